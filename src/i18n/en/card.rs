//! What a clause card says, in English.

use super::findings::{ASSESSED, FILED};
use crate::evaluation::Blank;
use crate::i18n::CardMessage;
use crate::i18n::card::Quoted;
use crate::policy::Severity;
use crate::session::{Change, Gone};
use std::borrow::Cow;

pub(crate) fn say_card(message: CardMessage<'_>) -> Cow<'static, str> {
    use CardMessage as M;
    Cow::Borrowed(match message {
        M::Card(rule, subject, year) => return format!("{rule}: {subject}, {year}").into(),
        M::InYear(year) => return format!("in {year}").into(),
        M::Severity(Severity::Hard) => "a firm limit",
        M::Severity(Severity::Soft) => "a general rule",
        M::Effective(year) => return format!("in effect from {year}").into(),
        M::Due(year) => return format!("due in {year}").into(),
        M::Asks => "What the clause asks",
        M::Readings => "Readings in force",
        M::NoReading => "This rule leaves no reading to choose.",
        M::Unmoved => "No reading changes the verdict on its own; several together do.",
        M::Then(value, verdict) => return format!("{value}: {verdict}").into(),
        M::Flips => "What would flip it",
        M::NoFlip => "No single change would flip this verdict.",
        M::Leads => "leads to",
        M::Copy => "Copy citation",
        M::Copied => "Copied",
        M::CopyByHand => "The browser does not allow copying. Select the text below and copy it.",
        M::Link => "Link to this verdict",
        M::Pin => "Pin",
        M::Close => "Close",
        M::Gone(gone, address) => return self::gone(gone, address).into(),
        M::Ladder => "Rectify, suspend, close",
        M::Rectify => "Rectify",
        M::Suspend => "Suspend",
        M::Closing => "Close",
        M::Reached => "reached",
        M::Ahead => "not reached",
        M::NoYear => "—",
        M::Grouping => "Group",
        M::ByClause => "By clause",
        M::BySchool => "By school",
        M::Shown(shown, count) => return format!("{shown} of {count} shown").into(),
        M::More => "Show more",
        M::AnyReading => "Under any reading",
        M::Missing => "Which number to fill in first",
        M::MissingNote => {
            "How many unknown verdicts one number would settle; those that settle most come first."
        }
        M::FindMissing => "Which number first?",
        M::FindAgain => "Work out again",
        M::Working => "Working…",
        M::NothingMissing => "No blank would settle an unknown verdict on its own.",
        M::Stale => "The plan has changed since this list was made.",
        M::Settles(1) => "settles 1 verdict",
        M::Settles(count) => return format!("settles {count} verdicts").into(),
        M::Heat => "Schools for each chain, by year",
        M::HeatNote(minimum) => {
            return format!("The darker, the more schools. ▼ marks fewer than {minimum}.").into();
        }
        M::Short(minimum) => return format!("fewer than {minimum}").into(),
        M::Baseline => "baseline",
    })
}

fn gone(gone: Gone, address: &str) -> String {
    let why = match gone {
        Gone::Year => "the plan is not judged for that year",
        Gone::Subject => "the plan has nothing of that name",
        Gone::Silent => "the rule does not apply to it now",
    };
    format!("The address “{address}” leads nowhere any more: {why}.")
}

fn some(count: u64, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

pub(crate) fn change(change: &Change) -> String {
    match *change {
        Change::IntakeFrom(year, least) => format!("{year}: an intake of {least} or more"),
        Change::IntakeBetween(year, least, most) => {
            format!("{year}: an intake {}", between(least, most))
        }
        Change::BlanksBetween(ref years, least, most) => {
            let years: Vec<_> = years.iter().map(ToString::to_string).collect();
            format!("Blank intakes of {}, each {}", years.join(", "), between(least, most))
        }
        Change::Refile(year) => format!("Filed anew in {year}"),
        Change::Defer(count) => some(
            count,
            "new offering is opened in a later year",
            "new offerings are opened in a later year",
        ),
        Change::OpenNew(count) => {
            some(count, "more new offering this year", "more new offerings this year")
        }
        Change::MoreServing(count) => some(
            count,
            "more offering of the school serves a chain",
            "more offerings of the school serve a chain",
        ),
        Change::FewerServing(count) => some(
            count,
            "offering fewer at the school serves a chain",
            "offerings fewer at the school serve a chain",
        ),
        Change::MoreSchools(count) => {
            some(count, "more school serves this chain", "more schools serve this chain")
        }
        Change::FewerSchools(count) => {
            some(count, "school fewer serves this chain", "schools fewer serve this chain")
        }
        Change::NewServing(count) => {
            some(count, "new offering that serves a chain", "new offerings that serve a chain")
        }
        Change::Retag(count) => some(
            count,
            "other offering comes to serve a chain",
            "other offerings come to serve a chain",
        ),
        Change::CloseOthers(count) => {
            some(count, "other offering is closed", "other offerings are closed")
        }
        Change::Untag(count) => {
            some(count, "offering stops serving a chain", "offerings stop serving a chain")
        }
        Change::NewOthers(count) => {
            some(count, "new offering that serves no chain", "new offerings that serve no chain")
        }
        Change::Designate(count) => some(count, "more quality major", "more quality majors"),
        Change::LoseRank(count) => some(count, "quality major fewer", "quality majors fewer"),
        Change::OrderRectification => "An order to put things right by a deadline".to_owned(),
        Change::Pass(year) => format!("An assessment of {year} that meets all four marks"),
        Change::Fail(year) => format!("An assessment of {year} that fails one mark"),
        Change::CompleteFiling => "All four conditions of filing are met".to_owned(),
        Change::Reorient => "It suits the school's orientation again".to_owned(),
        Change::Decide => "The ledger says what is to be done".to_owned(),
    }
}

fn between(least: u32, most: u32) -> String {
    match (least, most) {
        (0, 0) => "of 0".to_owned(),
        (0, most) => format!("below {}", most + 1),
        (least, most) => format!("from {least} to {most}"),
    }
}

pub(crate) fn blank(blank: Blank) -> String {
    let name = |names: [&'static str; 4], at: usize| names.get(at).copied().unwrap_or_default();
    match blank {
        Blank::Intake(_, year) => format!("intake of {year}"),
        Blank::Assessment(_, year, mark) => {
            format!("assessment of {year}, {}", name(ASSESSED, mark))
        }
        Blank::Filing(_, mark) => format!("filing, {}", name(FILED, mark)),
    }
}

pub(crate) fn quote(it: &Quoted<'_>) -> String {
    let Quoted { policy, place, asks, subject, year, verdict, sentence } = it;
    format!("{policy}, {place}: {asks}\n{subject}, {year}, {verdict}: {sentence}.")
}
