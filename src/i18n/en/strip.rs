//! What the strip says, in English.

use super::messages::{say, verdict};
use crate::i18n::Message;
use crate::i18n::strip::{StripMessage, amount, chip, keys};
use crate::session::{Delta, Figure, Shortcut, Side};
use std::borrow::Cow;

pub(crate) fn say_strip(message: StripMessage<'_>) -> Cow<'static, str> {
    use StripMessage as M;
    Cow::Borrowed(match message {
        M::Share => "Serving",
        M::ShortChains => "Short chains",
        M::Unserved => "Schools left out",
        M::OutOf(serving, total) => return format!(" ({serving} of {total})").into(),
        M::ShareBefore(before) => return format!("before: {before}").into(),
        M::ShareInBaseline(share) => return format!("baseline {share}").into(),
        M::Scenarios => "Baseline and scenarios",
        M::Baseline => "Baseline",
        M::Scenario(id) => return format!("Scenario {id}").into(),
        M::NewScenario => "New scenario",
        M::InBaseline("") => "Baseline: blank",
        M::InBaseline(text) => return format!("Baseline: {text}").into(),
        M::NotInBaseline => "Not in the baseline",
        M::YearAs(year, true) => return format!("{year}, recorded").into(),
        M::YearAs(year, false) => return format!("{year}, projected").into(),
        M::Chip(delta) => return chip(delta).into(),
        M::Changed(delta) => return changed(delta).into(),
        M::AsBefore => "Figures as they were before",
        M::Replay => "Replay last change",
        M::Side(Side::Before) => "Before",
        M::Side(Side::After) => "After",
        M::Replaying => "Replaying the last change: before and after, three times",
        M::Help => "Help",
        M::Keys(shortcut, mac) => {
            let name = match shortcut {
                Shortcut::Undo => say(Message::Undo),
                Shortcut::Redo => say(Message::Redo),
                Shortcut::Help => say_strip(M::Help),
                Shortcut::Replay => say_strip(M::Replay),
            };
            return format!("{name} ({})", keys(shortcut, mac)).into();
        }
    })
}

fn changed(delta: Delta) -> String {
    let (name, unit) = match delta.figure {
        Figure::Verdict(it) => (verdict(it), ""),
        Figure::Share => ("serving share", " points"),
        Figure::ShortChains => ("short chains", ""),
        Figure::Unserved => ("schools left out", ""),
    };
    let way = if delta.by < 0 { "down" } else { "up" };
    format!("{name} {way} {}{unit}", amount(delta))
}
