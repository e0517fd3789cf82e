//! A small city for the tests of this module.

use super::Session;
use crate::plan::{
    About, At, Identity, Offering, Plan, PlanEdit, School, SchoolKind, Students, Year,
};
use std::rc::Rc;

pub(super) fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

fn offering(id: &str, first_year: u16, intakes: &[(u16, u32)], chains: &[usize]) -> Offering {
    let identity = Identity { id: id.into(), code: "720201".into(), ..Identity::default() };
    let mut offering = Offering::new(identity, year(first_year));
    for &(on, number) in intakes {
        offering.intakes.set(year(on), Students::new(number));
    }
    offering.chains = chains.iter().copied().collect();
    offering
}

fn school(id: &str, offerings: Vec<Offering>) -> Rc<School> {
    let about = About {
        id: id.into(),
        name: None,
        district: None,
        kind: SchoolKind::Other,
        extras: Default::default(),
    };
    Rc::new(School::new(Rc::new(about), offerings))
}

/// Two schools, recorded up to 2025. The first offering has been too small
/// three years running; the second, which serves biomedicine, has a blank.
pub(super) fn city() -> Plan {
    let small = [(2023, 12), (2024, 9), (2025, 14), (2026, 40)];
    let first = vec![
        offering("S01-01", 2023, &small, &[]),
        offering("S01-02", 2015, &[(2023, 40), (2024, 20)], &[2]),
    ];
    let second = vec![offering("S02-01", 2015, &[(2024, 50), (2025, 60)], &[])];
    let mut plan = super::empty_plan(year(2025)).unwrap();
    for (at, added) in [school("S01", first), school("S02", second)].into_iter().enumerate() {
        plan.apply(&PlanEdit::AddSchool { school: at, added }).unwrap();
    }
    plan
}

const AT: At = At { school: 0, offering: 0 };

/// Another intake of the first offering in 2025.
pub(super) fn intake(number: u32) -> PlanEdit {
    PlanEdit::SetIntake { at: AT, year: year(2025), students: Students::new(number) }
}

/// The intake of the first offering in 2025.
pub(super) fn number(session: &Session) -> Option<u32> {
    let offering = session.now().plan().offering(AT)?;
    offering.intakes.get(year(2025)).map(Students::number)
}
