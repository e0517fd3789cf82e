//! How far one intake is from changing a verdict.
//!
//! As long as nothing crosses a limit, another number changes no verdict: the
//! verdicts of a report are constant between few breakpoints. The rules ask of
//! an intake only whether anybody enters and whether a class is filled. So the
//! breakpoints lie where the cell itself, or an intake projected from it, goes
//! from 0 to 1 or reaches the class size. Each method of projection is monotone
//! in each recorded number, so that a binary search over the projection alone
//! finds them. Only there is the plan tried, on a copy, and only the school of
//! the cell is judged again.

use super::difference::each_pair;
use crate::evaluation::{Finding, Report, Subject};
use crate::plan::{At, Plan, PlanEdit, Students, Year};
use crate::policy::{Remedy, Verdict};
use crate::projection::{History, project};
use smallvec::SmallVec;

/// How far the intake of one cell may move before a verdict changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tipping {
    /// What is entered. Unit: students, like the others.
    pub value: Students,
    /// The least number, without a gap up to `value`, that keeps every verdict.
    pub least: Students,
    /// The greatest such number.
    pub greatest: Students,
    /// What one student fewer than `least` changes; `None` where `least` is 0.
    pub below: Option<Bite>,
    /// What one student more than `greatest` changes; `None` where `greatest`
    /// is the most that a cell may hold.
    pub above: Option<Bite>,
}

/// The verdict that changes first. Where one more student changes several, it
/// is the one with the gravest new verdict (breach, near, unknown, met, and
/// last a rule that does not apply any more); among those the one of the first
/// rule of the pack, then of the first year, then of the first subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bite {
    /// Position of the rule in the pack.
    pub rule: usize,
    /// Position of the school; `None` for chains and the city.
    pub school: Option<usize>,
    /// What the verdict is about, within its school.
    pub subject: Subject,
    /// The year judged.
    pub year: Year,
    /// The verdict now; `None`: the rule does not apply.
    pub before: Option<Verdict>,
    /// The verdict then; `None`: the rule does not apply.
    pub after: Option<Verdict>,
    /// What the rule then asks for.
    pub remedy: Option<Remedy>,
}

impl Tipping {
    /// The tipping values of a cell, recorded or planned. `report` is that of
    /// the plan. `None` of a blank cell, projected or not: there is no number
    /// to go on from, and to enter the first one changes more than its size.
    #[must_use]
    pub fn of(plan: &Plan, report: &Report, at: At, year: Year) -> Option<Self> {
        let value = plan.offering(at)?.intakes.get(year)?;
        let breaks = breakpoints(plan, report, at, year);
        let cell = Cell { plan, report: report.in_full_at(plan, at.school), at, year };
        let (least, below) = cell.down(value, &breaks);
        let (greatest, above) = cell.up(value, &breaks);
        Some(Self { value, least, greatest, below, above })
    }
}

type Breakpoints = SmallVec<[u32; 24]>;

/// The numbers at which something crosses a limit that one fewer does not.
fn breakpoints(plan: &Plan, report: &Report, at: At, year: Year) -> Breakpoints {
    let limits = [1, report.standard().readings.class_minimum];
    let mut breaks = Breakpoints::from_slice(&limits);
    let (method, as_of) = (plan.frame().method, plan.frame().as_of);
    let Some(offering) = plan.offering(at).filter(|_| year <= as_of) else {
        return breaks;
    };
    let history = History::of(offering, as_of);
    for projected in report.years().filter(|it| *it > as_of) {
        let number = |value: u32| {
            let history = history.with(as_of, year, Students::derived(value.into()));
            project(method, &history, as_of, projected).map_or(0, Students::number)
        };
        for limit in limits {
            breaks.extend(crossing(|value| number(value) >= limit));
        }
    }
    breaks
}

/// The least number of students for which it is otherwise than for none, if it
/// changes at most once.
fn crossing(holds: impl Fn(u32) -> bool) -> Option<u32> {
    let (mut low, mut high) = (0, Students::MOST);
    let at_none = holds(low);
    if holds(high) == at_none {
        return None;
    }
    while high - low > 1 {
        let middle = low.midpoint(high);
        if holds(middle) == at_none {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(high)
}

/// A cell, and the report in which every verdict of its school and of the city
/// stands, those that are met too.
struct Cell<'a> {
    plan: &'a Plan,
    report: Report,
    at: At,
    year: Year,
}

impl Cell<'_> {
    /// The end of what keeps the verdicts, on the way down, and what bites.
    fn down(&self, value: Students, breaks: &Breakpoints) -> (Students, Option<Bite>) {
        let mut from = value.number();
        while let Some(next) = breaks.iter().copied().filter(|it| (1..=from).contains(it)).max() {
            if let Some(bite) = self.bite(next - 1) {
                return (Students::derived(next.into()), Some(bite));
            }
            from = next - 1;
        }
        (Students::NONE, None)
    }

    /// The same on the way up.
    fn up(&self, value: Students, breaks: &Breakpoints) -> (Students, Option<Bite>) {
        let mut from = value.number();
        while let Some(next) = breaks.iter().copied().filter(|it| *it > from).min() {
            if let Some(bite) = self.bite(next) {
                return (Students::derived(i64::from(next) - 1), Some(bite));
            }
            from = next;
        }
        (Students::derived(Students::MOST.into()), None)
    }

    /// What this number in the cell changes first.
    fn bite(&self, number: u32) -> Option<Bite> {
        let students = Students::new(number);
        let edit = PlanEdit::SetIntake { at: self.at, year: self.year, students };
        let plan = self.plan.with(&edit).ok()??;
        let report = self.report.after(&plan, &edit);
        let mut first = None;
        let mut found = |before: Option<&Finding>, after: Option<&Finding>, school| {
            let Some(bite) = self.changed(before, after, school) else {
                return;
            };
            if first.is_none_or(|it| rank(&bite) < rank(&it)) {
                first = Some(bite);
            }
        };
        let school = self.at.school;
        if let (Some(before), Some(after)) = (self.report.school(school), report.school(school)) {
            let (before, after) = (before.findings.iter(), after.findings.iter());
            each_pair(before, after, |before, after| found(before, after, Some(school)));
        }
        let (before, after) = (self.report.city_findings(), report.city_findings());
        each_pair(before, after, |before, after| found(before, after, None));
        first
    }

    fn changed(
        &self,
        before: Option<&Finding>,
        after: Option<&Finding>,
        school: Option<usize>,
    ) -> Option<Bite> {
        let verdict = |it: Option<&Finding>| it.map(|it| it.judged.verdict);
        let Finding { year, rule, subject, .. } = *before.or(after)?;
        let (before, remedy) = (verdict(before), after.and_then(|it| it.judged.remedy));
        let after = verdict(after);
        if before == after {
            return None;
        }
        let year = self.report.years().nth(year)?;
        Some(Bite { rule, school, subject, year, before, after, remedy })
    }
}

/// The order in which bites are told.
fn rank(bite: &Bite) -> (usize, usize, Year, Subject) {
    let grave = bite.after.map_or(Verdict::ALL.len(), Verdict::position);
    (grave, bite.rule, bite.year, bite.subject)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Identity, Method, Offering};

    /// What the search rests on. The doubles of the damped method are monotone
    /// too, as one student always moves its forecast by far more than they are
    /// rounded.
    #[test]
    fn one_more_student_moves_every_projection_one_way_or_not_at_all() {
        let year = |number| Year::new(number).unwrap();
        let as_of = year(2025);
        for (method, blanks) in Method::ALL.into_iter().flat_map(|it| (0..16).map(move |b| (it, b)))
        {
            let mut offering = Offering::new(Identity::default(), year(2015));
            for nth in (0..5_u16).filter(|nth| *nth == 4 || blanks & (1 << nth) == 0) {
                let number = 40_000 + 97 * u32::from(nth * nth);
                offering.intakes.set(year(2021 + nth), Students::new(number));
            }
            let history = History::of(&offering, as_of);
            for (cell, ahead) in (2021..=2025).flat_map(|it| (1..=10).map(move |k| (it, k))) {
                let at = |value| {
                    let history = history.with(as_of, year(cell), Students::new(value).unwrap());
                    i64::from(
                        project(method, &history, as_of, year(2025 + ahead)).unwrap().number(),
                    )
                };
                let steps = [(39_000, 39_200), (39_200, 40_000), (40_000, 40_200)];
                let moves = steps.map(|(from, to)| at(to) - at(from));
                let still = moves == [0; 3];
                let one_way = moves.iter().all(|it| *it > 0) || moves.iter().all(|it| *it < 0);
                assert!(still || one_way, "{method:?} {blanks:04b} {cell} {ahead}: {moves:?}");
            }
        }
    }

    #[test]
    fn a_crossing_is_found_in_either_direction() {
        assert_eq!(crossing(|it| it >= 30), Some(30));
        assert_eq!(crossing(|it| it < 100_000), Some(100_000));
        assert_eq!(crossing(|it| it < 1), Some(1));
        assert_eq!(crossing(|_| true), None);
    }
}
