//! Blocks with headers, pasted into a small city.

use super::super::super::support::{city, year};
use super::*;
use crate::plan::{Identity, Plan};
use crate::session::{Action, ScenarioChange, Session, is_weighed};

pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|it| it.split('|').map(ToOwned::to_owned).collect()).collect()
}

/// The small city with names: 甲校 has 护理 and 电子商务, of three years each,
/// 乙校 has 护理.
pub(super) fn named() -> Plan {
    let mut plan = city();
    for (school, name) in ["甲校", "乙校"].into_iter().enumerate() {
        let about = (*plan.schools().get(school).unwrap().about).clone();
        let about = Rc::new(About { name: Some(name.into()), ..about });
        plan.apply(&PlanEdit::SetSchool { school, about }).unwrap();
    }
    let at = At { school: 0, offering: 1 };
    called(&mut plan, at, "730701", "电子商务");
    plan
}

fn called(plan: &mut Plan, at: At, code: &str, name: &str) {
    let mut offering = plan.offering(at).unwrap().clone();
    let identity = (*offering.identity).clone();
    offering.identity =
        Rc::new(Identity { code: code.into(), name: Some(name.into()), ..identity });
    plan.apply(&PlanEdit::SetOffering { at, offering: Box::new(offering) }).unwrap();
}

pub(super) fn pasted_at(plan: &Plan, text: &str, school: Option<usize>) -> Merged {
    let version = Version::of(plan.clone()).unwrap();
    let rows = rows(text);
    let columns = Columns::above(&rows, plan.frame().as_of).unwrap();
    merged(&version, &rows, &columns, school)
}

fn pasted(text: &str) -> Merged {
    pasted_at(&named(), text, None)
}

fn after(merged: &Merged) -> Plan {
    let mut plan = named();
    for it in &merged.edits {
        plan.apply(it).unwrap();
    }
    plan
}

pub(super) fn number(plan: &Plan, (school, offering): (usize, usize), on: u16) -> Option<u32> {
    let offering = plan.offering(At { school, offering }).unwrap();
    offering.intakes.get(year(on)).map(Students::number)
}

pub(super) fn said(merged: &Merged) -> Vec<(usize, &str, P)> {
    let said = |it: &'_ super::super::Wrong| it.problem.clone();
    let wrongs = merged.wrongs.kept().iter();
    wrongs.map(|it| (it.row, it.column.as_deref().unwrap_or(""), said(it))).collect()
}

#[test]
fn rows_change_the_offerings_that_they_mean_whatever_their_order() {
    let merged = pasted(
        "学校|专业代码|学制|2024|2026\n 乙校 |７２０２０１|3|51|\n甲校|730701||２１人|30\n|720201|3年||41",
    );
    assert_eq!((merged.rows, merged.columns, merged.matched, merged.added), (3, 5, 3, 0));
    assert_eq!(said(&merged), []);
    let plan = after(&merged);
    assert_eq!([2024, 2025].map(|it| number(&plan, (1, 0), it)), [Some(51), Some(60)]);
    assert_eq!([2024, 2026].map(|it| number(&plan, (0, 1), it)), [Some(21), Some(30)]);
    assert_eq!(
        [2024, 2026].map(|it| number(&plan, (0, 0), it)),
        [Some(9), Some(41)],
        "the school above"
    );
}

#[test]
fn a_blank_changes_nothing_and_a_zero_does() {
    let merged = pasted(
        "学校|专业代码|专业名称|产业链|首次招生年份|2023|2024\n甲校|720201|||||0\n甲校|730701|||| |人",
    );
    let plan = after(&merged);
    let [nursing, trade] = [0, 1].map(|it| [2023, 2024].map(|on| number(&plan, (0, it), on)));
    assert_eq!((nursing, trade), ([Some(12), Some(0)], [Some(40), Some(20)]));
    assert_eq!(merged.edits.len(), 1, "{:?}", merged.edits);
}

#[test]
fn without_a_column_of_schools_it_is_the_school_of_the_cursor() {
    let text = "专业代码|2024\n720201|33";
    let merged = pasted_at(&named(), text, Some(1));
    assert_eq!(number(&after(&merged), (1, 0), 2024), Some(33));
    let nowhere = pasted_at(&named(), text, None);
    assert!(nowhere.is_stuck && nowhere.edits.is_empty());
    assert_eq!(said(&nowhere), [(1, "", P::NoColumn(Header::School))]);
    let blank = pasted_at(&named(), "学校|专业代码|2024\n|720201|33", Some(1));
    assert_eq!(said(&blank), [(2, "学校", P::NoSchool)], "nobody says that it is the same one");
}

#[test]
fn without_a_code_the_name_says_which_offering_it_is() {
    let merged = pasted("学校|专业名称|2024\n甲校|电子商务|22\n乙校|护理|23");
    assert_eq!((merged.matched, merged.added), (2, 0));
    let plan = after(&merged);
    assert_eq!((number(&plan, (0, 1), 2024), number(&plan, (1, 0), 2024)), (Some(22), Some(23)));
}

#[test]
fn what_does_not_match_becomes_a_new_offering_or_school() {
    let merged = pasted(
        "学校|类型|专业代码|专业名称|学制|首次招生年份|产业链|2024|2026\n\
         甲校||720201|||||44|\n\
         甲校||720201|护理|5||现代物流|45|\n\
         丙校|国家级重点||校本专业||||46|\n\
         |国家级重点|730701|电商|2|2020|||47",
    );
    assert_eq!(said(&merged), []);
    assert_eq!(
        (merged.matched, merged.added, merged.schools.as_slice()),
        (1, 3, ["丙校".to_owned()].as_slice())
    );
    let plan = after(&merged);
    assert_eq!(number(&plan, (0, 0), 2024), Some(44));
    let longer = plan.offering(At { school: 0, offering: 2 }).unwrap();
    assert_eq!(
        (longer.length, longer.first_year, longer.chains.iter().collect::<Vec<_>>()),
        (5, year(2024), vec![4])
    );
    assert_eq!(longer.intakes.get(year(2024)).map(Students::number), Some(45));
    let school = plan.schools().get(2).unwrap();
    assert_eq!(
        (school.about.name.as_deref(), school.about.kind),
        (Some("丙校"), SchoolKind::NationalKey)
    );
    let [own, trade] = [0, 1].map(|it| &school.offerings()[it]);
    assert_eq!(
        (&*own.identity.code, own.identity.off_catalogue, own.length),
        ("校本专业", true, 3)
    );
    assert_eq!((&*trade.identity.code, trade.identity.name.as_deref()), ("730701", Some("电商")));
    assert_eq!((trade.length, trade.first_year), (2, year(2020)));
    assert_eq!(number(&plan, (2, 1), 2026), Some(47));
}

#[test]
fn a_length_tells_offerings_apart_however_it_is_written() {
    let merged = pasted(
        "学校|专业代码|学制|2024\n\
         甲校|720201|三年制|44\n\
         甲校|720201|五年|45\n\
         甲校|730701|2 years|46",
    );
    assert_eq!(said(&merged), []);
    assert_eq!((merged.matched, merged.added), (1, 2));
    let plan = after(&merged);
    assert_eq!(number(&plan, (0, 0), 2024), Some(44), "the one of three years that is there");
    let offerings = plan.schools().get(0).unwrap().offerings();
    let lengths: Vec<_> = offerings.iter().map(|it| it.length).collect();
    assert_eq!(lengths[lengths.len() - 2..], [5, 2]);
}

#[test]
fn which_offering_is_meant_is_never_guessed_at() {
    let mut plan = named();
    called(&mut plan, At { school: 0, offering: 1 }, "720201", "护理（高护）");
    let merged = pasted_at(
        &plan,
        "学校|专业代码|专业名称|2024\n甲校|720201||33\n甲校|720201|护理（高护）|34\n甲校|720201|护理(高护)|35\n合计|||102\n甲校|||1\n甲校|||",
        None,
    );
    let expected = [
        (2, "专业代码", P::SeveralOfferings("720201".to_owned())),
        (4, "专业代码", P::Repeated(3)),
        (5, "", P::Sum("合计".to_owned())),
        (6, "专业名称", P::NoMajor),
    ];
    assert_eq!(said(&merged), expected);
    assert_eq!((merged.rows, merged.matched, merged.edits.len()), (6, 1, 1));
    let about = (*plan.schools().get(0).unwrap().about).clone();
    let about = Rc::new(About { id: "S02".into(), ..about });
    plan.apply(&PlanEdit::SetSchool { school: 1, about }).unwrap();
    let merged = pasted_at(&plan, "学校|专业代码|2024\n甲校|720201|33\n|720201|34", None);
    let several = P::SeveralSchools("甲校".to_owned());
    assert_eq!(said(&merged), [(2, "学校", several.clone()), (3, "学校", several)]);
}

#[test]
fn what_cannot_be_taken_is_listed_and_the_rest_of_its_row_is_taken() {
    let merged = pasted(
        "学校|类型|专业代码|学制|首次招生年份|产业链|2021|2024|2025|2029\n\
         甲校|重点|720201|三年半|x|煤化工、现代物流|5|12x|16|17\n\
         甲校|国家级重点|730701||2024|||20||\n\
         甲校|其他|730701||||||||",
    );
    let first_year = year(2023);
    let expected = [
        (2, "类型", P::UnknownKind("重点".to_owned())),
        (2, "学制", P::NotWhole("三年半".to_owned(), 1, 10)),
        (2, "首次招生年份", P::NotWhole("x".to_owned(), 1900, 2200)),
        (2, "产业链", P::UnknownChain("煤化工".to_owned())),
        (2, "2024", P::NotStudents("12x".to_owned(), crate::session::Refusal::Character('x'))),
        (
            2,
            "2021",
            P::NotTaken("5".to_owned(), Refused::Problem(Problem::BeforeFirstYear { first_year })),
        ),
        (2, "2029", P::BeyondHorizon("17".to_owned(), year(2028))),
        (
            3,
            "首次招生年份",
            P::NotTaken(
                "2024".to_owned(),
                Refused::Problem(Problem::BeforeFirstYear { first_year: year(2024) }),
            ),
        ),
        (4, "类型", P::OtherKind),
        (4, "专业代码", P::Repeated(3)),
    ];
    assert_eq!(said(&merged), expected);
    let plan = after(&merged);
    assert_eq!([2024, 2025].map(|it| number(&plan, (0, 0), it)), [Some(9), Some(16)]);
    assert!(plan.offering(At { school: 0, offering: 0 }).unwrap().chains.is_empty());
    assert_eq!(plan.schools().get(0).unwrap().about.kind, SchoolKind::NationalKey);
}

#[test]
fn columns_that_do_not_say_what_the_rows_are_take_nothing() {
    let plan = named();
    let version = Version::of(plan.clone()).unwrap();
    let rows = rows("学校|专业代码|2024|备注\n甲校|720201|33|x");
    let columns = Columns::above(&rows, plan.frame().as_of).unwrap();
    let merged = |columns: &Columns| super::merged(&version, &rows, columns, None);
    assert_eq!(merged(&columns).not_taken, ["备注".into()]);
    let stuck = merged(&columns.with(1, None));
    assert!(stuck.is_stuck && stuck.edits.is_empty());
    assert_eq!(said(&stuck), [(1, "", P::NoMajorColumn)]);
    let twice = merged(&columns.with(3, Some(Header::Intake(year(2024)))));
    assert_eq!(said(&twice), [(1, "备注", P::HeaderTwice)]);
    // Changed back, everything is as it was: nothing of the block was lost.
    assert_eq!(merged(&columns.with(1, None).with(1, Some(Header::Code))), merged(&columns));
}

#[test]
fn it_is_one_step_and_undone_the_plan_is_as_before() {
    let plan = named();
    let merged = pasted(
        "学校|专业代码|产业链|2024\n甲校|720201|现代物流|33\n丙校|730701||34\n甲校|999999||35",
    );
    assert!(merged.edits.len() > 4);
    let session = Session::of(plan.clone()).unwrap();
    let done = session.after(&Action::EditAll(merged.edits.clone())).unwrap();
    assert_eq!(done.now().plan(), &after(&merged));
    let undone = done.after(&Action::Undo).unwrap();
    assert_eq!(undone.now().plan(), &plan);
    assert!(!undone.can_undo());
    assert!(is_weighed(session.now(), &merged.edits), "other chains are asked about");
}

#[test]
fn what_is_there_already_changes_nothing() {
    let merged = pasted(
        "学校|类型|专业代码|专业名称|学制|首次招生年份|2024\n甲校|其他|720201|护理|3|2023|9\n乙校||720201|护理||2015年|50",
    );
    assert_eq!((merged.matched, merged.edits.len(), said(&merged).len()), (2, 0, 0));
}

#[test]
fn under_a_scenario_what_no_step_says_is_listed_and_the_baseline_stays() {
    let session = Session::of(named()).unwrap();
    let session = session.after(&Action::Scenarios(ScenarioChange::Add)).unwrap();
    let rows = rows("学校|专业名称|2025|2026\n甲校|护理|15|44\n甲校|会计事务||45\n丙校|护理||46");
    let columns = Columns::above(&rows, year(2025)).unwrap();
    let merged = merged(session.now(), &rows, &columns, None);
    let school = P::NotTaken("丙校".to_owned(), Refused::Problem(Problem::OnlyInBaseline));
    assert_eq!(said(&merged), [(4, "学校", school)]);
    assert_eq!((merged.matched, merged.added), (1, 1));
    let done = session.after(&Action::EditAll(merged.edits)).unwrap();
    assert_eq!(done.refused(), None);
    assert_eq!([2025, 2026].map(|it| number(done.now().plan(), (0, 0), it)), [Some(15), Some(44)]);
    assert_eq!(number(done.now().plan(), (0, 2), 2026), Some(45));
    assert_eq!(number(done.now().baseline().plan(), (0, 0), 2026), Some(40));
}

#[test]
fn a_sum_is_told_by_the_word_in_the_place_of_a_major_too() {
    let merged = pasted("学校|专业名称|2024\n甲校|护理|30\n甲校|小计|30\n|Total|60");
    assert_eq!((merged.matched, merged.added), (1, 0));
    let sums = ["小计", "Total"].map(|it| P::Sum(it.to_owned()));
    let [first, second] = sums;
    assert_eq!(said(&merged), [(3, "", first), (4, "", second)]);
}

#[test]
fn two_directions_of_a_major_are_two_offerings_in_whatever_order_they_stand() {
    let rows = ["甲校|720201|护理（高护）|33", "甲校|720201|护理|40"];
    for rows in [rows, [rows[1], rows[0]]] {
        let merged = pasted(&format!("学校|专业代码|专业名称|2024\n{}", rows.join("\n")));
        assert_eq!((merged.matched, merged.added, said(&merged)), (1, 1, vec![]));
        let plan = after(&merged);
        let school = plan.schools().first().unwrap();
        let named = |at: usize| school.offerings().get(at).unwrap().identity.name.as_deref();
        assert_eq!(named(school.offerings().len() - 1), Some("护理（高护）"));
        assert_eq!(number(&plan, (0, 0), 2024), Some(40), "the one that is there keeps its name");
    }
    let merged = pasted("学校|专业代码|专业名称|2024\n甲校|720201|护理（高护）|33");
    assert_eq!((merged.matched, merged.added), (1, 0), "alone it says how it is called now");
    let merged = pasted("学校|专业代码|专业名称\n丁校|720201|护理\n|720201|护理（高护）");
    assert_eq!((merged.added, said(&merged)), (2, vec![]));
}

#[test]
fn the_kind_beside_the_name_of_a_school_is_of_the_rows_below() {
    let merged =
        pasted("学校|类型|专业代码|2024\n丙校|国家级重点||\n||720201|30\n甲校|其他||\n||720201|31");
    assert_eq!(said(&merged), []);
    let plan = after(&merged);
    let kinds: Vec<_> = plan.schools().iter().map(|it| it.about.kind).collect();
    assert_eq!(kinds.last(), Some(&SchoolKind::NationalKey));
    assert_eq!(kinds.first(), Some(&SchoolKind::Other));
}

#[test]
fn an_offering_does_not_begin_in_a_year_that_is_not_taken() {
    let merged = pasted("学校|专业代码|2035\n甲校|720301|40");
    let plan = after(&merged);
    let added = plan.schools().first().unwrap().offerings().last().unwrap();
    assert_eq!(added.first_year, plan.frame().as_of);
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
