//! What a report answers.

use super::{judged, offering, plan, rule, school, set, year};
use crate::evaluation::{Keep, Placed, Report, Subject};
use crate::plan::{At, Filing, FilingStatus, Flag, Plan, SchoolKind, Setting};
use crate::policy::{Severity, Shape, Verdict, hohhot_2022};

/// One small offering, one class; the second school has nothing on file.
fn city() -> Plan {
    let mut gone = offering("B1", "690201", 2019, &[0], &[]);
    gone.closed_from = Some(year(2024));
    let schools = [
        school(
            "A",
            SchoolKind::Other,
            vec![
                offering("A1", "720201", 2019, &[0], &[Some(9); 7]),
                offering("A2", "730801", 2019, &[], &[Some(90); 7]),
            ],
        ),
        school("B", SchoolKind::Other, vec![gone]),
    ];
    plan(2026, |_| {}, &schools)
}

fn line(it: &Placed<'_>) -> (usize, Option<usize>, Subject, Verdict) {
    (it.finding.rule, it.school, it.finding.subject, it.finding.judged.verdict)
}

#[test]
fn findings_come_by_rule_and_then_in_the_order_of_the_plan() {
    let report = judged(&city());
    let of = |shape| {
        let all = report.findings(1).map(|it| line(&it));
        all.filter(|it| it.0 == rule(shape)).map(|it| (it.1, it.2, it.3)).collect::<Vec<_>>()
    };
    let offering = |nth, verdict| (Some(0), Subject::Offering(nth), verdict);
    assert_eq!(of(Shape::SmallIntake), [offering(0, Verdict::Breach), offering(1, Verdict::Met)]);
    assert_eq!(of(Shape::Idle), [offering(0, Verdict::Met), offering(1, Verdict::Met)]);
    assert_eq!(
        of(Shape::NewCap),
        [(Some(0), Subject::School, Verdict::Met), (Some(1), Subject::School, Verdict::Met)]
    );
    assert_eq!(of(Shape::SchoolChain), [(Some(0), Subject::School, Verdict::Met)]);
    assert_eq!(of(Shape::ServingShare), [(None, Subject::City, Verdict::Breach)], "1 of 2");
    assert_eq!(of(Shape::QualityCount), [(None, Subject::City, Verdict::Breach)]);
    let chains = of(Shape::ChainSchools);
    assert_eq!(chains.len(), 8);
    assert!(chains.iter().enumerate().all(|(nth, it)| it.1 == Subject::Chain(nth)));
    let rules: Vec<_> = report.findings(1).map(|it| it.finding.rule).collect();
    assert!(rules.is_sorted());
    let mut by_place: Vec<_> = report.findings_by_place(1).map(|it| line(&it)).collect();
    assert!(by_place.is_sorted_by_key(|it| (it.1, it.0)), "the city first");
    by_place.sort_by_key(|it| it.0);
    assert!(by_place.into_iter().eq(report.findings(1).map(|it| line(&it))), "the same ones");
    // 2 + 2 of offerings, 2 + 1 of schools, 8 chains, 2 of the city.
    assert_eq!(rules.len(), 17);
    assert_eq!(report.findings(2).count(), 0, "no such year");
    assert_eq!(report.counts(1), [11, 0, 0, 6]);
    assert_eq!(report.counts(2), [0; 4]);
    assert_eq!(report.city_findings().count(), 20, "ten a year");
}

#[test]
fn only_what_is_open_is_kept_where_no_more_is_asked_for() {
    let report = Report::of(&city(), &hohhot_2022(), Keep::Open);
    assert_eq!(report.findings(1).count(), 11);
    assert!(report.findings(1).all(|it| it.finding.judged.verdict != Verdict::Met));
    assert_eq!(report.counts(1), [11, 0, 0, 6], "all are counted");
}

/// One offering for each way to concern a rule: entered, new, small.
#[test]
fn keeping_less_changes_no_verdict() {
    let large = |id, code, first| offering(id, code, first, &[0], &[Some(90); 8]);
    let mut off = large("A1", "720201", 2018);
    off.flags = off.flags.with(Flag::OffOrientation, true);
    let mut refused = large("A2", "720202", 2018);
    let filing = Filing { status: Some(FilingStatus::Refused), ..Filing::default() };
    refused.details_mut().filing = Some(filing);
    let offerings = vec![
        large("A0", "720200", 2018),
        off,
        refused,
        large("A3", "720203", 2026),
        offering("A4", "720204", 2018, &[], &[Some(29); 8]),
        offering("A5", "720205", 2018, &[], &[Some(0); 8]),
        offering("A6", "720206", 2018, &[], &[Some(30); 8]),
    ];
    let plan = plan(2026, |_| {}, &[school("A", SchoolKind::Other, offerings)]);
    let (all, open) = (judged(&plan), Report::of(&plan, &hohhot_2022(), Keep::Open));
    for nth in [0, 1] {
        assert_eq!(all.counts(nth), open.counts(nth));
        let of_all = all.findings(nth).filter(|it| it.finding.judged.verdict != Verdict::Met);
        assert!(of_all.eq(open.findings(nth)), "the same findings, but for those that are met");
    }
    let about = |shape| {
        let found = open.findings(1).filter(move |it| it.finding.rule == rule(shape));
        found.map(|it| it.finding.subject).collect::<Vec<_>>()
    };
    assert_eq!(about(Shape::Alignment), [Subject::Offering(1)]);
    assert_eq!(about(Shape::UnfiledIntake), [Subject::Offering(2)]);
    assert_eq!(about(Shape::Filing), [Subject::Offering(3)]);
    assert_eq!(about(Shape::SmallIntake), [Subject::Offering(4)]);
    assert_eq!(about(Shape::Idle), [Subject::Offering(5)]);
}

#[test]
fn a_finding_knows_its_offering() {
    let report = judged(&city());
    let at: Vec<_> = report.findings(0).map(|it| it.offering()).collect();
    assert_eq!(at[..2], [0, 1].map(|offering| Some(At { school: 0, offering })));
    assert!(at[4..].iter().all(Option::is_none));
}

#[test]
fn years_schools_and_coverage_are_found_by_position() {
    let report = judged(&city());
    assert_eq!(report.years().collect::<Vec<_>>(), [year(2025), year(2026)]);
    assert_eq!(report.position(year(2026)), Some(1));
    assert_eq!(report.position(year(2027)), None);
    assert_eq!(report.schools().count(), 2);
    assert_eq!(report.school(0).unwrap().findings.len(), 12);
    assert_eq!(report.school(1).unwrap().findings.len(), 2);
    assert!(report.school(2).is_none());
    let coverage = report.coverage(1).unwrap();
    assert_eq!((coverage.offerings, coverage.serving_offerings), (2, 1));
    assert_eq!((coverage.students, coverage.serving_students), (99, 9));
    assert!(report.coverage(2).is_none());
    assert_eq!(report.frame().as_of, year(2025));
    assert_eq!(report.pack().id, hohhot_2022().id);
    assert_eq!(report.standard().readings.class_minimum, 30);
}

#[test]
fn the_cap_is_as_grave_as_it_is_read() {
    let severity = |plan: &Plan, shape| {
        let report = judged(plan);
        report.severity(&hohhot_2022().rules[rule(shape)])
    };
    let soft = city();
    let strict = plan(2025, |it| set(it, "cap_strictness", Setting::Word("hard".into())), &[]);
    assert_eq!(severity(&soft, Shape::NewCap), Severity::Soft);
    assert_eq!(severity(&strict, Shape::NewCap), Severity::Hard);
    for plan in [&soft, &strict] {
        assert_eq!(severity(plan, Shape::Idle), Severity::Hard);
        assert_eq!(severity(plan, Shape::Ledger), Severity::Soft);
    }
}
