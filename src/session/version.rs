//! A plan with its report, as it stands or under a scenario.

use crate::evaluation::{Keep, Report};
use crate::plan::{Frame, Plan, PlanEdit, Problem, Scenario};
use crate::policy::{self, Pack};
use crate::scenario::{Refused, apply_what_fits, with_edit};
use std::rc::Rc;

/// A plan and the judgement of it. There is no way to set one without the
/// other.
#[derive(Clone, Debug)]
pub struct Version {
    plan: Plan,
    report: Report,
    what_if: Option<WhatIf>,
}

/// Where a plan under a scenario comes from.
#[derive(Clone, Debug)]
struct WhatIf {
    baseline: Rc<Version>,
    /// The id of the scenario.
    scenario: Rc<str>,
    refused: Vec<Refused>,
}

impl Version {
    /// The plan, judged from scratch; `None` if its pack is not there.
    #[must_use]
    pub fn of(plan: Plan) -> Option<Self> {
        let pack = policy::find(&plan.frame().pack)?;
        let report = Report::of(&plan, &pack, Keep::Open);
        Some(Self { plan, report, what_if: None })
    }

    /// The same baseline under one of its scenarios; as it stands without one,
    /// and where there is none of this id.
    #[must_use]
    pub fn under(&self, scenario: Option<&str>) -> Self {
        let baseline = self.baseline();
        let mut all = baseline.plan.frame().scenarios.iter();
        let Some(scenario) = scenario.and_then(|id| all.find(|it| *it.id == *id)) else {
            return baseline.clone();
        };
        let (plan, refused) = apply_what_fits(&baseline.plan, scenario, self.pack().vocabulary());
        let report = Report::of(&plan, self.pack(), Keep::Open);
        let (baseline, scenario) = (Rc::new(baseline.clone()), (*scenario.id).into());
        Self { plan, report, what_if: Some(WhatIf { baseline, scenario, refused }) }
    }

    /// The edited plan, of which only what the edit touches is judged again;
    /// `None` where nothing changes. Under a scenario the edit becomes actions
    /// of it, and the baseline stays.
    ///
    /// # Errors
    /// Why the plan would not be valid any more, or no action says this.
    pub fn after(&self, edit: &PlanEdit) -> Result<Option<Self>, Problem> {
        match &self.what_if {
            Some(what_if) => self.after_action(what_if, edit),
            None => self.edited(edit),
        }
    }

    fn edited(&self, edit: &PlanEdit) -> Result<Option<Self>, Problem> {
        let plan = self.plan.with(edit)?;
        Ok(plan.map(|plan| {
            let report = self.report.after(&plan, edit);
            Self { plan, report, what_if: self.what_if.clone() }
        }))
    }

    fn after_action(&self, what_if: &WhatIf, edit: &PlanEdit) -> Result<Option<Self>, Problem> {
        let Some(scenario) = self.scenario() else { return Ok(None) };
        if let PlanEdit::SetFrame(frame) = edit
            && self.is_renamed(frame)
        {
            return self.titled(what_if, frame);
        }
        let Some(edited) = self.edited(edit)? else { return Ok(None) };
        let baseline = &what_if.baseline;
        let pack = self.pack();
        let actions = with_edit(&baseline.plan, &self.plan, &scenario.actions, edit, pack)?;
        let mut frame = (**baseline.plan.frame()).clone();
        if let Some(it) = frame.scenarios.iter_mut().find(|it| it.id == scenario.id) {
            it.actions = actions;
        }
        let frame = Rc::new(frame);
        let set = PlanEdit::SetFrame(Rc::clone(&frame));
        let baseline = baseline.edited(&set)?.unwrap_or_else(|| (**baseline).clone());
        // The same settings in other words, or an action that may fit by now:
        // all of them anew.
        if sets_frame(edit) || !what_if.refused.is_empty() {
            return Ok(Some(baseline.under(Some(&what_if.scenario))));
        }
        let settings = &edited.plan.frame().settings;
        let set = if frame.settings == *settings {
            set
        } else {
            let settings = settings.clone();
            PlanEdit::SetFrame(Rc::new(Frame { settings, ..(*frame).clone() }))
        };
        let what_if = WhatIf { baseline: Rc::new(baseline), ..what_if.clone() };
        let after = edited.edited(&set)?.unwrap_or(edited);
        Ok(Some(Self { what_if: Some(what_if), ..after }))
    }

    /// Whether only the title is another one.
    fn is_renamed(&self, frame: &Frame) -> bool {
        let title = self.plan.frame().title.clone();
        Frame { title, ..frame.clone() } == **self.plan.frame()
    }

    /// What a plan is called is no part of a scenario: it is the baseline that
    /// gets another title.
    fn titled(&self, what_if: &WhatIf, frame: &Frame) -> Result<Option<Self>, Problem> {
        let titled = |it: &Self| {
            let title = frame.title.clone();
            it.edited(&PlanEdit::SetFrame(Rc::new(Frame { title, ..(**it.plan.frame()).clone() })))
        };
        let Some(baseline) = titled(&what_if.baseline)? else { return Ok(None) };
        let what_if = Some(WhatIf { baseline: Rc::new(baseline), ..what_if.clone() });
        Ok(titled(self)?.map(|it| Self { what_if, ..it }))
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

    /// The plan as it stands, which is what is kept; the version itself where
    /// no scenario is on.
    #[must_use]
    pub fn baseline(&self) -> &Self {
        self.what_if.as_ref().map_or(self, |it| &it.baseline)
    }

    /// The same, to be shared; `None` where no scenario is on.
    #[must_use]
    pub fn other_baseline(&self) -> Option<&Rc<Self>> {
        self.what_if.as_ref().map(|it| &it.baseline)
    }

    /// The scenario that is on.
    #[must_use]
    pub fn scenario(&self) -> Option<&Scenario> {
        let id = &self.what_if.as_ref()?.scenario;
        self.baseline().plan.frame().scenarios.iter().find(|it| *it.id == **id)
    }

    /// The actions of the scenario that do not fit the baseline.
    #[must_use]
    pub fn refused(&self) -> &[Refused] {
        self.what_if.as_ref().map_or(&[], |it| &it.refused)
    }
}

fn sets_frame(edit: &PlanEdit) -> bool {
    match edit {
        PlanEdit::SetFrame(_) => true,
        PlanEdit::Many(edits) => edits.iter().any(sets_frame),
        _ => false,
    }
}
