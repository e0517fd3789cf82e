//! Until when a breach can be avoided, by brute force: every act in every year,
//! taken as an action of a scenario, and the whole plan judged anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/fixtures.rs"]
mod fixtures;
mod support;

use fixtures::{city, fixtures};
use major_planner::evaluation::{Keep, Report};
use major_planner::plan::{Action, At, Extras, Plan, Scenario, Students, Verb, Year};
use major_planner::policy::{Shape, Verdict, hohhot_2022};
use major_planner::scenario::{self, LastYear, last_year, last_years};
use proptest::prelude::*;
use support::{any_plan, config};

/// Offering, rule, position of the year.
fn breaches(report: &Report) -> Vec<(At, usize, usize)> {
    let mut found = Vec::new();
    for nth in 0..report.years().count() {
        for it in report.findings(nth) {
            let shape = report.pack().rules[it.finding.rule].shape;
            let is_run = matches!(shape, Shape::SmallIntake | Shape::Idle);
            if is_run && it.finding.judged.verdict == Verdict::Breach {
                found.push((it.offering().unwrap(), it.finding.rule, nth));
            }
        }
    }
    found
}

/// The last year in which an act, done alone, leaves no such breach.
fn by_trial(
    plan: &Plan,
    breach: (At, usize, usize),
    act: impl Fn(Box<str>, Year) -> Verb,
) -> Option<Year> {
    let id = &plan.offering(breach.0).unwrap().identity.id;
    let frame = plan.frame();
    let avoids = |year: &Year| {
        let verb = act(id.clone(), *year);
        let actions = vec![Action { verb, extras: Extras::default() }];
        let scenario = Scenario { actions, ..Scenario::default() };
        let pack = hohhot_2022();
        let after = scenario::apply(plan, &scenario, pack.vocabulary());
        after.is_ok_and(|it| !breaches(&Report::of(&it, &pack, Keep::Open)).contains(&breach))
    };
    frame.as_of.plus(1).to(frame.horizon).rev().filter(|it| *it > frame.as_of).find(avoids)
}

/// Compares what is said of each breach with every trial.
fn compare(plan: &Plan) -> Vec<LastYear> {
    let report = Report::of(plan, &hohhot_2022(), Keep::Open);
    let all = breaches(&report);
    let mut said = Vec::new();
    for &breach in &all {
        let (at, rule, nth) = breach;
        let last = last_year(plan, &report, at, rule, nth).unwrap();
        let least = last.entrants;
        let intake = by_trial(plan, breach, |offering, year| Verb::SetIntake {
            offering,
            year,
            students: Students::new(least),
        });
        let fewer = by_trial(plan, breach, |offering, year| Verb::SetIntake {
            offering,
            year,
            students: least.checked_sub(1).and_then(Students::new),
        });
        let resume = by_trial(plan, breach, |offering, year| Verb::Resume { offering, year });
        let refile = by_trial(plan, breach, |offering, year| Verb::Refile { offering, year });
        assert_eq!((last.intake, last.resume, last.refile), (intake, resume, refile), "{last:?}");
        let zero_is_not_small = !report.standard().readings.zero_counts_as_small;
        assert!(fewer.is_none() || least == 1 && zero_is_not_small, "{last:?}: fewer are enough");
        assert_eq!(last.last(), intake.max(resume).max(refile));
        said.push(last);
    }
    let of = |it: &LastYear| (it.at, it.rule);
    let mut first: Vec<LastYear> = Vec::new();
    for it in &said {
        if !first.iter().any(|other| of(other) == of(it)) {
            first.push(*it);
        }
    }
    first.sort_by_key(|it| (it.at.school, it.year, it.rule, it.at.offering));
    assert_eq!(last_years(plan, &report), first);
    assert!(first.len() <= all.len());
    said
}

#[test]
fn of_every_fixture_the_last_year_is_that_of_every_trial() {
    let said: Vec<_> = fixtures().iter().flat_map(compare).collect();
    assert!(said.iter().any(|it| it.last().is_none()), "too late for some");
    assert!(said.iter().filter(|it| it.intake.is_some()).count() > 10);
}

#[test]
fn of_the_example_city_the_last_year_is_that_of_every_trial() {
    assert!(!compare(&city()).is_empty());
}

proptest! {
    #![proptest_config(config(400, 2025))]

    #[test]
    fn of_random_plans_the_last_year_is_that_of_every_trial(plan in any_plan()) {
        compare(&plan);
    }
}

/// One offering, opened in 2015, judged up to 2028.
fn plan(offering: &str, more: &str) -> Plan {
    let text = format!(
        r#"{{"format":"major-planner/plan","version":1,"pack":"hohhot-2022","as_of":2025,"horizon":2028,{more}
        "schools":[{{"id":"S","kind":"other","offerings":[{{"id":"O","code":"720201","first_year":2015,{offering}}}]}}]}}"#
    );
    major_planner::io::json::read(text.as_bytes()).unwrap()
}

/// Year of the breach; last years of an intake, of recruiting again, of filing
/// anew.
type Expected = (u16, [Option<u16>; 3]);

#[test]
fn acts_help_until_years_that_can_be_worked_out_by_hand() {
    let cases: &[(&str, &str, Expected, &str)] = &[
        (
            r#""intake":{"2023":40,"2024":40,"2025":12}"#,
            "",
            (2027, [Some(2027), None, Some(2027)]),
            "12 is projected: three small years in 2027",
        ),
        (
            r#""intake":{"2023":12,"2024":12,"2025":12}"#,
            "",
            (2025, [None, None, None]),
            "what is recorded cannot be undone",
        ),
        (
            r#""intake":{"2023":40,"2024":35,"2025":0},"suspensions":[{"from":2025}],"planned":{}"#,
            r#""projection":{"method":"mean"},"#,
            (2027, [Some(2027), Some(2027), Some(2027)]),
            "a mean of 25 comes as soon as the stop is lifted",
        ),
        (
            r#""intake":{"2023":40,"2024":35},"suspensions":[{"from":2025,"until":2028}]"#,
            "",
            (2027, [Some(2027), None, Some(2027)]),
            "a stop with an end is not open, and no action ends it",
        ),
        (
            r#""intake":{"2023":40,"2024":40,"2025":12}"#,
            r#""readings":{"window":1},"#,
            (2025, [None, None, None]),
            "one year is enough",
        ),
        (
            r#""intake":{"2023":40,"2024":40,"2025":40},"planned":{"2026":12}"#,
            r#""readings":{"window":1},"#,
            (2026, [Some(2026), None, None]),
            "filed anew it has one year of history, and that is too small",
        ),
    ];
    for (offering, more, (year, acts), why) in cases {
        let plan = plan(offering, more);
        let report = Report::of(&plan, &hohhot_2022(), Keep::Open);
        let last = last_years(&plan, &report)[0];
        let number = |it: Option<Year>| it.map(Year::number);
        let found = [last.intake, last.resume, last.refile].map(number);
        assert_eq!((last.year.number(), found), (*year, *acts), "{why}");
    }
}
