//! Numbers of students.

use std::fmt;
use std::num::NonZeroU32;

/// A number of students who enter in one school year. Unit: persons; a cell
/// holds 0 to 100,000. A missing number is `Option::None`, never 0.
///
/// Held as one more than the number, so that a blank takes no room of its own:
/// judging a country reads half a million of them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Students(NonZeroU32);

impl Students {
    /// The most that one cell may hold.
    pub const MOST: u32 = 100_000;
    /// Nobody.
    pub const NONE: Self = Self(NonZeroU32::MIN);

    /// So many students; `None` above 100,000.
    #[must_use]
    pub const fn new(number: u32) -> Option<Self> {
        if number <= Self::MOST { Some(Self::holding(number)) } else { None }
    }

    const fn holding(number: u32) -> Self {
        Self(NonZeroU32::MIN.saturating_add(number))
    }

    /// A number that follows from others, such as a projection: not below 0,
    /// and not held to the limit of a cell.
    #[must_use]
    pub fn derived(number: i64) -> Self {
        Self::holding(u32::try_from(number.max(0)).unwrap_or(u32::MAX))
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0.get() - 1
    }
}

impl fmt::Debug for Students {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Students").field(&self.number()).finish()
    }
}

impl fmt::Display for Students {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.number().fmt(f)
    }
}
