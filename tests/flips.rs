//! What is said to flip a verdict, done: the verdict is then the one that was
//! said, and one less of it would not have been enough.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use major_planner::evaluation::{Keep, Report};
use major_planner::plan::{
    Assessment, At, Decision, Filing, Flag, Identity, Level, Offering, Order, Plan, PlanEdit,
    Stage, Students, Year,
};
use major_planner::policy::{Verdict, hohhot_2022};
use major_planner::session::{Change, Flip, Spot, Version, flips};
use proptest::prelude::*;
use std::rc::Rc;
use support::{any_plan, config};

/// One verdict of a plan, and the means to change what it rests on.
struct Try<'a> {
    plan: &'a Plan,
    spot: Spot,
    at: Option<At>,
    year: Year,
}

impl Try<'_> {
    fn verdict(&self, plan: &Plan, year: Year) -> Option<Verdict> {
        let report = Report::of(plan, &hohhot_2022(), Keep::All);
        let nth = report.position(year)?;
        let mut all = report.findings(nth).filter(|it| {
            let finding = it.finding;
            it.school == self.spot.school
                && (finding.rule, finding.subject) == (self.spot.rule, self.spot.subject)
        });
        all.next().map(|it| it.finding.judged.verdict)
    }

    fn changed(&self, at: At, change: impl FnOnce(&mut Offering)) -> PlanEdit {
        let mut offering = Box::new(self.plan.offering(at).unwrap().clone());
        change(&mut offering);
        PlanEdit::SetOffering { at, offering }
    }

    fn own(&self, change: impl FnOnce(&mut Offering)) -> PlanEdit {
        self.changed(self.at.unwrap(), change)
    }

    fn intake(&self, year: Year, number: u32) -> PlanEdit {
        PlanEdit::SetIntake { at: self.at.unwrap(), year, students: Students::new(number) }
    }

    fn assessed(&self, year: Year, mark: bool) -> PlanEdit {
        self.own(|it| {
            let assessments = &mut it.details_mut().assessments;
            assessments.retain(|(assessed, _)| *assessed != year);
            let marks = [Some(true), Some(mark), Some(true), Some(true)];
            assessments.push((year, Assessment { marks, ..Assessment::default() }));
            assessments.sort_by_key(|(year, _)| *year);
        })
    }

    /// The edits on the first so many offerings that the test picks; `None`
    /// where there are not as many.
    fn each(
        &self,
        count: u64,
        picked: impl Fn(At, &Offering) -> bool,
        change: impl Fn(&mut Offering),
    ) -> Option<Vec<PlanEdit>> {
        let on_file = |it: &Offering| it.is_on_file(self.year);
        let all = self.plan.offerings().filter(|(at, it)| on_file(it) && picked(*at, it));
        let count = usize::try_from(count).unwrap();
        let edits: Vec<_> =
            all.take(count).map(|(at, _)| self.changed(at, |it| change(it))).collect();
        (edits.len() == count).then_some(edits)
    }

    fn added(&self, count: u64, serves: bool) -> Option<Vec<PlanEdit>> {
        self.plan.schools().first()?;
        let edit = |nth: u64| {
            let identity = Identity {
                id: format!("added-{nth}").into(),
                code: "720201".into(),
                ..Identity::default()
            };
            let mut it = Offering::new(identity, self.year.minus(1));
            it.chains = it.chains.with(0, serves);
            PlanEdit::AddOffering { at: At { school: 0, offering: 0 }, offering: Box::new(it) }
        };
        Some((0..count).map(edit).collect())
    }

    /// The schools that serve a chain or not, and an offering of each on file.
    fn schools(&self, serving: bool) -> Vec<usize> {
        let major_planner::evaluation::Subject::Chain(chain) = self.spot.subject else { panic!() };
        let schools = self.plan.schools().iter().enumerate();
        let serves = |it: &Offering| it.is_on_file(self.year) && it.chains.has(chain);
        let has = |it: &Offering| it.is_on_file(self.year);
        schools
            .filter(|(_, it)| it.offerings().iter().any(has))
            .filter(|(_, it)| it.offerings().iter().any(serves) == serving)
            .map(|(at, _)| at)
            .collect()
    }

    fn chain_schools(&self, count: u64, serves: bool) -> Option<Vec<PlanEdit>> {
        let major_planner::evaluation::Subject::Chain(chain) = self.spot.subject else { panic!() };
        let chosen = self.schools(!serves);
        let count = usize::try_from(count).unwrap();
        let chosen = chosen.get(..count)?;
        let all = self.plan.offerings().filter(|(at, _)| chosen.contains(&at.school));
        let edit = |(at, _): (At, &Offering)| {
            self.changed(at, |it| it.chains = it.chains.with(chain, serves))
        };
        Some(all.map(edit).collect())
    }

    /// The edits that make a change, of which `less` is left undone; `None`
    /// where the plan has nothing to make it with.
    fn edits(&self, change: &Change, less: u64) -> Option<Vec<PlanEdit>> {
        let own_school = |at: At, _: &Offering| Some(at.school) == self.spot.school;
        let serves = |it: &Offering| !it.chains.is_empty();
        let tag = |it: &mut Offering| it.chains = it.chains.with(0, true);
        let untag = |it: &mut Offering| it.chains = Default::default();
        let is_quality = |it: &Offering| {
            it.level == Level::RegionQuality && it.level_since.is_none_or(|it| it <= self.year)
        };
        let year = self.year;
        Some(match *change {
            Change::IntakeFrom(year, least) => {
                vec![self.intake(year, least - least.min(less as u32))]
            }
            Change::IntakeBetween(year, least, most) => {
                vec![self.intake(year, if less == 0 { least } else { most + 1 })]
            }
            Change::BlanksBetween(ref years, least, most) => {
                let number = if less == 0 { least } else { most + 1 };
                years.iter().map(|it| self.intake(*it, number)).collect()
            }
            Change::Refile(year) => {
                vec![self.own(|it| it.details_mut().refiled_in = vec![year])]
            }
            Change::Defer(count) => {
                let is_new = |at: At, it: &Offering| own_school(at, it) && it.first_year == year;
                return self.each(count - less, is_new, |it| {
                    it.first_year = year.plus(1);
                    it.intakes = Default::default();
                });
            }
            Change::OpenNew(count) => {
                let old = |at: At, it: &Offering| {
                    let refiled =
                        it.details.as_ref().is_some_and(|it| it.refiled_in.contains(&year));
                    own_school(at, it) && it.first_year != year && !refiled
                };
                return self.each(count - less, old, |it| {
                    it.first_year = year;
                    it.intakes = Default::default();
                });
            }
            Change::MoreServing(count) => {
                let is_other = |at: At, it: &Offering| own_school(at, it) && !serves(it);
                return self.each(count - less, is_other, tag);
            }
            Change::FewerServing(count) => {
                let is_one = |at: At, it: &Offering| own_school(at, it) && serves(it);
                return self.each(count - less, is_one, untag);
            }
            Change::MoreSchools(count) => return self.chain_schools(count - less, true),
            Change::FewerSchools(count) => return self.chain_schools(count - less, false),
            Change::NewServing(count) => return self.added(count - less, true),
            Change::NewOthers(count) => return self.added(count - less, false),
            Change::Retag(count) => return self.each(count - less, |_, it| !serves(it), tag),
            Change::Untag(count) => return self.each(count - less, |_, it| serves(it), untag),
            Change::CloseOthers(count) => {
                let close = |it: &mut Offering| it.closed_from = Some(year);
                return self.each(count - less, |_, it| !serves(it), close);
            }
            Change::Designate(count) => {
                return self.each(
                    count - less,
                    |_, it| !is_quality(it),
                    |it| {
                        (it.level, it.level_since) = (Level::RegionQuality, None);
                    },
                );
            }
            Change::LoseRank(count) => {
                return self.each(
                    count - less,
                    |_, it| is_quality(it),
                    |it| it.level = Level::None,
                );
            }
            Change::OrderRectification => vec![self.own(|it| {
                it.details_mut().order = Some(Order {
                    stage: Stage::Rectify,
                    since: year,
                    deadline: Some(year.plus(1)),
                    extras: Default::default(),
                });
            })],
            Change::Pass(year) => vec![self.assessed(year, true)],
            Change::Fail(year) => vec![self.assessed(year, false)],
            Change::CompleteFiling => vec![self.own(|it| {
                let filing = it.details_mut().filing.get_or_insert_default();
                *filing = Filing { marks: [Some(true); 4], ..filing.clone() };
            })],
            Change::Reorient => {
                vec![self.own(|it| it.flags = it.flags.with(Flag::OffOrientation, false))]
            }
            Change::Decide => vec![self.own(|it| {
                it.details_mut().ledger.get_or_insert_default().action = Some(Decision::Keep);
            })],
        })
    }

    fn after(&self, change: &Change, less: u64) -> Option<Plan> {
        let mut plan = self.plan.clone();
        for edit in self.edits(change, less)? {
            plan.apply(&edit).unwrap();
        }
        Some(plan)
    }
}

/// Whether doing it would also change what is projected from the records: the
/// rules take each intake on its own.
fn reaches_a_projection(change: &Change, of: Year, as_of: Year) -> bool {
    let years = match change {
        Change::IntakeFrom(year, _) | Change::IntakeBetween(year, ..) => std::slice::from_ref(year),
        Change::BlanksBetween(years, ..) => years,
        Change::Refile(_) => return false,
        _ => return false,
    };
    years.iter().any(|&it| it <= as_of && of > as_of)
}

/// Whether one less of it can be done and is not enough.
fn is_least(change: &Change) -> bool {
    !matches!(
        change,
        Change::Refile(_)
            | Change::OrderRectification
            | Change::Pass(_)
            | Change::Fail(_)
            | Change::CompleteFiling
            | Change::Reorient
            | Change::Decide
            | Change::OpenNew(_)
    )
}

/// Tries every flip of a plan; gives the kinds that were tried.
fn tried(plan: &Plan) -> Vec<std::mem::Discriminant<Change>> {
    let version = Version::of(plan.clone()).unwrap();
    let as_of = plan.frame().as_of;
    let all = Report::of(plan, version.pack(), Keep::All);
    let mut tried = Vec::new();
    for (nth, year) in all.years().enumerate() {
        for placed in all.findings(nth) {
            let finding = placed.finding;
            let spot =
                Spot { nth, rule: finding.rule, school: placed.school, subject: finding.subject };
            let it = Try { plan, spot, at: placed.offering(), year };
            for Flip { change, year: then, verdict } in flips(&version, spot, &finding.judged) {
                if all.position(then).is_none() || reaches_a_projection(&change, then, as_of) {
                    continue;
                }
                let said = format!("{:?}\n{change:?} -> {then} {verdict:?}", finding.judged);
                assert!(then != year || verdict != Some(finding.judged.verdict), "no flip: {said}");
                let Some(after) = it.after(&change, 0) else { continue };
                assert_eq!(it.verdict(&after, then), verdict, "{said}");
                tried.push(std::mem::discriminant(&change));
                if let Some(short) = it.after(&change, 1).filter(|_| is_least(&change)) {
                    assert_ne!(it.verdict(&short, then), verdict, "one less is enough: {said}");
                }
            }
        }
    }
    tried
}

/// The plan under readings under which every record on file is a site.
fn counted_by_record(plan: &Plan) -> Plan {
    let mut frame = (**plan.frame()).clone();
    for name in ["site_unit", "site_basis"] {
        frame.settings.remove(name);
    }
    plan.with(&PlanEdit::SetFrame(Rc::new(frame))).unwrap().unwrap_or_else(|| plan.clone())
}

proptest! {
    #![proptest_config(config(150, 2025))]

    #[test]
    fn what_is_said_to_flip_a_verdict_flips_it(plan in any_plan()) {
        tried(&counted_by_record(&plan));
    }
}

#[test]
fn in_the_example_city_changes_of_most_kinds_are_tried() {
    let plan = major_planner::io::json::read(include_bytes!("../src/store/example-city.json"));
    let mut kinds = tried(&plan.unwrap());
    kinds.sort_by_key(|it| format!("{it:?}"));
    kinds.dedup();
    assert!(kinds.len() >= 12, "{}", kinds.len());
}
