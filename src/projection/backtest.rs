//! How well each method would have done on the plan's own history.
//!
//! Each recorded intake is forecast from the years before it, as if the plan
//! had been recorded up to the year before and no further, and the forecasts
//! are held against what came. Only forecasts at one year count (the year
//! before is recorded too), from two recorded years or more (of one, all five
//! methods say the same), and not across a filing anew, which begins the
//! history afresh.
//!
//! # Which method to prefer
//! The methods stand in the order of how much they assume: hold, mean, drift,
//! linear, damped. The simplest is preferred; one further down takes the place
//! of the one preferred so far only if its errors add up to at most nine tenths
//! of that one's. On fewer than [`Backtest::LEAST_SERIES`] offerings or
//! [`Backtest::LEAST_FORECASTS`] forecasts nothing can be told.
//!
//! So often, of 100 plans, each method is preferred (hold, mean, drift, linear,
//! damped), by where the histories come from, in `tests/projection.rs`. Where
//! hold is right, luck alone hardly ever puts another in its place:
//!
//! | world | 10 offerings of five years | 50 of five | 50 of seven |
//! |---|---|---|---|
//! | random walk | 100, 0, 0, 0, 1 | 100, 0, 0, 0, 0 | 100, 0, 0, 0, 0 |
//! | one level | 24, 76, 0, 0, 0 | 5, 95, 0, 0, 0 | 1, 100, 0, 0, 0 |
//! | random walk with drift | 98, 0, 0, 0, 2 | 100, 0, 0, 0, 0 | 100, 0, 0, 0, 0 |
//! | straight line | 48, 52, 0, 0, 0 | 46, 54, 0, 0, 0 | 51, 49, 0, 0, 0 |
//! | damped trend | 31, 0, 9, 7, 54 | 11, 0, 1, 3, 86 | 22, 0, 0, 2, 76 |
//! | damped trend that began before | 85, 14, 0, 0, 1 | 100, 0, 0, 0, 0 | 100, 0, 0, 0, 0 |
//! | level that drops by a third once | 100, 0, 0, 0, 0 | 100, 0, 0, 0, 0 | 100, 0, 0, 0, 0 |
//! | a dozen, tossed with coins | 23, 78, 0, 0, 0 | 7, 93, 0, 0, 0 | 3, 97, 0, 0, 0 |
//! | one level, one year in ten far off | 34, 66, 0, 0, 0 | 15, 85, 0, 0, 0 | 4, 96, 0, 0, 0 |

use super::{History, project};
use crate::plan::{Method, Offering, Plan, Students, Year};

/// The errors of the five methods on one plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backtest {
    /// Offerings with at least one forecast.
    pub series: u32,
    /// Forecasts of each method.
    pub forecasts: u32,
    /// What the forecasts of each method are off by, added up, in the order of
    /// `Method::ALL`. Unit: students.
    pub errors: [u64; 5],
}

impl Backtest {
    /// The fewest offerings on which a method can win.
    pub const LEAST_SERIES: u32 = 10;
    /// The fewest forecasts on which a method can win.
    pub const LEAST_FORECASTS: u32 = 30;

    /// Forecasts every recorded intake of a plan from the years before it.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let mut backtest = Self::default();
        for (_, offering) in plan.offerings() {
            backtest.add(offering, plan.frame().as_of);
        }
        backtest
    }

    /// Adds the recorded intakes of an offering.
    pub fn add(&mut self, offering: &Offering, as_of: Year) {
        let before = self.forecasts;
        for (year, came) in offering.intakes.iter().filter(|(year, _)| *year <= as_of) {
            let known = year.minus(1);
            let history = History::of(offering, known);
            let is_told = offering.intakes.get(known).is_some()
                && offering.since(year) < year
                && history.points().nth(1).is_some();
            if is_told {
                self.forecast(&history, known, year, came);
            }
        }
        self.series += u32::from(self.forecasts > before);
    }

    fn forecast(&mut self, history: &History, known: Year, year: Year, came: Students) {
        self.forecasts += 1;
        for (error, &method) in self.errors.iter_mut().zip(Method::ALL) {
            let forecast = project(method, history, known, year).unwrap_or(Students::NONE);
            *error += u64::from(forecast.number().abs_diff(came.number()));
        }
    }

    /// What a forecast of a method is off by on average, rounded half up; `None`
    /// without a forecast. Unit: tenths of a student.
    #[must_use]
    pub fn mean_error(&self, method: Method) -> Option<u64> {
        let (count, sum) = (u64::from(self.forecasts), self.sum(method));
        (20 * sum + count).checked_div(2 * count)
    }

    /// The method to prefer; `None` where the history is too short to tell.
    #[must_use]
    pub fn preferred(&self) -> Option<Method> {
        if self.series < Self::LEAST_SERIES || self.forecasts < Self::LEAST_FORECASTS {
            return None;
        }
        let mut preferred = Method::Hold;
        for &method in Method::ALL {
            let (sum, least) = (self.sum(method), self.sum(preferred));
            if 10 * sum <= 9 * least && sum < least {
                preferred = method;
            }
        }
        Some(preferred)
    }

    fn sum(&self, method: Method) -> u64 {
        self.errors.get(method as usize).copied().unwrap_or(0)
    }
}
