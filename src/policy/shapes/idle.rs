//! # No intake
//!
//! An offering that has taken in nobody, years in a row, must be filed anew
//! like a new one.
//!
//! - Clause: IV.2.6.
//! - Measured on: the last `window` years up to the year judged, no further
//!   back than the offering was opened or filed anew.
//! - Unit: students entering in a school year.
//!
//! ## Blanks
//! A blank may be 0 or not: where the known years are all 0, blanks decide.

use super::window::Window;
use crate::plan::Students;
use crate::policy::{Facts, Judged, OfferingYear, Remedy, Standard, Verdict};

pub(super) fn verdict(subject: &OfferingYear<'_>, standard: &Standard) -> Option<Verdict> {
    let window = Window::of(subject, standard.readings.window);
    let could_be_idle = |intake: &Option<Students>| intake.is_none_or(|it| it == Students::NONE);
    let all_could = window.intakes.iter().all(could_be_idle);
    if window.is_full && all_could {
        let has_blank = window.intakes.contains(&None);
        return Some(if has_blank { Verdict::Unknown } else { Verdict::Breach });
    }
    let is_near = if window.is_full {
        let (_, later) = window.first_and_later();
        !later.is_empty() && later.iter().all(could_be_idle)
    } else {
        window.is_one_short && all_could
    };
    Some(if is_near { Verdict::Near } else { Verdict::Met })
}

pub(super) fn judged(subject: &OfferingYear<'_>, standard: &Standard, verdict: Verdict) -> Judged {
    let window = Window::of(subject, standard.readings.window);
    let facts = Facts::Idle {
        first: window.first,
        intakes: window.collect(),
        run: window.run(|it| it == Students::NONE),
    };
    Judged::certain(verdict, Remedy::Refile, facts)
}

#[cfg(test)]
mod tests {
    use super::super::Shape;
    use super::super::support::{Case, check};

    #[test]
    fn three_years_without_entrants_mean_filing_anew() {
        let cases: &[Case] = &[
            (&[Some(0), Some(0), Some(0)], &[], "breach", true, "three years"),
            (&[Some(1), Some(0), Some(0)], &[], "near", true, "two of three"),
            (&[Some(0), Some(0), Some(1)], &[], "met", true, "one entrant ends it"),
            (&[Some(0), Some(1), Some(0)], &[], "met", true, "one of three"),
            (&[Some(0), None, Some(0)], &[], "unknown", true, "the blank decides"),
            (&[None, None, None], &[], "unknown", true, "nothing is known"),
            (&[Some(3), None, Some(0)], &[], "near", true, "no breach, two of three at worst"),
            (&[None, Some(0), Some(4)], &[], "met", true, "entrants in the last year"),
            (&[Some(0), Some(0)], &[], "near", true, "opened last year"),
            (&[None, Some(0)], &[], "near", true, "opened last year, perhaps idle"),
            (&[Some(0)], &[], "met", true, "the first year alone"),
            (&[Some(0)], &[("window", "1")], "breach", true, "one year is enough"),
            (&[Some(0)], &[("window", "2")], "near", true, "one of two"),
        ];
        check(Shape::Idle, cases);
    }
}
