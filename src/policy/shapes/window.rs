//! The last years of an offering, as the rules on runs of years see them.

use crate::plan::{Students, Year};
use crate::policy::OfferingYear;
use crate::policy::verdict::Intakes;

/// The years up to the one judged, as many as the rule looks back and the
/// history has.
pub(super) struct Window<'a> {
    pub(super) first: Year,
    /// The intakes, years ascending.
    pub(super) intakes: &'a [Option<Students>],
    /// Whether the history is as long as the rule looks back.
    pub(super) is_full: bool,
    /// Whether only one year is missing to that.
    pub(super) is_one_short: bool,
}

impl<'a> Window<'a> {
    #[inline]
    pub(super) fn of(subject: &OfferingYear<'a>, years: u16) -> Self {
        let first = subject.window_start(years);
        let intakes = subject.cells.between(first, subject.year);
        let (length, years) = (intakes.len(), usize::from(years));
        Self { first, intakes, is_full: length == years, is_one_short: length + 1 == years }
    }

    /// The first year, and those after it: none where there is only the year
    /// judged.
    #[inline]
    pub(super) fn first_and_later(&self) -> (Option<Students>, &'a [Option<Students>]) {
        self.intakes.split_first().map_or((None, &[]), |(first, later)| (*first, later))
    }

    pub(super) fn collect(&self) -> Intakes {
        Intakes::from_slice(self.intakes)
    }

    /// How many years up to the one judged are known and hold.
    pub(super) fn run(&self, holds: impl Fn(Students) -> bool) -> u32 {
        let run = self.intakes.iter().rev().take_while(|intake| intake.is_some_and(&holds));
        u32::try_from(run.count()).unwrap_or(u32::MAX)
    }
}
