//! # New majors in one year
//!
//! A school opens only so many new majors a school year: a national key school
//! three, any other two, "generally".
//!
//! - Clause: IV.2.7. "Generally": reading `cap_strictness`, which changes the
//!   severity and not the verdict.
//! - Measured on: sites on file whose first year is the year judged, and, by
//!   the reading `refile_counts_as_new`, offerings filed anew in it.
//! - In force from the school year in which the plan took effect.
//! - Does not depend on intakes, so blanks do nothing to it.

use super::is_robust;
use crate::plan::{SchoolKind, Year};
use crate::policy::{Facts, Judged, Readings, Remedy, Standard, Verdict};

/// What is new at a school in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NewSites {
    /// Offerings in their first year.
    pub by_offering: u32,
    /// Majors in the first year of their first offering.
    pub by_major: u32,
    /// Offerings filed anew after their first year.
    pub refiled: u32,
}

impl NewSites {
    fn count(self, by_major: bool, refile_counts: bool) -> u64 {
        let opened = if by_major { self.by_major } else { self.by_offering };
        u64::from(opened) + if refile_counts { u64::from(self.refiled) } else { 0 }
    }
}

/// Judges a school; `None` before the plan took effect.
#[must_use]
pub fn judge(new: NewSites, kind: SchoolKind, year: Year, standard: &Standard) -> Option<Judged> {
    if year < standard.effective {
        return None;
    }
    let readings = &standard.readings;
    let cap = cap(kind, readings);
    let under = |by_major, refile_counts| {
        if new.count(by_major, refile_counts) > u64::from(cap) {
            Verdict::Breach
        } else {
            Verdict::Met
        }
    };
    let verdict = under(readings.sites.by_major, readings.refile_counts_as_new);
    let alternatives = [false, true]
        .into_iter()
        .flat_map(|by_major| standard.refile.iter().map(move |&refile| (by_major, refile)));
    let robust =
        is_robust(Some(verdict), alternatives, |(by_major, refile)| Some(under(by_major, refile)));
    let new = new.count(readings.sites.by_major, readings.refile_counts_as_new);
    let facts = Facts::NewCap { new, cap, kind };
    Some(Judged::read(verdict, robust, Remedy::Defer, facts))
}

fn cap(kind: SchoolKind, readings: &Readings) -> u32 {
    match kind {
        SchoolKind::NationalKey => readings.cap_national_key,
        SchoolKind::Other => readings.cap_other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::support::{said, standard, year};
    use super::*;

    #[test]
    fn a_school_opens_two_or_three_majors_a_year() {
        use SchoolKind::{NationalKey, Other};
        let by_major = ("site_unit", "major");
        let no_refile = ("refile_counts_as_new", "false");
        let cases = [
            // offerings, majors, refiled; kind, year, settings, outcome, robust, why
            (0, 0, 0, Other, 2025, vec![], "met", true, "nothing new"),
            (2, 2, 0, Other, 2025, vec![], "met", true, "exactly two"),
            (3, 3, 0, Other, 2025, vec![], "breach", true, "three"),
            (3, 3, 0, NationalKey, 2025, vec![], "met", true, "exactly three"),
            (4, 4, 0, NationalKey, 2025, vec![], "breach", true, "four"),
            (3, 2, 0, Other, 2025, vec![], "breach", false, "two majors, one at two lengths"),
            (3, 2, 0, Other, 2025, vec![by_major], "met", false, "counted by major"),
            (2, 2, 1, Other, 2025, vec![], "breach", false, "one filed anew"),
            (2, 2, 1, Other, 2025, vec![no_refile], "met", false, "which does not count"),
            (9, 9, 0, Other, 2021, vec![], "none", true, "before the plan"),
            (9, 9, 0, Other, 2022, vec![], "breach", true, "the plan is in force"),
            (3, 3, 0, Other, 2025, vec![("cap_other", "3")], "met", true, "another cap"),
        ];
        for (by_offering, by_major, refiled, kind, on, settings, outcome, robust, why) in cases {
            let new = NewSites { by_offering, by_major, refiled };
            let judged = judge(new, kind, year(on), &standard(&settings));
            assert_eq!(said(judged), (outcome, robust), "{why}");
        }
    }
}
