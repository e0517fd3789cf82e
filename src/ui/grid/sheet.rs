//! The plan's side of the grid: its rows, on which of them the cursor stands
//! while they change, and changes to them.

use super::{Grid, GridProps};
use crate::plan::{At, PlanEdit};
use crate::session::{Action, Added, Filter, Mode, Row, Rows, Sort};
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
    /// Takes the rows anew where the plan has others or others are asked for;
    /// the cursor stays on its row.
    pub(super) fn follow(&mut self, ctx: &Context<Self>, before: &GridProps) {
        let props = ctx.props();
        let (plan, parts) = (props.version.plan(), later::parts());
        let lands = self.lands.take();
        let is_other = before.version != props.version;
        let added = match parts {
            // Nothing of it can be seen yet but rows that are others.
            None => is_other.then(Added::default),
            Some(parts) => is_other
                .then(|| (parts.rearranged)(&before.version, &props.version, &props.filter))
                .flatten(),
        };
        let is_rearranged = added.is_some();
        if is_rearranged {
            self.all = Rc::new(Rows::all(plan));
        } else if before.filter == props.filter && before.nth == props.nth {
            return;
        }
        self.arrange(ctx, &added.unwrap_or_default());
        let Some(parts) = parts else { return };
        if lands.is_some() {
            self.standing = lands.and_then(|it| (parts.standing)(plan, it));
        }
        let Some(standing) = &mut self.standing else { return };
        let (cursor, is_there) = (parts.led)(standing, plan, &self.rows, self.cursor);
        self.after.show |= is_rearranged && cursor != self.cursor;
        self.cursor = cursor;
        self.stood = cursor.active.row;
        if !is_there {
            // Nor is what was being typed into.
            self.stop();
        }
    }

    /// Notes on which row the cursor stands, if it was put on another one or is
    /// typed into.
    pub(super) fn stand(&mut self, ctx: &Context<Self>) {
        let at = self.cursor.active.row;
        if at != self.stood || self.mode != Mode::Moving || self.standing.is_none() {
            let (plan, on) = (ctx.props().version.plan(), self.row().zip(later::parts()));
            self.standing = on.and_then(|(row, parts)| (parts.standing)(plan, row));
            self.stood = at;
        }
    }

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
