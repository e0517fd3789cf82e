//! A long question: what asks it, how far it is, and the way to stop it.

use crate::i18n::{CardMessage, Locale, Message};
use crate::ui::hooks::LongWorkHandle;
use yew::prelude::*;

/// That it is at work, or what else is `said` of it; of a large plan, how much is
/// done, and one button that asks and stops, so that the focus stays on it.
pub(super) fn long_work(
    locale: Locale,
    work: &LongWorkHandle,
    is_small: bool,
    [said, asks]: [&str; 2],
) -> Html {
    let is_working = work.is_at_work && !(is_small && work.found.is_some());
    // There is nothing to ask again.
    let is_done = work.found.is_some() && !work.is_stale && !work.is_at_work;
    let working = locale.say_card(CardMessage::Working);
    let (word, onclick) = match work.is_at_work {
        true => (locale.say(Message::Cancel).into_owned(), work.on_stop.clone()),
        false => (asks.to_owned(), work.on_ask.clone()),
    };
    html! {
        <div class="long-work">
            <p role="status">{ if is_working { working.to_string() } else { said.to_owned() } }</p>
            if !is_small && is_working {
                <progress class="long-work__progress" max="100" value={work.percent.to_string()} aria-label={working}></progress>
            }
            if !is_small {
                <button type="button" class="button" aria-disabled={is_done.then_some("true")} {onclick}>{ word }</button>
            }
        </div>
    }
}
