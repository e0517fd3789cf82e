//! How far a projected intake may be off.
//!
//! A projection of few points says little, and has to say how little. Each
//! method has a model of which it is the forecast; under that model the error
//! of a forecast, divided by what the history says of its size, follows
//! Student's t, not the normal distribution: with five points or fewer the
//! spread itself is hardly known. The band of 80 % is the forecast less and
//! plus `t * s`, the low end rounded down and cut at 0, the high end up.
//!
//! `n` recorded years used, `h` years from the last of them (`damped`: from
//! `as_of`), `g` years between two neighbours, `d` the difference of their
//! intakes:
//!
//! | method | model | squared spread of a year | squared `s` | freedom |
//! |---|---|---|---|---|
//! | `hold` | random walk | `sum(d^2 / g) / (n-1)` | `* h` | `n-1` |
//! | `mean` | one level, the last three years | `sum((y - mean)^2) / (n-1)` | `* (1 + 1/n)` | `n-1` |
//! | `drift` | random walk with drift `c`, over `g` years in all | `sum((d - c*g)^2 / g) / (n-2)` | `* h * (1 + h / all g)` | `n-2` |
//! | `linear` | straight line | `sum((y - line)^2) / (n-2)` | `* (1 + 1/n + (x - mean x)^2 / sum((x - mean x)^2))` | `n-2` |
//! | `damped` | level and damped trend with one error a year, started by the first two | `sum(e^2) / (n-2)`, `e` the errors at one year from the third on | `* (1 + c_1^2 + ... + c_(h-1)^2)`, `c_j = alpha + alpha * beta * (phi + ... + phi^j)` | `n-2` |
//!
//! Sources: Hyndman and Athanasopoulos, *Forecasting: Principles and Practice*,
//! 3rd ed., 5.5 (hold, mean, drift: the benchmark methods) and 8.7 (damped: the
//! variances of exponential smoothing, whose class ETS(A,Ad,N) has the `c_j`
//! above); the prediction interval of simple regression as in Draper and Smith,
//! *Applied Regression Analysis*, 3rd ed., ch. 3 (linear). The book's intervals
//! use the normal distribution; the gaps of years, taken as steps of the walk
//! without a record, and Student's t are added here.
//!
//! **There is no band where the history says nothing of the spread**: of one
//! year, of two where two are what draws the line, and where every year lies
//! exactly on the forecast's line: that forty came three times does not make
//! forty certain.
//!
//! How often the bands hold what came, in `tests/projection.rs`, on 4,000
//! histories of five years each:
//!
//! | world | hold | mean | drift | linear | damped |
//! |---|---|---|---|---|---|
//! | random walk | 82, 81 | 73, 56 | 81, 81 | 73, 58 | 83, 78 |
//! | one level | 80, 95 | 81, 81 | 84, 94 | 81, 80 | 88, 93 |
//! | random walk with drift | 82, 77 | 73, 51 | 81, 81 | 73, 57 | 83, 76 |
//! | straight line | 81, 92 | 79, 70 | 84, 94 | 81, 80 | 88, 92 |
//! | damped trend | 82, 84 | 77, 55 | 78, 83 | 73, 60 | 83, 81 |
//! | damped trend that began before | 82, 85 | 77, 57 | 84, 91 | 80, 72 | 87, 87 |
//! | level that drops by a third once | 82, 63 | 79, 57 | 83, 63 | 82, 49 | 85, 63 |
//! | a dozen, tossed with coins | 88, 97 | 89, 89 | 90, 96 | 88, 87 | 92, 96 |
//! | one level, one year in ten far off | 79, 92 | 81, 81 | 82, 91 | 81, 79 | 88, 91 |
//!
//! In percent, at one year and at three. The method's own world stands on the
//! diagonal. Off it, a method that expects things to stay (`mean`, `linear`)
//! is too sure of a walk, one that expects a walk not sure enough of a level;
//! none foresees a drop. Whole numbers make the bands of small ones wider.
//!
//! **No band and no chance is judged**: verdicts know the projected number
//! alone.

use super::History;
use super::methods::{Holt, Sums, real, whole};
use super::student;
use crate::plan::{Method, Students, Year};

/// Why a projected year has no band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoBand {
    /// Nothing is recorded, so nothing is projected.
    NoHistory,
    /// Too few recorded years to tell how far the method is off.
    TooFewYears,
    /// The recorded years lie exactly where the method puts them.
    NeverOff,
}

/// Where the intake of a year may lie: so far around `centre` as Student's t.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The forecast before it is rounded. Unit: students.
    pub centre: f64,
    /// The size of one unit of t, above 0. Unit: students.
    pub scale: f64,
    /// Degrees of freedom, 1 to 4.
    pub freedom: u8,
}

/// The numbers of students between which an intake lies in 8 of 10 cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The least.
    pub low: Students,
    /// The most.
    pub high: Students,
}

impl Spread {
    /// The spread of the projected intake of `year`, after `as_of`.
    ///
    /// # Errors
    /// Why the history says nothing of it.
    pub fn of(method: Method, history: &History, as_of: Year, year: Year) -> Result<Self, NoBand> {
        let count = history.points().count();
        let by_line = matches!(method, Method::Drift | Method::Linear | Method::Damped);
        let drawing = if by_line { 2 } else { 1 };
        let used = if method == Method::Mean { count.min(3) } else { count };
        let freedom = u8::try_from(used.saturating_sub(drawing)).unwrap_or(0);
        if count == 0 {
            return Err(NoBand::NoHistory);
        }
        if freedom == 0 {
            return Err(NoBand::TooFewYears);
        }
        let at = History::position(as_of, year);
        let errors = match method {
            Method::Hold => hold(history, at),
            Method::Mean => mean(history),
            Method::Drift => drift(history, at),
            Method::Linear => linear(history, at),
            Method::Damped => damped(history, year.since(as_of)),
        };
        let Errors { centre, squares, factor } = errors.ok_or(NoBand::NoHistory)?;
        if squares <= 0.0 {
            return Err(NoBand::NeverOff);
        }
        let scale = (squares / f64::from(freedom) * factor).sqrt();
        Ok(Self { centre, scale, freedom })
    }

    /// The numbers between which the intake lies in 8 of 10 cases.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "a cast is cut at the ends of the type")]
    pub fn band(&self) -> Band {
        let reach = student::nine_in_ten(self.freedom) * self.scale;
        let low = (self.centre - reach).floor() as i64;
        let high = (self.centre + reach).ceil() as i64;
        Band { low: Students::derived(low), high: Students::derived(high) }
    }

    /// The chance that fewer than `minimum` enter, 0 to 1.
    #[must_use]
    pub fn chance_below(&self, minimum: u32) -> f64 {
        if minimum == 0 {
            return 0.0;
        }
        // Fewer than 30 is what rounds to 29 or less.
        student::below((f64::from(minimum) - 0.5 - self.centre) / self.scale, self.freedom)
    }

    /// The intake where Student's t has the value `t`; at most what a cell may
    /// hold.
    #[must_use]
    pub fn at(&self, t: f64) -> Students {
        let most = i64::from(Students::MOST);
        Students::derived(whole(self.centre + self.scale * t).min(most))
    }
}

/// A forecast with what it was off by.
struct Errors {
    centre: f64,
    /// Sum of squared errors of a year.
    squares: f64,
    /// How many times the square of such an error the square of the forecast's
    /// own is.
    factor: f64,
}

/// Pairs of neighbours: years and students between them.
fn steps(history: &History) -> impl Iterator<Item = (i64, i64)> + '_ {
    let later = history.points().skip(1);
    history.points().zip(later).map(|(before, after)| (after.0 - before.0, after.1 - before.1))
}

fn hold(history: &History, at: i64) -> Option<Errors> {
    let last = history.points().next_back()?;
    let squares = steps(history).map(|(years, by)| real(by * by) / real(years)).sum();
    Some(Errors { centre: real(last.1), squares, factor: real(at - last.0) })
}

fn mean(history: &History) -> Option<Errors> {
    let (mut n, mut y, mut yy) = (0, 0, 0);
    for (_, students) in history.points().rev().take(3) {
        n += 1;
        y += students;
        yy += students * students;
    }
    let squares = real(n * yy - y * y) / real(n);
    Some(Errors { centre: real(y) / real(n), squares, factor: 1.0 + 1.0 / real(n) })
}

fn drift(history: &History, at: i64) -> Option<Errors> {
    let last = history.points().next_back()?;
    let first = history.points().next()?;
    let (span, rise) = (last.0 - first.0, last.1 - first.1);
    let ahead = at - last.0;
    let off = |(years, by): (i64, i64)| {
        let off = by * span - rise * years;
        real(off * off) / real(years * span * span)
    };
    Some(Errors {
        centre: real(last.1 * span + rise * ahead) / real(span),
        squares: steps(history).map(off).sum(),
        factor: real(ahead * (span + ahead)) / real(span),
    })
}

/// With `e = n*yy - y*y`: the squares off
/// the line are `(d*e - (n*xy - x*y)^2) / (n*d)`.
fn linear(history: &History, t: i64) -> Option<Errors> {
    let Sums { n, x, y, xx, xy, yy } = Sums::of(history);
    let (d, slope) = (n * xx - x * x, n * xy - x * y);
    let from_middle = n * t - x;
    Some(Errors {
        centre: real(y * d + slope * from_middle) / real(n * d),
        squares: real(d * (n * yy - y * y) - slope * slope) / real(n * d),
        factor: 1.0 + 1.0 / real(n) + real(from_middle * from_middle) / real(n * d),
    })
}

fn damped(history: &History, ahead: i32) -> Option<Errors> {
    let holt = Holt::of(history)?;
    let (mut p, mut s, mut factor) = (1.0, 0.0, 1.0);
    for _ in 1..ahead {
        p *= Holt::PHI;
        s += p;
        let followed = Holt::ALPHA + Holt::ALPHA * Holt::BETA * s;
        factor += followed * followed;
    }
    Some(Errors { centre: holt.ahead(ahead), squares: holt.squares, factor })
}
