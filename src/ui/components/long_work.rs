//! How far long work is, and the way to stop it.

use crate::i18n::{CardMessage, Locale, Message};
use crate::ui::hooks::LongWorkHandle;
use yew::prelude::*;

/// That it is at work; of work that was asked for, how much is done and a button
/// to stop it.
pub(super) fn long_work(locale: Locale, work: &LongWorkHandle, is_small: bool) -> Html {
    let working = locale.say_card(CardMessage::Working);
    html! {
        <div class="long-work">
            <p role="status">{ working.clone() }</p>
            if !is_small {
                <progress class="long-work__progress" max="100" value={work.percent.to_string()} aria-label={working}></progress>
                <button type="button" class="button" onclick={work.on_stop.clone()}>{ locale.say(Message::Cancel) }</button>
            }
        </div>
    }
}
