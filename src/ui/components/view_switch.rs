//! Table or panel, where there is room for one only.

use crate::i18n::{Locale, Message};
use yew::prelude::*;

/// Chooses between table and panel on narrow screens.
pub fn view_switch(locale: Locale, shows_panel: bool, on_view: &Callback<bool>) -> Html {
    let choice = |panel: bool, message| {
        let onclick = on_view.reform(move |_: MouseEvent| panel);
        html! {
            <button type="button" class="view-switch__choice" {onclick}
                aria-pressed={(shows_panel == panel).to_string()}>
                { locale.say(message) }
            </button>
        }
    };
    html! {
        <div class="view-switch" role="group" aria-label={locale.say(Message::ShowTableOrPanel)}>
            { choice(false, Message::TableView) }
            { choice(true, Message::PanelView) }
        </div>
    }
}
