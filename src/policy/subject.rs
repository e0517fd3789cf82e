//! What rules are held against: an offering in a year, with its intakes.

use super::Standard;
use crate::plan::{Offering, Students, Year};

/// The intakes of one offering over consecutive years: recorded, planned,
/// suspended or projected, whatever the plan says of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cells<'a> {
    first: Year,
    intakes: &'a [Option<Students>],
}

impl<'a> Cells<'a> {
    /// The intakes from `first` on, one a year.
    #[must_use]
    pub const fn new(first: Year, intakes: &'a [Option<Students>]) -> Self {
        Self { first, intakes }
    }

    /// The intake of a year; blank in years on either side.
    #[must_use]
    #[inline]
    pub fn get(self, year: Year) -> Option<Students> {
        self.intakes.get(self.position(year)?).copied().flatten()
    }

    /// The intakes of consecutive years, which have to be among these.
    #[must_use]
    #[inline]
    pub fn between(self, first: Year, last: Year) -> &'a [Option<Students>] {
        let positions = self.position(first).zip(self.position(last));
        let intakes = positions.and_then(|(first, last)| self.intakes.get(first..=last));
        intakes.unwrap_or_default()
    }

    #[inline]
    fn position(self, year: Year) -> Option<usize> {
        usize::try_from(year.since(self.first)).ok()
    }
}

/// What a rule about offerings looks at. Nearly all offerings fill a class in
/// the year judged, and nothing but intakes was ever entered of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Runs of years with too few entrants, up to the one judged.
    AtRuns,
    /// The start of an offering, and what was entered beside its intakes.
    AtEntries,
}

/// An offering in one of the years in which it is on file.
#[derive(Clone, Copy, Debug)]
pub struct OfferingYear<'a> {
    /// The offering.
    pub offering: &'a Offering,
    /// The year judged.
    pub year: Year,
    /// Its intakes.
    pub cells: Cells<'a>,
}

impl OfferingYear<'_> {
    /// The intake of the year judged.
    #[must_use]
    #[inline]
    pub fn intake(&self) -> Option<Students> {
        self.cells.get(self.year)
    }

    /// Whether it is one of the few that a rule looking at this has to look
    /// into. What the rule says of all others, [`Shape::of_others`] knows.
    ///
    /// [`Shape::of_others`]: super::Shape::of_others
    #[must_use]
    #[inline]
    pub fn concerns(&self, looks: Looks, standard: &Standard) -> bool {
        match looks {
            Looks::AtRuns => {
                let enough = standard.readings.class_minimum.max(1);
                self.intake().is_none_or(|it| it.number() < enough)
            }
            Looks::AtEntries => {
                self.offering.first_year == self.year
                    || self.offering.details.is_some()
                    || !self.offering.flags.is_empty()
            }
        }
    }

    /// The first year of the last `window` years up to the one judged, cut at
    /// the year from which the history counts.
    #[must_use]
    #[inline]
    pub fn window_start(&self, window: u16) -> Year {
        let start = self.year.minus(window.saturating_sub(1));
        start.max(self.offering.since(self.year))
    }
}
