//! What a projection is made from.

use crate::plan::{Offering, Students, Year};

/// How many years a projection looks back, the last recorded one included.
const YEARS: u16 = 5;

/// The recorded intakes of the last five years, no further back than the
/// offering was opened or filed anew. Entered ones only: a blank that counts as
/// 0 under a suspension says nothing about how many would have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct History([Option<Students>; YEARS as usize]);

impl History {
    /// The first year that a projection looks at, were it on file.
    #[must_use]
    pub fn first(as_of: Year) -> Year {
        as_of.minus(YEARS - 1)
    }

    /// The history of an offering up to the last recorded year.
    #[must_use]
    pub fn of(offering: &Offering, as_of: Year) -> Self {
        let first = Self::first(as_of);
        let mut entered = [None; YEARS as usize];
        offering.intakes.fill(first, &mut entered);
        let years = usize::try_from(as_of.since(first) + 1).unwrap_or(0);
        Self::of_entered(offering, as_of, entered.get(..years).unwrap_or_default())
    }

    /// The same, from what is entered in the years up to the last recorded one.
    #[inline]
    pub(super) fn of_entered(
        offering: &Offering,
        as_of: Year,
        entered: &[Option<Students>],
    ) -> Self {
        let mut history = Self::default();
        let counted = usize::try_from(as_of.since(offering.since(as_of)) + 1).unwrap_or(0);
        let intakes = history.0.iter_mut().rev();
        for (intake, &entered) in intakes.zip(entered.iter().rev()).take(counted) {
            *intake = entered;
        }
        history
    }

    /// Years and numbers of students, years ascending and counted from the
    /// first that a projection looks at.
    #[inline]
    pub(super) fn points(&self) -> impl DoubleEndedIterator<Item = (i64, i64)> + '_ {
        let all = self.0.iter().enumerate();
        all.filter_map(|(at, intake)| Some((at as i64, intake.as_ref()?.number().into())))
    }

    /// How many years after the first a year is.
    pub(super) fn position(as_of: Year, year: Year) -> i64 {
        i64::from(YEARS - 1) + i64::from(year.since(as_of))
    }
}
