//! Random plans and edits.

#![allow(dead_code, reason = "each test uses some of it")]

use major_planner::plan::{
    About, Assessment, At, ChainSet, Extent, Filing, FilingStatus, Flag, Identity, Ledger, Level,
    Method, Offering, Order, Plan, PlanEdit, School, SchoolKind, Setting, Stage, Students,
    Suspension, Year,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::rc::Rc;

/// So many cases, of a fixed seed, so that a failure repeats.
pub(crate) fn config(cases: u32, seed: u64) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(seed),
        ..ProptestConfig::default()
    }
}

/// Intakes near every limit, blanks among them.
pub(crate) fn any_intake() -> impl Strategy<Value = Option<Students>> {
    prop_oneof![
        Just(None),
        prop::sample::select(vec![0, 0, 1, 19, 20, 24, 25, 29, 30, 39, 40, 90, 100_000])
            .prop_map(Students::new),
    ]
}

pub(crate) fn any_year(first: u16, last: u16) -> impl Strategy<Value = Year> {
    (first..=last).prop_map(|it| Year::new(it).unwrap())
}

fn any_marks() -> impl Strategy<Value = [Option<bool>; 4]> {
    prop::array::uniform4(
        prop_oneof![3 => Just(Some(true)), 1 => Just(Some(false)), 1 => Just(None)],
    )
}

/// An offering without an id.
pub(crate) fn any_offering() -> impl Strategy<Value = Offering> {
    let identity = (prop::sample::select(vec!["720201", "730801", "710201"]), any::<bool>());
    let years = (any_year(2015, 2027), prop::option::weighted(0.2, any_year(2016, 2029)), 1_u8..=5);
    let intakes = prop::collection::vec((any_year(2015, 2029), any_intake()), 0..12);
    let marks = (any_marks(), any_marks());
    let rare = (
        prop::option::weighted(0.2, (any_year(2019, 2027), prop::option::of(any_year(2019, 2029)))),
        prop::collection::vec(any_year(2016, 2028), 0..2),
        prop::option::weighted(0.2, any_year(2019, 2027)),
        prop::option::weighted(
            0.2,
            (prop::sample::select(Stage::ALL.to_vec()), any_year(2020, 2026), any_year(2021, 2028)),
        ),
        prop::option::weighted(
            0.2,
            (
                prop::option::of(prop::sample::select(FilingStatus::ALL.to_vec())),
                prop::option::of(any_year(2020, 2027)),
            ),
        ),
        prop::option::weighted(0.2, any::<bool>()),
    );
    let words = (
        prop::sample::select(Level::ALL.to_vec()),
        prop::option::of(any_year(2018, 2028)),
        prop::collection::vec(prop::sample::select(Flag::ALL.to_vec()), 0..3),
        prop::collection::vec(0_usize..8, 0..3),
    );
    (identity, years, intakes, marks, rare, words).prop_map(
        |((code, named), (first_year, closed_from, length), intakes, marks, rare, words)| {
            let identity = Identity {
                code: code.into(),
                name: named.then(|| "护理".into()),
                ..Identity::default()
            };
            let mut it = Offering::new(identity, first_year);
            (it.closed_from, it.length) = (closed_from, length);
            for (year, students) in intakes {
                if year >= first_year {
                    it.intakes.set(year, students);
                }
            }
            let (suspension, refiled, assessed, order, filing, decided) = rare;
            let details = it.details_mut();
            details.suspensions = suspension
                .map(|(from, until)| Suspension { from, until, extras: Default::default() })
                .into_iter()
                .collect();
            details.refiled_in = refiled;
            details.assessments = assessed
                .map(|year| (year, Assessment { marks: marks.0, extras: Default::default() }))
                .into_iter()
                .collect();
            details.order = order.map(|(stage, since, deadline)| Order {
                stage,
                since,
                deadline: Some(deadline),
                extras: Default::default(),
            });
            details.filing = filing.map(|(status, since)| Filing {
                status,
                since,
                marks: marks.1,
                extras: Default::default(),
            });
            details.ledger = decided.map(|decided| Ledger {
                action: decided.then_some(major_planner::plan::Decision::Keep),
                ..Ledger::default()
            });
            it.tidy();
            (it.level, it.level_since) = (words.0, words.1);
            it.flags = words.2.into_iter().fold(it.flags, |set, flag| set.with(flag, true));
            it.chains = words.3.into_iter().collect::<ChainSet>();
            it
        },
    )
}

/// A school without ids.
pub(crate) fn any_school() -> impl Strategy<Value = School> {
    let kind = prop::sample::select(SchoolKind::ALL.to_vec());
    (kind, prop::collection::vec(any_offering(), 0..5)).prop_map(|(kind, offerings)| {
        School::new(Rc::new(About { kind, ..About::default() }), offerings)
    })
}

/// The school with ids that begin with `prefix`.
pub(crate) fn renamed(school: &School, prefix: &str) -> School {
    let mut about = (*school.about).clone();
    about.id = format!("{prefix}S").into();
    let offerings = school.offerings().iter().enumerate().map(|(at, it)| {
        let mut it = it.clone();
        Rc::make_mut(&mut it.identity).id = format!("{prefix}{at}").into();
        it
    });
    School::new(Rc::new(about), offerings.collect())
}

/// Readings and parameters, each set or not.
pub(crate) fn any_settings() -> impl Strategy<Value = Vec<(Box<str>, Setting)>> {
    let number = |name: &'static str, values: Vec<u32>| {
        prop::option::weighted(0.3, prop::sample::select(values))
            .prop_map(move |it| it.map(|it| (Box::from(name), Setting::Number(it))))
    };
    let flag = |name: &'static str| {
        prop::option::weighted(0.3, any::<bool>())
            .prop_map(move |it| it.map(|it| (Box::from(name), Setting::Flag(it))))
    };
    let word = |name: &'static str, words: Vec<&'static str>| {
        prop::option::weighted(0.4, prop::sample::select(words))
            .prop_map(move |it| it.map(|it| (Box::from(name), Setting::Word(it.into()))))
    };
    (
        number("class_minimum", vec![1, 2, 20, 28, 30, 40]),
        flag("zero_counts_as_small"),
        flag("refile_counts_as_new"),
        word("site_unit", vec!["offering", "major"]),
        word("site_basis", vec!["on_file", "recruiting"]),
        number("quality_tolerance", vec![0, 2]),
        number("share_target", vec![0, 50, 70, 100]),
        number("window", vec![1, 2, 3, 5]),
        number("coverage_due", vec![2024, 2026]),
    )
        .prop_map(|it| {
            [it.0, it.1, it.2, it.3, it.4, it.5, it.6, it.7, it.8].into_iter().flatten().collect()
        })
}

/// A small plan of 2025.
pub(crate) fn any_plan() -> impl Strategy<Value = Plan> {
    let frame =
        (any_settings(), 0_u16..=4, prop::sample::select(Method::ALL.to_vec()), any::<bool>());
    (frame, prop::collection::vec(any_school(), 0..5)).prop_map(|((settings, ahead, method, part), schools)| {
        let base = r#"{"format":"major-planner/plan","version":1,"pack":"hohhot-2022","as_of":2025,"horizon":2025,"schools":[]}"#;
        let mut plan = major_planner::io::json::read(base.as_bytes()).unwrap();
        let mut frame = (**plan.frame()).clone();
        frame.settings = settings.into_iter().collect();
        frame.horizon = frame.as_of.plus(ahead);
        frame.method = method;
        if part {
            frame.extent = Extent::Part;
        }
        apply(&mut plan, PlanEdit::SetFrame(Rc::new(frame)));
        for (at, school) in schools.iter().enumerate() {
            let added = Rc::new(renamed(school, &format!("{at}-")));
            apply(&mut plan, PlanEdit::AddSchool { school: at, added });
        }
        plan
    })
}

fn apply(plan: &mut Plan, edit: PlanEdit) {
    plan.apply(&edit).unwrap();
}

/// An edit whose positions are fitted to a plan.
#[derive(Clone, Debug)]
pub(crate) enum AnyEdit {
    Intake(usize, usize, Year, Option<Students>),
    Set(usize, usize, Box<Offering>),
    Add(usize, usize, Box<Offering>),
    Remove(usize, usize),
    Kind(usize, SchoolKind),
    AddSchool(usize, Box<School>),
    RemoveSchool(usize),
    MoveOffering(usize, usize, usize),
    MoveSchool(usize, usize),
    Settings(Vec<(Box<str>, Setting)>),
    Method(Method),
    Many(Vec<AnyEdit>),
}

pub(crate) fn any_edit() -> impl Strategy<Value = AnyEdit> {
    prop_oneof![
        12 => any_single_edit(),
        1 => prop::collection::vec(any_single_edit(), 0..8).prop_map(AnyEdit::Many),
    ]
}

fn any_single_edit() -> impl Strategy<Value = AnyEdit> {
    let at = || (any::<usize>(), any::<usize>());
    prop_oneof![
        6 => (at(), any_year(2015, 2029), any_intake()).prop_map(|((s, o), year, it)| AnyEdit::Intake(s, o, year, it)),
        3 => (at(), any_offering()).prop_map(|((s, o), it)| AnyEdit::Set(s, o, Box::new(it))),
        2 => (at(), any_offering()).prop_map(|((s, o), it)| AnyEdit::Add(s, o, Box::new(it))),
        1 => at().prop_map(|(s, o)| AnyEdit::Remove(s, o)),
        1 => (any::<usize>(), prop::sample::select(SchoolKind::ALL.to_vec())).prop_map(|(s, it)| AnyEdit::Kind(s, it)),
        1 => (any::<usize>(), any_school()).prop_map(|(s, it)| AnyEdit::AddSchool(s, Box::new(it))),
        1 => any::<usize>().prop_map(AnyEdit::RemoveSchool),
        1 => (at(), any::<usize>()).prop_map(|((s, o), to)| AnyEdit::MoveOffering(s, o, to)),
        1 => at().prop_map(|(s, to)| AnyEdit::MoveSchool(s, to)),
        1 => any_settings().prop_map(AnyEdit::Settings),
        1 => prop::sample::select(Method::ALL.to_vec()).prop_map(AnyEdit::Method),
    ]
}

impl AnyEdit {
    /// The edit on this plan; `None` where the plan has nothing to edit.
    pub(crate) fn on(&self, plan: &Plan) -> Option<PlanEdit> {
        let schools = plan.schools().len();
        let school = |it: usize| it.checked_rem(schools);
        let at = |s: usize, o: usize| {
            let school = school(s)?;
            let offering = o.checked_rem(plan.schools()[school].offerings().len())?;
            Some(At { school, offering })
        };
        let fresh = plan.offerings().count() + schools + 1_000;
        Some(match self.clone() {
            Self::Intake(s, o, year, students) => {
                PlanEdit::SetIntake { at: at(s, o)?, year, students }
            }
            Self::Set(s, o, mut offering) => {
                let at = at(s, o)?;
                let id = plan.offering(at)?.identity.id.clone();
                Rc::make_mut(&mut offering.identity).id = id;
                PlanEdit::SetOffering { at, offering }
            }
            Self::Add(s, o, mut offering) => {
                let school = school(s)?;
                let offering_at = o % (plan.schools()[school].offerings().len() + 1);
                Rc::make_mut(&mut offering.identity).id = format!("new-{fresh}-{o}").into();
                PlanEdit::AddOffering { at: At { school, offering: offering_at }, offering }
            }
            Self::Remove(s, o) => PlanEdit::RemoveOffering { at: at(s, o)? },
            Self::Kind(s, kind) => {
                let school = school(s)?;
                let about = About { kind, ..(*plan.schools()[school].about).clone() };
                PlanEdit::SetSchool { school, about: Rc::new(about) }
            }
            Self::AddSchool(s, it) => {
                let added = Rc::new(renamed(&it, &format!("new-{fresh}-{s}-")));
                PlanEdit::AddSchool { school: s % (schools + 1), added }
            }
            Self::RemoveSchool(s) => PlanEdit::RemoveSchool { school: school(s)? },
            Self::MoveOffering(s, o, to) => {
                let at = at(s, o)?;
                PlanEdit::MoveOffering { at, to: to % plan.schools()[at.school].offerings().len() }
            }
            Self::MoveSchool(s, to) => PlanEdit::MoveSchool { school: school(s)?, to: school(to)? },
            Self::Many(edits) => {
                let mut next = plan.clone();
                let mut fitted = Vec::new();
                for edit in edits {
                    let Some(edit) = edit.on(&next) else { continue };
                    if next.apply(&edit).is_ok() {
                        fitted.push(edit);
                    }
                }
                PlanEdit::Many(fitted.into())
            }
            Self::Settings(settings) => {
                let mut frame = (**plan.frame()).clone();
                frame.settings = settings.into_iter().collect();
                PlanEdit::SetFrame(Rc::new(frame))
            }
            Self::Method(method) => {
                let mut frame = (**plan.frame()).clone();
                frame.method = method;
                PlanEdit::SetFrame(Rc::new(frame))
            }
        })
    }
}
