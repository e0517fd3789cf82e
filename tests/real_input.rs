//! The plans that the product ships or was made for.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use major_planner::evaluation::{Keep, Report};
use major_planner::io::json;
use major_planner::plan::{Plan, PlanEdit, Setting};
use major_planner::policy::{self, Verdict};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

fn read(path: &str) -> Plan {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    json::read(&std::fs::read(path).unwrap()).unwrap()
}

/// The verdict on small intakes of the offering with these last intakes.
fn small_intake(plan: &Plan, intakes: [u32; 3]) -> Verdict {
    let pack = policy::hohhot_2022();
    let report = Report::of(plan, &pack, Keep::All);
    let as_of = plan.frame().as_of;
    let last = |it: &major_planner::plan::Offering| {
        [2, 1, 0].map(|back| it.intakes.get(as_of.minus(back)).map_or(0, |it| it.number()))
    };
    let mut offerings = plan.offerings().filter(|(_, it)| last(it) == intakes);
    let (at, _) = offerings.next().unwrap();
    assert!(offerings.next().is_none(), "only one has {intakes:?}");
    let found = report.findings(0).find(|it| it.finding.rule == 0 && it.offering() == Some(at));
    found.unwrap().finding.judged.verdict
}

#[test]
fn real_intakes_break_the_rule_under_every_class_size_or_under_none() {
    let plan = read("tests/files/korla.json");
    assert_eq!(plan.offerings().count(), 25);
    for minimum in 20..=40 {
        let frame = plan.frame().with_setting("class_minimum", Some(Setting::Number(minimum)));
        let plan = plan.with(&PlanEdit::SetFrame(Rc::new(frame))).unwrap().unwrap();
        assert_eq!(small_intake(&plan, [7, 18, 16]), Verdict::Breach, "class of {minimum}");
        let cars = small_intake(&plan, [19, 29, 51]);
        assert!(matches!(cars, Verdict::Met), "class of {minimum}: {cars:?}");
    }
}

#[test]
fn the_example_city_is_near_the_public_figures() {
    let plan = read("src/store/example-city.json");
    let as_of = plan.frame().as_of;
    assert_eq!(plan.schools().len(), 63);
    let on_file = || plan.offerings().map(|(_, it)| it);
    let codes: BTreeSet<_> = on_file().map(|it| it.identity.code.clone()).collect();
    assert_eq!(codes.len(), 88);
    let categories: BTreeSet<_> = codes.iter().map(|it| it[..2].to_owned()).collect();
    assert_eq!(categories.len(), 17);
    let roll: u32 = on_file()
        .flat_map(|it| {
            let years = as_of.minus(u16::from(it.length) - 1).to(as_of);
            years.filter_map(|year| it.intakes.get(year)).map(|it| it.number()).collect::<Vec<_>>()
        })
        .sum();
    assert!(roll.abs_diff(29_550) < 296, "{roll} on roll");
    let named = plan
        .schools()
        .iter()
        .all(|it| it.about.name.as_deref().is_some_and(|it| it.contains("虚构")));
    let title = plan.frame().title.as_deref().unwrap_or_default();
    assert!(named || title.contains("虚构"), "it says that the schools are fictional");
}

#[test]
fn every_major_of_the_example_city_is_in_the_catalogue() {
    for (_, it) in read("src/store/example-city.json").offerings() {
        let identity = &it.identity;
        let major = major_planner::catalogue::find(&identity.code);
        assert!(major.is_some() || identity.off_catalogue, "{}", identity.code);
        if let Some(major) = major {
            assert_eq!(Some(major.name), identity.name.as_deref(), "{}", identity.code);
        }
    }
}

#[test]
fn the_example_city_has_something_of_every_verdict() {
    let plan = read("src/store/example-city.json");
    let pack = policy::hohhot_2022();
    let report = Report::of(&plan, &pack, Keep::Open);
    let mut found: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for it in report.findings(0) {
        let rule = &*pack.rules[it.finding.rule].id;
        found.entry(rule).or_default().insert(it.finding.judged.verdict.position());
    }
    assert_eq!(found.len(), 12, "every rule finds something: {found:?}");
    let verdicts: BTreeSet<_> = found.values().flatten().collect();
    assert_eq!(verdicts.len(), 3, "breach, near and unknown");
    let coverage = report.coverage(0).unwrap();
    let share = coverage.serving_offerings * 100 / coverage.offerings;
    assert!((60..70).contains(&share), "{share} percent serve");
}
