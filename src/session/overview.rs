//! What the strip above the table shows.

use super::{Share, Version};
use crate::evaluation::Coverage;
use crate::plan::Year;
use crate::policy::{Shape, Verdict};

/// A year at a glance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The year.
    pub year: Year,
    /// How many verdicts there are, in the order of `Verdict::ALL`.
    pub counts: [i64; 4],
    /// Serving offerings among all, as far as they are known.
    pub share: Share,
    /// Whether a blank leaves it open if that reaches the target.
    pub is_share_open: bool,
    /// The target for the share, in percent.
    pub target: u32,
    /// Positions of the chains with fewer schools than they need.
    pub short_chains: Vec<usize>,
    /// Schools without a serving offering.
    pub unserved: i64,
}

/// From this count of one verdict on, figures are long. Where there are so many
/// schools, there is no fewer of some verdict, as each school has several.
const LONG: i64 = 1_000;

impl Overview {
    /// The year at a position, at a glance.
    #[must_use]
    pub fn of(version: &Version, nth: usize) -> Option<Self> {
        let report = version.report();
        let readings = &report.standard().readings;
        let coverage = report.coverage(nth)?;
        Some(Self {
            year: report.years().nth(nth)?,
            counts: report.counts(nth),
            share: Share { serving: coverage.serving_offerings, total: coverage.offerings },
            is_share_open: is_share_open(version, nth),
            target: readings.share_target,
            short_chains: short_chains(version, &coverage).collect(),
            unserved: coverage.unserved_schools,
        })
    }

    /// Whether figures are so long that what is usually shown beside them needs
    /// a line of its own.
    #[must_use]
    pub fn is_large(&self) -> bool {
        self.counts.iter().any(|it| *it >= LONG)
    }
}

fn is_share_open(version: &Version, nth: usize) -> bool {
    let rules = &version.pack().rules;
    version.report().city_findings().any(|it| {
        let rule = rules.get(it.rule).map(|it| it.shape);
        it.year == nth && rule == Some(Shape::ServingShare) && it.judged.verdict == Verdict::Unknown
    })
}

/// The positions of the chains with fewer schools than they need.
pub(super) fn short_chains(version: &Version, coverage: &Coverage) -> impl Iterator<Item = usize> {
    let minimum = i64::from(version.report().standard().readings.chain_school_minimum);
    let chains = coverage.chains.iter().enumerate();
    chains.filter(move |(_, it)| it.schools < minimum).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::super::support::{city, intake};
    use super::super::{school_to_add, unserved};
    use super::*;
    use crate::plan::{At, Background, Extent, Frame, PlanEdit, SchoolKind};
    use std::rc::Rc;

    #[test]
    fn a_year_at_a_glance() {
        let version = Version::of(city()).unwrap();
        let overview = Overview::of(&version, 0).unwrap();
        assert_eq!(overview.year.number(), 2025);
        assert_eq!(overview.counts, version.report().counts(0));
        assert_eq!(overview.short_chains.len(), 8, "one school for one chain, none for the others");
        assert_eq!(overview.unserved, 1);
        assert!(Overview::of(&version, 99).is_none());
    }

    #[test]
    fn figures_of_four_digits_are_long() {
        let of_few = Overview::of(&Version::of(city()).unwrap(), 0).unwrap();
        let of = |met| Overview { counts: [0, 0, 0, met], ..of_few.clone() };
        for (met, is_large) in [(0, false), (999, false), (1_000, true), (147_474, true)] {
            assert_eq!(of(met).is_large(), is_large, "{met}");
        }
    }

    #[test]
    fn a_share_is_open_as_long_as_a_blank_of_the_other_schools_may_decide_it() {
        let version = Version::of(city()).unwrap();
        assert!(!Overview::of(&version, 0).unwrap().is_share_open, "there are no others");
        let cases = [(None, None, true), (Some(20), None, true), (Some(20), Some(20), false)];
        for (offerings, serving_offerings, is_open) in cases {
            let background = Background { offerings, serving_offerings, ..Background::default() };
            let background = Some(background).filter(|it| *it != Background::default());
            let frame = (**version.plan().frame()).clone();
            let frame = Frame { extent: Extent::Part, background, ..frame };
            let after = version.after(&PlanEdit::SetFrame(Rc::new(frame))).unwrap().unwrap();
            let overview = Overview::of(&after, 0).unwrap();
            assert_eq!(overview.is_share_open, is_open, "{offerings:?} {serving_offerings:?}");
        }
    }

    #[test]
    fn the_sums_know_the_schools_left_out_without_walking_them() {
        let mut version = Version::of(city()).unwrap();
        let background = Background { schools: Some(100), ..Background::default() };
        let frame = version.plan().frame();
        let frame =
            Frame { extent: Extent::Part, background: Some(background), ..(**frame).clone() };
        let edits = [
            intake(40),
            PlanEdit::SetFrame(Rc::new(frame)),
            school_to_add(version.plan(), "", SchoolKind::Other),
            PlanEdit::RemoveOffering { at: At { school: 0, offering: 1 } },
            PlanEdit::RemoveOffering { at: At { school: 0, offering: 0 } },
            PlanEdit::RemoveSchool { school: 1 },
        ];
        for edit in edits {
            version = version.after(&edit).unwrap().unwrap();
            for nth in 0..4 {
                let left_out = i64::try_from(unserved(&version, nth).len()).unwrap();
                assert_eq!(Overview::of(&version, nth).unwrap().unserved, left_out, "{edit:?}");
            }
        }
    }
}
