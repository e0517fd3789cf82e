//! A plan under one of its scenarios, or as it stands, held against its pack:
//! what every way in but the page answers with, so that all give the same.

use super::{check_all, under};
use crate::evaluation::{Keep, Report};
use crate::plan::{Issues, Plan, Problem};
use crate::policy::{self, Pack};
use std::rc::Rc;

/// The plan under the scenario, and the rules that it is held against.
///
/// # Errors
/// There is no such pack or scenario, or an action does not fit the plan.
pub fn with_pack(plan: &Plan, scenario: Option<&str>) -> Result<(Plan, Rc<Pack>), Issues> {
    let Some(pack) = policy::find(&plan.frame().pack) else {
        let id = plan.frame().pack.to_string();
        return Err(Issues::of_file(Problem::UnknownPack { id }));
    };
    let plan = match scenario {
        None => plan.clone(),
        Some(id) => under(plan, id, pack.vocabulary()).map_err(|issue| {
            let mut issues = Issues::default();
            issues.add(|| issue.place.0, || issue.problem);
            issues
        })?,
    };
    Ok((plan, pack))
}

/// The plan under the scenario, and its report.
///
/// # Errors
/// Those of [`with_pack`].
pub fn judged(plan: &Plan, scenario: Option<&str>, keep: Keep) -> Result<(Plan, Report), Issues> {
    let (plan, pack) = with_pack(plan, scenario)?;
    let report = Report::of(&plan, &pack, keep);
    Ok((plan, report))
}

/// What is wrong with the scenarios of a plan, each applied to the baseline.
#[must_use]
pub fn problems(plan: &Plan) -> Issues {
    let pack = policy::find(&plan.frame().pack);
    pack.map_or_else(Issues::default, |pack| check_all(plan, pack.vocabulary()))
}
