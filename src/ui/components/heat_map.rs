//! How many schools serve each chain, year by year: the darker, the more.
//!
//! It is a table, with the number in every cell, so that nothing is said by a
//! shade alone.

use crate::i18n::{CardMessage, Locale, Message};
use crate::plan::Year;
use crate::policy::Pack;
use crate::session::{HeatCell, HeatRow};
use crate::ui::Shared;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct HeatMapProps {
    pub rows: Vec<HeatRow>,
    pub pack: Shared<Pack>,
    pub years: Vec<Year>,
    /// The year looked at.
    pub nth: usize,
    /// The schools that a chain needs.
    pub minimum: u32,
}

/// Chains by years.
#[component]
pub fn HeatMap(props: &HeatMapProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let years = props.years.iter().enumerate().map(|(nth, year)| {
        html! { <th scope="col" aria-current={(nth == props.nth).then_some("true")}>{ year.to_string() }</th> }
    });
    let cell = |it: &HeatCell| {
        let is_short = it.step == 1 || it.schools < i64::from(props.minimum);
        html! {
            <td class={format!("heat-map__cell heat-map__cell--{}", it.step)}>
                { it.schools }
                if is_short {
                    <span aria-hidden="true">{ "▼" }</span>
                    <span class="visually-hidden">{ locale.say_card(CardMessage::Short(props.minimum)) }</span>
                }
            </td>
        }
    };
    let rows = props.rows.iter().map(|row| {
        let chain = props.pack.chains.get(row.chain);
        html! {
            <tr key={row.chain}>
                <th scope="row">{ chain.map(|it| locale.of(it).to_owned()) }</th>
                { for row.cells.iter().map(cell) }
            </tr>
        }
    });
    html! {
        <table class="heat-map">
            <caption class="heat-map__note">{ locale.say_card(CardMessage::HeatNote(props.minimum)) }</caption>
            <thead><tr><th scope="col">{ locale.say(Message::Chain) }</th>{ for years }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::heat;
    use crate::ui::support::{example, render};

    #[tokio::test]
    async fn every_cell_has_its_number_and_short_ones_are_marked_in_words() {
        let html = render::<HeatMap>(|| {
            let version = example();
            HeatMapProps {
                rows: heat(&version),
                pack: Shared::from(version.pack()),
                years: version.report().years().collect(),
                nth: 0,
                minimum: 2,
            }
        })
        .await;
        assert_eq!(html.matches("heat-map__cell ").count(), 8 * 4, "{html}");
        assert!(html.contains("▼") && html.contains("少于2所"), "{html}");
        assert_eq!(html.matches("aria-current=\"true\"").count(), 1, "{html}");
    }
}
