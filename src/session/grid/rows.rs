//! The rows of the grid: a heading for each school, its offerings, and a row
//! in which the next one is typed.
//!
//! Where everything is shown, only the place at which each school begins is
//! held: a country has a hundred thousand rows, of which the page shows thirty.

use super::super::Item;
use crate::plan::{At, Plan};

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Row {
    /// The heading of the school at this position.
    School(usize),
    /// An offering.
    Offering(At),
    /// The blank row behind the offerings of a school, to type the next one.
    NewOffering(usize),
    /// The blank row behind all schools, to type the next one.
    NewSchool,
}

impl Row {
    /// The position of the school that the row belongs to.
    #[must_use]
    pub const fn school(self) -> Option<usize> {
        match self {
            Self::School(school) | Self::NewOffering(school) => Some(school),
            Self::Offering(at) => Some(at.school),
            Self::NewSchool => None,
        }
    }

    /// The school or the offering of the row; `None` for a blank row.
    #[must_use]
    pub const fn item(self) -> Option<Item> {
        match self {
            Self::School(school) => Some(Item::School(school)),
            Self::Offering(at) => Some(Item::Offering(at)),
            Self::NewOffering(_) | Self::NewSchool => None,
        }
    }

    /// The offering of the row.
    #[must_use]
    pub const fn offering(self) -> Option<At> {
        match self {
            Self::Offering(at) => Some(at),
            _ => None,
        }
    }
}

/// The rows in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rows {
    /// All of a plan: where each school begins, and behind them the number of
    /// rows of the schools.
    All(Vec<usize>),
    /// Those that a filter leaves.
    Some(Vec<Row>),
}

impl Rows {
    /// All rows of a plan.
    #[must_use]
    pub fn all(plan: &Plan) -> Self {
        let mut starts = Vec::with_capacity(plan.schools().len() + 1);
        let mut next = 0;
        for school in plan.schools() {
            starts.push(next);
            // The heading, and the blank row at the end.
            next += school.offerings().len() + 2;
        }
        starts.push(next);
        Self::All(starts)
    }

    /// The rows of the offerings that a filter leaves, under the headings of
    /// their schools; a heading stands alone where the filter leaves it.
    #[must_use]
    pub fn filtered(
        plan: &Plan,
        shows_school: impl Fn(usize) -> bool,
        shows: impl Fn(At) -> bool,
    ) -> Self {
        let mut rows = Vec::new();
        for (school, it) in plan.schools().iter().enumerate() {
            let heading = rows.len();
            rows.push(Row::School(school));
            let places = (0..it.offerings().len()).map(|offering| At { school, offering });
            rows.extend(places.filter(|at| shows(*at)).map(Row::Offering));
            if rows.len() == heading + 1 && !shows_school(school) {
                rows.truncate(heading);
            }
        }
        Self::Some(rows)
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Self::All(starts) => starts.last().map_or(1, |it| it + 1),
            Self::Some(rows) => rows.len(),
        }
    }

    /// How many of them are offerings.
    #[must_use]
    pub fn offerings(&self) -> usize {
        match self {
            // The heading and the blank row are none.
            Self::All(starts) => {
                starts.last().map_or(0, |it| it.saturating_sub(2 * (starts.len() - 1)))
            }
            Self::Some(rows) => rows.iter().filter(|it| it.offering().is_some()).count(),
        }
    }

    /// The row at a position.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<Row> {
        match self {
            Self::Some(rows) => rows.get(at).copied(),
            Self::All(starts) => {
                let end = starts.last().copied().unwrap_or(0);
                if at >= end {
                    return (at == end).then_some(Row::NewSchool);
                }
                let school = starts.partition_point(|it| *it <= at).checked_sub(1)?;
                let within = at - starts.get(school)?;
                let last = starts.get(school + 1)? - starts.get(school)? - 1;
                Some(match within {
                    0 => Row::School(school),
                    it if it == last => Row::NewOffering(school),
                    it => Row::Offering(At { school, offering: it - 1 }),
                })
            }
        }
    }

    /// The position of a row, if it is shown.
    #[must_use]
    pub fn position(&self, row: Row) -> Option<usize> {
        match self {
            Self::Some(rows) => rows.iter().position(|it| *it == row),
            Self::All(starts) => {
                let end = starts.last().copied().unwrap_or(0);
                let Some(school) = row.school() else {
                    return Some(end);
                };
                let (start, next) = (*starts.get(school)?, *starts.get(school + 1)?);
                let at = match row {
                    Row::School(_) | Row::NewSchool => start,
                    Row::NewOffering(_) => next - 1,
                    Row::Offering(at) => start + 1 + at.offering,
                };
                (at < next && self.get(at) == Some(row)).then_some(at)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::support::city;
    use super::*;

    #[test]
    fn every_row_is_found_where_it_stands() {
        let rows = Rows::all(&city());
        let at = |school, offering| Row::Offering(At { school, offering });
        let expected = [
            Row::School(0),
            at(0, 0),
            at(0, 1),
            Row::NewOffering(0),
            Row::School(1),
            at(1, 0),
            Row::NewOffering(1),
            Row::NewSchool,
        ];
        assert_eq!((rows.count(), rows.offerings()), (expected.len(), 3));
        for (position, row) in expected.into_iter().enumerate() {
            assert_eq!(rows.get(position), Some(row), "{position}");
            assert_eq!(rows.position(row), Some(position), "{row:?}");
        }
        assert_eq!(rows.get(expected.len()), None);
        assert_eq!(rows.position(at(0, 2)), None, "not there");
        assert_eq!(rows.position(Row::School(7)), None);
    }

    #[test]
    fn a_filter_leaves_offerings_under_their_headings_and_headings_that_it_asks_for() {
        let at = At { school: 0, offering: 1 };
        let rows = Rows::filtered(&city(), |_| false, |it| it == at);
        assert_eq!(rows, Rows::Some(vec![Row::School(0), Row::Offering(at)]));
        assert_eq!(rows.position(Row::Offering(at)), Some(1));
        assert_eq!(rows.position(Row::School(1)), None);
        let rows = Rows::filtered(&city(), |it| it == 1, |_| false);
        assert_eq!(rows, Rows::Some(vec![Row::School(1)]));
    }

    #[test]
    fn an_empty_plan_has_one_row_to_type_a_school() {
        let plan = super::super::super::empty_plan(crate::plan::Year::default()).unwrap();
        let rows = Rows::all(&plan);
        assert_eq!((rows.count(), rows.get(0)), (1, Some(Row::NewSchool)));
    }
}
