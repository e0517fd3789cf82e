//! One action of a scenario.
//!
//! Which fields an action may have depends on its verb, and the verb may stand
//! behind them. So all fields are read as what they are in any action, and then
//! held against the verb.

use super::file::setting;
use super::reading::Reading;
use super::tree::Json;
use crate::plan::{
    ASSESSMENT_MARKS, Action, Expected, Extras, Filing, Level, Marks, Opening, Order, Problem,
    Series, Setting, Stage, Students, Verb, Year,
};

/// Verbs with the fields that must be there and those that may.
const VERBS: [(&str, &[&str], &[&str]); 11] = [
    ("open", &["school", "year", "id", "code"], &["name", "length", "chains", "planned", "filing"]),
    ("close", &["offering", "year"], &[]),
    ("suspend", &["offering", "year"], &["until"]),
    ("resume", &["offering", "year"], &[]),
    ("refile", &["offering", "year"], &[]),
    ("set_intake", &["offering", "year"], &["students"]),
    ("set_chains", &["offering", "chains"], &[]),
    ("designate", &["offering", "level"], &["year"]),
    ("assess", &["offering", "year"], &ASSESSMENT_MARKS),
    ("order", &["offering", "stage"], &["since", "deadline"]),
    ("set_reading", &["reading", "value"], &[]),
];

const VERB_WORDS: [&str; 11] = [
    "open",
    "close",
    "suspend",
    "resume",
    "refile",
    "set_intake",
    "set_chains",
    "designate",
    "assess",
    "order",
    "set_reading",
];

const STAGE_WORDS: [&str; 3] = ["none", "rectify", "suspended"];

/// The fields of an action, whatever its verb.
#[derive(Default)]
struct Given {
    verb: Option<usize>,
    names: Vec<String>,
    offering: Option<Box<str>>,
    school: Option<Box<str>>,
    id: Option<Box<str>>,
    code: Option<Box<str>>,
    name: Option<Box<str>>,
    reading: Option<Box<str>>,
    year: Option<Year>,
    until: Option<Year>,
    since: Option<Year>,
    deadline: Option<Year>,
    length: Option<u8>,
    chains: Option<Vec<Box<str>>>,
    planned: Series,
    filing: Option<Filing>,
    students: Option<Students>,
    level: Option<Level>,
    marks: Marks,
    stage: Option<Option<Stage>>,
    value: Option<Setting>,
    extras: Extras,
}

impl Reading {
    pub(super) fn action(&mut self, value: Json<'_>) -> Option<Action> {
        let mut given = Given::default();
        for (name, value) in self.fields(value, &["do"])? {
            let is_null = value.is_null();
            if self.action_field(&mut given, &name, value) && (!is_null || name == "students") {
                given.names.push(name.into());
            }
        }
        let (_, required, optional) = VERBS.get(given.verb?)?;
        for name in &given.names {
            let name = &**name;
            if name != "do" && !required.contains(&name) && !optional.contains(&name) {
                self.report(name, Problem::UnknownField);
            }
        }
        for name in *required {
            if !given.names.iter().any(|it| it == name) {
                self.report(name, Problem::Missing);
            }
        }
        self.order_fields(&given);
        let extras = std::mem::take(&mut given.extras);
        given.verb().map(|verb| Action { verb, extras })
    }

    /// Reads one field; false if it belongs to another program.
    fn action_field(&mut self, given: &mut Given, name: &str, value: Json<'_>) -> bool {
        if self.mark(&ASSESSMENT_MARKS, &mut given.marks, name, &value) {
            return true;
        }
        match name {
            "do" => {
                let of_word = |word: &str| VERB_WORDS.iter().position(|it| *it == word);
                given.verb = self.word(name, &value, &VERB_WORDS, of_word);
            }
            "offering" => given.offering = self.long_text(name, &value),
            "school" => given.school = self.long_text(name, &value),
            "reading" => given.reading = self.long_text(name, &value),
            "id" => given.id = self.id(name, &value),
            "code" => given.code = self.text(name, &value),
            "name" => given.name = self.text(name, &value),
            "year" => given.year = self.year(name, &value),
            "until" => given.until = self.year(name, &value),
            "since" => given.since = self.year(name, &value),
            "deadline" => given.deadline = self.year(name, &value),
            "length" => given.length = self.length(name, &value),
            "chains" => given.chains = Some(self.chain_ids(value)),
            "planned" => {
                for (year, students) in self.entries("planned", value).iter() {
                    given.planned.set(year, students);
                }
            }
            "filing" => given.filing = self.object("filing", value, Self::filing),
            "students" => {
                let number = self.whole(name, &value, 0, Students::MOST.into());
                given.students = number.map(Students::derived);
            }
            "level" => given.level = self.word(name, &value, Level::WORDS, Level::of_word),
            "stage" => {
                given.stage = self.word(name, &value, &STAGE_WORDS, |word| {
                    if word == "none" { Some(None) } else { Stage::of_word(word).map(Some) }
                });
            }
            "value" => given.value = setting(self, name, &value),
            _ => {
                self.other(name, &value, &mut given.extras);
                return false;
            }
        }
        true
    }

    fn chain_ids(&mut self, value: Json<'_>) -> Vec<Box<str>> {
        self.list("chains", value, |it, value| match &value {
            Json::Text(id) => Some((**id).into()),
            other => {
                let (expected, found) = (Expected::Text, other.found());
                it.report_here(Problem::Unexpected { expected, found });
                None
            }
        })
    }

    /// An order needs a year, one to rectify a deadline too.
    fn order_fields(&mut self, given: &Given) {
        let Some(Some(stage)) = given.stage else { return };
        let has = |name: &str| given.names.iter().any(|it| it == name);
        if !has("since") {
            self.report("since", Problem::Missing);
        }
        if stage == Stage::Rectify && !has("deadline") {
            self.report("deadline", Problem::Missing);
        }
    }
}

impl Given {
    fn verb(self) -> Option<Verb> {
        let (offering, year) = (self.offering, self.year);
        Some(match *VERB_WORDS.get(self.verb?)? {
            "open" => Verb::Open(Box::new(Opening {
                school: self.school?,
                year: year?,
                id: self.id?,
                code: self.code?,
                name: self.name,
                length: self.length.unwrap_or(3),
                chains: self.chains.unwrap_or_default(),
                planned: self.planned,
                filing: self.filing,
            })),
            "close" => Verb::Close { offering: offering?, year: year? },
            "suspend" => Verb::Suspend { offering: offering?, year: year?, until: self.until },
            "resume" => Verb::Resume { offering: offering?, year: year? },
            "refile" => Verb::Refile { offering: offering?, year: year? },
            "set_intake" => {
                Verb::SetIntake { offering: offering?, year: year?, students: self.students }
            }
            "set_chains" => Verb::SetChains { offering: offering?, chains: self.chains? },
            "designate" => Verb::Designate { offering: offering?, level: self.level?, year },
            "assess" => Verb::Assess { offering: offering?, year: year?, marks: self.marks },
            "order" => Verb::Order {
                offering: offering?,
                order: match self.stage? {
                    None => None,
                    Some(stage) => Some(Order {
                        stage,
                        since: self.since?,
                        deadline: self.deadline,
                        extras: Extras::default(),
                    }),
                },
            },
            _ => Verb::SetReading { reading: self.reading?, value: self.value? },
        })
    }
}
