//! What the drawer of an offering or a school says, in no language yet.

use super::{Locale, en, zh_hans};
use crate::plan::{Decision, FilingStatus, Flag, Level, Stage, Year};
use std::borrow::Cow;

/// What there is to say about the details of an offering or a school.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the texts stand beside the variants in each language")]
pub enum DetailsMessage {
    Open,
    Basics,
    ClosedFrom,
    ChooseMajor,
    SchoolBasics,
    District,
    MoveUp,
    MoveDown,

    // Rank and stocktaking
    Levels,
    Level(Level),
    Since,
    Flags,
    Flag(Flag),

    // Years without recruitment, years of filing anew
    Suspensions,
    Suspension(Year),
    SuspendedFrom,
    SuspendedUntil,
    StillOpen,
    NewSuspension,
    RemoveSuspension(Year),
    Refilings,
    NewRefiling,
    RemoveRefiling(Year),

    // Supervision
    Assessments,
    Assessment(Year),
    AssessedMark(usize),
    Reaches(Option<bool>),
    NewAssessment,
    RemoveAssessment(Year),
    Orders,
    Stage(Option<Stage>),
    Deadline,

    // Filing and ledger
    Filings,
    FilingState,
    FilingStatus(Option<FilingStatus>),
    FiledMark(usize),
    Meets(Option<bool>),
    Ledger,
    Deciding,
    Extras,
    ExtrasNote,
    Decision(Option<Decision>),
    Reason,
}

impl Locale {
    /// A message of the drawer in this language.
    #[must_use]
    pub fn say_details(self, message: DetailsMessage) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::say_details(message),
            Self::En => en::say_details(message),
        }
    }
}
