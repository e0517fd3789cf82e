//! Reports as JSON, version 1 of the format: the order of keys is part of it.
//!
//! The bytes follow from plan, pack and engine alone, on every platform: no
//! floats, no maps without an order, no clock.

use crate::evaluation::{Coverage, Placed, Report, Subject};
use crate::plan::{
    ASSESSMENT_MARKS, FILING_MARKS, Flag, Marks, Plan, Setting, Stage, Students, Year,
};
use crate::policy::{Facts, Intakes, Range, Remedy, ShareFacts};
use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};

/// The name of the format in a file.
pub const FORMAT: &str = "major-planner/report";
/// The version of the format.
pub const VERSION: u32 = 1;
/// The version of the engine.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// Writes a report on one line, or indented by two spaces; with a final
/// newline. `plan` is the plan that was judged.
///
/// # Errors
/// Only if the writer fails.
pub fn write(
    out: impl std::io::Write,
    report: &Report,
    plan: &Plan,
    scenario: Option<&str>,
    compact: bool,
) -> std::io::Result<()> {
    let mut out = out;
    let document = Document { report, plan, scenario };
    if compact {
        serde_json::to_writer(&mut out, &document)?;
    } else {
        serde_json::to_writer_pretty(&mut out, &document)?;
    }
    out.write_all(b"\n")
}

/// A report as it is written.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    /// What was found.
    pub report: &'a Report,
    /// The plan that was judged.
    pub plan: &'a Plan,
    /// The scenario that was applied.
    pub scenario: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct PackLine<'a> {
    pub(super) id: &'a str,
    pub(super) version: &'a str,
}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let report = self.report;
        let pack = report.pack();
        let mut map = serializer.serialize_map(Some(7))?;
        map.serialize_entry("format", FORMAT)?;
        map.serialize_entry("version", &VERSION)?;
        map.serialize_entry("engine", ENGINE)?;
        map.serialize_entry("pack", &PackLine { id: &pack.id, version: &pack.version })?;
        map.serialize_entry("scenario", &self.scenario)?;
        map.serialize_entry("readings", &Settings(report))?;
        map.serialize_entry("years", &Years(*self))?;
        map.end()
    }
}

struct Settings<'a>(&'a Report);

impl Serialize for Settings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in self.0.pack().settings(self.0.frame()) {
            match value {
                Setting::Number(number) => map.serialize_entry(name, &number)?,
                Setting::Flag(flag) => map.serialize_entry(name, &flag)?,
                Setting::Word(word) => map.serialize_entry(name, &*word)?,
            }
        }
        map.end()
    }
}

struct Years<'a>(Document<'a>);

impl Serialize for Years<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for (nth, year) in self.0.report.years().enumerate() {
            list.serialize_element(&YearLine { document: self.0, nth, year })?;
        }
        list.end()
    }
}

struct YearLine<'a> {
    document: Document<'a>,
    nth: usize,
    year: Year,
}

#[derive(Serialize)]
struct Counts {
    breach: i64,
    near: i64,
    unknown: i64,
    met: i64,
}

impl Serialize for YearLine<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let report = self.document.report;
        let basis = if self.nth == 0 { "recorded" } else { "projected" };
        let [breach, near, unknown, met] = report.counts(self.nth);
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("year", &self.year.number())?;
        map.serialize_entry("basis", basis)?;
        map.serialize_entry("counts", &Counts { breach, near, unknown, met })?;
        if let Some(coverage) = report.coverage(self.nth) {
            map.serialize_entry("coverage", &CoverageLine { coverage: &coverage, report })?;
        }
        map.serialize_entry("findings", &Findings(self))?;
        map.end()
    }
}

struct CoverageLine<'a> {
    coverage: &'a Coverage,
    report: &'a Report,
}

#[derive(Serialize)]
struct ChainLine<'a> {
    id: &'a str,
    schools: i64,
    offerings: i64,
    students: i64,
}

impl Serialize for CoverageLine<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let it = self.coverage;
        let mut map = serializer.serialize_map(Some(8))?;
        map.serialize_entry("schools", &it.schools)?;
        map.serialize_entry("serving_schools", &it.serving_schools)?;
        map.serialize_entry("offerings", &it.offerings)?;
        map.serialize_entry("serving_offerings", &it.serving_offerings)?;
        map.serialize_entry("students", &it.students)?;
        map.serialize_entry("serving_students", &it.serving_students)?;
        map.serialize_entry("blank_intakes", &it.blank_intakes)?;
        let chains = self.report.pack().chains.iter().zip(&it.chains);
        let chains = chains.map(|(chain, it)| ChainLine {
            id: &chain.id,
            schools: it.schools,
            offerings: it.offerings,
            students: it.students,
        });
        map.serialize_entry("chains", &chains.collect::<Vec<_>>())?;
        map.end()
    }
}

struct Findings<'a>(&'a YearLine<'a>);

impl Serialize for Findings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for placed in self.0.document.report.findings(self.0.nth) {
            list.serialize_element(&self.0.line(placed))?;
        }
        list.end()
    }
}

#[derive(Serialize)]
struct FindingLine<'a> {
    rule: &'a str,
    clause: &'a str,
    school: Option<&'a str>,
    offering: Option<&'a str>,
    chain: Option<&'a str>,
    verdict: &'a str,
    severity: &'a str,
    action: Option<&'a str>,
    robust: bool,
    facts: FactsLine<'a>,
}

impl<'a> YearLine<'a> {
    fn line(&self, placed: Placed<'a>) -> FindingLine<'a> {
        let Document { report, plan, .. } = self.document;
        let finding = placed.finding;
        let judged = &finding.judged;
        let rule = report.pack().rules.get(finding.rule);
        let school = placed.school.and_then(|at| plan.schools().get(at));
        let offering = placed.offering().and_then(|at| plan.offering(at));
        let chain = match finding.subject {
            Subject::Chain(at) => report.pack().chains.get(at),
            _ => None,
        };
        FindingLine {
            rule: rule.map_or("", |it| &it.id),
            clause: rule.map_or("", |it| &it.clause),
            school: school.map(|it| &*it.about.id),
            offering: offering.map(|it| &*it.identity.id),
            chain: chain.map(|it| &*it.id),
            verdict: judged.verdict.word(),
            severity: rule.map_or("", |it| report.severity(it).word()),
            action: judged.remedy.map(Remedy::word),
            robust: judged.robust,
            facts: FactsLine(&judged.facts),
        }
    }
}

/// The facts of a verdict as they are written.
pub struct FactsLine<'a>(pub &'a Facts);

impl Serialize for FactsLine<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self.0 {
            Facts::SmallIntake { first, intakes, minimum, run } => {
                map.serialize_entry("window", &Window(*first, intakes))?;
                map.serialize_entry("minimum", minimum)?;
                map.serialize_entry("run", run)?;
            }
            Facts::Idle { first, intakes, run } => {
                map.serialize_entry("window", &Window(*first, intakes))?;
                map.serialize_entry("run", run)?;
            }
            Facts::NewCap { new, cap, .. } => {
                map.serialize_entry("new", new)?;
                map.serialize_entry("cap", cap)?;
            }
            Facts::SchoolChain { serving, minimum, due } => {
                map.serialize_entry("serving", &Open(*serving))?;
                map.serialize_entry("minimum", minimum)?;
                map.serialize_entry("due", &due.number())?;
            }
            Facts::ChainSchools { schools, minimum, due } => {
                map.serialize_entry("schools", &Open(*schools))?;
                map.serialize_entry("minimum", minimum)?;
                map.serialize_entry("due", &due.number())?;
            }
            Facts::ServingShare(share) => {
                let ShareFacts { serving, total, target, due, needed } = &**share;
                map.serialize_entry("serving", &Open(*serving))?;
                map.serialize_entry("total", &Open(*total))?;
                map.serialize_entry("target", target)?;
                map.serialize_entry("due", &due.number())?;
                map.serialize_entry("needed", needed)?;
            }
            Facts::QualityCount { count, target, tolerance, due } => {
                map.serialize_entry("count", &Open(*count))?;
                map.serialize_entry("target", target)?;
                map.serialize_entry("tolerance", tolerance)?;
                map.serialize_entry("due", &due.number())?;
            }
            Facts::Stage { stage, marks, assessed, deadline } => {
                map.serialize_entry("stage", stage.map_or("none", Stage::word))?;
                map.serialize_entry("failing", &named(&ASSESSMENT_MARKS, marks, Some(false)))?;
                map.serialize_entry("assessed", &assessed.map(Year::number))?;
                map.serialize_entry("deadline", &deadline.map(Year::number))?;
            }
            Facts::Filing { marks } => {
                map.serialize_entry("missing", &named(&FILING_MARKS, marks, Some(false)))?;
                map.serialize_entry("unstated", &named(&FILING_MARKS, marks, None))?;
            }
            Facts::UnfiledIntake { intake } => {
                let range = intake.map(|it| Range::exactly(it.number().into()));
                map.serialize_entry("intake", &Open(range.unwrap_or_default()))?;
            }
            Facts::Alignment => {}
            Facts::Ledger { flags } => {
                map.serialize_entry("flags", &flags.iter().map(Flag::word).collect::<Vec<_>>())?;
            }
        }
        map.end()
    }
}

fn named(names: &[&'static str; 4], marks: &Marks, mark: Option<bool>) -> Vec<&'static str> {
    let marked = names.iter().zip(marks).filter(|(_, it)| **it == mark);
    marked.map(|(name, _)| *name).collect()
}

/// A number, or the pair of its ends where blanks leave it open.
struct Open(Range);

impl Serialize for Open {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.known() {
            Some(number) => serializer.serialize_u64(number),
            None => (self.0.low, self.0.high).serialize(serializer),
        }
    }
}

struct Window<'a>(Year, &'a Intakes);

impl Serialize for Window<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let years = self.0.number()..;
        let pairs = years.zip(self.1.iter().map(|it| it.map(Students::number)));
        serializer.collect_seq(pairs)
    }
}
