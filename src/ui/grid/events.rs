//! What happens to the grid, carried out.

use super::scene::Scene;
use super::{Draft, Grid, Message, look};
use crate::plan::{At, PlanEdit};
use crate::session::{
    Action, CellAt, Command, Cursor, GridColumn, Mode, Movement, Refused, Row, Rows, Typing,
    Version, chosen, filled, shown, typed,
};
use crate::ui::{Shared, later};
use std::rc::Rc;
use yew::prelude::*;

/// What handlers have to know before the browser goes on with an event.
#[derive(Default)]
pub(super) struct Seen {
    pub mode: Mode,
    pub cursor: Cursor,
    pub can_go_on: [bool; 2],
    pub sheet: Option<(Shared<Version>, Rc<Rows>, Shared<Scene>)>,
    /// What was copied last: it has no headers, whatever its words are.
    pub copied: Vec<Vec<String>>,
}

/// The row that an edit adds.
fn added(edit: &PlanEdit) -> Option<Row> {
    match edit {
        PlanEdit::AddOffering { at, .. } => Some(Row::Offering(*at)),
        PlanEdit::AddSchool { school, .. } => Some(Row::School(*school)),
        _ => None,
    }
}

impl Grid {
    /// Notes what handlers have to know, and on which row the cursor stands.
    pub(super) fn note(&mut self, ctx: &Context<Self>) {
        later::parts().into_iter().for_each(|it| (it.stand)(self, ctx));
        let goes = |it| self.cursor.moved(it, false, self.extent()).is_some();
        let version = ctx.props().version.clone();
        let mut seen = self.seen.borrow_mut();
        *seen = Seen {
            copied: std::mem::take(&mut seen.copied),
            mode: self.mode,
            cursor: self.cursor,
            can_go_on: [goes(Movement::Next), goes(Movement::Previous)],
            sheet: Some((version, Rc::clone(&self.rows), self.scene.clone())),
        };
    }

    pub(super) fn happened(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Typed(text) => return self.typed(ctx, text),
            Message::Composing(begins) => self.composing(ctx, begins),
            Message::Do(command) => self.carry_out(ctx, command),
            Message::Pressed(spot, extend) => self.pressed(ctx, spot, extend),
            Message::Opened(spot) => {
                self.pressed(ctx, spot, false);
                self.begin(ctx);
            }
            Message::Pasted(text) => self.paste(ctx, &text),
            Message::Answered(answer) => self.answered(ctx, answer),
            Message::Cut => self.blank(ctx),
            Message::Chosen(at) => {
                (self.mode, self.taken) = (Mode::Offering, Some(at));
                self.commit(ctx, None);
                self.after.focus = true;
            }
            Message::Go(row) => self.go(ctx, row, None),
            Message::Remove => self.remove(ctx),
            Message::Focused(true) => self.is_focused = true,
            Message::Focused(false) => {
                self.is_focused = false;
                self.leave(ctx);
            }
            Message::LaidOut => {
                self.is_laid_out = true;
                self.after.show = true;
                // An empty plan begins with the name of a school, which is typed at once.
                self.after.focus |= ctx.props().version.plan().schools().is_empty();
                self.measure();
                // Before it is shown: between a repaint and what follows it the
                // browser may paint.
                self.stand_still();
                self.bring_into_view();
            }
            Message::Scrolled => return self.scrolled(ctx),
            Message::StoodStill => {
                self.stand_still();
                return false;
            }
            Message::Over(spot) => {
                self.hovered(ctx, spot);
                return false;
            }
            Message::Printing => self.show_all(),
            Message::Sorted(column) => self.sort_by(ctx, column),
            Message::Drawn(column, by) => return self.drawn(column, by),
            Message::Kept => self.keep_widths(),
            Message::Found(spot) => self.put(Cursor::at(spot)),
            Message::Sought => {
                self.finds = None;
                self.after.focus = true;
            }
            Message::Dismissed => self.report = None,
            Message::Speaks(locale) => {
                (self.locale, self.widths) = (locale, look::kept_widths(locale));
                self.after.columns = true;
                self.measure();
            }
        }
        true
    }

    fn composing(&mut self, ctx: &Context<Self>, begins: bool) {
        if begins {
            self.replaces = self.mode == Mode::Moving;
            self.mode = Mode::Composing;
            return;
        }
        let text = self.field().map(|it| it.value()).unwrap_or_default();
        if self.replaces && text.is_empty() {
            // Given up: nobody asked for the cell to be emptied.
            self.stop();
            return;
        }
        self.mode = Mode::Typing;
        self.typed(ctx, text);
        self.after.show = true;
    }

    /// Says whether there is another thing to show: what follows from a number
    /// comes with the plan, and what was typed is in the field.
    pub(super) fn typed(&mut self, ctx: &Context<Self>, text: String) -> bool {
        let Some(row) = self.row() else { return false };
        let column = self.column();
        let mode = self.mode;
        let had_below = !self.offered.is_empty() || self.refused.is_some();
        self.typing = match self.ended(&text) {
            // Its field is left alone: it is done when the composition ends.
            Some(_) if self.mode == Mode::Composing => return false,
            Some(text) => {
                self.after.caret = true;
                Typing::of(text)
            }
            None => Typing { text, caret: self.caret(column) },
        };
        self.suggest(ctx, row, column);
        self.refused = None;
        // What is half composed is nobody's number yet.
        let is_number = matches!((row, column), (Row::Offering(_), GridColumn::Intake(_)));
        if is_number && self.mode != Mode::Composing {
            self.try_number(ctx, row, column);
        }
        let has_below = !self.offered.is_empty() || self.refused.is_some();
        let changed = mode != self.mode || had_below || has_below;
        // The cell comes into view, and with it what is below it. While one goes
        // on typing it is there: to ask would have the page laid out.
        self.after.show |= changed;
        changed
    }

    fn try_number(&mut self, ctx: &Context<Self>, row: Row, column: GridColumn) {
        match typed(&ctx.props().version, row, column, &self.typing.text) {
            Ok(edit) => edit.into_iter().for_each(|it| ctx.props().on_action.emit(Action::Try(it))),
            Err(refused) => {
                self.refused = Some(refused);
                // Not even the digits before the letter count.
                ctx.props().on_action.emit(Action::Abandon);
            }
        }
    }

    fn carry_out(&mut self, ctx: &Context<Self>, command: Command) {
        let emit = |action| ctx.props().on_action.emit(action);
        match command {
            Command::Move(movement, extend) => {
                if let Some(cursor) = self.cursor.moved(movement, extend, self.extent()) {
                    self.put(cursor);
                }
            }
            Command::Commit(movement) => self.commit(ctx, Some(movement)),
            Command::Cancel if !self.offered.is_empty() => {
                self.offered.clear();
                self.mode = Mode::Typing;
            }
            Command::Cancel => {
                self.forget_draft(ctx);
                self.stop();
                emit(Action::Abandon);
            }
            Command::Begin => self.begin(ctx),
            Command::Leave if self.cursor.is_block() => {
                self.cursor = Cursor::at(self.cursor.active);
            }
            Command::Leave => {
                if let Some(field) = self.field() {
                    // A field that is there can be left.
                    let _ = field.blur();
                }
            }
            Command::Blank => self.blank(ctx),
            Command::Fill { down } => {
                let (version, columns) = (&ctx.props().version, &self.scene.columns);
                let filled = filled(version, &self.rows, columns, self.cursor, down);
                self.take(ctx, filled, true);
            }
            Command::Mark { next } => {
                let count = self.offered.len();
                self.taken = Some(match (self.taken, next) {
                    (Some(at), true) => (at + 1) % count,
                    (Some(at), false) => (at + count - 1) % count,
                    (None, true) => 0,
                    (None, false) => count.saturating_sub(1),
                });
            }
            Command::Rearrange { down } => self.rearrange(ctx, down),
            Command::Details => self.details(ctx),
            Command::Explain => self.at().into_iter().for_each(|it| self.card(ctx, it)),
            Command::SelectAll => {
                let extent = self.extent();
                let last = CellAt { row: extent.rows.max(1) - 1, column: extent.columns - 1 };
                self.cursor = Cursor { anchor: last, active: CellAt::default() };
            }
            Command::Find => self.find(None),
            Command::FindNext { back } => self.find(Some(back)),
            Command::Sort => self.sort_by(ctx, Some(self.column())),
            Command::Widen { wider } => self.widen(wider),
            Command::Undo => emit(Action::Undo),
            Command::Redo => emit(Action::Redo),
        }
    }

    fn pressed(&mut self, ctx: &Context<Self>, spot: CellAt, extend: bool) {
        self.after.focus = true;
        if spot == self.cursor.active && self.mode != Mode::Moving {
            return;
        }
        if self.mode != Mode::Moving {
            self.leave(ctx);
        }
        let spot = Cursor::at(spot).within(self.extent()).active;
        self.put(if extend { self.cursor.reaching(spot) } else { Cursor::at(spot) });
        if let (GridColumn::Verdict, Some(at), false) = (self.column(), self.at(), extend) {
            self.card(ctx, at);
        }
    }

    /// Types into the cell, beginning with what it holds.
    fn begin(&mut self, ctx: &Context<Self>) {
        let Some(row) = self.row() else { return };
        let column = self.column();
        match row {
            Row::Offering(at) if column == GridColumn::Verdict => self.card(ctx, at),
            Row::Offering(_) if !column.is_typed() => self.details(ctx),
            _ => {
                self.typing = Typing::of(self.held(ctx));
                self.mode = Mode::Typing;
                self.after.caret = true;
                if column == GridColumn::Chains {
                    self.suggest(ctx, row, column);
                    self.after.show = true;
                }
            }
        }
    }

    fn details(&self, ctx: &Context<Self>) {
        let item = self.row().and_then(Row::item);
        item.into_iter().for_each(|it| ctx.props().on_details.emit(it));
    }

    /// What the active cell holds: a text that was refused, or what was entered.
    pub(super) fn held(&self, ctx: &Context<Self>) -> String {
        let version = &ctx.props().version;
        match self.row() {
            Some(Row::Offering(at)) => {
                let draft = self.draft(version, at, self.column()).map(|it| it.text.to_string());
                let offering = version.plan().offering(at);
                let entered = offering.map(|it| match self.column() {
                    // By name, as they are offered and shown.
                    GridColumn::Chains => self.locale.cell(version.pack(), it, GridColumn::Chains),
                    column => shown(version.pack(), it, column),
                });
                draft.or(entered).unwrap_or_default()
            }
            Some(Row::School(school)) => {
                let about = version.plan().schools().get(school).map(|it| &it.about);
                about.and_then(|it| it.name.as_deref()).unwrap_or_default().to_owned()
            }
            _ => String::new(),
        }
    }

    /// What is typed is over: the cursor moves again.
    pub(super) fn stop(&mut self) {
        self.mode = Mode::Moving;
        self.offered.clear();
        self.taken = None;
        self.refused = None;
        self.typing = Typing::default();
    }

    /// What was typed stands, if the cell takes it, and the cursor goes on.
    pub(super) fn commit(&mut self, ctx: &Context<Self>, on: Option<Movement>) {
        let (Some(row), version) = (self.row(), &ctx.props().version) else { return };
        let taken = self.taken.filter(|_| self.mode == Mode::Offering);
        let edit = match taken.and_then(|it| self.offered.get(it)) {
            Some(it) => chosen(version, row, it),
            None => typed(version, row, self.column(), &self.typing.text),
        };
        self.finish(ctx, edit, on);
    }

    fn finish(
        &mut self,
        ctx: &Context<Self>,
        edit: Result<Option<PlanEdit>, Refused>,
        on: Option<Movement>,
    ) {
        let edit = match edit {
            Ok(edit) => edit,
            Err(refused) => {
                self.offered.clear();
                self.mode = Mode::Typing;
                self.refused = Some(refused);
                (self.after.caret, self.after.show) = (true, true);
                return;
            }
        };
        let mut extent = self.extent();
        // A blank row that was typed into has others behind it now.
        if edit.is_some() && matches!(self.row(), Some(Row::NewSchool | Row::NewOffering(_))) {
            extent.rows += 2;
        }
        self.forget_draft(ctx);
        self.stop();
        let (typed, added) = (self.cursor.active.row, edit.as_ref().and_then(added));
        ctx.props().on_action.emit(edit.map_or(Action::Settle, Action::Edit));
        if let Some(cursor) = on.and_then(|it| self.cursor.moved(it, false, extent)) {
            self.put(cursor);
        }
        self.following.lands = added.map(|it| (typed, it));
    }

    /// The cell is left: what was typed stands, or stays to be seen where the
    /// cell does not take it.
    pub(super) fn leave(&mut self, ctx: &Context<Self>) {
        if self.mode == Mode::Moving {
            return;
        }
        // A list that is left chooses nothing.
        self.taken = None;
        self.commit(ctx, None);
        if self.mode == Mode::Moving {
            return;
        }
        if let Some(at) = self.at() {
            self.forget_draft(ctx);
            let text = std::mem::take(&mut self.typing.text);
            let offering = ctx.props().version.plan().offering(at);
            self.drafts.extend(offering.map(|it| Draft {
                offering: it.identity.id.clone(),
                column: self.column(),
                text: text.into(),
            }));
        }
        self.stop();
        ctx.props().on_action.emit(Action::Abandon);
    }

    pub(super) fn draft(&self, version: &Version, at: At, column: GridColumn) -> Option<&Draft> {
        if self.drafts.is_empty() {
            return None;
        }
        let id = &version.plan().offering(at)?.identity.id;
        self.drafts.iter().find(|it| it.offering == *id && it.column == column)
    }

    pub(super) fn forget_draft(&mut self, ctx: &Context<Self>) {
        let (Some(at), column) = (self.at(), self.column()) else { return };
        let id = ctx.props().version.plan().offering(at).map(|it| it.identity.id.clone());
        self.drafts.retain(|it| Some(&it.offering) != id.as_ref() || it.column != column);
    }
}
