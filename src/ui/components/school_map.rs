//! Which chains each school serves: the darker, the more of its offerings do.
//!
//! It is a table, with the number in every cell, so that nothing is said by a
//! shade alone. A large city is paged through.

use crate::i18n::{CardMessage, ChartMessage, Locale, Message, school_name};
use crate::session::{Filter, Served, Version, served, shade};
use crate::ui::Shared;
use crate::ui::chart::{Heat, HeatSpot, HeatView, tab_separated};
use yew::prelude::*;

/// How many schools stand on a page.
const PAGE: usize = 25;

#[derive(Properties, PartialEq)]
pub struct SchoolMapProps {
    pub version: Shared<Version>,
    /// The year looked at.
    pub nth: usize,
    pub on_filter: Callback<Filter>,
}

/// Chains by the schools that serve them.
#[component]
pub fn SchoolMap(props: &SchoolMapProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let first = use_state_eq(|| 0);
    let rows = served(&props.version, props.nth);
    if rows.is_empty() {
        return html! { <p>{ locale.say_chart(ChartMessage::NobodyServes) }</p> };
    }
    // Fewer may serve than when it was turned to this page.
    let from = if *first < rows.len() { *first } else { 0 };
    let shown = rows.iter().skip(from).take(PAGE);
    let shown: Vec<_> = shown.collect();
    let heat = picture(locale, props, &shown);
    let of = props.version.clone();
    let nth = props.nth;
    let on_text = Callback::from(move |()| copied(locale, &of, &served(&of, nth)));
    html! {
        <div class="school-map">
            // It may be wider than its place, and is scrolled with the keyboard then.
            <div class="school-map__box" role="region" tabindex="0" aria-label={locale.say_chart(ChartMessage::SchoolMap)}>
                <table class="heat-map">
                    { caption(locale, props) }
                    { head(locale, &props.version) }
                    <tbody>{ for shown.iter().map(|it| row(locale, props, it)) }</tbody>
                    { foot(locale, props) }
                </table>
            </div>
            if rows.len() > PAGE {
                <div class="school-map__tools">{ pages(locale, from, rows.len(), &first) }</div>
            }
            <HeatView {heat} {on_text} />
        </div>
    }
}

fn caption(locale: Locale, props: &SchoolMapProps) -> Html {
    let year = props.version.report().years().nth(props.nth).unwrap_or_default();
    let note = locale.say_chart(ChartMessage::SchoolMapNote(year.number().into()));
    html! { <caption class="heat-map__note">{ note }</caption> }
}

fn head(locale: Locale, version: &Version) -> Html {
    let chains = version.pack().chains.iter().map(|it| {
        html! { <th scope="col"><span class="school-map__chain">{ locale.of(it).to_owned() }</span></th> }
    });
    html! {
        <thead><tr><th scope="col">{ locale.say(Message::SchoolName) }</th>{ for chains }</tr></thead>
    }
}

fn name(version: &Version, school: usize) -> String {
    let school = version.plan().schools().get(school);
    school.map(|it| school_name(&it.about).to_owned()).unwrap_or_default()
}

fn row(locale: Locale, props: &SchoolMapProps, it: &Served) -> Html {
    let asked = Filter { school: Some(it.school), ..Filter::default() };
    let onclick = props.on_filter.reform(move |_: MouseEvent| asked);
    let cells = it.chains.iter().zip(&props.version.pack().chains).map(|(&sites, chain)| {
        // The head of the column may be out of view.
        html! {
            <td class="heat-map__cell" data-shade={shade(sites).to_string()} title={locale.of(chain).to_owned()}>{ sites }</td>
        }
    });
    html! {
        <tr key={it.school}>
            <th scope="row"><button type="button" class="finding-card__link" {onclick}>{ name(&props.version, it.school) }</button></th>
            { for cells }
        </tr>
    }
}

/// How many schools serve each chain, as the rule counts them: those that are
/// not known one by one too.
fn foot(locale: Locale, props: &SchoolMapProps) -> Html {
    let report = props.version.report();
    let minimum = report.standard().readings.chain_school_minimum;
    let chains = report.coverage(props.nth).map(|it| it.chains).unwrap_or_default();
    let cells = chains.iter().map(|it| {
        html! {
            <td>
                { it.schools }
                if it.schools < i64::from(minimum) {
                    <span aria-hidden="true">{ "▼" }</span>
                    <span class="visually-hidden">{ locale.say_card(CardMessage::Short(minimum)) }</span>
                }
            </td>
        }
    });
    html! {
        <tfoot><tr><th scope="row">{ locale.say_chart(ChartMessage::Total) }</th>{ for cells }</tr></tfoot>
    }
}

fn pages(locale: Locale, from: usize, all: usize, first: &UseStateHandle<usize>) -> Html {
    let to = |at: Option<usize>, name| {
        let set = first.setter();
        let onclick =
            Callback::from(move |_: MouseEvent| at.into_iter().for_each(|it| set.set(it)));
        html! {
            <button type="button" class="button" disabled={at.is_none()} {onclick}>{ locale.say_chart(name) }</button>
        }
    };
    let last = (from + PAGE).min(all);
    html! {
        <>
            { to(from.checked_sub(PAGE), ChartMessage::Earlier) }
            <span role="status">{ locale.say_chart(ChartMessage::Paged(from + 1, last, all)) }</span>
            { to((last < all).then_some(last), ChartMessage::Later) }
        </>
    }
}

/// The schools of the page, and the city below.
fn picture(locale: Locale, props: &SchoolMapProps, shown: &[&Served]) -> Heat {
    let report = props.version.report();
    let minimum = report.standard().readings.chain_school_minimum;
    let of_city = report.coverage(props.nth).map(|it| it.chains).unwrap_or_default();
    let row = |it: &&Served| {
        let spot =
            |number: &i64| HeatSpot { number: *number, shade: shade(*number), is_short: false };
        (name(&props.version, it.school), it.chains.iter().map(spot).collect())
    };
    let total = of_city.iter().map(|it| {
        let is_short = it.schools < i64::from(minimum);
        HeatSpot { number: it.schools, shade: 0, is_short }
    });
    let mut rows: Vec<_> = shown.iter().map(row).collect();
    rows.push((locale.say_chart(ChartMessage::Total).into_owned(), total.collect()));
    let year = report.years().nth(props.nth).unwrap_or_default();
    let title = locale.say_chart(ChartMessage::SchoolMap);
    Heat {
        id: "school-map",
        title: locale.say_chart(ChartMessage::OfYear(year, &title)).into_owned(),
        gist: locale.say_chart(ChartMessage::SchoolMapNote(year.number().into())).into_owned(),
        columns: props.version.pack().chains.iter().map(|it| locale.of(it).to_owned()).collect(),
        rows,
        legend: ["1", "2", "3–4", "≥ 5"].map(str::to_owned),
    }
}

/// All schools that serve, as a table program takes them.
fn copied(locale: Locale, version: &Version, rows: &[Served]) -> String {
    let mut head = vec![locale.say(Message::SchoolName).into_owned()];
    head.extend(version.pack().chains.iter().map(|it| locale.of(it).to_owned()));
    let row = |it: &Served| {
        let mut row = vec![name(version, it.school)];
        row.extend(it.chains.iter().map(ToString::to_string));
        row
    };
    tab_separated(&head, &rows.iter().map(row).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::{example, render};

    #[tokio::test]
    async fn a_page_of_schools_has_a_number_in_every_cell_and_the_city_below() {
        let html = render::<SchoolMap>(|| SchoolMapProps {
            version: example(),
            nth: 0,
            on_filter: Callback::noop(),
        })
        .await;
        assert_eq!(html.matches("data-shade=").count(), PAGE * 8, "{html}");
        assert_eq!(html.matches("<tfoot>").count(), 1, "{html}");
        assert!(html.contains("第1至25所") && html.contains("上一页"), "{html}");
        assert!(!html.contains("\"></td>"), "no cell is blank: {html}");
        assert_eq!(html.matches("▼").count(), 1, "logistics: {html}");
    }

    #[test]
    fn what_schools_serve_adds_up_to_what_the_city_serves() {
        let version = example();
        for nth in 0..version.report().years().count() {
            let (rows, city) = (served(&version, nth), version.report().coverage(nth).unwrap());
            for (chain, of_city) in city.chains.iter().enumerate() {
                let sites: i64 = rows.iter().map(|it| it.chains[chain]).sum();
                assert_eq!(sites, of_city.offerings, "chain {chain} in year {nth}");
            }
        }
    }

    #[test]
    fn the_picture_shows_what_the_table_does_and_its_legend_the_same_shades() {
        let props = SchoolMapProps { version: example(), nth: 0, on_filter: Callback::noop() };
        let rows = served(&props.version, 0);
        let heat = picture(Locale::En, &props, &rows.iter().take(3).collect::<Vec<_>>());
        assert_eq!((heat.rows.len(), heat.columns.len()), (4, 8));
        let numbers = heat.rows[0].1.iter().map(|it| it.number);
        assert!(numbers.eq(rows[0].chains.iter().copied()));
        assert_eq!(heat.rows[3].1.iter().filter(|it| it.is_short).count(), 1, "logistics");
        for (name, of) in heat.legend.iter().zip(1..) {
            let least = name.split('–').next().unwrap().trim_start_matches("≥ ").parse().unwrap();
            assert_eq!((shade(least), shade(least - 1)), (of, of - 1), "{name}");
        }
    }

    #[test]
    fn all_pages_are_copied() {
        let version = example();
        let rows = served(&version, 0);
        let text = copied(Locale::En, &version, &rows);
        assert_eq!(text.lines().count(), rows.len() + 1);
        assert!(rows.len() > PAGE && text.lines().all(|it| it.matches('\t').count() == 8));
    }
}
