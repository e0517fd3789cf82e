//! Rows in another order: a way to look at them, and never a change.
//!
//! Offerings are put in order within their school, so that each stays under its
//! heading. What is blank comes last, whichever way: blank is not zero.

use super::{GridColumn, Row, Rows, margin, shown};
use crate::catalogue;
use crate::plan::{At, Flag, Offering};
use crate::policy::Verdict;
use crate::session::{Version, cells, marks};

/// By which column, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: GridColumn,
    /// From the largest; verdicts from the mildest.
    pub descending: bool,
}

impl Sort {
    /// What is asked for by another press on a column: first one way, then the
    /// other, then the order of the file.
    #[must_use]
    pub fn pressed(now: Option<Self>, column: GridColumn) -> Option<Self> {
        match now.filter(|it| it.column == column) {
            None => Some(Self { column, descending: false }),
            Some(it) => (!it.descending).then_some(Self { descending: true, ..it }),
        }
    }
}

/// The rows with the offerings of each school in order. Those that are alike
/// keep the order of the file.
#[must_use]
pub fn sorted(rows: &Rows, version: &Version, nth: usize, sort: Sort) -> Rows {
    let mut all = Vec::with_capacity(rows.count());
    let mut of_school: Vec<(Option<Key>, Row)> = Vec::new();
    for row in (0..rows.count()).filter_map(|it| rows.get(it)) {
        match row.offering() {
            Some(at) => of_school.push((key(version, nth, at, sort.column), row)),
            None => {
                put(&mut all, &mut of_school, sort.descending);
                all.push(row);
            }
        }
    }
    put(&mut all, &mut of_school, sort.descending);
    Rows::Some(all)
}

fn put(all: &mut Vec<Row>, of_school: &mut Vec<(Option<Key>, Row)>, descending: bool) {
    of_school.sort_by(|(one, _), (other, _)| match (one, other) {
        (Some(one), Some(other)) if descending => other.cmp(one),
        (Some(one), Some(other)) => one.cmp(other),
        // What is blank comes last.
        (one, other) => one.is_none().cmp(&other.is_none()),
    });
    all.extend(of_school.drain(..).map(|(_, row)| row));
}

/// What is compared: a number, then a text.
type Key = (i64, String);

fn key(version: &Version, nth: usize, at: At, column: GridColumn) -> Option<Key> {
    let offering = version.plan().offering(at)?;
    let number = |it: i64| Some((it, String::new()));
    match column {
        GridColumn::Name => {
            catalogue::name_of(&offering.identity).map(|it| (0, catalogue::spelled(it)))
        }
        GridColumn::Length => number(offering.length.into()),
        GridColumn::FirstYear => number(offering.first_year.number().into()),
        GridColumn::Intake(_) | GridColumn::Margin => {
            number(quantity(version, nth, offering, column)?)
        }
        GridColumn::Level => number(offering.level as i64).filter(|it| it.0 > 0),
        GridColumn::Flags => {
            let set = Flag::ALL.iter().filter(|it| offering.flags.has(**it)).count();
            number(i64::try_from(set).ok()?).filter(|it| it.0 > 0)
        }
        GridColumn::Verdict => {
            let marks = marks(version.report().school(at.school)?, nth, at.offering);
            number(marks.first().map_or(Verdict::Met, |it| it.verdict) as i64)
        }
        GridColumn::Code | GridColumn::Chains => {
            let text = shown(version.pack(), offering, column);
            (!text.is_empty()).then_some((0, text))
        }
    }
}

/// What the cell shows, entered or projected.
fn quantity(version: &Version, nth: usize, offering: &Offering, column: GridColumn) -> Option<i64> {
    let (frame, report) = (version.plan().frame(), version.report());
    let Some(year) = column.year() else {
        let minimum = report.standard().readings.class_minimum;
        return margin(offering, frame, report.years().nth(nth)?, minimum);
    };
    let cell = cells(offering, frame).into_iter().find(|it| it.column.year == year)?;
    let students = cell.entered.or(cell.instead.map(|(it, _)| it))?;
    Some(students.number().into())
}

#[cfg(test)]
mod tests {
    use super::super::super::support::{city, year};
    use super::*;
    use crate::plan::{PlanEdit, Students};
    use crate::session::grid_columns;

    fn order(version: &Version, sort: Sort) -> Vec<usize> {
        let rows = sorted(&Rows::all(version.plan()), version, 0, sort);
        assert_eq!(rows.count(), Rows::all(version.plan()).count());
        let at = (0..rows.count()).filter_map(|it| rows.get(it)?.offering());
        at.filter(|it| it.school == 0).map(|it| it.offering).collect()
    }

    /// Four offerings: intakes of 2025 are 14, blank, 90, 14.
    fn four() -> Version {
        let mut plan = city();
        for (at, number) in [(2, 90), (3, 14)] {
            let mut added = plan.offering(At { school: 0, offering: 0 }).unwrap().clone();
            let mut identity = (*added.identity).clone();
            (identity.id, identity.code) = (format!("X{at}").into(), "730301".into());
            added.identity = std::rc::Rc::new(identity);
            added.length = 5;
            added.intakes.set(year(2025), Students::new(number));
            plan.apply(&PlanEdit::AddOffering {
                at: At { school: 0, offering: at },
                offering: Box::new(added),
            })
            .unwrap();
        }
        Version::of(plan).unwrap()
    }

    #[test]
    fn offerings_are_in_order_within_their_school_and_blanks_come_last_either_way() {
        let version = four();
        let column = grid_columns(version.plan().frame());
        let intake = *column.iter().find(|it| it.year() == Some(year(2025))).unwrap();
        let by = |column, descending| order(&version, Sort { column, descending });
        assert_eq!(by(intake, false), [0, 3, 2, 1]);
        assert_eq!(by(intake, true), [2, 0, 3, 1], "those alike as in the file");
        assert_eq!(by(GridColumn::Name, false), [0, 1, 2, 3], "hu before kuai");
        assert_eq!(by(GridColumn::Name, true), [2, 3, 0, 1]);
        assert_eq!(by(GridColumn::Verdict, false)[0], 0, "the gravest first");
        assert_eq!(by(GridColumn::Chains, false), [1, 0, 2, 3]);
        assert_eq!(by(GridColumn::Length, true), [2, 3, 0, 1]);
        assert_eq!(by(GridColumn::Margin, false), by(intake, false));
    }

    #[test]
    fn headings_and_blank_rows_stay_where_they_are() {
        let version = four();
        let rows = sorted(
            &Rows::all(version.plan()),
            &version,
            0,
            Sort { column: GridColumn::Code, descending: true },
        );
        let whole = (0..rows.count()).filter_map(|it| {
            rows.get(it).filter(|it| it.offering().is_none()).map(|row| (it, row))
        });
        let expected = [
            (0, Row::School(0)),
            (5, Row::NewOffering(0)),
            (6, Row::School(1)),
            (8, Row::NewOffering(1)),
            (9, Row::NewSchool),
        ];
        assert_eq!(whole.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_third_press_brings_the_order_of_the_file_back() {
        let press = |now| Sort::pressed(now, GridColumn::Code);
        let (first, second) = (press(None), press(press(None)));
        assert_eq!(first, Some(Sort { column: GridColumn::Code, descending: false }));
        assert!(second.unwrap().descending);
        assert_eq!(press(second), None);
        assert!(!Sort::pressed(second, GridColumn::Name).unwrap().descending, "another column");
    }
}
