//! The clause cards that lie open, over the panel.

use super::ClauseCard;
use crate::plan::At;
use crate::session::{Action, CardStep, Version};
use crate::ui::Shared;
use crate::ui::hooks::{CardsHandle, Hover};
use yew::prelude::*;

/// The pinned card and the one that is looked at. A function and no component:
/// there is nothing to remember, and each card knows when to be rendered.
pub fn clause_cards(
    version: &Shared<Version>,
    cards: &CardsHandle,
    on_action: &Callback<Action>,
    on_show: &Callback<At>,
) -> Html {
    let CardsHandle { cards, on_step, on_hover } = cards;
    let (on_pin, on_close) = (on_step.reform(CardStep::Pin), on_step.reform(CardStep::Close));
    let pinned = cards.pinned.iter().map(|it| (it, false));
    let open = cards.open.iter().map(|it| (&it.address, it.is_asked));
    let all = pinned.chain(open).map(|(address, is_asked)| {
        let is_pinned = cards.pinned.as_ref() == Some(address);
        html! {
            <ClauseCard key={address.fragment()} version={version.clone()} address={address.clone()}
                {is_pinned} {is_asked} on_pin={on_pin.clone()} on_action={on_action.clone()}
                on_close={on_close.clone()} on_show={on_show.clone()} />
        }
    });
    let all: Vec<Html> = all.collect();
    if all.is_empty() {
        return Html::default();
    }
    let open = cards.open.as_ref();
    let rests = open.is_some_and(|it| !it.is_asked) && cards.pinned.is_none();
    let kind = match open {
        Some(it) if rests && it.is_above => Some("clause-cards--above"),
        Some(_) if rests => Some("clause-cards--below"),
        _ => None,
    };
    html! {
        <div class={classes!("clause-cards", kind)}
            onpointerenter={on_hover.reform(|_: PointerEvent| Hover::Stay)}
            onpointerleave={on_hover.reform(|_: PointerEvent| Hover::Out)}>
            { for all }
        </div>
    }
}
