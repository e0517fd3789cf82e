//! The languages of the page, each by its own name.

use crate::i18n::{Locale, Message};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct LanguageSwitchProps {
    pub on_language: Callback<Locale>,
}

/// The languages of the page, to choose from.
#[component]
pub fn LanguageSwitch(props: &LanguageSwitchProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let buttons = Locale::ALL.into_iter().map(|it| {
        let onclick = props.on_language.reform(move |_: MouseEvent| it);
        html! {
            <button type="button" class="language-switch__choice" lang={it.tag()}
                aria-pressed={(it == locale).to_string()} {onclick}>
                { it.own_name() }
            </button>
        }
    });
    html! {
        <div class="language-switch" role="group" aria-label={locale.say(Message::Language)}>
            { for buttons }
        </div>
    }
}
