//! The plans on this device, to open and to remove.

use super::{Symbol, icon};
use crate::browser;
use crate::i18n::{KeepingMessage, Locale, Message};
use crate::store::Record;
use crate::ui::hooks::DocumentsHandle;
use std::cmp::Ordering;
use std::rc::Rc;
use yew::prelude::*;

const HEADING: &str = "document-list-title";
const UNDO: &str = "document-list-undo";

#[derive(Properties, PartialEq)]
pub struct DocumentListProps {
    /// The last used first.
    pub documents: Vec<Record>,
    /// Id of the plan at hand.
    pub at_hand: Option<Rc<str>>,
    /// What was removed and can be had back, the last one last.
    pub removed: Vec<Record>,
    pub handle: DocumentsHandle,
}

/// The plans on this device. One that is removed can be had back as long as the
/// page is open.
#[component]
pub fn DocumentList(props: &DocumentListProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let count = props.removed.len();
    let before = use_mut_ref(|| count);
    use_effect_with(count, move |&count| {
        // The button that had the focus is gone.
        match count.cmp(&before.replace(count)) {
            Ordering::Greater => browser::focus(UNDO),
            Ordering::Less => browser::focus(HEADING),
            Ordering::Equal => {}
        }
    });
    if props.documents.is_empty() && props.removed.is_empty() {
        return Html::default();
    }
    let rows = props.documents.iter().map(|it| {
        html! { <li key={&*it.id} class="document-list__row">{ row(locale, it, props) }</li> }
    });
    let removed = props.removed.iter().enumerate();
    let removed = removed.map(|(at, it)| removed_row(locale, it, props, at + 1 == count));
    html! {
        <section class="document-list" aria-labelledby={HEADING}>
            <h2 id={HEADING} class="document-list__title" tabindex="-1">
                { locale.say_keeping(KeepingMessage::Documents) }
            </h2>
            if !props.documents.is_empty() {
                <ul class="document-list__rows">{ for rows }</ul>
            }
            <div class="document-list__removed" role="status">{ for removed }</div>
        </section>
    }
}

fn row(locale: Locale, record: &Record, props: &DocumentListProps) -> Html {
    let title = title(locale, record);
    let is_at_hand = props.at_hand.as_ref() == Some(&record.id);
    let (open, named) = match is_at_hand {
        true => (KeepingMessage::Continue, KeepingMessage::ContinueNamed(&title)),
        false => (KeepingMessage::Open, KeepingMessage::OpenNamed(&title)),
    };
    let on_open = {
        let record = record.clone();
        props.handle.on_open.reform(move |_: MouseEvent| record.clone())
    };
    let id = Rc::clone(&record.id);
    let on_remove = props.handle.on_remove.reform(move |_: MouseEvent| Rc::clone(&id));
    html! {
        <>
            <span class="document-list__name">{ title.clone() }</span>
            <span class="document-list__time">{ time(locale, record) }</span>
            <button type="button" class="button" aria-label={locale.say_keeping(named)} onclick={on_open}>
                { locale.say_keeping(open) }
            </button>
            <button type="button" class="button button--icon button--quiet" onclick={on_remove}
                aria-label={locale.say_keeping(KeepingMessage::RemoveNamed(&title))}
                title={locale.say(Message::Remove)}>
                { icon(Symbol::Remove) }
            </button>
        </>
    }
}

/// What was removed, and the way back; the last one's has an id.
fn removed_row(locale: Locale, record: &Record, props: &DocumentListProps, is_last: bool) -> Html {
    let title = title(locale, record);
    let id = Rc::clone(&record.id);
    let onclick = props.handle.on_restore.reform(move |_: MouseEvent| Rc::clone(&id));
    html! {
        <p key={&*record.id} class="document-list__row">
            <span class="document-list__name">{ locale.say_keeping(KeepingMessage::Removed(&title)) }</span>
            <button type="button" id={is_last.then_some(UNDO)} class="button" {onclick}
                aria-label={locale.say_keeping(KeepingMessage::RestoreNamed(&title))}>
                { locale.say(Message::Undo) }
            </button>
        </p>
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
