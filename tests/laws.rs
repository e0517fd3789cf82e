//! Laws that hold for every plan and every edit, tried on random ones.
//!
//! The seed is fixed, so that a failure repeats.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use major_planner::evaluation::{Keep, Report};
use major_planner::io::{json, report};
use major_planner::plan::{At, Plan, PlanEdit, Problem};
use major_planner::policy::{self, Pack};
use proptest::prelude::*;
use std::rc::Rc;
use support::{any_edit, any_plan, config};

fn pack() -> Rc<Pack> {
    policy::hohhot_2022()
}

fn bytes(plan: &Plan, report: &Report) -> String {
    let mut bytes = Vec::new();
    report::write(&mut bytes, report, plan, None, true).unwrap();
    String::from_utf8(bytes).unwrap()
}

proptest! {
    #![proptest_config(config(400, 2025))]

    #[test]
    fn a_report_after_edits_equals_a_fresh_one(plan in any_plan(), edits in prop::collection::vec(any_edit(), 1..30)) {
        let pack = pack();
        for keep in [Keep::Open, Keep::All] {
            let mut plan = plan.clone();
            let mut report = Report::of(&plan, &pack, keep);
            for edit in &edits {
                let Some(edit) = edit.on(&plan) else { continue };
                let Ok(Some(next)) = plan.with(&edit) else { continue };
                report = report.after(&next, &edit);
                plan = next;
                let fresh = Report::of(&plan, &pack, keep);
                prop_assert!(report == fresh, "after {edit:?}");
            }
            let fresh = Report::of(&plan, &pack, keep);
            prop_assert_eq!(bytes(&plan, &report), bytes(&plan, &fresh));
        }
    }

    #[test]
    fn the_plan_counts_its_offerings_and_takes_no_id_twice(plan in any_plan(), edits in prop::collection::vec(any_edit(), 1..40)) {
        let mut plan = plan;
        for edit in &edits {
            let Some(edit) = edit.on(&plan) else { continue };
            let Ok(Some(next)) = plan.with(&edit) else { continue };
            prop_assert_eq!(next.offering_count(), next.offerings().count(), "after {:?}", edit);
            // What was taken out has given its id back, and what is there has not.
            for plan in [&plan, &next] {
                let Some((_, offering)) = plan.offerings().last() else { continue };
                let is_there = next.offerings().any(|(_, it)| it.identity.id == offering.identity.id);
                prop_assert_eq!(next.has_id(&offering.identity.id), is_there);
                let again = PlanEdit::AddOffering { at: At { school: 0, offering: 0 }, offering: Box::new(offering.clone()) };
                let refused = next.with(&again);
                prop_assert_eq!(matches!(refused, Err(Problem::DuplicateId { .. })), is_there && !next.schools().is_empty(), "{:?}", refused);
            }
            plan = next;
        }
    }

    #[test]
    fn an_edit_leaves_the_plan_before_it_as_it_was(plan in any_plan(), edit in any_edit()) {
        let before = json::write(&plan);
        if let Some(edit) = edit.on(&plan) {
            let after = plan.with(&edit);
            prop_assert_eq!(json::write(&plan), before);
            if let Ok(Some(after)) = after {
                prop_assert!(after != plan, "an edit that changes nothing says so: {edit:?}");
            }
        }
    }

    #[test]
    fn what_is_written_reads_back_the_same(plan in any_plan()) {
        let text = json::write(&plan);
        let read = json::read(text.as_bytes());
        prop_assert_eq!(read.as_ref().map_err(|it| format!("{it:?}")), Ok(&plan));
        prop_assert_eq!(json::write(&read.unwrap()), text);
    }

    #[test]
    fn the_order_of_keys_does_not_matter(plan in any_plan()) {
        let sorted: serde_json::Value = serde_json::from_str(&json::write(&plan)).unwrap();
        prop_assert_eq!(json::read(sorted.to_string().as_bytes()), Ok(plan));
    }

    #[test]
    fn another_school_changes_no_finding_of_the_others(plan in any_plan(), other in any_plan()) {
        let pack = pack();
        let Some(added) = other.schools().get(0) else { return Ok(()) };
        let added = support::renamed(added, "other-");
        let edit = major_planner::plan::PlanEdit::AddSchool { school: 0, added: Rc::new(added) };
        let Ok(Some(larger)) = plan.with(&edit) else { return Ok(()) };
        let (before, after) = (Report::of(&plan, &pack, Keep::All), Report::of(&larger, &pack, Keep::All));
        for at in 0..plan.schools().len() {
            prop_assert_eq!(before.school(at), after.school(at + 1));
        }
    }
}

#[test]
fn every_valid_file_reads_and_writes_back_the_same() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/valid");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.push(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/korla.json").into());
    files.push(concat!(env!("CARGO_MANIFEST_DIR"), "/src/store/example-city.json").into());
    for file in files {
        let plan = json::read(&std::fs::read(&file).unwrap())
            .unwrap_or_else(|it| panic!("{file:?}: {it:?}"));
        let text = json::write(&plan);
        assert_eq!(json::read(text.as_bytes()), Ok(plan), "{file:?}");
    }
}
