//! What-if: actions over a baseline.
//!
//! A scenario never changes the baseline: it is applied to a copy, which shares
//! every school that no action touches. The plan is valid after every action,
//! or the scenario is refused with the action that is to blame.

mod apply;
mod difference;
mod judged;
mod last_year;
mod share;
mod tipping;
mod verbs;

pub use apply::{Refused, apply, apply_what_fits};
pub use difference::{Moved, difference};
pub use judged::{judged, problems, with_pack};
pub use last_year::{LastYear, last_year, last_years};
pub use share::{ShareChange, SharePart, ShareStep};
pub use tipping::{Bite, Filled, Kept, Tipping, tipping};
pub use verbs::with_edit;

use crate::plan::{Issue, Issues, Place, Plan, Problem, Vocabulary};

/// The place of an action in a plan file.
#[must_use]
pub fn place(scenario: usize, action: usize) -> Place {
    Place(format!("scenarios[{scenario}].actions[{action}]"))
}

/// The plan under one of its scenarios.
///
/// # Errors
/// There is no such scenario, or an action does not fit the plan.
pub fn under(plan: &Plan, id: &str, vocabulary: &Vocabulary) -> Result<Plan, Issue> {
    let mut all = plan.frame().scenarios.iter().enumerate();
    let Some((nth, scenario)) = all.find(|(_, it)| *it.id == *id) else {
        let problem = Problem::NoSuchScenario { id: id.to_owned() };
        return Err(Issue { place: Place::default(), problem });
    };
    apply(plan, scenario, vocabulary)
        .map_err(|Refused { action, problem }| Issue { place: place(nth, action), problem })
}

/// Applies every scenario to the baseline: what does not fit.
#[must_use]
pub fn check_all(plan: &Plan, vocabulary: &Vocabulary) -> Issues {
    let mut issues = Issues::default();
    for (nth, scenario) in plan.frame().scenarios.iter().enumerate() {
        if let Err(Refused { action, problem }) = apply(plan, scenario, vocabulary) {
            issues.add(|| place(nth, action).0, || problem);
        }
    }
    issues
}
