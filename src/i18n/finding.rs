//! Findings as sentences, with the numbers put in.
//!
//! What both languages do alike stands here; the words stand with each.

use super::{Locale, en, zh_hans};
use crate::plan::{ASSESSMENT_MARKS, Marks, Students, Year};
use crate::policy::{Intakes, Judged};

impl Locale {
    /// What was found, with its numbers; of an unknown verdict, which number is
    /// missing.
    #[must_use]
    pub fn sentence(self, judged: &Judged) -> String {
        match self {
            Self::ZhHans => zh_hans::sentence(judged),
            Self::En => en::sentence(judged),
        }
    }
}

/// Consecutive years with their intakes.
pub(super) struct Run<'a> {
    pub(super) first: Year,
    pub(super) intakes: &'a Intakes,
}

impl Run<'_> {
    pub(super) fn years(&self) -> impl Iterator<Item = (Year, Option<Students>)> + '_ {
        let years = self.first.to(Year::new(Year::LAST).unwrap_or(self.first));
        years.zip(self.intakes.iter().copied())
    }

    /// The years without a number.
    pub(super) fn blanks(&self) -> Vec<Year> {
        self.years().filter(|(_, it)| it.is_none()).map(|(year, _)| year).collect()
    }
}

/// The positions of marks that are so.
pub(super) fn marked(marks: &Marks, so: Option<bool>) -> Vec<usize> {
    (0..ASSESSMENT_MARKS.len()).filter(|&it| marks.get(it) == Some(&so)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Flag, Flags, SchoolKind, Stage};
    use crate::policy::{Facts, Range, Remedy, ShareFacts, Verdict};

    fn year(number: u16) -> Year {
        Year::new(number).unwrap()
    }

    fn said(verdict: Verdict, remedy: Remedy, facts: &Facts) -> [String; 2] {
        let judged = Judged::certain(verdict, remedy, facts.clone());
        Locale::ALL.map(|it| it.sentence(&judged))
    }

    fn intakes(numbers: &[Option<u32>]) -> Intakes {
        numbers.iter().map(|it| it.and_then(Students::new)).collect()
    }

    fn small(numbers: &[Option<u32>], run: u32) -> Facts {
        let first = year(2023);
        Facts::SmallIntake { first, intakes: intakes(numbers), minimum: 30, run }
    }

    #[test]
    fn a_small_intake_names_years_numbers_and_limit() {
        let facts = small(&[Some(12), Some(9), Some(14)], 3);
        assert_eq!(
            said(Verdict::Breach, Remedy::Close, &facts),
            [
                "2023年12人、2024年9人、2025年14人，均少于30人",
                "2023: 12, 2024: 9, 2025: 14, each below 30",
            ]
        );
        let facts = small(&[Some(41), Some(9), Some(14)], 2);
        assert_eq!(
            said(Verdict::Near, Remedy::Close, &facts),
            [
                "2023年41人、2024年9人、2025年14人，已连续2年少于30人，再有1年即应停办",
                "2023: 41, 2024: 9, 2025: 14; 2 years in a row below 30, one more and it should be closed",
            ]
        );
        let facts = small(&[Some(41), Some(39), Some(40)], 0);
        assert_eq!(
            said(Verdict::Met, Remedy::Close, &facts),
            [
                "2023年41人、2024年39人、2025年40人，没有连续少于30人",
                "2023: 41, 2024: 39, 2025: 40; no run of years below 30",
            ]
        );
    }

    #[test]
    fn an_unknown_verdict_names_the_missing_number() {
        let facts = small(&[Some(12), None, Some(14)], 1);
        assert_eq!(
            said(Verdict::Unknown, Remedy::Close, &facts),
            [
                "2023年12人、2024年空白、2025年14人；缺2024年招生人数，若少于30人即违反",
                "2023: 12, 2024: blank, 2025: 14; the intake of 2024 is missing, and below 30 it is a breach",
            ]
        );
        let facts = Facts::UnfiledIntake { intake: None };
        let [zh, en] = said(Verdict::Unknown, Remedy::StopRecruiting, &facts);
        assert!(zh.contains("缺") && en.contains("missing"), "{zh} {en}");
    }

    fn share(serving: Range, total: Range, needed: Option<u64>) -> Facts {
        let (target, due) = (70, year(2025));
        Facts::ServingShare(Box::new(ShareFacts { serving, total, target, due, needed }))
    }

    #[test]
    fn a_share_is_put_beside_its_target_with_what_is_needed() {
        let facts = share(Range::exactly(140), Range::exactly(210), Some(24));
        assert_eq!(
            said(Verdict::Breach, Remedy::Rebalance, &facts),
            [
                "服务重点产业链的布点140个，占全部210个的66.6%，低于70%；再增设24个服务布点即可达到",
                "140 of 210 offerings serve a key chain, 66.6%, below 70%; 24 more serving ones would reach it",
            ]
        );
        assert_eq!(
            said(Verdict::Near, Remedy::Rebalance, &facts)[1],
            "140 of 210 offerings serve a key chain, 66.6%, below 70%; 24 more serving ones would reach it (due in 2025)"
        );
    }

    #[test]
    fn a_share_left_open_by_blanks_may_be_certain_all_the_same() {
        let about = |low, high| Range { low, high: Some(high) };
        let facts = share(about(7, 8), about(10, 10), None);
        assert_eq!(
            said(Verdict::Met, Remedy::Rebalance, &facts),
            [
                "服务重点产业链的布点7至8个，全部布点10个，达到70%",
                "7 to 8 of 10 offerings serve a key chain, reaching 70%",
            ]
        );
        let facts = share(about(1, 2), about(10, 11), Some(20));
        assert_eq!(
            said(Verdict::Breach, Remedy::Rebalance, &facts),
            [
                "服务重点产业链的布点1至2个，全部布点10至11个，低于70%；再增设20个服务布点即可达到",
                "1 to 2 of 10 to 11 offerings serve a key chain, below 70%; 20 more serving ones would reach it",
            ]
        );
        assert_eq!(
            said(Verdict::Unknown, Remedy::Rebalance, &share(about(6, 7), about(9, 10), None)),
            [
                "服务重点产业链的布点6至7个，全部布点9至10个；能否达到70%，补齐空白的数才能判定",
                "6 to 7 of 9 to 10 offerings serve a key chain; blank numbers are missing to tell whether that is 70%",
            ]
        );
    }

    /// Every rule has a sentence for every verdict, in every language, with no
    /// gap where a number belongs.
    #[test]
    fn every_rule_says_something_for_every_verdict() {
        let marks: Marks = [Some(true), Some(false), None, Some(true)];
        let open = Range { low: 1, high: None };
        let due = year(2025);
        let stage = |stage, deadline: Option<u16>| Facts::Stage {
            stage,
            marks,
            assessed: Some(year(2024)),
            deadline: deadline.map(year),
        };
        let all = [
            small(&[Some(1), None, Some(2)], 1),
            Facts::Idle { first: year(2023), intakes: intakes(&[Some(0), None]), run: 1 },
            Facts::NewCap { new: 4, cap: 3, kind: SchoolKind::NationalKey },
            Facts::SchoolChain { serving: open, minimum: 1, due },
            Facts::ChainSchools { schools: Range::exactly(1), minimum: 2, due },
            share(open, open, None),
            Facts::QualityCount { count: Range::exactly(9), target: 12, tolerance: 2, due },
            stage(None, None),
            stage(Some(Stage::Rectify), Some(2026)),
            stage(Some(Stage::Suspended), None),
            Facts::Filing { marks },
            Facts::UnfiledIntake { intake: Students::new(12) },
            Facts::Alignment,
            Facts::Ledger { flags: Flags::default().with(Flag::Oversupply, true) },
        ];
        for facts in &all {
            for verdict in Verdict::ALL {
                let [zh, en] = said(verdict, Remedy::Close, facts);
                assert!(
                    zh.chars().count() > 5 && en.len() > 10,
                    "{facts:?} {verdict:?}: {zh} {en}"
                );
                assert!(!en.chars().any(|it| it > '\u{2fff}'), "{en}");
                assert!(!zh.contains("，，") && !en.contains("  "), "{zh} {en}");
            }
        }
    }
}
