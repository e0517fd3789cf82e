//! What each column of a pasted table is, chosen by the planner.

use crate::i18n::{Locale, TableMessage};
use crate::session::{Columns, Header, TableColumn};
use std::borrow::Cow;
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The columns in which anything stands, each with its name, cells of it and
/// what it can be; `note` says what comes of it, and `not_taken` what of columns
/// that are not taken.
pub(super) fn column_choices(
    locale: Locale,
    columns: &Rc<Columns>,
    [note, not_taken]: [Cow<'static, str>; 2],
    on_columns: &Callback<Columns>,
) -> Html {
    let say = |message| locale.say_table(message);
    let choices: Rc<[Option<Header>]> =
        [None].into_iter().chain(columns.choices().into_iter().map(Some)).collect();
    let shown = columns.all.iter().enumerate().filter(|(_, it)| it.is_shown());
    let choice = |(nth, (at, column)): (usize, (usize, &TableColumn))| {
        let (all, choices, on_columns) =
            (Rc::clone(columns), Rc::clone(&choices), on_columns.clone());
        let options = choices
            .iter()
            .map(|it| {
                html! {
                    <option selected={*it == column.is}>{ say(TableMessage::Is(*it)) }</option>
                }
            })
            .collect::<Html>();
        let onchange = Callback::from(move |event: Event| {
            let field = event.target_dyn_into::<HtmlSelectElement>();
            let chosen = field.and_then(|it| usize::try_from(it.selected_index()).ok());
            if let Some(is) = chosen.and_then(|it| choices.get(it)) {
                on_columns.emit(all.with(at, *is));
            }
        });
        let (id, samples) =
            (format!("column-choices-{nth}"), format!("column-choices-{nth}-samples"));
        html! {
            <li class="column-choices__column">
                <label class="column-choices__name" for={id.clone()}>{ &*column.name }</label>
                <span class="column-choices__samples" id={samples.clone()}>
                    { for column.samples.iter().map(|it| html! { <span class="column-choices__sample">{ it }</span> }) }
                </span>
                <select {id} class="column-choices__choice" aria-describedby={samples} {onchange}>{ options }</select>
            </li>
        }
    };
    let has_not_taken = columns.not_taken().next().is_some();
    html! {
        <section class="column-choices" aria-labelledby="column-choices-title">
            <h2 class="column-choices__title" id="column-choices-title">{ say(TableMessage::MapTitle) }</h2>
            <p>{ note }</p>
            if !columns.are_named {
                <p>{ say(TableMessage::MapNameless) }</p>
            }
            <ul class="column-choices__columns">{ for shown.enumerate().map(choice) }</ul>
            <p role="status">
                if has_not_taken {
                    { not_taken }
                }
            </p>
        </section>
    }
}
