//! The last years of an offering, as the rules on runs of years see them.

use crate::plan::{Students, Year};
use crate::policy::OfferingYear;
use crate::policy::verdict::Intakes;

/// The years up to the one judged, as many as the rule looks back and the
/// history has.
pub(super) struct Window<'a> {
    subject: &'a OfferingYear<'a>,
    pub(super) first: Year,
    /// Whether the history is as long as the rule looks back.
    pub(super) is_full: bool,
    /// Whether only one year is missing to that.
    pub(super) is_one_short: bool,
}

impl<'a> Window<'a> {
    #[inline]
    pub(super) fn of(subject: &'a OfferingYear<'a>, years: u16) -> Self {
        let first = subject.window_start(years);
        let length = subject.year.since(first) + 1;
        Self {
            subject,
            first,
            is_full: length == i32::from(years),
            is_one_short: length + 1 == i32::from(years),
        }
    }

    /// The intakes, years ascending.
    #[inline]
    pub(super) fn intakes(&self) -> impl DoubleEndedIterator<Item = Option<Students>> + '_ {
        self.subject.cells.between(self.first, self.subject.year)
    }

    /// Whether it is more than the year judged.
    pub(super) fn has_earlier(&self) -> bool {
        self.first < self.subject.year
    }

    pub(super) fn collect(&self) -> Intakes {
        self.intakes().collect()
    }

    /// How many years up to the one judged are known and hold.
    pub(super) fn run(&self, holds: impl Fn(Students) -> bool) -> u32 {
        let run = self.intakes().rev().take_while(|intake| intake.is_some_and(&holds));
        u32::try_from(run.count()).unwrap_or(u32::MAX)
    }

    /// Whether every year but the first could hold.
    #[inline]
    pub(super) fn later_could(&self, could: impl Fn(Option<Students>) -> bool) -> bool {
        self.intakes().skip(1).all(could)
    }
}
