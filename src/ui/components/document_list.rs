//! The plans on this device, to open and to remove.

use super::{Symbol, icon};
use crate::browser;
use crate::i18n::{KeepingMessage, Locale, Message};
use crate::store::Record;
use std::rc::Rc;
use yew::prelude::*;

const HEADING: &str = "document-list-title";
const REMOVE_NOW: &str = "document-list-remove";

#[derive(Properties, PartialEq)]
pub struct DocumentListProps {
    /// The last used first.
    pub documents: Vec<Record>,
    /// Id of the plan at hand.
    pub at_hand: Option<Rc<str>>,
    pub on_open: Callback<Record>,
    pub on_remove: Callback<Rc<str>>,
}

/// The plans on this device. To remove one takes two steps, in its own row.
#[component]
pub fn DocumentList(props: &DocumentListProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let asked = use_state_eq(|| None::<Rc<str>>);
    use_effect_with((*asked).clone(), |asked| {
        if asked.is_some() {
            browser::focus(REMOVE_NOW);
        }
    });
    let ask = {
        let asked = asked.setter();
        Callback::from(move |id: Option<Rc<str>>| {
            // The button that had the focus goes.
            browser::focus(HEADING);
            asked.set(id);
        })
    };
    if props.documents.is_empty() {
        return Html::default();
    }
    let rows = props.documents.iter().map(|it| {
        let is_asked = *asked == Some(Rc::clone(&it.id));
        let said =
            if is_asked { confirm(locale, it, props, &ask) } else { row(locale, it, props, &ask) };
        html! { <li key={&*it.id} class="document-list__row">{ said }</li> }
    });
    html! {
        <section class="document-list" aria-labelledby={HEADING}>
            <h2 id={HEADING} class="document-list__title" tabindex="-1">
                { locale.say_keeping(KeepingMessage::Documents) }
            </h2>
            <ul class="document-list__rows">{ for rows }</ul>
        </section>
    }
}

fn row(
    locale: Locale,
    record: &Record,
    props: &DocumentListProps,
    ask: &Callback<Option<Rc<str>>>,
) -> Html {
    let title = title(locale, record);
    let is_at_hand = props.at_hand.as_ref() == Some(&record.id);
    let (open, named) = match is_at_hand {
        true => (KeepingMessage::Continue, KeepingMessage::ContinueNamed(&title)),
        false => (KeepingMessage::Open, KeepingMessage::OpenNamed(&title)),
    };
    let on_open = {
        let record = record.clone();
        props.on_open.reform(move |_: MouseEvent| record.clone())
    };
    let on_ask = {
        let id = Rc::clone(&record.id);
        ask.reform(move |_: MouseEvent| Some(Rc::clone(&id)))
    };
    html! {
        <>
            <span class="document-list__name">{ title.clone() }</span>
            <span class="document-list__time">{ time(locale, record) }</span>
            <button type="button" class="button" aria-label={locale.say_keeping(named)} onclick={on_open}>
                { locale.say_keeping(open) }
            </button>
            <button type="button" class="button button--icon button--quiet" onclick={on_ask}
                aria-label={locale.say_keeping(KeepingMessage::RemoveNamed(&title))}
                title={locale.say(Message::Remove)}>
                { icon(Symbol::Remove) }
            </button>
        </>
    }
}

fn confirm(
    locale: Locale,
    record: &Record,
    props: &DocumentListProps,
    ask: &Callback<Option<Rc<str>>>,
) -> Html {
    let on_remove = {
        let (id, ask, on_remove) = (Rc::clone(&record.id), ask.clone(), props.on_remove.clone());
        Callback::from(move |_: MouseEvent| {
            ask.emit(None);
            on_remove.emit(Rc::clone(&id));
        })
    };
    let question = locale.say_keeping(KeepingMessage::ReallyRemove(&title(locale, record)));
    html! {
        <>
            <span class="document-list__question" id="document-list-question">{ question }</span>
            <button type="button" id={REMOVE_NOW} class="button" onclick={on_remove}
                aria-describedby="document-list-question">
                { locale.say(Message::Remove) }
            </button>
            <button type="button" class="button" onclick={ask.reform(|_: MouseEvent| None)}>
                { locale.say(Message::Cancel) }
            </button>
        </>
    }
}

fn title(locale: Locale, record: &Record) -> String {
    let title = record.title.as_deref().filter(|it| !it.trim().is_empty());
    title.map_or_else(|| locale.say(Message::Untitled).into_owned(), ToOwned::to_owned)
}

fn time(locale: Locale, record: &Record) -> String {
    let said = match record.kept_at {
        0 => locale.say_keeping(KeepingMessage::NotKept),
        at => locale.say_keeping(KeepingMessage::KeptAt(&browser::day_and_minute(at))),
    };
    said.into_owned()
}
