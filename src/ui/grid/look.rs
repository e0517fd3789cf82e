//! How the rows are looked at: in which order, how wide the columns are, what
//! is looked for. None of it changes the plan.

use super::lanes::Widths;
use super::{Grid, Message};
use crate::browser::{self, LocalStorage};
use crate::i18n::{GridMessage, Locale};
use crate::session::{Added, CellAt, Cursor, GridColumn, Sort};
use crate::store::Keeper;
use crate::ui::components::{FindBarProps, SOUGHT};
use crate::ui::{Shared, later};
use yew::prelude::*;

/// By how much a key makes a column wider. Unit: pixels.
const STEP: i32 = 8;

/// What is looked for.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Finds {
    /// How often the next place was asked for from the grid.
    number: u32,
    back: bool,
}

/// How wide the columns were, the last time.
pub(super) fn kept_widths(locale: Locale) -> Widths {
    let kept = Keeper::on(LocalStorage).widths().unwrap_or_default();
    Widths::usual(locale).read(&kept)
}

impl Grid {
    /// Takes the rows that are to be shown from all rows; `added` are new ones.
    pub(super) fn arrange(&mut self, ctx: &Context<Self>, added: &Added) {
        let rows = super::sheet::rows(&self.all, ctx.props(), self.sort, added);
        // To measure has the page laid out.
        if rows != self.rows {
            self.rows = rows;
            self.measure();
        }
    }

    /// Puts the rows in order by a column, or in that of the file; the cursor
    /// stays on its row.
    pub(super) fn sort_by(&mut self, ctx: &Context<Self>, column: Option<GridColumn>) {
        // What puts them in order may not have arrived yet.
        if later::parts().is_none() {
            return;
        }
        self.leave(ctx);
        let row = self.row();
        self.sort = column.and_then(|it| Sort::pressed(self.sort, it));
        self.is_move_refused = false;
        self.arrange(ctx, &Added::default());
        if let Some(row) = row.and_then(|it| self.rows.position(it)) {
            self.put(Cursor::at(CellAt { row, ..self.cursor.active }));
        }
    }

    pub(super) fn widen(&mut self, wider: bool) {
        let column = self.column();
        let step = if wider { STEP } else { -STEP };
        self.draw(column, Some(self.widths.of(column) + step));
        self.keep_widths();
    }

    /// The pointer draws a column. Until it comes up the browser alone hears of
    /// it; says whether the rows are to be made anew.
    pub(super) fn drawn(&mut self, column: GridColumn, by: Option<i32>) -> bool {
        self.draw(column, by.map(|it| self.widths.of(column).saturating_add(it)));
        if by.is_some() {
            self.tell_places();
        }
        by.is_none()
    }

    fn draw(&mut self, column: GridColumn, width: Option<i32>) {
        let wanted = width.unwrap_or_else(|| Widths::usual(self.locale).of(column));
        self.widths = self.widths.with(column, wanted);
        self.after.columns = true;
        self.measure();
        if width.is_none() {
            self.keep_widths();
        }
    }

    pub(super) fn keep_widths(&self) {
        // Where they cannot be kept they are as usual next time.
        let _ = Keeper::on(LocalStorage).keep_widths(&self.widths.written());
    }

    /// Something is looked for; `Some`: the next place of it, or the one before.
    pub(super) fn find(&mut self, next: Option<bool>) {
        self.finds = Some(match (self.finds, next) {
            (Some(it), Some(back)) => Finds { number: it.number + 1, back },
            (Some(it), None) => it,
            (None, _) => Finds { number: 0, back: false },
        });
        if next.is_none() {
            // Where it stands already.
            browser::focus(SOUGHT);
        }
    }

    pub(super) fn find_bar(&self, ctx: &Context<Self>) -> Html {
        let Some(finds) = self.finds else { return Html::default() };
        let link = ctx.link();
        later::shown(self.locale, |parts| {
            (parts.find_bar)(FindBarProps {
                version: ctx.props().version.clone(),
                rows: Shared::from(&self.rows),
                from: self.cursor.active.row,
                number: finds.number,
                back: finds.back,
                on_found: link.callback(Message::Found),
                on_close: link.callback(|()| Message::Sought),
            })
        })
    }

    pub(super) fn sorted(&self, ctx: &Context<Self>) -> Html {
        let Some(sort) = self.sort else { return Html::default() };
        let name = self.locale.column(sort.column);
        let onclick = ctx.link().callback(|_: MouseEvent| Message::Sorted(None));
        html! {
            <div class="grid__filtered">
                <p role="status">
                    { self.locale.say_grid(GridMessage::Sorted(&name, sort.descending)) }
                    if self.is_move_refused {
                        { self.locale.join() }<strong>{ self.locale.say_grid(GridMessage::NotWhileSorted) }</strong>
                    }
                </p>
                <button type="button" class="button button--quiet" {onclick}>{ self.locale.say_grid(GridMessage::FileOrder) }</button>
            </div>
        }
    }
}
