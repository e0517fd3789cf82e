//! Any bytes as a plan file. What is refused is refused in words; what is read
//! is written and read back equal, and judged, its scenarios too.

#![no_main]

use libfuzzer_sys::fuzz_target;
use major_planner::evaluation::{Keep, Report};
use major_planner::i18n::Locale;
use major_planner::io::{json, report};
use major_planner::plan::{Issues, Plan};
use major_planner::{policy, scenario};

/// Offerings of a plan that is judged: larger ones only slow the search down.
const SMALL: usize = 40;

fuzz_target!(|bytes: &[u8]| {
    match json::read(bytes) {
        Ok(plan) => of_plan(&plan),
        Err(issues) => said(&issues),
    }
});

fn of_plan(plan: &Plan) {
    let text = json::write(plan);
    let back = json::read(text.as_bytes());
    assert!(back.as_ref() == Ok(plan), "read back otherwise: {text}");
    if plan.offerings().count() > SMALL {
        return;
    }
    judge(plan);
    let pack = policy::find(&plan.frame().pack).expect("a plan names a pack that exists");
    for it in plan.frame().scenarios.iter().take(4) {
        if let Ok(plan) = scenario::under(plan, &it.id, pack.vocabulary()) {
            judge(&plan);
        }
    }
}

fn judge(plan: &Plan) {
    let pack = policy::find(&plan.frame().pack).expect("a plan names a pack that exists");
    let judged = Report::of(plan, &pack, Keep::All);
    let mut bytes = Vec::new();
    report::write(&mut bytes, &judged, plan, None, true).expect("memory takes it");
}

fn said(issues: &Issues) {
    assert!(!issues.is_empty(), "refused without a reason");
    for issue in issues.kept() {
        for locale in Locale::ALL {
            assert!(!locale.problem(&issue.problem).is_empty());
        }
    }
}
