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
