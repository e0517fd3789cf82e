//! A plan with its report.

use crate::evaluation::{Keep, Report};
use crate::plan::{Plan, PlanEdit, Problem};
use crate::policy::{self, Pack};
use std::rc::Rc;

/// A plan and the judgement of it. There is no way to set one without the
/// other.
#[derive(Clone, Debug)]
pub struct Version {
    plan: Plan,
    report: Report,
}

impl Version {
    /// The plan, judged from scratch; `None` if its pack is not there.
    #[must_use]
    pub fn of(plan: Plan) -> Option<Self> {
        let pack = policy::find(&plan.frame().pack)?;
        let report = Report::of(&plan, &pack, Keep::Open);
        Some(Self { plan, report })
    }

    /// The edited plan, of which only what the edit touches is judged again;
    /// `None` where nothing changes.
    ///
    /// # Errors
    /// Why the plan would not be valid any more.
    pub fn after(&self, edit: &PlanEdit) -> Result<Option<Self>, Problem> {
        let plan = self.plan.with(edit)?;
        Ok(plan.map(|plan| {
            let report = self.report.after(&plan, edit);
            Self { plan, report }
        }))
    }

    /// The plan.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The report of the plan.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The rules that the plan is held against.
    #[must_use]
    pub fn pack(&self) -> &Rc<Pack> {
        self.report.pack()
    }
}
