//! What was found in the chosen year, by clause or by school.

use super::{FindingCard, MissingListProps, SchoolChoice, SchoolSearchProps, verdict_mark};
use crate::i18n::{CardMessage, Locale, Message, school_name};
use crate::plan::{At, Year};
use crate::policy::{Pack, Verdict};
use crate::session::{CardStep, Filter, Group, Grouping, Heading, LISTED, Look, Version, listing};
use crate::ui::hooks::Hover;
use crate::ui::{Shared, later};
use std::rc::Rc;
use yew::prelude::*;

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
pub struct FindingsPanelProps {
    pub version: Shared<Version>,
    /// The year looked at.
    pub nth: usize,
    pub filter: Filter,
    pub on_filter: Callback<Filter>,
    pub look: Look,
    pub on_look: Callback<Look>,
    pub on_step: Callback<CardStep>,
    pub on_hover: Callback<Hover>,
    pub on_show: Callback<At>,
    pub on_cell: Callback<(At, Year)>,
}

/// What was found, filtered and grouped.
pub fn findings_panel(locale: Locale, props: &FindingsPanelProps) -> Html {
    let look = props.look;
    let filter = props.filter;
    let year = props.version.report().years().nth(props.nth);
    let listing = listing(&props.version, props.nth, &filter, look.grouping, look.most);
    let is_filtered = filter != Filter::default();
    let on_clear = props.on_filter.reform(|_: MouseEvent| Filter::default());
    let nothing = if is_filtered { Message::NothingFiltered } else { Message::NothingFound };
    let on_more = {
        let more = Look { most: look.most + Look::STEP, ..look };
        props.on_look.reform(move |_: MouseEvent| more)
    };
    let on_missing = {
        let asked = Look { wants_missing: !look.wants_missing, ..look };
        props.on_look.reform(move |_: MouseEvent| asked)
    };
    let of_unknown = filter.verdict == Some(Verdict::Unknown);
    let pack = Shared::from(props.version.pack());
    html! {
        <div class="findings-panel">
            if let Some(year) = year {
                <h2 class="findings-panel__title">{ locale.say(Message::FindingsFor(year)) }</h2>
            }
            <div class="findings-panel__filters">
                { verdicts(locale, props) }
                { groupings(locale, props) }
                { schools(locale, props) }
                if is_filtered {
                    <button type="button" class="button button--quiet" onclick={on_clear}>{ locale.say(Message::ClearFilter) }</button>
                }
                if !of_unknown {
                    <button type="button" class="button button--quiet" aria-expanded={look.wants_missing.to_string()} onclick={on_missing}>
                        { locale.say_card(CardMessage::FindMissing) }
                    </button>
                }
            </div>
            if of_unknown || look.wants_missing {
                { missing(locale, props) }
            }
            if listing.groups.is_empty() {
                <p class="findings-panel__nothing">{ locale.say(nothing) }</p>
            }
            { for listing.groups.into_iter().map(|it| group(locale, props, &pack, it)) }
            if listing.shown < listing.count {
                <p class="findings-panel__rest">
                    { locale.say_card(CardMessage::Shown(listing.shown, listing.count)) }
                    <button type="button" class="button" onclick={on_more}>{ locale.say_card(CardMessage::More) }</button>
                </p>
            }
        </div>
    }
}

fn missing(locale: Locale, props: &FindingsPanelProps) -> Html {
    let FindingsPanelProps { version, on_show, on_cell, .. } = props;
    let (version, on_show, on_cell) = (version.clone(), on_show.clone(), on_cell.clone());
    let props = MissingListProps { version, on_show, on_cell };
    later::shown(locale, |it| (it.missing_list)(props))
}

fn choice(name: Html, is_chosen: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="findings-panel__choice" aria-pressed={is_chosen.to_string()} {onclick}>{ name }</button>
    }
}

fn verdicts(locale: Locale, props: &FindingsPanelProps) -> Html {
    let filter = props.filter;
    let choice = |verdict: Option<Verdict>, name: Html| {
        let asked = Filter { verdict, ..filter };
        let onclick = props.on_filter.reform(move |_: MouseEvent| asked);
        choice(name, filter.verdict == verdict, onclick)
    };
    let open = [Verdict::Breach, Verdict::Near, Verdict::Unknown];
    html! {
        <div class="findings-panel__verdicts" role="group" aria-label={locale.say(Message::FilterVerdict)}>
            { choice(None, html! { { locale.say(Message::AllVerdicts) } }) }
            { for open.map(|it| choice(Some(it), html! { { verdict_mark(locale, it, Html::default()) } })) }
        </div>
    }
}

fn groupings(locale: Locale, props: &FindingsPanelProps) -> Html {
    let choice = |grouping: Grouping, name| {
        let asked = Look { grouping, ..props.look };
        let onclick = props.on_look.reform(move |_: MouseEvent| asked);
        choice(html! { { locale.say_card(name) } }, props.look.grouping == grouping, onclick)
    };
    html! {
        <div class="findings-panel__verdicts" role="group" aria-label={locale.say_card(CardMessage::Grouping)}>
            { choice(Grouping::Clause, CardMessage::ByClause) }
            { choice(Grouping::School, CardMessage::BySchool) }
        </div>
    }
}

fn schools(locale: Locale, props: &FindingsPanelProps) -> Html {
    let filter = props.filter;
    let on_choose =
        props.on_filter.reform(move |school| Filter { school, offering: None, ..filter });
    let (version, chosen) = (props.version.clone(), filter.school);
    let schools = version.plan().schools();
    if schools.len() > LISTED {
        return later::shown(locale, |it| {
            (it.school_search)(SchoolSearchProps { version, chosen, on_choose })
        });
    }
    let schools: Vec<_> = schools.iter().map(|it| Rc::clone(&it.about)).collect();
    html! { <SchoolChoice {schools} chosen={filter.school} {on_choose} /> }
}

fn group(locale: Locale, props: &FindingsPanelProps, pack: &Shared<Pack>, group: Group) -> Html {
    let version = &props.version;
    let (key, name, says) = match &group.heading {
        Heading::Clause(id) => {
            let clause = pack.clause(id);
            let name = clause.map(|it| locale.citation(it)).unwrap_or_default();
            (id.clone(), name, clause.map(|it| locale.of(&it.text).to_owned()))
        }
        Heading::City => ("city".to_owned(), locale.say(Message::WholeCity).into_owned(), None),
        Heading::School(at) => {
            let school = version.plan().schools().get(*at);
            let name = school.map(|it| school_name(&it.about).to_owned()).unwrap_or_default();
            (format!("school-{at}"), name, None)
        }
    };
    let cards = group.findings.into_iter().filter_map(|listed| {
        let address = listed.address(version, props.nth)?;
        let key = address.fragment();
        let (subject, school) = locale.subject(version, &listed);
        let school = school.filter(|_| says.is_some()).map(AttrValue::from);
        Some(html! {
            <FindingCard {key} {listed} {address} subject={AttrValue::from(subject)} {school}
                pack={pack.clone()} on_step={props.on_step.clone()} on_hover={props.on_hover.clone()} />
        })
    });
    html! {
        <section {key} class="findings-panel__group">
            <h3 class="findings-panel__clause">
                { name }<span class="findings-panel__count">{ group.count }</span>
            </h3>
            <ul class="findings-panel__cards">{ for cards }</ul>
            if let Some(says) = says {
                <details class="findings-panel__says">
                    <summary>{ locale.say(Message::WhatItSays) }</summary>
                    <p>{ says }</p>
                </details>
            }
        </section>
    }
}
