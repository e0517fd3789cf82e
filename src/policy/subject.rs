//! What rules are held against: an offering in a year, with its intakes.

use crate::plan::{Offering, Students, Year};
use smallvec::SmallVec;

/// A number of students in a word, all ones for a blank: every keystroke
/// copies hundreds of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cell(u32);

const BLANK: Cell = Cell(u32::MAX);

/// The intakes of one offering over consecutive years: recorded, planned,
/// suspended or projected, whatever the plan says of each. Years on either
/// side are blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells {
    first: Year,
    cells: SmallVec<[Cell; 16]>,
}

impl Cells {
    /// Blanks from `first` to `last`.
    #[must_use]
    #[inline]
    pub fn blank(first: Year, last: Year) -> Self {
        let years = usize::try_from(last.since(first) + 1).unwrap_or(0);
        Self { first, cells: SmallVec::from_elem(BLANK, years) }
    }

    /// Enters the intake of a year, if it is one of these.
    #[inline]
    pub fn set(&mut self, year: Year, students: Students) {
        let at = usize::try_from(year.since(self.first)).ok();
        if let Some(cell) = at.and_then(|at| self.cells.get_mut(at)) {
            *cell = Cell(students.number());
        }
    }

    /// The intake of a year.
    #[must_use]
    #[inline]
    pub fn get(&self, year: Year) -> Option<Students> {
        self.at(year.since(self.first))
    }

    /// The intakes of consecutive years.
    #[inline]
    pub fn between(
        &self,
        first: Year,
        last: Year,
    ) -> impl DoubleEndedIterator<Item = Option<Students>> + '_ {
        (first.since(self.first)..=last.since(self.first)).map(|at| self.at(at))
    }

    #[inline]
    fn at(&self, years: i32) -> Option<Students> {
        let cell = *self.cells.get(usize::try_from(years).ok()?)?;
        (cell != BLANK).then(|| Students::derived(cell.0.into()))
    }
}

/// An offering in one of the years in which it is on file.
#[derive(Clone, Copy, Debug)]
pub struct OfferingYear<'a> {
    /// The offering.
    pub offering: &'a Offering,
    /// The year judged.
    pub year: Year,
    /// Its intakes.
    pub cells: &'a Cells,
}

impl OfferingYear<'_> {
    /// The intake of the year judged.
    #[must_use]
    #[inline]
    pub fn intake(&self) -> Option<Students> {
        self.cells.get(self.year)
    }

    /// The first year of the last `window` years up to the one judged, cut at
    /// the year from which the history counts.
    #[must_use]
    pub fn window_start(&self, window: u16) -> Year {
        let start = self.year.minus(window.saturating_sub(1));
        start.max(self.offering.since(self.year))
    }
}
