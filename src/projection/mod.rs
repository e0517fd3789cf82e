//! Intakes of later years.
//!
//! A year after the last recorded one takes its planned intake; without a plan
//! it is 0 while recruitment is suspended, and else projected from the last
//! five recorded years by the plan's method. A projection is never an input of
//! another one, and never touches a recorded year.
//!
//! **No floats in what is judged**, but for the `damped` method, whose contract
//! is IEEE double arithmetic in a given order.

mod history;
mod methods;

pub use history::History;
pub use methods::project;

use crate::plan::{Method, Offering, Students, Year};
use crate::policy::Cells;

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

/// The intakes of an offering from `first` to `last`, the same as [`intake`]
/// gives year by year: what is entered first, and only blanks are looked into.
#[must_use]
pub fn cells(offering: &Offering, method: Method, as_of: Year, first: Year, last: Year) -> Cells {
    let mut cells = Cells::blank(first, last);
    for (year, students) in offering.intakes.iter() {
        cells.set(year, students);
    }
    if offering.details.is_some() {
        for year in first.to(last).filter(|&year| offering.is_suspended(year)) {
            if cells.get(year).is_none() {
                cells.set(year, Students::NONE);
            }
        }
    }
    if last > as_of {
        let history = History::of(offering, as_of);
        for year in as_of.plus(1).max(first).to(last) {
            if cells.get(year).is_none()
                && let Some(students) = project(method, &history, as_of, year)
            {
                cells.set(year, students);
            }
        }
    }
    cells
}
