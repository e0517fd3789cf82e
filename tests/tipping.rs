//! Tipping values held against every number tried one by one.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/fixtures.rs"]
mod fixtures;
mod support;

use major_planner::evaluation::{Keep, Report, Subject};
use major_planner::plan::{At, Method, Plan, PlanEdit, Setting, Students, Year};
use major_planner::policy::{self, Remedy, Verdict};
use major_planner::scenario::{Bite, Tipping};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeMap;
use std::rc::Rc;
use support::any_plan;

type Key = (usize, Year, Option<usize>, Subject);
type Verdicts = BTreeMap<Key, (Verdict, Option<Remedy>)>;

fn report(plan: &Plan, keep: Keep) -> Report {
    Report::of(plan, &policy::find(&plan.frame().pack).unwrap(), keep)
}

/// Every verdict of the plan, judged anew.
fn verdicts(plan: &Plan) -> Verdicts {
    let report = report(plan, Keep::All);
    let years = report.years().enumerate();
    let all = years.flat_map(|(nth, year)| report.findings(nth).map(move |it| (year, it)));
    all.map(|(year, it)| {
        let judged = &it.finding.judged;
        let key = (it.finding.rule, year, it.school, it.finding.subject);
        (key, (judged.verdict, judged.remedy))
    })
    .collect()
}

fn with(plan: &Plan, at: At, year: Year, number: u32) -> Plan {
    let edit = PlanEdit::SetIntake { at, year, students: Some(Students::new(number).unwrap()) };
    plan.with(&edit).unwrap().unwrap_or_else(|| plan.clone())
}

/// What changes, in the order in which it is told.
fn changes(before: &Verdicts, after: &Verdicts) -> Vec<Bite> {
    let mut keys: Vec<_> = before.keys().chain(after.keys()).copied().collect();
    keys.sort();
    keys.dedup();
    fn verdict(all: &Verdicts, key: &Key) -> Option<Verdict> {
        all.get(key).map(|it| it.0)
    }
    keys.retain(|it| verdict(before, it) != verdict(after, it));
    let grave = |it: &Key| Verdict::ALL.iter().position(|one| Some(*one) == verdict(after, it));
    keys.sort_by_key(|it| (grave(it).unwrap_or(9), it.0, it.1));
    let bite = |key: &Key| Bite {
        rule: key.0,
        school: key.2,
        subject: key.3,
        year: key.1,
        before: verdict(before, key),
        after: verdict(after, key),
        remedy: after.get(key).and_then(|it| it.1),
    };
    keys.iter().map(bite).collect()
}

fn cells(plan: &Plan) -> Vec<(At, Year, u32)> {
    let cells = plan.offerings().flat_map(|(at, it)| {
        it.intakes.iter().map(move |(year, students)| (at, year, students.number()))
    });
    cells.collect()
}

/// Holds one cell against the numbers; gives how many of its ends bite.
fn check(
    plan: &Plan,
    (at, year, value): (At, Year, u32),
    tried: impl Iterator<Item = u32>,
) -> usize {
    let now = verdicts(plan);
    let [open, all] = [Keep::Open, Keep::All]
        .map(|keep| Tipping::of(plan, &report(plan, keep), at, year).unwrap());
    assert_eq!(open, all, "whatever the report keeps");
    assert_eq!(open.value.number(), value);
    let (least, greatest) = (open.least.number(), open.greatest.number());
    assert!((least..=greatest).contains(&value));
    let differs = |number| changes(&now, &verdicts(&with(plan, at, year, number)));
    let beyond = |number: Option<u32>| {
        number.and_then(|it| Some(*differs(it).first().unwrap_or_else(|| panic!("{it}: {open:?}"))))
    };
    assert_eq!(open.below, beyond(least.checked_sub(1)), "{open:?}");
    let above = (greatest < Students::MOST).then_some(greatest + 1);
    assert_eq!(open.above, beyond(above), "{open:?}");
    for number in tried.filter(|it| (least..=greatest).contains(it)).chain([least, greatest]) {
        assert_eq!(differs(number), [], "{number}: {open:?} at {at:?} {year}");
    }
    usize::from(open.below.is_some()) + usize::from(open.above.is_some())
}

#[test]
fn in_every_valid_file_and_golden_case_the_verdicts_change_just_beyond_each_end() {
    let (mut ends, mut tried) = (0, 0);
    for (name, plan) in fixtures::valid().into_iter().chain(fixtures::golden()) {
        for cell in cells(&plan) {
            let numbers = (0..=8).chain((19..=90).step_by(7)).chain([29, 99_999]);
            let found = std::panic::catch_unwind(|| check(&plan, cell, numbers));
            ends += found.unwrap_or_else(|_| panic!("{name}: {cell:?}"));
            tried += 1;
        }
    }
    println!("{tried} cells, {ends} ends that bite");
    assert!(tried > 500 && ends > 300, "{tried} {ends}");
}

/// As it stands, and as it would be if a site had to recruit.
#[test]
fn in_the_example_city_the_verdicts_change_just_beyond_each_end() {
    let city = fixtures::city();
    let mut frame =
        city.frame().with_setting("site_basis", Some(Setting::Word("recruiting".into())));
    frame.method = Method::Linear;
    let recruiting = city.with(&PlanEdit::SetFrame(Rc::new(frame))).unwrap().unwrap();
    for plan in [city, recruiting] {
        let cells = cells(&plan);
        let ends: usize = cells.iter().map(|it| check(&plan, *it, [].into_iter())).sum();
        println!("{} cells, {ends} ends that bite", cells.len());
        assert!(ends > 20);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 60,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2025),
        ..ProptestConfig::default()
    })]

    #[test]
    fn in_any_plan_each_number_up_to_the_ends_keeps_the_verdicts(plan in any_plan()) {
        for cell in cells(&plan) {
            check(&plan, cell, 0..=60);
        }
    }
}

#[test]
fn a_blank_cell_has_no_tipping_values() {
    let plan = fixtures::city();
    let report = report(&plan, Keep::Open);
    let blank = Year::new(1_950).unwrap();
    assert_eq!(Tipping::of(&plan, &report, At { school: 0, offering: 0 }, blank), None);
    let nobody = At { school: 9_999, offering: 0 };
    assert_eq!(Tipping::of(&plan, &report, nobody, plan.frame().as_of), None);
}

/// How long one cell of the example city takes; printed with `--nocapture`.
#[test]
fn every_cell_of_the_example_city_in_little_time() {
    let plan = fixtures::city();
    let report = report(&plan, Keep::Open);
    let cells = cells(&plan);
    let start = std::time::Instant::now();
    let found = cells.iter().filter_map(|(at, year, _)| Tipping::of(&plan, &report, *at, *year));
    let count = u32::try_from(found.count()).unwrap();
    println!("{:?} a cell, {count} cells", start.elapsed() / count);
    assert_eq!(count as usize, cells.len());
}
