//! The comparison as a table.

use super::{Compared, Figure, Overview};
use crate::plan::Year;

/// One line: a figure in a year, of the baseline and of each scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareLine {
    /// The figure.
    pub figure: Figure,
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
    let lines = Figure::ALL.into_iter().flat_map(|figure| {
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
