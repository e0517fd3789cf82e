//! A chart on the page: the picture, the words for the point looked at, and
//! what can be taken along.
//!
//! The chart is one stop of the Tab key. Its name says what it comes to; arrow
//! keys go from point to point, and what they come to is told.

use super::Chart;
use super::along::{Along, Walked, walked};
use super::cursor::Cursor;
use super::drawing::drawing;
use super::rows::{gist, point, rows};
use crate::i18n::{ChartMessage, Locale};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ChartViewProps {
    pub chart: Chart,
}

/// A chart with its table and its buttons.
#[component]
pub fn ChartView(props: &ChartViewProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let chart = &props.chart;
    let cursor = use_state_eq(|| None::<Cursor>);
    let picture = use_node_ref();
    let said = cursor.and_then(|it| point(locale, chart, it));
    let said = said.unwrap_or_else(|| locale.say_chart(ChartMessage::Hint).into_owned());
    let (on_key, on_focus, on_year) = moves(chart, &cursor);
    let drawing = drawing(locale, chart, *cursor, &picture, &on_year);
    let along = along(locale, chart);
    let is_open = false;
    let id = &chart.id;
    walked(locale, Walked { id, along, said, picture, drawing, is_open, on_key, on_focus })
}

/// What keys, the focus and the pointer do.
fn moves(
    chart: &Chart,
    cursor: &UseStateHandle<Option<Cursor>>,
) -> (Callback<String, bool>, Callback<FocusEvent>, Callback<usize>) {
    let (of_key, at) = (chart.clone(), cursor.clone());
    let on_key = Callback::from(move |key: String| {
        let from = at.filter(|it| point(Locale::default(), &of_key, *it).is_some());
        let from = from.or_else(|| Cursor::start(&of_key));
        let to = from.and_then(|it| it.moved(&of_key, &key));
        to.into_iter().for_each(|it| at.set(Some(it)));
        to.is_some()
    });
    let (of_focus, at) = (chart.clone(), cursor.clone());
    let on_focus = Callback::from(move |_: FocusEvent| {
        if at.is_none() {
            at.set(Cursor::start(&of_focus));
        }
    });
    let (of_year, at) = (chart.clone(), cursor.clone());
    let on_year = Callback::from(move |nth: usize| {
        let series = at.map_or(0, |it| it.series);
        at.set(Cursor::of_year(&of_year, series, nth));
    });
    (on_key, on_focus, on_year)
}

/// The words and numbers of a chart over the years.
pub(super) fn along(locale: Locale, chart: &Chart) -> Along {
    let (head, rows) = rows(locale, chart);
    let (title, gist) = (chart.title.clone(), gist(locale, chart));
    Along { title, gist, head, rows, chosen: chart.chosen }
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
}
