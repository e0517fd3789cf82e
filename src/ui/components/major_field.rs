//! The code of a major, found in the catalogue while it is typed.

use super::line_field::text;
use crate::catalogue::{self, Major};
use crate::i18n::{DetailsMessage, Locale, Message};
use yew::prelude::*;

/// How many majors are offered at most: more are found faster by typing on.
const OFFERED: usize = 8;

#[derive(Properties, PartialEq)]
pub struct MajorFieldProps {
    /// The code.
    pub value: AttrValue,
    /// Takes a text over, or says why not.
    pub on_commit: Callback<String, Option<String>>,
    /// Takes a major of the catalogue over.
    pub on_major: Callback<Major>,
}

/// The code of a major, with a list of those that the text may mean.
#[component]
pub fn MajorField(props: &MajorFieldProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let draft = use_state_eq(|| None::<(String, Option<String>)>);
    // Which of the majors found is marked; `None` while none is offered.
    let marked = use_state_eq(|| None::<usize>);
    let (value, reason) = match &*draft {
        Some((text, reason)) => (AttrValue::from(text.clone()), reason.clone()),
        None => (props.value.clone(), None),
    };
    let found: Vec<Major> = match *marked {
        Some(_) => catalogue::search(&value).into_iter().take(OFFERED).collect(),
        None => Vec::new(),
    };
    let choose = {
        let (draft, marked, on_major) = (draft.setter(), marked.setter(), props.on_major.clone());
        Callback::from(move |major: Major| {
            draft.set(None);
            marked.set(None);
            on_major.emit(major);
        })
    };
    let oninput = {
        let (draft, marked) = (draft.setter(), marked.setter());
        Callback::from(move |event: InputEvent| {
            draft.set(text(&event).map(|it| (it, None)));
            marked.set(Some(0));
        })
    };
    let onchange = {
        let (draft, marked, on_commit) = (draft.setter(), marked.setter(), props.on_commit.clone());
        Callback::from(move |event: Event| {
            if let Some(text) = text(&event) {
                let reason = on_commit.emit(text.clone());
                draft.set(reason.map(|it| (text, Some(it))));
            }
            marked.set(None);
        })
    };
    let onkeydown = {
        let (draft, marked, choose, found) =
            (draft.clone(), marked.clone(), choose.clone(), found.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            let count = found.len();
            match (event.key().as_str(), *marked) {
                ("ArrowDown", Some(at)) if count > 0 => marked.set(Some((at + 1) % count)),
                ("ArrowUp", Some(at)) if count > 0 => marked.set(Some((at + count - 1) % count)),
                ("Enter", Some(at)) if count > 0 => {
                    found.get(at).copied().into_iter().for_each(|it| choose.emit(it));
                }
                ("Escape", Some(_)) if count > 0 => marked.set(None),
                ("Escape", _) if draft.is_some() => draft.set(None),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let is_off = reason.is_none() && found.is_empty() && catalogue::find(value.trim()).is_none();
    let hint = if is_off { Message::OffCatalogue } else { Message::CodeHint };
    html! {
        <div class="line-field major-field">
            <label for="drawer-code">{ locale.say(Message::Code) }</label>
            <input type="text" id="drawer-code" {value} autocomplete="off" role="combobox" aria-autocomplete="list"
                aria-controls="drawer-majors" aria-expanded={(!found.is_empty()).to_string()}
                aria-activedescendant={marked.filter(|it| *it < found.len()).map(|it| format!("drawer-major-{it}"))}
                aria-invalid={reason.is_some().then_some("true")} aria-describedby="drawer-code-hint"
                {oninput} {onchange} {onkeydown} />
            { suggestions(locale, &found, *marked, &choose) }
            <p id="drawer-code-hint" class={if reason.is_some() { "line-field__wrong" } else { "line-field__hint" }}>
                { reason.unwrap_or_else(|| locale.say(hint).into_owned()) }
            </p>
        </div>
    }
}

fn suggestions(
    locale: Locale,
    found: &[Major],
    marked: Option<usize>,
    choose: &Callback<Major>,
) -> Html {
    let options = found.iter().enumerate().map(|(at, major)| {
        let major = *major;
        // Before the field loses the focus, and with it the list.
        let onmousedown = choose.reform(move |event: MouseEvent| {
            event.prevent_default();
            major
        });
        html! {
            <li key={major.code} id={format!("drawer-major-{at}")} role="option" class="major-field__major"
                aria-selected={(marked == Some(at)).to_string()} {onmousedown}>
                <span>{ major.name }</span>
                <small>{ major.code }{ " · " }{ major.class }</small>
            </li>
        }
    });
    html! {
        <ul id="drawer-majors" role="listbox" class="major-field__majors" hidden={found.is_empty()}
            aria-label={locale.say(Message::Suggestions(found.len()))}>
            { for options }
        </ul>
    }
}

/// What is said where a code is refused.
pub(super) fn refused(locale: Locale, problem: &crate::plan::Problem) -> String {
    match problem {
        crate::plan::Problem::NotACode { .. } => {
            locale.say_details(DetailsMessage::ChooseMajor).into_owned()
        }
        other => locale.problem(other),
    }
}
