//! Words: the only place where findings, problems and labels become sentences.
//!
//! Everything before this module is data. Screen, workbook, embed and command
//! line ask here, so that they say the same thing.
//!
//! Each language is a folder with the same functions over the same closed
//! sets: a message that one of them lacks does not compile.

mod card;
mod chart;
mod details;
mod door;
mod en;
mod find;
mod finding;
mod grid;
mod help;
mod keeping;
mod merging;
mod message;
mod problem;
mod projection;
mod scenario;
mod settings;
mod strip;
mod subject;
mod table;
mod tipping;
mod zh_hans;

pub use card::CardMessage;
pub use chart::{ChartMessage, PointSaid, points};
pub use details::DetailsMessage;
pub use door::DoorMessage;
pub use find::FindMessage;
pub use grid::GridMessage;
pub use help::{Entry, HelpWords};
pub use keeping::KeepingMessage;
pub use merging::MergingMessage;
pub use message::Message;
pub use projection::ProjectionMessage;
pub use scenario::ScenarioMessage;
pub use settings::SettingsMessage;
pub use strip::StripMessage;
pub use subject::{major_name, school_name};
pub use table::TableMessage;
pub use tipping::TippingMessage;

use crate::policy::Named;
use std::borrow::Cow;

/// A language of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// Simplified Chinese.
    #[default]
    ZhHans,
    /// English.
    En,
}

impl Locale {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::ZhHans, Self::En];

    /// The language tag of the page.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::En => "en",
        }
    }

    /// What the language calls itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::ZhHans => "中文",
            Self::En => "English",
        }
    }

    /// The language of a tag such as `zh-CN` or `en-GB`; `None` if the product
    /// does not speak it.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "zh" => Some(Self::ZhHans),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The first language among those asked for that the product speaks.
    #[must_use]
    pub fn of_tags<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter().find_map(Self::of_tag).unwrap_or_default()
    }

    /// A message in this language.
    #[must_use]
    pub fn say(self, message: Message<'_>) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::say(message),
            Self::En => en::say(message),
        }
    }

    /// A text of a pack in this language.
    #[must_use]
    pub fn of(self, text: &impl Named) -> &str {
        match self {
            Self::ZhHans => text.zh(),
            Self::En => text.en(),
        }
    }
}

/// A number with its thousands set apart.
#[must_use]
pub fn thousands(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if number < 0 { format!("-{text}") } else { text }
}

/// Tenths of a percent as a percentage.
#[must_use]
pub fn percent(tenths: i64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_is_spoken_here_is_taken() {
        assert_eq!(Locale::of_tags(["mn", "en-GB", "zh-CN"]), Locale::En);
        assert_eq!(Locale::of_tags(["ZH-hant-TW"]), Locale::ZhHans);
        assert_eq!(Locale::of_tags(["fr"]), Locale::ZhHans, "else Chinese");
        for locale in Locale::ALL {
            assert_eq!(Locale::of_tag(locale.tag()), Some(locale));
        }
    }

    #[test]
    fn numbers_have_their_thousands_apart_and_shares_one_decimal() {
        assert_eq!(thousands(1_234_567), "1,234,567");
        assert_eq!(thousands(999), "999");
        assert_eq!(thousands(-1_000), "-1,000");
        assert_eq!(percent(699), "69.9%");
        assert_eq!(percent(5), "0.5%");
    }
}
