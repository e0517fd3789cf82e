//! The card behind a verdict: what it rests on, what the clause asks, how it
//! is read, and what would flip it.

use super::{Symbol, icon, ladder, verdict_mark};
use crate::browser;
use crate::i18n::{CardMessage, Locale, Message, TippingMessage};
use crate::plan::{At, PlanEdit, Setting, Year};
use crate::policy::Rule;
use crate::scenario::last_year;
use crate::session::{Action, Address, Explained, Gone, Spot, Version, explain};
use crate::ui::Shared;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ClauseCardProps {
    pub version: Shared<Version>,
    pub address: Address,
    pub is_pinned: bool,
    /// Whether it was asked for, and takes the focus.
    #[prop_or(true)]
    pub is_asked: bool,
    pub on_pin: Callback<Address>,
    pub on_action: Callback<Action>,
    pub on_close: Callback<Address>,
    pub on_show: Callback<At>,
}

/// All about one verdict.
#[component]
pub fn ClauseCard(props: &ClauseCardProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let address = &props.address;
    let id = format!("card-{}", address.fragment());
    // It is rendered again only when the plan has changed, or when it is pinned
    // or copied from.
    let told = explain(&props.version, address);
    // What the browser said to the copy that was asked for.
    let copied = use_state_eq(|| None::<bool>);
    use_effect_with((props.is_asked, id.clone()), |(is_asked, id)| {
        if *is_asked {
            browser::focus(id);
        }
    });
    let onkeydown = {
        let (on_close, address) = (props.on_close.clone(), address.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                on_close.emit(address.clone());
            }
        })
    };
    let rule = match &told {
        Ok(it) => props.version.pack().rules.get(it.spot.rule).map(|rule| (it, rule)),
        Err(_) => None,
    };
    let (name, kind, content) = match (rule, &told) {
        (Some((it, rule)), _) => {
            let (subject, _) = locale.subject(&props.version, &it.listed);
            let name =
                locale.say_card(CardMessage::Card(locale.of(&rule.name), &subject, address.year));
            let kind = format!("clause-card--{}", it.listed.judged.verdict.word());
            (name, kind, content(locale, props, it, rule, &copied))
        }
        (None, told) => {
            let gone = told.as_ref().err().copied().unwrap_or(Gone::Subject);
            let said = locale.say_card(CardMessage::Gone(gone, &address.fragment()));
            let content = html! { <p class="clause-card__gone">{ said.clone() }</p> };
            (said, String::new(), content)
        }
    };
    html! {
        <div {id} class={classes!("clause-card", kind)} role="dialog" aria-label={name} tabindex="-1" {onkeydown}>
            <div class="clause-card__buttons">
                { button(locale, CardMessage::Pin, props.is_pinned, address, &props.on_pin) }
                { button(locale, CardMessage::Close, false, address, &props.on_close) }
            </div>
            { content }
        </div>
    }
}

fn button(
    locale: Locale,
    name: CardMessage<'static>,
    is_pressed: bool,
    address: &Address,
    on_click: &Callback<Address>,
) -> Html {
    let address = address.clone();
    let onclick = on_click.reform(move |_: MouseEvent| address.clone());
    let label = locale.say_card(name);
    if matches!(name, CardMessage::Close) {
        return html! {
            <button type="button" class="button button--icon button--quiet" aria-label={label.clone()} title={label} {onclick}>
                { icon(Symbol::Close) }
            </button>
        };
    }
    html! {
        <button type="button" class="button button--quiet clause-card__pin" aria-pressed={is_pressed.to_string()} {onclick}>{ label }</button>
    }
}

fn content(
    locale: Locale,
    props: &ClauseCardProps,
    it: &Explained,
    rule: &Rule,
    copied: &UseStateHandle<Option<bool>>,
) -> Html {
    let say = |message| locale.say_card(message);
    let judged = &it.listed.judged;
    let clause = props.version.pack().clause(&rule.clause);
    let reads = if judged.robust { Message::Robust } else { Message::DependsOnReading };
    let reads_kind = if judged.robust { "finding-card__robust" } else { "finding-card__depends" };
    html! {
        <>
            <div class="clause-card__head">
                { verdict_mark(locale, judged.verdict, Html::default()) }
                <h2 class="clause-card__title">{ locale.of(&rule.name).to_owned() }</h2>
            </div>
            { subject(locale, props, it) }
            <p class="clause-card__sentence">{ locale.sentence(judged) }</p>
            if let Some(remedy) = judged.remedy {
                <p class="clause-card__remedy">{ locale.say(Message::Remedy(remedy)) }</p>
            }
            if let Some(it) = it.ladder {
                { ladder(locale, it.order, it.closed_from) }
            }
            <p class="clause-card__quiet">
                { say(CardMessage::Severity(it.severity)) }{ " · " }
                { say(CardMessage::Effective(props.version.pack().effective)) }
                if let Some(due) = it.due { { " · " }{ say(CardMessage::Due(due)) } }
            </p>
            <h3>{ say(CardMessage::Asks) }</h3>
            <p>
                if let Some(clause) = clause { <strong>{ locale.place(clause) }</strong>{ " " } }
                { locale.of(&rule.asks).to_owned() }
            </p>
            if let Some(clause) = clause {
                <details class="clause-card__quiet">
                    <summary>{ locale.say(Message::WhatItSays) }</summary>
                    <p>{ locale.of(&clause.text).to_owned() }</p>
                </details>
            }
            <h3>{ say(CardMessage::Readings) }</h3>
            <p class={reads_kind}>{ locale.say(reads) }</p>
            { for it.readings.iter().map(|(at, value)| reading(locale, props, it, *at, value)) }
            if it.readings.is_empty() {
                <p class="clause-card__quiet">{ say(CardMessage::NoReading) }</p>
            } else if !judged.robust && it.turns.is_empty() {
                <p class="clause-card__quiet">{ say(CardMessage::Unmoved) }</p>
            }
            <h3>{ say(CardMessage::Flips) }</h3>
            { flips(locale, it, props.address.year) }
            { until(locale, props, it) }
            { foot(locale, props, it, copied) }
        </>
    }
}

/// Until when a breach can still be avoided, and how.
fn until(locale: Locale, props: &ClauseCardProps, it: &Explained) -> Html {
    let (version, Spot { rule, nth, .. }) = (&props.version, it.spot);
    let last = it.listed.offering();
    let last = last.and_then(|at| last_year(version.plan(), version.report(), at, rule, nth));
    last.map(|it| html! { <p class="clause-card__until">{ locale.say_tipping(TippingMessage::LastYear(&it)) }</p> })
        .unwrap_or_default()
}

fn subject(locale: Locale, props: &ClauseCardProps, it: &Explained) -> Html {
    let (subject, school) = locale.subject(&props.version, &it.listed);
    let year = props.address.year;
    let name = match it.listed.offering() {
        Some(at) => {
            let onclick = props.on_show.reform(move |_: MouseEvent| at);
            html! {
                <button type="button" class="finding-card__link" title={locale.say(Message::ShowInTable)} {onclick}>{ subject }</button>
            }
        }
        None => html! { { subject } },
    };
    html! {
        <p class="clause-card__subject">
            { name }
            if let Some(school) = school { { " · " }{ school } }
            { " · " }{ year.to_string() }
        </p>
    }
}

/// A reading with its alternatives to choose from, and what they would give.
fn reading(
    locale: Locale,
    props: &ClauseCardProps,
    it: &Explained,
    at: usize,
    in_force: &Setting,
) -> Html {
    let Some(reading) = props.version.pack().readings.get(at) else {
        return Html::default();
    };
    let mut values = reading.alternatives.clone();
    if !values.contains(in_force) {
        values.push(in_force.clone());
    }
    let options = values.iter().map(|value| {
        let name = locale.setting(reading, value);
        let turn = it.turns.iter().find(|turn| turn.reading == at && turn.value == *value);
        let name = match turn {
            Some(turn) => {
                let verdict = turn.verdict.map_or(Message::NotApplicable, Message::Verdict);
                locale.say_card(CardMessage::Then(&name, &locale.say(verdict))).into_owned()
            }
            None => name,
        };
        html! { <option selected={value == in_force}>{ name }</option> }
    });
    let options: Vec<Html> = options.collect();
    let id = format!("card-{}-{}", props.address.fragment(), reading.id);
    let onchange = {
        let frame = Rc::clone(props.version.plan().frame());
        let (name, default) = (reading.id.clone(), reading.default.clone());
        let on_action = props.on_action.clone();
        Callback::from(move |event: Event| {
            let field = event.target_dyn_into::<HtmlSelectElement>();
            let chosen = field.and_then(|it| usize::try_from(it.selected_index()).ok());
            if let Some(value) = chosen.and_then(|it| values.get(it)) {
                // The pack's own value is not written into the plan.
                let value = Some(value.clone()).filter(|it| *it != default);
                let frame = Rc::new(frame.with_setting(&name, value));
                on_action.emit(Action::Edit(PlanEdit::SetFrame(frame)));
            }
        })
    };
    html! {
        <div key={at} class="setting-field">
            <label class="setting-field__name" for={id.clone()}>{ locale.of(&reading.name).to_owned() }</label>
            <select {id} {onchange}>{ for options }</select>
            <span class="setting-field__question">{ locale.of(&reading.question).to_owned() }</span>
        </div>
    }
}

fn flips(locale: Locale, it: &Explained, year: Year) -> Html {
    if it.flips.is_empty() {
        return html! { <p class="clause-card__quiet">{ locale.say_card(CardMessage::NoFlip) }</p> };
    }
    let rows = it.flips.iter().map(|flip| {
        let verdict = match flip.verdict {
            Some(verdict) => html! { { verdict_mark(locale, verdict, Html::default()) } },
            None => html! { { locale.say(Message::NotApplicable) } },
        };
        html! {
            <li>
                { locale.change(&flip.change) }{ " " }
                <span class="clause-card__leads">
                    { locale.say_card(CardMessage::Leads) }{ " " }{ verdict }
                    if flip.year != year { { " " }{ locale.say_card(CardMessage::InYear(flip.year)) } }
                </span>
            </li>
        }
    });
    html! { <ul class="clause-card__flips">{ for rows }</ul> }
}

fn foot(
    locale: Locale,
    props: &ClauseCardProps,
    it: &Explained,
    copied: &UseStateHandle<Option<bool>>,
) -> Html {
    let text = locale.quote(&props.version, it);
    let onclick = {
        let (setter, text) = (copied.setter(), text.clone());
        Callback::from(move |_: MouseEvent| {
            let (setter, text) = (setter.clone(), text.clone());
            spawn_local(async move { setter.set(Some(browser::copy(&text).await)) });
        })
    };
    html! {
        <div class="clause-card__foot">
            <button type="button" class="button" {onclick}>{ locale.say_card(CardMessage::Copy) }</button>
            <a href={format!("#{}", props.address.fragment())}>{ locale.say_card(CardMessage::Link) }</a>
            <p role="status" class="clause-card__quiet">
                { match **copied {
                    None => "".into(),
                    Some(true) => locale.say_card(CardMessage::Copied),
                    Some(false) => locale.say_card(CardMessage::CopyByHand),
                } }
            </p>
            if **copied == Some(false) {
                <textarea class="clause-card__quote" readonly=true rows="5" aria-label={locale.say_card(CardMessage::Copy)} value={text} />
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::{example, render};

    async fn card(fragment: &'static str) -> String {
        render::<ClauseCard>(move || ClauseCardProps {
            version: example(),
            address: Address::parse(fragment).unwrap(),
            is_pinned: false,
            is_asked: true,
            on_pin: Callback::noop(),
            on_action: Callback::noop(),
            on_close: Callback::noop(),
            on_show: Callback::noop(),
        })
        .await
    }

    #[tokio::test]
    async fn a_card_says_numbers_clause_reading_what_flips_it_and_its_address() {
        let html = card("finding/2025/small-intake/S12-02").await;
        for text in [
            "role=\"dialog\" aria-label=\"招生过少：服装设计与工艺（3年），2025年\"",
            "2023年27人、2024年24人、2025年22人，均少于30人",
            "应停办",
            "硬性要求",
            "2022学年起施行",
            "第四部分第6条",
            "新生人数若一连三年",
            "<option>20：合规</option>",
            "2025年招生30人及以上",
            "href=\"#finding/2025/small-intake/S12-02\"",
        ] {
            assert!(html.contains(text), "{text}: {html}");
        }
        assert!(!html.contains("style="), "the page's policy forbids it: {html}");
    }

    #[tokio::test]
    async fn an_address_that_leads_nowhere_says_so() {
        let html = card("finding/2025/small-intake/S99-99").await;
        assert!(html.contains("已不适用：本规划中没有这个对象"), "{html}");
        assert!(html.contains("关闭"), "{html}");
    }

    #[test]
    fn a_quotation_names_policy_clause_verdict_numbers_and_year() {
        let version = example();
        let address = Address::parse("finding/2025/small-intake/S12-02").unwrap();
        let it = explain(&version, &address).unwrap();
        let [zh, en] = Locale::ALL.map(|locale| locale.quote(&version, &it));
        for text in [
            "《呼和浩特市中等职业教育专业建设规则（2022—2025年）》第四部分第6条",
            "应当停办",
            "西垣职业学校",
            "服装设计与工艺（3年），2025年，违反：2023年27人、2024年24人、2025年22人，均少于30人。",
        ] {
            assert!(zh.contains(text), "{text}: {zh}");
        }
        for text in [
            "Hohhot: majors in secondary vocational education, 2022–2025, Part IV.2, para 6: ",
            ", 2025, Breach: 2023: 27, 2024: 24, 2025: 22, each below 30.",
        ] {
            assert!(en.contains(text), "{text}: {en}");
        }
    }
}
