//! From what was read to what may be relied on.
//!
//! Every problem is found in one pass, so that a planner mends a file once and
//! not ten times.

use super::draft::DraftBackground;
use super::year_set::YearSet;
use super::{
    Allowed, Background, ChainSet, Draft, DraftOffering, DraftSchool, Entries, Expected, Extent,
    Found, Frame, Issues, LIMITS, Names, Offering, Plan, Problem, School, Series, Vocabulary, Year,
};
use rpds::Vector;
use std::collections::HashSet;
use std::rc::Rc;

impl Draft {
    /// The plan, or everything that is wrong with it. Without a vocabulary
    /// (the pack is not known) chains and settings are not looked at; such a
    /// draft has an issue already.
    ///
    /// # Errors
    /// All problems, those of reading first.
    pub fn check(self, vocabulary: Option<&Vocabulary>) -> Result<Plan, Issues> {
        let mut checking = Checking::of(self, vocabulary.cloned());
        while checking.step() {}
        checking.done()
    }

    fn frame(&mut self, vocabulary: Option<&Vocabulary>, issues: &mut Issues) -> Option<Frame> {
        if let (Some(as_of), Some(horizon)) = (self.as_of, self.horizon) {
            let ahead = horizon.since(as_of);
            if ahead < 0 || ahead > i32::from(LIMITS.years_ahead) {
                issues.add(|| "horizon".to_owned(), || Problem::Horizon { as_of });
            }
        }
        if let Some(vocabulary) = vocabulary {
            for (name, value) in &self.settings {
                if let Err(problem) = vocabulary.check_setting(name, value) {
                    issues.add(|| format!("readings.{name}"), || problem);
                }
            }
        }
        let extent = self.extent.unwrap_or(Extent::City);
        let background = self.background.take();
        if background.is_some() && extent == Extent::City {
            issues.add(|| "background".to_owned(), || Problem::BackgroundOfCity);
        }
        self.scenario_ids(issues);
        Some(Frame {
            title: self.title.take(),
            pack: self.pack.take()?,
            settings: std::mem::take(&mut self.settings).into_iter().collect(),
            as_of: self.as_of?,
            horizon: self.horizon?,
            extent,
            background: background.map(|it| it.check(vocabulary, issues)),
            method: self.method.unwrap_or(super::Method::Hold),
            scenarios: std::mem::take(&mut self.scenarios),
            extras: std::mem::take(&mut self.extras),
            settings_extras: std::mem::take(&mut self.settings_extras),
            projection_extras: std::mem::take(&mut self.projection_extras),
        })
    }

    fn scenario_ids(&self, issues: &mut Issues) {
        let mut ids = HashSet::new();
        for (at, scenario) in self.scenarios.iter().enumerate() {
            if !scenario.id.is_empty() && !ids.insert(&*scenario.id) {
                let id = scenario.id.to_string();
                issues.add(|| format!("scenarios[{at}].id"), || Problem::DuplicateId { id });
            }
        }
    }

    fn chains(&self, vocabulary: &Vocabulary) -> Vec<Option<usize>> {
        self.chain_names.iter().map(|it| vocabulary.chain(it)).collect()
    }
}

impl DraftBackground {
    fn check(mut self, vocabulary: Option<&Vocabulary>, issues: &mut Issues) -> Background {
        let Some(vocabulary) = vocabulary else {
            return self.numbers;
        };
        self.numbers.chain_schools = vec![None; vocabulary.chains.len()];
        for (id, number) in self.chain_schools {
            match vocabulary.chain(&id) {
                Some(chain) => {
                    if let Some(slot) = self.numbers.chain_schools.get_mut(chain) {
                        *slot = number;
                    }
                }
                None => issues.add(
                    || format!("background.chain_schools.{id}"),
                    || vocabulary.unknown_chain(&id),
                ),
            }
        }
        self.numbers
    }
}

/// A draft that is being checked, school by school: a large one takes longer
/// than a page may stand still.
#[derive(Debug)]
pub struct Checking {
    frame: Option<Frame>,
    chains: Option<Vec<Option<usize>>>,
    vocabulary: Option<Vocabulary>,
    names: Names,
    ids: HashSet<Box<str>>,
    as_of: Option<Year>,
    years: YearSet,
    issues: Issues,
    left: std::vec::IntoIter<DraftSchool>,
    schools: Vector<Rc<School>>,
}

impl Checking {
    /// Begins with what is not in the schools. Without a vocabulary, chains and
    /// settings are not looked at.
    #[must_use]
    pub fn of(mut draft: Draft, vocabulary: Option<Vocabulary>) -> Self {
        let mut issues = std::mem::take(&mut draft.issues);
        let frame = draft.frame(vocabulary.as_ref(), &mut issues);
        Self {
            frame,
            chains: vocabulary.as_ref().map(|it| draft.chains(it)),
            vocabulary,
            names: draft.chain_names,
            ids: HashSet::new(),
            as_of: draft.as_of,
            years: YearSet::default(),
            issues,
            left: draft.schools.into_iter(),
            schools: Vector::new(),
        }
    }

    /// Checks the next school; `false` if there is none.
    pub fn step(&mut self) -> bool {
        let Some(school) = self.left.next() else { return false };
        let checked = self.school(self.schools.len(), school);
        self.schools.push_back_mut(Rc::new(checked));
        true
    }

    /// How many schools are left.
    #[must_use]
    pub fn left(&self) -> usize {
        self.left.len()
    }

    /// The plan.
    ///
    /// # Errors
    /// All problems, those of reading first.
    pub fn done(mut self) -> Result<Plan, Issues> {
        while self.step() {}
        if self.years.len() > LIMITS.years {
            self.issues.add(|| "schools".to_owned(), too_many_years);
        }
        match self.frame {
            Some(frame) if self.issues.is_empty() => {
                Ok(Plan::of_schools(Rc::new(frame), self.schools, self.years))
            }
            _ => Err(self.issues),
        }
    }

    fn school(&mut self, at: usize, school: DraftSchool) -> School {
        self.once(&school.about.id, &|| format!("schools[{at}].id"));
        let offerings = school
            .offerings
            .into_iter()
            .enumerate()
            .map(|(nth, it)| {
                let place = || format!("schools[{at}].offerings[{nth}]");
                self.offering(it, &place)
            })
            .collect();
        School::new(school.about, offerings)
    }

    /// An id that could not be read is empty here and reported already.
    fn once(&mut self, id: &str, place: &dyn Fn() -> String) {
        if !id.is_empty() && !self.ids.insert(id.into()) {
            let id = id.to_owned();
            self.issues.add(place, || Problem::DuplicateId { id });
        }
    }

    fn offering(&mut self, draft: DraftOffering, place: &dyn Fn() -> String) -> Offering {
        let mut offering = draft.offering;
        self.once(&offering.identity.id, &|| format!("{}.id", place()));
        if let Err(problem) = check_code(&offering) {
            self.issues.add(|| format!("{}.code", place()), || problem);
        }
        for (nth, &name) in draft.chains.iter().enumerate() {
            let (Some(chains), Some(vocabulary)) = (&self.chains, &self.vocabulary) else {
                break;
            };
            match chains.get(name as usize).copied().flatten() {
                _ if name == Names::UNREADABLE => {}
                Some(chain) => offering.chains = offering.chains.with(chain, true),
                None => self.issues.add(
                    || format!("{}.chains[{nth}]", place()),
                    || vocabulary.unknown_chain(self.names.get(name)),
                ),
            }
        }
        let first_year = offering.first_year;
        let mut intakes = Series::default();
        self.entries(&mut intakes, &draft.intake, first_year, "intake", place);
        self.entries(&mut intakes, &draft.planned, first_year, "planned", place);
        offering.intakes = intakes;
        offering.tidy();
        offering
    }

    fn entries(
        &mut self,
        intakes: &mut Series,
        entries: &Entries,
        first_year: Year,
        field: &str,
        place: &dyn Fn() -> String,
    ) {
        for (year, students) in entries.iter() {
            let wrong = self
                .as_of
                .and_then(|as_of| wrong_side(as_of, year, field == "planned"))
                .or_else(|| (year < first_year).then_some(Problem::BeforeFirstYear { first_year }));
            match wrong {
                Some(problem) => {
                    self.issues.add(|| format!("{}.{field}.{year}", place()), || problem)
                }
                None => {
                    intakes.set(year, students);
                }
            }
            self.years.insert(year);
        }
    }
}

fn wrong_side(as_of: Year, year: Year, planned: bool) -> Option<Problem> {
    match (planned, year > as_of) {
        (false, true) => Some(Problem::RecordedAfter { as_of }),
        (true, false) => Some(Problem::PlannedBefore { as_of }),
        _ => None,
    }
}

pub(super) fn too_many_years() -> Problem {
    Problem::TooMany { what: super::Counted::Years, limit: LIMITS.years }
}

/// Whether a text has the form of a code of the catalogue: six digits.
#[must_use]
pub(crate) fn is_code(text: &str) -> bool {
    text.len() == 6 && text.bytes().all(|it| it.is_ascii_digit())
}

/// A code is six digits, or anything that is marked as off catalogue.
pub(super) fn check_code(offering: &Offering) -> Result<(), Problem> {
    let identity = &offering.identity;
    if is_code(&identity.code) || identity.off_catalogue {
        Ok(())
    } else {
        Err(Problem::NotACode { code: identity.code.to_string() })
    }
}

impl Vocabulary {
    /// Whether the pack has this setting and allows this value.
    ///
    /// # Errors
    /// What would be right.
    pub fn check_setting(&self, name: &str, value: &super::Setting) -> Result<(), Problem> {
        let Some(allowed) = self.allowed(name) else {
            return Err(Problem::UnknownSetting {
                name: name.to_owned(),
                known: self.settings.iter().map(|(name, _)| name.clone()).collect(),
            });
        };
        if allowed.allows(value) {
            return Ok(());
        }
        let expected = match allowed {
            Allowed::Between(least, most) => Expected::Whole((*least).into(), (*most).into()),
            Allowed::OneOf(values) => Expected::Settings(values.clone()),
        };
        Err(Problem::Unexpected { expected, found: Found::from(value) })
    }

    /// The set of chains with these ids.
    ///
    /// # Errors
    /// The first id that the pack does not have.
    pub fn chain_set(&self, ids: &[Box<str>]) -> Result<ChainSet, Problem> {
        ids.iter().map(|id| self.chain(id).ok_or_else(|| self.unknown_chain(id))).collect()
    }

    fn unknown_chain(&self, id: &str) -> Problem {
        Problem::UnknownChain { id: super::problem::shortened(id), known: self.chains.clone() }
    }
}
