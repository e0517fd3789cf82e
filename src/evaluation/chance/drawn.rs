//! One year over all draws.

use super::super::Report;
use super::super::city::background;
use super::site::{Record, Sums};
use super::{Draws, YearChance};
use crate::plan::Year;

/// One year in the making.
#[derive(Debug)]
pub(super) struct Drawn {
    year: Year,
    drawn: u32,
    /// What is the same in every draw.
    certain: Sums,
    draws: Vec<Sums>,
}

impl Drawn {
    pub(super) fn nothing(year: Year, draws: Draws) -> Self {
        let count = usize::try_from(draws.count).unwrap_or(0);
        Self { year, drawn: 0, certain: Sums::default(), draws: vec![Sums::default(); count] }
    }

    pub(super) fn add(&mut self, site: &[Record], nth: usize, target: i64) {
        let drawn = site.iter().filter(|it| it.is_drawn(nth)).count();
        if drawn == 0 {
            self.certain.add(&Sums::of(site, nth, 0, target));
            return;
        }
        self.drawn += u32::try_from(drawn).unwrap_or(0);
        for (draw, sums) in self.draws.iter_mut().enumerate() {
            sums.add(&Sums::of(site, nth, draw, target));
        }
    }

    pub(super) fn chance(&self, report: &Report, draws: Draws) -> YearChance {
        let others_of_city = background(report.frame());
        let target = i64::from(report.standard().readings.share_target);
        let mut others = Sums::default();
        let (mut has_least, mut has_greatest) = (true, true);
        if let Some(it) = others_of_city {
            let (serving, total) = (it.serving_offerings, it.offerings);
            has_greatest = serving.is_some();
            has_least = total.is_some() || target == 0;
            (others.serving, others.total) =
                (serving.map_or(0, i64::from), total.map_or(0, i64::from));
            others.least = 100 * others.serving - target * others.total;
            others.greatest = others.least;
        }
        others.add(&self.certain);
        let mut misses = (0, 0);
        let (mut share, mut students) = (Tenths::nothing(), Tenths::nothing());
        for draw in &self.draws {
            let mut sums = *draw;
            sums.add(&others);
            misses.0 += u32::from(has_greatest && sums.greatest < 0);
            misses.1 += u32::from(!has_least || sums.least < 0);
            share.add(sums.serving, sums.total);
            students.add(sums.serving_students, sums.students);
        }
        YearChance {
            year: self.year,
            drawn: self.drawn,
            misses,
            draws: draws.count,
            share: share.middle(),
            students: students.middle(),
        }
    }
}

/// How many draws came to each share, in tenths of a percent.
struct Tenths {
    counts: Vec<u32>,
    all: u32,
}

impl Tenths {
    fn nothing() -> Self {
        Self { counts: vec![0; 1_001], all: 0 }
    }

    /// Cut off and not rounded, as shares are shown; at most the whole.
    fn add(&mut self, part: i64, whole: i64) {
        let share = (1_000 * part).checked_div(whole).and_then(|it| usize::try_from(it).ok());
        if let Some(count) = share.and_then(|it| self.counts.get_mut(it.min(1_000))) {
            *count += 1;
            self.all += 1;
        }
    }

    /// The shares with a tenth of the draws below the one and above the other.
    fn middle(&self) -> Option<(u32, u32)> {
        let reached = |draws: u32| {
            let mut sum = 0;
            let mut shares = self.counts.iter().zip(0..);
            shares.find(|(count, _)| {
                sum += **count;
                sum >= draws
            })
        };
        let least = self.all / 10 + 1;
        let (low, high) = (reached(least)?.1, reached(self.all - self.all / 10)?.1);
        (self.all > 0).then_some((low, high))
    }
}
