//! # A decision about every weak offering
//!
//! An offering that taking stock found weak has an entry in the ledger: what
//! is to become of it.
//!
//! - Clause: IV.1.2. A duty to decide, not a limit.
//! - Measured on: the flags `weak_fit`, `below_conditions`, `oversupply` and
//!   `vanished_job`, and the ledger's action. Which action is the planner's
//!   business.

use crate::plan::{Flag, Flags};
use crate::policy::{Facts, Judged, OfferingYear, Remedy, Verdict};

const WEAK: [Flag; 4] = [Flag::WeakFit, Flag::BelowConditions, Flag::Oversupply, Flag::VanishedJob];

pub(super) fn verdict(subject: &OfferingYear<'_>) -> Option<Verdict> {
    if weak(subject).is_empty() {
        return None;
    }
    let ledger = subject.offering.details.as_ref().and_then(|it| it.ledger.as_ref());
    let is_decided = ledger.is_some_and(|it| it.action.is_some());
    Some(if is_decided { Verdict::Met } else { Verdict::Breach })
}

pub(super) fn judged(subject: &OfferingYear<'_>, verdict: Verdict) -> Judged {
    Judged::certain(verdict, Remedy::Decide, Facts::Ledger { flags: weak(subject) })
}

fn weak(subject: &OfferingYear<'_>) -> Flags {
    let flags = subject.offering.flags;
    if flags.is_empty() {
        return flags;
    }
    WEAK.iter().fold(Flags::default(), |set, &flag| set.with(flag, flags.has(flag)))
}

#[cfg(test)]
mod tests {
    use super::super::Shape;
    use super::super::support::{offering, outcome};
    use crate::plan::{Decision, Flag, Ledger};

    #[test]
    fn a_weak_offering_needs_a_decision() {
        for &flag in Flag::ALL {
            let mut it = offering(&[Some(40)]);
            it.flags = it.flags.with(flag, true);
            let is_weak = super::WEAK.contains(&flag);
            let expected = if is_weak { "breach" } else { "none" };
            assert_eq!(outcome(Shape::Ledger, &it, &[]).0, expected, "{flag:?}, undecided");

            it.details_mut().ledger = Some(Ledger::default());
            assert_eq!(outcome(Shape::Ledger, &it, &[]).0, expected, "{flag:?}, no action");

            let action = Some(Decision::Keep);
            it.details_mut().ledger = Some(Ledger { action, ..Ledger::default() });
            let expected = if is_weak { "met" } else { "none" };
            assert_eq!(outcome(Shape::Ledger, &it, &[]).0, expected, "{flag:?}, decided");
        }
    }
}
