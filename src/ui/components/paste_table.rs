//! A table pasted from a sheet, as a new plan.

use super::column_choices::column_choices;
use crate::browser;
use crate::i18n::{Locale, Message, TableMessage};
use crate::io::table;
use crate::plan::Plan;
use crate::session::{Columns, Wrong, Wrongs, plan_of_columns, plan_of_table};
use std::rc::Rc;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

const FIELD: &str = "paste-table-field";

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
#[derive(Properties, PartialEq)]
pub struct PasteTableProps {
    pub on_plan: Callback<Plan>,
    pub on_close: Callback<()>,
}

/// The field that a table is pasted into. The text belongs to the field, and
/// stays there to be mended where no plan can be made of it. Where not all its
/// headers are ours, the first press asks what the columns are.
#[component]
pub fn PasteTable(props: &PasteTableProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let say = |message| locale.say_table(message);
    let field = use_node_ref();
    let is_blank = use_state_eq(|| true);
    let wrongs = use_state(|| None::<Rc<Wrongs>>);
    let columns = use_state(|| None::<Rc<Columns>>);
    use_effect_with((), |()| browser::focus(FIELD));
    use_effect_with(columns.is_some(), |is_asked| {
        if *is_asked {
            browser::focus("column-choices-0");
        }
    });
    let onsubmit = {
        let (field, on_plan) = (field.clone(), props.on_plan.clone());
        let (wrongs, columns) = (wrongs.setter(), columns.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = field.cast::<HtmlTextAreaElement>() else {
                return;
            };
            let (rows, today) = (table::cells(&field.value()), browser::school_year());
            let found = Columns::of(&rows, today);
            let said = found.as_ref().zip(columns.as_deref()).and_then(|it| it.0.like(it.1));
            let made = match (&found, &said) {
                (None, _) => Some(plan_of_table(&rows, today)),
                (Some(_), Some(said)) => Some(plan_of_columns(&rows, said, today)),
                // Nobody has seen these columns yet.
                (Some(_), None) => None,
            };
            columns.set(said.or(found).map(Rc::new));
            match made {
                Some(Ok(plan)) => on_plan.emit(plan),
                Some(Err(found)) => wrongs.set(Some(Rc::new(found))),
                None => wrongs.set(None),
            }
        })
    };
    let oninput = {
        let is_blank = is_blank.setter();
        Callback::from(move |event: InputEvent| {
            let field = event.target_dyn_into::<HtmlTextAreaElement>();
            is_blank.set(field.is_none_or(|it| it.text_length() == 0));
        })
    };
    // Never over what was pasted.
    let on_example = {
        let (field, wrongs, is_blank) = (field.clone(), wrongs.setter(), is_blank.setter());
        let columns = columns.setter();
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                field.set_value(&locale.say_table(TableMessage::Example));
                browser::focus(FIELD);
                wrongs.set(None);
                columns.set(None);
                is_blank.set(false);
            }
        })
    };
    let on_columns = {
        let columns = columns.setter();
        Callback::from(move |said: Columns| columns.set(Some(Rc::new(said))))
    };
    let on_cancel = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <form class="paste-table" {onsubmit}>
            <label class="paste-table__label" for={FIELD}>{ say(TableMessage::Label) }</label>
            <textarea ref={field} id={FIELD} class="paste-table__field" rows="12" wrap="off" spellcheck="false"
                autocomplete="off" {oninput} aria-describedby="paste-table-headers"
                aria-invalid={wrongs.is_some().then_some("true")} />
            <p class="paste-table__headers" id="paste-table-headers">{ say(TableMessage::Headers) }</p>
            if let Some(columns) = &*columns {
                { column_choices(locale, columns, [TableMessage::MapNote, TableMessage::NotTaken(columns.not_taken().count())].map(say), &on_columns) }
            }
            if let Some(wrongs) = &*wrongs {
                { mistakes(locale, wrongs) }
            }
            <div class="paste-table__actions">
                <button type="submit" class="button button--primary">{ say(TableMessage::Make) }</button>
                <button type="button" class="button" disabled={!*is_blank} onclick={on_example}>{ say(TableMessage::FillExample) }</button>
                <button type="button" class="button" onclick={on_cancel}>{ locale.say(Message::Cancel) }</button>
            </div>
        </form>
    }
}

fn mistakes(locale: Locale, wrongs: &Wrongs) -> Html {
    let title = locale.say_table(TableMessage::WrongTitle(wrongs.kept().len() + wrongs.left_out()));
    html! {
        <section class="notice notice--wrong" role="alert">
            <h2 class="notice__title">{ title.clone() }</h2>
            <p>{ locale.say_table(TableMessage::Stays) }</p>
            <ul class="notice__issues" tabindex="0" aria-label={title}>
                { for wrongs.kept().iter().map(|it| mistake(locale, it)) }
                if wrongs.left_out() > 0 {
                    <li>{ locale.say(Message::MoreIssues(wrongs.left_out())) }</li>
                }
            </ul>
        </section>
    }
}

fn mistake(locale: Locale, wrong: &Wrong) -> Html {
    let (place, said) = locale.wrong(wrong);
    html! {
        <li class="notice__issue"><span class="paste-table__place">{ place }</span><span>{ said }</span></li>
    }
}
