//! Where the cursor is, and how it is put elsewhere.

use super::Grid;
use crate::plan::{At, Year};
use crate::session::{CellAt, Cursor, Filter, GridColumn, Row};
use yew::prelude::*;

impl Grid {
    pub(super) fn row(&self) -> Option<Row> {
        self.rows.get(self.cursor.active.row)
    }

    /// The column of the cursor; a row of one cell is typed into as a name is.
    pub(super) fn column(&self) -> GridColumn {
        if self.at().is_none() {
            return GridColumn::Name;
        }
        let column = self.scene.columns.get(self.cursor.active.column);
        column.copied().unwrap_or(GridColumn::Name)
    }

    pub(super) fn at(&self) -> Option<At> {
        self.row().and_then(Row::offering)
    }

    /// The first offering is where one begins, on the year looked at.
    pub(super) fn begin_at_an_offering(&mut self) {
        let first = (0..self.rows.count().min(8))
            .find(|it| self.rows.get(*it).and_then(Row::offering).is_some());
        let column = self.column_of(self.scene.year);
        self.cursor = Cursor::at(CellAt { row: first.unwrap_or(0), column });
    }

    pub(super) fn column_of(&self, year: Year) -> usize {
        self.scene.columns.iter().position(|it| it.year() == Some(year)).unwrap_or(0)
    }

    pub(super) fn go(&mut self, ctx: &Context<Self>, row: Row, year: Option<Year>) {
        let Some(position) = self.rows.position(row) else {
            // A filter hides it: it is shown as soon as everything is.
            self.pending = Some(row);
            ctx.props().on_filter.emit(Filter::default());
            return;
        };
        let column = year.map_or(self.cursor.active.column, |it| self.column_of(it));
        let column = if matches!(row, Row::NewOffering(_)) { 1 } else { column };
        self.leave(ctx);
        self.put(Cursor::at(CellAt { row: position, column }));
        self.after.focus = true;
    }

    /// Puts the cursor somewhere and sees to it that it comes into view.
    pub(super) fn put(&mut self, cursor: Cursor) {
        self.cursor = cursor;
        self.following.lands = None;
        self.after.show = true;
    }
}
