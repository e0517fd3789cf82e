//! Columns that are not taken, and ids of what is added.

use super::*;

fn extras(plan: &Plan, (school, offering): (usize, usize)) -> Vec<(String, String)> {
    let offering = plan.offering(At { school, offering }).unwrap();
    let all = offering.identity.extras.iter();
    all.map(|(name, json)| (name.to_owned(), json.to_owned())).collect()
}

#[test]
fn what_stands_in_columns_that_are_not_taken_stays_with_its_offering() {
    let mut plan = named();
    let at = At { school: 0, offering: 1 };
    let mut offering = plan.offering(at).unwrap().clone();
    let kept = &mut Rc::make_mut(&mut offering.identity).extras;
    for (name, json) in [("x_备注", "\"旧\""), ("x_带头人", "{\"id\":1}"), ("x_b", "7")] {
        kept.keep(name, json);
    }
    plan.apply(&PlanEdit::SetOffering { at, offering: Box::new(offering) }).unwrap();
    let text = "学校|专业代码|2024|备注|带头人|带头人_2\n甲校|720201|33|说\"明\"||\n甲校|730701||新|张|李\n丙校|720201|34|x||\n合计||67|y||";
    let merged = pasted_at(&plan, text, None);
    let names = merged.not_taken.iter().map(|it| &**it).collect::<Vec<_>>();
    assert_eq!((names, merged.is_rest_kept), (vec!["备注", "带头人", "带头人_2"], true));
    let session = Session::of(plan.clone()).unwrap();
    let done = session.after(&Action::EditAll(merged.edits)).unwrap();
    let of = |name: &str, json: &str| (name.to_owned(), json.to_owned());
    let after = done.now().plan();
    assert_eq!(extras(after, (0, 0)), [of("x_备注", r#""说\"明\"""#)]);
    assert_eq!(extras(after, (2, 0)), [of("x_备注", "\"x\"")], "of one that is added");
    let expected = [
        of("x_备注", "\"新\""),
        of("x_带头人", "{\"id\":1}"),
        of("x_b", "7"),
        of("x_带头人_2_2", "\"张\""),
        of("x_带头人_2", "\"李\""),
    ];
    assert_eq!(extras(after, (0, 1)), expected, "what another program holds stays");
    assert_eq!(number(after, (0, 0), 2024), Some(33));
    let undone = done.after(&Action::Undo).unwrap();
    assert_eq!((undone.now().plan(), undone.can_undo()), (&plan, false), "in the same step");
    let again = pasted_at(after, text, None);
    assert_eq!(again.edits, [], "what is there already");
}

#[test]
fn under_a_scenario_columns_that_are_not_taken_are_named_and_not_kept() {
    let session = Session::of(named()).unwrap();
    let session = session.after(&Action::Scenarios(ScenarioChange::Add)).unwrap();
    let rows = rows("学校|专业名称|2026|备注\n甲校|护理|44|x\n甲校|会计事务|45|y");
    let columns = Columns::above(&rows, year(2025)).unwrap();
    let merged = merged(session.now(), &rows, &columns, None);
    assert_eq!((said(&merged).len(), merged.matched, merged.added), (0, 1, 1));
    assert_eq!((merged.not_taken.as_slice(), merged.is_rest_kept), (&["备注".into()][..], false));
    let done = session.after(&Action::EditAll(merged.edits)).unwrap();
    assert_eq!(done.refused(), None);
}

#[test]
fn many_that_are_added_have_ids_of_their_own_and_pass_over_those_taken() {
    let mut plan = named();
    let mut taken = plan.offering(At { school: 1, offering: 0 }).unwrap().clone();
    Rc::make_mut(&mut taken.identity).id = "S01-20".into();
    let at = At { school: 1, offering: 1 };
    plan.apply(&PlanEdit::AddOffering { at, offering: Box::new(taken) }).unwrap();
    let row = |it| format!("甲校|校本{it}|30\n新校{it}|720201|31");
    let all = (0..40).map(row).collect::<Vec<_>>().join("\n");
    let merged = pasted_at(&plan, &format!("学校|专业代码|2024\n{all}"), None);
    assert_eq!((merged.added, merged.schools.len(), said(&merged)), (80, 40, vec![]));
    let session = Session::of(plan).unwrap();
    let done = session.after(&Action::EditAll(merged.edits)).unwrap();
    assert_eq!(done.refused(), None);
    let plan = done.now().plan();
    let mut ids: Vec<&str> = plan.schools().iter().map(|it| &*it.about.id).collect();
    ids.extend(plan.offerings().map(|(_, it)| &*it.identity.id));
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    assert_eq!((ids.len(), count), (42 + 84, 42 + 84));
    let school = plan.schools().first().unwrap();
    let nth = |at: usize| &*school.offerings()[at].identity.id;
    assert_eq!([2, 18, 19, 20].map(nth), ["S01-03", "S01-19", "S01-21", "S01-22"]);
}
