//! A labelled choice of one among several names.

use std::borrow::Cow;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ChoiceFieldProps {
    pub label: Cow<'static, str>,
    pub names: Vec<Cow<'static, str>>,
    /// The position of the name that is chosen.
    pub chosen: usize,
    pub on_choice: Callback<usize>,
}

/// A choice. It shows what is chosen in the plan: once touched by the reader, a
/// choice no longer follows the attributes of its options, so that after each
/// rendering it is told.
#[component]
pub fn ChoiceField(props: &ChoiceFieldProps) -> Html {
    let field = use_node_ref();
    {
        let (field, chosen) = (field.clone(), props.chosen);
        use_effect(move || {
            if let (Some(field), Ok(at)) =
                (field.cast::<HtmlSelectElement>(), i32::try_from(chosen))
            {
                field.set_selected_index(at);
            }
        });
    }
    let on_choice = props.on_choice.clone();
    let onchange = Callback::from(move |event: Event| {
        let field = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(at) = field.and_then(|it| usize::try_from(it.selected_index()).ok()) {
            on_choice.emit(at);
        }
    });
    let options = props.names.iter().enumerate().map(|(at, name)| {
        html! { <option key={at} selected={at == props.chosen}>{ name.clone() }</option> }
    });
    html! {
        <label class="line-field">
            <span>{ props.label.clone() }</span>
            <select ref={field} {onchange}>{ for options }</select>
        </label>
    }
}
