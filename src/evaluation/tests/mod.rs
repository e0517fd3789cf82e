//! Reports, traces and missing numbers of small cities, worked out by hand.

mod after;
mod comparison;
mod inputs;
mod missing;
mod report;
mod sites;
mod sums;
mod trace;

use crate::evaluation::{Keep, Report};
use crate::plan::{
    About, Draft, Frame, Identity, Offering, Plan, PlanEdit, School, SchoolKind, Setting, Students,
    Year,
};
use crate::policy::{Shape, hohhot_2022};
use std::rc::Rc;

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

/// An offering of chains with intakes from its first year on.
fn offering(id: &str, code: &str, first: u16, chains: &[usize], taken: &[Option<u32>]) -> Offering {
    let identity = Identity { id: id.into(), code: code.into(), ..Identity::default() };
    let mut it = Offering::new(identity, year(first));
    it.chains = chains.iter().copied().collect();
    for (&taken, year) in taken.iter().zip(year(first).to(year(Year::LAST))) {
        it.intakes.set(year, taken.and_then(Students::new));
    }
    it
}

fn school(id: &str, kind: SchoolKind, offerings: Vec<Offering>) -> Rc<School> {
    let about = About { id: id.into(), kind, ..About::default() };
    Rc::new(School::new(Rc::new(about), offerings))
}

/// A plan recorded up to 2025.
fn plan(horizon: u16, frame: impl FnOnce(&mut Frame), schools: &[Rc<School>]) -> Plan {
    let pack = hohhot_2022();
    let draft = Draft {
        pack: Some(pack.id.clone()),
        as_of: Some(year(2025)),
        horizon: Some(year(horizon)),
        ..Draft::default()
    };
    let mut plan = draft.check(Some(pack.vocabulary())).unwrap();
    for (school, added) in schools.iter().enumerate() {
        plan.apply(&PlanEdit::AddSchool { school, added: Rc::clone(added) }).unwrap();
    }
    let mut changed = (**plan.frame()).clone();
    frame(&mut changed);
    plan.apply(&PlanEdit::SetFrame(Rc::new(changed))).unwrap();
    plan
}

fn set(frame: &mut Frame, name: &str, value: Setting) {
    frame.settings.insert(name.into(), value);
}

fn judged(plan: &Plan) -> Report {
    Report::of(plan, &hohhot_2022(), Keep::All)
}

/// The position of a rule in the pack, which has one of each shape.
fn rule(shape: Shape) -> usize {
    Shape::ALL.iter().position(|it| *it == shape).unwrap()
}
