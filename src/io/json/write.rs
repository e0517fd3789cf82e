//! A plan as a file: what is blank or the default is left out, so that a file
//! says what the planner said.

use super::{FORMAT, VERSION};
use crate::plan::{
    ASSESSMENT_MARKS, Assessment, Background, Extras, FILING_MARKS, Filing, Flag, Frame, Ledger,
    Level, Marks, Method, Offering, Order, Plan, School, Setting, Students, Suspension, Vocabulary,
    Year,
};
use crate::policy;
use std::fmt::Write as _;

/// The plan as JSON: one offering a line, so that versions can be compared
/// line by line.
#[must_use]
pub fn write(plan: &Plan) -> String {
    Writing::of(plan).done()
}

/// A plan that is being written, school by school: a large one takes longer
/// than a page may stand still.
#[derive(Debug)]
pub struct Writing {
    plan: Plan,
    vocabulary: Vocabulary,
    text: String,
    /// The school that comes next.
    at: usize,
}

impl Writing {
    /// Begins to write a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let frame = plan.frame();
        let vocabulary = policy::find(&frame.pack).map(|it| it.vocabulary().clone());
        let vocabulary = vocabulary.unwrap_or_default();
        let mut text = String::from("{\n");
        for (name, json) in Writer::of(plan, &vocabulary).frame(frame).0 {
            let _ = writeln!(text, "  {}: {json},", quoted(&name));
        }
        text.push_str("  \"schools\": [");
        Self { plan: plan.clone(), vocabulary, text, at: 0 }
    }

    /// Writes the next school; `false` if there is none.
    pub fn step(&mut self) -> bool {
        let Some(school) = self.plan.schools().get(self.at) else { return false };
        self.text.push_str(if self.at == 0 { "\n" } else { ",\n" });
        Writer::of(&self.plan, &self.vocabulary).school(school, &mut self.text);
        self.at += 1;
        true
    }

    /// The text.
    #[must_use]
    pub fn done(mut self) -> String {
        while self.step() {}
        self.text.push_str(if self.at == 0 { "]" } else { "\n  ]" });
        let writer = Writer::of(&self.plan, &self.vocabulary);
        scenarios(self.plan.frame(), &mut self.text, &writer);
        self.text.push_str("\n}\n");
        self.text
    }
}

/// One offering of the plan as it stands in a file.
#[must_use]
pub fn write_offering(offering: &Offering, plan: &Plan) -> String {
    let pack = policy::find(&plan.frame().pack);
    let vocabulary = pack.as_ref().map(|it| it.vocabulary().clone()).unwrap_or_default();
    Writer::of(plan, &vocabulary).offering(offering)
}

fn scenarios(frame: &Frame, text: &mut String, writer: &Writer<'_>) {
    if frame.scenarios.is_empty() {
        return;
    }
    let scenarios = frame.scenarios.iter().map(|it| writer.scenario(it));
    let _ = write!(text, ",\n  \"scenarios\": [\n    {}\n  ]", joined(scenarios, ",\n    "));
}

pub(super) fn joined(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}

pub(super) fn quoted(text: &str) -> String {
    // A text can always be written.
    serde_json::to_string(text).unwrap_or_default()
}

/// The fields of an object, in order.
#[derive(Default)]
pub(super) struct Object(pub(super) Vec<(String, String)>);

impl Object {
    pub(super) fn json(&mut self, name: &str, json: impl Into<String>) -> &mut Self {
        self.0.push((name.to_owned(), json.into()));
        self
    }

    pub(super) fn text(&mut self, name: &str, text: &str) -> &mut Self {
        self.json(name, quoted(text))
    }

    pub(super) fn number(&mut self, name: &str, number: impl ToString) -> &mut Self {
        self.json(name, number.to_string())
    }

    pub(super) fn maybe<T>(
        &mut self,
        value: Option<T>,
        add: impl for<'s> FnOnce(&'s mut Self, T) -> &'s mut Self,
    ) -> &mut Self {
        if let Some(value) = value {
            add(self, value);
        }
        self
    }

    pub(super) fn extras(&mut self, extras: &Extras) -> &mut Self {
        for (name, json) in extras.iter() {
            self.json(name, json);
        }
        self
    }

    pub(super) fn marks(&mut self, names: &[&str; 4], marks: &Marks) -> &mut Self {
        for (name, mark) in names.iter().zip(marks) {
            self.maybe(*mark, |it, mark| it.json(name, mark.to_string()));
        }
        self
    }

    pub(super) fn written(&self) -> String {
        let fields = self.0.iter().map(|(name, json)| format!("{}: {json}", quoted(name)));
        format!("{{{}}}", joined(fields, ", "))
    }
}

pub(super) fn setting(value: &Setting) -> String {
    match value {
        Setting::Number(number) => number.to_string(),
        Setting::Flag(flag) => flag.to_string(),
        Setting::Word(word) => quoted(word),
    }
}

pub(super) fn texts<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    format!("[{}]", joined(texts.map(quoted), ", "))
}

pub(super) fn by_year(entries: impl Iterator<Item = (Year, Students)>) -> String {
    let mut object = Object::default();
    for (year, students) in entries {
        object.number(&year.to_string(), students);
    }
    object.written()
}

pub(super) struct Writer<'a> {
    vocabulary: &'a Vocabulary,
    as_of: Year,
}

impl<'a> Writer<'a> {
    fn of(plan: &Plan, vocabulary: &'a Vocabulary) -> Self {
        Self { vocabulary, as_of: plan.frame().as_of }
    }
}

impl Writer<'_> {
    fn frame(&self, frame: &Frame) -> Object {
        let mut object = Object::default();
        object.text("format", FORMAT).number("version", VERSION);
        object.maybe(frame.title.as_deref(), |it, title| it.text("title", title));
        object.text("pack", &frame.pack);
        let mut readings = Object::default();
        for (name, value) in frame.settings.iter() {
            readings.json(name, setting(value));
        }
        readings.extras(&frame.settings_extras);
        if !readings.0.is_empty() {
            object.json("readings", readings.written());
        }
        object.number("as_of", frame.as_of).number("horizon", frame.horizon);
        object.text("extent", frame.extent.word());
        object.maybe(frame.background.as_ref(), |it, background| {
            it.json("background", self.background(background))
        });
        let mut projection = Object::default();
        if frame.method != Method::Hold {
            projection.text("method", frame.method.word());
        }
        projection.extras(&frame.projection_extras);
        if !projection.0.is_empty() {
            object.json("projection", projection.written());
        }
        object.extras(&frame.extras);
        object
    }

    fn background(&self, background: &Background) -> String {
        let mut object = Object::default();
        let mut count = |name: &str, number: Option<u32>| {
            object.maybe(number, |it, number| it.number(name, number));
        };
        count("schools", background.schools);
        count("offerings", background.offerings);
        count("serving_offerings", background.serving_offerings);
        count("serving_schools", background.serving_schools);
        count("quality_offerings", background.quality_offerings);
        let mut chains = Object::default();
        for (id, number) in self.vocabulary.chains.iter().zip(&background.chain_schools) {
            chains.maybe(*number, |it, number| it.number(id, number));
        }
        if !chains.0.is_empty() {
            object.json("chain_schools", chains.written());
        }
        object.extras(&background.extras).written()
    }

    fn school(&self, school: &School, text: &mut String) {
        let about = &school.about;
        let mut object = Object::default();
        object.text("id", &about.id);
        object.maybe(about.name.as_deref(), |it, name| it.text("name", name));
        object.maybe(about.district.as_deref(), |it, name| it.text("district", name));
        object.text("kind", about.kind.word()).extras(&about.extras);
        let offerings = school.offerings().iter().map(|it| self.offering(it));
        let offerings = joined(offerings, ",\n      ");
        let offerings = if offerings.is_empty() {
            "[]".to_owned()
        } else {
            format!("[\n      {offerings}\n    ]")
        };
        let _ = write!(text, "    {}", object.json("offerings", offerings).written());
    }

    fn offering(&self, offering: &Offering) -> String {
        let identity = &offering.identity;
        let mut object = Object::default();
        object.text("id", &identity.id).text("code", &identity.code);
        object.maybe(identity.name.as_deref(), |it, name| it.text("name", name));
        if identity.off_catalogue {
            object.json("off_catalogue", "true");
        }
        if offering.length != 3 {
            object.number("length", offering.length);
        }
        object.number("first_year", offering.first_year);
        object.maybe(offering.closed_from, |it, year| it.number("closed_from", year));
        if !offering.chains.is_empty() {
            let ids = offering.chains.iter();
            let ids = ids.filter_map(|it| self.vocabulary.chains.get(it)).map(|it| &**it);
            object.json("chains", texts(ids));
        }
        let recorded = |year: &(Year, Students)| year.0 <= self.as_of;
        if offering.intakes.iter().any(|it| recorded(&it)) {
            object.json("intake", by_year(offering.intakes.iter().filter(recorded)));
        }
        if offering.intakes.iter().any(|it| !recorded(&it)) {
            object.json("planned", by_year(offering.intakes.iter().filter(|it| !recorded(it))));
        }
        self.details(offering, &mut object);
        if offering.level != Level::None {
            object.text("level", offering.level.word());
        }
        object.maybe(offering.level_since, |it, year| it.number("level_since", year));
        if !offering.flags.is_empty() {
            object.json("flags", texts(offering.flags.iter().map(Flag::word)));
        }
        object.extras(&identity.extras).written()
    }

    fn details(&self, offering: &Offering, object: &mut Object) {
        let Some(details) = &offering.details else { return };
        if !details.suspensions.is_empty() {
            let all = details.suspensions.iter().map(suspension);
            object.json("suspensions", format!("[{}]", joined(all, ", ")));
        }
        if !details.refiled_in.is_empty() {
            let all = details.refiled_in.iter().map(Year::to_string);
            object.json("refiled_in", format!("[{}]", joined(all, ", ")));
        }
        if !details.assessments.is_empty() {
            let mut all = Object::default();
            for (year, it) in &details.assessments {
                all.json(&year.to_string(), assessment(it));
            }
            object.json("assessments", all.written());
        }
        object.maybe(details.order.as_ref(), |it, order| it.json("order", self::order(order)));
        object.maybe(details.filing.as_ref(), |it, filing| it.json("filing", self::filing(filing)));
        object.maybe(details.ledger.as_ref(), |it, ledger| it.json("ledger", self::ledger(ledger)));
    }
}

fn suspension(it: &Suspension) -> String {
    let mut object = Object::default();
    object.number("from", it.from);
    object.maybe(it.until, |it, year| it.number("until", year));
    object.extras(&it.extras).written()
}

fn assessment(it: &Assessment) -> String {
    let mut object = Object::default();
    object.marks(&ASSESSMENT_MARKS, &it.marks).extras(&it.extras).written()
}

fn order(it: &Order) -> String {
    let mut object = Object::default();
    object.text("stage", it.stage.word()).number("since", it.since);
    object.maybe(it.deadline, |it, year| it.number("deadline", year));
    object.extras(&it.extras).written()
}

pub(super) fn filing(it: &Filing) -> String {
    let mut object = Object::default();
    object.maybe(it.status, |it, status| it.text("status", status.word()));
    object.maybe(it.since, |it, year| it.number("since", year));
    object.marks(&FILING_MARKS, &it.marks).extras(&it.extras).written()
}

fn ledger(it: &Ledger) -> String {
    let mut object = Object::default();
    object.maybe(it.action, |it, action| it.text("action", action.word()));
    object.maybe(it.year, |it, year| it.number("year", year));
    object.maybe(it.reason.as_deref(), |it, reason| it.text("reason", reason));
    object.extras(&it.extras).written()
}
