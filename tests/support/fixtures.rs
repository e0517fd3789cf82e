//! Every plan that stands in a file.

use major_planner::io::json;
use major_planner::plan::Plan;

fn root(path: &str) -> String {
    format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(root(folder)).unwrap();
    let mut files: Vec<_> = entries.map(|it| it.unwrap().path()).collect();
    files.sort();
    files
}

fn read(path: impl AsRef<std::path::Path>) -> Plan {
    let path = path.as_ref();
    json::read(&std::fs::read(path).unwrap()).unwrap_or_else(|it| panic!("{path:?}: {it:?}"))
}

/// The example city.
pub(crate) fn city() -> Plan {
    read(root("src/store/example-city.json"))
}

/// The plans of the golden cases, the valid files and the real intakes.
pub(crate) fn fixtures() -> Vec<Plan> {
    let mut plans: Vec<_> = files("tests/files/valid").into_iter().map(read).collect();
    plans.push(read(root("tests/files/korla.json")));
    for file in files("tests/golden") {
        let text = std::fs::read_to_string(file).unwrap();
        let cases: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
        let golden =
            cases.iter().filter_map(|it| json::read(it["plan"].to_string().as_bytes()).ok());
        plans.extend(golden);
    }
    assert!(plans.len() > 100, "{}", plans.len());
    plans
}
