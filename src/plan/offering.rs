//! Offerings: a major at a school at one length of study.

use super::{
    ChainSet, Decision, Extras, FilingStatus, Flags, Level, Series, Stage, Students, Year,
};
use std::rc::Rc;

/// An offering (布点): one major at one school at one length of study; what
/// is opened, filed and closed.
///
/// A country has a million of them, and each keystroke copies those of one
/// school. So what the rules look at in every offering stands here in few
/// words, the text behind one pointer, and what few offerings have behind
/// another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offering {
    /// Names and codes.
    pub identity: Rc<Identity>,
    /// Intakes entered: recorded ones up to the plan's `as_of`, planned ones after.
    pub intakes: Series,
    /// What few offerings have; `None` where there is nothing.
    pub details: Option<Rc<Details>>,
    /// The chains that it serves, as tagged by the planner.
    pub chains: ChainSet,
    /// First school year on file.
    pub first_year: Year,
    /// First school year no longer on file.
    pub closed_from: Option<Year>,
    /// Years of study, 1 to 10.
    pub length: u8,
    /// Rank given by the region.
    pub level: Level,
    /// Since when it has the rank; blank: always.
    pub level_since: Option<Year>,
    /// What taking stock found.
    pub flags: Flags,
}

/// The text of an offering.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// Unique within the plan, schools and offerings together.
    pub id: Box<str>,
    /// Six digits of the national catalogue, or any text if off catalogue.
    pub code: Box<str>,
    /// Name of the major.
    pub name: Option<Box<str>>,
    /// Whether the planner says that the catalogue does not hold it.
    pub off_catalogue: bool,
    /// Fields of other programs.
    pub extras: Extras,
}

/// What few offerings have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// Years in which it may not recruit.
    pub suspensions: Vec<Suspension>,
    /// Years in which it was filed anew, ascending, each once.
    pub refiled_in: Vec<Year>,
    /// Assessments by year, ascending.
    pub assessments: Vec<(Year, Assessment)>,
    /// The supervision order.
    pub order: Option<Order>,
    /// The filing of a new offering.
    pub filing: Option<Filing>,
    /// What the planner decided.
    pub ledger: Option<Ledger>,
}

/// A stop of recruitment, from `from` (included) to `until` (excluded).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// First year without recruitment.
    pub from: Year,
    /// First year with recruitment again; blank: open.
    pub until: Option<Year>,
    /// Fields of other programs.
    pub extras: Extras,
}

impl Suspension {
    /// Whether it covers the year.
    #[must_use]
    pub fn covers(&self, year: Year) -> bool {
        self.from <= year && self.until.is_none_or(|until| year < until)
    }
}

/// Four marks: true (meets), false (does not) or blank.
pub type Marks = [Option<bool>; 4];

/// The names of an assessment's marks, in the order of the format.
pub const ASSESSMENT_MARKS: [&str; 4] = ["conditions", "teaching", "quality", "employment"];
/// The names of a filing's conditions, in the order of the format.
pub const FILING_MARKS: [&str; 4] = ["plan", "resources", "teachers", "procedure"];

/// How an offering was assessed in one year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// Conditions, teaching, quality, employment.
    pub marks: Marks,
    /// Fields of other programs.
    pub extras: Extras,
}

/// A supervision order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// What is ordered.
    pub stage: Stage,
    /// First year in which it is in force.
    pub since: Year,
    /// By when things are to be put right; always there for `rectify`.
    pub deadline: Option<Year>,
    /// Fields of other programs.
    pub extras: Extras,
}

/// The filing of a new offering.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filing {
    /// Where it stands.
    pub status: Option<FilingStatus>,
    /// Since when.
    pub since: Option<Year>,
    /// Plan, resources, teachers, procedure.
    pub marks: Marks,
    /// Fields of other programs.
    pub extras: Extras,
}

/// What the planner decided about an offering.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The decision.
    pub action: Option<Decision>,
    /// From when.
    pub year: Option<Year>,
    /// Why.
    pub reason: Option<Box<str>>,
    /// Fields of other programs.
    pub extras: Extras,
}

impl Offering {
    /// A new offering of three years of study, with nothing entered.
    #[must_use]
    pub fn new(identity: Identity, first_year: Year) -> Self {
        Self {
            identity: Rc::new(identity),
            intakes: Series::default(),
            details: None,
            chains: ChainSet::default(),
            first_year,
            closed_from: None,
            length: 3,
            level: Level::None,
            level_since: None,
            flags: Flags::default(),
        }
    }

    /// Whether it is on file in the year.
    #[must_use]
    pub fn is_on_file(&self, year: Year) -> bool {
        self.first_year <= year && self.closed_from.is_none_or(|closed| year < closed)
    }

    /// Whether there is a year in which it is on file; a record closed before
    /// it began is ignored by every rule.
    #[must_use]
    pub fn is_ever_on_file(&self) -> bool {
        self.closed_from.is_none_or(|closed| self.first_year < closed)
    }

    /// Whether it may not recruit in the year.
    #[must_use]
    pub fn is_suspended(&self, year: Year) -> bool {
        self.details.as_ref().is_some_and(|it| it.suspensions.iter().any(|it| it.covers(year)))
    }

    /// The year from which its history counts: the latest of its first year
    /// and the years of filing anew up to `year`.
    #[must_use]
    pub fn since(&self, year: Year) -> Year {
        let refiled = self
            .details
            .as_ref()
            .and_then(|it| it.refiled_in.iter().copied().rev().find(|&refiled| refiled <= year));
        refiled.map_or(self.first_year, |refiled| refiled.max(self.first_year))
    }

    /// The recorded intake of a year of the record; a blank year without
    /// recruitment is a known 0.
    #[must_use]
    pub fn recorded(&self, year: Year) -> Option<Students> {
        self.intakes.get(year).or_else(|| self.is_suspended(year).then_some(Students::NONE))
    }

    /// Its latest assessment up to the year.
    #[must_use]
    pub fn assessed(&self, year: Year) -> Option<&(Year, Assessment)> {
        self.details.as_ref()?.assessments.iter().rev().find(|(assessed, _)| *assessed <= year)
    }

    /// The details, to be changed.
    pub fn details_mut(&mut self) -> &mut Details {
        Rc::make_mut(self.details.get_or_insert_default())
    }

    /// Forgets details that hold nothing, so that equal offerings are equal.
    pub fn tidy(&mut self) {
        if self.details.as_ref().is_some_and(|it| **it == Details::default()) {
            self.details = None;
        }
    }
}
