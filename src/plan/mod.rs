//! What the planner enters: schools, offerings, intakes.
//!
//! **The plan is data.** It knows no policy, no language and no file format; it
//! does no I/O and reads no clock. A [`Draft`] is what was read, a [`Plan`] is
//! what was checked: whoever holds a `Plan` need not ask again whether a year
//! is in order or an id is there twice.
//!
//! **Blank is not zero.** A number that was not entered is `None` from here to
//! the report, and no rule takes it for 0.
//!
//! Why so: a plan shares every school that an edit does not touch with the plan
//! before it. Undo, trial runs and comparison live on that, and so does the
//! speed of an edit: schools sit in a persistent vector, and an edit names its
//! position in it.

mod action;
mod check;
mod draft;
mod edit;
mod extras;
mod frame;
mod ids;
mod offering;
mod problem;
mod rearrange;
mod school;
mod series;
mod settings;
mod students;
mod vocabulary;
mod words;
mod year;
mod year_set;

pub use action::{Action, Opening, Scenario, SwitchedOff, Verb};
pub use check::Checking;
pub(crate) use check::is_code;
pub use draft::{Draft, DraftBackground, DraftOffering, DraftSchool, Entries, Names};
pub use edit::{At, PlanEdit};
pub use extras::Extras;
pub use frame::{Background, Frame, LIMITS, Limits};
pub use offering::{
    ASSESSMENT_MARKS, Assessment, Details, FILING_MARKS, Filing, Identity, Ledger, Marks, Offering,
    Order, Suspension,
};
pub(crate) use problem::shortened;
pub use problem::{Counted, Expected, Found, Issue, Issues, Place, Problem};
pub(crate) use rearrange::{moved, put, taken};
pub use school::{About, School};
pub use series::Series;
pub use settings::Settings;
pub use students::Students;
pub use vocabulary::{Allowed, ChainSet, Setting, Vocabulary};
pub use words::{Decision, Extent, FilingStatus, Flag, Flags, Level, Method, SchoolKind, Stage};
pub use year::Year;

use ids::Ids;
use rpds::Vector;
use std::rc::Rc;
use year_set::YearSet;

/// A checked plan. Copying it is cheap: copies share their schools.
#[derive(Clone, Debug)]
pub struct Plan {
    frame: Rc<Frame>,
    schools: Vector<Rc<School>>,
    /// Years that have or had an intake: the limit on their number is held
    /// without counting them anew.
    years: YearSet,
    /// How many offerings there are.
    count: usize,
    ids: Ids,
}

impl PartialEq for Plan {
    fn eq(&self, other: &Self) -> bool {
        self.frame == other.frame && self.schools == other.schools
    }
}

impl Eq for Plan {}

impl Plan {
    /// A plan that is right by construction, such as a generated one. Nothing
    /// is checked: not that ids are unique, codes and texts in order, intakes
    /// on the right side of their years, nor any limit. What a user typed goes
    /// through [`Draft::check`] or [`PlanEdit`].
    #[cfg(any(feature = "cli", feature = "bench"))]
    pub(crate) fn of_parts(frame: Frame, schools: impl IntoIterator<Item = School>) -> Self {
        let mut years = YearSet::default();
        let with_years = |school: School| {
            let intakes = school.offerings().iter().flat_map(|it| it.intakes.iter());
            intakes.for_each(|(year, _)| years.insert(year));
            Rc::new(school)
        };
        let schools = schools.into_iter().map(with_years).collect();
        Self::of_schools(Rc::new(frame), schools, years)
    }

    fn of_schools(frame: Rc<Frame>, schools: Vector<Rc<School>>, years: YearSet) -> Self {
        let count = schools.iter().map(|it| it.offerings().len()).sum();
        Self { frame, schools, years, count, ids: Ids::default() }
    }

    /// Everything but the schools.
    #[must_use]
    pub fn frame(&self) -> &Rc<Frame> {
        &self.frame
    }

    /// The schools in the order of the file.
    #[must_use]
    pub fn schools(&self) -> &Vector<Rc<School>> {
        &self.schools
    }

    /// The same frame with one of the schools alone: what is asked about a
    /// school can be tried on it without its neighbours. `None` if it is not
    /// there.
    #[must_use]
    pub fn only(&self, school: usize) -> Option<Self> {
        let school = Rc::clone(self.schools.get(school)?);
        let schools = Vector::new().push_back(school);
        Some(Self::of_schools(Rc::clone(&self.frame), schools, self.years))
    }

    /// The offering at a position.
    #[must_use]
    pub fn offering(&self, at: At) -> Option<&Offering> {
        self.schools.get(at.school)?.offerings().get(at.offering)
    }

    /// All offerings with their positions, in the order of the file.
    pub fn offerings(&self) -> impl Iterator<Item = (At, &Offering)> {
        self.schools.iter().enumerate().flat_map(|(school, it)| {
            it.offerings()
                .iter()
                .enumerate()
                .map(move |(offering, it)| (At { school, offering }, it))
        })
    }

    /// How many offerings there are.
    #[must_use]
    pub fn offering_count(&self) -> usize {
        self.count
    }
}
