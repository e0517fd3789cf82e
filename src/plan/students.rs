//! Numbers of students.

use std::fmt;

/// A number of students who enter in one school year. Unit: persons; a cell
/// holds 0 to 100,000. A missing number is `Option::None`, never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Students(u32);

impl Students {
    /// The most that one cell may hold.
    pub const MOST: u32 = 100_000;
    /// Nobody.
    pub const NONE: Self = Self(0);

    /// So many students; `None` above 100,000.
    #[must_use]
    pub const fn new(number: u32) -> Option<Self> {
        if number <= Self::MOST { Some(Self(number)) } else { None }
    }

    /// A number that follows from others, such as a projection: not below 0,
    /// and not held to the limit of a cell.
    #[must_use]
    pub fn derived(number: i64) -> Self {
        Self(u32::try_from(number.max(0)).unwrap_or(u32::MAX - 1))
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

impl fmt::Display for Students {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
