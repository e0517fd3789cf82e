//! What is said of scenarios: their actions, and what they change.

use super::subject::plain;
use super::{DetailsMessage, Locale, Message, StripMessage, en, major_name, school_name, zh_hans};
use crate::evaluation::Subject;
use crate::plan::{At, Marks, Offering, Order, Plan, Scenario, Students, Verb, Year};
use crate::policy::{Pack, Verdict};
use crate::scenario::Moved;
use crate::session::{Nothing, Version};
use std::borrow::Cow;

/// What there is to say of scenarios.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the texts stand beside the variants in each language")]
pub enum ScenarioMessage<'a> {
    Intro,
    New,
    Name,
    Copy,
    Delete,
    EditHint,
    BaselineHint,
    NoActions,
    MoveUp,
    MoveDown,
    SwitchOff,
    SwitchOn,
    Off,
    Remove,
    DoesNotFit(&'a str),
    Compare,
    Differences,
    All,
    CopyTable,
    Copied,
    Print,
    Figure,
    Counted(Verdict),
    Moves(usize),
    Nothing(Nothing),

    // Actions
    Open(Year),
    Close(Year),
    Suspend(Year, Option<Year>),
    Resume(Year),
    Refile(Year),
    SetIntake(Year, Option<Students>),
    SetChains(&'a str),
    Designate(&'a str, Option<Year>),
    Assess(Year, &'a str),
    Order(&'a str, Year, Option<Year>),
    LiftOrder,
    Sets(&'a str, &'a str),

    // What changes
    /// Of a rule, from one verdict to another, in these years.
    Change(&'a str, &'a str, &'a str, &'a str),
    Years(Year, Year),
    NotFound,

    // Before an edit is taken
    Weighed(usize),
    Take,
    Leave,
}

impl Locale {
    /// A message on scenarios in this language.
    #[must_use]
    pub fn say_scenario(self, message: ScenarioMessage<'_>) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::say_scenario(message),
            Self::En => en::say_scenario(message),
        }
    }

    /// What a scenario is called: by its letter, and its name.
    #[must_use]
    pub fn scenario(self, scenario: &Scenario) -> String {
        let letter = self.say_strip(StripMessage::Scenario(&scenario.id)).into_owned();
        scenario.name.as_deref().map_or(letter.clone(), |it| format!("{letter} · {it}"))
    }

    /// What an action does, and what it is about, if to a school or offering.
    #[must_use]
    pub fn action(self, pack: &Pack, plan: &Plan, verb: &Verb) -> (String, Option<String>) {
        use ScenarioMessage as M;
        let (says, id) = match verb {
            Verb::Open(it) => {
                let school = plan.schools().iter().find(|school| school.about.id == it.school);
                let school = school.map_or(&*it.school, |it| school_name(&it.about));
                let name = it.name.as_deref().unwrap_or(&it.code);
                let says = self.say_scenario(M::Open(it.year)).into_owned();
                return (says, Some(self.beside(name, school)));
            }
            Verb::Close { offering, year } => (self.say_scenario(M::Close(*year)), offering),
            Verb::Suspend { offering, year, until } => {
                (self.say_scenario(M::Suspend(*year, *until)), offering)
            }
            Verb::Resume { offering, year } => (self.say_scenario(M::Resume(*year)), offering),
            Verb::Refile { offering, year } => (self.say_scenario(M::Refile(*year)), offering),
            Verb::SetIntake { offering, year, students } => {
                (self.say_scenario(M::SetIntake(*year, *students)), offering)
            }
            Verb::SetChains { offering, chains } => {
                let named = |id: &str| pack.chains.iter().find(|it| *it.id == *id);
                let names = chains.iter().filter_map(|it| named(it)).map(|it| self.of(it));
                let names: Vec<_> = names.collect();
                (self.say_scenario(M::SetChains(&names.join(self.list()))), offering)
            }
            Verb::Designate { offering, level, year } => {
                let level = self.say_details(DetailsMessage::Level(*level));
                (self.say_scenario(M::Designate(&level, *year)), offering)
            }
            Verb::Assess { offering, year, marks } => {
                (self.say_scenario(M::Assess(*year, &self.marks(marks))), offering)
            }
            Verb::Order { offering, order } => (self.order(order.as_ref()), offering),
            Verb::SetReading { reading, value } => {
                let named = pack.readings.iter().find(|it| *it.id == **reading);
                let parameter = pack.parameters.iter().find(|it| *it.id == **reading);
                let (name, value) = match (named, parameter) {
                    (Some(it), _) => (self.of(&it.name), self.setting(it, value)),
                    (None, Some(it)) => (self.of(&it.name), plain(value)),
                    (None, None) => (&**reading, plain(value)),
                };
                return (self.say_scenario(M::Sets(name, &value)).into_owned(), None);
            }
        };
        (says.into_owned(), Some(self.offering_of_id(plan, id)))
    }

    fn marks(self, marks: &Marks) -> String {
        let marks = marks.iter().enumerate().filter(|(_, it)| it.is_some());
        let said = marks.map(|(at, mark)| {
            let name = self.say_details(DetailsMessage::AssessedMark(at));
            format!("{name} {}", self.say_details(DetailsMessage::Reaches(*mark)))
        });
        said.collect::<Vec<_>>().join(self.list())
    }

    fn order(self, order: Option<&Order>) -> Cow<'static, str> {
        let Some(order) = order else { return self.say_scenario(ScenarioMessage::LiftOrder) };
        let stage = self.say_details(DetailsMessage::Stage(Some(order.stage)));
        self.say_scenario(ScenarioMessage::Order(&stage, order.since, order.deadline))
    }

    fn offering_of_id(self, plan: &Plan, id: &str) -> String {
        let found = plan.offerings().find(|(_, it)| *it.identity.id == *id);
        found.map_or_else(|| id.to_owned(), |(at, it)| self.offering_at(plan, at, it))
    }

    fn offering_at(self, plan: &Plan, at: At, offering: &Offering) -> String {
        let school = plan.schools().get(at.school).map(|it| school_name(&it.about));
        self.beside(major_name(offering), school.unwrap_or_default())
    }

    fn beside(self, one: &str, other: &str) -> String {
        format!("{one}{}{other}", self.pause())
    }

    /// What a verdict is about that is another one. The plan is the one that
    /// has it: one that a scenario opens is not in the baseline.
    #[must_use]
    pub fn moved_subject(self, version: &Version, school: Option<usize>, it: Subject) -> String {
        let plan = version.plan();
        match (school, it) {
            (Some(school), Subject::Offering(offering)) => {
                let at = At { school, offering };
                let it = plan.offering(at);
                it.map(|it| self.offering_at(plan, at, it)).unwrap_or_default()
            }
            (school, it) => self.subject_at(version, school, it).0,
        }
    }

    /// A verdict, or that nothing was found.
    #[must_use]
    pub fn verdict_or_none(self, verdict: Option<Verdict>) -> Cow<'static, str> {
        match verdict {
            Some(it) => self.say(Message::Verdict(it)),
            None => self.say_scenario(ScenarioMessage::NotFound),
        }
    }

    /// Verdicts that moved, in sentences: those of the same rule on the same
    /// subject that went the same way in years that follow each other are one.
    #[must_use]
    pub fn changes_of(self, version: &Version, moved: &[Moved]) -> Vec<String> {
        let years: Vec<Year> = version.report().years().collect();
        let mut runs: Vec<(Moved, usize)> = Vec::new();
        for it in moved {
            let follows = |(run, last): &&mut (Moved, usize)| {
                Moved { year: it.year, ..*run } == *it && *last + 1 == it.year
            };
            match runs.iter_mut().find(follows) {
                Some((_, last)) => *last = it.year,
                None => runs.push((*it, it.year)),
            }
        }
        let said = runs.iter().filter_map(|(it, last)| {
            let (first, last) = (*years.get(it.year)?, *years.get(*last)?);
            let subject = self.moved_subject(version, it.school, it.subject);
            let span = self.say_scenario(ScenarioMessage::Years(first, last));
            let what = format!("{} · {subject}", self.rule(version.pack(), it.rule));
            let (before, after) = (self.verdict_or_none(it.before), self.verdict_or_none(it.after));
            let message = ScenarioMessage::Change(&span, &what, &before, &after);
            Some(self.say_scenario(message).into_owned())
        });
        said.collect()
    }
}
