//! Changes to a plan, as data.
//!
//! Applying one is pure: it gives another plan, which shares every school that
//! the edit does not touch, and says when nothing changed. There are no inverse
//! edits: who wants to go back keeps the plan from before.

use super::check::{check_code, too_many_years};
use super::rearrange::{put, taken};
use super::year_set::YearSet;
use super::{
    About, Counted, Extent, Frame, LIMITS, Offering, Plan, Problem, School, Students, Year,
};
use std::rc::Rc;

/// The position of an offering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// Position of the school in the plan.
    pub school: usize,
    /// Position of the offering in the school.
    pub offering: usize,
}

/// One change to a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanEdit {
    /// Enters an intake, recorded or planned by its year, or blanks it.
    SetIntake {
        /// The offering.
        at: At,
        /// The school year.
        year: Year,
        /// The number; `None` for a blank.
        students: Option<Students>,
    },
    /// Puts an offering in the place of another.
    SetOffering {
        /// Which.
        at: At,
        /// What stands there from now on.
        offering: Box<Offering>,
    },
    /// Puts a new offering at a position; those behind it move on.
    AddOffering {
        /// Where.
        at: At,
        /// The new one.
        offering: Box<Offering>,
    },
    /// Takes an offering out.
    RemoveOffering {
        /// Which.
        at: At,
    },
    /// Moves an offering within its school; those between close up.
    MoveOffering {
        /// Which.
        at: At,
        /// Its position in the school from now on.
        to: usize,
    },
    /// Renames a school or changes its kind.
    SetSchool {
        /// Its position.
        school: usize,
        /// What it is from now on.
        about: Rc<About>,
    },
    /// Puts a school at a position; those behind it move on.
    AddSchool {
        /// Where.
        school: usize,
        /// The new one.
        added: Rc<School>,
    },
    /// Takes a school out, with its offerings.
    RemoveSchool {
        /// Its position.
        school: usize,
    },
    /// Moves a school; those between close up.
    MoveSchool {
        /// Its position.
        school: usize,
        /// Its position from now on.
        to: usize,
    },
    /// Changes anything but the schools.
    SetFrame(Rc<Frame>),
    /// All of these, one after the other, or none: the first problem refuses
    /// the whole.
    Many(Rc<[PlanEdit]>),
}

impl Plan {
    /// The edited plan; `None` where nothing changes or the subject is not
    /// there.
    ///
    /// # Errors
    /// Why the plan would not be valid any more.
    pub fn with(&self, edit: &PlanEdit) -> Result<Option<Self>, Problem> {
        let mut plan = self.clone();
        Ok(plan.apply(edit)?.then_some(plan))
    }

    /// Edits the plan in place; what other plans share with it is copied
    /// first. Says whether anything changed. After an error the plan is as
    /// before.
    ///
    /// # Errors
    /// Why the plan would not be valid any more.
    pub fn apply(&mut self, edit: &PlanEdit) -> Result<bool, Problem> {
        match edit {
            PlanEdit::SetIntake { at, year, students } => self.set_intake(*at, *year, *students),
            PlanEdit::SetOffering { at, offering } => self.set_offering(*at, offering),
            PlanEdit::AddOffering { at, offering } => self.add_offering(*at, offering),
            PlanEdit::RemoveOffering { at } => Ok(self.remove_offering(*at)),
            PlanEdit::MoveOffering { at, to } => Ok(self.move_offering(*at, *to)),
            PlanEdit::SetSchool { school, about } => self.set_school(*school, about),
            PlanEdit::AddSchool { school, added } => self.add_school(*school, added),
            PlanEdit::RemoveSchool { school } => Ok(self.remove_school(*school)),
            PlanEdit::MoveSchool { school, to } => Ok(self.move_school(*school, *to)),
            PlanEdit::SetFrame(frame) => self.set_frame(frame),
            PlanEdit::Many(edits) => self.apply_many(edits),
        }
    }

    fn set_intake(
        &mut self,
        at: At,
        year: Year,
        students: Option<Students>,
    ) -> Result<bool, Problem> {
        let Some(offering) = self.offering(at) else {
            return Ok(false);
        };
        let first_year = offering.first_year;
        if year < first_year {
            return Err(Problem::BeforeFirstYear { first_year });
        }
        if offering.intakes.get(year) == students {
            return Ok(false);
        }
        if students.is_some() {
            self.allow_years(&[year])?;
        }
        let school = self.school_mut(at.school);
        let changed = school
            .and_then(|it| it.offering_mut(at.offering))
            .is_some_and(|it| it.intakes.set(year, students));
        Ok(changed)
    }

    fn set_offering(&mut self, at: At, offering: &Offering) -> Result<bool, Problem> {
        let Some(before) = self.offering(at) else {
            return Ok(false);
        };
        if before == offering {
            return Ok(false);
        }
        let has_new_id = before.identity.id != offering.identity.id;
        if has_new_id {
            self.allow_id(&offering.identity.id)?;
        }
        self.allow(offering)?;
        let mut set = offering.clone();
        set.tidy();
        if let Some(school) = self.school_mut(at.school) {
            school.replace(at.offering, set);
        }
        if has_new_id {
            self.note_id(&offering.identity.id);
        }
        Ok(true)
    }

    fn add_offering(&mut self, at: At, offering: &Offering) -> Result<bool, Problem> {
        let Some(school) = self.schools.get(at.school) else {
            return Ok(false);
        };
        if at.offering > school.offerings().len() {
            return Ok(false);
        }
        if self.offering_count() >= LIMITS.offerings {
            let limit = LIMITS.offerings;
            return Err(Problem::TooMany { what: Counted::Offerings, limit });
        }
        self.allow_id(&offering.identity.id)?;
        self.allow(offering)?;
        let mut added = offering.clone();
        added.tidy();
        if let Some(school) = self.school_mut(at.school) {
            school.rearrange(|it| it.insert(at.offering, added));
            self.count += 1;
        }
        self.note_id(&offering.identity.id);
        Ok(true)
    }

    fn remove_offering(&mut self, at: At) -> bool {
        if self.offering(at).is_none() {
            return false;
        }
        if let Some(school) = self.school_mut(at.school) {
            school.rearrange(|it| drop(it.remove(at.offering)));
            self.count -= 1;
        }
        true
    }

    fn set_school(&mut self, at: usize, about: &Rc<About>) -> Result<bool, Problem> {
        let Some(school) = self.schools.get(at) else {
            return Ok(false);
        };
        if school.about == *about {
            return Ok(false);
        }
        let has_new_id = school.about.id != about.id;
        if has_new_id {
            self.allow_id(&about.id)?;
        }
        allow_text([Some(&about.id), about.name.as_ref(), about.district.as_ref()])?;
        if let Some(school) = self.school_mut(at) {
            school.about = Rc::clone(about);
        }
        if has_new_id {
            self.note_id(&about.id);
        }
        Ok(true)
    }

    fn add_school(&mut self, at: usize, added: &Rc<School>) -> Result<bool, Problem> {
        if at > self.schools.len() {
            return Ok(false);
        }
        if self.schools.len() >= LIMITS.schools {
            let limit = LIMITS.schools;
            return Err(Problem::TooMany { what: Counted::Schools, limit });
        }
        self.allow_id(&added.about.id)?;
        allow_text([
            Some(&added.about.id),
            added.about.name.as_ref(),
            added.about.district.as_ref(),
        ])?;
        for offering in added.offerings() {
            self.allow_id(&offering.identity.id)?;
            self.allow(offering)?;
        }
        self.count += added.offerings().len();
        put(&mut self.schools, at, Rc::clone(added));
        self.note_id(&added.about.id);
        added.offerings().iter().for_each(|it| self.note_id(&it.identity.id));
        Ok(true)
    }

    fn remove_school(&mut self, at: usize) -> bool {
        let Some(removed) = self.schools.get(at) else { return false };
        self.count -= removed.offerings().len();
        taken(&mut self.schools, at);
        true
    }

    fn set_frame(&mut self, frame: &Rc<Frame>) -> Result<bool, Problem> {
        if self.frame == *frame {
            return Ok(false);
        }
        let ahead = frame.horizon.since(frame.as_of);
        if ahead < 0 || ahead > i32::from(LIMITS.years_ahead) {
            return Err(Problem::Horizon { as_of: frame.as_of });
        }
        if frame.background.is_some() && frame.extent == Extent::City {
            return Err(Problem::BackgroundOfCity);
        }
        allow_text([frame.title.as_ref()])?;
        self.frame = Rc::clone(frame);
        Ok(true)
    }

    pub(super) fn school_mut(&mut self, at: usize) -> Option<&mut School> {
        self.schools.get_mut(at).map(Rc::make_mut)
    }

    /// Whether the offering may stand in this plan, its id apart.
    fn allow(&mut self, offering: &Offering) -> Result<(), Problem> {
        check_code(offering)?;
        let identity = &offering.identity;
        allow_text([Some(&identity.id), Some(&identity.code), identity.name.as_ref()])?;
        let first_year = offering.first_year;
        if offering.intakes.iter().any(|(year, _)| year < first_year) {
            return Err(Problem::BeforeFirstYear { first_year });
        }
        let years: Vec<Year> = offering.intakes.iter().map(|(year, _)| year).collect();
        self.allow_years(&years)
    }

    fn allow_id(&self, id: &str) -> Result<(), Problem> {
        if id.is_empty() {
            return Err(Problem::EmptyId);
        }
        if self.has_id(id) {
            return Err(Problem::DuplicateId { id: id.to_owned() });
        }
        Ok(())
    }

    /// Makes room for intakes in these years, if the plan may have them. The
    /// set may hold years that are blank by now: only when it is full are they
    /// counted anew.
    fn allow_years(&mut self, years: &[Year]) -> Result<(), Problem> {
        if years.iter().all(|&it| self.years.has(it)) {
            return Ok(());
        }
        let with_new = |mut all: YearSet| {
            years.iter().for_each(|&it| all.insert(it));
            all
        };
        let mut all = with_new(self.years);
        if all.len() > LIMITS.years {
            let mut entered = YearSet::default();
            let intakes = self.offerings().flat_map(|(_, it)| it.intakes.iter());
            intakes.for_each(|(year, _)| entered.insert(year));
            all = with_new(entered);
        }
        if all.len() > LIMITS.years {
            return Err(too_many_years());
        }
        self.years = all;
        Ok(())
    }
}

fn allow_text<'a>(texts: impl IntoIterator<Item = Option<&'a Box<str>>>) -> Result<(), Problem> {
    let limit = LIMITS.characters;
    for text in texts.into_iter().flatten() {
        let length = text.chars().count();
        if length > limit {
            return Err(Problem::TooLong { length, limit });
        }
    }
    Ok(())
}
