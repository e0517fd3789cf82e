//! Rectify, suspend, close: what an assessment or an intake would change.

use super::{Case, Change, Flip};
use crate::plan::{Offering, Stage, Students, Year};
use crate::policy::{Remedy, Verdict};
use crate::projection::{self, History};

impl Case<'_> {
    pub(super) fn stage(&self, remedy: Option<Remedy>) -> Vec<Flip> {
        let Some(offering) = self.offering else {
            return Vec::new();
        };
        let order = offering.details.as_ref().and_then(|it| it.order.as_ref());
        match order.filter(|it| it.since <= self.year) {
            None if self.verdict == Verdict::Breach => {
                let mut flips = self.assessed(self.year, true);
                flips.push(self.flip(Change::OrderRectification, Verdict::Near));
                flips
            }
            Some(order) if order.stage == Stage::Rectify && self.verdict == Verdict::Near => {
                // Until then an assessment changes nothing.
                order.deadline.map_or_else(Vec::new, |it| self.assessed(it, true))
            }
            Some(order) if order.stage == Stage::Suspended => {
                self.suspended(offering, order.since, remedy)
            }
            _ => self.assessed(self.year, true),
        }
    }

    /// What an assessment of a year leads to, where that is another verdict.
    fn assessed(&self, year: Year, recruits_not: bool) -> Vec<Flip> {
        let passed = if recruits_not { Verdict::Met } else { Verdict::Unknown };
        let all = [(Change::Pass(year), passed), (Change::Fail(year), Verdict::Breach)];
        let is_other = |verdict: Verdict| year != self.year || verdict != self.verdict;
        let all = all.into_iter().filter(|(_, verdict)| is_other(*verdict));
        all.map(|(change, verdict)| Flip { change, year, verdict: Some(verdict) }).collect()
    }

    fn suspended(&self, offering: &Offering, since: Year, remedy: Option<Remedy>) -> Vec<Flip> {
        let intake = self.intake(offering, self.year);
        let answer = offering.assessed(self.year).filter(|(it, _)| *it > since);
        let by_answer = answer.map_or(Verdict::Near, |(_, it)| {
            if it.marks.contains(&Some(false)) {
                Verdict::Breach
            } else if it.marks.contains(&None) {
                Verdict::Unknown
            } else {
                Verdict::Met
            }
        });
        let none = self.flip(Change::IntakeBetween(self.year, 0, 0), by_answer);
        let some = self.flip(Change::IntakeFrom(self.year, 1), Verdict::Breach);
        let is_none = intake == Some(Students::NONE);
        let mut flips = Vec::new();
        if !is_none && by_answer != self.verdict {
            flips.push(none);
        }
        // Whatever an assessment says, nobody may be taken.
        if remedy != Some(Remedy::StopRecruiting) {
            let next = self.year.max(since.plus(1));
            if self.intake(offering, next) == Some(Students::NONE) {
                flips.extend(self.assessed(next, true));
            } else if next == self.year {
                flips.extend(self.assessed(next, false));
            }
        }
        if self.verdict != Verdict::Breach {
            flips.push(some);
        }
        flips
    }

    fn intake(&self, offering: &Offering, year: Year) -> Option<Students> {
        let frame = self.version.plan().frame();
        let history = History::of(offering, frame.as_of);
        projection::intake(offering, &history, frame.method, frame.as_of, year).0
    }
}
