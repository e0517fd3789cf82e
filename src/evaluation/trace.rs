//! One verdict, step by step.
//!
//! A trace is made of the same run as the verdict: the facts come from the
//! report, the inputs from the cells it was judged on. The verdict under other
//! readings is that of whole reports under these readings, so a trace is also a
//! check of `robust`, which the rules work out for themselves.

use super::inputs::{Input, inputs};
use super::{Finding, Keep, Report, Subject};
use crate::plan::{Plan, PlanEdit, Setting};
use crate::policy::{Pack, Rule, Shape, Verdict};
use std::rc::Rc;

/// What is to be explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Position of the rule in the pack.
    pub rule: usize,
    /// Position of the year among those judged.
    pub year: usize,
    /// Position of the school; `None` for chains and the city.
    pub school: Option<usize>,
    /// The subject.
    pub subject: Subject,
}

/// The trace of one verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// The finding; `None` where the rule does not apply.
    pub finding: Option<Finding>,
    /// What it was judged on.
    pub inputs: Vec<Input>,
    /// Readings and parameters used, with the values in force.
    pub settings: Vec<(String, Setting)>,
    /// The verdict under every combination of the readings used.
    pub alternatives: Vec<Alternative>,
}

/// The verdict under one combination of readings.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// The readings by name.
    pub readings: Vec<(String, Setting)>,
    /// The verdict; `None` where the rule does not apply.
    pub verdict: Option<Verdict>,
}

impl Shape {
    /// The readings that a verdict of this kind depends on.
    #[must_use]
    pub const fn readings(self) -> &'static [&'static str] {
        match self {
            Self::SmallIntake => &["class_minimum", "zero_counts_as_small"],
            Self::NewCap => &["refile_counts_as_new", "site_unit"],
            Self::SchoolChain | Self::ChainSchools | Self::ServingShare => {
                &["site_unit", "site_basis"]
            }
            Self::QualityCount => &["quality_tolerance"],
            _ => &[],
        }
    }

    /// The parameters that it uses.
    #[must_use]
    pub const fn parameters(self) -> &'static [&'static str] {
        match self {
            Self::SmallIntake | Self::Idle => &["window"],
            Self::NewCap => &["cap_national_key", "cap_other"],
            Self::SchoolChain => &["school_offering_minimum", "coverage_due"],
            Self::ChainSchools => &["chain_school_minimum", "coverage_due"],
            Self::ServingShare => &["share_target", "coverage_due"],
            Self::QualityCount => &["quality_target", "quality_due"],
            _ => &[],
        }
    }
}

impl Question {
    fn answer<'a>(&self, report: &'a Report) -> Option<&'a Finding> {
        let found = report.findings(self.year).find(|it| {
            let finding = it.finding;
            finding.rule == self.rule && it.school == self.school && finding.subject == self.subject
        });
        found.map(|it| it.finding)
    }
}

impl Trace {
    /// Explains a verdict of a plan.
    #[must_use]
    pub fn of(plan: &Plan, pack: &Rc<Pack>, question: &Question) -> Self {
        let report = Report::of(plan, pack, Keep::All);
        let rule = pack.rules.get(question.rule);
        Self {
            finding: question.answer(&report).cloned(),
            inputs: rule.map_or_else(Vec::new, |it| inputs(plan, &report, question, it)),
            settings: rule.map_or_else(Vec::new, |it| settings(plan, pack, it)),
            alternatives: rule.map_or_else(Vec::new, |it| alternatives(plan, pack, question, it)),
        }
    }
}

fn settings(plan: &Plan, pack: &Pack, rule: &Rule) -> Vec<(String, Setting)> {
    let used = |name: &str| {
        rule.shape.readings().contains(&name) || rule.shape.parameters().contains(&name)
    };
    let all = pack.settings(plan.frame()).filter(|(name, _)| used(name));
    all.map(|(name, value)| (name.to_owned(), value)).collect()
}

fn alternatives(
    plan: &Plan,
    pack: &Rc<Pack>,
    question: &Question,
    rule: &Rule,
) -> Vec<Alternative> {
    let mut combinations = vec![Vec::new()];
    for &name in rule.shape.readings() {
        let values = values(plan, pack, name);
        let longer = |shorter: &Vec<(String, Setting)>| {
            let with = |value: &Setting| {
                let one = (name.to_owned(), value.clone());
                shorter.iter().cloned().chain([one]).collect()
            };
            values.iter().map(with).collect::<Vec<_>>()
        };
        combinations = combinations.iter().flat_map(longer).collect();
    }
    let judged = |readings: Vec<(String, Setting)>| {
        let mut frame = (**plan.frame()).clone();
        for (name, value) in &readings {
            frame = frame.with_setting(name, Some(value.clone()));
        }
        let edit = PlanEdit::SetFrame(Rc::new(frame));
        let other = plan.with(&edit).ok().flatten().unwrap_or_else(|| plan.clone());
        let report = Report::of(&other, pack, Keep::All);
        let verdict = question.answer(&report).map(|it| it.judged.verdict);
        Alternative { readings, verdict }
    };
    combinations.into_iter().map(judged).collect()
}

/// The alternative values of a reading, the one in force among them.
fn values(plan: &Plan, pack: &Pack, name: &str) -> Vec<Setting> {
    let reading = pack.readings.iter().find(|it| it.id == name);
    let mut values = reading.map_or_else(Vec::new, |it| it.alternatives.clone());
    if let Some(set) = plan.frame().setting(name).filter(|it| !values.contains(it)) {
        values.push(set.clone());
    }
    values
}
