//! The five methods.
//!
//! `mean`, `drift` and `linear` are fractions of whole numbers, rounded half up
//! exactly. `damped` is Holt's method with a damped trend (Gardner and
//! McKenzie, 1985) with fixed weights, in IEEE doubles in the order written:
//! no fused operations, so that every machine gives the same number.

use super::History;
use crate::plan::{Method, Students, Year};

/// The projected intake of `year`, after `as_of`; `None` without a history.
#[must_use]
pub fn project(method: Method, history: &History, as_of: Year, year: Year) -> Option<Students> {
    let at = History::position(as_of, year);
    let number = match method {
        Method::Hold => history.points().next_back()?.1,
        Method::Mean => mean(history)?,
        Method::Drift => drift(history, at)?,
        Method::Linear => linear(history, at)?,
        Method::Damped => damped(history, year.since(as_of))?,
    };
    Some(Students::derived(number))
}

/// `numerator / denominator`, rounded half up; the denominator is positive.
fn rounded(numerator: i64, denominator: i64) -> i64 {
    (2 * numerator + denominator).div_euclid(2 * denominator)
}

fn mean(history: &History) -> Option<i64> {
    let last = history.points().rev().take(3);
    let (count, sum) = last.fold((0, 0), |(count, sum), it| (count + 1, sum + it.1));
    (count > 0).then(|| rounded(sum, count))
}

fn drift(history: &History, at: i64) -> Option<i64> {
    let last = history.points().next_back()?;
    let first = history.points().next()?;
    let span = last.0 - first.0;
    if span == 0 {
        return Some(last.1);
    }
    Some(rounded(last.1 * span + (last.1 - first.1) * (at - last.0), span))
}

/// The sums over the points of a history that least squares are made of.
#[derive(Default)]
pub(super) struct Sums {
    pub(super) n: i64,
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) xx: i64,
    pub(super) xy: i64,
    pub(super) yy: i64,
}

impl Sums {
    #[inline]
    pub(super) fn of(history: &History) -> Self {
        let mut sums = Self::default();
        for (at, students) in history.points() {
            sums.n += 1;
            sums.x += at;
            sums.y += students;
            sums.xx += at * at;
            sums.xy += at * students;
            sums.yy += students * students;
        }
        sums
    }
}

/// The least-squares line. With `n` points, sums `x`, `y`, `xx`, `xy` and
/// `d = n*xx - x*x`, it is `(y*d + (n*xy - x*y) * (n*t - x)) / (n*d)` at `t`.
/// Of one point, `d` is 0.
fn linear(history: &History, t: i64) -> Option<i64> {
    let Sums { n, x, y, xx, xy, .. } = Sums::of(history);
    let d = n * xx - x * x;
    if d == 0 {
        return (n > 0).then_some(y);
    }
    let slope = n * xy - x * y;
    Some(rounded(y * d + slope * (n * t - x), n * d))
}

fn damped(history: &History, ahead: i32) -> Option<i64> {
    Some(whole(Holt::of(history)?.ahead(ahead)))
}

/// Rounded half up.
#[expect(clippy::cast_possible_truncation, reason = "a cast is cut at the ends of the type")]
pub(super) fn whole(number: f64) -> i64 {
    (number + 0.5).floor() as i64
}

/// A number of students, or a sum of products of few of them.
#[expect(clippy::cast_precision_loss, reason = "intakes are below 2^17, their sums below 2^53")]
pub(super) fn real(number: i64) -> f64 {
    number as f64
}

/// Holt's method with a damped trend, after the last recorded year.
pub(super) struct Holt {
    level: f64,
    trend: f64,
    /// Sum of the squared errors of its forecasts of the third recorded year
    /// and of each later one, made a year before: the first two start it.
    pub(super) squares: f64,
}

impl Holt {
    /// How far the level follows an error.
    pub(super) const ALPHA: f64 = 0.5;
    /// How far the trend follows a change of the level.
    pub(super) const BETA: f64 = 0.5;
    /// How much of the trend is left a year later.
    pub(super) const PHI: f64 = 0.8;

    pub(super) fn of(history: &History) -> Option<Self> {
        let mut values = history.points().map(|it| real(it.1));
        let level = values.next()?;
        let mut holt = Self { level, trend: 0.0, squares: 0.0 };
        let Some(second) = values.next() else {
            return Some(holt);
        };
        holt.trend = second - level;
        holt.follow(second);
        for value in values {
            let error = value - (holt.level + Self::PHI * holt.trend);
            holt.squares += error * error;
            holt.follow(value);
        }
        Some(holt)
    }

    fn follow(&mut self, value: f64) {
        let Self { level, trend, .. } = *self;
        let next = Self::ALPHA * value + (1.0 - Self::ALPHA) * (level + Self::PHI * trend);
        self.trend = Self::BETA * (next - level) + (1.0 - Self::BETA) * Self::PHI * trend;
        self.level = next;
    }

    /// The forecast so many years ahead.
    pub(super) fn ahead(&self, years: i32) -> f64 {
        let (mut p, mut s) = (1.0, 0.0);
        for _ in 0..years {
            p *= Self::PHI;
            s += p;
        }
        self.level + s * self.trend
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Identity, Offering};

    /// Method, recorded intakes, year, projected intake, why.
    type Case<'a> = (Method, &'a [(u16, u32)], u16, Option<u32>, &'a str);

    fn projected(method: Method, intakes: &[(u16, u32)], year: u16) -> Option<u32> {
        let at = |number| Year::new(number).unwrap();
        let mut offering = Offering::new(Identity::default(), at(2015));
        for &(year, students) in intakes {
            offering.intakes.set(at(year), Students::new(students));
        }
        let history = History::of(&offering, at(2025));
        project(method, &history, at(2025), at(year)).map(Students::number)
    }

    #[test]
    fn each_method_projects_as_the_contract_says() {
        use Method::{Damped, Drift, Hold, Linear, Mean};
        let cases: &[Case<'_>] = &[
            (Hold, &[(2023, 40), (2025, 31)], 2028, Some(31), "the last one stays"),
            (Hold, &[(2023, 40)], 2026, Some(40), "the last one known"),
            (Hold, &[(2020, 40)], 2026, None, "six years back is too far"),
            (Hold, &[], 2026, None, "nothing known"),
            (Mean, &[(2023, 1), (2024, 2), (2025, 2)], 2026, Some(2), "5/3"),
            (Mean, &[(2024, 1), (2025, 2)], 2026, Some(2), "1.5 goes up"),
            (Mean, &[(2022, 90), (2023, 3), (2024, 3), (2025, 3)], 2026, Some(3), "the last three"),
            (Drift, &[(2023, 10), (2025, 13)], 2026, Some(15), "13 + 1.5 = 14.5 goes up"),
            (Drift, &[(2023, 10), (2025, 5)], 2026, Some(3), "5 - 2.5 = 2.5 goes up"),
            (Drift, &[(2023, 10), (2025, 4)], 2028, Some(0), "4 - 9 is cut at 0"),
            (Drift, &[(2022, 10), (2024, 14)], 2026, Some(18), "counted from the last known year"),
            (Drift, &[(2025, 7)], 2026, Some(7), "one point holds"),
            (Linear, &[(2023, 10), (2024, 20), (2025, 30)], 2027, Some(50), "a straight line"),
            (
                Linear,
                &[(2023, 10), (2024, 10), (2025, 13)],
                2026,
                Some(14),
                "14: mean 11 + 1.5 * 2",
            ),
            (Linear, &[(2021, 9), (2025, 1)], 2026, Some(0), "-1 is cut at 0"),
            (Linear, &[(2025, 7)], 2026, Some(7), "one point holds"),
            (
                Damped,
                &[(2024, 10), (2025, 20)],
                2026,
                Some(26),
                "level 19, trend 8.5, 19 + 0.8 * 8.5 = 25.8",
            ),
            (Damped, &[(2024, 10), (2025, 20)], 2027, Some(31), "19 + 1.44 * 8.5 = 31.24"),
            (Damped, &[(2024, 9), (2025, 1)], 2028, Some(0), "cut at 0"),
        ];
        for &(method, intakes, year, expected, why) in cases {
            assert_eq!(projected(method, intakes, year), expected, "{method:?}: {why}");
        }
    }
}
