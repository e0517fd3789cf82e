//! The trace of one verdict as JSON: what it was judged on, and what other
//! readings would say.

use super::report::{ENGINE, FactsLine, PackLine};
use crate::evaluation::{Alternative, Comparison, Input, InputValue, Question, Subject, Trace};
use crate::plan::{At, Plan, Setting, Students};
use crate::policy::{Pack, Remedy, Rule, Standard, Verdict};
use crate::projection::Origin;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The name of the format.
pub const FORMAT: &str = "major-planner/trace";

/// A trace, indented, with a final newline. `plan` is the plan that was
/// judged, under the scenario if there is one.
#[must_use]
pub fn write(
    trace: &Trace,
    question: &Question,
    plan: &Plan,
    pack: &Pack,
    scenario: Option<&str>,
) -> String {
    let writer = Writer { plan, pack };
    let standard = Standard::of(pack, plan.frame());
    let rule = pack.rules.get(question.rule);
    let judged = trace.finding.as_ref().map(|it| &it.judged);
    let school = question.school.and_then(|at| plan.schools().get(at));
    let chain = match question.subject {
        Subject::Chain(at) => pack.chains.get(at),
        _ => None,
    };
    let document = Document {
        format: FORMAT,
        version: 1,
        engine: ENGINE,
        pack: PackLine { id: &pack.id, version: &pack.version },
        scenario,
        year: plan.frame().years().nth(question.year).map(|it| it.number()),
        basis: if question.year == 0 { "recorded" } else { "projected" },
        rule: rule.map(|it| &*it.id),
        clause: rule.map(|it| &*it.clause),
        school: school.map(|it| &*it.about.id),
        offering: writer.offering_id(question.school, question.subject),
        chain: chain.map(|it| &*it.id),
        verdict: judged.map(|it| it.verdict.word()),
        action: judged.and_then(|it| it.remedy).map(Remedy::word),
        robust: judged.map(|it| it.robust),
        facts: judged.map(|it| FactsLine(&it.facts)),
        inputs: trace.inputs.iter().map(|it| writer.input(it)).collect(),
        parameters: trace.settings.iter().map(|it| writer.setting(it, rule)).collect(),
        comparison: judged.map(|it| comparison(&Comparison::of(it, &standard))),
        alternatives: trace.alternatives.iter().map(alternative).collect(),
    };
    // Writing to a text in memory cannot fail.
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'a str,
    version: u32,
    engine: &'a str,
    pack: PackLine<'a>,
    scenario: Option<&'a str>,
    year: Option<u16>,
    basis: &'a str,
    rule: Option<&'a str>,
    clause: Option<&'a str>,
    school: Option<&'a str>,
    offering: Option<&'a str>,
    chain: Option<&'a str>,
    verdict: Option<&'a str>,
    action: Option<&'a str>,
    robust: Option<bool>,
    facts: Option<FactsLine<'a>>,
    inputs: Vec<InputLine<'a>>,
    parameters: Vec<SettingLine<'a>>,
    comparison: Option<ComparisonLine>,
    alternatives: Vec<Value>,
}

#[derive(Serialize)]
struct InputLine<'a> {
    school: Option<&'a str>,
    offering: Option<&'a str>,
    what: &'a str,
    year: Option<u16>,
    value: Value,
    origin: &'a str,
}

#[derive(Serialize)]
struct SettingLine<'a> {
    id: &'a str,
    kind: &'a str,
    value: Value,
    default: Option<Value>,
    clause: Option<&'a str>,
}

#[derive(Serialize)]
struct ComparisonLine {
    measure: &'static str,
    value: Value,
    operator: &'static str,
    limit: Value,
}

fn value(setting: &Setting) -> Value {
    match setting {
        Setting::Number(number) => json!(number),
        Setting::Flag(flag) => json!(flag),
        Setting::Word(word) => json!(word),
    }
}

fn alternative(it: &Alternative) -> Value {
    let readings: Map<_, _> =
        it.readings.iter().map(|(name, it)| (name.clone(), value(it))).collect();
    json!({ "readings": readings, "verdict": it.verdict.map(Verdict::word) })
}

fn comparison(it: &Comparison) -> ComparisonLine {
    let open = |(low, high): (i64, Option<i64>)| {
        if high == Some(low) { json!(low) } else { json!([low, high]) }
    };
    let (value, limit) = (open(it.value), open(it.limit));
    ComparisonLine { measure: it.measure, value, operator: it.operator, limit }
}

fn origin(it: Origin) -> &'static str {
    match it {
        Origin::Recorded => "recorded",
        Origin::Planned => "planned",
        Origin::Suspended => "suspended",
        Origin::Projected => "projected",
        Origin::Blank => "blank",
    }
}

struct Writer<'a> {
    plan: &'a Plan,
    pack: &'a Pack,
}

impl<'a> Writer<'a> {
    fn offering_id(&self, school: Option<usize>, subject: Subject) -> Option<&'a str> {
        let Subject::Offering(offering) = subject else { return None };
        let at = At { school: school?, offering };
        self.plan.offering(at).map(|it| &*it.identity.id)
    }

    fn setting(
        &self,
        (name, set): &'a (String, Setting),
        rule: Option<&'a Rule>,
    ) -> SettingLine<'a> {
        let parameter = self.pack.parameters.iter().find(|it| it.id == *name);
        let clause = parameter.map(|it| &*it.clause).or(rule.map(|it| &*it.clause));
        let kind = if parameter.is_some() { "parameter" } else { "reading" };
        let default = self.pack.default_of(name).map(value);
        SettingLine { id: name, kind, value: value(set), default, clause }
    }

    fn input(&self, it: &Input) -> InputLine<'a> {
        let school = it.school.and_then(|at| self.plan.schools().get(at));
        let subject = it.offering.map_or(Subject::School, Subject::Offering);
        let (what, value, origin, year) = match &it.value {
            InputValue::Intake(year, students, from) => {
                let number = students.map(Students::number);
                ("intake", json!(number), origin(*from), Some(year.number()))
            }
            InputValue::Since(year) => ("since", json!(year.number()), "recorded", None),
            InputValue::Chains(chains) => {
                let ids = chains.iter().filter_map(|&at| self.pack.chains.get(at));
                ("chains", ids.map(|it| json!(it.id)).collect(), "recorded", None)
            }
            InputValue::Background(name, number) => {
                let from = if number.is_some() { "background" } else { "blank" };
                (*name, json!(number), from, None)
            }
            InputValue::Sites { total, serving } => {
                let value = json!({ "total": total, "serving": serving });
                ("sites", value, "recorded", None)
            }
            InputValue::Entered => ("entered", self.entered(it), "recorded", None),
        };
        let offering = self.offering_id(it.school, subject);
        let school = school.map(|it| &*it.about.id);
        InputLine { school, offering, what, year, value, origin }
    }

    /// What the planner entered of an offering beside its intakes, as it
    /// stands in a plan file.
    fn entered(&self, it: &Input) -> Value {
        const FIELDS: [&str; 7] =
            ["assessments", "order", "filing", "ledger", "level", "level_since", "flags"];
        let at = it.school.zip(it.offering).map(|(school, offering)| At { school, offering });
        let offering = at.and_then(|at| self.plan.offering(at));
        let text = offering.map(|it| super::json::write_offering(it, self.plan));
        let fields: Option<Map<String, Value>> = text.and_then(|it| serde_json::from_str(&it).ok());
        let kept = fields.into_iter().flatten().filter(|(name, _)| FIELDS.contains(&&**name));
        Value::Object(kept.collect())
    }
}
