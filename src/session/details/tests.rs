//! Every kind of change to an offering, and what each refuses.

use super::super::support::{city, year};
use super::*;
use crate::plan::{Expected, Extras, Found, SchoolKind, Suspension};
use crate::session::{Action, Session};
use Line as L;

const AT: At = At { school: 0, offering: 1 };

fn extras(name: &str) -> Extras {
    let mut extras = Extras::default();
    extras.keep(name, "1");
    extras
}

/// An offering of which everything is known, with fields of other programs.
fn full() -> Offering {
    let mut it = city().offering(AT).unwrap().clone();
    Rc::make_mut(&mut it.identity).extras = extras("x_identity");
    it.level = Level::RegionQuality;
    it.level_since = Some(year(2020));
    it.details = Some(Rc::new(Details {
        suspensions: vec![Suspension {
            from: year(2018),
            until: Some(year(2020)),
            extras: extras("x_suspension"),
        }],
        refiled_in: vec![year(2019)],
        assessments: vec![(
            year(2023),
            Assessment { marks: [Some(true), None, None, None], extras: extras("x_assessment") },
        )],
        order: Some(Order {
            stage: Stage::Suspended,
            since: year(2024),
            deadline: None,
            extras: extras("x_order"),
        }),
        filing: Some(Filing { extras: extras("x_filing"), ..Filing::default() }),
        ledger: Some(Ledger { extras: extras("x_ledger"), ..Ledger::default() }),
    }));
    it
}

fn line(line: Line, text: &str) -> DetailsChange {
    DetailsChange::Line(line, text.to_owned())
}

fn changed(offering: &Offering, change: &DetailsChange) -> Offering {
    change.on(offering, year(2025)).unwrap_or_else(|it| panic!("{change:?}: {it:?}"))
}

#[test]
fn a_line_says_what_was_put_into_it_and_nothing_else_changes() {
    let cases = [
        (L::Name, " 护理（高护） ", "护理（高护）", "护理"),
        (L::Code, "999999", "999999", "720202"),
        (L::Code, "校本-1", "校本-1", "720202"),
        (L::Length, "２年", "2", "3"),
        (L::FirstYear, "２０１６学年", "2016", "2015"),
        (L::ClosedFrom, "2027", "2027", ""),
        (L::LevelSince, "2021年", "2021", "2020"),
        (L::SuspendedFrom(0), "2017", "2017", "2018"),
        (L::SuspendedUntil(0), "", "", "2020"),
        (L::OrderSince, "2023", "2023", "2024"),
        (L::OrderDeadline, "2024", "2024", ""),
        (L::FilingSince, "2015", "2015", ""),
        (L::DecidedYear, "2026", "2026", ""),
        (L::Reason, " 需求下降 ", "需求下降", ""),
    ];
    let start = full();
    for (at, typed, shown, back) in cases {
        let after = changed(&start, &line(at, typed));
        assert_eq!(at.text(&after), shown, "{at:?}");
        assert_ne!(after, start, "{at:?}");
        // The code brings its name along; all else is the same after the way back.
        if at != L::Code && at != L::Name {
            assert_eq!(changed(&after, &line(at, back)), start, "{at:?} back to {back:?}");
        }
    }
}

#[test]
fn what_cannot_be_read_is_refused_with_the_reason() {
    let wrong_year =
        |text: &str| Problem::Unexpected { expected: Expected::Year, found: Found::text(text) };
    let cases = [
        (L::FirstYear, "202", wrong_year("202"), "not a year of the format"),
        (L::FirstYear, "明年", wrong_year("明年"), "not a number"),
        (L::FirstYear, "年", wrong_year("年"), "no number before it"),
        (L::FirstYear, "+2020", wrong_year("+2020"), "a sign"),
        (L::FirstYear, "2020.5", wrong_year("2020.5"), "a part of a year"),
        (L::FirstYear, " ", Problem::Missing, "blank, and must be there"),
        (L::ClosedFrom, "2015", Problem::NotAfter { year: year(2015) }, "closed as it begins"),
        (L::Length, "", Problem::Missing, "blank"),
        (L::Code, "", Problem::Missing, "blank"),
        (L::Code, "hl", Problem::NotACode { code: "hl".to_owned() }, "the beginning of a search"),
        (L::SuspendedFrom(0), "2020", Problem::NotBefore { year: year(2020) }, "as it ends"),
        (L::SuspendedFrom(0), "", Problem::Missing, "blank"),
        (L::SuspendedUntil(0), "2018", Problem::NotAfter { year: year(2018) }, "as it begins"),
        (L::NewRefiling, "2019", Problem::DuplicateKey, "there already"),
        (L::NewRefiling, "2015", Problem::NotAfter { year: year(2015) }, "filed the first time"),
        (L::NewAssessment, "2023", Problem::DuplicateKey, "there already"),
        (L::NewSuspension, "x", wrong_year("x"), "not a number"),
        (L::OrderDeadline, "2023", Problem::NotAfter { year: year(2023) }, "before the order"),
        (L::OrderSince, "", Problem::Missing, "blank"),
    ];
    for (at, typed, problem, why) in cases {
        assert_eq!(
            line(at, typed).on(&full(), year(2025)),
            Err(problem),
            "{at:?} {typed:?}: {why}"
        );
    }
    let eleven = line(L::Length, "11").on(&full(), year(2025)).unwrap_err();
    assert!(matches!(eleven, Problem::Unexpected { expected: Expected::Whole(1, 10), .. }));
}

#[test]
fn what_is_added_is_kept_in_the_order_of_years_and_can_be_taken_out() {
    let start = full();
    for (add, take) in [
        (line(L::NewSuspension, "2026"), DetailsChange::RemoveSuspension(1)),
        (line(L::NewRefiling, "2017"), DetailsChange::RemoveRefiling(year(2017))),
        (line(L::NewAssessment, "2022"), DetailsChange::RemoveAssessment(year(2022))),
    ] {
        let after = changed(&start, &add);
        assert_ne!(after, start, "{add:?}");
        assert_eq!(changed(&after, &take), start, "{take:?}");
    }
    let details = changed(&start, &line(L::NewAssessment, "2022")).details.unwrap();
    let years: Vec<_> = details.assessments.iter().map(|(it, _)| it.number()).collect();
    assert_eq!(years, [2022, 2023]);
    assert_eq!(changed(&start, &line(L::NewAssessment, "")), start, "nothing typed, nothing added");
    assert_eq!(changed(&start, &DetailsChange::RemoveSuspension(7)), start, "not there");
}

#[test]
fn marks_and_choices_change_what_they_name_and_nothing_else() {
    use DetailsChange as C;
    let start = full();
    let cases = [
        (C::Chain(0, true), C::Chain(0, false)),
        (C::Flag(Flag::WeakFit, true), C::Flag(Flag::WeakFit, false)),
        (C::Mark(year(2023), 1, Some(false)), C::Mark(year(2023), 1, None)),
        (C::FilingMark(3, Some(false)), C::FilingMark(3, None)),
        (C::FilingStatus(Some(FilingStatus::Refused)), C::FilingStatus(None)),
        (C::Decision(Some(Decision::Close)), C::Decision(None)),
        (C::Level(Level::RegionBackbone), C::Level(Level::RegionQuality)),
    ];
    for (change, back) in cases {
        let after = changed(&start, &change);
        assert_ne!(after, start, "{change:?}");
        assert_eq!(changed(&after, &back), start, "{back:?}");
    }
    let plain = changed(&start, &C::Level(Level::None));
    assert_eq!(plain.level_since, None, "without a rank there is no year of it");
}

#[test]
fn an_order_begins_with_years_that_can_be_changed() {
    let bare = city().offering(AT).unwrap().clone();
    let rectify = changed(&bare, &DetailsChange::Order(Some(Stage::Rectify)));
    let order = rectify.details.as_ref().unwrap().order.clone().unwrap();
    assert_eq!((order.since, order.deadline), (year(2025), Some(year(2026))));
    let blank = line(L::OrderDeadline, "").on(&rectify, year(2025));
    assert_eq!(blank, Err(Problem::Missing), "to rectify needs a deadline");
    let lifted = changed(&rectify, &DetailsChange::Order(None));
    assert_eq!(lifted, bare, "no empty details stay behind");
    let stricter = changed(&rectify, &DetailsChange::Order(Some(Stage::Suspended)));
    assert_eq!(stricter.details.unwrap().order.as_ref().unwrap().since, year(2025));
    let kept = changed(&full(), &DetailsChange::Order(Some(Stage::Rectify)));
    assert_eq!(kept.details.unwrap().order.as_ref().unwrap().extras, extras("x_order"));
}

#[test]
fn a_filing_or_decision_of_which_nothing_is_said_is_none() {
    let bare = city().offering(AT).unwrap().clone();
    let filed = changed(&bare, &DetailsChange::FilingStatus(Some(FilingStatus::Filed)));
    assert!(filed.details.is_some());
    assert_eq!(changed(&filed, &DetailsChange::FilingStatus(None)), bare);
    let decided = changed(&bare, &line(L::Reason, "x"));
    assert_eq!(changed(&decided, &line(L::Reason, " ")), bare);
}

#[test]
fn a_major_brings_code_name_and_length() {
    for typed in [line(L::Code, "710201"), line(L::Code, "计算机应用")] {
        let after = changed(&full(), &typed);
        assert_eq!(L::Code.text(&after), "710201");
        assert_eq!(L::Name.text(&after), "计算机应用");
        assert_eq!(after.identity.extras, extras("x_identity"));
    }
    let off = changed(&full(), &line(L::Code, "校本-1"));
    assert!(off.identity.off_catalogue);
    assert!(!changed(&off, &line(L::Code, "710201")).identity.off_catalogue);
}

#[test]
fn a_change_is_an_edit_only_where_the_plan_allows_it_and_something_changes() {
    let plan = city();
    let edit = |change: DetailsChange| change.edit(&plan, AT);
    assert_eq!(edit(line(L::FirstYear, "2015")), Ok(None), "as it is");
    let late = edit(line(L::FirstYear, "2024"));
    assert_eq!(late, Err(Problem::BeforeFirstYear { first_year: year(2024) }), "it has intakes");
    let long = edit(line(L::Name, &"护".repeat(201)));
    assert!(matches!(long, Err(Problem::TooLong { .. })));
    let nobody = line(L::Name, "x").edit(&plan, At { school: 9, offering: 0 });
    assert_eq!(nobody, Ok(None));
}

#[test]
fn each_change_is_one_step_to_undo() {
    let start = Session::of(city()).unwrap();
    let changes = [
        line(L::NewAssessment, "2025"),
        DetailsChange::Mark(year(2025), 0, Some(false)),
        DetailsChange::Order(Some(Stage::Rectify)),
    ];
    let mut session = start.clone();
    for change in &changes {
        let edit = change.edit(session.now().plan(), AT).unwrap().unwrap();
        session = session.after(&Action::Edit(edit)).unwrap();
    }
    for _ in &changes {
        session = session.after(&Action::Undo).unwrap();
    }
    assert_eq!(session.now().plan(), start.now().plan());
    assert!(!session.can_undo());
}

#[test]
fn a_school_is_renamed_without_losing_what_is_not_shown() {
    let mut plan = city();
    let mut about = (*plan.schools().first().unwrap().about).clone();
    about.extras = extras("x_school");
    plan.apply(&PlanEdit::SetSchool { school: 0, about: Rc::new(about) }).unwrap();
    for change in [
        SchoolChange::Name(" 新校 ".to_owned()),
        SchoolChange::District("新城区".to_owned()),
        SchoolChange::Kind(SchoolKind::NationalKey),
    ] {
        let edit = change.edit(&plan, 0).unwrap().unwrap();
        plan.apply(&edit).unwrap();
        assert_eq!(change.edit(&plan, 0), Ok(None), "{change:?} is made");
    }
    let about = &plan.schools().first().unwrap().about;
    assert_eq!((about.name.as_deref(), about.district.as_deref()), (Some("新校"), Some("新城区")));
    assert_eq!(about.extras, extras("x_school"));
    let long = SchoolChange::Name("校".repeat(201)).edit(&plan, 0);
    assert!(matches!(long, Err(Problem::TooLong { .. })));
}
