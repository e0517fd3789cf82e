//! Which rows are shown once the plan has others than before.
//!
//! While one types, rows stay where they are, though a filter would leave them
//! out by now and the order that was asked for would put them elsewhere: a row
//! must not go away from under the hands. Once rows are added, taken out or
//! moved, by whatever it is, they are filtered and put in order anew. What was
//! added is then shown though the filter would leave it out, unless another
//! school is asked for: who adds a row, or has it back, looks for it.

use super::Rows;
use crate::plan::{At, Plan, School};
use crate::session::{Filter, Version, shows, shows_school};
use std::collections::HashSet;
use std::rc::Rc;

/// Whether rows were added, taken out or moved from one plan to the other.
/// Walks the schools, and looks into those alone that are not the same.
fn are_rearranged(before: &Plan, after: &Plan) -> bool {
    let (before, after) = (before.schools(), after.schools());
    let mut pairs = before.iter().zip(after);
    before.len() != after.len() || pairs.any(|(one, other)| !has_same_rows(one, other))
}

fn has_same_rows(one: &Rc<School>, other: &Rc<School>) -> bool {
    let mut pairs = one.offerings().iter().zip(other.offerings());
    Rc::ptr_eq(one, other)
        || one.about.id == other.about.id
            && one.offerings().len() == other.offerings().len()
            && pairs.all(|(one, other)| one.identity.id == other.identity.id)
}

/// What one plan has and another had not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// In the order of rows; a school stands where no offering of it can.
    all: Vec<At>,
}

impl Added {
    /// What is in `after` and not in `before`.
    fn of(before: &Plan, after: &Plan) -> Self {
        let is_same = |at: usize, it: &Rc<School>, other: &Plan| {
            other.schools().get(at).is_some_and(|other| Rc::ptr_eq(it, other))
        };
        let others = before.schools().iter().enumerate();
        let others = others.filter(|(at, it)| !is_same(*at, it, after)).map(|it| it.1);
        let ids = others.flat_map(|it| {
            let offerings = it.offerings().iter().map(|it| &*it.identity.id);
            std::iter::once(&*it.about.id).chain(offerings)
        });
        let known: HashSet<&str> = ids.collect();
        let mut added = Self::default();
        for (school, it) in after.schools().iter().enumerate() {
            if is_same(school, it, before) {
                continue;
            }
            let new = it.offerings().iter().map(|it| !known.contains(&*it.identity.id));
            let new = new.enumerate().filter(|it| it.1);
            added.all.extend(new.map(|(offering, _)| At { school, offering }));
            if !known.contains(&*it.about.id) {
                added.all.push(Self::school(school));
            }
        }
        added
    }

    const fn school(school: usize) -> At {
        At { school, offering: usize::MAX }
    }

    /// Whether it has this, and the filter asks for no other school.
    fn has(&self, at: At, filter: &Filter) -> bool {
        self.all.binary_search(&at).is_ok() && filter.is_about(at.school)
    }
}

/// Whether the rows of a version are to be taken anew after those of another,
/// and what was added then, as far as it is to be seen under this filter.
#[must_use]
pub fn rearranged(before: &Version, after: &Version, filter: &Filter) -> Option<Added> {
    let [old, new] = [before, after].map(Version::plan);
    if before.scenario().map(|it| &it.id) != after.scenario().map(|it| &it.id) {
        // Another scenario is another question, as another year is.
        return Some(Added::default());
    }
    let is_filtered = *filter != Filter::default();
    are_rearranged(old, new)
        .then(|| if is_filtered { Added::of(old, new) } else { Added::default() })
}

impl Rows {
    /// The rows that a filter leaves, and of `added` those that it does not
    /// leave out with their whole school.
    #[must_use]
    pub fn under(version: &Version, nth: usize, filter: &Filter, added: &Added) -> Self {
        let school =
            |at| shows_school(version, nth, filter, at) || added.has(Added::school(at), filter);
        let offering = |at| shows(version, nth, filter, at) || added.has(at, filter);
        Self::filtered(version.plan(), school, offering)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::support::{city, intake};
    use super::super::{GridColumn, Row, Sort, sorted};
    use super::*;
    use crate::plan::{PlanEdit, SchoolKind};
    use crate::policy::Verdict;
    use crate::session::{Action, Session, school_to_add};

    const fn at(school: usize, offering: usize) -> At {
        At { school, offering }
    }

    fn breaches() -> Filter {
        Filter { verdict: Some(Verdict::Breach), ..Filter::default() }
    }

    fn all(rows: &Rows) -> Vec<Row> {
        (0..rows.count()).filter_map(|it| rows.get(it)).collect()
    }

    /// The rows from one session to the next, as a grid has them that is
    /// filtered and put in order.
    struct Seen {
        session: Session,
        filter: Filter,
        sort: Option<Sort>,
        rows: Rows,
    }

    impl Seen {
        fn of(session: Session, filter: Filter, sort: Option<Sort>) -> Self {
            let rows = Rows::Some(Vec::new());
            let mut seen = Self { session, filter, sort, rows };
            seen.arrange(&Added::default());
            seen
        }

        fn arrange(&mut self, added: &Added) {
            let version = self.session.now();
            self.rows = Rows::under(version, 0, &self.filter, added);
            if let Some(sort) = self.sort {
                self.rows = sorted(&self.rows, version, 0, sort);
            }
        }

        fn after(&mut self, action: &Action) -> Vec<Row> {
            let next = self.session.after(action).unwrap();
            let before = std::mem::replace(&mut self.session, next);
            if let Some(added) = rearranged(before.now(), self.session.now(), &self.filter) {
                self.arrange(&added);
            }
            all(&self.rows)
        }
    }

    /// The ids of what rows show.
    fn ids(session: &Session, rows: &[Row]) -> Vec<String> {
        let id = |row: &Row| Some(row.item()?.id(session.now().plan())?.to_owned());
        rows.iter().filter_map(id).collect()
    }

    #[test]
    fn rows_are_others_where_one_came_went_or_moved_and_not_where_one_changed() {
        let plan = city();
        let after = |edit: &PlanEdit| plan.with(edit).unwrap().unwrap();
        let added = plan.offering(at(1, 0)).unwrap().clone();
        let mut identity = (*added.identity).clone();
        identity.id = "X".into();
        let offering = Box::new(crate::plan::Offering { identity: Rc::new(identity), ..added });
        let about = |school: usize, name: &str| {
            let about = &plan.schools().get(school).unwrap().about;
            let name = Some(name.into());
            Rc::new(crate::plan::About { name, ..(**about).clone() })
        };
        let cases = [
            (intake(3), false, "a number"),
            (PlanEdit::SetSchool { school: 0, about: about(0, "新名") }, false, "a name"),
            (PlanEdit::MoveOffering { at: at(0, 0), to: 1 }, true, "an offering moved"),
            (PlanEdit::MoveSchool { school: 0, to: 1 }, true, "a school moved"),
            (PlanEdit::RemoveOffering { at: at(0, 1) }, true, "an offering taken out"),
            (PlanEdit::RemoveSchool { school: 1 }, true, "a school taken out"),
            (PlanEdit::AddOffering { at: at(1, 0), offering: offering.clone() }, true, "one added"),
            (school_to_add(&plan, "", SchoolKind::Other), true, "a school added"),
            (PlanEdit::SetOffering { at: at(1, 0), offering }, true, "another in its place"),
        ];
        for (edit, expected, why) in cases {
            assert_eq!(are_rearranged(&plan, &after(&edit)), expected, "{why}");
            assert_eq!(are_rearranged(&after(&edit), &plan), expected, "undone: {why}");
        }
        assert!(!are_rearranged(&plan, &plan.clone()));
    }

    #[test]
    fn what_is_added_is_what_was_not_there_wherever_the_others_stand() {
        let plan = city();
        let moved = plan.with(&PlanEdit::MoveSchool { school: 0, to: 1 }).unwrap().unwrap();
        assert_eq!(Added::of(&plan, &moved), Added::default());
        let fewer = moved.with(&PlanEdit::RemoveOffering { at: at(1, 0) }).unwrap().unwrap();
        let back = Added::of(&fewer, &plan);
        assert_eq!(back, Added { all: vec![at(0, 0)] });
        let without = plan.with(&PlanEdit::RemoveSchool { school: 0 }).unwrap().unwrap();
        let back = Added::of(&without, &plan);
        assert_eq!(back, Added { all: vec![at(0, 0), at(0, 1), Added::school(0)] });
    }

    #[test]
    fn under_a_filter_what_is_undone_is_seen_and_nothing_is_missing_or_there_twice() {
        let mut seen = Seen::of(Session::of(city()).unwrap(), breaches(), None);
        let [first, second] = [Row::School(0), Row::School(1)];
        let offering = |it| Row::Offering(it);
        assert_eq!(all(&seen.rows), [first, offering(at(0, 0)), second]);
        // Typed into, it stays, though it is no breach any more.
        let rows = seen.after(&Action::Edit(intake(40)));
        assert_eq!(rows, [first, offering(at(0, 0)), second]);
        let moves = PlanEdit::MoveOffering { at: at(0, 0), to: 1 };
        let rows = seen.after(&Action::Edit(moves));
        assert_eq!(rows, [second], "filtered anew");
        let rows = seen.after(&Action::Edit(PlanEdit::RemoveOffering { at: at(0, 0) }));
        assert_eq!(rows, [first, second], "now the school serves no chain");
        let rows = seen.after(&Action::Undo);
        assert_eq!(rows, [first, offering(at(0, 0)), second], "had back, it is seen");
        let rows = seen.after(&Action::Undo);
        assert_eq!(rows, [second]);
        let rows = seen.after(&Action::Undo);
        assert_eq!(rows, [second], "a number undone moves no row");
        let rows = seen.after(&Action::Edit(PlanEdit::RemoveSchool { school: 1 }));
        assert_eq!(rows, [first, offering(at(0, 0))]);
        let rows = seen.after(&Action::Undo);
        assert_eq!(ids(&seen.session, &rows), ["S01", "S01-01", "S02", "S02-01"]);
    }

    #[test]
    fn of_another_school_than_the_one_asked_for_nothing_is_shown() {
        let filter = Filter { school: Some(0), ..Filter::default() };
        let mut seen = Seen::of(Session::of(city()).unwrap(), filter, None);
        let before = all(&seen.rows);
        let rows = seen.after(&Action::Edit(PlanEdit::RemoveOffering { at: at(1, 0) }));
        assert_eq!(rows, before);
        assert_eq!(seen.after(&Action::Undo), before);
    }

    #[test]
    fn under_another_scenario_they_are_filtered_anew_and_what_it_opens_is_not_added() {
        let mut seen = Seen::of(Session::of(city()).unwrap(), breaches(), None);
        let breach = all(&seen.rows);
        seen.after(&Action::Scenarios(crate::session::ScenarioChange::Add));
        assert_eq!(seen.after(&Action::Edit(intake(40))), breach, "while one types");
        let plan = seen.session.now().plan();
        let mut identity = (*plan.offering(at(1, 0)).unwrap().identity).clone();
        identity.id = "X".into();
        let opened = crate::plan::Offering::new(identity, plan.frame().as_of);
        let opens = PlanEdit::AddOffering { at: at(1, 1), offering: Box::new(opened) };
        let rows = seen.after(&Action::Edit(opens));
        assert!(rows.contains(&Row::Offering(at(1, 1))), "{rows:?} {:?}", seen.session.refused());
        assert_eq!(seen.after(&Action::TurnOn(None)), breach);
        let on = seen.session.now().plan().frame().scenarios[0].id.clone();
        let rows = seen.after(&Action::TurnOn(Some(on)));
        assert!(!rows.contains(&Row::Offering(at(0, 0))), "no breach there: {rows:?}");
        assert!(!rows.contains(&Row::Offering(at(1, 1))), "{rows:?}");
    }

    #[test]
    fn rows_in_order_are_put_in_order_anew_where_rows_moved_and_not_while_one_types() {
        let column = |seen: &Session| {
            let all = crate::session::grid_columns(seen.now().plan().frame());
            *all.iter().find(|it| it.year().map(|it| it.number()) == Some(2025)).unwrap()
        };
        let session = Session::of(city()).unwrap();
        let sort = Sort { column: column(&session), descending: false };
        let mut seen = Seen::of(session, Filter::default(), Some(sort));
        let shown = |seen: &Seen, rows: &[Row]| ids(&seen.session, rows).join(" ");
        // A blank comes last.
        assert_eq!(shown(&seen, &all(&seen.rows)), "S01 S01-01 S01-02 S02 S02-01");
        let number = PlanEdit::SetIntake {
            at: at(0, 1),
            year: crate::plan::Year::new(2025).unwrap(),
            students: crate::plan::Students::new(3),
        };
        let rows = seen.after(&Action::Edit(number));
        assert_eq!(shown(&seen, &rows), "S01 S01-01 S01-02 S02 S02-01", "while one types");
        let swapped = PlanEdit::MoveOffering { at: at(0, 0), to: 1 };
        let rows = seen.after(&Action::Edit(swapped));
        assert_eq!(shown(&seen, &rows), "S01 S01-02 S01-01 S02 S02-01");
        let rows = seen.after(&Action::Edit(PlanEdit::MoveSchool { school: 1, to: 0 }));
        assert_eq!(shown(&seen, &rows), "S02 S02-01 S01 S01-02 S01-01");
        for expected in ["S01 S01-02 S01-01 S02 S02-01"; 2] {
            let rows = seen.after(&Action::Undo);
            assert_eq!(shown(&seen, &rows), expected, "in order, whatever that of the plan");
        }
        let rows = seen.after(&Action::Redo);
        assert_eq!(shown(&seen, &rows), "S01 S01-02 S01-01 S02 S02-01");
        assert!(!matches!(sort.column, GridColumn::Code));
    }
}
