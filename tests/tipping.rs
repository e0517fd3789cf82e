//! Tipping values by brute force: within them every verdict is as it was, and
//! one student beyond it is not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/fixtures.rs"]
mod fixtures;
mod support;

use fixtures::{city, fixtures};
use major_planner::evaluation::{Keep, Report, Subject};
use major_planner::plan::{At, Plan, PlanEdit, Students, Year};
use major_planner::policy::{Verdict, hohhot_2022};
use major_planner::scenario::{Bite, Tipping, tipping};
use proptest::prelude::*;
use std::collections::BTreeMap;
use support::{any_plan, config};

/// Rule, year, school and subject; ordered as bites are.
type Key = (usize, Year, Option<usize>, Subject);
type Verdicts = BTreeMap<Key, Verdict>;

fn verdicts(report: &Report) -> Verdicts {
    let mut all = Verdicts::new();
    for (nth, year) in report.years().enumerate() {
        for it in report.findings(nth) {
            let key = (it.finding.rule, year, it.school, it.finding.subject);
            assert_eq!(all.insert(key, it.finding.judged.verdict), None);
        }
    }
    all
}

/// What changes, in the order in which it bites.
fn first_bite(before: &Verdicts, after: &Verdicts) -> Option<(Key, [Option<Verdict>; 2])> {
    if before == after {
        return None;
    }
    let mut keys: Vec<_> = before.keys().chain(after.keys()).collect();
    keys.sort();
    let changed =
        keys.into_iter().map(|key| (*key, [before, after].map(|it| it.get(key).copied())));
    let changed: Vec<_> = changed.filter(|(_, [before, after])| before != after).collect();
    let breach = changed.iter().find(|(_, it)| it[1] == Some(Verdict::Breach));
    breach.or(changed.first()).copied()
}

fn said(bite: &Bite) -> (Key, [Option<Verdict>; 2]) {
    ((bite.rule, bite.year, bite.school, bite.subject), [bite.before, bite.after])
}

/// A cell of a plan that is tried.
struct Tried<'a> {
    plan: &'a Plan,
    report: &'a Report,
    at: At,
    year: Year,
    /// Judge by the law that a report after an edit is a fresh one.
    after: bool,
}

impl Tried<'_> {
    fn with(&self, number: u32) -> Verdicts {
        let edit =
            PlanEdit::SetIntake { at: self.at, year: self.year, students: Students::new(number) };
        match self.plan.with(&edit).unwrap() {
            None => verdicts(self.report),
            Some(plan) if self.after => verdicts(&self.report.after(&plan, &edit)),
            Some(plan) => verdicts(&Report::of(&plan, &hohhot_2022(), Keep::All)),
        }
    }

    /// Compares what is said of the cell with what numbers do; says how many
    /// ends there are.
    fn compare(&self, open: &Report, numbers: &[u32]) -> usize {
        let now = verdicts(self.report);
        let place = format!("{:?} {}", self.at, self.year);
        let (at, year, students) = (self.at, self.year, Students::new(1));
        if self.plan.with(&PlanEdit::SetIntake { at, year, students }).is_err() {
            assert_eq!(tipping(self.plan, self.report, at, year), None, "one year too many");
            return 0;
        }
        let said_of = tipping(self.plan, self.report, self.at, self.year).unwrap();
        assert_eq!(
            tipping(self.plan, open, self.at, self.year).as_ref(),
            Some(&said_of),
            "{place}"
        );
        match said_of {
            Tipping::Entered(kept) => {
                let entered = self.plan.offering(self.at).unwrap().intakes.get(self.year).unwrap();
                assert!((kept.least..=kept.most).contains(&entered.number()), "{place}: {kept:?}");
                let inside =
                    numbers.iter().copied().filter(|it| (kept.least..=kept.most).contains(it));
                for number in inside.chain([kept.least, kept.most]) {
                    assert_eq!(
                        first_bite(&now, &self.with(number)),
                        None,
                        "{place} {number}: {kept:?}"
                    );
                }
                let beyond = [
                    (kept.least.checked_sub(1), &kept.below),
                    (Some(kept.most + 1).filter(|it| *it <= Students::MOST), &kept.above),
                ];
                for (number, bite) in &beyond {
                    let bites = number.and_then(|it| first_bite(&now, &self.with(it)));
                    assert_eq!(bites, bite.as_ref().map(said), "{place} {number:?}: {kept:?}");
                    assert_eq!(number.is_some(), bite.is_some(), "{place}: {kept:?}");
                }
                beyond.iter().filter(|(_, it)| it.is_some()).count()
            }
            Tipping::Blank(ranges) => {
                let mut next = 0;
                let mut before: Option<Verdicts> = None;
                for range in &ranges {
                    assert_eq!(range.least, next, "{place}: {ranges:?}");
                    next = range.most + 1;
                    let first = self.with(range.least);
                    assert_eq!(
                        first_bite(&now, &first),
                        range.bite.as_ref().map(said),
                        "{place}: {range:?}"
                    );
                    assert!(before.is_none_or(|it| it != first), "{place}: {ranges:?}");
                    let inside = numbers
                        .iter()
                        .copied()
                        .filter(|it| (range.least..=range.most).contains(it));
                    for number in inside.chain([range.most]) {
                        assert_eq!(self.with(number), first, "{place} {number}: {ranges:?}");
                    }
                    before = Some(first);
                }
                assert_eq!(next, Students::MOST + 1, "{place}: {ranges:?}");
                ranges.len() - 1
            }
        }
    }
}

/// Every cell that a rule or a projection may look at, and some that none does.
fn cells(plan: &Plan) -> Vec<(At, Year)> {
    let frame = plan.frame();
    let years = frame.as_of.minus(6).to(frame.horizon.plus(1));
    let of = |(at, it): (At, &major_planner::plan::Offering)| {
        let first = it.first_year;
        years.clone().filter(move |year| *year >= first).map(move |year| (at, year))
    };
    plan.offerings().flat_map(of).collect()
}

fn compare_some(plan: &Plan, every: usize, from: usize, after: bool, numbers: &[u32]) -> usize {
    let pack = hohhot_2022();
    let report = Report::of(plan, &pack, Keep::All);
    let open = Report::of(plan, &pack, Keep::Open);
    let some = cells(plan).into_iter().skip(from).step_by(every);
    some.map(|(at, year)| Tried { plan, report: &report, at, year, after }.compare(&open, numbers))
        .sum()
}

const NEAR_LIMITS: [u32; 16] = [0, 1, 2, 19, 20, 24, 25, 29, 30, 31, 39, 40, 60, 90, 200, 100_000];

#[test]
fn on_every_cell_of_every_fixture_verdicts_flip_just_beyond_the_ends() {
    let ends: usize = fixtures().iter().map(|it| compare_some(it, 1, 0, false, &NEAR_LIMITS)).sum();
    assert!(ends > 400, "{ends}");
}

#[test]
fn on_every_cell_of_the_example_city_verdicts_flip_just_beyond_the_ends() {
    let ends = compare_some(&city(), 1, 0, true, &[0, 29, 30]);
    assert!(ends > 300, "{ends}");
}

#[test]
fn no_number_up_to_a_hundred_and_twenty_says_otherwise() {
    let numbers: Vec<_> = (0..=120).collect();
    let ends: usize = fixtures().iter().map(|it| compare_some(it, 7, 3, false, &numbers)).sum();
    assert!(ends > 50, "{ends}");
    compare_some(&city(), 41, 5, true, &numbers);
}

proptest! {
    #![proptest_config(config(200, 2025))]

    #[test]
    fn of_random_plans_verdicts_flip_just_beyond_the_ends(plan in any_plan(), from in 0_usize..20) {
        let numbers: Vec<_> = (0..=45).chain([60, 90, 150, 400, 99_999]).collect();
        compare_some(&plan, 23, from, false, &numbers);
    }
}

#[test]
fn a_cell_before_the_first_year_has_none() {
    let plan = city();
    let report = Report::of(&plan, &hohhot_2022(), Keep::Open);
    let (at, first) = plan.offerings().map(|(at, it)| (at, it.first_year)).next().unwrap();
    assert_eq!(tipping(&plan, &report, at, first.minus(1)), None);
    assert_eq!(tipping(&plan, &report, At { school: 99, offering: 0 }, first), None);
}

/// Said, not judged: machines differ. Run it alone, with `--nocapture`.
#[test]
#[ignore = "measures, and asks for a machine to itself"]
fn the_time_for_a_cell_of_the_example_city_is_known() {
    let plan = city();
    let report = Report::of(&plan, &hohhot_2022(), Keep::Open);
    let mut times: Vec<_> = cells(&plan)
        .into_iter()
        .map(|(at, year)| {
            let start = std::time::Instant::now();
            assert!(tipping(&plan, &report, at, year).is_some());
            start.elapsed()
        })
        .collect();
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    println!("{} cells: median {:?}, 99 % {:?}, most {:?}", times.len(), at(50), at(99), at(100));
}
