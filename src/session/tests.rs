//! A session from outside: steps, and what becomes of them.

use super::support::{city, intake, number};
use super::*;
use crate::evaluation::{Keep, Report};
use crate::plan::SchoolKind;

fn after(session: &Session, actions: &[Action]) -> Session {
    actions.iter().fold(session.clone(), |it, action| it.after(action).unwrap_or(it))
}

#[test]
fn what_is_typed_is_judged_at_once_and_is_one_step_when_it_stands() {
    let start = Session::of(city()).unwrap();
    let typed = after(&start, &[Action::Try(intake(1)), Action::Try(intake(12))]);
    assert_eq!(number(&typed), Some(12));
    let fresh = Report::of(typed.now().plan(), typed.now().pack(), Keep::Open);
    assert_eq!(*typed.now().report(), fresh);
    let settled = after(&typed, &[Action::Settle]);
    let undone = settled.after(&Action::Undo).unwrap();
    assert_eq!(undone.now().plan(), start.now().plan(), "one step, not two");
    assert!(!undone.can_undo());
    assert_eq!(number(&undone.after(&Action::Redo).unwrap()), Some(12));
}

#[test]
fn what_is_dropped_or_typed_back_is_no_step() {
    let start = Session::of(city()).unwrap();
    let dropped = after(&start, &[Action::Try(intake(12)), Action::Abandon]);
    assert_eq!(dropped.now().plan(), start.now().plan());
    assert!(!dropped.can_undo());
    let before = number(&start).unwrap();
    let back = [Action::Try(intake(12)), Action::Try(intake(before)), Action::Settle];
    assert!(!after(&start, &back).can_undo());
}

#[test]
fn undo_settles_what_is_being_typed_first() {
    let start = Session::of(city()).unwrap();
    let undone = after(&start, &[Action::Try(intake(12)), Action::Undo]);
    assert_eq!(undone.now().plan(), start.now().plan());
    assert_eq!(number(&after(&undone, &[Action::Redo])), Some(12));
}

#[test]
fn a_new_step_forgets_what_was_undone() {
    let start = Session::of(city()).unwrap();
    let steps = [Action::Edit(intake(12)), Action::Undo, Action::Edit(intake(13))];
    let session = after(&start, &steps);
    assert!(session.can_undo() && !session.can_redo());
}

#[test]
fn nothing_changes_is_no_new_session() {
    let start = Session::of(city()).unwrap();
    let same = Action::Edit(intake(number(&start).unwrap()));
    for action in [same, Action::Undo, Action::Redo, Action::Settle, Action::Abandon] {
        assert!(start.after(&action).is_none(), "{action:?}");
    }
    assert!(start.after(&Action::ShowYear(start.year())).is_none());
}

#[test]
fn another_plan_can_be_undone_too() {
    let start = Session::of(city()).unwrap();
    let empty = empty_plan(Year::new(2026).unwrap()).unwrap();
    let replaced = start.after(&Action::Replace(Box::new(empty))).unwrap();
    assert_eq!(replaced.year().number(), 2026);
    let undone = replaced.after(&Action::Undo).unwrap();
    assert_eq!(undone.now().plan(), start.now().plan());
    assert!(undone.now().report().position(undone.year()).is_some());
}

#[test]
fn a_refused_edit_leaves_the_plan_and_says_why() {
    let start = Session::of(city()).unwrap();
    let early = Year::new(1990).unwrap();
    let PlanEdit::SetIntake { at, students, .. } = intake(12) else { unreachable!() };
    let edit = PlanEdit::SetIntake { at, year: early, students };
    let refused = start.after(&Action::Edit(edit)).unwrap();
    assert!(matches!(refused.refused(), Some(Problem::BeforeFirstYear { .. })));
    assert_eq!(refused.now().plan(), start.now().plan());
    let next = refused.after(&Action::Edit(intake(12))).unwrap();
    assert_eq!(next.refused(), None);
}

#[test]
fn a_block_of_edits_is_one_step() {
    let start = Session::of(city()).unwrap();
    let typing = after(&start, &[Action::Try(intake(12))]);
    let block = Action::EditAll(vec![
        intake(31),
        school_to_add(typing.now().plan(), "新校", SchoolKind::Other),
    ]);
    let pasted = typing.after(&block).unwrap();
    assert_eq!((number(&pasted), pasted.now().plan().schools().len()), (Some(31), 3));
    let fresh = Report::of(pasted.now().plan(), pasted.now().pack(), Keep::Open);
    assert_eq!(*pasted.now().report(), fresh);
    let undone = pasted.after(&Action::Undo).unwrap();
    assert_eq!((number(&undone), undone.now().plan().schools().len()), (Some(12), 2));
    let undone = undone.after(&Action::Undo).unwrap();
    assert_eq!(
        undone.now().plan(),
        start.now().plan(),
        "what was being typed is a step of its own"
    );
    assert!(!undone.can_undo());
}

#[test]
fn a_block_with_one_edit_refused_changes_nothing_and_says_why() {
    let start = Session::of(city()).unwrap();
    let PlanEdit::SetIntake { at, students, .. } = intake(12) else { unreachable!() };
    let early = PlanEdit::SetIntake { at, year: Year::new(1990).unwrap(), students };
    let refused = start.after(&Action::EditAll(vec![intake(31), early, intake(32)])).unwrap();
    assert!(matches!(refused.refused(), Some(Problem::BeforeFirstYear { .. })));
    assert_eq!(refused.now().plan(), start.now().plan());
    assert!(!refused.can_undo());
    let same = intake(number(&start).unwrap());
    for nothing in [vec![], vec![same.clone(), same]] {
        assert!(start.after(&Action::EditAll(nothing)).is_none());
    }
}

#[test]
fn every_step_of_a_long_day_can_be_undone_and_done_again() {
    let start = Session::of(city()).unwrap();
    let steps: Vec<u32> = (0..20_000).map(|it| 100 + it).collect();
    let worked = steps
        .iter()
        .fold(start.clone(), |it, &number| it.after(&Action::Edit(intake(number))).unwrap());
    let undone = steps.iter().fold(worked.clone(), |it, _| it.after(&Action::Undo).unwrap());
    assert_eq!(undone.now().plan(), start.now().plan());
    assert!(!undone.can_undo());
    let redone = steps.iter().fold(undone, |it, _| it.after(&Action::Redo).unwrap());
    assert_eq!(redone.now().plan(), worked.now().plan());
    assert!(!redone.can_redo());
}

#[test]
fn another_year_is_no_step_and_does_not_end_what_can_be_done_again() {
    let start = Session::of(city()).unwrap();
    let later = Action::ShowYear(Year::new(2027).unwrap());
    let session = after(&start, &[Action::Edit(intake(12)), Action::Undo, later]);
    assert_eq!(
        (session.year().number(), session.can_undo(), session.can_redo()),
        (2027, false, true)
    );
}

#[test]
fn before_is_what_undo_goes_back_to() {
    let start = Session::of(city()).unwrap();
    assert!(start.before().is_none());
    let typing = after(&start, &[Action::Try(intake(1)), Action::Try(intake(12))]);
    let settled = after(&typing, &[Action::Settle]);
    let twice = after(&settled, &[Action::Edit(intake(13))]);
    for session in [&typing, &settled, &twice] {
        let undone = session.after(&Action::Undo).unwrap();
        assert!(Rc::ptr_eq(session.before().unwrap(), undone.now()));
    }
    assert!(after(&settled, &[Action::Undo]).before().is_none());
}

#[test]
fn the_year_looked_at_is_found_in_another_version_or_its_first_one_taken() {
    let start = Session::of(city()).unwrap();
    let there = after(&start, &[Action::ShowYear(Year::new(2027).unwrap())]);
    let empty = Action::Replace(Box::new(empty_plan(Year::new(2026).unwrap()).unwrap()));
    let other = after(&there, &[empty]);
    assert_eq!(there.nth_of(other.now()), 1);
    assert_eq!(other.nth_of(there.now()), 1);
    let far = Action::Replace(Box::new(empty_plan(Year::new(2040).unwrap()).unwrap()));
    assert_eq!(there.nth_of(after(&there, &[far]).now()), 0);
}
