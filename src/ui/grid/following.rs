//! How the grid follows a plan whose rows change: which are shown then, and on
//! which of them the cursor stands. It is among the parts that arrive later.

use super::{Grid, GridProps};
use crate::session::{Mode, Row, Rows, Standing, rearranged};
use std::rc::Rc;
use yew::prelude::*;

/// What is known of the row of the cursor.
#[derive(Default)]
pub(super) struct Following {
    /// At which place a new row was typed, and which it is, until the plan has it.
    pub lands: Option<(usize, Row)>,
    /// On which row the cursor stands, and at which place that was.
    standing: Option<Standing>,
    stood: usize,
}

impl Grid {
    /// Takes the rows anew where the plan has others or others are asked for;
    /// the cursor stays on its row.
    pub(in crate::ui) fn follow(&mut self, ctx: &Context<Self>, before: &GridProps) {
        let GridProps { version, nth, filter, .. } = ctx.props();
        let plan = version.plan();
        let lands = self.following.lands.take().and_then(|it| self.lands_on(it));
        let is_other = before.version != *version;
        let added = is_other.then(|| rearranged(&before.version, version, filter)).flatten();
        let is_rearranged = added.is_some();
        if is_rearranged {
            self.all = Rc::new(Rows::all(plan));
        } else if before.filter == *filter && before.nth == *nth {
            return;
        }
        self.arrange(ctx, &added.unwrap_or_default());
        if lands.is_some() {
            self.following.standing = lands.and_then(|it| Standing::on(plan, it));
        }
        let Some(standing) = &mut self.following.standing else { return };
        let (cursor, is_there) = standing.led(plan, &self.rows, self.cursor);
        self.after.show |= is_rearranged && cursor != self.cursor;
        self.cursor = cursor;
        self.following.stood = cursor.active.row;
        if !is_there {
            // Nor is what was being typed into.
            self.stop();
        }
    }

    /// Where a row that was typed at a place comes to stand, the cursor is on
    /// it, or on the blank one behind it.
    fn lands_on(&self, (typed, added): (usize, Row)) -> Option<Row> {
        match self.cursor.active.row.checked_sub(typed)? {
            0 => Some(added),
            1 => added.school().map(Row::NewOffering),
            _ => None,
        }
    }

    /// Notes on which row the cursor stands, if it was put on another one or is
    /// typed into.
    pub(in crate::ui) fn stand(&mut self, ctx: &Context<Self>) {
        let at = self.cursor.active.row;
        if at != self.following.stood
            || self.mode != Mode::Moving
            || self.following.standing.is_none()
        {
            let plan = ctx.props().version.plan();
            self.following.standing = self.row().and_then(|it| Standing::on(plan, it));
            self.following.stood = at;
        }
    }
}
