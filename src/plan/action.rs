//! What-if lists, as they stand in a plan.
//!
//! Here they are data. What an action does is the business of the scenario
//! module; that their words and numbers are in order is checked with the plan.

use super::{Extras, Filing, Level, Marks, Order, Series, Setting, Students, Year};

/// A named list of actions over the baseline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scenario {
    /// Unique among the scenarios.
    pub id: Box<str>,
    /// Name.
    pub name: Option<Box<str>>,
    /// Applied in this order.
    pub actions: Vec<Action>,
    /// Those that are switched off: nobody applies them.
    pub off: Vec<SwitchedOff>,
    /// Fields of other programs.
    pub extras: Extras,
}

/// An action that is switched off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchedOff {
    /// How many of the actions that are on stand before it.
    pub before: usize,
    /// The action.
    pub action: Action,
}

/// One step of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// What is done.
    pub verb: Verb,
    /// Fields of other programs.
    pub extras: Extras,
}

impl Action {
    /// An action without effect on any offering, to stand where none could be
    /// read.
    #[must_use]
    pub fn nothing() -> Self {
        let verb = Verb::Order { offering: Box::default(), order: None };
        Self { verb, extras: Extras::default() }
    }
}

/// What an action does. Schools, offerings and chains are named by id.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the format")]
pub enum Verb {
    /// A new offering.
    Open(Box<Opening>),
    /// Not on file from `year`.
    Close { offering: Box<str>, year: Year },
    /// No recruitment from `year` until `until`.
    Suspend { offering: Box<str>, year: Year, until: Option<Year> },
    /// Open suspensions end in `year`.
    Resume { offering: Box<str>, year: Year },
    /// Filed anew in `year`.
    Refile { offering: Box<str>, year: Year },
    /// A recorded or planned intake.
    SetIntake { offering: Box<str>, year: Year, students: Option<Students> },
    /// Other chains.
    SetChains { offering: Box<str>, chains: Vec<Box<str>> },
    /// A rank.
    Designate { offering: Box<str>, level: Level, year: Option<Year> },
    /// An assessment.
    Assess { offering: Box<str>, year: Year, marks: Marks },
    /// A supervision order; `None` lifts it.
    Order { offering: Box<str>, order: Option<Order> },
    /// Another reading or parameter.
    SetReading { reading: Box<str>, value: Setting },
}

/// A new offering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The school.
    pub school: Box<str>,
    /// First year on file.
    pub year: Year,
    /// Id of the offering.
    pub id: Box<str>,
    /// Code of the major.
    pub code: Box<str>,
    /// Name of the major.
    pub name: Option<Box<str>>,
    /// Years of study.
    pub length: u8,
    /// Ids of the chains served.
    pub chains: Vec<Box<str>>,
    /// Planned intakes.
    pub planned: Series,
    /// Its filing.
    pub filing: Option<Filing>,
}
