//! # Conditions of filing a new offering
//!
//! A new offering is filed only if it meets the conditions and went through
//! the procedure.
//!
//! - Clause: IV.2.3. In force from the school year in which the plan took
//!   effect.
//! - Measured on: the four conditions, in the first year of the offering. Of
//!   recorded years only where the planner entered a filing: the plan does not
//!   ask for old papers.
//!
//! ## Blanks
//! A blank condition may be met or not; one that is not met decides.

use crate::plan::{Filing, Marks};
use crate::policy::{Facts, Judged, OfferingYear, Remedy, Standard, Verdict};

pub(super) fn verdict(subject: &OfferingYear<'_>, standard: &Standard) -> Option<Verdict> {
    let year = subject.year;
    if subject.offering.first_year != year || year < standard.effective {
        return None;
    }
    if filing(subject).is_none() && year <= standard.as_of {
        return None;
    }
    let marks = marks(subject);
    Some(if marks.contains(&Some(false)) {
        Verdict::Breach
    } else if marks.contains(&None) {
        Verdict::Unknown
    } else {
        Verdict::Met
    })
}

pub(super) fn judged(subject: &OfferingYear<'_>, verdict: Verdict) -> Judged {
    let facts = Facts::Filing { marks: marks(subject) };
    Judged::certain(verdict, Remedy::CompleteFiling, facts)
}

fn filing<'a>(subject: &OfferingYear<'a>) -> Option<&'a Filing> {
    subject.offering.details.as_ref()?.filing.as_ref()
}

fn marks(subject: &OfferingYear<'_>) -> Marks {
    filing(subject).map_or([None; 4], |it| it.marks)
}

#[cfg(test)]
mod tests {
    use super::super::Shape;
    use super::super::support::{offering_from, outcome_in};
    use crate::plan::Filing;

    #[test]
    fn a_new_offering_meets_all_four_conditions() {
        const MET: [Option<bool>; 4] = [Some(true); 4];
        let with = |nth: usize, mark| {
            let mut marks = MET;
            marks[nth] = mark;
            Some(marks)
        };
        let cases = [
            // first year, year judged (2025 is the last recorded one), marks, outcome, why
            (2025, 2025, Some(MET), "met", "all conditions met"),
            (2025, 2025, with(0, Some(false)), "breach", "no plan"),
            (2025, 2025, with(3, Some(false)), "breach", "not the procedure"),
            (2025, 2025, with(1, None), "unknown", "a blank decides"),
            (2025, 2025, Some([None, Some(false), None, None]), "breach", "one decides"),
            (2025, 2025, None, "none", "recorded year, no filing entered"),
            (2026, 2026, None, "unknown", "a later year asks for a filing"),
            (2025, 2026, Some([Some(false); 4]), "none", "not its first year"),
            (2022, 2022, Some([Some(false); 4]), "breach", "the plan is in force"),
            (2021, 2021, Some([Some(false); 4]), "none", "the plan was not in force"),
        ];
        for (first, year, marks, expected, why) in cases {
            let mut it = offering_from(first, &[Some(40)]);
            if let Some(marks) = marks {
                it.details_mut().filing = Some(Filing { marks, ..Filing::default() });
            }
            assert_eq!(outcome_in(Shape::Filing, &it, year, &[]).0, expected, "{why}");
        }
    }
}
