//! The engine as an ES module, for pages and scripts of others.
//!
//! JSON text goes in and comes out: the JavaScript beside this file, in
//! `module/`, makes objects of it and is what others import. Text crosses the
//! border in one piece, and both sides have a fast reader for it; objects would
//! cross it a field at a time.

use major_planner::evaluation::Keep;
use major_planner::i18n::Locale;
use major_planner::io::{json, report};
use major_planner::plan::{Issue, Issues, LIMITS};
use major_planner::scenario;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// One thing that is wrong, and where.
#[derive(Serialize)]
struct Wrong {
    path: String,
    message: String,
}

impl Wrong {
    fn of(issue: &Issue) -> Self {
        Self { path: issue.place.0.clone(), message: Locale::En.problem(&issue.problem) }
    }
}

/// Judges a plan: the report on one line, without a newline.
///
/// # Errors
/// The first thing that is wrong with the plan, thrown as JSON text.
#[wasm_bindgen]
pub fn evaluate(plan: &str, scenario: Option<String>, all: bool) -> Result<String, JsValue> {
    let keep = if all { Keep::All } else { Keep::Open };
    let scenario = scenario.as_deref();
    let plan = json::read(plan.as_bytes());
    let (plan, report) = plan
        .and_then(|plan| scenario::judged(&plan, scenario, keep))
        .map_err(|issues| thrown(&issues))?;
    Ok(text(&report::Document { report: &report, plan: &plan, scenario }))
}

/// Everything that is wrong with a plan, as a JSON list; what is beyond the
/// first thousand is counted in an entry of its own.
#[wasm_bindgen]
#[must_use]
pub fn validate(plan: &str) -> String {
    let issues = match json::read(plan.as_bytes()) {
        Ok(plan) => scenario::problems(&plan),
        Err(issues) => issues,
    };
    let mut all: Vec<Wrong> = issues.kept().iter().map(Wrong::of).collect();
    if issues.left_out() > 0 {
        let message = format!("{} more problems", issues.left_out());
        all.push(Wrong { path: String::new(), message });
    }
    text(&all)
}

/// The version of the engine, as it stands in reports.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    report::ENGINE.to_owned()
}

/// The bytes that a plan may have: more need not be handed over.
#[wasm_bindgen]
#[must_use]
pub fn most_bytes() -> usize {
    LIMITS.bytes
}

fn thrown(issues: &Issues) -> JsValue {
    let first = issues.kept().first().map(Wrong::of);
    JsValue::from_str(&text(&first))
}

/// Into memory nothing fails to be written.
fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn main() {}
