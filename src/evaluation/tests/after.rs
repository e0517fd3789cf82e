//! A report after an edit is the report of the edited plan.

use super::{judged, offering, plan, school, set, year};
use crate::evaluation::{Keep, Report};
use crate::plan::{About, At, Plan, PlanEdit, School, SchoolKind, Setting, Students};
use crate::policy::hohhot_2022;
use std::rc::Rc;

fn city() -> Plan {
    let schools = [
        school(
            "A",
            SchoolKind::Other,
            vec![
                offering("A1", "720201", 2020, &[0], &[Some(40); 6]),
                offering("A2", "730801", 2023, &[], &[Some(5), None, Some(5)]),
            ],
        ),
        school("B", SchoolKind::Other, vec![offering("B1", "720201", 2020, &[0], &[Some(9); 6])]),
        school(
            "C",
            SchoolKind::NationalKey,
            vec![
                offering("C1", "690201", 2025, &[1, 3], &[Some(50)]),
                offering("C2", "690202", 2025, &[], &[Some(50)]),
                offering("C3", "690203", 2025, &[], &[Some(50)]),
            ],
        ),
    ];
    plan(2027, |_| {}, &schools)
}

fn edits(plan: &Plan) -> Vec<PlanEdit> {
    let at = |school, offering| At { school, offering };
    let mut other = plan.offering(at(1, 0)).unwrap().clone();
    other.chains = other.chains.with(5, true);
    let named = |kind| Rc::new(About { id: "C".into(), kind, ..About::default() });
    let new = || Box::new(offering("N", "710201", 2025, &[2], &[Some(3)]));
    let mut frame = (**plan.frame()).clone();
    set(&mut frame, "class_minimum", Setting::Number(60));
    let added = || school("D", SchoolKind::Other, vec![*new()]);
    vec![
        PlanEdit::SetIntake { at: at(0, 1), year: year(2024), students: Students::new(6) },
        PlanEdit::SetIntake { at: at(2, 0), year: year(2026), students: Students::new(0) },
        PlanEdit::SetOffering { at: at(1, 0), offering: Box::new(other) },
        PlanEdit::AddOffering { at: at(2, 1), offering: new() },
        PlanEdit::RemoveOffering { at: at(0, 0) },
        PlanEdit::RemoveOffering { at: at(1, 0) },
        PlanEdit::SetSchool { school: 2, about: named(SchoolKind::Other) },
        PlanEdit::AddSchool { school: 0, added: added() },
        PlanEdit::AddSchool { school: 2, added: added() },
        PlanEdit::AddSchool { school: 3, added: added() },
        PlanEdit::RemoveSchool { school: 0 },
        PlanEdit::RemoveSchool { school: 1 },
        PlanEdit::RemoveSchool { school: 2 },
        PlanEdit::MoveOffering { at: at(0, 0), to: 1 },
        PlanEdit::MoveSchool { school: 2, to: 0 },
        PlanEdit::MoveSchool { school: 0, to: 1 },
        PlanEdit::SetFrame(Rc::new(frame.clone())),
        PlanEdit::Many(Rc::new([
            PlanEdit::RemoveSchool { school: 3 },
            PlanEdit::SetIntake { at: at(0, 1), year: year(2024), students: Students::new(6) },
            PlanEdit::AddSchool { school: 1, added: added() },
            PlanEdit::MoveSchool { school: 0, to: 3 },
            PlanEdit::RemoveOffering { at: at(3, 0) },
            PlanEdit::Many(Rc::new([PlanEdit::RemoveSchool { school: 2 }])),
            PlanEdit::RemoveOffering { at: at(9, 0) },
        ])),
        PlanEdit::Many(Rc::new([PlanEdit::Many(Rc::new([PlanEdit::SetFrame(Rc::new(frame))]))])),
    ]
}

#[test]
fn every_kind_of_edit_gives_the_report_of_the_edited_plan() {
    let plan = city();
    for keep in [Keep::Open, Keep::All] {
        let before = Report::of(&plan, &hohhot_2022(), keep);
        for edit in edits(&plan) {
            let edited = plan.with(&edit).unwrap().unwrap();
            let after = before.after(&edited, &edit);
            assert!(after == Report::of(&edited, &hohhot_2022(), keep), "{keep:?} {edit:?}");
            assert!(after != before, "{keep:?} {edit:?} changes nothing");
        }
    }
}

#[test]
fn an_edit_of_what_is_not_there_changes_nothing() {
    let plan = city();
    let before = judged(&plan);
    let missing = At { school: 3, offering: 0 };
    let nobody: Rc<School> = school("E", SchoolKind::Other, Vec::new());
    for edit in [
        PlanEdit::RemoveOffering { at: missing },
        PlanEdit::RemoveSchool { school: 3 },
        PlanEdit::AddSchool { school: 3, added: nobody },
    ] {
        assert!(before.after(&plan, &edit) == before, "{edit:?}");
    }
}
