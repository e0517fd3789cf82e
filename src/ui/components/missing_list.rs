//! Which number to fill in first.
//!
//! To find out, every blank is filled in on trial. In a small city that takes
//! a moment, and is done when nothing has been typed for a while; in a large
//! one it takes longer than a keystroke may, and is done beside the page when
//! asked for.

use super::long_work;
use crate::evaluation::{Blank, Missing};
use crate::i18n::{CardMessage, Locale};
use crate::plan::{At, Year};
use crate::session::{LongAnswer, LongQuestion, Version};
use crate::ui::Shared;
use crate::ui::hooks::use_long_work;
use yew::prelude::*;

/// Up to so many schools it is done without being asked for: 600 take about
/// 0.1 s natively, and several times that in a browser.
const SMALL: usize = 100;
/// How many are shown at first, and how many more at a time.
const SHOWN: usize = 50;

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
#[derive(Properties, PartialEq)]
pub struct MissingListProps {
    pub version: Shared<Version>,
    pub on_show: Callback<At>,
    pub on_cell: Callback<(At, Year)>,
}

/// The blanks that would settle an unknown verdict, and the way to each.
#[component]
pub fn MissingList(props: &MissingListProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let say = |message| locale.say_card(message);
    let is_small = props.version.plan().schools().len() <= SMALL;
    let work = use_long_work(&props.version, is_small, LongQuestion::Missing);
    let most = use_state_eq(|| SHOWN);
    let all = match work.found.as_deref() {
        Some(LongAnswer::Missing(all)) => Some(&all[..]),
        _ => None,
    };
    let on_more = {
        let most = most.clone();
        Callback::from(move |_: MouseEvent| most.set(*most + SHOWN))
    };
    let button = if all.is_some() { CardMessage::FindAgain } else { CardMessage::FindMissing };
    let (is_found, all, most) = (all.is_some(), all.unwrap_or_default(), *most);
    let said = match is_found {
        true if work.is_stale && !is_small => say(CardMessage::Stale),
        true if all.is_empty() => say(CardMessage::NothingMissing),
        true if !is_small => say(CardMessage::Shown(most.min(all.len()), all.len())),
        _ => "".into(),
    };
    html! {
        <section class="missing-list" aria-label={say(CardMessage::Missing)} aria-busy={work.is_at_work.to_string()}>
            <h3>{ say(CardMessage::Missing) }</h3>
            <p class="missing-list__note">{ say(CardMessage::MissingNote) }</p>
            { long_work(locale, &work, is_small, [&said, &say(button)]) }
            <ol class="missing-list__blanks">{ for all.iter().take(most).map(|it| entry(locale, props, *it)) }</ol>
            if all.len() > most {
                <p class="findings-panel__rest">
                    { say(CardMessage::Shown(most, all.len())) }
                    <button type="button" class="button" onclick={on_more}>{ say(CardMessage::More) }</button>
                </p>
            }
        </section>
    }
}

fn entry(locale: Locale, props: &MissingListProps, it: Missing) -> Html {
    let onclick = match it.blank {
        Blank::Intake(at, year) => props.on_cell.reform(move |_: MouseEvent| (at, year)),
        Blank::Assessment(at, ..) | Blank::Filing(at, _) => {
            props.on_show.reform(move |_: MouseEvent| at)
        }
    };
    html! {
        <li>
            <button type="button" class="finding-card__link" {onclick}>{ locale.blank(props.version.plan(), it.blank) }</button>
            <span class="missing-list__settles">{ locale.say_card(CardMessage::Settles(it.settles)) }</span>
        </li>
    }
}
