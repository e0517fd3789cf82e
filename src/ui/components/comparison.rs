//! Scenarios beside the baseline.

use crate::browser;
use crate::i18n::{
    CardMessage, ChartMessage, Locale, Message, ScenarioMessage, StripMessage, TippingMessage,
    percent,
};
use crate::scenario::ShareChange;
use crate::session::{CompareLine, Compared, Figure, Version, compare_lines, overviews};
use crate::ui::Shared;
use crate::ui::chart::{Waterfall, WaterfallView};
use crate::ui::hooks::{ComparedHandle, use_compared};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ComparisonProps {
    pub version: Shared<Version>,
}

/// Scenarios beside the baseline: figures by year, and verdicts in words.
#[component]
pub fn Comparison(props: &ComparisonProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let every = use_state_eq(|| false);
    let copied = use_state_eq(|| false);
    let ComparedHandle { version, all, at_work } = use_compared(&props.version);
    let lines = compare_lines(&overviews(version.baseline()), &all, *every);
    let say = |message| locale.say_scenario(message);
    let toggle = {
        let every = every.clone();
        Callback::from(move |_: MouseEvent| every.set(!*every))
    };
    let copy = {
        let (all, lines, copied) = (Rc::clone(&all), lines.clone(), copied.setter());
        Callback::from(move |_: MouseEvent| {
            let (text, copied) = (table(locale, &all, &lines), copied.clone());
            wasm_bindgen_futures::spawn_local(
                async move { copied.set(browser::copy(&text).await) },
            );
        })
    };
    let shown = if *every { ScenarioMessage::Differences } else { ScenarioMessage::All };
    html! {
        <section class="comparison" aria-labelledby="comparison-title" aria-busy={at_work.map(|_| "true")}>
            <h2 id="comparison-title">{ say(ScenarioMessage::Compare) }</h2>
            if let Some((done, count)) = at_work {
                <p role="status">{ locale.say_card(CardMessage::Working) }{ format!(" {done} / {count}") }</p>
            }
            <p class="comparison__tools">
                <button type="button" class="button" onclick={toggle}>{ say(shown) }</button>
                <button type="button" class="button" onclick={copy}>{ say(ScenarioMessage::CopyTable) }</button>
                <button type="button" class="button" onclick={|_: MouseEvent| browser::print()}>{ say(ScenarioMessage::Print) }</button>
                <span role="status">{ if *copied { say(ScenarioMessage::Copied) } else { "".into() } }</span>
            </p>
            if !lines.is_empty() {
                <div class="comparison__box" role="group" tabindex="0" aria-label={say(ScenarioMessage::Figure)}>{ figures(locale, &all, &lines) }</div>
            }
            { for all.iter().enumerate().map(|(nth, it)| verdicts(locale, version.baseline(), it, nth)) }
        </section>
    }
}

fn name(locale: Locale, it: &Compared) -> String {
    it.version.scenario().map(|it| locale.scenario(it)).unwrap_or_default()
}

fn figure(locale: Locale, line: &CompareLine) -> String {
    let what = match line.figure {
        Figure::Verdict(it) => locale.say_scenario(ScenarioMessage::Counted(it)),
        Figure::Share => locale.say(Message::ServingShare),
        Figure::ShortChains => locale.say_strip(StripMessage::ShortChains),
        Figure::Unserved => locale.say_strip(StripMessage::Unserved),
    };
    format!("{} {what}", line.year)
}

fn value(line: &CompareLine, it: Option<i64>) -> String {
    match (line.figure, it) {
        (_, None) => "—".to_owned(),
        (Figure::Share, Some(it)) => percent(it),
        (_, Some(it)) => it.to_string(),
    }
}

fn figures(locale: Locale, all: &[Compared], lines: &[CompareLine]) -> Html {
    let letter = |it: &Compared| locale.say_strip(StripMessage::Scenario(&it.id));
    let rows = lines.iter().map(|line| {
        let cells = line.scenarios.iter().map(|it| {
            let differs = (*it != line.baseline).then_some("comparison__cell--differs");
            html! { <td class={classes!("comparison__cell", differs)}>{ value(line, *it) }</td> }
        });
        html! {
            <tr>
                <th scope="row">{ figure(locale, line) }</th>
                <td class="comparison__cell">{ value(line, line.baseline) }</td>
                { for cells }
            </tr>
        }
    });
    html! {
        <table class="comparison__table">
            <thead><tr>
                <th scope="col">{ locale.say_scenario(ScenarioMessage::Figure) }</th>
                <th scope="col">{ locale.say_strip(StripMessage::Baseline) }</th>
                { for all.iter().map(|it| html! { <th scope="col" title={name(locale, it)}>{ letter(it) }</th> }) }
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

fn verdicts(locale: Locale, baseline: &Version, it: &Compared, nth: usize) -> Html {
    let count = it.moved.iter().map(|(_, moved)| moved.len()).sum();
    let changes = it.moved.iter().flat_map(|(_, moved)| locale.changes_of(&it.version, moved));
    html! {
        <section key={it.id.to_string()} class="comparison__scenario">
            <h3>{ name(locale, it) }</h3>
            if let Some(nothing) = it.nothing {
                <p>{ locale.say_scenario(ScenarioMessage::Nothing(nothing)) }</p>
            } else {
                <details open=true>
                    <summary>{ locale.say_scenario(ScenarioMessage::Moves(count)) }</summary>
                    <ul class="comparison__changes">{ for changes.map(|it| html! { <li>{ it }</li> }) }</ul>
                </details>
                { apart(locale, baseline, it, nth) }
            }
        </section>
    }
}

/// What moved the share of the last year, reason by reason: a share that rises
/// because others closed is not one that was built.
fn apart(locale: Locale, baseline: &Version, it: &Compared, nth: usize) -> Html {
    let year = baseline.plan().frame().horizon;
    let [before, after] = [baseline, &*it.version].map(|it| (it.plan(), it.report()));
    let name = |message| locale.say_strip(message).into_owned();
    let names = [name(StripMessage::Baseline), name(StripMessage::Scenario(&it.id))];
    let what = locale.say_tipping(TippingMessage::Apart);
    let title = locale.say_chart(ChartMessage::OfYear(year, &what)).into_owned();
    let chart = ShareChange::of(before, after, year)
        .and_then(|it| Waterfall::of(locale, format!("apart-{nth}"), title, names, &it));
    html! {
        if let Some(chart) = chart {
            <h4>{ chart.title.clone() }</h4>
            <WaterfallView {chart} />
        }
    }
}

/// All of it as a table to paste into a sheet.
fn table(locale: Locale, all: &[Compared], lines: &[CompareLine]) -> String {
    let mut text = vec![
        locale.say_scenario(ScenarioMessage::Figure).into_owned(),
        locale.say_strip(StripMessage::Baseline).into_owned(),
    ];
    text.extend(all.iter().map(|it| name(locale, it)));
    let mut rows = vec![text.join("\t")];
    rows.extend(lines.iter().map(|line| {
        let mut cells = vec![figure(locale, line), value(line, line.baseline)];
        cells.extend(line.scenarios.iter().map(|it| value(line, *it)));
        cells.join("\t")
    }));
    for it in all {
        rows.push(name(locale, it));
        let changes = it.moved.iter().flat_map(|(_, moved)| locale.changes_of(&it.version, moved));
        rows.extend(changes);
    }
    rows.join("\n")
}
