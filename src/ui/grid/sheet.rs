//! The plan's side of the grid: its rows, and changes to them.

use super::{Grid, GridProps};
use crate::plan::{At, PlanEdit};
use crate::session::{Action, Added, Filter, Row, Rows, Sort};
use crate::ui::later;
use std::rc::Rc;
use yew::prelude::*;

/// What became of a block that was pasted or filled.
pub(super) struct Report {
    /// What was done, in words.
    pub said: String,
    /// What was not taken, in words.
    pub unread: Vec<String>,
}

/// The rows to show, of `all`; `added` are new ones.
pub(super) fn rows(
    all: &Rc<Rows>,
    props: &GridProps,
    sort: Option<Sort>,
    added: &Added,
) -> Rc<Rows> {
    let GridProps { version, nth, filter, .. } = props;
    let rows = match *filter == Filter::default() {
        true => Rc::clone(all),
        false => Rc::new(Rows::under(version, *nth, filter, added)),
    };
    match (sort, later::parts()) {
        (Some(sort), Some(parts)) => Rc::new((parts.sorted)(&rows, version, *nth, sort)),
        _ => rows,
    }
}

impl Grid {
    pub(super) fn remove(&mut self, ctx: &Context<Self>) {
        let Some(item) = self.row().and_then(Row::item) else { return };
        self.stop();
        ctx.props().on_action.emit(Action::Edit(item.removed()));
    }

    /// The row changes places with the one above or below, and the cursor goes
    /// with it.
    pub(super) fn rearrange(&mut self, ctx: &Context<Self>, down: bool) {
        if self.sort.is_some() {
            // In the order of the file it would go somewhere else than it seems.
            self.is_move_refused = true;
            return;
        }
        let item = self.row().and_then(Row::item);
        let Some(edit) = item.and_then(|it| it.moved(ctx.props().version.plan(), down)) else {
            return;
        };
        self.pending = match &edit {
            PlanEdit::MoveOffering { at, to } => {
                Some(Row::Offering(At { offering: *to, school: at.school }))
            }
            PlanEdit::MoveSchool { to, .. } => Some(Row::School(*to)),
            _ => None,
        };
        ctx.props().on_action.emit(Action::Edit(edit));
    }
}
