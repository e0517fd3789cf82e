//! The comparison as a table.

use super::{Compared, Overview};
use crate::plan::Year;
use crate::policy::Verdict;

/// A figure of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    /// How many verdicts of a kind there are.
    Verdict(Verdict),
    /// The share of serving offerings.
    Share,
    /// Chains with fewer schools than they need.
    ShortChains,
    /// Schools without a serving offering.
    Unserved,
}

impl Compare {
    const ALL: [Self; 7] = [
        Self::Verdict(Verdict::Breach),
        Self::Verdict(Verdict::Near),
        Self::Verdict(Verdict::Unknown),
        Self::Verdict(Verdict::Met),
        Self::Share,
        Self::ShortChains,
        Self::Unserved,
    ];

    /// The figure of a year; `None` where there is none. Of the share in tenths
    /// of a percent.
    #[must_use]
    pub fn of(self, overview: &Overview) -> Option<i64> {
        match self {
            Self::Verdict(it) => overview.counts.get(it.position()).copied(),
            Self::Share => overview.share.tenths(),
            Self::ShortChains => i64::try_from(overview.short_chains.len()).ok(),
            Self::Unserved => Some(overview.unserved),
        }
    }
}

/// One line: a figure in a year, of the baseline and of each scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareLine {
    /// The figure.
    pub figure: Compare,
    /// The year.
    pub year: Year,
    /// The baseline's.
    pub baseline: Option<i64>,
    /// Those of the scenarios, in their order.
    pub scenarios: Vec<Option<i64>>,
}

impl CompareLine {
    /// Whether a scenario has another figure than the baseline.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.scenarios.iter().any(|it| *it != self.baseline)
    }
}

/// The lines of the comparison, figure by figure, those that differ alone or
/// all of them.
#[must_use]
pub fn compare_lines(baseline: &[Overview], all: &[Compared], every: bool) -> Vec<CompareLine> {
    let lines = Compare::ALL.into_iter().flat_map(|figure| {
        baseline.iter().enumerate().map(move |(nth, before)| CompareLine {
            figure,
            year: before.year,
            baseline: figure.of(before),
            scenarios: all
                .iter()
                .map(|it| it.overviews.get(nth).and_then(|it| figure.of(it)))
                .collect(),
        })
    });
    lines.filter(|it| every || it.differs()).collect()
}
