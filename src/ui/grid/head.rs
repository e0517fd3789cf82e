//! The heading of the columns: pressed, it puts the rows in order; its edge is
//! drawn to make a column wider.

use super::Message;
use super::lanes::{Frozen, frozen};
use super::row::{kind, side};
use super::scene::Scene;
use crate::browser;
use crate::i18n::{GridMessage, Locale, Message as Say};
use crate::session::{GridColumn, Sort};
use crate::ui::Shared;
use yew::prelude::*;

/// Nothing of it follows from what is typed, so that a key leaves it as it is.
#[derive(Properties, PartialEq)]
pub(super) struct HeadProps {
    pub scene: Shared<Scene>,
    pub sort: Option<Sort>,
    pub on: Callback<Message>,
}

/// The heading.
#[component]
pub(super) fn Head(props: &HeadProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let columns = props.scene.columns.iter().enumerate();
    // The focus stays with the field.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div class="grid__head" role="rowgroup" {onmousedown}>
            <div class="grid__names" role="row" aria-rowindex="1">
                { for columns.map(|(at, column)| name(locale, props, at, *column)) }
            </div>
        </div>
    }
}

fn name(locale: Locale, props: &HeadProps, at: usize, column: GridColumn) -> Html {
    let scene = &props.scene;
    let year = column.year();
    let is_planned = year.is_some_and(|it| it > scene.frame.as_of);
    let is_first = year == Some(scene.frame.as_of.plus(1));
    let is_shown = year == Some(scene.year);
    let name = match year {
        Some(year) => html! {
            <>
                { year.to_string() }
                <small class="grid__basis">
                    { locale.say(if is_planned { Say::Planned } else { Say::Recorded }) }
                </small>
            </>
        },
        None => html! { locale.column(column) },
    };
    let sort = props.sort.filter(|it| it.column == column);
    let aria_sort = sort.map(|it| if it.descending { "descending" } else { "ascending" });
    let onclick = props.on.reform(move |_: MouseEvent| Message::Sorted(Some(column)));
    html! {
        <div role="columnheader" aria-colindex={(at + 1).to_string()} aria-sort={aria_sort}
            aria-current={is_shown.then_some("true")}
            class={classes!("grid__name", side(column), kind(column), year.map(|_| "grid__name--year"),
                is_first.then_some("grid__name--first-planned"), is_shown.then_some("grid__name--shown"))}>
            // One comes to the grid by one stroke of Tab: the key for this is one of the field.
            <button type="button" class="grid__sort" tabindex="-1" {onclick}
                title={locale.say_grid(GridMessage::SortKey)}>{ name }</button>
            { edge(props, column) }
        </div>
    }
}

/// The edge of a column, to be drawn by the pointer.
fn edge(props: &HeadProps, column: GridColumn) -> Html {
    let onpointerdown = Callback::from(|event: PointerEvent| browser::hold(&event));
    let on = props.on.clone();
    // At the end of the view an edge stays where it is, however wide its column.
    let stays = frozen(column, true) == Frozen::End;
    let onpointermove = Callback::from(move |event: PointerEvent| {
        // By as much as the pointer is away from the edge as it is now.
        let drawn = if stays { browser::held_moved } else { browser::held_beyond };
        if let Some(beyond) = drawn(&event) {
            on.emit(Message::Drawn(column, Some(beyond)));
        }
    });
    let onpointerup = props.on.reform(|_: PointerEvent| Message::Kept);
    let ondblclick = props.on.reform(move |_: MouseEvent| Message::Drawn(column, None));
    html! {
        <span class="grid__edge" aria-hidden="true" {onpointerdown} {onpointermove} {onpointerup} {ondblclick}></span>
    }
}
