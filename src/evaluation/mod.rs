//! Every rule on every subject, for every year.
//!
//! A [`Report`] is the judgement of one plan. It is made once in full; after an
//! edit only the school that was touched is judged again, its old amounts are
//! taken from the sums and its new ones added, and the rules about chains and
//! the city run on the sums. **No edit walks the schools**, and a report after
//! an edit equals a fresh one: a law, tested on random edits.
//!
//! Findings are data: rule, subject, verdict, facts. Sentences come last.

mod amounts;
mod chance;
mod city;
mod comparison;
mod coverage;
mod inputs;
mod missing;
mod rearranged;
mod report;
mod school;
mod sites;
mod trace;

pub use amounts::{Amounts, ChainSums, SiteSums, Totals};
pub use chance::{Drawing, Draws, ShareChance, YearChance, if_recruiting};
pub use city::CityYear;
pub use comparison::Comparison;
pub use coverage::{ChainCoverage, Coverage};
pub use inputs::{Input, InputValue};
pub use missing::{Blank, Looking, Missing, missing};
pub use report::{Placed, Report};
pub use school::SchoolReport;
pub use trace::{Alternative, Question, Trace};

use crate::plan::{Background, Frame};
use crate::policy::{Judged, Pack, Standard};

/// What a finding is about, within its school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The offering at this position of the school.
    Offering(usize),
    /// The school.
    School,
    /// The chain at this position of the pack.
    Chain(usize),
    /// The city as a whole.
    City,
}

/// One verdict of one rule about one subject in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Position among the years of the report.
    pub year: usize,
    /// Position of the rule in the pack.
    pub rule: usize,
    /// What it is about.
    pub subject: Subject,
    /// The verdict and what it rests on.
    pub judged: Judged,
}

/// Which findings a report keeps. It counts all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Breach, near and unknown.
    Open,
    /// Those that are met too.
    All,
}

/// What judging needs to know beside the schools.
struct Judging<'a> {
    pack: &'a Pack,
    standard: &'a Standard,
    frame: &'a Frame,
    background: Option<Background>,
    keep: Keep,
}

#[cfg(test)]
mod tests;
