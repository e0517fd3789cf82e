//! What a projection is made from.

use crate::plan::{Offering, Year};

/// How many years a projection looks back, the last recorded one included.
const YEARS: u16 = 5;

/// The recorded intakes of the last five years, no further back than the
/// offering was opened or filed anew. Entered ones only: a blank that counts as
/// 0 under a suspension says nothing about how many would have come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    points: [(Year, i64); YEARS as usize],
    count: usize,
}

impl History {
    /// The history of an offering up to the last recorded year.
    #[must_use]
    pub fn of(offering: &Offering, as_of: Year) -> Self {
        let first = offering.since(as_of).max(as_of.minus(YEARS - 1));
        let mut history = Self::default();
        for (year, students) in offering.intakes.iter() {
            if year >= first
                && year <= as_of
                && let Some(point) = history.points.get_mut(history.count)
            {
                *point = (year, students.number().into());
                history.count += 1;
            }
        }
        history
    }

    /// Years and numbers of students, years ascending.
    #[must_use]
    pub fn points(&self) -> &[(Year, i64)] {
        self.points.get(..self.count).unwrap_or(&self.points)
    }
}
