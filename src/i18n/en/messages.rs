//! The messages of the page, in English.

use crate::i18n::{Message, thousands};
use crate::plan::{Method, SchoolKind};
use crate::policy::{Remedy, Verdict};
use crate::projection::Origin;
use crate::session::{Field, Refusal};
use std::borrow::Cow;

pub(crate) fn say(message: Message<'_>) -> Cow<'static, str> {
    use Message as M;
    Cow::Borrowed(match message {
        M::AppName => "Major Planner",
        M::Tagline => {
            "Enter majors and yearly intakes, and see at once which clauses are broken, by which numbers, and how the share of offerings that serve key industries shifts over the years."
        }
        M::Privacy => {
            "Your data stays in this browser. Nothing is uploaded, and nothing is fetched after the page has loaded."
        }
        M::ContinueDoor => "Continue with your plan",
        M::ContinueNote(title) => return format!("Saved on this device: {title}").into(),
        M::ExampleDoor => "Open the example city",
        M::ExampleNote => {
            "63 fictional schools with some two hundred offerings; totals near Hohhot's public figures for 2019. A good first look."
        }
        M::NewDoor => "Start an empty plan",
        M::NewNote => "Begin with the first school. Every number is judged as you type it.",
        M::OpenDoor => "Open a plan file",
        M::OpenNote => "Choose a .json file saved earlier, or drop it anywhere on this page.",
        M::DropHere => "Let go to open this file",
        M::PlanTitle => "Title of the plan",
        M::Untitled => "Untitled plan",
        M::Saved => "Saved",
        M::OnThisDevice => " on this device",
        M::Saving => "Saving…",
        M::NotSaved => "Not saved",
        M::Undo => "Undo",
        M::Redo => "Redo",
        M::SaveFile => "Save file",
        M::OpenFile => "Open file",
        M::ToStart => "Start page",
        M::Language => "Language",
        M::Verdict(it) => verdict(it),
        M::Remedy(it) => remedy(it),
        M::Robust => "Same under every reading",
        M::DependsOnReading => "Depends on the reading",
        M::NotApplicable => "does not apply",
        M::Overview => "Verdicts at a glance",
        M::ServingShare => "Share of serving offerings",
        M::NoShare => "No offerings yet",
        M::Target(target) => return format!("target {target}%").into(),
        M::BelowTarget => "below target",
        M::TargetReached => "target reached",
        M::ShortChains => "Chains short of schools",
        M::UnservedSchools => "Schools serving no chain",
        M::Of(part, whole) => return format!("{part}/{whole}").into(),
        M::YearChoice => "School year shown",
        M::Recorded => "recorded",
        M::Projected => "projected",
        M::Planned => "planned",
        M::Table => "Offerings and intakes",
        M::TableView => "Table",
        M::PanelView => "Verdicts and coverage",
        M::ShowTableOrPanel => "Show",
        M::Code => "Code",
        M::Major => "Major",
        M::Years(1) => "1 year",
        M::Years(years) => return format!("{years} years").into(),
        M::Chains => "Chains served",
        M::Verdicts => "Verdict",
        M::InsteadOf(students, origin) => return instead(students, origin).into(),
        M::NotOnFile => "not on file",
        M::NoChains => "no key chain",
        M::Kind(SchoolKind::NationalKey) => "National key school",
        M::Kind(SchoolKind::Other) => "Other school",
        M::KindOfSchool => "Kind of school",
        M::SchoolName => "Name of the school",
        M::Offerings(1) => "1 offering",
        M::Offerings(count) => return format!("{count} offerings").into(),
        M::AddSchool => "Add school",
        M::AddOffering => "Add offering",
        M::RemoveSchool(school) => return format!("Remove {school}").into(),
        M::RemoveOffering(offering) => return format!("Remove {offering}").into(),
        M::Remove => "Remove",
        M::Cancel => "Cancel",
        M::Field(Field::Code) => "Code of the major",
        M::Field(Field::Name) => "Name of the major",
        M::Field(Field::Length) => "Length (years)",
        M::Field(Field::FirstYear) => "First school year",
        M::CodeHint => "Code, Chinese name, or pinyin initials: 720201, 护理, hl",
        M::OffCatalogue => {
            "The national catalogue does not hold this code. It can be added all the same."
        }
        M::Suggestions(count) => {
            return format!("{count} found; choose with the arrow keys").into();
        }
        M::Panel => "Verdicts, coverage and readings",
        M::Findings => "Verdicts",
        M::Coverage => "Coverage",
        M::Arriving => "On its way: this part of the page is still loading.",
        M::Readings => "Readings",
        M::Scenarios => "Scenarios",
        M::AllVerdicts => "All",
        M::AllSchools => "All schools",
        M::FilterVerdict => "Filter by verdict",
        M::FilterSchool => "Filter by school",
        M::FindingsFor(year) => return format!("Verdicts for school year {year}").into(),
        M::NothingFound => "No breach, near or unknown verdict this school year.",
        M::NothingFiltered => "No verdict fits the filter.",
        M::ClearFilter => "Clear filter",
        M::ShowInTable => "Show in table",
        M::WhatItSays => "What the clause says",
        M::WholeCity => "The whole city",
        M::ShareByYear => "Share of serving offerings by year",
        M::Year => "School year",
        M::ServingOfferings => "Serving",
        M::AllOfferings => "All",
        M::Share => "Share",
        M::Basis => "Basis",
        M::SchoolsPerChain => "Schools for each chain",
        M::Chain => "Chain",
        M::Schools => "Schools",
        M::OfferingsColumn => "Offerings",
        M::Students => "Intake",
        M::AtLeast(1) => "at least 1 school",
        M::AtLeast(count) => return format!("at least {count} schools").into(),
        M::NobodyUnserved => "Every school with offerings has one that serves a key chain.",
        M::StudentsServing(serving, total) => {
            return format!(
                "{} students enter serving offerings, {} in all",
                thousands(serving),
                thousands(total)
            )
            .into();
        }
        M::BlankIntakes(1) => "1 offering with a blank intake is not counted in",
        M::BlankIntakes(count) => {
            return format!("{count} offerings with a blank intake are not counted in").into();
        }
        M::ReadingsIntro => {
            "The policy leaves a few things open. Choose how to read them: every verdict follows, and the choice is saved with the plan."
        }
        M::ReadingsTitle => "Readings",
        M::ParametersTitle => "Numbers that the policy sets",
        M::PlanSettings => "Years and projection",
        M::AsOf => "Recorded up to school year",
        M::Horizon => "Judged up to school year",
        M::ProjectionMethod => "Later years without a plan follow",
        M::Method(it) => method(it),
        M::DefaultIs(value) => return format!("default: {value}").into(),
        M::Unit(unit) => unit_of(unit),
        M::ResetReadings => "Reset all to default",
        M::Refused(it) => return refused(it).into(),
        M::IssuesTitle(file, 1) => return format!("{file} was not opened: 1 mistake").into(),
        M::IssuesTitle(file, count) => {
            return format!("{file} was not opened: {count} mistakes").into();
        }
        M::PlanStays => "The plan on screen has not changed. Mend the file and open it again.",
        M::MoreIssues(count) => return format!("and {count} more").into(),
        M::WholeFile => "the whole file",
        M::Dismiss => "Close",
        M::StorageFull => {
            "This browser's storage is full, and the latest changes are not saved. Save the plan as a file."
        }
        M::StorageOff => {
            "This browser does not let the page save anything; changes are lost when it closes. Save the plan as a file."
        }
        M::DownloadNow => "Download the plan file",
        M::KeptUnreadable => {
            "The plan saved on this device cannot be read. It is kept as it is; download it to have a look."
        }
        M::OpeningFile(file) => return format!("Opening {file}").into(),
        M::FileUnreadable(file) => return format!("{file} cannot be read.").into(),
        M::EditRefused(reason) => return format!("Not changed: {reason}").into(),
    })
}

fn instead(students: u32, origin: Origin) -> String {
    match origin {
        Origin::Suspended => "suspended, counts as 0".to_owned(),
        _ => format!("projected {students}"),
    }
}

pub(super) const fn verdict(it: Verdict) -> &'static str {
    match it {
        Verdict::Breach => "Breach",
        Verdict::Near => "Near",
        Verdict::Unknown => "Unknown",
        Verdict::Met => "Met",
    }
}

const fn remedy(it: Remedy) -> &'static str {
    match it {
        Remedy::Close => "To be closed",
        Remedy::Refile => "To be filed again before it recruits",
        Remedy::Defer => "Some new majors to be put off",
        Remedy::Open => "An offering to be opened or adapted",
        Remedy::Rebalance => "More serving offerings, or fewer others",
        Remedy::Designate => "Quality majors to be developed",
        Remedy::OrderRectification => "To be given a deadline",
        Remedy::Rectify => "To be put right",
        Remedy::Suspend => "To stop recruiting",
        Remedy::StopRecruiting => "To stop recruiting",
        Remedy::CompleteFiling => "Filing to be completed",
        Remedy::Reorient => "A new direction to be found",
        Remedy::Decide => "To be decided in the ledger",
    }
}

const fn method(it: Method) -> &'static str {
    match it {
        Method::Hold => "the last recorded intake",
        Method::Mean => "the mean of the last three years",
        Method::Drift => "the line from first to last",
        Method::Linear => "the least-squares line",
        Method::Damped => "a damped trend (Holt)",
    }
}

fn unit_of(unit: &str) -> &'static str {
    match unit {
        "percent" => "%",
        "schools" => "schools",
        "offerings" => "offerings",
        "years" => "years",
        "students" => "students",
        _ => "school year",
    }
}

fn refused(it: Refusal) -> String {
    let limits = "Enter a whole number from 0 to 100,000; blank means unknown.";
    match it {
        Refusal::Character(letter) => format!("“{letter}” is not a digit. {limits}"),
        Refusal::Fraction => format!("Students come whole. {limits}"),
        Refusal::Negative => format!("There cannot be fewer than none. {limits}"),
        Refusal::TooMany => format!("Too many. {limits}"),
        Refusal::Separators => format!("Thousands are set apart as in 1,200. {limits}"),
    }
}
