//! Which number to fill in first.
//!
//! To find out, every blank is filled in on trial. In a small city that takes
//! a moment, and is done when nothing has been typed for a while; in a large
//! one it takes longer than a keystroke may, and is done when asked for.

use crate::evaluation::{Blank, Missing, missing};
use crate::i18n::{CardMessage, Locale};
use crate::plan::{At, Year};
use crate::session::Version;
use crate::ui::Shared;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// Up to so many schools it is done without being asked for: 600 take about
/// 0.1 s natively, and several times that in a browser.
const SMALL: usize = 100;
/// After so many milliseconds without a change.
const QUIET: u32 = 300;
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

/// What was found, of which plan; and the plan that was asked about last.
#[derive(Clone, Default)]
struct Looked {
    asked: Option<Shared<Version>>,
    found: Option<(Shared<Version>, Rc<Vec<Missing>>)>,
    most: usize,
}

/// The blanks that would settle an unknown verdict, and the way to each.
#[component]
pub fn MissingList(props: &MissingListProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let say = |message| locale.say_card(message);
    let looked = use_state(|| Looked { most: SHOWN, ..Looked::default() });
    let Looked { asked, found, most } = (*looked).clone();
    let is_small = props.version.plan().schools().len() <= SMALL;
    let wanted = if is_small { Some(props.version.clone()) } else { asked };
    {
        let looked = looked.clone();
        use_effect_with(wanted.clone(), move |wanted| {
            let timer = wanted.clone().map(|version| {
                // The word that it is at work comes to the screen first.
                Timeout::new(if is_small { QUIET } else { 50 }, move || {
                    let all = missing(version.plan(), version.report());
                    let found = Some((version.clone(), Rc::new(all)));
                    looked.set(Looked { asked: Some(version), found, most: SHOWN });
                })
            });
            move || drop(timer)
        });
    }
    let is_at_work = wanted.is_some() && wanted != found.as_ref().map(|(it, _)| it.clone());
    let is_stale = found.as_ref().is_some_and(|(it, _)| *it != props.version);
    let set = |next: Looked| {
        let setter = looked.setter();
        Callback::from(move |_: MouseEvent| setter.set(next.clone()))
    };
    let onclick = set(Looked { asked: Some(props.version.clone()), ..(*looked).clone() });
    let on_more = set(Looked { most: most + SHOWN, ..(*looked).clone() });
    let button = if found.is_some() { CardMessage::FindAgain } else { CardMessage::FindMissing };
    let all = found.as_ref().map_or(&[][..], |(_, all)| all);
    html! {
        <section class="missing-list" aria-label={say(CardMessage::Missing)} aria-busy={is_at_work.to_string()}>
            <h3>{ say(CardMessage::Missing) }</h3>
            <p class="missing-list__note">{ say(CardMessage::MissingNote) }</p>
            <p role="status">
                if is_at_work && !(is_small && found.is_some()) {
                    { say(CardMessage::Working) }
                } else if is_stale && !is_small {
                    { say(CardMessage::Stale) }
                } else if found.is_some() && all.is_empty() {
                    { say(CardMessage::NothingMissing) }
                }
            </p>
            if !is_small && !is_at_work && (found.is_none() || is_stale) {
                <button type="button" class="button" {onclick}>{ say(button) }</button>
            }
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
