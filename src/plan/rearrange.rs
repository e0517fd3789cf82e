//! Edits that change the order, and edits made of edits.

use super::{At, Plan, PlanEdit, Problem};
use rpds::Vector;
use std::rc::Rc;

impl Plan {
    pub(super) fn move_offering(&mut self, at: At, to: usize) -> bool {
        let count = self.schools.get(at.school).map_or(0, |it| it.offerings().len());
        if at.offering == to || at.offering >= count || to >= count {
            return false;
        }
        if let Some(school) = self.school_mut(at.school) {
            school.rearrange(|it| {
                let moved = it.remove(at.offering);
                it.insert(to, moved);
            });
        }
        true
    }

    pub(super) fn move_school(&mut self, from: usize, to: usize) -> bool {
        moved(&mut self.schools, from, to)
    }

    /// All of the edits or none. The plan from before, kept to go back to, is
    /// one more owner of every school: each that is touched is copied once,
    /// however many of the edits touch it.
    pub(super) fn apply_many(&mut self, edits: &[PlanEdit]) -> Result<bool, Problem> {
        let before = self.clone();
        for edit in edits {
            if let Err(problem) = self.apply(edit) {
                *self = before;
                return Err(problem);
            }
        }
        // One edit may take back what another did.
        let changed = *self != before;
        if !changed {
            *self = before;
        }
        Ok(changed)
    }
}

/// Moves an item; those between its old place and its new one close up. Says
/// whether there was anything to move. Only the items between are touched.
pub(crate) fn moved<T>(items: &mut Vector<Rc<T>>, from: usize, to: usize) -> bool {
    if from == to || to >= items.len() {
        return false;
    }
    let Some(item) = items.get(from).cloned() else {
        return false;
    };
    let mut at = from;
    while at != to {
        let next = if to > at { at + 1 } else { at - 1 };
        if let Some(neighbour) = items.get(next).cloned() {
            items.set_mut(at, neighbour);
        }
        at = next;
    }
    items.set_mut(to, item);
    true
}

/// Puts an item at a position, those behind it move on. At the end, where most
/// are put, none of the others is touched.
pub(crate) fn put<T>(items: &mut Vector<Rc<T>>, at: usize, item: Rc<T>) {
    let last = items.len();
    items.push_back_mut(item);
    moved(items, last, at);
}

/// Takes an item out; those behind it close up.
pub(crate) fn taken<T>(items: &mut Vector<Rc<T>>, at: usize) {
    let last = items.len().saturating_sub(1);
    moved(items, at, last);
    items.drop_last_mut();
}

#[cfg(test)]
mod tests {
    use super::super::{
        About, Draft, Frame, Identity, Offering, School, Students, Vocabulary, Year,
    };
    use super::*;

    fn year(number: u16) -> Year {
        Year::new(number).unwrap()
    }

    fn offering(id: &str) -> Offering {
        let identity = Identity { id: id.into(), code: "720201".into(), ..Identity::default() };
        Offering::new(identity, year(2020))
    }

    /// Schools A to D, each with offerings 1 to 3.
    fn plan() -> Plan {
        let draft = Draft {
            pack: Some("p".into()),
            as_of: Some(year(2025)),
            horizon: Some(year(2025)),
            ..Draft::default()
        };
        let mut plan = draft.check(Some(&Vocabulary::default())).unwrap();
        for (school, id) in ["A", "B", "C", "D"].into_iter().enumerate() {
            let about = About { id: id.into(), ..About::default() };
            let offerings = ["1", "2", "3"].map(|it| offering(&format!("{id}{it}")));
            let added = Rc::new(School::new(Rc::new(about), offerings.into()));
            plan.apply(&PlanEdit::AddSchool { school, added }).unwrap();
        }
        plan
    }

    fn order(plan: &Plan) -> String {
        plan.schools().iter().map(|it| &*it.about.id).collect()
    }

    fn intake(students: u32) -> PlanEdit {
        let at = At { school: 0, offering: 0 };
        PlanEdit::SetIntake { at, year: year(2024), students: Students::new(students) }
    }

    fn many(edits: &[PlanEdit]) -> PlanEdit {
        PlanEdit::Many(edits.into())
    }

    #[test]
    fn what_is_moved_stands_where_it_was_moved_to_and_the_others_close_up() {
        let cases = [
            (0, 3, Some("BCDA"), "to the end"),
            (3, 0, Some("DABC"), "to the front"),
            (1, 2, Some("ACBD"), "down by one"),
            (2, 1, Some("ACBD"), "up by one"),
            (2, 2, None, "to where it is"),
            (4, 0, None, "what is not there"),
            (0, 4, None, "to where nothing is"),
        ];
        for (from, to, expected, why) in cases {
            let edit = PlanEdit::MoveSchool { school: from, to };
            let after = plan().with(&edit).unwrap();
            assert_eq!(after.as_ref().map(order).as_deref(), expected, "{why}");
        }
        for (from, to, expected) in
            [(0, 2, Some("B2 B3 B1")), (2, 0, Some("B3 B1 B2")), (1, 1, None), (0, 3, None)]
        {
            let at = At { school: 1, offering: from };
            let after = plan().with(&PlanEdit::MoveOffering { at, to }).unwrap();
            let ids = after.map(|it| {
                let ids = it.schools()[1].offerings().iter().map(|it| it.identity.id.to_string());
                ids.collect::<Vec<_>>().join(" ")
            });
            assert_eq!(ids.as_deref(), expected, "{from} to {to}");
        }
    }

    #[test]
    fn many_edits_are_one_in_their_order() {
        let up = PlanEdit::MoveSchool { school: 3, to: 0 };
        let gone = PlanEdit::RemoveSchool { school: 0 };
        let after = plan().with(&many(&[up.clone(), gone.clone()])).unwrap().unwrap();
        assert_eq!(order(&after), "ABC", "D moved to the front and taken out");
        let after = plan().with(&many(&[many(&[gone]), up])).unwrap().unwrap();
        assert_eq!(order(&after), "BCD", "there is no fourth school any more");
    }

    #[test]
    fn the_first_problem_refuses_all_of_them() {
        let mut edited = plan();
        let early = PlanEdit::SetIntake {
            at: At { school: 0, offering: 0 },
            year: year(2019),
            students: Students::new(1),
        };
        let edits = many(&[intake(5), PlanEdit::RemoveSchool { school: 1 }, early, intake(6)]);
        let problem = Problem::BeforeFirstYear { first_year: year(2020) };
        assert_eq!(edited.apply(&edits), Err(problem));
        assert_eq!(edited, plan());
    }

    #[test]
    fn edits_that_take_each_other_back_change_nothing() {
        let blank = PlanEdit::SetIntake {
            at: At { school: 0, offering: 0 },
            year: year(2024),
            students: None,
        };
        assert_eq!(plan().with(&many(&[intake(5), blank])), Ok(None));
        assert_eq!(plan().with(&many(&[])), Ok(None));
    }

    #[test]
    fn many_edits_of_one_school_copy_it_once_and_share_the_others() {
        let before = plan();
        let edits: Vec<PlanEdit> = (0..100).map(intake).collect();
        let after = before.with(&many(&edits)).unwrap().unwrap();
        let shared = before.schools().iter().zip(after.schools());
        let shared: Vec<bool> = shared.map(|(it, other)| Rc::ptr_eq(it, other)).collect();
        assert_eq!(shared, [false, true, true, true]);
        let frames: [&Rc<Frame>; 2] = [before.frame(), after.frame()];
        assert!(Rc::ptr_eq(frames[0], frames[1]));
    }
}
