//! Coverage as it is shown: shares, and who is left out.

use super::Version;
use crate::plan::Year;

/// A share of serving offerings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Offerings that serve a chain.
    pub serving: i64,
    /// All offerings.
    pub total: i64,
}

impl Share {
    /// So many of so many.
    #[must_use]
    pub fn of(serving: u64, total: u64) -> Self {
        let number = |it| i64::try_from(it).unwrap_or(i64::MAX);
        Self { serving: number(serving), total: number(total) }
    }

    /// In tenths of a percent, cut off and not rounded, so that a share just
    /// below its target never looks as if it reached it; `None` of nothing.
    #[must_use]
    pub fn tenths(self) -> Option<i64> {
        (self.total > 0).then(|| 1_000 * self.serving / self.total)
    }

    /// Whether it reaches the target, in percent, exactly.
    #[must_use]
    pub fn reaches(self, target: u32) -> bool {
        100 * self.serving >= i64::from(target) * self.total
    }
}

/// The share in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearShare {
    /// The year.
    pub year: Year,
    /// Whether its intakes are recorded; else they are planned or projected.
    pub is_recorded: bool,
    /// The share.
    pub share: Share,
}

/// The share in every year judged.
#[must_use]
pub fn shares(version: &Version) -> Vec<YearShare> {
    let report = version.report();
    let as_of = report.frame().as_of;
    report
        .years()
        .enumerate()
        .filter_map(|(nth, year)| {
            let coverage = report.coverage(nth)?;
            let share = Share { serving: coverage.serving_offerings, total: coverage.offerings };
            Some(YearShare { year, is_recorded: year <= as_of, share })
        })
        .collect()
}

/// The positions of the schools that have offerings and none that surely
/// serves a chain.
#[must_use]
pub fn unserved(version: &Version, nth: usize) -> Vec<usize> {
    let report = version.report();
    let is_unserved = |at: &usize| {
        let amounts = report.school(*at).and_then(|it| it.amounts.get(nth));
        amounts.is_some_and(|it| it.totals.schools > it.totals.serving_schools)
    };
    (0..version.plan().schools().len()).filter(is_unserved).collect()
}

#[cfg(test)]
mod tests {
    use super::super::support::city;
    use super::*;

    #[test]
    fn a_share_just_below_the_target_does_not_look_as_if_it_reached_it() {
        let cases = [
            (70, 100, Some(700), true),
            (69, 100, Some(690), false),
            (6_999, 10_000, Some(699), false),
            (2, 3, Some(666), false),
            (0, 5, Some(0), false),
            (0, 0, None, true),
        ];
        for (serving, total, tenths, reaches) in cases {
            let share = Share { serving, total };
            assert_eq!((share.tenths(), share.reaches(70)), (tenths, reaches), "{share:?}");
        }
    }

    #[test]
    fn every_year_has_its_share_and_the_schools_left_out() {
        let version = Version::of(city()).unwrap();
        let shares = shares(&version);
        assert_eq!(shares.len(), 4);
        assert_eq!(shares[0].share, Share { serving: 1, total: 3 });
        assert!(shares[0].is_recorded && !shares[1].is_recorded);
        assert_eq!(unserved(&version, 0), [1]);
    }
}
