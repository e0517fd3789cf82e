//! Traces: the finding, the settings used, the verdict under other readings.

use super::{judged, offering, plan, rule, school, set, year};
use crate::evaluation::{Question, Subject, Trace};
use crate::plan::{Level, Plan, SchoolKind, Setting};
use crate::policy::{Shape, Verdict, hohhot_2022};

/// Two schools whose offerings differ in their verdicts.
fn city() -> Plan {
    let taken = |number| [Some(number); 6];
    let mut refiled = offering("B2", "690202", 2020, &[], &taken(90));
    refiled.details_mut().refiled_in = vec![year(2025)];
    let schools = [
        school(
            "A",
            SchoolKind::Other,
            vec![
                offering("A1", "720201", 2020, &[0], &taken(25)),
                offering("A2", "730801", 2020, &[0], &taken(90)),
            ],
        ),
        school(
            "B",
            SchoolKind::Other,
            vec![
                offering("B1", "690201", 2020, &[], &taken(19)),
                refiled,
                offering("B3", "690203", 2025, &[], &[Some(90)]),
                offering("B4", "690204", 2025, &[], &[Some(90)]),
            ],
        ),
    ];
    plan(2026, |frame| set(frame, "class_minimum", Setting::Number(28)), &schools)
}

fn asked(shape: Shape, nth: usize, school: Option<usize>, subject: Subject) -> Trace {
    let question = Question { rule: rule(shape), year: nth, school, subject };
    Trace::of(&city(), &hohhot_2022(), &question)
}

fn verdict(trace: &Trace) -> Option<Verdict> {
    trace.finding.as_ref().map(|it| it.judged.verdict)
}

#[test]
fn a_trace_holds_the_finding_of_its_question_alone() {
    let report = judged(&city());
    let mut count = 0;
    for nth in 0..2 {
        for found in report.findings(nth) {
            let (rule, subject) = (found.finding.rule, found.finding.subject);
            let question = Question { rule, year: nth, school: found.school, subject };
            let trace = Trace::of(&city(), &hohhot_2022(), &question);
            assert_eq!(trace.finding.as_ref(), Some(found.finding), "{question:?}");
            count += 1;
        }
    }
    assert!(count > 40, "{count}");
    assert_eq!(asked(Shape::Ledger, 0, Some(0), Subject::Offering(0)).finding, None);
    assert_eq!(asked(Shape::SmallIntake, 2, Some(0), Subject::Offering(0)).finding, None);
    assert_eq!(asked(Shape::SmallIntake, 0, None, Subject::Offering(0)).finding, None);
}

#[test]
fn a_trace_of_a_rule_that_is_not_there_is_empty() {
    let question = Question { rule: 12, year: 0, school: None, subject: Subject::City };
    let trace = Trace::of(&city(), &hohhot_2022(), &question);
    assert_eq!(trace.finding, None);
    assert!(trace.inputs.is_empty() && trace.settings.is_empty() && trace.alternatives.is_empty());
}

#[test]
fn each_rule_names_the_readings_and_parameters_that_it_uses() {
    let cases = [
        (Shape::SmallIntake, "class_minimum zero_counts_as_small window"),
        (Shape::Idle, "window"),
        (Shape::NewCap, "refile_counts_as_new site_unit cap_national_key cap_other"),
        (Shape::SchoolChain, "site_unit site_basis school_offering_minimum coverage_due"),
        (Shape::ChainSchools, "site_unit site_basis chain_school_minimum coverage_due"),
        (Shape::ServingShare, "site_unit site_basis share_target coverage_due"),
        (Shape::QualityCount, "quality_tolerance quality_target quality_due"),
        (Shape::Stage, ""),
        (Shape::Ledger, ""),
    ];
    for (shape, names) in cases {
        let trace = asked(shape, 0, None, Subject::City);
        let found: Vec<_> = trace.settings.iter().map(|(name, _)| &**name).collect();
        assert_eq!(found.join(" "), names, "{shape:?}");
    }
    let trace = asked(Shape::SmallIntake, 0, Some(0), Subject::Offering(0));
    let values: Vec<_> = trace.settings.into_iter().map(|(_, value)| value).collect();
    assert_eq!(values, [Setting::Number(28), Setting::Flag(true), Setting::Number(3)]);
}

#[test]
fn every_combination_of_readings_is_judged_the_one_in_force_among_them() {
    let trace = asked(Shape::SmallIntake, 0, Some(0), Subject::Offering(0));
    assert_eq!(verdict(&trace), Some(Verdict::Breach), "25 entrants where 28 form a class");
    let found: Vec<_> = trace
        .alternatives
        .iter()
        .map(|it| match &*it.readings {
            [(_, Setting::Number(minimum)), (_, Setting::Flag(zero))] => {
                (*minimum, *zero, it.verdict)
            }
            other => panic!("{other:?}"),
        })
        .collect();
    let (met, breach) = (Some(Verdict::Met), Some(Verdict::Breach));
    let expected = [(30, breach), (20, met), (25, met), (40, breach), (28, breach)];
    let expected: Vec<_> = expected
        .into_iter()
        .flat_map(|(minimum, verdict)| [(minimum, true, verdict), (minimum, false, verdict)])
        .collect();
    assert_eq!(found, expected);
    assert!(!trace.finding.unwrap().judged.robust);
}

#[test]
fn a_school_with_one_filed_anew_hangs_on_whether_that_counts() {
    let trace = asked(Shape::NewCap, 0, Some(1), Subject::School);
    let found: Vec<_> = trace.alternatives.iter().map(|it| (&*it.readings, it.verdict)).collect();
    let reading = |refile, unit: &str| {
        [
            ("refile_counts_as_new".to_owned(), Setting::Flag(refile)),
            ("site_unit".to_owned(), Setting::Word(unit.into())),
        ]
    };
    let (met, breach) = (Some(Verdict::Met), Some(Verdict::Breach));
    let expected = [
        (&reading(true, "offering")[..], breach),
        (&reading(true, "major")[..], breach),
        (&reading(false, "offering")[..], met),
        (&reading(false, "major")[..], met),
    ];
    assert_eq!(found, expected, "two opened, one filed anew, two may be");
}

#[test]
fn a_rule_without_readings_has_the_one_verdict() {
    let trace = asked(Shape::Idle, 0, Some(0), Subject::Offering(0));
    assert_eq!(trace.alternatives.len(), 1);
    assert_eq!(trace.alternatives[0].readings, []);
    assert_eq!(trace.alternatives[0].verdict, Some(Verdict::Met));
    let mut ranked = offering("A1", "720201", 2020, &[], &[]);
    ranked.level = Level::RegionQuality;
    let city = plan(2025, |_| {}, &[school("A", SchoolKind::Other, vec![ranked])]);
    let rule = rule(Shape::QualityCount);
    let question = Question { rule, year: 0, school: None, subject: Subject::City };
    let trace = Trace::of(&city, &hohhot_2022(), &question);
    assert_eq!(trace.alternatives.len(), 2, "two tolerances");
}
