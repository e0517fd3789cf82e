//! # Offerings of quality rank
//!
//! About twelve offerings of the city have the region's quality rank.
//!
//! - Clause: IV.4.11. "About": reading `quality_tolerance`. Due `quality_due`:
//!   before, a breach is only near one.
//! - Measured on: offerings on file with the rank in the year, the background
//!   added.
//!
//! ## Blanks
//! Only the background can be blank; a rank that was not entered is no rank.

use super::{before_due, is_robust};
use crate::plan::Year;
use crate::policy::{Facts, Judged, Range, Remedy, Standard, Verdict};

/// Judges the city by its offerings of quality rank.
#[must_use]
pub fn judge(count: Range, year: Year, standard: &Standard) -> Judged {
    let readings = &standard.readings;
    let (target, due) = (readings.quality_target, readings.quality_due);
    let under = |tolerance| before_due(verdict(count, target, tolerance), year, due);
    let tolerance = readings.quality_tolerance;
    let outcome = under(tolerance);
    let robust = is_robust(Some(outcome), &standard.tolerance, |&it| Some(under(it)));
    let facts = Facts::QualityCount { count, target, tolerance, due };
    Judged::read(outcome, robust, Remedy::Designate, facts)
}

fn verdict(count: Range, target: u32, tolerance: u32) -> Verdict {
    let least = u64::from(target.saturating_sub(tolerance));
    if count.is_surely_below(least) {
        Verdict::Breach
    } else if count.may_be_below(least) {
        Verdict::Unknown
    } else if count.may_be_below(u64::from(target)) {
        Verdict::Near
    } else {
        Verdict::Met
    }
}

#[cfg(test)]
mod tests {
    use super::super::support::{said, standard, year};
    use super::*;

    #[test]
    fn about_twelve_offerings_have_the_rank() {
        let sure = Range::exactly;
        let from = |low| Range { low, high: None };
        let strict = ("quality_tolerance", "0");
        let cases = [
            // count, year, settings, outcome, robust, why
            (sure(12), 2024, vec![], "met", true, "exactly twelve"),
            (sure(13), 2024, vec![], "met", true, "more"),
            (sure(11), 2024, vec![], "near", false, "about twelve"),
            (sure(10), 2024, vec![], "near", false, "about twelve, just so"),
            (sure(9), 2024, vec![], "breach", true, "too few"),
            (sure(0), 2024, vec![], "breach", true, "none"),
            (sure(9), 2023, vec![], "near", true, "not due yet"),
            (sure(11), 2024, vec![strict], "breach", false, "twelve means twelve"),
            (sure(11), 2023, vec![], "near", true, "near under both readings"),
            (from(0), 2024, vec![], "unknown", true, "background not known"),
            (from(0), 2023, vec![], "unknown", true, "unknown stays unknown"),
            (from(10), 2024, vec![], "near", false, "near at least, perhaps met"),
            (from(12), 2024, vec![], "met", true, "twelve already"),
            (sure(1), 2024, vec![("quality_target", "1")], "met", true, "another target"),
            (sure(0), 2024, vec![("quality_target", "1")], "near", false, "within the tolerance"),
        ];
        for (count, on, settings, outcome, robust, why) in cases {
            let judged = judge(count, year(on), &standard(&settings));
            assert_eq!(said(Some(judged)), (outcome, robust), "{why}");
        }
    }
}
