//! What would flip a verdict: the changes that lead to another one.
//!
//! They are worked out from the numbers that the verdict rests on, rule by
//! rule, and exactly: made in the plan, each leads to the verdict it names (a
//! test makes them). They say what the rule would then find, not what is wise
//! or allowed to do.

mod counts;
mod runs;
mod stages;

use super::{Spot, Version};
use crate::plan::{Marks, Offering, Year};
use crate::policy::{Facts, Judged, Verdict};

/// A change, and the verdict that it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// What changes.
    pub change: Change,
    /// The year whose verdict it is.
    pub year: Year,
    /// The verdict then; `None`: the rule does not apply any more.
    pub verdict: Option<Verdict>,
}

/// A change that flips a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// An intake of at least so many in the year.
    IntakeFrom(Year, u32),
    /// An intake from the one to the other in the year.
    IntakeBetween(Year, u32, u32),
    /// All these blank intakes from the one to the other.
    BlanksBetween(Vec<Year>, u32, u32),
    /// The offering is filed anew in the year.
    Refile(Year),
    /// So many new offerings are opened in a later year.
    Defer(u64),
    /// So many more are opened in this one.
    OpenNew(u64),
    /// So many more offerings of the school serve a chain.
    MoreServing(u64),
    /// So many fewer.
    FewerServing(u64),
    /// So many more schools serve the chain.
    MoreSchools(u64),
    /// So many fewer.
    FewerSchools(u64),
    /// So many new serving offerings in the city.
    NewServing(u64),
    /// So many of the others come to serve a chain.
    Retag(u64),
    /// So many of the others are closed.
    CloseOthers(u64),
    /// So many serving offerings serve no chain any more.
    Untag(u64),
    /// So many new offerings that serve no chain.
    NewOthers(u64),
    /// So many more offerings of quality rank.
    Designate(u64),
    /// So many fewer.
    LoseRank(u64),
    /// An order to rectify, with a deadline after the year.
    OrderRectification,
    /// An assessment of the year that meets all four marks.
    Pass(Year),
    /// An assessment of the year that fails one.
    Fail(Year),
    /// Every condition of filing is met.
    CompleteFiling,
    /// The offering suits the school again.
    Reorient,
    /// The ledger says what is to be done.
    Decide,
}

/// What the flips of a verdict are worked out from.
struct Case<'a> {
    year: Year,
    verdict: Verdict,
    window: u16,
    zero_counts_as_small: bool,
    offering: Option<&'a Offering>,
    version: &'a Version,
}

impl Case<'_> {
    fn flip(&self, change: Change, verdict: Verdict) -> Flip {
        Flip { change, year: self.year, verdict: Some(verdict) }
    }

    /// What a breach is called in the year: before the due year it is near.
    fn missed(&self, due: Year) -> Verdict {
        if self.year < due { Verdict::Near } else { Verdict::Breach }
    }
}

/// The changes that would flip a verdict, those that mend it first.
#[must_use]
pub fn flips(version: &Version, spot: Spot, judged: &Judged) -> Vec<Flip> {
    let Some(year) = version.report().years().nth(spot.nth) else {
        return Vec::new();
    };
    let readings = &version.report().standard().readings;
    let offering = match (spot.school, spot.subject) {
        (Some(school), crate::evaluation::Subject::Offering(at)) => {
            version.plan().schools().get(school).and_then(|it| it.offerings().get(at))
        }
        _ => None,
    };
    let case = Case {
        year,
        verdict: judged.verdict,
        window: readings.window,
        zero_counts_as_small: readings.zero_counts_as_small,
        offering,
        version,
    };
    match &judged.facts {
        Facts::SmallIntake { first, intakes, minimum, .. } => {
            case.small_intake(*first, intakes, *minimum)
        }
        Facts::Idle { first, intakes, .. } => case.idle(*first, intakes),
        Facts::NewCap { new, cap, .. } => case.new_cap(*new, u64::from(*cap)),
        Facts::SchoolChain { serving, minimum, due } => {
            let (more, fewer) = (Change::MoreServing, Change::FewerServing);
            case.at_least(*serving, *minimum, *due, more, fewer)
        }
        Facts::ChainSchools { schools, minimum, due } => {
            let (more, fewer) = (Change::MoreSchools, Change::FewerSchools);
            case.at_least(*schools, *minimum, *due, more, fewer)
        }
        Facts::ServingShare(share) => {
            let sums = share.serving.known().zip(share.total.known());
            case.serving_share(sums, u64::from(share.target), share.due, share.needed)
        }
        Facts::QualityCount { count, target, tolerance, due } => {
            case.quality(*count, *target, *tolerance, *due)
        }
        Facts::Stage { .. } => case.stage(judged.remedy),
        Facts::Filing { marks } => case.filing(marks),
        Facts::UnfiledIntake { .. } => case.unfiled(),
        Facts::Alignment => {
            vec![Flip { change: Change::Reorient, year, verdict: None }]
        }
        Facts::Ledger { .. } if judged.verdict == Verdict::Breach => {
            vec![case.flip(Change::Decide, Verdict::Met)]
        }
        Facts::Ledger { .. } => Vec::new(),
    }
}

impl Case<'_> {
    fn filing(&self, marks: &Marks) -> Vec<Flip> {
        let is_whole = marks.iter().all(|it| *it == Some(true));
        if is_whole {
            return Vec::new();
        }
        vec![self.flip(Change::CompleteFiling, Verdict::Met)]
    }

    fn unfiled(&self) -> Vec<Flip> {
        let none = self.flip(Change::IntakeBetween(self.year, 0, 0), Verdict::Met);
        let some = self.flip(Change::IntakeFrom(self.year, 1), Verdict::Breach);
        match self.verdict {
            Verdict::Breach => vec![none],
            Verdict::Met => vec![some],
            _ => vec![none, some],
        }
    }
}
