//! A chart on the page: the picture, the words for the point looked at, and
//! what can be taken along.
//!
//! The chart is one stop of the Tab key. Its name says what it comes to; arrow
//! keys go from point to point, and what they come to is told.

use super::Chart;
use super::cursor::Cursor;
use super::drawing::drawing;
use super::rows::{gist, point, rows, tab_separated};
use crate::browser;
use crate::i18n::{ChartMessage, Locale};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ChartViewProps {
    pub chart: Chart,
}

/// What was taken along, or could not be.
type Outcome = Option<ChartMessage<'static>>;

/// A chart with its table and its buttons.
#[component]
pub fn ChartView(props: &ChartViewProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let chart = &props.chart;
    let cursor = use_state_eq(|| None::<Cursor>);
    let is_open = use_state_eq(|| false);
    let outcome = use_state(|| None::<ChartMessage<'static>>);
    let picture = use_node_ref();
    let said = cursor.and_then(|it| point(locale, chart, it));
    let said = said.unwrap_or_else(|| locale.say_chart(ChartMessage::Hint).into_owned());
    let (onkeydown, onfocus, on_year) = moves(chart, &cursor);
    let id = format!("chart-{}", chart.id);
    let point_id = format!("{id}-point");
    html! {
        <div class="chart">
            <div class="chart__plot" role="group" tabindex="0" {id} aria-roledescription={locale.say_chart(ChartMessage::Chart)}
                aria-label={gist(locale, chart)} aria-describedby={point_id.clone()} {onkeydown} {onfocus}>
                { drawing(locale, chart, *cursor, &picture, &on_year) }
            </div>
            <p class="chart__point" id={point_id} role="status">{ said }</p>
            { tools(locale, chart, &is_open, &outcome, &picture) }
            <p class="chart__outcome" role="status">{ (*outcome).map(|it| locale.say_chart(it)) }</p>
            if *is_open { { table(locale, chart) } }
        </div>
    }
}

/// What keys, the focus and the pointer do.
fn moves(
    chart: &Chart,
    cursor: &UseStateHandle<Option<Cursor>>,
) -> (Callback<KeyboardEvent>, Callback<FocusEvent>, Callback<usize>) {
    let (of_key, at) = (chart.clone(), cursor.clone());
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        let from = at.filter(|it| point(Locale::default(), &of_key, *it).is_some());
        let from = from.or_else(|| Cursor::start(&of_key));
        let to = from.and_then(|it| it.moved(&of_key, &event.key()));
        if let (Some(to), false) = (to, has_modifier) {
            event.prevent_default();
            at.set(Some(to));
        }
    });
    let (of_focus, at) = (chart.clone(), cursor.clone());
    let onfocus = Callback::from(move |_: FocusEvent| {
        if at.is_none() {
            at.set(Cursor::start(&of_focus));
        }
    });
    let (of_year, at) = (chart.clone(), cursor.clone());
    let on_year = Callback::from(move |nth: usize| {
        let series = at.map_or(0, |it| it.series);
        at.set(Cursor::of_year(&of_year, series, nth));
    });
    (onkeydown, onfocus, on_year)
}

fn tools(
    locale: Locale,
    chart: &Chart,
    is_open: &UseStateHandle<bool>,
    outcome: &UseStateHandle<Outcome>,
    picture: &NodeRef,
) -> Html {
    let say = |message| locale.say_chart(message);
    let set_open = is_open.clone();
    let on_table = Callback::from(move |_: MouseEvent| set_open.set(!*set_open));
    let on_copy = {
        let (head, rows) = rows(locale, chart);
        let set = outcome.setter();
        Callback::from(move |_: MouseEvent| {
            let (text, set) = (tab_separated(&head, &rows), set.clone());
            spawn_local(async move {
                let is_copied = browser::copy(&text).await;
                set.set(Some(if is_copied {
                    ChartMessage::Copied
                } else {
                    ChartMessage::NotCopied
                }));
            });
        })
    };
    let taken = |is_png: bool| {
        let (set, picture) = (outcome.setter(), picture.clone());
        let (name, title) = (chart.title.clone(), gist(locale, chart));
        Callback::from(move |_: MouseEvent| take(&picture, &name, &title, is_png, set.clone()))
    };
    // The name of the file's kind is all there is room for.
    let file = |kind: &'static str, message, onclick: Callback<MouseEvent>| {
        let label = say(message);
        html! {
            <button type="button" class="button button--quiet" aria-label={label.clone()} title={label} {onclick}>{ kind }</button>
        }
    };
    html! {
        <div class="chart__tools" role="group" aria-label={chart.title.clone()}>
            <button type="button" class="button button--quiet" aria-expanded={is_open.to_string()} onclick={on_table}>{ say(ChartMessage::Table) }</button>
            <button type="button" class="button button--quiet" onclick={on_copy}>{ say(ChartMessage::CopyData) }</button>
            { file("PNG", ChartMessage::Png, taken(true)) }
            { file("SVG", ChartMessage::Svg, taken(false)) }
        </div>
    }
}

/// Gives the picture to the user as a file.
fn take(picture: &NodeRef, name: &str, title: &str, is_png: bool, set: UseStateSetter<Outcome>) {
    let drawn = picture.cast::<Element>().and_then(|it| browser::drawn(&it, title));
    let Some(drawn) = drawn else {
        set.set(Some(ChartMessage::NoPicture));
        return;
    };
    let name = format!("{name}.{}", if is_png { "png" } else { "svg" });
    spawn_local(async move {
        let is_taken = if is_png {
            browser::download_png(&name, &drawn).await
        } else {
            browser::download_svg(&name, &drawn)
        };
        set.set((!is_taken).then_some(ChartMessage::NoPicture));
    });
}

fn table(locale: Locale, chart: &Chart) -> Html {
    let (head, rows) = rows(locale, chart);
    let row = |(nth, cells): (usize, &Vec<String>)| {
        let current = (chart.chosen == Some(nth)).then_some("true");
        let cells = cells.iter().enumerate().map(|(at, it)| {
            let text = it.clone();
            if at == 0 {
                html! { <th scope="row">{ text }</th> }
            } else {
                html! { <td>{ text }</td> }
            }
        });
        html! { <tr aria-current={current}>{ for cells }</tr> }
    };
    // It may be wider than its place, and is scrolled with the keyboard then.
    html! {
        <div class="chart__table" role="region" tabindex="0" aria-label={chart.title.clone()}>
            <table class="figures">
                <thead><tr>{ for head.iter().map(|it| html! { <th scope="col">{ it.clone() }</th> }) }</tr></thead>
                <tbody>{ for rows.iter().enumerate().map(row) }</tbody>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::super::support::chart;
    use super::*;
    use crate::ui::support::render;

    #[tokio::test]
    async fn a_chart_is_one_stop_and_its_name_says_what_it_comes_to() {
        let html = render::<ChartView>(|| ChartViewProps { chart: chart() }).await;
        assert_eq!(html.matches("tabindex=\"0\"").count(), 1, "{html}");
        assert!(html.contains("aria-label=\"A title；One：2024年40，2027年42；"), "{html}");
        assert!(html.contains("aria-expanded=\"false\"") && !html.contains("<table"), "{html}");
        assert_eq!(html.matches("role=\"status\"").count(), 2, "{html}");
    }

    #[tokio::test]
    async fn the_table_has_a_row_a_year() {
        let html = crate::ui::support::render_html(|| table(Locale::ZhHans, &chart())).await;
        assert_eq!((html.matches("<tr").count(), html.matches("scope=\"col\"").count()), (6, 7));
        assert_eq!(html.matches("aria-current").count(), 1, "{html}");
    }
}
