//! # Recruiting without a filing
//!
//! Filing and intake plan go together: an offering whose filing was refused
//! may not take in anybody.
//!
//! - Clause: IV.2.3.
//! - Measured on: the intake of the year judged, from the year of the refusal
//!   on. A refusal without a year is always in force.
//! - Unit: students entering in a school year.

use crate::plan::{FilingStatus, Students};
use crate::policy::{Facts, Judged, OfferingYear, Remedy, Verdict};

pub(super) fn verdict(subject: &OfferingYear<'_>) -> Option<Verdict> {
    let filing = subject.offering.details.as_ref()?.filing.as_ref()?;
    let is_in_force = filing.since.is_none_or(|since| since <= subject.year);
    if filing.status != Some(FilingStatus::Refused) || !is_in_force {
        return None;
    }
    Some(match subject.intake() {
        None => Verdict::Unknown,
        Some(Students::NONE) => Verdict::Met,
        Some(_) => Verdict::Breach,
    })
}

pub(super) fn judged(subject: &OfferingYear<'_>, verdict: Verdict) -> Judged {
    let facts = Facts::UnfiledIntake { intake: subject.intake() };
    Judged::certain(verdict, Remedy::StopRecruiting, facts)
}

#[cfg(test)]
mod tests {
    use super::super::Shape;
    use super::super::support::{offering, outcome};
    use crate::plan::{Filing, FilingStatus, Year};

    #[test]
    fn a_refused_offering_recruits_nobody() {
        use FilingStatus::{Filed, Pending, Refused};
        let cases = [
            // status, since, intake of 2025, outcome, why
            (Refused, None, Some(1), "breach", "one entrant is too many"),
            (Refused, None, Some(0), "met", "nobody entered"),
            (Refused, None, None, "unknown", "the blank decides"),
            (Refused, Year::new(2025), Some(1), "breach", "refused in the same year"),
            (Refused, Year::new(2026), Some(1), "none", "not refused yet"),
            (Pending, None, Some(1), "none", "not refused"),
            (Filed, None, Some(1), "none", "not refused"),
        ];
        for (status, since, intake, expected, why) in cases {
            let mut it = offering(&[intake]);
            it.details_mut().filing =
                Some(Filing { status: Some(status), since, ..Filing::default() });
            assert_eq!(outcome(Shape::UnfiledIntake, &it, &[]).0, expected, "{why}");
        }
    }
}
