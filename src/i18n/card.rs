//! What a clause card says, in no language yet.
//!
//! A verdict's own sentence stands in `finding`; here is what surrounds it:
//! headings, what would flip it, the citation, and the ladder.

use super::{Locale, en, school_name, zh_hans};
use crate::evaluation::Blank;
use crate::plan::{Plan, Year};
use crate::policy::{Clause, Severity};
use crate::session::{Change, Explained, Gone, Version};
use std::borrow::Cow;

/// What a clause card says.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the texts stand beside the variants in each language")]
pub enum CardMessage<'a> {
    /// The name of a card: rule, subject and year.
    Card(&'a str, &'a str, Year),
    InYear(Year),
    Severity(Severity),
    Effective(Year),
    Due(Year),
    Asks,
    Readings,
    NoReading,
    Unmoved,
    Then(&'a str, &'a str),
    Flips,
    NoFlip,
    Leads,
    Copy,
    Copied,
    CopyByHand,
    Link,
    Pin,
    Close,
    Gone(Gone, &'a str),

    // Ladder
    Ladder,
    Rectify,
    Suspend,
    Closing,
    Reached,
    Ahead,
    NoYear,

    // Findings panel
    Grouping,
    ByClause,
    BySchool,
    Shown(usize, usize),
    More,
    AnyReading,

    // Which number to fill in first
    Missing,
    MissingNote,
    FindMissing,
    FindAgain,
    Working,
    NothingMissing,
    Stale,
    Settles(usize),

    // Coverage
    Heat,
    HeatNote(u32),
    Short(u32),
    Baseline,
}

impl Locale {
    /// A message of a clause card.
    #[must_use]
    pub fn say_card(self, message: CardMessage<'_>) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::say_card(message),
            Self::En => en::say_card(message),
        }
    }

    /// A change that flips a verdict.
    #[must_use]
    pub fn change(self, change: &Change) -> String {
        match self {
            Self::ZhHans => zh_hans::change(change),
            Self::En => en::change(change),
        }
    }

    /// A number or mark that is not there.
    #[must_use]
    pub fn blank(self, plan: &Plan, blank: Blank) -> String {
        let (Blank::Intake(at, _) | Blank::Assessment(at, ..) | Blank::Filing(at, _)) = blank;
        let offering = plan.offering(at).map(|it| self.offering(it)).unwrap_or_default();
        let school = plan.schools().get(at.school);
        let school = school.map(|it| school_name(&it.about)).unwrap_or_default();
        match self {
            Self::ZhHans => format!("{school} {offering} {}", zh_hans::blank(blank)),
            Self::En => format!("{school}, {offering}: {}", en::blank(blank)),
        }
    }

    /// Where in the policy a clause stands, spelled out.
    #[must_use]
    pub fn place(self, clause: &Clause) -> String {
        match self {
            Self::ZhHans => clause.zh_citation.clone(),
            Self::En => match clause.en_citation.rsplit_once('.') {
                Some((part, paragraph)) => format!("Part {part}, para {paragraph}"),
                None => format!("Part {}", clause.en_citation),
            },
        }
    }

    /// A verdict with its clause and numbers, to be quoted elsewhere.
    #[must_use]
    pub fn quote(self, version: &Version, it: &Explained) -> String {
        let pack = version.pack();
        let rule = pack.rules.get(it.spot.rule);
        let clause = rule.and_then(|it| pack.clause(&it.clause));
        let (subject, school) = self.subject(version, &it.listed);
        let quoted = Quoted {
            policy: self.of(&pack.title),
            place: &clause.map(|it| self.place(it)).unwrap_or_default(),
            asks: rule.map(|it| self.of(&it.asks)).unwrap_or_default(),
            subject: &match school {
                Some(school) if self == Self::ZhHans => format!("{school}{subject}"),
                Some(school) => format!("{subject}, {school}"),
                None => subject,
            },
            year: version.report().years().nth(it.spot.nth).unwrap_or_default(),
            verdict: &self.say(super::Message::Verdict(it.listed.judged.verdict)),
            sentence: &self.sentence(&it.listed.judged),
        };
        match self {
            Self::ZhHans => zh_hans::quote(&quoted),
            Self::En => en::quote(&quoted),
        }
    }
}

/// The parts of a quotation, in words.
pub(super) struct Quoted<'a> {
    pub(super) policy: &'a str,
    pub(super) place: &'a str,
    pub(super) asks: &'a str,
    pub(super) subject: &'a str,
    pub(super) year: Year,
    pub(super) verdict: &'a str,
    pub(super) sentence: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clause(zh: &str, en: &str) -> Clause {
        Clause {
            id: en.into(),
            zh_citation: zh.into(),
            en_citation: en.into(),
            text: Default::default(),
        }
    }

    #[test]
    fn a_clause_is_cited_in_the_form_of_the_language() {
        let cases = [
            (clause("第四部分第6条", "IV.2.6"), ["第四部分第6条", "Part IV.2, para 6"]),
            (clause("第二部分", "II"), ["第二部分", "Part II"]),
        ];
        for (clause, expected) in cases {
            assert_eq!(Locale::ALL.map(|it| it.place(&clause)), expected);
        }
    }

    #[test]
    fn every_change_is_said_with_its_numbers_in_both_languages() {
        let year = Year::new(2026).unwrap();
        let all = [
            (Change::IntakeFrom(year, 30), "30"),
            (Change::IntakeBetween(year, 0, 0), "2026"),
            (Change::IntakeBetween(year, 0, 29), "30"),
            (Change::IntakeBetween(year, 1, 29), "29"),
            (Change::BlanksBetween(vec![year, year.plus(1)], 0, 29), "2027"),
            (Change::BlanksBetween(vec![year], 0, 0), "2026"),
            (Change::BlanksBetween(vec![year], 1, 29), "29"),
            (Change::Refile(year), "2026"),
            (Change::Defer(7), "7"),
            (Change::OpenNew(7), "7"),
            (Change::MoreServing(7), "7"),
            (Change::FewerServing(7), "7"),
            (Change::MoreSchools(7), "7"),
            (Change::FewerSchools(7), "7"),
            (Change::NewServing(7), "7"),
            (Change::Retag(7), "7"),
            (Change::CloseOthers(7), "7"),
            (Change::Untag(7), "7"),
            (Change::NewOthers(7), "7"),
            (Change::Designate(7), "7"),
            (Change::LoseRank(7), "7"),
            (Change::OrderRectification, ""),
            (Change::Pass(year), "2026"),
            (Change::Fail(year), "2026"),
            (Change::CompleteFiling, ""),
            (Change::Reorient, ""),
            (Change::Decide, ""),
        ];
        for (change, number) in all {
            let [zh, en] = Locale::ALL.map(|it| it.change(&change));
            assert!(zh.contains(number) && en.contains(number), "{change:?}: {zh} {en}");
            assert!(zh.chars().count() > 4 && en.len() > 8, "{zh} {en}");
            assert!(!en.chars().any(|it| it > '\u{2fff}'), "{en}");
        }
        assert_eq!(
            Locale::En.change(&Change::Defer(1)),
            "1 new offering is opened in a later year"
        );
    }
}
