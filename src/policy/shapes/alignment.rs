//! # Not what the school is for
//!
//! An offering that does not match the orientation of its school is not filed
//! for the year.
//!
//! - Clause: IV.2.3.
//! - Measured on: the flag `off_orientation`, set by the planner.

use crate::plan::Flag;
use crate::policy::{Facts, Judged, OfferingYear, Remedy, Verdict};

pub(super) fn verdict(subject: &OfferingYear<'_>) -> Option<Verdict> {
    subject.offering.flags.has(Flag::OffOrientation).then_some(Verdict::Breach)
}

pub(super) fn judged(verdict: Verdict) -> Judged {
    Judged::certain(verdict, Remedy::Reorient, Facts::Alignment)
}

#[cfg(test)]
mod tests {
    use super::super::Shape;
    use super::super::support::{offering, outcome};
    use crate::plan::Flag;

    #[test]
    fn only_the_flag_off_orientation_breaks_it() {
        for &flag in Flag::ALL {
            let mut it = offering(&[Some(40)]);
            it.flags = it.flags.with(flag, true);
            let expected = if flag == Flag::OffOrientation { "breach" } else { "none" };
            assert_eq!(outcome(Shape::Alignment, &it, &[]).0, expected, "{flag:?}");
        }
    }
}
