//! # Intakes too small to form a class
//!
//! An offering whose intake cannot fill a class of its own, years in a row, is
//! to close.
//!
//! - Clause: IV.2.6. The plan gives no class size: reading `class_minimum`.
//! - Measured on: the last `window` years up to the year judged, no further
//!   back than the offering was opened or filed anew.
//! - Unit: students entering in a school year.
//! - Does not apply when all those years are known and 0: that is the rule on
//!   idle offerings.
//!
//! ## Blanks
//! Each blank can be any number, so one blank is enough to escape a breach: a
//! blank makes the verdict unknown where it could also complete the run. One
//! entrant is small wherever the minimum is at least 2; with a minimum of 1
//! only 0 is small, and then only if `zero_counts_as_small`.

use super::is_robust;
use super::window::Window;
use crate::plan::Students;
use crate::policy::{Facts, Judged, OfferingYear, Remedy, Standard, Verdict};

pub(super) fn verdict(subject: &OfferingYear<'_>, standard: &Standard) -> Option<Verdict> {
    let readings = &standard.readings;
    let window = Window::of(subject, readings.window);
    Run::of(&window).under(readings.class_minimum, readings.zero_counts_as_small)
}

pub(super) fn judged(subject: &OfferingYear<'_>, standard: &Standard, verdict: Verdict) -> Judged {
    let readings = &standard.readings;
    let (minimum, zero) = (readings.class_minimum, readings.zero_counts_as_small);
    let window = Window::of(subject, readings.window);
    let run = Run::of(&window);
    let robust = is_robust(Some(verdict), &standard.small_intake, |&(minimum, zero)| {
        run.under(minimum, zero)
    });
    let facts = Facts::SmallIntake {
        first: window.first,
        intakes: window.collect(),
        minimum,
        run: window.run(|intake| is_small(intake, minimum, zero)),
    };
    Judged::read(verdict, robust, Remedy::Close, facts)
}

fn is_small(intake: Students, minimum: u32, zero: bool) -> bool {
    intake.number() < minimum && (zero || intake != Students::NONE)
}

/// What every reading asks about some years, so that they are looked at once.
#[derive(Clone, Copy, Default)]
struct Years {
    has_blank: bool,
    has_zero: bool,
    /// The largest number known; 0 without one.
    greatest: u32,
}

impl Years {
    #[inline]
    fn with(self, intake: Option<Students>) -> Self {
        match intake {
            None => Self { has_blank: true, ..self },
            Some(it) => Self {
                has_zero: self.has_zero || it == Students::NONE,
                greatest: self.greatest.max(it.number()),
                ..self
            },
        }
    }

    /// Whether each of them is small, or blank and could be.
    #[inline]
    fn could_be_small(self, minimum: u32, zero: bool) -> bool {
        self.greatest < minimum
            && (zero || !self.has_zero)
            && (zero || minimum >= 2 || !self.has_blank)
    }
}

/// A window, as far as readings differ on it.
struct Run {
    is_full: bool,
    is_one_short: bool,
    has_earlier: bool,
    first: Option<Students>,
    /// All but the first.
    later: Years,
    all: Years,
}

impl Run {
    #[inline]
    fn of(window: &Window<'_>) -> Self {
        let (first, later) = window.first_and_later();
        let years = later.iter().fold(Years::default(), |years, it| years.with(*it));
        Self {
            is_full: window.is_full,
            is_one_short: window.is_one_short,
            has_earlier: !later.is_empty(),
            first,
            later: years,
            all: years.with(first),
        }
    }

    #[inline]
    fn under(&self, minimum: u32, zero: bool) -> Option<Verdict> {
        let all_could = self.all.could_be_small(minimum, zero);
        let is_near = if self.is_full {
            let has_entrants = self.all.greatest > 0;
            if !self.all.has_blank && !has_entrants {
                return None;
            }
            // Filled with zeros alone a run belongs to the idle rule: somebody
            // has to have entered, or a blank has to have room for somebody.
            if all_could && (has_entrants || minimum >= 2) {
                return Some(if self.all.has_blank { Verdict::Unknown } else { Verdict::Breach });
            }
            let first_is_small = self.first.is_some_and(|it| is_small(it, minimum, zero));
            self.has_earlier && self.later.could_be_small(minimum, zero) && !first_is_small
        } else {
            self.is_one_short && all_could
        };
        Some(if is_near { Verdict::Near } else { Verdict::Met })
    }
}

#[cfg(test)]
mod tests {
    use super::super::Shape;
    use super::super::support::{Case, check};

    #[test]
    fn three_small_years_close_an_offering() {
        let cases: &[Case] = &[
            // intakes up to 2025, settings, verdict, robust, why
            (&[Some(29), Some(29), Some(29)], &[], "breach", false, "below 30, not below 20"),
            (&[Some(29), Some(29), Some(30)], &[], "met", false, "30 forms a class"),
            (&[Some(30), Some(29), Some(29)], &[], "near", false, "two of three"),
            (
                &[Some(40), Some(19), Some(19)],
                &[],
                "near",
                true,
                "two of three, whatever the minimum",
            ),
            (&[Some(7), Some(18), Some(16)], &[], "breach", true, "below every alternative"),
            (&[Some(19), Some(29), Some(51)], &[], "met", true, "the last year forms a class"),
            (&[Some(5), Some(0), Some(5)], &[], "breach", false, "a zero goes on with the run"),
            (
                &[Some(5), Some(0), Some(5)],
                &[("zero_counts_as_small", "false")],
                "met",
                false,
                "a zero ends the run",
            ),
            (&[Some(0), Some(0), Some(0)], &[], "none", true, "that is the idle rule's"),
            (&[Some(0), Some(0), None], &[], "unknown", false, "someone may have entered"),
            (&[Some(5), None, Some(5)], &[], "unknown", true, "the blank decides"),
            (&[Some(90), None, Some(5)], &[], "near", true, "no breach, but two of three at worst"),
            (&[Some(5), None, Some(90)], &[], "met", true, "a class in the last year"),
            (&[None, None, None], &[], "unknown", true, "nothing is known"),
            (&[Some(5), Some(5)], &[], "near", true, "opened last year: no third year yet"),
            (&[Some(5)], &[], "met", true, "the first year alone"),
            (&[Some(0), Some(0)], &[], "near", false, "not full, so zeros are this rule's"),
            (
                &[Some(0), Some(0), None],
                &[("class_minimum", "1")],
                "met",
                false,
                "one entrant forms a class",
            ),
            (
                &[None, Some(0), Some(0)],
                &[("class_minimum", "1")],
                "near",
                false,
                "the first may have had one",
            ),
            (&[Some(5)], &[("window", "1")], "breach", true, "one year is enough"),
            (
                &[Some(27), Some(27), Some(27)],
                &[("class_minimum", "28")],
                "breach",
                false,
                "28 is not among the four",
            ),
            (
                &[Some(0), Some(0), Some(45)],
                &[("class_minimum", "50"), ("zero_counts_as_small", "false")],
                "met",
                false,
                "below 50, but for the zeros: with them it would be a breach",
            ),
            (
                &[None, None, None],
                &[("class_minimum", "1"), ("zero_counts_as_small", "false")],
                "met",
                false,
                "no number is small",
            ),
        ];
        check(Shape::SmallIntake, cases);
    }
}
