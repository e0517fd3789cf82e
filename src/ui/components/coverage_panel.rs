//! Coverage: the share against its target, schools for each chain, schools
//! left out.

use super::heat_map::heat_map;
use super::{SchoolMap, ShareOutlook};
use crate::evaluation::{ChainCoverage, Coverage};
use crate::i18n::{CardMessage, ChartMessage, Locale, Message, school_name, thousands};
use crate::session::{Filter, Version, unserved};
use crate::ui::Shared;
use yew::prelude::*;

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
pub struct CoveragePanelProps {
    pub version: Shared<Version>,
    /// The year looked at.
    pub nth: usize,
    /// What it is compared with.
    pub baseline: Option<Shared<Version>>,
    pub on_filter: Callback<Filter>,
}

/// Coverage in the chosen year, and the share over the years.
pub fn coverage_panel(locale: Locale, props: &CoveragePanelProps) -> Html {
    let say = |message| locale.say(message);
    let report = props.version.report();
    let Some(coverage) = report.coverage(props.nth) else {
        return Html::default();
    };
    let readings = &report.standard().readings;
    let (serving, total) = (coverage.serving_students, coverage.students);
    html! {
        <div class="coverage-panel">
            <h2>{ say(Message::ShareByYear) }</h2>
            <ShareOutlook version={props.version.clone()} nth={props.nth} baseline={props.baseline.clone()} />
            <p class="coverage-panel__students">
                { say(Message::StudentsServing(serving, total)) }
                if coverage.blank_intakes > 0 {
                    { locale.join() }{ say(Message::BlankIntakes(coverage.blank_intakes)) }
                }
            </p>
            <h2>{ locale.say_card(CardMessage::Heat) }</h2>
            { heat_map(locale, &props.version, props.nth) }
            <h2>{ locale.say_chart(ChartMessage::SchoolMap) }</h2>
            <SchoolMap version={props.version.clone()} nth={props.nth} on_filter={props.on_filter.clone()} />
            <h2>{ say(Message::SchoolsPerChain) }</h2>
            { chains(locale, props, &coverage, readings.chain_school_minimum) }
            <h2>{ say(Message::UnservedSchools) }</h2>
            { schools(locale, props) }
        </div>
    }
}

fn chains(locale: Locale, props: &CoveragePanelProps, coverage: &Coverage, minimum: u32) -> Html {
    let say = |message| locale.say(message);
    let row = |(chain, it): (&crate::policy::Chain, &ChainCoverage)| {
        let is_short = it.schools < i64::from(minimum);
        html! {
            <tr key={&*chain.id} class={classes!(is_short.then_some("figures__short"))}>
                <th scope="row">{ locale.of(chain).to_owned() }</th>
                <td>
                    { it.schools }
                    if is_short {
                        <small class="figures__note">{ say(Message::AtLeast(minimum)) }</small>
                    }
                </td>
                <td>{ it.offerings }</td>
                <td>{ thousands(it.students) }</td>
            </tr>
        }
    };
    html! {
        <table class="figures">
            <thead>
                <tr>
                    <th scope="col">{ say(Message::Chain) }</th>
                    <th scope="col">{ say(Message::Schools) }</th>
                    <th scope="col">{ say(Message::OfferingsColumn) }</th>
                    <th scope="col">{ say(Message::Students) }</th>
                </tr>
            </thead>
            <tbody>{ for props.version.pack().chains.iter().zip(&coverage.chains).map(row) }</tbody>
        </table>
    }
}

fn schools(locale: Locale, props: &CoveragePanelProps) -> Html {
    let left_out = unserved(&props.version, props.nth);
    if left_out.is_empty() {
        return html! { <p>{ locale.say(Message::NobodyUnserved) }</p> };
    }
    let schools = props.version.plan().schools();
    let names = left_out.into_iter().filter_map(|at| {
        let name = school_name(&schools.get(at)?.about).to_owned();
        let asked = Filter { school: Some(at), ..Filter::default() };
        let onclick = props.on_filter.reform(move |_: MouseEvent| asked);
        Some(html! {
            <li key={at}><button type="button" class="finding-card__link" {onclick}>{ name }</button></li>
        })
    });
    html! { <ul class="coverage-panel__schools">{ for names }</ul> }
}
