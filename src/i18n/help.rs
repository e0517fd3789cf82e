//! The words of the help: keys, the policy's words, what is not judged, a tour.
//!
//! They are one table a language, of the same lengths: an entry that one of
//! them lacks does not compile.

use super::{Locale, en, zh_hans};

/// A word or a key, and what is said about it.
pub type Entry = (&'static str, &'static str);

/// All there is to say in the help.
#[derive(Debug)]
#[expect(missing_docs, reason = "the texts stand beside the fields in each language")]
pub struct HelpWords {
    pub title: &'static str,
    pub close: &'static str,
    pub keys_title: &'static str,
    pub keys_note: &'static str,
    pub keys: [Entry; 19],
    pub words_title: &'static str,
    pub words_note: &'static str,
    pub words: [Entry; 19],
    pub limits_title: &'static str,
    pub limits_note: &'static str,
    pub limits: [&'static str; 7],
    pub tour: &'static str,
    pub tour_offer: &'static str,
    pub tour_start: &'static str,
    pub tour_skip: &'static str,
    pub tour_back: &'static str,
    pub tour_next: &'static str,
    pub tour_end: &'static str,
    pub tour_steps: [Entry; 5],
}

impl Locale {
    /// The words of the help in this language.
    #[must_use]
    pub const fn help(self) -> &'static HelpWords {
        match self {
            Self::ZhHans => &zh_hans::HELP,
            Self::En => &en::HELP,
        }
    }

    /// Which step of the tour it is, of how many.
    #[must_use]
    pub fn tour_step(self, at: usize, of: usize) -> String {
        match self {
            Self::ZhHans => format!("第{at}步，共{of}步"),
            Self::En => format!("Step {at} of {of}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_of_the_help_says_something_in_each_language() {
        for locale in Locale::ALL {
            let words = locale.help();
            let entries = words.keys.iter().chain(&words.words).chain(&words.tour_steps);
            assert!(entries.clone().all(|(name, said)| !name.is_empty() && !said.is_empty()));
            assert!(words.limits.iter().all(|it| !it.is_empty()));
        }
    }

    #[test]
    fn the_four_verdicts_are_explained_by_the_names_that_the_page_gives_them() {
        use crate::i18n::Message;
        use crate::policy::Verdict;
        for locale in Locale::ALL {
            for verdict in [Verdict::Breach, Verdict::Near, Verdict::Unknown, Verdict::Met] {
                let name = locale.say(Message::Verdict(verdict)).to_ascii_lowercase();
                let named = |(word, _): &Entry| word.to_ascii_lowercase().contains(&name);
                assert!(locale.help().words.iter().any(named), "{name}");
            }
        }
    }
}
