//! What stands in columns that are not taken: it stays with its offering, as on
//! the start page.

use super::{Merging, Said};
use crate::plan::{At, Extras, PlanEdit};
use crate::session::table::cells::Row;
use serde_json::{Value, from_str};
use std::rc::Rc;

impl Merging<'_> {
    /// Keeps what else stands in the row of an offering.
    pub(super) fn keep(&mut self, row: &Row<'_>, at: At, said: &Said) {
        let Some(offering) = self.now.plan().offering(at) else { return };
        let mut extras = offering.identity.extras.clone();
        for (field, text) in self.cells.others(row, self.fields) {
            put(&mut extras, field, text, self.fields);
        }
        if extras == offering.identity.extras {
            return;
        }
        let mut offering = Box::new(offering.clone());
        Rc::make_mut(&mut offering.identity).extras = extras;
        let edit = PlanEdit::SetOffering { at, offering };
        self.edit(row, said.header(), said.text(), Ok(edit));
    }
}

/// Puts a text into a field. The text that a table left there earlier is that of
/// the same column, and gives way; what no table leaves there is of another
/// program: it stays, and the text goes into a field of its own.
fn put(extras: &mut Extras, field: &str, text: &str, fields: &[String]) {
    let mut name = field.to_owned();
    loop {
        let there = extras.get(&name).map(from_str::<String>);
        let is_of_others = matches!(there, Some(Err(_)));
        if is_of_others || (name != field && fields.contains(&name)) {
            name.push_str("_2");
            continue;
        }
        // The same text may be written in several ways.
        if !there.is_some_and(|it| it.is_ok_and(|it| it == text)) {
            extras.set(&name, &Value::from(text).to_string());
        }
        return;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{named, number, pasted_at, rows, said};
    use super::*;
    use crate::plan::Plan;
    use crate::session::support::year;
    use crate::session::table::{Columns, merged};
    use crate::session::{Action, ScenarioChange, Session};

    fn extras(plan: &Plan, (school, offering): (usize, usize)) -> Vec<(String, String)> {
        let offering = plan.offering(At { school, offering }).unwrap();
        let all = offering.identity.extras.iter();
        all.map(|(name, json)| (name.to_owned(), json.to_owned())).collect()
    }

    #[test]
    fn what_stands_in_columns_that_are_not_taken_stays_with_its_offering() {
        let mut plan = named();
        let at = At { school: 0, offering: 1 };
        let mut offering = plan.offering(at).unwrap().clone();
        let kept = &mut Rc::make_mut(&mut offering.identity).extras;
        for (name, json) in [("x_备注", "\"旧\""), ("x_带头人", "{\"id\":1}"), ("x_b", "7")] {
            kept.keep(name, json);
        }
        plan.apply(&PlanEdit::SetOffering { at, offering: Box::new(offering) }).unwrap();
        let text = "学校|专业代码|2024|备注|带头人|带头人_2\n甲校|720201|33|说\"明\"||\n甲校|730701||新|张|李\n丙校|720201|34|x||\n合计||67|y||";
        let merged = pasted_at(&plan, text, None);
        let names = merged.not_taken.iter().map(|it| &**it).collect::<Vec<_>>();
        assert_eq!((names, merged.is_rest_kept), (vec!["备注", "带头人", "带头人_2"], true));
        let session = Session::of(plan.clone()).unwrap();
        let done = session.after(&Action::EditAll(merged.edits)).unwrap();
        let of = |name: &str, json: &str| (name.to_owned(), json.to_owned());
        let after = done.now().plan();
        assert_eq!(extras(after, (0, 0)), [of("x_备注", r#""说\"明\"""#)]);
        assert_eq!(extras(after, (2, 0)), [of("x_备注", "\"x\"")], "of one that is added");
        let expected = [
            of("x_备注", "\"新\""),
            of("x_带头人", "{\"id\":1}"),
            of("x_b", "7"),
            of("x_带头人_2_2", "\"张\""),
            of("x_带头人_2", "\"李\""),
        ];
        assert_eq!(extras(after, (0, 1)), expected, "what another program holds stays");
        assert_eq!(number(after, (0, 0), 2024), Some(33));
        let undone = done.after(&Action::Undo).unwrap();
        assert_eq!((undone.now().plan(), undone.can_undo()), (&plan, false), "in the same step");
        let again = pasted_at(after, text, None);
        assert_eq!(again.edits, [], "what is there already");
    }

    #[test]
    fn under_a_scenario_columns_that_are_not_taken_are_named_and_not_kept() {
        let session = Session::of(named()).unwrap();
        let session = session.after(&Action::Scenarios(ScenarioChange::Add)).unwrap();
        let rows = rows("学校|专业名称|2026|备注\n甲校|护理|44|x\n甲校|会计事务|45|y");
        let columns = Columns::above(&rows, year(2025)).unwrap();
        let merged = merged(session.now(), &rows, &columns, None);
        assert_eq!((said(&merged).len(), merged.matched, merged.added), (0, 1, 1));
        assert_eq!(
            (merged.not_taken.as_slice(), merged.is_rest_kept),
            (&["备注".into()][..], false)
        );
        let done = session.after(&Action::EditAll(merged.edits)).unwrap();
        assert_eq!(done.refused(), None);
    }
}
