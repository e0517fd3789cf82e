//! Table or panel, where there is room for one only.

use crate::i18n::{Locale, Message};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ViewSwitchProps {
    pub shows_panel: bool,
    pub on_view: Callback<bool>,
}

/// Chooses between table and panel on narrow screens.
#[component]
pub fn ViewSwitch(props: &ViewSwitchProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let choice = |panel: bool, message| {
        let onclick = props.on_view.reform(move |_: MouseEvent| panel);
        html! {
            <button type="button" class="view-switch__choice" {onclick}
                aria-pressed={(props.shows_panel == panel).to_string()}>
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
