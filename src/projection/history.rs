//! What a projection is made from.

use crate::plan::{Offering, Year};
use smallvec::SmallVec;

/// How many years a projection looks back, the last recorded one included.
const YEARS: u16 = 5;

/// The recorded intakes of the last five years, no further back than the
/// offering was opened or filed anew. Entered ones only: a blank that counts as
/// 0 under a suspension says nothing about how many would have come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History(SmallVec<[(Year, i64); YEARS as usize]>);

impl History {
    /// The history of an offering up to the last recorded year.
    #[must_use]
    pub fn of(offering: &Offering, as_of: Year) -> Self {
        let first = offering.since(as_of).max(as_of.minus(YEARS - 1));
        let years = first.to(as_of);
        Self(
            years
                .filter_map(|year| {
                    let students = offering.intakes.get(year)?;
                    Some((year, i64::from(students.number())))
                })
                .collect(),
        )
    }

    /// Years and numbers of students, years ascending.
    #[must_use]
    pub fn points(&self) -> &[(Year, i64)] {
        &self.0
    }
}
