//! Laws of working under a scenario, tried on random plans and edits.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/fixtures.rs"]
mod fixtures;
mod support;

use major_planner::evaluation::{Keep, Report, Subject};
use major_planner::io::json;
use major_planner::plan::{
    At, Extras, Identity, Level, Offering, Plan, PlanEdit, Problem, Setting, Stage, Students,
    Suspension, Year,
};
use major_planner::policy::{self, Verdict};
use major_planner::scenario::{Moved, apply};
use major_planner::session::{
    Action, CompareLine, DetailsChange, Line, Nothing, ScenarioChange, Session, Version,
    compare_lines, compared, effects, overviews,
};
use proptest::prelude::*;
use support::{any_edit, any_plan, config};

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
    #![proptest_config(config(300, 2025))]

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

/// Everything that is open, judged anew, with the school and the subject.
fn open(plan: &Plan) -> Vec<(usize, usize, Option<usize>, Subject, Verdict)> {
    let report = Report::of(plan, &policy::find(&plan.frame().pack).unwrap(), Keep::Open);
    let years = 0..report.years().count();
    let all = years.flat_map(|nth| report.findings(nth));
    all.map(|it| {
        let finding = it.finding;
        (finding.year, finding.rule, it.school, finding.subject, finding.judged.verdict)
    })
    .collect()
}

/// The difference of two full judgements, one by one.
fn by_hand(before: &Plan, after: &Plan) -> Vec<Moved> {
    let (before, after) = (open(before), open(after));
    let of = |all: &[(usize, usize, Option<usize>, Subject, Verdict)], key| {
        let found = all.iter().find(|it| (it.0, it.1, it.2, it.3) == key);
        found.map(|it| it.4)
    };
    let mut keys: Vec<_> = before.iter().chain(&after).map(|it| (it.0, it.1, it.2, it.3)).collect();
    keys.sort();
    keys.dedup();
    let moved = |key: (usize, usize, Option<usize>, Subject)| {
        let (year, rule, school, subject) = key;
        let (before, after) = (of(&before, key), of(&after, key));
        (before != after).then_some(Moved { rule, year, school, subject, before, after })
    };
    keys.into_iter().filter_map(moved).collect()
}

fn sorted(mut moved: Vec<Moved>) -> Vec<Moved> {
    moved.sort_by_key(|it| (it.year, it.rule, it.school, it.subject));
    moved
}

fn key(moved: &Moved) -> (Option<usize>, Subject) {
    (moved.school, moved.subject)
}

/// Closes, stops and retags every offering of a plan.
fn weighed_edits(plan: &Plan) -> Vec<(At, PlanEdit)> {
    let year = plan.frame().as_of.plus(1);
    let mut edits = Vec::new();
    for (at, it) in plan.offerings() {
        let mut closed = it.clone();
        closed.closed_from = Some(year);
        let mut stopped = it.clone();
        let stop = Suspension { from: year, until: None, extras: Extras::default() };
        stopped.details_mut().suspensions.push(stop);
        let mut retagged = it.clone();
        retagged.chains =
            if it.chains.is_empty() { it.chains.with(2, true) } else { Default::default() };
        for offering in [closed, stopped, retagged] {
            edits.push((at, PlanEdit::SetOffering { at, offering: Box::new(offering) }));
        }
    }
    edits
}

#[test]
fn side_effects_are_the_difference_of_two_full_judgements_for_every_offering_of_every_plan() {
    let (mut tried, mut effective) = (0, 0);
    let plans = fixtures::valid().into_iter().chain(fixtures::golden());
    for (name, plan) in plans.chain([("city".to_owned(), fixtures::city())]) {
        let version = Version::of(plan.clone()).unwrap();
        // Of the city every fifth: each is judged twice in full.
        let step = if name == "city" { 5 } else { 1 };
        for (at, edit) in weighed_edits(&plan).into_iter().step_by(step) {
            let Ok(after) = plan.with(&edit) else { continue };
            let after = after.unwrap_or_else(|| plan.clone());
            let mut expected = by_hand(&plan, &after);
            expected.retain(|it| key(it) != (Some(at.school), Subject::Offering(at.offering)));
            let found = effects(&version, std::slice::from_ref(&edit)).unwrap();
            effective += usize::from(!found.is_empty());
            assert_eq!(sorted(found), expected, "{name}: {edit:?}");
            tried += 1;
        }
    }
    assert!(tried > 500 && effective > 100, "{tried} {effective}");
}

#[test]
fn a_comparison_lists_what_differs_by_the_rule_of_which_most_moves_and_says_why_nothing_does() {
    let example = fixtures::city();
    let version = Version::of(example.clone()).unwrap();
    let all = compared(&version, 5);
    assert_eq!(all.len(), 2);
    for it in &all {
        let moved: Vec<Moved> = it.moved.iter().flat_map(|(_, moved)| moved.clone()).collect();
        assert_eq!(sorted(moved), by_hand(&example, it.version.plan()), "{}", it.id);
        let counts: Vec<usize> = it.moved.iter().map(|(_, moved)| moved.len()).collect();
        assert!(counts.windows(2).all(|it| it[0] >= it[1]), "{counts:?}");
        assert_eq!(it.nothing, None);
    }
    // The report counts what the comparison shows.
    let before = overviews(&version);
    let lines = compare_lines(&before, &all, true);
    assert_eq!(lines.len(), 7 * before.len());
    let differing = compare_lines(&before, &all, false);
    assert!(!differing.is_empty() && differing.len() < lines.len());
    assert!(differing.iter().all(CompareLine::differs));
    let nothing = |session: &Session| compared(session.now(), 5).pop().unwrap().nothing;
    let empty = city();
    assert_eq!(nothing(&empty), Some(Nothing::NoActions));
    let at = At { school: 1, offering: 1 };
    let intake = |number| PlanEdit::SetIntake {
        at,
        year: Year::new(2021).unwrap(),
        students: Students::new(number),
    };
    let moved = empty.after(&Action::Edit(intake(71))).unwrap();
    assert_eq!(nothing(&moved), Some(Nothing::SameVerdicts));
    // What the scenario is about is taken out of the baseline.
    let id = moved.now().scenario().unwrap().id.clone();
    let off = moved.after(&Action::TurnOn(None)).unwrap();
    let gone = off.after(&Action::Edit(PlanEdit::RemoveOffering { at })).unwrap();
    assert_eq!(nothing(&gone), Some(Nothing::NoneFits));
    let on = gone.after(&Action::TurnOn(Some(id))).unwrap();
    assert_eq!(on.now().refused().len(), 1);
}
