//! What a row of the table shows.

use crate::evaluation::{SchoolReport, Subject};
use crate::plan::{Frame, Offering, Students, Year};
use crate::policy::Verdict;
use crate::projection::{self, History, Origin};

/// Recorded years that the table shows, the last one included: as many as a
/// projection looks back.
const RECORDED: u16 = 5;

/// A year of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The school year.
    pub year: Year,
    /// Whether its intakes are recorded; else they are planned.
    pub is_recorded: bool,
}

/// The years of the table, ascending.
pub fn columns(frame: &Frame) -> impl Iterator<Item = Column> + Clone + use<> {
    let as_of = frame.as_of;
    let years = as_of.minus(RECORDED - 1).to(frame.horizon);
    years.map(move |year| Column { year, is_recorded: year <= as_of })
}

/// The intake of one offering in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The year.
    pub column: Column,
    /// What was entered.
    pub entered: Option<Students>,
    /// What stands in for it where nothing was entered, and where that comes
    /// from.
    pub instead: Option<(Students, Origin)>,
    /// Whether the offering is on file; nothing is entered where it is not.
    pub is_on_file: bool,
}

/// The intakes of an offering, one for each column.
#[must_use]
pub fn cells(offering: &Offering, frame: &Frame) -> Vec<Cell> {
    let history = History::of(offering, frame.as_of);
    columns(frame)
        .map(|column| {
            let year = column.year;
            let (students, origin) =
                projection::intake(offering, &history, frame.method, frame.as_of, year);
            let entered = offering.intakes.get(year);
            let is_on_file = offering.is_on_file(year);
            let instead = students.filter(|_| entered.is_none() && is_on_file);
            Cell { column, entered, instead: instead.map(|it| (it, origin)), is_on_file }
        })
        .collect()
}

/// A verdict on an offering, by the rule that found it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The verdict.
    pub verdict: Verdict,
    /// Position of the rule in the pack.
    pub rule: usize,
}

/// The open verdicts on an offering in a year, the gravest first.
#[must_use]
pub fn marks(school: &SchoolReport, nth: usize, offering: usize) -> Vec<Mark> {
    marks_of(school, nth, Subject::Offering(offering))
}

/// The open verdicts on a school itself in a year, the gravest first.
#[must_use]
pub fn school_marks(school: &SchoolReport, nth: usize) -> Vec<Mark> {
    marks_of(school, nth, Subject::School)
}

fn marks_of(school: &SchoolReport, nth: usize, subject: Subject) -> Vec<Mark> {
    let findings = school.findings.iter();
    let open = findings
        .filter(|it| it.year == nth && it.subject == subject)
        .map(|it| Mark { verdict: it.judged.verdict, rule: it.rule })
        .filter(|it| it.verdict != Verdict::Met);
    let mut marks = Vec::new();
    for mark in open {
        marks.insert(marks.partition_point(|it| *it <= mark), mark);
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::super::Version;
    use super::super::support::city;
    use super::*;
    use crate::plan::At;

    #[test]
    fn the_table_shows_five_recorded_years_and_those_up_to_the_horizon() {
        let plan = city();
        let columns: Vec<_> = columns(plan.frame()).collect();
        assert_eq!(columns.iter().filter(|it| it.is_recorded).count(), 5);
        assert_eq!(columns.first().unwrap().year.number(), 2021);
        assert_eq!(columns.last().unwrap().year, plan.frame().horizon);
    }

    #[test]
    fn a_year_without_a_plan_shows_what_is_projected_and_a_blank_year_nothing() {
        let plan = city();
        let offering = plan.offering(At { school: 0, offering: 0 }).unwrap();
        let cells = cells(offering, plan.frame());
        let cell = |year| cells.iter().find(|it| it.column.year.number() == year).unwrap();
        assert!(!cell(2021).is_on_file, "opened in 2023");
        assert_eq!(cell(2021).instead, None);
        assert_eq!(cell(2025).entered, Students::new(14));
        assert_eq!(cell(2026).entered, Students::new(40), "planned");
        assert_eq!(cell(2026).instead, None);
        assert_eq!(cell(2027).instead, Some((Students::new(14).unwrap(), Origin::Projected)));
        let blank =
            super::cells(plan.offering(At { school: 0, offering: 1 }).unwrap(), plan.frame());
        assert_eq!((blank[4].entered, blank[4].instead), (None, None), "blank is not zero");
    }

    #[test]
    fn the_gravest_verdict_of_a_row_stands_first() {
        let version = Version::of(city()).unwrap();
        let school = version.report().school(0).unwrap();
        let marks = marks(school, 0, 0);
        assert_eq!(marks.first().unwrap().verdict, Verdict::Breach);
        assert_eq!(version.pack().rules[marks[0].rule].id, "small-intake");
    }
}
