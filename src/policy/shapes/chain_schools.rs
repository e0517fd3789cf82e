//! # Every chain has two schools
//!
//! Each key industry chain is served by at least two schools.
//!
//! - Clause: II. Due `coverage_due`: before, a breach is only near one.
//! - Measured on: schools with a site that counts in the year and serves the
//!   chain, the background added. How lengths of one major are counted does not
//!   matter here: a school is counted once.
//!
//! ## Blanks
//! A site whose intake is blank may recruit or not; a blank of the background
//! may be any number.

use super::school_chain::at_least;
use super::{before_due, is_robust};
use crate::plan::Year;
use crate::policy::{Facts, Judged, Range, Remedy, Standard};

/// Judges a chain by its schools: those with a site on file, and those with
/// one that recruits.
#[must_use]
pub fn judge(on_file: Range, recruiting: Range, year: Year, standard: &Standard) -> Judged {
    let readings = &standard.readings;
    let (minimum, due) = (readings.chain_school_minimum, readings.coverage_due);
    let under = |schools: Range| before_due(at_least(schools, minimum), year, due);
    let schools = if readings.sites.recruiting { recruiting } else { on_file };
    let verdict = under(schools);
    let robust = is_robust(Some(verdict), [on_file, recruiting], |it| Some(under(it)));
    let facts = Facts::ChainSchools { schools, minimum, due };
    Judged::read(verdict, robust, Remedy::Open, facts)
}

#[cfg(test)]
mod tests {
    use super::super::support::{said, standard, year};
    use super::*;

    #[test]
    fn a_chain_has_two_schools() {
        let sure = Range::exactly;
        let open = |low, high| Range { low, high };
        let recruiting = ("site_basis", "recruiting");
        let cases = [
            // on file, recruiting; year, settings, outcome, robust, why
            (sure(2), sure(2), 2025, vec![], "met", true, "exactly two"),
            (sure(1), sure(1), 2025, vec![], "breach", true, "one"),
            (sure(3), sure(3), 2025, vec![], "met", true, "three"),
            (sure(0), sure(0), 2025, vec![], "breach", true, "none"),
            (sure(1), sure(1), 2024, vec![], "near", true, "not due yet"),
            (sure(2), sure(1), 2025, vec![recruiting], "breach", false, "one does not recruit"),
            (
                sure(2),
                open(1, Some(2)),
                2025,
                vec![recruiting],
                "unknown",
                false,
                "one may recruit",
            ),
            (open(1, None), open(1, None), 2025, vec![], "unknown", true, "background not known"),
            (open(1, None), open(1, None), 2024, vec![], "unknown", true, "unknown stays unknown"),
            (open(2, None), open(2, None), 2025, vec![], "met", true, "two already"),
            (
                sure(2),
                sure(2),
                2025,
                vec![("chain_school_minimum", "3")],
                "breach",
                true,
                "another minimum",
            ),
        ];
        for (on_file, recruits, on, settings, outcome, robust, why) in cases {
            let judged = judge(on_file, recruits, year(on), &standard(&settings));
            assert_eq!(said(Some(judged)), (outcome, robust), "{why}");
        }
    }
}
