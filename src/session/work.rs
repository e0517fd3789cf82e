//! What takes longer than a keystroke may, school by school: so that it can be
//! done beside the page, or in slices, and given up.

use super::series::{add_rolls, no_rolls};
use super::{CityRoll, Version};
use crate::evaluation::{Drawing, Draws, Looking, Missing, YearChance};
use crate::projection::Progression;

/// What is asked of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LongQuestion {
    /// How sure the share is, and how many students there will be.
    Outlook,
    /// Which number to fill in first.
    Missing,
}

/// How sure the share of the years to come is, and how many students there
/// will be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// The chances of the years after the last recorded one.
    pub chances: Vec<YearChance>,
    /// Students on roll, by year.
    pub rolls: Vec<CityRoll>,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the questions are")]
pub enum LongAnswer {
    Outlook(Outlook),
    Missing(Vec<Missing>),
}

/// Work at a question.
#[derive(Debug)]
pub struct LongWork {
    version: Version,
    at: Stage,
    /// The school that comes next.
    school: usize,
}

#[derive(Debug)]
enum Stage {
    Outlook(Drawing, Vec<CityRoll>),
    Missing(Looking),
}

impl LongWork {
    /// Begins with it.
    #[must_use]
    pub fn of(version: &Version, question: LongQuestion) -> Self {
        let (plan, report) = (version.plan(), version.report());
        let at = match question {
            LongQuestion::Outlook => {
                let drawing = Drawing::of(plan, report, Draws::default());
                Stage::Outlook(drawing, no_rolls(plan.frame()))
            }
            LongQuestion::Missing => Stage::Missing(Looking::of(report)),
        };
        Self { version: version.clone(), at, school: 0 }
    }

    /// Takes up the next school; `false` if there is none.
    pub fn step(&mut self) -> bool {
        let (plan, report) = (self.version.plan(), self.version.report());
        let Some(school) = plan.schools().get(self.school) else { return false };
        match &mut self.at {
            Stage::Outlook(drawing, rolls) => {
                drawing.add(plan, school);
                for offering in school.offerings() {
                    add_rolls(rolls, plan.frame(), offering, Progression::default());
                }
            }
            Stage::Missing(looking) => looking.add(plan, report, self.school),
        }
        self.school += 1;
        true
    }

    /// How much of the work is done. Unit: percent.
    #[must_use]
    pub fn percent(&self) -> usize {
        100 * self.school / self.version.plan().schools().len().max(1)
    }

    /// The answer; what is left is done first.
    #[must_use]
    pub fn done(mut self) -> LongAnswer {
        while self.step() {}
        match self.at {
            Stage::Outlook(drawing, rolls) => {
                let chances = drawing.done(self.version.report());
                LongAnswer::Outlook(Outlook { chances, rolls })
            }
            Stage::Missing(looking) => LongAnswer::Missing(looking.done()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::city_rolls;
    use super::super::support::city;
    use super::*;
    use crate::evaluation::{if_recruiting, missing};

    #[test]
    fn what_is_done_school_by_school_is_what_is_done_at_once() {
        let version = Version::of(city()).unwrap();
        let mut work = LongWork::of(&version, LongQuestion::Outlook);
        assert_eq!(work.percent(), 0);
        let steps = std::iter::from_fn(|| work.step().then_some(())).count();
        assert_eq!((steps, work.percent()), (version.plan().schools().len(), 100));
        let (plan, report) = (version.plan(), version.report());
        let chances = if_recruiting(plan, report, Draws::default());
        let rolls = city_rolls(&version, Progression::default());
        assert!(!chances.is_empty() && !rolls.is_empty());
        assert_eq!(work.done(), LongAnswer::Outlook(Outlook { chances, rolls }));
        let work = LongWork::of(&version, LongQuestion::Missing);
        let found = missing(plan, report);
        assert!(!found.is_empty());
        assert_eq!(work.done(), LongAnswer::Missing(found), "nothing has to be stepped through");
    }
}
