//! One school to be chosen among all, or none of them.

use crate::i18n::{Locale, Message, school_name};
use crate::plan::About;
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Hundreds of schools are rendered anew only when one is called otherwise.
#[derive(Properties, PartialEq)]
pub struct SchoolChoiceProps {
    pub schools: Vec<Rc<About>>,
    pub chosen: Option<usize>,
    pub on_choose: Callback<Option<usize>>,
}

/// A school to filter by.
#[component]
pub fn SchoolChoice(props: &SchoolChoiceProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let onchange = props.on_choose.reform(|event: Event| {
        let field = event.target_dyn_into::<HtmlSelectElement>()?;
        field.value().parse().ok()
    });
    let options = props.schools.iter().enumerate().map(|(at, it)| {
        html! {
            <option key={at} value={at.to_string()} selected={props.chosen == Some(at)}>
                { school_name(it).to_owned() }
            </option>
        }
    });
    html! {
        <select class="findings-panel__school" aria-label={locale.say(Message::FilterSchool)} {onchange}>
            <option value="" selected={props.chosen.is_none()}>{ locale.say(Message::AllSchools) }</option>
            { for options }
        </select>
    }
}
