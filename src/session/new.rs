//! What a new plan, school or offering begins with.

use crate::plan::{About, Draft, Issues, Plan, PlanEdit, School, SchoolKind, Year};
use crate::policy;
use std::rc::Rc;

/// Years after the last recorded one that a new plan looks at.
pub(super) const AHEAD: u16 = 3;

/// A plan without schools, recorded up to a year.
///
/// # Errors
/// None that is known: an empty plan agrees with itself.
pub fn empty_plan(as_of: Year) -> Result<Plan, Issues> {
    let pack = policy::hohhot_2022();
    let draft = Draft {
        pack: Some(pack.id.clone()),
        as_of: Some(as_of),
        horizon: Some(as_of.plus(AHEAD)),
        ..Draft::default()
    };
    draft.check(Some(pack.vocabulary()))
}

/// Adds a school at the end.
#[must_use]
pub fn school_to_add(plan: &Plan, name: &str, kind: SchoolKind) -> PlanEdit {
    let school = plan.schools().len();
    let about = About {
        id: free_id(plan, "S", school + 1).into(),
        name: Some(name.trim()).filter(|it| !it.is_empty()).map(Into::into),
        district: None,
        kind,
        extras: Default::default(),
    };
    PlanEdit::AddSchool { school, added: Rc::new(School::new(Rc::new(about), Vec::new())) }
}

/// An id with this beginning that nothing in the plan has, counting from
/// `first`.
#[must_use]
pub fn free_id(plan: &Plan, beginning: &str, first: usize) -> String {
    let mut number = first;
    loop {
        let id = format!("{beginning}{number:02}");
        if !plan.has_id(&id) {
            return id;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::support::city;
    use super::*;

    #[test]
    fn a_new_school_gets_an_id_of_its_own_and_can_be_added() {
        let plan = city();
        let edit = school_to_add(&plan, " 新校 ", SchoolKind::Other);
        let plan = plan.with(&edit).unwrap().unwrap();
        let school = plan.schools().last().unwrap();
        assert_eq!(school.about.name.as_deref(), Some("新校"));
        let again = school_to_add(&plan, "", SchoolKind::Other);
        let plan = plan.with(&again).unwrap().unwrap();
        assert_eq!(plan.schools().last().unwrap().about.name, None, "no name is a blank");
    }

    #[test]
    fn an_id_that_is_taken_is_passed_over() {
        let plan = city();
        let taken = plan.schools().first().unwrap().about.id.to_string();
        let (beginning, number) = taken.split_at(1);
        let id = free_id(&plan, beginning, number.parse().unwrap());
        assert_ne!(id, taken);
    }

    #[test]
    fn an_empty_plan_is_judged_up_to_three_years_ahead() {
        let plan = empty_plan(Year::new(2026).unwrap()).unwrap();
        assert_eq!(plan.frame().horizon.number(), 2029);
        assert!(plan.schools().is_empty());
    }
}
