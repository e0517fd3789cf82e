//! What an edit changed in the figures of the strip.

use super::Overview;
use crate::policy::Verdict;

/// A figure of the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// How many verdicts of a kind there are.
    Verdict(Verdict),
    /// The share of serving offerings.
    Share,
    /// Chains with fewer schools than they need.
    ShortChains,
    /// Schools without a serving offering.
    Unserved,
}

impl Figure {
    /// All of them, in the order of the strip.
    pub const ALL: [Self; 7] = [
        Self::Verdict(Verdict::Breach),
        Self::Verdict(Verdict::Near),
        Self::Verdict(Verdict::Unknown),
        Self::Verdict(Verdict::Met),
        Self::Share,
        Self::ShortChains,
        Self::Unserved,
    ];

    /// The figure of a year; `None` where there is none. Of the share in tenths
    /// of a percent.
    #[must_use]
    pub fn of(self, overview: &Overview) -> Option<i64> {
        match self {
            Self::Verdict(it) => overview.counts.get(it.position()).copied(),
            Self::Share => overview.share.tenths(),
            Self::ShortChains => i64::try_from(overview.short_chains.len()).ok(),
            Self::Unserved => Some(overview.unserved),
        }
    }
}

/// A figure that is another one now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delta {
    /// Which.
    pub figure: Figure,
    /// By how much it grew; of the share in tenths of a percent, as shown.
    pub by: i64,
}

/// The figures now, and those before the edits of the last moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Lately {
    before: Overview,
    now: Overview,
    is_back: bool,
}

impl Lately {
    /// Nothing has changed lately.
    #[must_use]
    pub fn of(now: Overview) -> Self {
        Self { before: now.clone(), now, is_back: false }
    }

    /// With the figures as they are now. Those of another year are not a
    /// change.
    #[must_use]
    pub fn with(&self, now: Overview) -> Self {
        if now.year != self.now.year {
            return Self::of(now);
        }
        let had_changes = self.is_back || !self.deltas().is_empty();
        let after = Self { before: self.before.clone(), now, is_back: false };
        Self { is_back: had_changes && after.deltas().is_empty(), ..after }
    }

    /// The moment is over.
    #[must_use]
    pub fn over(&self) -> Self {
        Self::of(self.now.clone())
    }

    /// Whether figures changed and are again what they were.
    #[must_use]
    pub fn is_back(&self) -> bool {
        self.is_back
    }

    /// What changed, in the order of the strip.
    #[must_use]
    pub fn deltas(&self) -> Vec<Delta> {
        let by = |it: Figure| {
            // From no share at all to the first one is no step of so many percent.
            let both = it.of(&self.now).zip(it.of(&self.before));
            both.map_or(0, |(now, before)| now - before)
        };
        let all = Figure::ALL.into_iter().map(|figure| Delta { figure, by: by(figure) });
        all.filter(|it| it.by != 0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::support::{city, intake, year};
    use super::super::{Action, Session, Share};
    use super::*;

    fn figures(counts: [i64; 4], share: (i64, i64), chains: usize, unserved: i64) -> Overview {
        Overview {
            year: year(2025),
            counts,
            share: Share { serving: share.0, total: share.1 },
            is_share_open: false,
            target: 70,
            short_chains: (0..chains).collect(),
            unserved,
        }
    }

    #[test]
    fn only_what_changed_is_a_delta_and_in_the_order_of_the_strip() {
        let before = figures([5, 4, 3, 100], (140, 206), 1, 6);
        let delta = |figure, by| Delta { figure, by };
        let cases = [
            (before.clone(), vec![], "nothing"),
            (
                figures([6, 2, 3, 101], (140, 206), 1, 6),
                vec![
                    delta(Figure::Verdict(Verdict::Breach), 1),
                    delta(Figure::Verdict(Verdict::Near), -2),
                    delta(Figure::Verdict(Verdict::Met), 1),
                ],
                "verdicts",
            ),
            (
                figures([5, 4, 3, 100], (141, 206), 1, 6),
                vec![delta(Figure::Share, 5)],
                "679 to 684",
            ),
            (figures([5, 4, 3, 100], (1_400, 2_060), 1, 6), vec![], "the same share of more"),
            (figures([5, 4, 3, 100], (0, 0), 1, 6), vec![], "no share is not a share of 0"),
            (
                figures([5, 4, 3, 100], (140, 206), 0, 9),
                vec![delta(Figure::ShortChains, -1), delta(Figure::Unserved, 3)],
                "chains and schools",
            ),
        ];
        for (now, expected, why) in cases {
            assert_eq!(Lately::of(before.clone()).with(now).deltas(), expected, "{why}");
        }
    }

    #[test]
    fn edits_add_up_until_the_moment_is_over() {
        let figures = |breaches| figures([breaches, 0, 0, 9], (1, 2), 0, 0);
        let by = |it: &Lately| it.deltas().first().map(|it| it.by);
        let lately = Lately::of(figures(5)).with(figures(6)).with(figures(6)).with(figures(8));
        assert_eq!(by(&lately), Some(3));
        let over = lately.over();
        assert_eq!((by(&over), over.is_back()), (None, false));
        assert_eq!(by(&over.with(figures(7))), Some(-1));
    }

    #[test]
    fn figures_that_are_again_what_they_were_say_so() {
        let figures = |breaches| figures([breaches, 0, 0, 9], (1, 2), 0, 0);
        let start = Lately::of(figures(5));
        assert!(!start.with(figures(5)).is_back(), "nothing ever changed");
        let back = start.with(figures(6)).with(figures(5));
        assert!(back.is_back() && back.with(figures(5)).is_back(), "another repaint is no edit");
        assert!(!back.with(figures(4)).is_back());
    }

    #[test]
    fn undo_is_an_edit_and_another_year_is_none() {
        let seen = |it: &Session| Overview::of(it.now(), it.nth()).unwrap();
        let start = Session::of(city()).unwrap();
        let edited = start.after(&Action::Edit(intake(40))).unwrap();
        let lately = Lately::of(seen(&start)).with(seen(&edited));
        assert_ne!(lately.deltas(), []);
        let undone = edited.after(&Action::Undo).unwrap();
        let of_undoing: Vec<_> = Lately::of(seen(&edited)).with(seen(&undone)).deltas();
        assert!(of_undoing.iter().zip(lately.deltas()).all(|(it, other)| it.by == -other.by));
        let later = edited.after(&Action::ShowYear(year(2027))).unwrap();
        assert_ne!(seen(&later).counts, seen(&edited).counts);
        assert_eq!(lately.with(seen(&later)).deltas(), []);
    }
}
