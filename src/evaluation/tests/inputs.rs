//! What each kind of verdict was judged on.

use super::{offering, plan, rule, school, year};
use crate::evaluation::InputValue::{Background, Chains, Entered, Intake, Since, Sites};
use crate::evaluation::{InputValue, Question, Subject, Trace};
use crate::plan::{self, Extent, Level, Plan, SchoolKind, Students};
use crate::policy::{Shape, hohhot_2022};
use crate::projection::Origin;

/// Two schools and one that has closed everything, among others.
fn city() -> Plan {
    let some = |numbers: &[u32]| numbers.iter().map(|&it| Some(it)).collect::<Vec<_>>();
    let mut refiled = offering(
        "A1",
        "720201",
        2020,
        &[0],
        &[Some(40), Some(40), Some(40), Some(20), None, Some(10), Some(35)],
    );
    refiled.details_mut().refiled_in = vec![year(2024)];
    let mut closed = offering("A2", "730801", 2018, &[2], &[]);
    closed.closed_from = Some(year(2025));
    closed.level = Level::RegionQuality;
    let mut new = offering("A3", "710201", 2025, &[0, 2], &some(&[50]));
    new.level = Level::RegionQuality;
    new.level_since = Some(year(2026));
    let mut known = offering("B1", "690201", 2019, &[], &[]);
    known.level = Level::RegionQuality;
    let mut gone = offering("C1", "690201", 2019, &[0], &[]);
    gone.closed_from = Some(year(2024));
    let background = plan::Background {
        offerings: Some(100),
        quality_offerings: Some(4),
        chain_schools: vec![None, None, Some(3)],
        ..plan::Background::default()
    };
    let schools = [
        school("A", SchoolKind::Other, vec![refiled, closed, new]),
        school("B", SchoolKind::Other, vec![known]),
        school("C", SchoolKind::Other, vec![gone]),
    ];
    plan(
        2026,
        |frame| {
            frame.extent = Extent::Part;
            frame.background = Some(background);
        },
        &schools,
    )
}

type Line = (Option<usize>, Option<usize>, InputValue);

fn inputs(shape: Shape, nth: usize, school: Option<usize>, subject: Subject) -> Vec<Line> {
    let question = Question { rule: rule(shape), year: nth, school, subject };
    let trace = Trace::of(&city(), &hohhot_2022(), &question);
    trace.inputs.into_iter().map(|it| (it.school, it.offering, it.value)).collect()
}

fn of_offering(shape: Shape, nth: usize, at: usize) -> Vec<InputValue> {
    let found = inputs(shape, nth, Some(0), Subject::Offering(at));
    assert!(found.iter().all(|it| (it.0, it.1) == (Some(0), Some(at))), "{found:?}");
    found.into_iter().map(|it| it.2).collect()
}

fn taken(on: u16, students: u32, origin: Origin) -> InputValue {
    Intake(year(on), Students::new(students), origin)
}

#[test]
fn a_rule_on_runs_of_years_rests_on_the_window_since_the_last_filing() {
    let since = || Since(year(2024));
    let blank = || Intake(year(2024), None, Origin::Blank);
    let last = || taken(2025, 10, Origin::Recorded);
    for shape in [Shape::SmallIntake, Shape::Idle] {
        assert_eq!(of_offering(shape, 0, 0), [since(), blank(), last()]);
        let planned = taken(2026, 35, Origin::Planned);
        assert_eq!(of_offering(shape, 1, 0), [since(), blank(), last(), planned]);
        let opened = [
            Since(year(2025)),
            taken(2025, 50, Origin::Recorded),
            taken(2026, 50, Origin::Projected),
        ];
        assert_eq!(of_offering(shape, 1, 2), opened);
        assert_eq!(of_offering(shape, 0, 1), [], "no longer on file");
    }
}

#[test]
fn other_rules_on_an_offering_rest_on_what_is_entered_of_it() {
    let last = || taken(2025, 10, Origin::Recorded);
    for shape in [Shape::Stage, Shape::UnfiledIntake] {
        assert_eq!(of_offering(shape, 0, 0), [Entered, last()]);
    }
    assert_eq!(of_offering(Shape::Filing, 0, 0), [Since(year(2020)), Entered]);
    for shape in [Shape::Alignment, Shape::Ledger] {
        assert_eq!(of_offering(shape, 0, 0), [Entered]);
        assert_eq!(of_offering(shape, 0, 7), [], "no such offering");
    }
}

#[test]
fn a_rule_on_a_school_rests_on_its_records_on_file() {
    let line = |at, value| (Some(0), Some(at), value);
    let expected = [
        line(0, Since(year(2024))),
        line(0, Chains(vec![0])),
        line(0, taken(2025, 10, Origin::Recorded)),
        line(2, Since(year(2025))),
        line(2, Chains(vec![0, 2])),
        line(2, taken(2025, 50, Origin::Recorded)),
    ];
    for shape in [Shape::NewCap, Shape::SchoolChain] {
        assert_eq!(inputs(shape, 0, Some(0), Subject::School), expected);
        assert_eq!(inputs(shape, 0, Some(9), Subject::School), [], "no such school");
    }
}

#[test]
fn a_chain_rests_on_the_records_that_serve_it_and_the_background() {
    let of_chain = |chain| inputs(Shape::ChainSchools, 0, None, Subject::Chain(chain));
    let others = |number| (None, None, Background("chain_schools", number));
    let line = |value| (Some(0), Some(2), value);
    let own = [
        line(Since(year(2025))),
        line(Chains(vec![0, 2])),
        line(taken(2025, 50, Origin::Recorded)),
    ];
    let expected: Vec<Line> = own.into_iter().chain([others(Some(3))]).collect();
    assert_eq!(of_chain(2), expected);
    assert_eq!(of_chain(1), [others(None)]);
    assert_eq!(of_chain(0).len(), 7, "two records and the background");
}

#[test]
fn the_city_rests_on_its_schools_and_the_background() {
    let share = inputs(Shape::ServingShare, 0, None, Subject::City);
    let sites = |total, serving| Sites { total: (total, total), serving: (serving, serving) };
    let expected = [
        (Some(0), None, sites(2, 2)),
        (Some(1), None, sites(1, 0)),
        (None, None, Background("offerings", Some(100))),
        (None, None, Background("serving_offerings", None)),
    ];
    assert_eq!(share, expected, "the third school has nothing on file");

    let quality = |nth| inputs(Shape::QualityCount, nth, None, Subject::City);
    let others = (None, None, Background("quality_offerings", Some(4)));
    assert_eq!(quality(0), [(Some(1), Some(0), Entered), others.clone()]);
    let ranked = [(Some(0), Some(2), Entered), (Some(1), Some(0), Entered), others];
    assert_eq!(quality(1), ranked, "another has the rank from 2026 on");
    assert_eq!(inputs(Shape::QualityCount, 2, None, Subject::City), [], "no such year");
}
