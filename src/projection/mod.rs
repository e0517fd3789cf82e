//! Intakes of later years.
//!
//! A year after the last recorded one takes its planned intake; without a plan
//! it is 0 while recruitment is suspended, and else projected from the last
//! five recorded years by the plan's method. A projection is never an input of
//! another one, and never touches a recorded year.
//!
//! **No floats in what is judged**, but for the `damped` method, whose contract
//! is IEEE double arithmetic in a given order.
//!
//! Beside the projected number stands its doubt: [`Spread`] and [`Band`], a
//! [`Backtest`] of the methods on the plan's own history, [`Roll`]s. They are
//! for the eye alone: no rule knows of them.

mod backtest;
mod band;
mod history;
mod methods;
mod random;
mod roll;
mod student;

pub use backtest::Backtest;
pub use band::{Band, NoBand, Spread};
pub use history::History;
pub use methods::project;
pub use random::Random;
pub use roll::{Progression, Roll, roll};

use crate::plan::{Method, Offering, Students, Year};

/// Where the intake of a year comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// Entered for a recorded year.
    Recorded,
    /// Entered for a later year.
    Planned,
    /// Nobody may be taken in.
    Suspended,
    /// Projected from the recorded years.
    Projected,
    /// Not known.
    Blank,
}

/// The intake of one year, and where it comes from.
#[must_use]
pub fn intake(
    offering: &Offering,
    history: &History,
    method: Method,
    as_of: Year,
    year: Year,
) -> (Option<Students>, Origin) {
    let entered = offering.intakes.get(year);
    if entered.is_some() {
        let origin = if year <= as_of { Origin::Recorded } else { Origin::Planned };
        return (entered, origin);
    }
    if offering.is_suspended(year) {
        return (Some(Students::NONE), Origin::Suspended);
    }
    if year <= as_of {
        return (None, Origin::Blank);
    }
    match project(method, history, as_of, year) {
        Some(students) => (Some(students), Origin::Projected),
        None => (None, Origin::Blank),
    }
}

/// Enters the intakes of an offering into blank cells, one a year from `first`
/// on, which is not after [`History::first`]; the same as [`intake`] gives year
/// by year: what is entered first, and only blanks are looked into.
pub fn enter(
    offering: &Offering,
    method: Method,
    as_of: Year,
    first: Year,
    cells: &mut [Option<Students>],
) {
    offering.intakes.fill(first, cells);
    let start = as_of.plus(1).max(first);
    let recorded = usize::try_from(start.since(first)).unwrap_or(0);
    let Some((entered, later)) = cells.split_at_checked(recorded) else {
        return;
    };
    let history = later.contains(&None).then(|| History::of_entered(offering, as_of, entered));
    if offering.details.is_some() {
        fill(cells, first, |year| offering.is_suspended(year).then_some(Students::NONE));
    }
    if let (Some(history), Some(later)) = (history, cells.get_mut(recorded..)) {
        fill(later, start, |year| project(method, &history, as_of, year));
    }
}

/// Fills what is blank, one cell a year from `first` on.
#[inline]
fn fill(cells: &mut [Option<Students>], first: Year, number: impl Fn(Year) -> Option<Students>) {
    let blank = cells.iter_mut().zip(0..).filter(|(cell, _)| cell.is_none());
    blank.for_each(|(cell, years)| *cell = number(first.plus(years)));
}
