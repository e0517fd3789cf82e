//! School years.
//!
//! A year is named by the autumn in which it starts: 2025 is 2025/26. It is a
//! type of its own so that it is never mixed up with a number of students.

use std::fmt;
use std::num::NonZeroU16;

/// A school year, 1900 to 2200.
///
/// ```
/// use major_planner::plan::Year;
///
/// assert_eq!(Year::new(2025).map(|it| it.to_string()), Some("2025".to_owned()));
/// assert_eq!(Year::new(1899), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(NonZeroU16);

impl Year {
    /// The first year that the format knows.
    pub const FIRST: u16 = 1900;
    /// The last year that the format knows.
    pub const LAST: u16 = 2200;

    /// The year of this number; `None` outside 1900..=2200.
    #[must_use]
    pub const fn new(number: u16) -> Option<Self> {
        match NonZeroU16::new(number) {
            Some(year) if number >= Self::FIRST && number <= Self::LAST => Some(Self(year)),
            _ => None,
        }
    }

    /// The year as a number.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0.get()
    }

    /// The year `years` later; the last year that the format knows at most.
    #[must_use]
    pub fn plus(self, years: u16) -> Self {
        Self::new(self.number().saturating_add(years).min(Self::LAST)).unwrap_or(self)
    }

    /// The year `years` earlier; the first year that the format knows at least.
    #[must_use]
    pub fn minus(self, years: u16) -> Self {
        Self::new(self.number().saturating_sub(years).max(Self::FIRST)).unwrap_or(self)
    }

    /// How many years lie from `earlier` to this year; negative if it is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> i32 {
        i32::from(self.number()) - i32::from(earlier.number())
    }

    /// The years from this one to `last`, both included.
    pub fn to(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (self.number()..=last.number()).filter_map(Self::new)
    }
}

/// The first year that the format knows.
impl Default for Year {
    fn default() -> Self {
        Self(NonZeroU16::MIN.saturating_add(Self::FIRST - 1))
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
