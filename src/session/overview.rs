//! What the strip above the table shows.

use super::{Share, Version, unserved};
use crate::plan::Year;

/// A year at a glance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The year.
    pub year: Year,
    /// How many verdicts there are, in the order of `Verdict::ALL`.
    pub counts: [i64; 4],
    /// Serving offerings among all.
    pub share: Share,
    /// The target for the share, in percent.
    pub target: u32,
    /// Positions of the chains with fewer schools than they need.
    pub short_chains: Vec<usize>,
    /// Schools without a serving offering.
    pub unserved: usize,
}

impl Overview {
    /// The year at a position, at a glance.
    #[must_use]
    pub fn of(version: &Version, nth: usize) -> Option<Self> {
        let report = version.report();
        let readings = &report.standard().readings;
        let coverage = report.coverage(nth)?;
        let minimum = i64::from(readings.chain_school_minimum);
        let chains = coverage.chains.iter().enumerate();
        Some(Self {
            year: report.years().nth(nth)?,
            counts: report.counts(nth),
            share: Share { serving: coverage.serving_offerings, total: coverage.offerings },
            target: readings.share_target,
            short_chains: chains.filter(|(_, it)| it.schools < minimum).map(|(at, _)| at).collect(),
            unserved: unserved(version, nth).len(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::support::city;
    use super::*;

    #[test]
    fn a_year_at_a_glance() {
        let version = Version::of(city()).unwrap();
        let overview = Overview::of(&version, 0).unwrap();
        assert_eq!(overview.year.number(), 2025);
        assert_eq!(overview.counts, version.report().counts(0));
        assert_eq!(overview.short_chains.len(), 8, "one school for one chain, none for the others");
        assert_eq!(overview.unserved, 1);
        assert!(Overview::of(&version, 99).is_none());
    }
}
