//! The languages of the page, each by its own name.

use crate::i18n::{Locale, Message};
use yew::prelude::*;

/// The languages of the page, to choose from.
pub fn language_switch(locale: Locale, on_language: &Callback<Locale>) -> Html {
    let buttons = Locale::ALL.into_iter().map(|it| {
        let onclick = on_language.reform(move |_: MouseEvent| it);
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
