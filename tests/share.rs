//! The share, taken apart: its parts add up, and shrinking does not look like
//! building.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/fixtures.rs"]
mod fixtures;
mod support;

use fixtures::{city, fixtures};
use major_planner::evaluation::{Keep, Report};
use major_planner::plan::{At, Offering, Plan, PlanEdit, Scenario, Setting, Year};
use major_planner::policy::hohhot_2022;
use major_planner::scenario::{self, ShareChange, SharePart};
use proptest::prelude::*;
use std::rc::Rc;
use support::{any_edit, any_plan, config};

fn judged(plan: &Plan) -> Report {
    Report::of(plan, &hohhot_2022(), Keep::Open)
}

fn change(before: &Plan, after: &Plan, year: Year) -> Option<ShareChange> {
    ShareChange::of((before, &judged(before)), (after, &judged(after)), year)
}

/// What holds of any two plans; says how many years have a share in both.
fn check(before: &Plan, after: &Plan) -> usize {
    let (first, second) = (judged(before), judged(after));
    let mut count = 0;
    for (nth, year) in second.years().enumerate() {
        let Some(old) = first.position(year).and_then(|it| first.coverage(it)) else { continue };
        let new = second.coverage(nth).unwrap();
        let has_share = old.offerings > 0 && new.offerings > 0;
        let found = ShareChange::of((before, &first), (after, &second), year);
        assert_eq!(found.is_some(), has_share);
        let Some(it) = found else { continue };
        count += 1;
        let (s, t) = (new.serving_offerings - old.serving_offerings, new.offerings - old.offerings);
        let change = s * old.offerings - old.serving_offerings * t;
        assert_eq!(it.denominator(), old.offerings * new.offerings);
        assert_eq!(it.change(), change);
        assert_eq!(
            SharePart::ALL.map(|part| it.amount(part)).iter().sum::<i64>(),
            change,
            "{it:?}"
        );
        let ends = [(&old, &new), (&new, &old)];
        let [start, end] = ends.map(|(it, of)| it.serving_offerings * of.offerings);
        let at = it.steps().iter().fold(start, |at, step| {
            assert_eq!((step.from, step.to - step.from), (at, it.amount(step.part)), "{it:?}");
            assert_ne!(step.to, at, "a step of nothing: {it:?}");
            step.to
        });
        assert_eq!(at, end, "{it:?}");
        let same_count = first.standard().readings.sites == second.standard().readings.sites
            && before.frame().background == after.frame().background
            && before.frame().extent == after.frame().extent;
        if same_count {
            use SharePart::{
                FromServing, OthersAdded, OthersClosed, ServingAdded, ServingLost, ToServing,
            };
            let of = |part| it.sites(part);
            assert_eq!(it.amount(SharePart::Counting), 0, "{it:?}");
            assert_eq!(of(ServingAdded) - of(ServingLost) + of(ToServing) - of(FromServing), s);
            assert_eq!(of(ServingAdded) - of(ServingLost) + of(OthersAdded) - of(OthersClosed), t);
            let back = ShareChange::of((after, &second), (before, &first), year).unwrap();
            assert_eq!(back.change(), -change);
            assert_eq!(
                (back.sites(ServingLost), back.sites(OthersClosed)),
                (of(ServingAdded), of(OthersAdded))
            );
            assert_eq!(back.sites(FromServing), of(ToServing));
        }
    }
    count
}

fn with(plan: &Plan, edit: &PlanEdit) -> Plan {
    plan.with(edit).unwrap().unwrap_or_else(|| plan.clone())
}

fn changed(plan: &Plan, at: At, change: impl FnOnce(&mut Offering)) -> Plan {
    let mut offering = Box::new(plan.offering(at).unwrap().clone());
    change(&mut offering);
    with(plan, &PlanEdit::SetOffering { at, offering })
}

proptest! {
    #![proptest_config(config(500, 2025))]

    #[test]
    fn the_parts_add_up_to_the_change(plan in any_plan(), edits in prop::collection::vec(any_edit(), 1..8)) {
        let mut after = plan.clone();
        for edit in &edits {
            let Some(edit) = edit.on(&after) else { continue };
            let Ok(Some(next)) = after.with(&edit) else { continue };
            after = next;
        }
        check(&plan, &after);
    }

    #[test]
    fn closing_others_builds_nothing(plan in any_plan()) {
        let year = plan.frame().horizon;
        let others = plan.offerings().filter(|(_, it)| it.chains.is_empty() && it.is_on_file(year));
        let mut after = plan.clone();
        for (at, _) in others {
            after = changed(&after, at, |it| it.closed_from = Some(year));
        }
        if let Some(it) = change(&plan, &after, year) {
            for part in SharePart::ALL.into_iter().filter(|it| *it != SharePart::OthersClosed) {
                prop_assert_eq!(it.amount(part), 0, "{:?}", part);
            }
            prop_assert_eq!(it.amount(SharePart::OthersClosed), it.change());
            prop_assert!(it.change() >= 0);
        }
    }
}

#[test]
fn the_scenarios_of_every_fixture_add_up() {
    let mut count = 0;
    for plan in fixtures().iter().chain([&city()]) {
        for scenario in &plan.frame().scenarios {
            if let Ok(after) = scenario::apply(plan, scenario, hohhot_2022().vocabulary()) {
                count += check(plan, &after);
            }
        }
    }
    assert!(count > 30, "{count}");
}

#[test]
fn the_order_of_the_actions_does_not_matter() {
    let plan = city();
    let scenario = &plan.frame().scenarios[0];
    let pack = hohhot_2022();
    let of = |scenario: &Scenario| {
        let after = scenario::apply(&plan, scenario, pack.vocabulary()).unwrap();
        plan.frame().years().map(|year| change(&plan, &after, year)).collect::<Vec<_>>()
    };
    let expected = of(scenario);
    assert!(expected[1].unwrap().sites(SharePart::OthersClosed) > 0);
    assert!(expected[1].unwrap().sites(SharePart::ServingAdded) > 0);
    let mut turned = scenario.clone();
    turned.actions.reverse();
    assert_eq!(of(&turned), expected);
    for _ in 1..turned.actions.len() {
        turned.actions.rotate_left(1);
        assert_eq!(of(&turned), expected);
    }
}

/// Ten offerings at one school, of which so many serve.
fn ten(serving: usize) -> Plan {
    let offering = |at: usize| {
        let chains = if at < serving { r#""new-energy""# } else { "" };
        format!(
            r#"{{"id":"{at}","code":"72020{at}","first_year":2015,"chains":[{chains}],"intake":{{"2025":40}}}}"#
        )
    };
    let offerings: Vec<_> = (0..10).map(offering).collect();
    let text = format!(
        r#"{{"format":"major-planner/plan","version":1,"pack":"hohhot-2022","as_of":2025,"horizon":2026,
        "schools":[{{"id":"S","kind":"other","offerings":[{}]}}]}}"#,
        offerings.join(",")
    );
    major_planner::io::json::read(text.as_bytes()).unwrap()
}

#[test]
fn the_parts_can_be_worked_out_by_hand() {
    let plan = ten(6);
    let at = |offering| At { school: 0, offering };
    let year = Year::new(2026).unwrap();
    // 6 of 10. One serving and two others close, one other is retagged: 6 of 7.
    let mut after = plan.clone();
    for closed in [0, 8, 9] {
        after = changed(&after, at(closed), |it| it.closed_from = Some(year));
    }
    let chains = plan.offering(at(0)).unwrap().chains;
    after = changed(&after, at(7), |it| it.chains = chains);
    let it = change(&plan, &after, year).unwrap();
    assert_eq!((it.before, it.after, it.denominator()), ((6, 10), (6, 7), 70));
    assert_eq!(it.change(), 6 * 10 - 6 * 7);
    assert_eq!(SharePart::ALL.map(|part| it.amount(part)), [0, -4, 0, 12, 10, 0, 0]);
    assert_eq!(SharePart::ALL.map(|part| it.sites(part)), [0, 1, 0, 2, 1, 0, 0]);
    assert_eq!(it.tenths(it.change()), 257, "18 of 70");
    assert_eq!(it.tenths(-4), -57, "4 of 70");
}

#[test]
fn another_reading_is_a_part_of_its_own() {
    let plan = ten(6);
    let year = Year::new(2026).unwrap();
    // Nothing comes to one serving and one other offering.
    let mut plan = plan;
    for nobody in [0, 9] {
        let (at, none) =
            (At { school: 0, offering: nobody }, major_planner::plan::Students::new(0));
        plan = with(&plan, &PlanEdit::SetIntake { at, year, students: none });
    }
    let frame = plan.frame().with_setting("site_basis", Some(Setting::Word("recruiting".into())));
    let after = with(&plan, &PlanEdit::SetFrame(Rc::new(frame)));
    let it = change(&plan, &after, year).unwrap();
    assert_eq!((it.before, it.after), ((6, 10), (5, 8)));
    assert_eq!(SharePart::ALL.map(|part| it.amount(part)), [0, 0, 0, 0, 0, 0, 2]);
}

#[test]
fn without_a_site_there_is_no_share_that_changes() {
    let plan = ten(6);
    let year = Year::new(2026).unwrap();
    let empty = with(&plan, &PlanEdit::RemoveSchool { school: 0 });
    assert_eq!(change(&plan, &empty, year), None);
    assert_eq!(change(&empty, &plan, year), None);
    assert_eq!(change(&plan, &plan, Year::new(2027).unwrap()), None, "not judged");
}
