//! Laws of working under a scenario, tried on random plans and edits.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use major_planner::evaluation::{Keep, Report};
use major_planner::io::json;
use major_planner::plan::{
    At, Identity, Level, Offering, Plan, PlanEdit, Problem, Setting, Stage, Students, Year,
};
use major_planner::scenario::apply;
use major_planner::session::{Action, DetailsChange, Line, ScenarioChange, Session, Version};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use support::{any_edit, any_plan};

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2025),
        ..ProptestConfig::default()
    }
}

/// The plan without scenarios of its own, and one that is on.
fn begun(plan: &Plan) -> Option<Session> {
    let mut frame = (**plan.frame()).clone();
    frame.scenarios.clear();
    let mut plan = plan.clone();
    plan.apply(&PlanEdit::SetFrame(frame.into())).unwrap();
    Session::of(plan)?.after(&Action::Scenarios(ScenarioChange::Add))
}

fn holds(version: &Version) -> Result<(), TestCaseError> {
    let fresh = Report::of(version.plan(), version.pack(), Keep::Open);
    prop_assert!(*version.report() == fresh, "the report is not that of the plan");
    if let (Some(scenario), []) = (version.scenario(), version.refused()) {
        let baseline = version.baseline().plan();
        let applied = apply(baseline, scenario, version.pack().vocabulary());
        let applied = applied.map_err(|it| TestCaseError::fail(format!("{it:?}")))?;
        prop_assert_eq!(json::write(&applied), json::write(version.plan()));
        prop_assert!(applied == *version.plan());
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn a_plan_under_a_scenario_is_what_its_actions_make_of_the_baseline(
        plan in any_plan(),
        edits in prop::collection::vec((any_edit(), 0..4_u8), 1..40),
    ) {
        let Some(mut session) = begun(&plan) else { return Ok(()) };
        let baseline = session.now().baseline().plan().clone();
        for (edit, how) in &edits {
            let Some(edit) = edit.on(session.now().plan()) else { continue };
            let action = match how {
                0 => Action::Try(edit),
                _ => Action::Edit(edit),
            };
            let Some(after) = session.after(&action) else { continue };
            session = after;
            holds(session.now())?;
        }
        // Only the list of actions is another one.
        let mut frame = (**session.now().baseline().plan().frame()).clone();
        frame.scenarios.clone_from(&baseline.frame().scenarios);
        let mut after = session.now().baseline().plan().clone();
        after.apply(&PlanEdit::SetFrame(frame.into())).unwrap();
        prop_assert!(after == baseline, "the baseline was changed");
        // Undone step by step, each step holds.
        while let Some(before) = session.after(&Action::Undo) {
            session = before;
            holds(session.now())?;
        }
    }

    #[test]
    fn a_scenario_survives_a_baseline_that_changes_and_says_which_actions_do_not_fit(
        plan in any_plan(),
        edits in prop::collection::vec(any_edit(), 1..20),
        changes in prop::collection::vec(any_edit(), 1..20),
    ) {
        let Some(mut session) = begun(&plan) else { return Ok(()) };
        let id = session.now().scenario().unwrap().id.clone();
        for edit in &edits {
            let Some(edit) = edit.on(session.now().plan()) else { continue };
            session = session.after(&Action::Edit(edit)).unwrap_or(session);
        }
        let actions = session.now().scenario().unwrap().actions.clone();
        session = session.after(&Action::TurnOn(None)).unwrap();
        prop_assert!(session.now().scenario().is_none());
        for edit in &changes {
            let Some(edit) = edit.on(session.now().plan()) else { continue };
            if matches!(edit, PlanEdit::SetFrame(_)) { continue }
            session = session.after(&Action::Edit(edit)).unwrap_or(session);
            holds(session.now())?;
        }
        session = session.after(&Action::TurnOn(Some(id))).unwrap();
        holds(session.now())?;
        prop_assert_eq!(&session.now().scenario().unwrap().actions, &actions, "none is dropped");
        for refused in session.now().refused() {
            prop_assert!(refused.action < actions.len());
        }
        // Without those that do not fit, the rest is applied by the book.
        let mut scenario = session.now().scenario().unwrap().clone();
        for refused in session.now().refused().iter().rev() {
            scenario.actions.remove(refused.action);
        }
        let applied = apply(session.now().baseline().plan(), &scenario, session.now().pack().vocabulary());
        prop_assert!(applied.is_ok_and(|it| it == *session.now().plan()));
    }
}

/// The example city with a scenario that is on.
fn city() -> Session {
    let bytes = std::fs::read("src/store/example-city.json").unwrap();
    let session = Session::of(json::read(&bytes).unwrap()).unwrap();
    session.after(&Action::Scenarios(ScenarioChange::Add)).unwrap()
}

fn said(session: &Session) -> Vec<String> {
    let actions = &session.now().scenario().unwrap().actions;
    actions
        .iter()
        .map(|it| format!("{:?}", it.verb).split([' ', '(']).next().unwrap().to_owned())
        .collect()
}

#[test]
fn each_edit_becomes_the_action_that_says_it_and_one_that_leads_back_takes_it_out() {
    let at = At { school: 1, offering: 1 };
    let line = |line, text: &str| DetailsChange::Line(line, text.to_owned());
    let year = Year::new(2026).unwrap();
    let cases: [(&str, DetailsChange, Option<DetailsChange>); 8] = [
        ("Close", line(Line::ClosedFrom, "2027"), Some(line(Line::ClosedFrom, ""))),
        ("Suspend", line(Line::NewSuspension, "2026"), Some(DetailsChange::RemoveSuspension(0))),
        ("Refile", line(Line::NewRefiling, "2026"), Some(DetailsChange::RemoveRefiling(year))),
        ("SetChains", DetailsChange::Chain(3, true), Some(DetailsChange::Chain(3, false))),
        (
            "Designate",
            DetailsChange::Level(Level::RegionQuality),
            Some(DetailsChange::Level(Level::None)),
        ),
        ("Assess", line(Line::NewAssessment, "2026"), Some(DetailsChange::RemoveAssessment(year))),
        ("Order", DetailsChange::Order(Some(Stage::Rectify)), Some(DetailsChange::Order(None))),
        ("", line(Line::Name, "另一个名称"), None),
    ];
    for (verb, there, back) in cases {
        let session = city();
        let edit = there.edit(session.now().plan(), at).unwrap().unwrap();
        let after = session.after(&Action::Edit(edit)).unwrap();
        let Some(back) = back else {
            assert_eq!(after.refused(), Some(&Problem::OnlyInBaseline), "{there:?}");
            assert!(said(&after).is_empty());
            continue;
        };
        assert_eq!(said(&after), [verb], "{there:?}");
        assert_eq!(after.now().baseline().plan().offering(at), session.now().plan().offering(at));
        let edit = back.edit(after.now().plan(), at).unwrap().unwrap();
        let after = after.after(&Action::Edit(edit)).unwrap();
        assert_eq!(said(&after), [""; 0], "{back:?}");
        assert_eq!(after.now().plan().offering(at), session.now().plan().offering(at));
    }
}

#[test]
fn intakes_and_readings_are_said_once_each_and_an_opened_offering_by_its_opening() {
    let at = At { school: 1, offering: 1 };
    let session = city();
    let intake = |year, number| PlanEdit::SetIntake {
        at,
        year: Year::new(year).unwrap(),
        students: Students::new(number),
    };
    let edits = [intake(2025, 31), intake(2025, 32), intake(2026, 40)];
    let after =
        edits.into_iter().fold(session.clone(), |it, edit| it.after(&Action::Edit(edit)).unwrap());
    assert_eq!(said(&after), ["SetIntake", "SetIntake"]);
    let frame = after.now().plan().frame().with_setting("class_minimum", Some(Setting::Number(20)));
    let after = after.after(&Action::Edit(PlanEdit::SetFrame(frame.into()))).unwrap();
    assert_eq!(said(&after), ["SetIntake", "SetIntake", "SetReading"]);
    assert_eq!(after.now().report().standard().readings.class_minimum, 20);
    let count = after.now().plan().schools().get(0).unwrap().offerings().len();
    let identity = Identity { id: "new".into(), code: "720201".into(), ..Identity::default() };
    let new = At { school: 0, offering: count };
    let offering = Box::new(Offering::new(identity, Year::new(2026).unwrap()));
    let after = after.after(&Action::Edit(PlanEdit::AddOffering { at: new, offering })).unwrap();
    let planned = PlanEdit::SetIntake {
        at: new,
        year: Year::new(2026).unwrap(),
        students: Students::new(40),
    };
    let after = after.after(&Action::Edit(planned)).unwrap();
    assert_eq!(said(&after), ["SetIntake", "SetIntake", "SetReading", "Open"]);
    let after = after.after(&Action::Edit(PlanEdit::RemoveOffering { at: new })).unwrap();
    assert_eq!(said(&after), ["SetIntake", "SetIntake", "SetReading"]);
    let kept = after.after(&Action::Edit(PlanEdit::RemoveOffering { at })).unwrap();
    assert_eq!(kept.refused(), Some(&Problem::OnlyInBaseline), "close it instead");
}

#[test]
fn what_is_switched_off_is_kept_in_the_file_and_applied_by_nobody() {
    let at = At { school: 1, offering: 1 };
    let edit =
        PlanEdit::SetIntake { at, year: Year::new(2025).unwrap(), students: Students::new(31) };
    let after = city().after(&Action::Edit(edit)).unwrap();
    let scenario = after.now().scenario().unwrap().id.clone();
    let off = ScenarioChange::Switch { scenario, at: 0 };
    let after = after.after(&Action::Scenarios(off.clone())).unwrap();
    assert_eq!(after.now().plan().offering(at), after.now().baseline().plan().offering(at));
    let text = json::write(after.now().baseline().plan());
    assert!(text.contains("\"x_off\""), "{text}");
    let read = json::read(text.as_bytes()).unwrap();
    assert_eq!(&read, after.now().baseline().plan());
    assert_eq!(json::write(&read), text);
    let on = after.after(&Action::Scenarios(off)).unwrap();
    assert_eq!(
        on.now().plan().offering(at).unwrap().intakes.get(Year::new(2025).unwrap()),
        Students::new(31)
    );
    // What another program keeps under this name stays as it is.
    let foreign = text.replace("\"at\": 0", "\"at\": \"none\"");
    assert_ne!(foreign, text);
    let read = json::read(foreign.as_bytes()).unwrap();
    assert!(read.frame().scenarios.iter().all(|it| it.off.is_empty()));
    assert_eq!(json::write(&read).matches("x_off").count(), 1);
}
