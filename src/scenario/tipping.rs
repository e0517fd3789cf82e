//! Tipping values: how far one intake may move before a verdict does.
//!
//! Every rule asks of an intake only whether it is 0 and whether it forms a
//! class. So verdicts change with a cell only where the cell itself, or an
//! intake that is projected from it, passes from 0 to 1 or reaches the class
//! minimum. Every method of projection is monotone in each recorded intake, so
//! each of these places is found by bisection on the projection alone; then the
//! ranges between them are tried on a copy of the plan, outward from the number
//! entered. **No trial walks the schools.**
//!
//! What is kept is the verdict of every rule about every subject in every year,
//! "does not apply" being an outcome of its own. Facts may move: 35 students
//! are not 40. Whether a verdict is robust may change too.

use super::difference::{Pair, pairs};
use crate::evaluation::{Finding, Report, Subject};
use crate::plan::{At, Offering, Plan, PlanEdit, Students, Year};
use crate::policy::{Remedy, Verdict};
use crate::projection::{History, project};

/// How far one intake may move. Numbers are students who enter in the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tipping {
    /// Of a cell with a number.
    Entered(Kept),
    /// Of a blank one, which has no number to move from: what each number would
    /// do, in ascending ranges that together hold every number. Neighbours
    /// differ in some verdict.
    Blank(Vec<Filled>),
}

/// The numbers around the one entered that keep every verdict as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The least of them.
    pub least: u32,
    /// The greatest of them.
    pub most: u32,
    /// What one student less than the least changes; `None` where that is 0.
    pub below: Option<Bite>,
    /// What one student more than the greatest changes; `None` where a cell
    /// holds no more.
    pub above: Option<Bite>,
}

/// Numbers that do the same to a blank cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The least of them.
    pub least: u32,
    /// The greatest of them.
    pub most: u32,
    /// What they change; `None`: nothing, as if the cell were still blank.
    pub bite: Option<Bite>,
}

/// A verdict that changes. Of several, the one that bites first: a breach to
/// come before anything else, then in the order of rules, of years, and of the
/// report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bite {
    /// Position of the rule in the pack.
    pub rule: usize,
    /// Position of the school; `None` for chains and the city.
    pub school: Option<usize>,
    /// What the verdict is about.
    pub subject: Subject,
    /// The year judged.
    pub year: Year,
    /// The verdict now; `None`: the rule does not apply.
    pub before: Option<Verdict>,
    /// The verdict then.
    pub after: Option<Verdict>,
    /// What the rule asks for then, on breach and near.
    pub remedy: Option<Remedy>,
}

/// The tipping values of an intake, recorded or planned. `report` is that of
/// `plan`. `None` where there is no such cell, or where the plan already has
/// intakes in as many years as it may.
#[must_use]
pub fn tipping(plan: &Plan, report: &Report, at: At, year: Year) -> Option<Tipping> {
    let offering = plan.offering(at).filter(|it| it.first_year <= year)?;
    let now = report.keeping_all(plan, at.school);
    let cell = Cell { plan, now, at, year, starts: starts(plan, report, offering, year) };
    match offering.intakes.get(year) {
        Some(entered) => cell.kept(entered.number()).map(Tipping::Entered),
        None => cell.filled().map(Tipping::Blank),
    }
}

/// A cell, and the numbers from which something else holds of an intake.
struct Cell<'a> {
    plan: &'a Plan,
    now: Report,
    at: At,
    year: Year,
    starts: Vec<u32>,
}

impl Cell<'_> {
    fn kept(&self, entered: u32) -> Option<Kept> {
        let mut kept = Kept { least: 0, most: Students::MOST, below: None, above: None };
        let mut tried = entered;
        while let Some(next) = self.start_above(tried) {
            kept.above = self.bite(&self.now, &self.with(next)?);
            if kept.above.is_some() {
                kept.most = next - 1;
                break;
            }
            tried = next;
        }
        tried = entered;
        while let Some(start) = self.starts.iter().copied().filter(|it| *it <= tried).max() {
            tried = start - 1;
            kept.below = self.bite(&self.now, &self.with(tried)?);
            if kept.below.is_some() {
                kept.least = start;
                break;
            }
        }
        Some(kept)
    }

    fn filled(&self) -> Option<Vec<Filled>> {
        let mut ranges: Vec<Filled> = Vec::new();
        let mut last: Option<Report> = None;
        let mut start = Some(0);
        while let Some(least) = start {
            start = self.start_above(least);
            let most = start.map_or(Students::MOST, |it| it - 1);
            let then = self.with(least)?;
            let same = last.filter(|it| self.bite(it, &then).is_none());
            match ranges.last_mut() {
                Some(range) if same.is_some() => range.most = most,
                _ => ranges.push(Filled { least, most, bite: self.bite(&self.now, &then) }),
            }
            last = Some(then);
        }
        Some(ranges)
    }

    fn start_above(&self, number: u32) -> Option<u32> {
        self.starts.iter().copied().filter(|it| *it > number).min()
    }

    /// The report with another number in the cell.
    fn with(&self, number: u32) -> Option<Report> {
        let (at, year, students) = (self.at, self.year, Students::new(number));
        let edit = PlanEdit::SetIntake { at, year, students };
        let plan = self.plan.with(&edit).ok()?;
        Some(plan.map_or_else(|| self.now.clone(), |it| self.now.after(&it, &edit)))
    }

    /// The change that bites first. A cell moves verdicts of its own school, of
    /// chains and of the city.
    fn bite(&self, before: &Report, after: &Report) -> Option<Bite> {
        let mut first: Option<Bite> = None;
        let mut see = |school: Option<usize>, pair: Pair<'_>| {
            let bite = Bite::of(after, school, pair);
            let rank = |it: &Bite| (it.after != Some(Verdict::Breach), it.rule, it.year);
            if let Some(bite) = bite
                && first.as_ref().is_none_or(|it| rank(&bite) < rank(it))
            {
                first = Some(bite);
            }
        };
        let school = self.at.school;
        let of = |it: &'_ Report| it.school(school).cloned();
        if let (Some(before), Some(after)) = (of(before), of(after)) {
            pairs(before.findings.iter(), after.findings.iter(), |it| see(Some(school), it));
        }
        pairs(before.city_findings(), after.city_findings(), |it| see(None, it));
        first
    }
}

impl Bite {
    fn of(report: &Report, school: Option<usize>, (before, after): Pair<'_>) -> Option<Self> {
        let verdict = |it: Option<&Finding>| it.map(|it| it.judged.verdict);
        let finding = after.or(before)?;
        let bite = Self {
            rule: finding.rule,
            school,
            subject: finding.subject,
            year: report.years().nth(finding.year)?,
            before: verdict(before),
            after: verdict(after),
            remedy: after.and_then(|it| it.judged.remedy),
        };
        (bite.before != bite.after).then_some(bite)
    }
}

/// The numbers from which another thing holds of an intake than one below:
/// 1 and the class minimum, of the cell itself and of what is projected from it.
fn starts(plan: &Plan, report: &Report, offering: &Offering, year: Year) -> Vec<u32> {
    let (as_of, method) = (plan.frame().as_of, plan.frame().method);
    let limits = [1, report.standard().readings.class_minimum.max(1)];
    let mut starts = limits.to_vec();
    let is_looked_at = year <= as_of && year >= History::first(as_of);
    let later = report.years().filter(|it| *it > as_of && is_looked_at);
    let mut trial = offering.clone();
    for later in later {
        if offering.intakes.get(later).is_some() || offering.is_suspended(later) {
            continue;
        }
        for limit in limits {
            let start = turn(|number| {
                trial.intakes.set(year, Students::new(number));
                let projected = project(method, &History::of(&trial, as_of), as_of, later);
                projected.is_some_and(|it| it.number() >= limit)
            });
            starts.extend(start);
        }
    }
    starts
}

/// The number from which a condition is not what it is of 0; it turns once or
/// never.
fn turn(mut holds: impl FnMut(u32) -> bool) -> Option<u32> {
    let (mut low, mut high) = (0, Students::MOST);
    let of_none = holds(low);
    if holds(high) == of_none {
        return None;
    }
    while high - low > 1 {
        let middle = low.midpoint(high);
        if holds(middle) == of_none { low = middle } else { high = middle }
    }
    Some(high)
}
