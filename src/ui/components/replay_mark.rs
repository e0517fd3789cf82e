//! Which side of the last change is shown.

use crate::i18n::{Locale, StripMessage};
use crate::session::Side;
use yew::prelude::*;

/// Says "before" or "after" over the page, which stays where it is. It is for
/// the eye alone: that there is a replay is told once, elsewhere.
pub fn replay_mark(locale: Locale, side: Option<Side>) -> Html {
    let Some(side) = side else {
        return Html::default();
    };
    let kind = (side == Side::Before).then_some("replay-mark--before");
    html! {
        <p class={classes!("replay-mark", kind)} aria-hidden="true">{ locale.say_strip(StripMessage::Side(side)) }</p>
    }
}
