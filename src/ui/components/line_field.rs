//! A labelled line of text that is taken over when it is left, or refused in
//! place; of a code, with the majors that it may mean.

use crate::browser;
use crate::catalogue::{self, Major};
use crate::i18n::{Locale, Message};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How many majors are offered at most: more are found faster by typing on.
const OFFERED: usize = 8;

#[derive(Properties, PartialEq)]
pub struct LineFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: AttrValue,
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Whether it is the code of a major, found in the catalogue while it is
    /// typed.
    #[prop_or_default]
    pub is_code: bool,
    /// Where it cannot be changed: the id of what says why.
    #[prop_or_default]
    pub fixed: Option<AttrValue>,
    /// Takes a text over, or says why not.
    pub on_commit: Callback<String, Option<String>>,
}

/// What is typed and not taken over.
#[derive(Clone, Default, PartialEq)]
struct Draft {
    text: Option<String>,
    /// Why it was refused.
    reason: Option<String>,
    /// Which of the majors found is marked; `None` while none is offered.
    marked: Option<usize>,
}

/// A line of text. What is typed belongs to the field until Enter is pressed or
/// the field is left; Esc drops it. What was refused stays to be seen, with the
/// reason below it.
#[component]
pub fn LineField(props: &LineFieldProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let draft = use_state_eq(Draft::default);
    let commit = {
        let (draft, on_commit) = (draft.setter(), props.on_commit.clone());
        Callback::from(move |text: String| {
            let reason = on_commit.emit(text.clone());
            let text = reason.is_some().then_some(text);
            draft.set(Draft { text, reason, marked: None });
        })
    };
    let is_code = props.is_code;
    let oninput = {
        let draft = draft.setter();
        Callback::from(move |event: InputEvent| {
            let marked = is_code.then_some(0);
            draft.set(Draft { text: text(&event), reason: None, marked });
        })
    };
    let onchange = {
        let commit = commit.clone();
        Callback::from(move |event: Event| text(&event).into_iter().for_each(|it| commit.emit(it)))
    };
    // What was refused is not there to be mended where nothing can be typed.
    let kept = (*draft).clone();
    let Draft { text: typed, reason, .. } =
        if props.fixed.is_some() { Draft::default() } else { kept };
    let value = typed.map_or_else(|| props.value.clone(), AttrValue::from);
    let found: Vec<Major> = match draft.marked {
        Some(_) => catalogue::search(&value).into_iter().take(OFFERED).collect(),
        None => Vec::new(),
    };
    let onkeydown = {
        let (draft, commit, found) = (draft.clone(), commit.clone(), found.clone());
        Callback::from(move |event: KeyboardEvent| {
            if browser::is_composing(&event) {
                return;
            }
            let count = found.len();
            let at = draft.marked.filter(|_| count > 0);
            let mark = |marked| draft.set(Draft { marked, ..(*draft).clone() });
            match (event.key().as_str(), at) {
                ("ArrowDown", Some(at)) => mark(Some((at + 1) % count)),
                ("ArrowUp", Some(at)) => mark(Some((at + count - 1) % count)),
                ("Enter", Some(at)) => {
                    found.get(at).into_iter().for_each(|it| commit.emit(it.code.to_owned()));
                }
                ("Escape", Some(_)) => mark(None),
                ("Escape", None) if draft.text.is_some() => draft.set(Draft::default()),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let is_off = is_code && found.is_empty() && catalogue::find(value.trim()).is_none();
    let hint = if is_off { Message::OffCatalogue } else { Message::CodeHint };
    let below = reason.clone().or_else(|| is_code.then(|| locale.say(hint).into_owned()));
    let message = format!("{}-below", props.id);
    let majors = format!("{}-majors", props.id);
    let described = below.is_some().then(|| message.clone().into()).or_else(|| props.fixed.clone());
    let active = draft.marked.and_then(|it| found.get(it)).map(major_id);
    html! {
        <div class="line-field">
            <label for={props.id.clone()}>{ props.label.clone() }</label>
            <input type="text" id={props.id.clone()} placeholder={props.placeholder.clone()} {value} autocomplete="off" readonly={props.fixed.is_some()}
                role={is_code.then_some("combobox")} aria-autocomplete={is_code.then_some("list")}
                aria-controls={is_code.then(|| majors.clone())} aria-activedescendant={active.clone()}
                aria-expanded={is_code.then(|| (!found.is_empty()).to_string())}
                aria-invalid={reason.is_some().then_some("true")} aria-describedby={described}
                {oninput} {onchange} {onkeydown} />
            if is_code {
                <ul id={majors} role="listbox" class="line-field__majors" hidden={found.is_empty()}
                    aria-label={locale.say(Message::Suggestions(found.len()))}>
                    { for found.iter().map(|it| suggestion(it, active.as_deref(), &commit)) }
                </ul>
            }
            if let Some(below) = below {
                <p id={message} class={if reason.is_some() { "line-field__wrong" } else { "line-field__hint" }}
                    role={reason.is_some().then_some("alert")}>{ below }</p>
            }
        </div>
    }
}

fn major_id(major: &Major) -> String {
    format!("major-{}", major.code)
}

fn suggestion(major: &Major, active: Option<&str>, commit: &Callback<String>) -> Html {
    let (id, code) = (major_id(major), major.code);
    // Before the field loses the focus, and with it the list.
    let onmousedown = commit.reform(move |event: MouseEvent| {
        event.prevent_default();
        code.to_owned()
    });
    html! {
        <li key={code} id={id.clone()} role="option" class="line-field__major"
            aria-selected={(active == Some(&id)).to_string()} {onmousedown}>
            <span>{ major.name }</span>
            <small>{ code }{ " · " }{ major.class }</small>
        </li>
    }
}

/// What stands in the field that an event comes from.
fn text(event: &Event) -> Option<String> {
    event.target_dyn_into::<HtmlInputElement>().map(|it| it.value())
}
