//! Runs of years: intakes too small, or none at all.

use super::{Case, Change, Flip};
use crate::plan::{Students, Year};
use crate::policy::{Intakes, Verdict};

impl Case<'_> {
    pub(super) fn small_intake(&self, first: Year, intakes: &Intakes, minimum: u32) -> Vec<Flip> {
        let has_entrants =
            |it: &[Option<Students>]| it.iter().flatten().any(|it| *it != Students::NONE);
        // A run of zeros alone belongs to the idle rule: somebody has to enter.
        let least = |known: &[Option<Students>]| {
            u32::from(!self.zero_counts_as_small || !has_entrants(known))
        };
        let later = self.later(intakes);
        let small = (minimum > least(later)).then(|| (least(later), minimum - 1));
        let mut flips = self.ends(first, intakes, minimum.max(1));
        match self.verdict {
            Verdict::Near => flips.extend(small.and_then(|it| self.next(later, it))),
            Verdict::Unknown if minimum > least(intakes) => {
                let years = blanks(first, intakes);
                let change = Change::BlanksBetween(years, least(intakes), minimum - 1);
                flips.push(self.flip(change, Verdict::Breach));
            }
            _ => {}
        }
        flips
    }

    pub(super) fn idle(&self, first: Year, intakes: &Intakes) -> Vec<Flip> {
        let mut flips = self.ends(first, intakes, 1);
        match self.verdict {
            Verdict::Near => flips.extend(self.next(self.later(intakes), (0, 0))),
            Verdict::Unknown => {
                let change = Change::BlanksBetween(blanks(first, intakes), 0, 0);
                flips.push(self.flip(change, Verdict::Breach));
            }
            // Filed anew, the history is one year long.
            Verdict::Breach if self.window >= 3 => {
                flips.push(self.flip(Change::Refile(self.year), Verdict::Met));
            }
            _ => {}
        }
        flips
    }

    /// The intakes that would still count a year later.
    fn later<'a>(&self, intakes: &'a Intakes) -> &'a [Option<Students>] {
        let is_full = intakes.len() == usize::from(self.window);
        intakes.get(usize::from(is_full)..).unwrap_or(&[])
    }

    /// The intakes that end the run: in the year judged, or, where blanks
    /// decide, in any year that is blank.
    fn ends(&self, first: Year, intakes: &Intakes, least: u32) -> Vec<Flip> {
        match self.verdict {
            Verdict::Met => Vec::new(),
            Verdict::Unknown => {
                let ends = |year: Year| {
                    // Without the first year, the others may still be a run.
                    let still_near = year == first && year < self.year;
                    let verdict = if still_near { Verdict::Near } else { Verdict::Met };
                    self.flip(Change::IntakeFrom(year, least), verdict)
                };
                blanks(first, intakes).into_iter().map(ends).collect()
            }
            _ => vec![self.flip(Change::IntakeFrom(self.year, least), Verdict::Met)],
        }
    }

    /// The intake of the year after that completes the run.
    fn next(&self, later: &[Option<Students>], (least, most): (u32, u32)) -> Option<Flip> {
        let next = self.year.plus(1);
        let offering = self.offering?;
        let goes_on =
            offering.is_on_file(next) && offering.since(next) == offering.since(self.year);
        let is_known = later.iter().all(Option::is_some);
        let change = Change::IntakeBetween(next, least, most);
        let flip = Flip { change, year: next, verdict: Some(Verdict::Breach) };
        (goes_on && is_known && next > self.year).then_some(flip)
    }
}

fn blanks(first: Year, intakes: &Intakes) -> Vec<Year> {
    let years = first.to(Year::new(Year::LAST).unwrap_or(first));
    years.zip(intakes).filter(|(_, it)| it.is_none()).map(|(year, _)| year).collect()
}
