//! # Every school serves a key chain
//!
//! Each school has at least one site that serves a key industry chain.
//!
//! - Clause: II. Due `coverage_due`: before, a breach is only near one.
//! - Measured on: the serving sites of the school that count in the year, by
//!   the readings `site_unit` and `site_basis`. A school with nothing on file
//!   in the year is not judged.
//!
//! ## Blanks
//! A site whose intake is blank may recruit or not, each on its own, so every
//! number between the sure ones and the possible ones is possible.

use super::{before_due, is_robust};
use crate::plan::Year;
use crate::policy::{Facts, Judged, Range, Remedy, Standard, Verdict};

/// Judges a school by its serving sites, under each way to read "site" in the
/// order of `SiteReading::ALL`.
#[must_use]
pub fn judge(serving: &[Range; 4], year: Year, standard: &Standard) -> Judged {
    let readings = &standard.readings;
    let (minimum, due) = (readings.school_offering_minimum, readings.coverage_due);
    let under = |range: &Range| before_due(at_least(*range, minimum), year, due);
    let in_force = serving.get(readings.sites.position()).copied().unwrap_or_default();
    let verdict = under(&in_force);
    let robust = is_robust(Some(verdict), serving, |it| Some(under(it)));
    let facts = Facts::SchoolChain { serving: in_force, minimum, due };
    Judged::read(verdict, robust, Remedy::Open, facts)
}

/// The verdict on a number that must not be below `minimum`.
pub(super) fn at_least(number: Range, minimum: u32) -> Verdict {
    let minimum = u64::from(minimum);
    if number.is_surely_below(minimum) {
        Verdict::Breach
    } else if number.may_be_below(minimum) {
        Verdict::Unknown
    } else {
        Verdict::Met
    }
}

#[cfg(test)]
mod tests {
    use super::super::support::{said, standard, year};
    use super::*;

    #[test]
    fn a_school_has_a_serving_site() {
        let sure = Range::exactly;
        let open = |low, high| Range { low, high: Some(high) };
        let recruiting = ("site_basis", "recruiting");
        let cases = [
            // on file, recruiting; year, settings, outcome, robust, why
            (sure(1), sure(1), 2025, vec![], "met", true, "exactly one"),
            (sure(0), sure(0), 2025, vec![], "breach", true, "none"),
            (sure(2), sure(2), 2025, vec![], "met", true, "two"),
            (sure(0), sure(0), 2024, vec![], "near", true, "not due yet"),
            (sure(1), sure(0), 2025, vec![], "met", false, "on file, does not recruit"),
            (sure(1), sure(0), 2025, vec![recruiting], "breach", false, "only recruiting counts"),
            (sure(1), open(0, 1), 2025, vec![recruiting], "unknown", false, "it may recruit"),
            (
                sure(1),
                open(0, 1),
                2024,
                vec![recruiting],
                "unknown",
                false,
                "unknown stays unknown",
            ),
            (
                sure(1),
                sure(1),
                2025,
                vec![("school_offering_minimum", "2")],
                "breach",
                true,
                "another minimum",
            ),
            (
                sure(0),
                sure(0),
                2025,
                vec![("coverage_due", "2026")],
                "near",
                true,
                "another due year",
            ),
        ];
        for (on_file, recruits, on, settings, outcome, robust, why) in cases {
            let serving = [on_file, recruits, on_file, recruits];
            let judged = judge(&serving, year(on), &standard(&settings));
            assert_eq!(said(Some(judged)), (outcome, robust), "{why}");
        }
    }
}
