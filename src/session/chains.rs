//! Chains as they are typed: by name in either language or by id, several of
//! them one behind the other.
//!
//! The cell and pasted tables read them here, so that what one of them takes
//! the other takes too. The cell offers what the part at the caret may mean;
//! the other parts stay as they are.

use super::table::folded;
use crate::catalogue::fit_of;
use crate::plan::ChainSet;
use crate::policy::{Chain, Pack};
use std::ops::Range;

/// What stands between chains.
const SEPARATORS: [char; 6] = ['、', ',', '，', ';', '；', '\n'];

/// The parts of a text, each of which names a chain.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(SEPARATORS).map(str::trim).filter(|it| !it.is_empty())
}

/// The position of the chain that a part names.
pub(super) fn named(pack: &Pack, part: &str) -> Option<usize> {
    let part = folded(part);
    pack.chains.iter().position(|it| names(it).iter().any(|it| folded(it) == part))
}

fn names(chain: &Chain) -> [&str; 3] {
    [&chain.zh, &chain.en, &chain.id]
}

/// A text that is being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typing {
    /// The text.
    pub text: String,
    /// Where the caret is, counted as browsers do: in units of UTF-16.
    pub caret: usize,
}

impl Typing {
    /// A text with the caret behind it.
    #[must_use]
    pub fn of(text: impl Into<String>) -> Self {
        Self { text: text.into(), caret: usize::MAX }
    }

    /// Where the part lies that the caret is in.
    fn part(&self) -> Range<usize> {
        let (mut units, mut start) = (0, 0);
        for (at, letter) in self.text.char_indices() {
            if SEPARATORS.contains(&letter) {
                if units >= self.caret {
                    return start..at;
                }
                start = at + letter.len_utf8();
            }
            units += letter.len_utf16();
        }
        start..self.text.len()
    }

    /// The chains that the part at the caret may mean, the likeliest first, and
    /// whether Enter takes the first of them. Where nothing stands there yet,
    /// all that are not named elsewhere; none where it says which.
    pub(super) fn chains(&self, pack: &Pack) -> (Vec<usize>, bool) {
        let part = self.text.get(self.part()).unwrap_or_default().trim();
        if part.is_empty() {
            let served: ChainSet = parts(&self.text).filter_map(|it| named(pack, it)).collect();
            return ((0..pack.chains.len()).filter(|it| !served.has(*it)).collect(), false);
        }
        let mut found = Vec::new();
        if named(pack, part).is_none() {
            for (at, chain) in pack.chains.iter().enumerate() {
                if let Some(fit) = names(chain).iter().filter_map(|it| fit_of(part, it)).min() {
                    found.insert(found.partition_point(|it: &(_, _)| it.0 <= fit), (fit, at));
                }
            }
        }
        (found.into_iter().map(|it| it.1).collect(), true)
    }

    /// The text with a name in the place of the part at the caret.
    pub(super) fn completed(&self, name: &str) -> String {
        let mut text = self.text.clone();
        text.replace_range(self.part(), name);
        text
    }

    /// What ends the last chain in a text that is this one with that behind it.
    #[must_use]
    pub fn end_in<'a>(&self, text: &'a str) -> Option<&'a str> {
        let end = text.strip_prefix(&*self.text)?;
        (!end.trim().is_empty() && parts(end).next().is_none()).then_some(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::hohhot_2022;

    fn offered(text: &str, caret: usize) -> Vec<&'static str> {
        let pack = hohhot_2022();
        let (found, _) = Typing { text: text.to_owned(), caret }.chains(&pack);
        let ids = ["food", "energy", "medicine", "it", "logistics", "tourism", "emerging", "local"];
        found.into_iter().map(|it| ids[it]).collect()
    }

    #[test]
    fn a_chain_is_found_by_whatever_the_planner_types() {
        let cases: [(&str, &[&str], &str); 12] = [
            ("xny", &["energy"], "initials"),
            ("XinNeng", &["energy"], "pinyin, whatever its case"),
            ("lvse", &["food"], "ü typed as v"),
            ("zlxx", &["emerging"], "characters of no major"),
            ("yst", &["local"], "others of these"),
            ("新", &["energy", "emerging"], "a character, the beginning first"),
            ("wl", &["logistics"], "a part of the initials"),
            ("x", &["energy", "medicine", "it", "logistics", "emerging"], "beginnings first"),
            ("modern l", &["logistics"], "the English name"),
            ("culture-t", &["tourism"], "the id"),
            ("biomedicine", &[], "it says which"),
            ("qq", &[], "nothing"),
        ];
        for (text, expected, why) in cases {
            assert_eq!(offered(text, usize::MAX)[..], *expected, "{text}: {why}");
        }
    }

    #[test]
    fn only_the_part_at_the_caret_is_completed() {
        let text = "xny、新能源，wl;𠮷";
        let completed = |caret| Typing { text: text.to_owned(), caret }.completed("*");
        assert_eq!(offered(text, 3), ["energy"]);
        assert_eq!(completed(0), "*、新能源，wl;𠮷");
        assert_eq!(completed(3), "*、新能源，wl;𠮷", "behind it");
        assert_eq!(completed(4), "xny、*，wl;𠮷", "before the next one");
        assert_eq!(completed(10), "xny、新能源，*;𠮷");
        assert_eq!(completed(13), "xny、新能源，wl;*", "behind a letter of two units");
        assert_eq!(completed(usize::MAX), "xny、新能源，wl;*");
        assert_eq!(Typing::default().completed("*"), "*");
    }

    #[test]
    fn where_nothing_stands_yet_all_chains_are_offered_that_are_not_named() {
        assert_eq!(offered("", 0).len(), 8);
        let rest = offered("新能源、信息技术, ", usize::MAX);
        assert_eq!(rest, ["food", "medicine", "logistics", "tourism", "emerging", "local"]);
        let pack = hohhot_2022();
        assert!(!Typing::default().chains(&pack).1, "Enter leaves it blank");
        assert!(Typing::of("新").chains(&pack).1, "in Chinese too: a chain has no other name");
    }

    #[test]
    fn a_separator_behind_the_text_ends_its_last_chain() {
        let typing = Typing::of("xny");
        for end in ["、", ",", "，", ";", "、 "] {
            assert_eq!(typing.end_in(&format!("xny{end}")), Some(end));
        }
        for text in ["xny", "xny ", "xn、", "xny、w", "、xny"] {
            assert_eq!(typing.end_in(text), None, "{text}");
        }
    }
}
