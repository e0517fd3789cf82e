//! What is said of tipping values, of the last responsible year, and of what
//! moved the share; in no language yet.

use super::{Locale, en, zh_hans};
use crate::evaluation::Subject;
use crate::policy::Pack;
use crate::scenario::{Bite, Filled, Kept, LastYear, SharePart};
use std::borrow::Cow;

/// What there is to say about how far things may move.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the texts stand beside the variants in each language")]
pub enum TippingMessage<'a> {
    /// The numbers that keep every verdict, and what one student less or more
    /// brings.
    Kept(&'a Kept, &'a Pack),
    /// What numbers bring to a blank cell.
    Filled(&'a Filled, &'a Pack),
    /// Until when a breach can be avoided, and how.
    LastYear(&'a LastYear),

    // The share, taken apart
    Apart,
    Part(SharePart),
    /// How many sites a part is about.
    Sites(i64),
    Whole,
}

impl Locale {
    /// What is said of tipping values, in this language.
    #[must_use]
    pub fn say_tipping(self, message: TippingMessage<'_>) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::say_tipping(message),
            Self::En => en::say_tipping(message),
        }
    }

    /// The rule that bites; of a chain, with its name.
    pub(super) fn bitten(self, bite: &Bite, pack: &Pack) -> String {
        let rule = self.rule(pack, bite.rule);
        let chain = match bite.subject {
            Subject::Chain(at) => pack.chains.get(at),
            _ => None,
        };
        match (self, chain) {
            (_, None) => rule.to_owned(),
            (Self::ZhHans, Some(it)) => format!("{rule}（{}）", self.of(it)),
            (Self::En, Some(it)) => format!("{rule} ({})", self.of(it)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{At, Students, Year};
    use crate::policy::{Remedy, Verdict, hohhot_2022};

    fn year(number: u16) -> Year {
        Year::new(number).unwrap()
    }

    fn bite(rule: usize, verdicts: [Option<Verdict>; 2], remedy: Option<Remedy>) -> Bite {
        let [before, after] = verdicts;
        let subject = Subject::Offering(0);
        Bite { rule, school: Some(0), subject, year: year(2026), before, after, remedy }
    }

    fn closing() -> Bite {
        bite(0, [Some(Verdict::Near), Some(Verdict::Breach)], Some(Remedy::Close))
    }

    fn said(message: TippingMessage<'_>) -> [String; 2] {
        Locale::ALL.map(|it| it.say_tipping(message).into_owned())
    }

    #[test]
    fn a_number_says_how_far_it_may_move_and_what_comes_then() {
        let pack = hohhot_2022();
        let mend = bite(1, [Some(Verdict::Breach), Some(Verdict::Met)], None);
        let most = Students::MOST;
        let cases = [
            (
                Kept { least: 23, most, below: Some(closing()), above: None },
                "23人及以上，判定不变；22人，2026年应停办",
                "23 or more keeps it; 22 brings closure in 2026",
            ),
            (
                Kept { least: 0, most: 0, below: None, above: Some(mend.clone()) },
                "0人，判定不变；1人，2026年“连年未招生”不再违反",
                "0 keeps it; 1 mends “No intake” in 2026",
            ),
            (
                Kept { least: 0, most: 29, below: None, above: Some(mend.clone()) },
                "29人及以下，判定不变；30人，2026年“连年未招生”不再违反",
                "29 or fewer keeps it; 30 mends “No intake” in 2026",
            ),
            (
                Kept { least: 23, most: 29, below: Some(closing()), above: Some(mend) },
                "23至29人，判定不变；22人，2026年应停办；30人，2026年“连年未招生”不再违反",
                "23 to 29 keeps it; 22 brings closure in 2026; 30 mends “No intake” in 2026",
            ),
            (
                Kept { least: 0, most, below: None, above: None },
                "填多少人都不改变判定",
                "No number changes a verdict",
            ),
        ];
        for (kept, zh, en) in cases {
            assert_eq!(said(TippingMessage::Kept(&kept, &pack)), [zh, en]);
        }
    }

    #[test]
    fn a_blank_says_what_each_number_brings() {
        let pack = hohhot_2022();
        let mut chain = bite(4, [Some(Verdict::Unknown), Some(Verdict::Met)], None);
        chain.subject = Subject::Chain(3);
        let cases = [
            (
                (0, 29, Some(closing())),
                "29人及以下：2026年应停办",
                "29 or fewer brings closure in 2026",
            ),
            ((0, 0, Some(closing())), "0人：2026年应停办", "0 brings closure in 2026"),
            (
                (1, Students::MOST, Some(chain)),
                "1人及以上：2026年“产业链对接学校数（信息技术）”为合规",
                "1 or more settles “Schools for every chain (Information technology)” in 2026: met",
            ),
            ((0, Students::MOST, None), "填多少人都不改变判定", "No number changes a verdict"),
            ((30, 40, None), "30至40人：判定不变", "30 to 40 changes nothing"),
        ];
        for ((least, most, bite), zh, en) in cases {
            let filled = Filled { least, most, bite };
            assert_eq!(said(TippingMessage::Filled(&filled, &pack)), [zh, en]);
        }
    }

    /// Whatever the verdict was and is then, there are words for it.
    #[test]
    fn every_step_from_one_verdict_to_another_is_said_in_its_own_words() {
        let pack = hohhot_2022();
        let outcomes = [None].into_iter().chain(Verdict::ALL.map(Some));
        let mut all = [Vec::new(), Vec::new()];
        for before in outcomes.clone() {
            for after in outcomes.clone().filter(|it| *it != before) {
                let kept = Kept {
                    least: 1,
                    most: Students::MOST,
                    below: Some(bite(5, [before, after], None)),
                    above: None,
                };
                for (all, said) in all.iter_mut().zip(said(TippingMessage::Kept(&kept, &pack))) {
                    all.push(said);
                }
            }
        }
        for mut said in all {
            assert_eq!(said.len(), 20);
            said.sort();
            said.dedup();
            assert_eq!(said.len(), 8, "{said:?}");
        }
    }

    #[test]
    fn the_last_responsible_year_names_what_still_helps() {
        let last = LastYear {
            at: At { school: 0, offering: 0 },
            rule: 0,
            year: year(2027),
            remedy: Remedy::Close,
            entrants: 30,
            intake: Some(year(2027)),
            resume: Some(year(2026)),
            refile: Some(year(2027)),
        };
        assert_eq!(
            said(TippingMessage::LastYear(&last)),
            [
                "要避免2027年停办：最迟2027年招生30人及以上，或最迟2026年恢复招生，或最迟2027年重新备案",
                "To avoid closure in 2027: an intake of 30 or more by 2027, or recruiting again by 2026, or filing anew by 2027",
            ]
        );
        let late = LastYear { intake: None, resume: None, refile: None, ..last };
        assert_eq!(
            said(TippingMessage::LastYear(&late)),
            [
                "2027年停办：招生、恢复招生、重新备案都已来不及避免",
                "Closure in 2027: too late for an intake, for recruiting again and for filing anew",
            ]
        );
        let idle = LastYear { remedy: Remedy::Refile, entrants: 1, resume: None, ..last };
        assert_eq!(
            said(TippingMessage::LastYear(&idle)),
            [
                "要避免2027年因连年未招生而违反：最迟2027年招生1人及以上，或最迟2027年重新备案",
                "To avoid a breach for want of intakes in 2027: an intake of 1 or more by 2027, or filing anew by 2027",
            ]
        );
    }

    #[test]
    fn each_part_of_the_share_has_a_name_of_its_own() {
        for locale in Locale::ALL {
            let name = |part| locale.say_tipping(TippingMessage::Part(part));
            let mut names: Vec<_> = SharePart::ALL.map(name).into_iter().collect();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), SharePart::ALL.len(), "{names:?}");
        }
        assert_eq!(said(TippingMessage::Sites(1)), ["1个", "1 offering"]);
    }
}
