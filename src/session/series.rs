//! What the charts over the years show: one offering's intakes with their
//! doubt, and the shares of the city beside its baseline's.
//!
//! Numbers only; where they go on the paper is the page's business. Bands and
//! chances stand beside what is judged and are no part of it.

use super::row::columns;
use super::{Share, Version};
use crate::evaluation::Coverage;
use crate::plan::{At, Frame, Offering, Students, Year};
use crate::projection::{Band, History, NoBand, Origin, Progression, Roll, Spread, intake, roll};

/// The intakes of one offering over the years of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct IntakeSeries {
    /// One for each year, ascending.
    pub points: Vec<IntakePoint>,
    /// The class size, below which a year is too small. Unit: students.
    pub minimum: u32,
}

/// One year of an offering.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IntakePoint {
    /// The year.
    pub year: Year,
    /// Whether the offering is on file; nobody enters where it is not.
    pub is_on_file: bool,
    /// How many enter; `None` where that is blank or the offering not on file.
    pub intake: Option<Students>,
    /// Where the number comes from.
    pub origin: Origin,
    /// Of a projected year, its spread, or why it has none.
    pub spread: Option<Result<Spread, NoBand>>,
    /// Students on roll; `None` where one of the entries is blank.
    pub roll: Option<Roll>,
}

impl IntakePoint {
    /// The numbers between which a projected intake lies in 8 of 10 cases.
    #[must_use]
    pub fn band(&self) -> Option<Band> {
        Some(self.spread?.ok()?.band())
    }

    /// The chance that a projected intake is below a number, 0 to 1.
    #[must_use]
    pub fn chance_below(&self, minimum: u32) -> Option<f64> {
        Some(self.spread?.ok()?.chance_below(minimum))
    }
}

impl IntakeSeries {
    /// The series of an offering; `None` where there is none.
    #[must_use]
    pub fn of(version: &Version, at: At, progression: Progression) -> Option<Self> {
        let frame = version.plan().frame();
        let offering = version.plan().offering(at)?;
        let history = History::of(offering, frame.as_of);
        let (method, as_of) = (frame.method, frame.as_of);
        let point = |year| {
            let (students, origin) = intake(offering, &history, method, as_of, year);
            let is_on_file = offering.is_on_file(year);
            let is_projected = is_on_file && origin == Origin::Projected;
            IntakePoint {
                year,
                is_on_file,
                intake: students.filter(|_| is_on_file),
                origin: if is_on_file { origin } else { Origin::Blank },
                spread: is_projected.then(|| Spread::of(method, &history, as_of, year)),
                roll: roll(offering, &history, method, as_of, year, progression),
            }
        };
        let points = columns(frame).map(|it| point(it.year)).collect();
        Some(Self { points, minimum: version.report().standard().readings.class_minimum })
    }

    /// The greatest number that the chart has to hold, at least 1.
    #[must_use]
    pub fn most(&self) -> u32 {
        let of_point = |it: &IntakePoint| {
            let high = it.band().map_or(0, |it| it.high.number());
            high.max(it.intake.map_or(0, Students::number))
        };
        self.points.iter().map(of_point).max().unwrap_or(0).max(self.minimum).max(1)
    }
}

/// Students on roll in all offerings of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CityRoll {
    /// The year.
    pub year: Year,
    /// Known ones.
    pub students: u64,
    /// Whether some of the entries are projected.
    pub is_projected: bool,
    /// Offerings of which a blank entry hides the roll.
    pub blank: u32,
}

/// Students on roll in the years judged.
#[must_use]
pub fn city_rolls(version: &Version, progression: Progression) -> Vec<CityRoll> {
    let frame = version.plan().frame();
    let mut rolls = no_rolls(frame);
    version.plan().offerings().for_each(|(_, it)| add_rolls(&mut rolls, frame, it, progression));
    rolls
}

/// The years judged, of no offering.
pub(super) fn no_rolls(frame: &Frame) -> Vec<CityRoll> {
    let nothing = |year| CityRoll { year, students: 0, is_projected: false, blank: 0 };
    frame.years().map(nothing).collect()
}

/// Adds those of another offering.
pub(super) fn add_rolls(
    rolls: &mut [CityRoll],
    frame: &Frame,
    offering: &Offering,
    progression: Progression,
) {
    let history = History::of(offering, frame.as_of);
    for sum in rolls {
        match roll(offering, &history, frame.method, frame.as_of, sum.year, progression) {
            Some(roll) => {
                sum.students += roll.students;
                sum.is_projected |= roll.is_projected;
            }
            None => sum.blank += 1,
        }
    }
}

/// Both shares of a city in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares {
    /// Serving offerings among all, as the rule counts them.
    pub offerings: Share,
    /// Students who enter serving offerings among all who enter, as far as
    /// intakes are known.
    pub students: Share,
    /// Offerings on file whose intake is blank.
    pub blank_intakes: i64,
    /// The target of the share of offerings. Unit: percent.
    pub target: u32,
}

impl Shares {
    fn of(version: &Version, year: Year) -> Option<Self> {
        let report = version.report();
        let coverage: Coverage = report.coverage(report.position(year)?)?;
        Some(Self {
            offerings: Share { serving: coverage.serving_offerings, total: coverage.offerings },
            students: Share { serving: coverage.serving_students, total: coverage.students },
            blank_intakes: coverage.blank_intakes,
            target: report.standard().readings.share_target,
        })
    }
}

/// The shares of a year, beside those of the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharesOfYear {
    /// The year.
    pub year: Year,
    /// Whether its intakes are recorded; else they are planned or projected.
    pub is_recorded: bool,
    /// Of the plan looked at.
    pub now: Shares,
    /// Of the baseline, where another plan is looked at and the baseline has
    /// the year.
    pub baseline: Option<Shares>,
}

/// The shares of the years judged of a plan, beside those of its baseline.
#[must_use]
pub fn share_series(now: &Version, baseline: Option<&Version>) -> Vec<SharesOfYear> {
    let as_of = now.plan().frame().as_of;
    let of_year = |year| {
        Some(SharesOfYear {
            year,
            is_recorded: year <= as_of,
            now: Shares::of(now, year)?,
            baseline: baseline.and_then(|it| Shares::of(it, year)),
        })
    };
    now.report().years().filter_map(of_year).collect()
}

#[cfg(test)]
mod tests {
    use super::super::support::{city, intake as enter, year};
    use super::*;

    fn series(offering: usize) -> IntakeSeries {
        let version = Version::of(city()).unwrap();
        let at = At { school: 0, offering };
        IntakeSeries::of(&version, at, Progression::default()).unwrap()
    }

    #[test]
    fn an_offering_shows_where_each_number_comes_from_and_a_band_where_it_is_projected() {
        let first = series(0);
        let origins: Vec<_> = first.points.iter().map(|it| it.origin).collect();
        use Origin::{Blank, Planned, Projected, Recorded};
        assert_eq!(
            origins,
            [Blank, Blank, Recorded, Recorded, Recorded, Planned, Projected, Projected]
        );
        assert!(!first.points[0].is_on_file && first.points[0].intake.is_none());
        assert_eq!(first.points[5].spread, None, "planned");
        // 12, 9, 14: hold's spread is sqrt((9 + 25) / 2) = 4.12 a year, two
        // years ahead 5.83; t for two degrees of freedom is 1.886: 14 +- 10.996.
        let band = first.points[6].band().unwrap();
        assert_eq!((band.low.number(), band.high.number()), (3, 25));
        assert!(first.points[6].chance_below(30).unwrap() > 0.9);
        assert_eq!((first.minimum, first.most()), (30, 40), "the plan of 2026 is the greatest");
        let lone = Version::of(city()).unwrap();
        assert_eq!(
            IntakeSeries::of(&lone, At { school: 9, offering: 0 }, Progression::default()),
            None
        );
    }

    #[test]
    fn a_roll_needs_every_entry_and_counts_who_went_on() {
        let first = series(0);
        let rolls: Vec<_> = first.points.iter().map(|it| it.roll.map(|it| it.students)).collect();
        // 2025: 14, of 9 there are 9 (8.55), of 12 first 11 (11.4), then 10 (10.45).
        assert_eq!(rolls[..5], [Some(0), Some(0), Some(12), Some(9 + 11), Some(14 + 9 + 10)]);
        assert!(!first.points[5].roll.unwrap().is_projected);
        assert!(first.points[6].roll.unwrap().is_projected);
        let second = series(1);
        assert_eq!(second.points[4].roll, None, "2025 is blank");
        let city = city_rolls(&Version::of(city()).unwrap(), Progression::default());
        assert_eq!((city[0].year, city[0].students, city[0].blank), (year(2025), 33, 2));
    }

    #[test]
    fn the_shares_of_a_changed_plan_stand_beside_the_baseline() {
        let baseline = Version::of(city()).unwrap();
        let now = baseline.after(&enter(140)).unwrap().unwrap();
        let series = share_series(&now, Some(&baseline));
        assert_eq!(series.len(), 4);
        assert!(series[0].is_recorded && !series[1].is_recorded);
        assert_eq!(series[0].now.offerings, Share { serving: 1, total: 3 });
        assert_eq!(series[0].now.students, Share { serving: 0, total: 200 });
        assert_eq!(series[0].baseline.unwrap().students, Share { serving: 0, total: 74 });
        assert_eq!((series[0].now.blank_intakes, series[0].now.target), (1, 70));
        assert_eq!(share_series(&now, None)[0].baseline, None);
    }
}
