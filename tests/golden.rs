//! Golden cases: plans whose verdicts were worked out by hand.
//!
//! Each file in `tests/golden/` is a list of cases: a plan, a sentence of why,
//! and the complete findings of some rules in some years, as the report with
//! `--all` gives them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use major_planner::evaluation::{Keep, Report};
use major_planner::io::{json, report};
use major_planner::{policy, scenario};
use serde_json::{Map, Value};

#[test]
fn every_golden_case_is_judged_as_worked_out_by_hand() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
    let mut count = 0;
    let mut wrong = Vec::new();
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .filter(|it| it.extension().is_some_and(|it| it == "json"))
        .collect();
    files.sort();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let cases: Vec<Value> = serde_json::from_str(&text).unwrap();
        for case in &cases {
            count += 1;
            let differences = differences(case);
            if !differences.is_empty() {
                let (file, name) = (file.file_name().unwrap(), &case["name"]);
                wrong.push(format!("{file:?} {name}\n  {}", differences.join("\n  ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} cases differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= 150, "only {count} cases");
}

#[test]
fn a_wrong_expectation_is_noticed() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/small-intake.json");
    let cases: Vec<Value> =
        serde_json::from_str(&std::fs::read_to_string(folder).unwrap()).unwrap();
    let mut case = cases.into_iter().next().unwrap();
    assert_eq!(differences(&case), [""; 0]);
    let years = case["expect"].as_object_mut().unwrap();
    let findings = years.values_mut().next().unwrap()["small-intake"].as_array_mut().unwrap();
    findings[0]["robust"] = Value::from("neither");
    assert_eq!(differences(&case).len(), 1);
}

fn differences(case: &Value) -> Vec<String> {
    let report = match evaluated(case) {
        Ok(report) => report,
        Err(problem) => return vec![problem],
    };
    let mut differences = Vec::new();
    for (year, expected) in case["expect"].as_object().unwrap() {
        let number: u64 = year.parse().unwrap();
        let found = report["years"].as_array().unwrap().iter().find(|it| it["year"] == number);
        match found {
            Some(found) => differences.extend(of_year(year, expected.as_object().unwrap(), found)),
            None => differences.push(format!("{year} is not judged")),
        }
    }
    differences
}

fn evaluated(case: &Value) -> Result<Value, String> {
    let plan = json::read(case["plan"].to_string().as_bytes()).map_err(|it| format!("{it:?}"))?;
    let pack = policy::find(&plan.frame().pack).ok_or("no pack")?;
    let id = case["scenario"].as_str();
    let plan = match id {
        Some(id) => {
            scenario::under(&plan, id, pack.vocabulary()).map_err(|it| format!("{it:?}"))?
        }
        None => plan,
    };
    let mut bytes = Vec::new();
    let judged = Report::of(&plan, &pack, Keep::All);
    report::write(&mut bytes, &judged, &plan, id, true).map_err(|it| it.to_string())?;
    serde_json::from_slice(&bytes).map_err(|it| it.to_string())
}

fn of_year(year: &str, expected: &Map<String, Value>, found: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    for (what, expected) in expected {
        let found = match &**what {
            "coverage" | "counts" => found[what].clone(),
            "coverage_part" => {
                let names = expected.as_object().unwrap().keys();
                names.map(|it| (it.clone(), found["coverage"][it].clone())).collect()
            }
            rule => {
                let findings = found["findings"].as_array().unwrap().iter();
                Value::Array(findings.filter(|it| it["rule"] == rule).cloned().collect())
            }
        };
        if found != *expected {
            differences
                .push(format!("{year} {what}\n    expected {expected}\n    found    {found}"));
        }
    }
    differences
}
