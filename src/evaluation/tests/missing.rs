//! Which missing number comes first: marks, and verdicts about the city.

use super::{judged, offering, plan, school, set, year};
use crate::evaluation::{Blank, Missing, missing};
use crate::plan::{Assessment, At, Filing, Offering, Plan, SchoolKind, Setting, Suspension};

const FIRST: At = At { school: 0, offering: 0 };

fn found(plan: &Plan) -> Vec<Missing> {
    missing(plan, &judged(plan))
}

fn alone(offering: Offering, horizon: u16) -> Plan {
    plan(horizon, |_| {}, &[school("A", SchoolKind::Other, vec![offering])])
}

fn settles(blank: Blank, settles: usize) -> Missing {
    Missing { blank, settles }
}

#[test]
fn an_open_mark_of_an_assessment_is_asked_for_in_every_year_it_decides() {
    let mut it = offering("A1", "720201", 2018, &[0], &[Some(40); 8]);
    let marks = [Some(true), None, Some(true), None];
    let assessment = Assessment { marks, ..Assessment::default() };
    it.details_mut().assessments = vec![(year(2024), assessment)];
    let blank = |mark| Blank::Assessment(FIRST, year(2024), mark);
    // One that fails settles it, in 2025 and in 2026.
    assert_eq!(found(&alone(it, 2026)), [settles(blank(1), 2), settles(blank(3), 2)]);
}

#[test]
fn an_open_condition_of_filing_is_asked_for() {
    let mut it = offering("A1", "720201", 2025, &[0], &[Some(40)]);
    let marks = [Some(true), Some(true), None, Some(true)];
    it.details_mut().filing = Some(Filing { marks, ..Filing::default() });
    assert_eq!(found(&alone(it, 2025)), [settles(Blank::Filing(FIRST, 2), 1)]);
}

#[test]
fn a_planned_offering_asks_for_all_four_conditions() {
    let it = offering("A1", "720201", 2026, &[0], &[Some(40)]);
    let expected = [0, 1, 2, 3].map(|mark| settles(Blank::Filing(FIRST, mark), 1));
    assert_eq!(found(&alone(it, 2026)), expected, "one that is not met settles it");
}

#[test]
fn a_blank_may_settle_verdicts_about_chain_and_school_at_once() {
    let sure = offering("B1", "720201", 2018, &[0], &[Some(40); 8]);
    let mut open = offering("A1", "720201", 2018, &[0], &[Some(40); 8]);
    open.intakes.set(year(2025), None);
    let schools =
        [school("B", SchoolKind::Other, vec![sure]), school("A", SchoolKind::Other, vec![open])];
    let recruiting = Setting::Word("recruiting".into());
    let city = plan(2025, |frame| set(frame, "site_basis", recruiting), &schools);
    let blank = Blank::Intake(At { school: 1, offering: 0 }, year(2025));
    assert_eq!(
        found(&city),
        [settles(blank, 2)],
        "whether the chain has two schools, the school a site"
    );
}

#[test]
fn what_is_known_by_a_suspension_or_never_looked_at_is_not_asked_for() {
    let blank = |on| Blank::Intake(FIRST, year(on));
    let mut it = offering("A1", "720201", 2010, &[0], &[]);
    let ask = |it: &Offering| found(&alone(it.clone(), 2025));
    for on in [2023, 2024, 2025] {
        it.intakes.set(year(on), None);
    }
    // Small or idle, nothing is known: an entrant in any year settles the idle
    // rule, a class the other one.
    assert_eq!(ask(&it), [2023, 2024, 2025].map(|on| settles(blank(on), 2)));
    let suspension =
        Suspension { from: year(2024), until: Some(year(2025)), extras: Default::default() };
    it.details_mut().suspensions = vec![suspension];
    assert_eq!(ask(&it), [2023, 2025].map(|on| settles(blank(on), 2)));
    it.closed_from = Some(year(2025));
    assert_eq!(ask(&it), [], "no longer on file");
}
