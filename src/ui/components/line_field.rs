//! A labelled line of text that is taken over when it is left, or refused in
//! place.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct LineFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: AttrValue,
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Takes a text over, or says why not.
    pub on_commit: Callback<String, Option<String>>,
}

/// A line of text. What is typed belongs to the field until Enter is pressed or
/// the field is left; Esc drops it. What was refused stays to be seen, with the
/// reason below it.
#[component]
pub fn LineField(props: &LineFieldProps) -> Html {
    let draft = use_state_eq(|| None::<(String, Option<String>)>);
    let oninput = {
        let draft = draft.setter();
        Callback::from(move |event: InputEvent| draft.set(text(&event).map(|it| (it, None))))
    };
    let onchange = {
        let (draft, on_commit) = (draft.setter(), props.on_commit.clone());
        Callback::from(move |event: Event| {
            if let Some(text) = text(&event) {
                let reason = on_commit.emit(text.clone());
                draft.set(reason.map(|it| (text, Some(it))));
            }
        })
    };
    let onkeydown = {
        let draft = draft.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() && draft.is_some() {
                event.stop_propagation();
                draft.set(None);
            }
        })
    };
    let (value, reason) = match &*draft {
        Some((text, reason)) => (AttrValue::from(text.clone()), reason.clone()),
        None => (props.value.clone(), None),
    };
    let message = format!("{}-wrong", props.id);
    html! {
        <div class="line-field">
            <label for={props.id.clone()}>{ props.label.clone() }</label>
            <input type="text" id={props.id.clone()} placeholder={props.placeholder.clone()} {value} autocomplete="off"
                aria-invalid={reason.is_some().then_some("true")} aria-describedby={reason.is_some().then(|| message.clone())}
                {oninput} {onchange} {onkeydown} />
            if let Some(reason) = reason {
                <p id={message} class="line-field__wrong" role="alert">{ reason }</p>
            }
        </div>
    }
}

/// What stands in the field that an event comes from.
pub(super) fn text(event: &Event) -> Option<String> {
    event.target_dyn_into::<HtmlInputElement>().map(|it| it.value())
}
