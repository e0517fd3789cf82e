//! Blanks and readings by brute force.
//!
//! The rules work out what blanks can do by formulas. Here every blank is
//! filled in with every value that a rule could tell from the others, every
//! completed plan is judged, and the verdicts are put together by the
//! contract's definition. Only the last recorded year is judged, so that no
//! projection comes in between: a completion would change it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use major_planner::evaluation::{Finding, Keep, Question, Report, Subject, Trace};
use major_planner::plan::{At, Offering, Plan, PlanEdit, Students};
use major_planner::policy::{self, Pack, Verdict};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use support::{any_plan, config};

type Key = (usize, Option<usize>, Subject);

/// The plan with everything due, judged in its last recorded year alone.
fn judged_once(plan: &Plan) -> Plan {
    let mut frame = (**plan.frame()).clone();
    frame.horizon = frame.as_of;
    frame.extent = major_planner::plan::Extent::City;
    let due = Some(major_planner::plan::Setting::Number(2000));
    let frame = frame.with_setting("coverage_due", due.clone()).with_setting("quality_due", due);
    plan.with(&PlanEdit::SetFrame(Rc::new(frame))).unwrap().unwrap_or_else(|| plan.clone())
}

fn verdicts(plan: &Plan, pack: &Rc<Pack>) -> BTreeMap<Key, Verdict> {
    let report = Report::of(plan, pack, Keep::All);
    let all = report.findings(0);
    all.map(|it| ((it.finding.rule, it.school, it.finding.subject), it.finding.judged.verdict))
        .collect()
}

/// Every way to fill in one blank of the plan; `None` where there is none.
fn fillings(plan: &Plan) -> Option<Vec<Plan>> {
    let as_of = plan.frame().as_of;
    let minimum = match plan.frame().setting("class_minimum") {
        Some(major_planner::plan::Setting::Number(it)) => *it,
        _ => 30,
    };
    for (at, offering) in plan.offerings() {
        let first = as_of.minus(4).max(offering.since(as_of));
        let blank =
            first.to(as_of).find(|&it| offering.is_on_file(it) && offering.recorded(it).is_none());
        if let Some(year) = blank {
            let values = BTreeSet::from([0, 1, minimum - 1, minimum, 1_000]);
            let edit = |it| PlanEdit::SetIntake { at, year, students: Students::new(it) };
            return Some(values.into_iter().map(|it| edited(plan, &edit(it))).collect());
        }
        if let Some(filled) = mark(offering) {
            let edit = |it: Offering| PlanEdit::SetOffering { at, offering: Box::new(it) };
            return Some(filled.map(|it| edited(plan, &edit(it))).into());
        }
    }
    None
}

/// The offering with its first blank mark true, and false.
fn mark(offering: &Offering) -> Option<[Offering; 2]> {
    let details = offering.details.as_ref()?;
    let is_open = |marks: &[Option<bool>; 4]| marks.contains(&None);
    let assessment = details.assessments.iter().position(|(_, it)| is_open(&it.marks));
    let filing = details.filing.as_ref().is_some_and(|it| is_open(&it.marks));
    if assessment.is_none() && !filing {
        return None;
    }
    Some([true, false].map(|value| {
        let mut filled = offering.clone();
        let details = filled.details_mut();
        let marks = match assessment {
            Some(at) => &mut details.assessments[at].1.marks,
            None => &mut details.filing.as_mut().unwrap().marks,
        };
        *marks.iter_mut().find(|it| it.is_none()).unwrap() = Some(value);
        filled
    }))
}

fn edited(plan: &Plan, edit: &PlanEdit) -> Plan {
    plan.with(edit).unwrap().unwrap()
}

/// The plan with all but its last few blanks filled in, so that the ways to
/// fill in the others can be counted.
fn with_few_blanks(plan: Plan, picks: &[usize]) -> Plan {
    const FEW: usize = 4;
    let mut steps = vec![plan];
    while let Some(filled) = steps.last().and_then(fillings) {
        let pick = picks[steps.len() % picks.len()] % filled.len();
        steps.push(filled[pick].clone());
    }
    let first = steps.len().saturating_sub(FEW + 1);
    steps.swap_remove(first)
}

/// Every completed plan.
fn completions(plan: Plan) -> Vec<Plan> {
    let mut done = Vec::new();
    let mut open = vec![plan];
    while let Some(plan) = open.pop() {
        match fillings(&plan) {
            None => done.push(plan),
            Some(filled) => open.extend(filled),
        }
    }
    done
}

/// The contract's verdict over all ways.
fn over_all(ways: &[Option<Verdict>]) -> Option<Verdict> {
    let breaches = ways.iter().filter(|it| **it == Some(Verdict::Breach)).count();
    if breaches == ways.len() {
        return Some(Verdict::Breach);
    }
    if breaches > 0 {
        return Some(Verdict::Unknown);
    }
    [Verdict::Near, Verdict::Met].into_iter().find(|it| ways.contains(&Some(*it)))
}

/// Rules whose own text says when they are unknown, or near, under an order or
/// without one: there a blank is more than a mark or number that is not there.
fn is_by_completion(pack: &Pack, plan: &Plan, key: &Key) -> bool {
    let has_order = |at: At| {
        let details = plan.offering(at).and_then(|it| it.details.as_ref());
        details.is_some_and(|it| it.order.is_some())
    };
    match (&*pack.rules[key.0].id, key.1, key.2) {
        ("stage", Some(school), Subject::Offering(offering)) => !has_order(At { school, offering }),
        _ => true,
    }
}

proptest! {
    #![proptest_config(config(300, 7))]

    #[test]
    fn unknown_is_sound_and_complete(plan in any_plan(), picks in prop::collection::vec(any::<usize>(), 1..8)) {
        let pack = policy::hohhot_2022();
        let plan = with_few_blanks(judged_once(&plan), &picks);
        let ways = completions(plan.clone());
        let ways: Vec<_> = ways.iter().map(|it| verdicts(it, &pack)).collect();
        let found = verdicts(&plan, &pack);
        let keys: BTreeSet<_> = ways.iter().flat_map(|it| it.keys()).chain(found.keys()).collect();
        for key in keys {
            if !is_by_completion(&pack, &plan, key) {
                continue;
            }
            let ways: Vec<_> = ways.iter().map(|it| it.get(key).copied()).collect();
            let rule = &pack.rules[key.0].id;
            prop_assert_eq!(found.get(key).copied(), over_all(&ways), "{} {:?}", rule, key);
        }
    }
}

proptest! {
    #![proptest_config(config(150, 7))]

    #[test]
    fn robust_is_what_whole_reports_under_other_readings_say(plan in any_plan()) {
        let pack = policy::hohhot_2022();
        let report = Report::of(&plan, &pack, Keep::All);
        for nth in 0..report.years().count() {
            let mut rules = BTreeSet::new();
            for it in report.findings(nth) {
                let Finding { rule, subject, judged, .. } = it.finding;
                // One subject of each rule, and of each verdict, in each year.
                if !rules.insert((*rule, judged.verdict)) {
                    continue;
                }
                let question = Question { rule: *rule, year: nth, school: it.school, subject: *subject };
                let trace = Trace::of(&plan, &pack, &question);
                prop_assert_eq!(trace.finding.as_ref(), Some(it.finding));
                let same = trace.alternatives.iter().all(|it| it.verdict == Some(judged.verdict));
                prop_assert_eq!(judged.robust, same, "{}: {:?}", pack.rules[*rule].id, trace.alternatives);
            }
        }
    }
}
