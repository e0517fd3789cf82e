//! How many schools serve each chain, year by year: the darker, the more.
//!
//! It is a table, with the number in every cell, so that nothing is said by a
//! shade alone.

use crate::i18n::{CardMessage, Locale, Message};
use crate::session::{HeatCell, HeatRow, Version, heat};
use crate::ui::chart::{Heat, HeatSpot, HeatView, tab_separated};
use yew::prelude::*;

/// Chains by years, the year looked at marked.
pub(super) fn heat_map(locale: Locale, version: &Version, nth: usize) -> Html {
    let minimum = version.report().standard().readings.chain_school_minimum;
    let years = version.report().years().enumerate().map(|(at, year)| {
        html! { <th scope="col" aria-current={(at == nth).then_some("true")}>{ year.to_string() }</th> }
    });
    let cell = |it: &HeatCell| {
        let is_short = it.schools < i64::from(minimum);
        html! {
            <td class={classes!("heat-map__cell", is_short.then_some("heat-map__cell--short"))} data-shade={it.step.to_string()}>
                { it.schools }
                if is_short {
                    <span aria-hidden="true">{ "▼" }</span>
                    <span class="visually-hidden">{ locale.say_card(CardMessage::Short(minimum)) }</span>
                }
            </td>
        }
    };
    let all = heat(version);
    let (head, lines) = lines(locale, version, &all);
    let text = tab_separated(&head, &lines);
    let on_text = Callback::from(move |()| text.clone());
    let picture = picture(locale, version, &all);
    let rows = all.iter().map(|row| {
        html! {
            <tr key={row.chain}>
                <th scope="row">{ name(locale, version, row) }</th>
                { for row.cells.iter().map(cell) }
            </tr>
        }
    });
    html! {
        <>
        <table class="heat-map">
            <caption class="heat-map__note">{ locale.say_card(CardMessage::HeatNote(minimum)) }</caption>
            <thead><tr><th scope="col">{ locale.say(Message::Chain) }</th>{ for years }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
        <HeatView heat={picture} {on_text} />
        </>
    }
}

/// The table as it is copied: its columns and its rows.
fn lines(locale: Locale, version: &Version, all: &[HeatRow]) -> (Vec<String>, Vec<Vec<String>>) {
    let mut head = vec![locale.say(Message::Chain).into_owned()];
    head.extend(version.report().years().map(|it| it.to_string()));
    let row = |it: &HeatRow| {
        let mut row = vec![name(locale, version, it)];
        row.extend(it.cells.iter().map(|it| it.schools.to_string()));
        row
    };
    (head, all.iter().map(row).collect())
}

fn name(locale: Locale, version: &Version, row: &HeatRow) -> String {
    version.pack().chains.get(row.chain).map(|it| locale.of(it).to_owned()).unwrap_or_default()
}

fn picture(locale: Locale, version: &Version, all: &[HeatRow]) -> Heat {
    let minimum = version.report().standard().readings.chain_school_minimum;
    let spot = |it: &HeatCell| HeatSpot {
        number: it.schools,
        shade: it.step,
        is_short: it.schools < i64::from(minimum),
    };
    let row = |it: &HeatRow| (name(locale, version, it), it.cells.iter().map(spot).collect());
    let most = [minimum, 2 * minimum, 4 * minimum];
    let range = |from: u32, to: u32| {
        if from + 1 < to { format!("{from}–{}", to - 1) } else { from.to_string() }
    };
    Heat {
        id: "chains",
        title: locale.say_card(CardMessage::Heat).into_owned(),
        gist: locale.say_card(CardMessage::HeatNote(minimum)).into_owned(),
        columns: version.report().years().map(|it| it.to_string()).collect(),
        rows: all.iter().map(row).collect(),
        legend: [
            format!("< {}", most[0]),
            range(most[0], most[1]),
            range(most[1], most[2]),
            format!("≥ {}", most[2]),
        ],
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
        assert_eq!(html.matches("data-shade=").count(), 8 * 4, "{html}");
        assert!(html.contains("▼") && html.contains("少于2所"), "{html}");
        assert_eq!(html.matches("aria-current=\"true\"").count(), 1, "{html}");
    }

    #[test]
    fn the_picture_and_the_copy_show_what_the_table_does() {
        let version = example();
        let all = heat(&version);
        let picture = picture(Locale::En, &version, &all);
        let (head, lines) = lines(Locale::En, &version, &all);
        assert_eq!(head, ["Chain", "2025", "2026", "2027", "2028"]);
        assert_eq!(picture.columns, head[1..]);
        for (row, line) in picture.rows.iter().zip(&lines) {
            assert_eq!(row.0, line[0]);
            assert!(row.1.iter().map(|it| it.number.to_string()).eq(line[1..].iter().cloned()));
        }
        assert_eq!(picture.rows.iter().filter(|it| it.1[0].is_short).count(), 1, "logistics");
        assert_eq!(picture.legend, ["< 2", "2–3", "4–7", "≥ 8"]);
    }
}
