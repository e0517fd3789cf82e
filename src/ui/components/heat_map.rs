//! How many schools serve each chain, year by year: the darker, the more.
//!
//! It is a table, with the number in every cell, so that nothing is said by a
//! shade alone.

use crate::i18n::{CardMessage, Locale, Message};
use crate::session::{HeatCell, Version, heat};
use yew::prelude::*;

/// Chains by years, the year looked at marked.
pub(super) fn heat_map(locale: Locale, version: &Version, nth: usize) -> Html {
    let minimum = version.report().standard().readings.chain_school_minimum;
    let years = version.report().years().enumerate().map(|(at, year)| {
        html! { <th scope="col" aria-current={(at == nth).then_some("true")}>{ year.to_string() }</th> }
    });
    let cell = |it: &HeatCell| {
        let is_short = it.step == 1 || it.schools < i64::from(minimum);
        html! {
            <td class={format!("heat-map__cell heat-map__cell--{}", it.step)}>
                { it.schools }
                if is_short {
                    <span aria-hidden="true">{ "▼" }</span>
                    <span class="visually-hidden">{ locale.say_card(CardMessage::Short(minimum)) }</span>
                }
            </td>
        }
    };
    let rows = heat(version).into_iter().map(|row| {
        let chain = version.pack().chains.get(row.chain);
        html! {
            <tr key={row.chain}>
                <th scope="row">{ chain.map(|it| locale.of(it).to_owned()) }</th>
                { for row.cells.iter().map(cell) }
            </tr>
        }
    });
    html! {
        <table class="heat-map">
            <caption class="heat-map__note">{ locale.say_card(CardMessage::HeatNote(minimum)) }</caption>
            <thead><tr><th scope="col">{ locale.say(Message::Chain) }</th>{ for years }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::{example, render};

    #[component]
    fn Shown() -> Html {
        heat_map(Locale::ZhHans, &example(), 0)
    }

    #[tokio::test]
    async fn every_cell_has_its_number_and_short_ones_are_marked_in_words() {
        let html = render::<Shown>(|| ()).await;
        assert_eq!(html.matches("heat-map__cell ").count(), 8 * 4, "{html}");
        assert!(html.contains("▼") && html.contains("少于2所"), "{html}");
        assert_eq!(html.matches("aria-current=\"true\"").count(), 1, "{html}");
    }
}
