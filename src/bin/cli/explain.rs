//! `explain` and `missing`: why a verdict is what it is, and what to find out.

use super::{Failure, read};
use clap::Args;
use major_planner::evaluation::{Blank, Keep, Question, Report, Subject, Trace, missing};
use major_planner::io::trace;
use major_planner::plan::{ASSESSMENT_MARKS, At, FILING_MARKS, Plan, Year};
use major_planner::policy::{About, Pack};
use major_planner::scenario::with_pack;
use std::io::Write;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(super) struct Explain {
    /// The plan file.
    plan: PathBuf,
    /// The rule, such as small-intake.
    #[arg(long, value_name = "R")]
    rule: String,
    /// The school year.
    #[arg(long, value_name = "Y")]
    year: u16,
    /// The school, for rules about schools.
    #[arg(long, value_name = "ID")]
    school: Option<String>,
    /// The offering, for rules about offerings.
    #[arg(long, value_name = "ID")]
    offering: Option<String>,
    /// The chain, for rules about chains.
    #[arg(long, value_name = "ID")]
    chain: Option<String>,
    /// The scenario to apply.
    #[arg(long, value_name = "ID")]
    scenario: Option<String>,
}

/// Prints the trace of one verdict.
pub(super) fn explain(asked: &Explain) -> Result<(), Failure> {
    let file = &*asked.plan;
    let plan = read(file).map_err(Failure::first)?;
    let scenario = asked.scenario.as_deref();
    let (plan, pack) = with_pack(&plan, scenario).map_err(|it| Failure::of(file, &it))?;
    let question = asked.question(&plan, &pack).map_err(|it| Failure::said(file, it))?;
    let trace = Trace::of(&plan, &pack, &question);
    print(&trace::write(&trace, &question, &plan, &pack, scenario))
}

impl Explain {
    fn question(&self, plan: &Plan, pack: &Pack) -> Result<Question, String> {
        let rule = pack.rules.iter().position(|it| it.id == self.rule).ok_or_else(|| {
            let known: Vec<_> = pack.rules.iter().map(|it| &*it.id).collect();
            format!("--rule: there is no rule \"{}\"; known: {}", self.rule, known.join(", "))
        })?;
        let mut years = plan.frame().years();
        let year = years.position(|it| Some(it) == Year::new(self.year)).ok_or_else(|| {
            let (first, last) = (plan.frame().as_of, plan.frame().horizon);
            format!(
                "--year: {} is not judged; the plan is judged from {first} to {last}",
                self.year
            )
        })?;
        let about = pack.rules.get(rule).map(|it| it.shape.about());
        let (school, subject) = match about {
            Some(About::Offering) => {
                let id = needed("--offering", "an offering", self.offering.as_deref())?;
                let at = self.offering(plan, id)?;
                (Some(at.school), Subject::Offering(at.offering))
            }
            Some(About::School) => {
                let id = needed("--school", "a school", self.school.as_deref())?;
                (Some(school(plan, id)?), Subject::School)
            }
            Some(About::Chain) => {
                let id = needed("--chain", "a chain", self.chain.as_deref())?;
                let chain = pack.vocabulary().chain(id);
                let chain = chain.ok_or_else(|| format!("--chain: there is no chain \"{id}\""))?;
                (None, Subject::Chain(chain))
            }
            Some(About::City) | None => (None, Subject::City),
        };
        Ok(Question { rule, year, school, subject })
    }

    fn offering(&self, plan: &Plan, id: &str) -> Result<At, String> {
        let found = plan.offerings().find(|(_, it)| *it.identity.id == *id);
        let (at, _) = found.ok_or_else(|| format!("--offering: there is no offering \"{id}\""))?;
        match &self.school {
            Some(it) if school(plan, it)? != at.school => {
                Err(format!("--offering: \"{id}\" is not an offering of school \"{it}\""))
            }
            _ => Ok(at),
        }
    }
}

fn needed<'a>(option: &str, what: &str, id: Option<&'a str>) -> Result<&'a str, String> {
    id.ok_or_else(|| format!("{option}: the rule is about {what}: say which"))
}

fn school(plan: &Plan, id: &str) -> Result<usize, String> {
    let found = plan.schools().iter().position(|it| *it.about.id == *id);
    found.ok_or_else(|| format!("--school: there is no school \"{id}\""))
}

/// Prints a line for each blank: how many unknown verdicts it could settle, and
/// its path in the file.
pub(super) fn list_missing(file: &Path) -> Result<(), Failure> {
    let plan = read(file).map_err(Failure::first)?;
    let (plan, pack) = with_pack(&plan, None).map_err(|it| Failure::of(file, &it))?;
    let report = Report::of(&plan, &pack, Keep::Open);
    let as_of = plan.frame().as_of;
    let mut text = String::new();
    for it in missing(&plan, &report) {
        let (at, field) = match it.blank {
            Blank::Intake(at, year) => {
                let field = if year <= as_of { "intake" } else { "planned" };
                (at, format!("{field}.{year}"))
            }
            Blank::Assessment(at, year, mark) => {
                let mark = ASSESSMENT_MARKS.get(mark).copied().unwrap_or_default();
                (at, format!("assessments.{year}.{mark}"))
            }
            Blank::Filing(at, mark) => {
                (at, format!("filing.{}", FILING_MARKS.get(mark).copied().unwrap_or_default()))
            }
        };
        let (school, offering) = (at.school, at.offering);
        text += &format!("{}\tschools[{school}].offerings[{offering}].{field}\n", it.settles);
    }
    print(&text)
}

fn print(text: &str) -> Result<(), Failure> {
    let written = std::io::stdout().lock().write_all(text.as_bytes());
    written.map_err(|error| Failure::plain(Path::new("standard output"), &error))
}
