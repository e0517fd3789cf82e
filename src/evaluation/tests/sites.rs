//! The sites of a school, under every way to read "site".

use super::{judged, offering, plan, school, set, year};
use crate::evaluation::SiteSums;
use crate::plan::{Frame, SchoolKind, Setting, Students};

/// A record of some code with its chains and its intake of 2025.
type Record<'a> = (&'a str, &'a [usize], Option<u32>);

/// Sites that surely count and that may, those of them that serve, the balance;
/// and how many sites serve the first chain.
type Counted = ([i64; 6], i64);

const ONE: &str = "720201";
const OTHER: &str = "690201";

/// What the records come to in 2025.
fn counted(records: &[Record<'_>], unit: &str, basis: &str) -> Counted {
    let offerings = records.iter().enumerate().map(|(nth, (code, chains, intake))| {
        let mut it = offering(&format!("A{nth}"), code, 2018, chains, &[Some(40); 7]);
        it.intakes.set(year(2025), intake.and_then(Students::new));
        it
    });
    let school = school("A", SchoolKind::Other, offerings.collect());
    let read_as = |frame: &mut Frame| {
        for (name, word) in [("site_unit", unit), ("site_basis", basis)] {
            set(frame, name, Setting::Word(word.into()));
        }
    };
    let plan = plan(2025, read_as, &[school]);
    let report = judged(&plan);
    let amounts = &report.school(0).unwrap().amounts[0];
    let sums = amounts.sites[report.standard().readings.sites.position()];
    let SiteSums { sure, possible, serving_sure, serving_possible, least, greatest } = sums;
    let sums = [sure, possible, serving_sure, serving_possible, least, greatest];
    (sums, amounts.chains[0].offerings)
}

/// With a target of 70, a serving site adds 30 to the balance, and another
/// takes 70 away.
#[test]
fn a_major_is_one_site_whatever_its_records() {
    let cases: &[(&[Record<'_>], &str, Counted, &str)] = &[
        // records, basis, what they come to, why
        (
            &[(ONE, &[0], Some(0)), (ONE, &[], Some(40))],
            "on_file",
            ([1, 1, 1, 1, 30, 30], 1),
            "one of them serves",
        ),
        (
            &[(ONE, &[0], Some(0)), (ONE, &[], Some(40))],
            "recruiting",
            ([1, 1, 0, 0, -70, -70], 0),
            "the one that serves does not count",
        ),
        (
            &[(ONE, &[0], None), (ONE, &[], Some(40))],
            "recruiting",
            ([1, 1, 0, 1, -70, 30], 0),
            "it may serve",
        ),
        (
            &[(ONE, &[0], None), (ONE, &[], None)],
            "recruiting",
            ([0, 1, 0, 1, -70, 30], 0),
            "it may serve, or count without serving, or not count",
        ),
        (
            &[(ONE, &[0], Some(40)), (ONE, &[], None)],
            "recruiting",
            ([1, 1, 1, 1, 30, 30], 1),
            "it serves, whatever the other does",
        ),
        (
            &[(ONE, &[0], None), (ONE, &[1], None)],
            "recruiting",
            ([0, 1, 0, 1, 0, 30], 0),
            "it serves, or does not count",
        ),
        (
            &[(ONE, &[], None), (ONE, &[], None)],
            "recruiting",
            ([0, 1, 0, 0, -70, 0], 0),
            "it does not serve",
        ),
        (
            &[(ONE, &[0], Some(0)), (ONE, &[], Some(0))],
            "recruiting",
            ([0, 0, 0, 0, 0, 0], 0),
            "nobody enters",
        ),
        (
            &[(ONE, &[0], Some(40)), (OTHER, &[0], Some(40)), (ONE, &[0, 1], Some(40))],
            "on_file",
            ([2, 2, 2, 2, 60, 60], 2),
            "two majors",
        ),
    ];
    for (records, basis, expected, why) in cases {
        assert_eq!(counted(records, "major", basis), *expected, "{basis}: {why}");
    }
}

#[test]
fn each_record_is_a_site_by_offering() {
    let records: &[Record<'_>] = &[
        (ONE, &[0], Some(40)),
        (ONE, &[0], None),
        (OTHER, &[], Some(40)),
        (OTHER, &[], None),
        (OTHER, &[0], Some(0)),
    ];
    // Three serve, two do not: 90 - 140.
    assert_eq!(counted(records, "offering", "on_file"), ([5, 5, 3, 3, -50, -50], 3));
    // Surely one of each, 30 - 70; the blanks add 30 and take 70 away.
    assert_eq!(counted(records, "offering", "recruiting"), ([2, 4, 1, 2, -110, -10], 1));
}
