//! The row on which the cursor stands, while rows come and go around it.
//!
//! It is known by what it shows and not by its place. When that is taken out,
//! the cursor stands on what took its place, and when it is had back, the cursor
//! goes back to it: so undo leads to where something was undone.

use super::{CellAt, Cursor, Row, Rows};
use crate::plan::Plan;
use crate::session::{Followed, Item};

/// Where the cursor stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What it was put on.
    wanted: Place,
    /// What it stands on since that is not there.
    instead: Option<Place>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    Item(Followed),
    /// The blank row behind the offerings of a school.
    Behind(Followed),
    /// The blank row behind all schools.
    End,
}

impl Place {
    fn of(plan: &Plan, row: Row) -> Option<Self> {
        let school = |it| Followed::at(plan, Item::School(it));
        Some(match row {
            Row::NewSchool => Self::End,
            Row::NewOffering(it) => Self::Behind(school(it)?),
            Row::School(it) => Self::Item(school(it)?),
            Row::Offering(it) => Self::Item(Followed::at(plan, Item::Offering(it))?),
        })
    }

    fn row(&self, plan: &Plan) -> Option<Row> {
        Some(match self {
            Self::End => Row::NewSchool,
            Self::Item(it) => match it.item(plan)? {
                Item::School(it) => Row::School(it),
                Item::Offering(it) => Row::Offering(it),
            },
            Self::Behind(it) => match it.item(plan)? {
                Item::School(it) => Row::NewOffering(it),
                Item::Offering(_) => return None,
            },
        })
    }
}

impl Standing {
    /// On a row on which the cursor was put.
    #[must_use]
    pub fn on(plan: &Plan, row: Row) -> Option<Self> {
        Some(Self { wanted: Place::of(plan, row)?, instead: None })
    }

    /// Leads a cursor to its place among other rows. Where nothing of it is shown
    /// (`false` then), it stands on what is there where it was.
    pub fn led(&mut self, plan: &Plan, rows: &Rows, cursor: Cursor) -> (Cursor, bool) {
        let place = |it: &Place| it.row(plan).and_then(|it| rows.position(it));
        let wanted = place(&self.wanted);
        let found = wanted.or_else(|| self.instead.as_ref().and_then(place));
        let at = cursor.active.row;
        let to = found.unwrap_or_else(|| at.min(rows.count().saturating_sub(1)));
        if wanted.is_some() {
            self.instead = None;
        } else if let Some(row) = rows.get(to) {
            self.instead = Place::of(plan, row);
        }
        let moved = |it: CellAt| CellAt { row: (it.row + to).saturating_sub(at), ..it };
        let led = Cursor { active: moved(cursor.active), anchor: moved(cursor.anchor) };
        (led, found.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::support::city;
    use super::*;
    use crate::plan::{At, PlanEdit};

    const fn offering(school: usize, offering: usize) -> Row {
        Row::Offering(At { school, offering })
    }

    const fn at(row: usize) -> Cursor {
        Cursor::at(CellAt { row, column: 3 })
    }

    /// The row on which it stands in the end, among all rows of each plan.
    fn led(plans: &[&Plan], on: Row) -> Vec<Option<Row>> {
        let mut standing = Standing::on(plans[0], on).unwrap();
        let mut cursor = at(Rows::all(plans[0]).position(on).unwrap());
        let mut all = Vec::new();
        for plan in &plans[1..] {
            let rows = Rows::all(plan);
            cursor = standing.led(plan, &rows, cursor).0;
            all.push(rows.get(cursor.active.row));
        }
        all
    }

    #[test]
    fn it_stays_on_what_it_shows_and_goes_back_to_what_is_had_back() {
        let plan = city();
        let with = |edit| plan.with(&edit).unwrap().unwrap();
        let at = At { school: 0, offering: 0 };
        let moved = with(PlanEdit::MoveSchool { school: 0, to: 1 });
        let less = with(PlanEdit::RemoveOffering { at });
        let swapped = with(PlanEdit::MoveOffering { at, to: 1 });
        let cases = [
            (vec![&plan, &moved, &plan], offering(0, 1), vec![offering(1, 1), offering(0, 1)]),
            (vec![&plan, &moved], Row::School(0), vec![Row::School(1)]),
            (vec![&plan, &moved], Row::NewOffering(0), vec![Row::NewOffering(1)]),
            (vec![&plan, &moved], Row::NewSchool, vec![Row::NewSchool]),
            // On what took its place, and back.
            (vec![&plan, &less, &plan], offering(0, 0), vec![offering(0, 0); 2]),
            (vec![&plan, &less, &swapped], offering(0, 0), vec![offering(0, 0), offering(0, 1)]),
            // What was not put there stays where it is.
            (vec![&less, &plan], offering(0, 0), vec![offering(0, 1)]),
        ];
        for (plans, on, expected) in cases {
            let expected: Vec<_> = expected.into_iter().map(Some).collect();
            assert_eq!(led(&plans, on), expected, "{on:?}");
        }
    }

    #[test]
    fn while_what_it_was_put_on_is_gone_it_stays_on_what_took_its_place() {
        let plan = city();
        let at = At { school: 1, offering: 0 };
        let less = plan.with(&PlanEdit::RemoveOffering { at }).unwrap().unwrap();
        let fewer = less.with(&PlanEdit::RemoveSchool { school: 0 }).unwrap().unwrap();
        let led = led(&[&plan, &less, &fewer, &plan], offering(1, 0));
        assert_eq!(led, [Row::NewOffering(1), Row::NewOffering(0), offering(1, 0)].map(Some));
    }

    #[test]
    fn what_is_selected_moves_with_it() {
        let plan = city();
        let mut standing = Standing::on(&plan, offering(0, 1)).unwrap();
        let moved = plan.with(&PlanEdit::MoveSchool { school: 0, to: 1 }).unwrap().unwrap();
        let selected = at(1).reaching(CellAt { row: 2, column: 5 });
        let expected = at(4).reaching(CellAt { row: 5, column: 5 });
        assert_eq!(standing.led(&moved, &Rows::all(&moved), selected), (expected, true));
    }

    #[test]
    fn what_a_filter_hides_is_nowhere() {
        let plan = city();
        let mut standing = Standing::on(&plan, offering(0, 1)).unwrap();
        let rows = Rows::Some(vec![Row::School(0), offering(0, 0)]);
        assert_eq!(standing.led(&plan, &rows, at(0)), (at(0), false));
        let more = Rows::Some(vec![offering(0, 0), Row::School(0)]);
        assert_eq!(standing.led(&plan, &more, at(0)), (at(1), true), "on what it got to stand on");
        assert_eq!(standing.led(&plan, &Rows::Some(Vec::new()), at(1)), (at(0), false));
        assert_eq!(standing.led(&plan, &Rows::all(&plan), at(0)), (at(2), true));
        assert_eq!(Standing::on(&plan, offering(7, 0)), None);
    }
}
