//! The plans of the repository: valid files, golden cases, the example city.

#![allow(dead_code, reason = "each test uses some of it")]

use major_planner::io::json;
use major_planner::plan::Plan;
use major_planner::{policy, scenario};
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap();
    let mut files: Vec<_> = entries.map(|it| it.unwrap().path()).collect();
    files.retain(|it| it.extension().is_some_and(|it| it == "json"));
    files.sort();
    files
}

fn read(path: &Path) -> Plan {
    json::read(&std::fs::read(path).unwrap()).unwrap()
}

/// The plans of files, with a name.
pub(crate) fn valid() -> Vec<(String, Plan)> {
    let mut files = files("tests/files/valid");
    files.push(root().join("tests/files/korla.json"));
    files.iter().map(|it| (it.display().to_string(), read(it))).collect()
}

/// The plans of the golden cases, the valid files and the real intakes.
pub(crate) fn fixtures() -> Vec<Plan> {
    valid().into_iter().chain(golden()).map(|(_, plan)| plan).collect()
}

/// The plans of the golden cases, and those under their scenarios.
pub(crate) fn golden() -> Vec<(String, Plan)> {
    let mut plans = Vec::new();
    for file in files("tests/golden") {
        let text = std::fs::read_to_string(&file).unwrap();
        let cases: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
        for case in cases {
            let plan = json::read(case["plan"].to_string().as_bytes()).unwrap();
            let pack = policy::find(&plan.frame().pack).unwrap();
            let name = format!("{} {}", file.display(), case["name"]);
            let ids: Vec<_> = plan.frame().scenarios.iter().map(|it| it.id.clone()).collect();
            for id in ids {
                if let Ok(under) = scenario::under(&plan, &id, pack.vocabulary()) {
                    plans.push((format!("{name} under {id}"), under));
                }
            }
            plans.push((name, plan));
        }
    }
    plans
}

/// The example city.
pub(crate) fn city() -> Plan {
    read(&root().join("src/store/example-city.json"))
}
