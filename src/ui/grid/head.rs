//! The heading of the columns: pressed, it puts the rows in order; its edge is
//! drawn to make a column wider.

use super::row::{kind, side};
use super::{Grid, Message};
use crate::browser;
use crate::i18n::{GridMessage, Message as Say};
use crate::session::GridColumn;
use yew::prelude::*;

impl Grid {
    pub(super) fn head(&self, ctx: &Context<Self>) -> Html {
        let columns = self.scene.columns.iter().enumerate();
        // The focus stays with the field.
        let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
        html! {
            <div class="grid__head" role="rowgroup" {onmousedown}>
                <div class="grid__names" role="row" aria-rowindex="1">
                    { for columns.map(|(at, column)| self.name(ctx, at, *column)) }
                </div>
            </div>
        }
    }

    fn name(&self, ctx: &Context<Self>, at: usize, column: GridColumn) -> Html {
        let frame = &self.scene.frame;
        let year = column.year();
        let is_planned = year.is_some_and(|it| it > frame.as_of);
        let is_first = year == Some(frame.as_of.plus(1));
        let is_shown = year == Some(self.scene.year);
        let name = match year {
            Some(year) => html! {
                <>
                    { year.to_string() }
                    <small class="grid__basis">
                        { self.locale.say(if is_planned { Say::Planned } else { Say::Recorded }) }
                    </small>
                </>
            },
            None => html! { self.locale.column(column) },
        };
        let sort = self.sort.filter(|it| it.column == column);
        let aria_sort = sort.map(|it| if it.descending { "descending" } else { "ascending" });
        let onclick = ctx.link().callback(move |_: MouseEvent| Message::Sorted(Some(column)));
        html! {
            <div role="columnheader" aria-colindex={(at + 1).to_string()} aria-sort={aria_sort}
                aria-current={is_shown.then_some("true")}
                class={classes!("grid__name", side(column), kind(column), year.map(|_| "grid__name--year"),
                    is_first.then_some("grid__name--first-planned"), is_shown.then_some("grid__name--shown"))}>
                // One comes to the grid by one stroke of Tab: the key for this is one of the field.
                <button type="button" class="grid__sort" tabindex="-1" {onclick}
                    title={self.locale.say_grid(GridMessage::SortKey)}>{ name }</button>
                { self.edge(ctx, column) }
            </div>
        }
    }

    /// The edge of a column, to be drawn by the pointer.
    fn edge(&self, ctx: &Context<Self>, column: GridColumn) -> Html {
        let onpointerdown = Callback::from(|event: PointerEvent| browser::hold(&event));
        let width = self.widths.of(column);
        let onpointermove = ctx.link().batch_callback(move |event: PointerEvent| {
            // By as much as the pointer is away from the edge as it is now.
            browser::held_beyond(&event)
                .map(|beyond| Message::Drawn(column, Some(width.saturating_add(beyond))))
        });
        let onpointerup = ctx.link().callback(|_: PointerEvent| Message::Kept);
        let ondblclick = ctx.link().callback(move |_: MouseEvent| Message::Drawn(column, None));
        html! {
            <span class="grid__edge" aria-hidden="true" {onpointerdown} {onpointermove} {onpointerup} {ondblclick}></span>
        }
    }
}
