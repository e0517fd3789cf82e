//! What the strip says: its short names, the year, what changed, the replay.

use super::{Locale, en, zh_hans};
use crate::plan::Year;
use crate::session::{Delta, Figure, Shortcut, Side};
use std::borrow::Cow;

/// What there is to say around the strip.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the texts stand beside the variants in each language")]
pub enum StripMessage<'a> {
    Share,
    ShortChains,
    Unserved,
    OutOf(i64, i64),
    ShareBefore(&'a str),
    /// The share of the baseline, while a scenario is on.
    ShareInBaseline(&'a str),
    /// The switch between the baseline and the scenarios.
    Scenarios,
    Baseline,
    /// By its id.
    Scenario(&'a str),
    NewScenario,
    /// What a cell holds in the baseline; blank.
    InBaseline(&'a str),
    NotInBaseline,
    /// A year, and whether its intakes are recorded.
    YearAs(Year, bool),
    /// One change, in a few characters.
    Chip(Delta),
    /// One change, to be heard.
    Changed(Delta),
    AsBefore,
    Replay,
    Side(Side),
    Replaying,
    Help,
    /// What a shortcut does, and its keys; `true` for those of a Mac.
    Keys(Shortcut, bool),
}

impl Locale {
    /// What the strip says in this language.
    #[must_use]
    pub fn say_strip(self, message: StripMessage<'_>) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::say_strip(message),
            Self::En => en::say_strip(message),
        }
    }

    /// Changes in one sentence, to be heard.
    #[must_use]
    pub fn changes(self, deltas: &[Delta]) -> String {
        let said = deltas.iter().map(|it| self.say_strip(StripMessage::Changed(*it)));
        said.collect::<Vec<_>>().join(self.join())
    }
}

/// The amount of a change without its sign: tenths of a percent as such.
pub(super) fn amount(delta: Delta) -> String {
    let by = delta.by.unsigned_abs();
    match delta.figure {
        Figure::Share => format!("{}.{}", by / 10, by % 10),
        _ => by.to_string(),
    }
}

/// A change in a few characters, the same in every language.
pub(super) fn chip(delta: Delta) -> String {
    format!("{}{}", if delta.by < 0 { '-' } else { '+' }, amount(delta))
}

/// Keys as they are written on the keyboard.
pub(super) const fn keys(shortcut: Shortcut, mac: bool) -> &'static str {
    match (shortcut, mac) {
        (Shortcut::Undo, false) => "Ctrl+Z",
        (Shortcut::Undo, true) => "⌘Z",
        (Shortcut::Redo, false) => "Ctrl+Y",
        (Shortcut::Redo, true) => "⇧⌘Z",
        (Shortcut::Help, _) => "F1",
        (Shortcut::Replay, false) => "Alt+R",
        (Shortcut::Replay, true) => "⌥R",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Verdict;

    #[test]
    fn changes_are_short_to_see_and_whole_to_hear() {
        let breach = Delta { figure: Figure::Verdict(Verdict::Breach), by: -12 };
        let share = Delta { figure: Figure::Share, by: 4 };
        let chips = [breach, share].map(|it| Locale::En.say_strip(StripMessage::Chip(it)));
        assert_eq!(chips, ["-12", "+0.4"]);
        let one = Delta { figure: Figure::Unserved, by: 1 };
        assert_eq!(
            Locale::ZhHans.changes(&[breach, share, one]),
            "违反减少12项；服务占比提高0.4个百分点；未覆盖学校增加1所"
        );
        assert_eq!(
            Locale::En.changes(&[breach, share, one]),
            "Breach down 12; serving share up 0.4 points; schools left out up 1"
        );
    }

    #[test]
    fn a_button_names_its_keys() {
        let undo = |mac| StripMessage::Keys(Shortcut::Undo, mac);
        assert_eq!(Locale::En.say_strip(undo(false)), "Undo (Ctrl+Z)");
        assert_eq!(Locale::ZhHans.say_strip(undo(true)), "撤销（⌘Z）");
    }
}
