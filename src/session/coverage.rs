//! Coverage as it is shown: shares, and who is left out.

use super::Version;

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

/// How many schools serve one chain, year by year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatRow {
    /// Position of the chain in the pack.
    pub chain: usize,
    /// One for each year.
    pub cells: Vec<HeatCell>,
}

/// How many schools serve a chain in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeatCell {
    /// The schools that surely do.
    pub schools: i64,
    /// How dark it is: 0 for none, 1 below the minimum, 2 from the minimum on,
    /// 3 from twice and 4 from four times as many.
    pub step: u8,
}

impl HeatCell {
    fn of(schools: i64, minimum: i64) -> Self {
        let step = match schools {
            0 => 0,
            it if it < minimum => 1,
            it if it < 2 * minimum => 2,
            it if it < 4 * minimum => 3,
            _ => 4,
        };
        Self { schools, step }
    }
}

/// The schools of every chain in every year judged.
#[must_use]
pub fn heat(version: &Version) -> Vec<HeatRow> {
    let report = version.report();
    let minimum = i64::from(report.standard().readings.chain_school_minimum);
    let years: Vec<_> = (0..report.years().count()).map(|nth| report.coverage(nth)).collect();
    let row = |chain: usize| {
        let of_year = years.iter().map(|it| it.as_ref().and_then(|it| it.chains.get(chain)));
        let cells = of_year.map(|it| HeatCell::of(it.map_or(0, |it| it.schools), minimum));
        HeatRow { chain, cells: cells.collect() }
    };
    (0..version.pack().chains.len()).map(row).collect()
}

/// The positions of the schools that have offerings and none that surely
/// serves a chain.
#[must_use]
pub fn unserved(version: &Version, nth: usize) -> Vec<usize> {
    (0..version.plan().schools().len()).filter(|&it| is_unserved(version, nth, it)).collect()
}

/// Whether a school has offerings and none that surely serves a chain.
pub(super) fn is_unserved(version: &Version, nth: usize, school: usize) -> bool {
    let amounts = version.report().school(school).and_then(|it| it.amounts.get(nth));
    amounts.is_some_and(|it| it.totals.schools > it.totals.serving_schools)
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
    fn the_schools_left_out_are_known_one_by_one() {
        let version = Version::of(city()).unwrap();
        assert_eq!(unserved(&version, 0), [1]);
    }

    #[test]
    fn a_chain_is_the_darker_the_more_schools_serve_it() {
        let steps = |minimum| [0, 1, 2, 3, 4, 7, 8, 99].map(|it| HeatCell::of(it, minimum).step);
        assert_eq!(steps(2), [0, 1, 2, 2, 3, 3, 4, 4]);
        assert_eq!(steps(0), [0, 4, 4, 4, 4, 4, 4, 4], "nothing is asked");
        let rows = heat(&Version::of(city()).unwrap());
        assert_eq!(rows.len(), 8);
        assert_eq!(rows[2].cells, [HeatCell { schools: 1, step: 1 }; 4]);
        assert_eq!(rows[0].cells[0], HeatCell { schools: 0, step: 0 });
    }
}
