//! The command line as a script meets it: what it prints, where, and its exit
//! code.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn file(name: &str) -> String {
    format!("{}/tests/files/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_major-planner")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// A file of its own for one test.
fn written(name: &str, content: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("major-planner-{}-{name}", std::process::id()));
    std::fs::write(&path, content).unwrap();
    path
}

#[test]
fn evaluate_prints_the_report_indented_or_on_one_line() {
    let korla = file("korla.json");
    let pretty = run(&["evaluate", &korla]);
    let compact = run(&["evaluate", &korla, "--compact"]);
    assert!(pretty.status.success() && compact.status.success());
    assert!(text(&pretty.stdout).starts_with("{\n  \"format\": \"major-planner/report\",\n"));
    assert!(text(&pretty.stdout).ends_with("\n}\n"));
    assert_eq!(text(&compact.stdout).matches('\n').count(), 1);
    let read = |output: &Output| serde_json::from_slice::<Value>(&output.stdout).unwrap();
    assert_eq!(read(&pretty), read(&compact));
    let all = read(&run(&["evaluate", &korla, "--all"]));
    let counts = all["years"][0]["counts"].as_object().unwrap().values();
    let count: u64 = counts.map(|it| it.as_u64().unwrap()).sum();
    assert_eq!(all["years"][0]["findings"].as_array().unwrap().len() as u64, count);
}

#[test]
fn evaluate_gives_one_line_of_why_not() {
    let mistakes = file("ten-mistakes.json");
    let output = run(&["evaluate", &mistakes]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert_eq!(text(&output.stderr).lines().count(), 1);
    assert!(text(&output.stderr).starts_with(&format!("{mistakes}: ")));
    let missing = run(&["evaluate", "no-such-file.json"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(text(&missing.stderr).starts_with("no-such-file.json: "));
    let scenario = run(&["evaluate", &file("korla.json"), "--scenario", "Z"]);
    let expected = format!("{}: there is no scenario \"Z\"\n", file("korla.json"));
    assert_eq!(text(&scenario.stderr), expected);
}

#[test]
fn validate_prints_every_mistake_with_its_path_or_nothing() {
    let good = run(&["validate", &file("korla.json")]);
    assert!(good.status.success() && good.stdout.is_empty() && good.stderr.is_empty());
    let mistakes = file("ten-mistakes.json");
    let output = run(&["validate", &mistakes]);
    assert_eq!(output.status.code(), Some(2));
    let mut paths: Vec<_> = text(&output.stderr)
        .lines()
        .map(|it| it.strip_prefix(&format!("{mistakes}: ")).unwrap().split(": ").next().unwrap())
        .collect();
    let expected = std::fs::read_to_string(file("ten-mistakes.expected.txt")).unwrap();
    let mut expected: Vec<_> = expected.lines().collect();
    paths.sort_unstable();
    expected.sort_unstable();
    assert_eq!(paths, expected);
}

#[test]
fn validate_counts_what_it_leaves_out() {
    let offerings = "{},".repeat(500);
    let plan = format!(
        r#"{{"format":"major-planner/plan","version":1,"pack":"hohhot-2022","as_of":2025,"horizon":2026,"schools":[{{"id":"S","kind":"other","offerings":[{}]}}]}}"#,
        offerings.trim_end_matches(',')
    );
    let path = written("many.json", &plan);
    let output = run(&["validate", path.to_str().unwrap()]);
    let lines: Vec<_> = text(&output.stderr).lines().collect();
    assert_eq!(lines.len(), 1_001);
    assert_eq!(lines[1_000], format!("{}: 500 more problems", path.display()));
    std::fs::remove_file(path).unwrap();
}

#[test]
fn validate_applies_every_scenario() {
    let plan = r#"{"format":"major-planner/plan","version":1,"pack":"hohhot-2022","as_of":2025,"horizon":2026,
        "schools":[{"id":"S","kind":"other","offerings":[{"id":"O","code":"720201","first_year":2020}]}],
        "scenarios":[{"id":"A","actions":[{"do":"close","offering":"O","year":2026},{"do":"close","offering":"P","year":2026}]},
                     {"id":"B","actions":[{"do":"resume","offering":"O","year":2026}]}]}"#;
    let path = written("scenarios.json", plan);
    let name = path.to_str().unwrap();
    let output = run(&["validate", name]);
    assert_eq!(
        text(&output.stderr),
        format!(
            "{name}: scenarios[0].actions[1]: there is no offering \"P\"\n\
             {name}: scenarios[1].actions[0]: the offering has no open suspension to end\n"
        )
    );
    assert!(run(&["evaluate", name]).status.success(), "the baseline is in order");
    assert_eq!(run(&["evaluate", name, "--scenario", "A"]).status.code(), Some(2));
    std::fs::remove_file(path).unwrap();
}

#[test]
fn explain_gives_inputs_parameters_comparison_and_other_readings() {
    let korla = file("korla.json");
    let report: Value =
        serde_json::from_slice(&run(&["evaluate", &korla, "--all"]).stdout).unwrap();
    let findings = report["years"][0]["findings"].as_array().unwrap();
    let finding = findings.iter().find(|it| it["facts"]["run"] == 3).unwrap();
    let id = finding["offering"].as_str().unwrap();
    let asked = ["explain", &korla, "--rule", "small-intake", "--year", "2024", "--offering", id];
    let trace: Value = serde_json::from_slice(&run(&asked).stdout).unwrap();
    for field in ["rule", "clause", "school", "offering", "verdict", "action", "robust", "facts"] {
        assert_eq!(trace[field], finding[field], "{field}");
    }
    let inputs = trace["inputs"].as_array().unwrap().iter();
    let intakes: Vec<_> = inputs
        .filter(|it| it["what"] == "intake")
        .map(|it| (it["value"].clone(), it["origin"].as_str().unwrap().to_owned()))
        .collect();
    let recorded = |number: u64| (Value::from(number), "recorded".to_owned());
    assert_eq!(intakes, [recorded(7), recorded(18), recorded(16)]);
    assert_eq!(trace["comparison"]["value"], trace["comparison"]["limit"]);
    let alternatives = trace["alternatives"].as_array().unwrap();
    assert_eq!(alternatives.len(), 8, "four class sizes, zeros small or not");
    assert!(alternatives.iter().all(|it| it["verdict"] == "breach"));
}

#[test]
fn explain_says_what_is_missing_in_the_question() {
    let korla = file("korla.json");
    let cases: [(&[&str], &str); 4] = [
        (
            &["--rule", "size", "--year", "2024"],
            "--rule: there is no rule \"size\"; known: small-intake, ",
        ),
        (
            &["--rule", "idle", "--year", "2024"],
            "--offering: the rule is about an offering: say which",
        ),
        (
            &["--rule", "idle", "--year", "2030", "--offering", "K01-01"],
            "--year: 2030 is not judged",
        ),
        (
            &["--rule", "chain-schools", "--year", "2024", "--chain", "x"],
            "--chain: there is no chain \"x\"",
        ),
    ];
    for (asked, expected) in cases {
        let output = run(&[&["explain", &korla], asked].concat());
        assert_eq!(output.status.code(), Some(2));
        let line = text(&output.stderr);
        assert!(line.starts_with(&format!("{korla}: {expected}")), "{line}");
    }
}

#[test]
fn missing_lists_the_most_useful_blank_first() {
    let plan = r#"{"format":"major-planner/plan","version":1,"pack":"hohhot-2022","as_of":2025,"horizon":2025,
        "schools":[{"id":"S","kind":"other","offerings":[
          {"id":"O","code":"720201","first_year":2020,"intake":{"2023":5,"2025":5}},
          {"id":"P","code":"720202","first_year":2020,"intake":{"2023":0,"2024":0}}]}]}"#;
    let path = written("missing.json", plan);
    let output = run(&["missing", path.to_str().unwrap()]);
    assert_eq!(
        text(&output.stdout),
        "2\tschools[0].offerings[1].intake.2025\n1\tschools[0].offerings[0].intake.2024\n"
    );
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_batch_answers_each_line() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_major-planner"))
        .args(["evaluate", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let plan = std::fs::read_to_string(file("korla.json")).unwrap().replace('\n', " ");
    let mut input = child.stdin.take().unwrap();
    writeln!(input, r#"{{"plan": {plan}, "all": true}}"#).unwrap();
    writeln!(input, r#"{{"plan": {{}}}}"#).unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    let lines: Vec<_> = text(&output.stdout).lines().collect();
    let alone = run(&["evaluate", &file("korla.json"), "--all", "--compact"]);
    assert_eq!(lines[0], text(&alone.stdout).trim_end());
    assert!(lines[1].starts_with(r#"{"error":"format: is missing"#), "{}", lines[1]);
}
