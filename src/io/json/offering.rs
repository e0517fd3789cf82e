//! One offering of a plan file.

use super::reading::Reading;
use super::tree::Json;
use crate::plan::{
    ASSESSMENT_MARKS, Assessment, Decision, Details, DraftOffering, Entries, Expected,
    FILING_MARKS, Filing, FilingStatus, Flag, Flags, Identity, Ledger, Level, Names, Offering,
    Order, Problem, Stage, Suspension, Year,
};
use smallvec::SmallVec;
use std::rc::Rc;

/// Stands for a code that is missing: a right one, so that only that it is
/// missing is reported.
const NO_CODE: &str = "000000";

impl Reading {
    pub(super) fn offering(&mut self, value: Json<'_>) -> DraftOffering {
        let mut identity = Identity { code: NO_CODE.into(), ..Identity::default() };
        let mut offering = Offering::new(Identity::default(), Year::default());
        let mut details = Details::default();
        let (mut intake, mut planned) = (Entries::default(), Entries::default());
        let mut chains = SmallVec::new();
        let fields = self.fields(value, &["id", "code", "first_year"]);
        for (name, value) in fields.unwrap_or_default() {
            match &*name {
                "id" => identity.id = self.id(&name, &value).unwrap_or_default(),
                "code" => {
                    identity.code = self.text(&name, &value).unwrap_or_else(|| NO_CODE.into());
                }
                "name" => identity.name = self.text(&name, &value),
                "off_catalogue" => {
                    identity.off_catalogue = self.flag(&name, &value).unwrap_or(false);
                }
                "length" => offering.length = self.length(&name, &value).unwrap_or(3),
                "first_year" => {
                    offering.first_year = self.year(&name, &value).unwrap_or_default();
                }
                "closed_from" => offering.closed_from = self.year(&name, &value),
                "chains" => chains = self.chains(value),
                "intake" => intake = self.entries("intake", value),
                "planned" => planned = self.entries("planned", value),
                "level" => {
                    let level = self.word(&name, &value, Level::WORDS, Level::of_word);
                    offering.level = level.unwrap_or(Level::None);
                }
                "level_since" => offering.level_since = self.year(&name, &value),
                "flags" => offering.flags = self.flags(value),
                "suspensions" => {
                    details.suspensions = self.list("suspensions", value, Self::suspension);
                }
                "refiled_in" => {
                    let refiled_in = &mut details.refiled_in;
                    for year in self.list("refiled_in", value, |it, value| it.year_here(&value)) {
                        if let Err(at) = refiled_in.binary_search(&year) {
                            refiled_in.insert(at, year);
                        }
                    }
                }
                "assessments" => details.assessments = self.assessments(value),
                "order" => details.order = self.object("order", value, Self::order),
                "filing" => details.filing = self.object("filing", value, Self::filing),
                "ledger" => details.ledger = self.object("ledger", value, Self::ledger),
                _ => self.other(&name, &value, &mut identity.extras),
            }
        }
        offering.identity = Rc::new(identity);
        offering.details = Some(Rc::new(details)).filter(|it| **it != Details::default());
        DraftOffering { offering, intake, planned, chains }
    }

    fn chains(&mut self, value: Json<'_>) -> SmallVec<[u32; 4]> {
        let ids = self.list("chains", value, |it, value| match &value {
            Json::Text(id) => Some(it.chain_names.position(id)),
            other => {
                let (expected, found) = (Expected::Text, other.found());
                it.report_here(Problem::Unexpected { expected, found });
                Some(Names::UNREADABLE)
            }
        });
        ids.into()
    }

    fn flags(&mut self, value: Json<'_>) -> Flags {
        let flags = self.list("flags", value, |it, value| {
            let flag = match &value {
                Json::Text(word) => Flag::of_word(word),
                _ => None,
            };
            if flag.is_none() {
                let (expected, found) = (Expected::OneOf(Flag::WORDS), value.found());
                it.report_here(Problem::Unexpected { expected, found });
            }
            flag
        });
        flags.into_iter().fold(Flags::default(), |set, flag| set.with(flag, true))
    }

    fn suspension(&mut self, value: Json<'_>) -> Option<Suspension> {
        let (mut from, mut until, mut extras) = (None, None, Default::default());
        for (name, value) in self.fields(value, &["from"])? {
            match &*name {
                "from" => from = self.year(&name, &value),
                "until" => until = self.year(&name, &value),
                _ => self.other(&name, &value, &mut extras),
            }
        }
        Some(Suspension { from: from?, until, extras })
    }

    fn assessments(&mut self, value: Json<'_>) -> Vec<(Year, Assessment)> {
        let mut assessments: Vec<(Year, Assessment)> = Vec::new();
        self.by_year("assessments", value, |it, year, value| {
            if value.is_null() {
                return;
            }
            let step = super::reading::Step::Key(year.to_string().into());
            let assessment = it.within(step, |it| it.assessment(value)).unwrap_or_default();
            // A year that is there twice is reported, and which is kept then does not matter.
            if let Err(at) = assessments.binary_search_by_key(&year, |(year, _)| *year) {
                assessments.insert(at, (year, assessment));
            }
        });
        assessments
    }

    fn assessment(&mut self, value: Json<'_>) -> Option<Assessment> {
        let mut assessment = Assessment::default();
        for (name, value) in self.fields(value, &[])? {
            if !self.mark(&ASSESSMENT_MARKS, &mut assessment.marks, &name, &value) {
                self.other(&name, &value, &mut assessment.extras);
            }
        }
        Some(assessment)
    }

    fn order(&mut self, value: Json<'_>) -> Option<Order> {
        let (mut stage, mut since, mut deadline) = (None, None, None);
        let mut extras = Default::default();
        let mut has_deadline = false;
        for (name, value) in self.fields(value, &["stage", "since"])? {
            match &*name {
                "stage" => stage = self.word(&name, &value, Stage::WORDS, Stage::of_word),
                "since" => since = self.year(&name, &value),
                "deadline" => {
                    has_deadline = !value.is_null();
                    deadline = self.year(&name, &value);
                }
                _ => self.other(&name, &value, &mut extras),
            }
        }
        if stage == Some(Stage::Rectify) && !has_deadline {
            self.report("deadline", Problem::Missing);
        }
        Some(Order { stage: stage?, since: since?, deadline, extras })
    }

    pub(super) fn filing(&mut self, value: Json<'_>) -> Option<Filing> {
        let mut filing = Filing::default();
        for (name, value) in self.fields(value, &[])? {
            match &*name {
                "status" => {
                    filing.status =
                        self.word(&name, &value, FilingStatus::WORDS, FilingStatus::of_word);
                }
                "since" => filing.since = self.year(&name, &value),
                _ if self.mark(&FILING_MARKS, &mut filing.marks, &name, &value) => {}
                _ => self.other(&name, &value, &mut filing.extras),
            }
        }
        Some(filing)
    }

    fn ledger(&mut self, value: Json<'_>) -> Option<Ledger> {
        let mut ledger = Ledger::default();
        for (name, value) in self.fields(value, &[])? {
            match &*name {
                "action" => {
                    ledger.action = self.word(&name, &value, Decision::WORDS, Decision::of_word);
                }
                "year" => ledger.year = self.year(&name, &value),
                "reason" => ledger.reason = self.long_text(&name, &value),
                _ => self.other(&name, &value, &mut ledger.extras),
            }
        }
        Some(ledger)
    }
}
