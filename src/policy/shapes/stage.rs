//! # Rectify, suspend, close
//!
//! A weak offering is ordered to put things right by a deadline; if it does
//! not, it stops recruiting; if that does not help, it closes.
//!
//! - Clause: IV.2.6.
//! - Measured on: the latest assessment up to the year judged, and the
//!   supervision order in force. An order to rectify is answered by an
//!   assessment of its own year or later; an order of stage `suspended` follows
//!   one of its own year, so only a later one answers it.
//!
//! ## Blanks
//! A blank mark may be met or not. A blank intake under suspension may be a
//! breach of it or not.

use crate::plan::{Assessment, Order, Stage, Students, Year};
use crate::policy::{Facts, Judged, OfferingYear, Remedy, Verdict};

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Failing,
    Passing,
    Open,
}

pub(super) fn verdict(subject: &OfferingYear<'_>) -> Option<Verdict> {
    subject.offering.details.as_ref()?;
    outcome(subject).map(|(verdict, _)| verdict)
}

pub(super) fn judged(subject: &OfferingYear<'_>, verdict: Verdict) -> Judged {
    let order = order(subject);
    let assessed = subject.offering.assessed(subject.year);
    let facts = Facts::Stage {
        stage: order.map(|it| it.stage),
        marks: assessed.map_or([None; 4], |(_, it)| it.marks),
        assessed: assessed.map(|(year, _)| *year),
        deadline: order.and_then(|it| it.deadline),
    };
    let remedy = outcome(subject).map_or(Remedy::Rectify, |(_, remedy)| remedy);
    Judged::certain(verdict, remedy, facts)
}

fn order<'a>(subject: &OfferingYear<'a>) -> Option<&'a Order> {
    let order = subject.offering.details.as_ref()?.order.as_ref()?;
    (order.since <= subject.year).then_some(order)
}

fn state(assessment: &Assessment) -> State {
    if assessment.marks.contains(&Some(false)) {
        State::Failing
    } else if assessment.marks.contains(&None) {
        State::Open
    } else {
        State::Passing
    }
}

/// The verdict, and what it asks for where it asks for something.
fn outcome(subject: &OfferingYear<'_>) -> Option<(Verdict, Remedy)> {
    let assessed = subject.offering.assessed(subject.year).map(|(year, it)| (*year, state(it)));
    match order(subject) {
        None => {
            let (_, state) = assessed?;
            Some((by_state(state), Remedy::OrderRectification))
        }
        Some(order) if order.stage == Stage::Rectify => {
            Some(rectifying(subject.year, order, assessed))
        }
        Some(order) => {
            let after = assessed.filter(|(year, _)| *year > order.since);
            Some(suspended(subject.intake(), after.map(|(_, state)| state)))
        }
    }
}

fn by_state(state: State) -> Verdict {
    match state {
        State::Failing => Verdict::Breach,
        State::Passing => Verdict::Met,
        State::Open => Verdict::Unknown,
    }
}

fn rectifying(year: Year, order: &Order, assessed: Option<(Year, State)>) -> (Verdict, Remedy) {
    if order.deadline.is_some_and(|deadline| year < deadline) {
        return (Verdict::Near, Remedy::Rectify);
    }
    match assessed {
        Some((year, state)) if year >= order.since => (by_state(state), Remedy::Suspend),
        _ => (Verdict::Unknown, Remedy::Suspend),
    }
}

fn suspended(intake: Option<Students>, after: Option<State>) -> (Verdict, Remedy) {
    match (intake, after) {
        (Some(Students::NONE), None) => (Verdict::Near, Remedy::Rectify),
        (Some(Students::NONE), Some(state)) => (by_state(state), Remedy::Close),
        (Some(_), _) => (Verdict::Breach, Remedy::StopRecruiting),
        (None, Some(State::Failing)) => (Verdict::Breach, Remedy::Close),
        (None, _) => (Verdict::Unknown, Remedy::Close),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Shape;
    use super::super::support::{offering, outcome, year};
    use crate::plan::{Assessment, Order, Stage};

    const PASSING: [Option<bool>; 4] = [Some(true); 4];
    const FAILING: [Option<bool>; 4] = [Some(true), Some(false), None, Some(true)];
    const OPEN: [Option<bool>; 4] = [Some(true), None, Some(true), Some(true)];

    #[test]
    fn an_offering_climbs_the_ladder() {
        use Stage::{Rectify, Suspended};
        let cases = [
            // order (stage, since, deadline), assessment, intake of 2025, outcome, asks for, why
            (None, None, Some(40), "none", "", "neither order nor assessment"),
            (
                None,
                Some((2023, FAILING)),
                Some(40),
                "breach",
                "order_rectification",
                "fails, no order",
            ),
            (None, Some((2023, PASSING)), Some(40), "met", "", "passes"),
            (None, Some((2023, OPEN)), Some(40), "unknown", "", "a mark is missing"),
            (None, Some((2026, FAILING)), Some(40), "none", "", "assessed after the year judged"),
            (Some((Rectify, 2026, 2027)), None, Some(40), "none", "", "not in force yet"),
            (
                Some((Rectify, 2024, 2026)),
                Some((2025, FAILING)),
                Some(40),
                "near",
                "rectify",
                "there is time",
            ),
            (
                Some((Rectify, 2024, 2025)),
                Some((2024, FAILING)),
                Some(40),
                "breach",
                "suspend",
                "at the deadline",
            ),
            (
                Some((Rectify, 2024, 2025)),
                Some((2024, PASSING)),
                Some(40),
                "met",
                "",
                "assessed in the order's year",
            ),
            (
                Some((Rectify, 2024, 2025)),
                Some((2023, PASSING)),
                Some(40),
                "unknown",
                "",
                "assessed before the order",
            ),
            (
                Some((Rectify, 2024, 2025)),
                Some((2025, OPEN)),
                Some(40),
                "unknown",
                "",
                "a mark is missing",
            ),
            (Some((Rectify, 2024, 2025)), None, Some(40), "unknown", "", "never assessed"),
            (Some((Suspended, 2024, 0)), None, Some(1), "breach", "stop_recruiting", "recruits"),
            (
                Some((Suspended, 2024, 0)),
                Some((2025, FAILING)),
                Some(1),
                "breach",
                "stop_recruiting",
                "recruits and fails",
            ),
            (Some((Suspended, 2024, 0)), None, Some(0), "near", "rectify", "does not recruit"),
            (
                Some((Suspended, 2024, 0)),
                Some((2024, FAILING)),
                Some(0),
                "near",
                "rectify",
                "the order answers this one",
            ),
            (
                Some((Suspended, 2024, 0)),
                Some((2025, FAILING)),
                Some(0),
                "breach",
                "close",
                "fails again",
            ),
            (Some((Suspended, 2024, 0)), Some((2025, PASSING)), Some(0), "met", "", "passes"),
            (
                Some((Suspended, 2024, 0)),
                Some((2025, OPEN)),
                Some(0),
                "unknown",
                "",
                "a mark is missing",
            ),
            (
                Some((Suspended, 2024, 0)),
                Some((2025, FAILING)),
                None,
                "breach",
                "close",
                "a breach either way",
            ),
            (
                Some((Suspended, 2024, 0)),
                Some((2025, PASSING)),
                None,
                "unknown",
                "",
                "it may recruit",
            ),
            (Some((Suspended, 2024, 0)), None, None, "unknown", "", "it may recruit"),
        ];
        for (order, assessment, intake, expected, asks, why) in cases {
            let mut it = offering(&[intake]);
            let details = it.details_mut();
            details.order = order.map(|(stage, since, deadline)| Order {
                stage,
                since: year(since),
                deadline: (deadline > 0).then(|| year(deadline)),
                extras: Default::default(),
            });
            details.assessments = assessment
                .map(|(assessed, marks)| {
                    (year(assessed), Assessment { marks, ..Default::default() })
                })
                .into_iter()
                .collect();
            let (verdict, _, remedy) = outcome(Shape::Stage, &it, &[]);
            assert_eq!((verdict, remedy), (expected, asks), "{why}");
        }
    }
}
