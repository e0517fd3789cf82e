//! What was found in the chosen year, by clause.

use super::{FindingCard, VerdictMark};
use crate::i18n::{Locale, Message, school_name};
use crate::policy::Verdict;
use crate::session::{Filter, Group, Version, findings};
use crate::ui::Shared;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FindingsPanelProps {
    pub version: Shared<Version>,
    /// The year looked at.
    pub nth: usize,
    pub filter: Filter,
    pub on_filter: Callback<Filter>,
}

/// What was found, filtered and grouped.
#[component]
pub fn FindingsPanel(props: &FindingsPanelProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let filter = props.filter;
    let year = props.version.report().years().nth(props.nth);
    let groups = findings(&props.version, props.nth, &filter);
    let is_filtered = filter != Filter::default();
    let on_clear = props.on_filter.reform(|_: MouseEvent| Filter::default());
    let nothing = if is_filtered { Message::NothingFiltered } else { Message::NothingFound };
    html! {
        <div class="findings-panel">
            if let Some(year) = year {
                <h2 class="findings-panel__title">{ locale.say(Message::FindingsFor(year)) }</h2>
            }
            <div class="findings-panel__filters">
                { verdicts(locale, props) }
                { schools(locale, props) }
                if is_filtered {
                    <button type="button" class="button button--quiet" onclick={on_clear}>{ locale.say(Message::ClearFilter) }</button>
                }
            </div>
            if groups.is_empty() {
                <p class="findings-panel__nothing">{ locale.say(nothing) }</p>
            }
            { for groups.into_iter().map(|it| group(locale, props, it)) }
        </div>
    }
}

fn verdicts(locale: Locale, props: &FindingsPanelProps) -> Html {
    let filter = props.filter;
    let choice = |verdict: Option<Verdict>, name: Html| {
        let asked = Filter { verdict, ..filter };
        let onclick = props.on_filter.reform(move |_: MouseEvent| asked);
        html! {
            <button type="button" class="findings-panel__choice" {onclick}
                aria-pressed={(filter.verdict == verdict).to_string()}>{ name }</button>
        }
    };
    let open = [Verdict::Breach, Verdict::Near, Verdict::Unknown];
    html! {
        <div class="findings-panel__verdicts" role="group" aria-label={locale.say(Message::FilterVerdict)}>
            { choice(None, html! { { locale.say(Message::AllVerdicts) } }) }
            { for open.map(|it| choice(Some(it), html! { <VerdictMark verdict={it} /> })) }
        </div>
    }
}

fn schools(locale: Locale, props: &FindingsPanelProps) -> Html {
    let filter = props.filter;
    let on_filter = props.on_filter.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlSelectElement>() {
            let school = field.value().parse().ok();
            on_filter.emit(Filter { school, offering: None, ..filter });
        }
    });
    let options = props.version.plan().schools().iter().enumerate().map(|(at, it)| {
        html! {
            <option key={at} value={at.to_string()} selected={filter.school == Some(at)}>
                { school_name(&it.about).to_owned() }
            </option>
        }
    });
    html! {
        <select class="findings-panel__school" aria-label={locale.say(Message::FilterSchool)} {onchange}>
            <option value="" selected={filter.school.is_none()}>{ locale.say(Message::AllSchools) }</option>
            { for options }
        </select>
    }
}

fn group(locale: Locale, props: &FindingsPanelProps, group: Group) -> Html {
    let clause = props.version.pack().clause(&group.clause);
    let count = group.findings.len();
    let cards = group.findings.into_iter().map(|listed| {
        let (subject, school) = locale.subject(&props.version, &listed);
        let key = listed.key();
        html! {
            <FindingCard {key} {listed} {subject} {school} nth={props.nth} version={props.version.clone()} />
        }
    });
    html! {
        <section key={group.clause.clone()} class="findings-panel__group">
            <h3 class="findings-panel__clause">
                { clause.map(|it| locale.citation(it)).unwrap_or_default() }
                <span class="findings-panel__count">{ count }</span>
            </h3>
            if let Some(clause) = clause {
                <details class="findings-panel__says">
                    <summary>{ locale.say(Message::WhatItSays) }</summary>
                    <p>{ locale.of(&clause.text).to_owned() }</p>
                </details>
            }
            <ul class="findings-panel__cards">{ for cards }</ul>
        </section>
    }
}
