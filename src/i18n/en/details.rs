//! The drawer of an offering or a school, in English.

use super::findings::{ASSESSED, FILED};
use crate::i18n::DetailsMessage;
use crate::plan::{Decision, FilingStatus, Flag, Level, Stage};
use std::borrow::Cow;

pub(crate) fn say_details(message: DetailsMessage) -> Cow<'static, str> {
    use DetailsMessage as M;
    Cow::Borrowed(match message {
        M::Open => "All details",
        M::Basics => "Basics",
        M::ClosedFrom => "Closed from",
        M::ChooseMajor => "Choose a major from the list, or enter six digits.",
        M::SchoolBasics => "About the school",
        M::District => "District or county",
        M::MoveUp => "Move up",
        M::MoveDown => "Move down",
        M::Levels => "Rank",
        M::Level(it) => level(it),
        M::Since => "Since school year",
        M::Flags => "Found when taking stock",
        M::Flag(it) => flag(it),
        M::Suspensions => "Recruitment stopped",
        M::Suspension(year) => return format!("Recruitment stopped from {year}").into(),
        M::SuspendedFrom => "Stopped from",
        M::SuspendedUntil => "Recruits again from",
        M::StillOpen => "open",
        M::NewSuspension => "Add: stopped from school year",
        M::RemoveSuspension(year) => return format!("Remove the stop from {year}").into(),
        M::Refilings => "Filed anew",
        M::NewRefiling => "Add: filed anew in school year",
        M::RemoveRefiling(year) => return format!("Remove filing anew in {year}").into(),
        M::Assessments => "Assessments",
        M::Assessment(year) => return format!("Assessment of {year}").into(),
        M::AssessedMark(at) => return capital(ASSESSED.get(at)).into(),
        M::Reaches(Some(true)) => "meets",
        M::Reaches(Some(false)) => "fails",
        M::NewAssessment => "Add: assessed in school year",
        M::RemoveAssessment(year) => return format!("Remove the assessment of {year}").into(),
        M::Orders => "Supervision order",
        M::Stage(it) => stage(it),
        M::Deadline => "Deadline (school year)",
        M::Filings => "Filing",
        M::FilingState => "State of the filing",
        M::FilingStatus(it) => filing_status(it),
        M::FiledMark(at) => return capital(FILED.get(at)).into(),
        M::Meets(Some(true)) => "met",
        M::Meets(Some(false)) => "not met",
        M::Reaches(None) | M::Meets(None) => "blank",
        M::Ledger => "Ledger of majors",
        M::Deciding => "Decision",
        M::Decision(it) => decision(it),
        M::Reason => "Reason",
        M::Extras => "Other fields",
        M::ExtrasNote => {
            "From a table or another program. They are saved with the plan, and nothing here depends on them."
        }
    })
}

/// A word of a finding, as a label begins.
fn capital(word: Option<&&str>) -> String {
    let mut letters = word.copied().unwrap_or_default().chars();
    letters.next().map(|it| it.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

const fn level(it: Level) -> &'static str {
    match it {
        Level::None => "none",
        Level::School => "of the school",
        Level::RegionQuality => "quality major of the region",
        Level::RegionBackbone => "backbone major of the region",
    }
}

/// What taking stock found; a finding says it in the same words.
pub(super) const fn flag(it: Flag) -> &'static str {
    match it {
        Flag::Strength => "strength",
        Flag::Feature => "distinctive",
        Flag::Shortage => "in short supply",
        Flag::OffOrientation => "off the school's orientation",
        Flag::WeakFit => "loosely tied to industry",
        Flag::BelowConditions => "below the conditions",
        Flag::Oversupply => "oversupplied",
        Flag::VanishedJob => "no job left to train for",
    }
}

const fn stage(it: Option<Stage>) -> &'static str {
    match it {
        None => "no order",
        Some(Stage::Rectify) => "to be put right by a deadline",
        Some(Stage::Suspended) => "recruitment stopped",
    }
}

const fn filing_status(it: Option<FilingStatus>) -> &'static str {
    match it {
        None => "blank",
        Some(FilingStatus::Filed) => "on file",
        Some(FilingStatus::Pending) => "handed in",
        Some(FilingStatus::Refused) => "refused",
    }
}

const fn decision(it: Option<Decision>) -> &'static str {
    match it {
        None => "not decided",
        Some(Decision::Keep) => "keep",
        Some(Decision::Close) => "close",
        Some(Decision::Merge) => "merge",
        Some(Decision::Upgrade) => "upgrade",
        Some(Decision::Retag) => "turn to another chain",
        Some(Decision::Rectify) => "put right",
        Some(Decision::Expand) => "expand",
    }
}
