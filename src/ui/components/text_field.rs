//! A labelled line of text that is taken over when it is left.

use crate::browser;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    pub id: AttrValue,
    pub class: Classes,
    pub label: AttrValue,
    pub value: AttrValue,
    #[prop_or_default]
    pub placeholder: AttrValue,
    pub on_change: Callback<String>,
}

/// A line of text, named by its label without showing it. The text belongs to
/// the field until Enter is pressed or the field is left; Esc drops it.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let draft = use_state_eq(|| None::<AttrValue>);
    let oninput = {
        let draft = draft.setter();
        Callback::from(move |event: InputEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            draft.set(field.map(|it| AttrValue::from(it.value())));
        })
    };
    let onchange = {
        let (draft, on_change) = (draft.setter(), props.on_change.clone());
        Callback::from(move |event: Event| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                on_change.emit(field.value());
            }
            draft.set(None);
        })
    };
    let onkeydown = {
        let draft = draft.setter();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !browser::is_composing(&event) {
                draft.set(None);
            }
        })
    };
    let value = draft.as_ref().unwrap_or(&props.value).clone();
    html! {
        <input type="text" id={props.id.clone()} class={props.class.clone()} aria-label={props.label.clone()}
            placeholder={props.placeholder.clone()} {value} {oninput} {onchange} {onkeydown}
            autocomplete="off" maxlength="200" />
    }
}
