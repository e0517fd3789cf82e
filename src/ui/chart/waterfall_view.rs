//! The change of a share on the page: parts below each other, each from where
//! the one before it left off.
//!
//! What raises the share is filled, what lowers it hatched, and each has its
//! number with its sign. The shares themselves are ticks and not bars: a bar
//! whose axis does not start at 0 would look longer or shorter than it is.

use super::along::{Walked, walked};
use super::geometry::{WIDTH, at, framed};
use super::scale::Scale;
use super::waterfall::{Bar, Waterfall};
use crate::i18n::{ChartMessage, Locale};
use yew::prelude::*;

const LEFT: f64 = 20.0;
const RIGHT: f64 = 20.0;
const TOP: f64 = 6.0;
const ROW: f64 = 34.0;
/// From the top of a row to its name, and to its bar.
const NAME: f64 = 11.0;
const BAR: f64 = 16.0;
const THICK: f64 = 11.0;
/// For the axis and the note below.
const BOTTOM: f64 = 34.0;

#[derive(Properties, PartialEq)]
pub struct WaterfallViewProps {
    pub chart: Waterfall,
}

/// The change of a share, part by part, with its table and its buttons.
#[component]
pub fn WaterfallView(props: &WaterfallViewProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let chart = &props.chart;
    let cursor = use_state_eq(|| None::<usize>);
    let picture = use_node_ref();
    let said = cursor.and_then(|it| chart.said(locale, it));
    let said = said.unwrap_or_else(|| locale.say_chart(ChartMessage::PartHint).into_owned());
    let last = chart.bars.len().saturating_sub(1);
    let on_key = {
        let cursor = cursor.clone();
        Callback::from(move |key: String| {
            let to = moved(*cursor, last, &key);
            to.into_iter().for_each(|it| cursor.set(Some(it)));
            to.is_some()
        })
    };
    let on_focus = {
        let cursor = cursor.clone();
        Callback::from(move |_: FocusEvent| cursor.set(Some(cursor.unwrap_or(0))))
    };
    let on_bar = {
        let set = cursor.setter();
        Callback::from(move |nth| set.set(Some(nth)))
    };
    let drawing = drawing(locale, chart, *cursor, &picture, &on_bar);
    let (id, along, is_open) = (&chart.id, chart.along(locale), true);
    walked(locale, Walked { id, along, said, picture, drawing, is_open, on_key, on_focus })
}

/// Where a key takes the cursor; `None` where that is no key of this chart.
fn moved(from: Option<usize>, last: usize, key: &str) -> Option<usize> {
    Some(match (key, from) {
        ("ArrowDown" | "ArrowRight", Some(nth)) => (nth + 1).min(last),
        ("ArrowUp" | "ArrowLeft", Some(nth)) => nth.min(last).saturating_sub(1),
        ("ArrowDown" | "ArrowRight" | "ArrowUp" | "ArrowLeft" | "Home", _) => 0,
        ("End", _) => last,
        _ => return None,
    })
}

/// The places of a waterfall.
struct Places {
    scale: Scale,
    of: i64,
}

impl Places {
    fn of(chart: &Waterfall) -> Self {
        let tenths = |place: i64| 1_000 * i128::from(place);
        let of = i128::from(chart.of);
        let ends = chart.bars.iter().map(|it| it.to);
        let number = |it: i128| i64::try_from(it).unwrap_or(0);
        let least = ends.clone().min().map_or(0, |it| number(tenths(it).div_euclid(of)));
        let most = ends.max().map_or(0, |it| number((tenths(it) + of - 1).div_euclid(of)));
        Self { scale: Scale::covering(least, most, 1), of: chart.of }
    }

    fn across(part: f64) -> f64 {
        LEFT + part * (WIDTH - LEFT - RIGHT)
    }

    fn x(&self, place: i64) -> f64 {
        let tenths = 1_000.0 * place as f64 / self.of as f64;
        let Scale { least, step, steps } = self.scale;
        Self::across((tenths - least as f64) / (steps * step) as f64)
    }

    fn mark(&self, tenths: i64) -> f64 {
        Self::across(self.scale.part(tenths))
    }
}

fn top(nth: usize) -> f64 {
    TOP + ROW * nth as f64
}

fn drawing(
    locale: Locale,
    chart: &Waterfall,
    cursor: Option<usize>,
    picture: &NodeRef,
    on_bar: &Callback<usize>,
) -> Html {
    let places = Places::of(chart);
    let bottom = top(chart.bars.len());
    let hatch = format!("chart-{}-hatch", chart.id);
    let marks = places.scale.marks().map(|it| mark(&places, it, bottom));
    let joints = chart.bars.iter().enumerate().skip(1).map(|(nth, bar)| {
        let x = at(places.x(bar.from));
        let y = at(top(nth) - ROW + BAR);
        html! { <line class="chart__divide" x1={x.clone()} x2={x} y1={y} y2={at(top(nth) + BAR + THICK)} /> }
    });
    let bars =
        chart.bars.iter().enumerate().map(|(nth, it)| bar(locale, &places, (nth, it), &hatch));
    let ring = cursor.filter(|it| *it < chart.bars.len()).map(|nth| {
        html! {
            <rect class="chart__ring" data-aside="true" x="2" y={at(top(nth) - 3.0)} width={at(WIDTH - 4.0)} height={at(ROW)} rx="4" />
        }
    });
    let touched = (0..chart.bars.len()).map(|nth| {
        let onpointerover = on_bar.reform(move |_: PointerEvent| nth);
        html! {
            <rect class="chart__touched" data-aside="true" x="0" y={at(top(nth))} width={at(WIDTH)} height={at(ROW)} {onpointerover} />
        }
    });
    let content = html! {
        <>
            <defs>
                <pattern id={hatch.clone()} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="waterfall__hatch" width="2" height="5" />
                </pattern>
            </defs>
            { for marks }
            { for joints }
            { for bars }
            if places.scale.least > 0 {
                <text class="chart__note" x="8" y={at(bottom + BOTTOM - 5.0)}>{ locale.say_chart(ChartMessage::NotFromZero) }</text>
            }
            { ring }
            { for touched }
        </>
    };
    framed(picture, (WIDTH, bottom + BOTTOM), content)
}

fn mark(places: &Places, tenths: i64, bottom: f64) -> Html {
    let x = at(places.mark(tenths));
    // On the way a share may lie where no share is.
    let name = (0..=1_000).contains(&tenths).then(|| crate::i18n::percent(tenths));
    html! {
        <g>
            <line class="chart__grid" x1={x.clone()} x2={x.clone()} y1={at(TOP)} y2={at(bottom)} />
            <text class="chart__scale" {x} y={at(bottom + 12.0)} text-anchor="middle">{ name }</text>
        </g>
    }
}

fn bar(locale: Locale, places: &Places, (nth, bar): (usize, &Bar), hatch: &str) -> Html {
    let y = top(nth);
    let (from, to) = (places.x(bar.from), places.x(bar.to));
    let body = if bar.is_share() {
        html! { <rect class="waterfall__share" x={at(from - 2.0)} y={at(y + BAR)} width="4" height={at(THICK)} /> }
    } else {
        // A part that is too small to be seen is there all the same.
        let (x, width) = (from.min(to), (to - from).abs().max(1.0));
        let (is_less, height) = (bar.to < bar.from, at(THICK));
        let fill = is_less.then(|| format!("url(#{hatch})"));
        let class = if is_less { "waterfall__less" } else { "waterfall__more" };
        html! { <rect {class} {fill} x={at(x)} y={at(y + BAR)} width={at(width)} {height} /> }
    };
    let sites = bar.sites.as_ref().map(|it| {
        html! { <tspan class="waterfall__sites" dx="6">{ it.clone() }</tspan> }
    });
    html! {
        <g>
            { body }
            <text class="chart__value" x="8" y={at(y + NAME)}>{ bar.name.clone() }{ sites }</text>
            <text class="chart__value" x={at(WIDTH - 8.0)} y={at(y + NAME)} text-anchor="end">{ bar.said(locale) }</text>
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::super::waterfall::tests::waterfall;
    use super::*;
    use crate::ui::support::render;

    #[tokio::test]
    async fn what_lowers_is_hatched_what_raises_filled_and_shares_are_ticks() {
        let html =
            render::<WaterfallView>(|| WaterfallViewProps { chart: waterfall(Locale::ZhHans) })
                .await;
        assert_eq!(html.matches("class=\"waterfall__less\"").count(), 1, "{html}");
        let hatched =
            html.split("<rect").filter(|it| it.contains("fill=\"url(#chart-test-hatch)\""));
        let hatched: Vec<_> = hatched.collect();
        assert!(hatched.len() == 1 && hatched[0].contains("waterfall__less"), "{html}");
        assert_eq!(html.matches("class=\"waterfall__more\"").count(), 1, "{html}");
        assert_eq!(html.matches("class=\"waterfall__share\"").count(), 2, "{html}");
        assert!(html.contains("坐标轴不从0开始"), "{html}");
        assert!(html.contains("<table") && !html.contains("chart__ring"), "{html}");
        assert!(!html.contains("style="), "the page's policy forbids it: {html}");
    }

    #[test]
    fn bars_lie_within_the_picture_and_meet() {
        let chart = waterfall(Locale::En);
        let places = Places::of(&chart);
        let within = |x: f64| (LEFT..=WIDTH - RIGHT).contains(&x);
        assert!(chart.bars.iter().all(|it| within(places.x(it.from)) && within(places.x(it.to))));
        assert!(places.x(chart.bars[1].to) < places.x(chart.bars[1].from), "it lowers");
    }

    #[test]
    fn keys_go_from_part_to_part_and_stop_at_the_ends() {
        for (from, key, to) in [
            (None, "ArrowDown", Some(0)),
            (Some(0), "ArrowDown", Some(1)),
            (Some(3), "ArrowRight", Some(3)),
            (Some(0), "ArrowUp", Some(0)),
            (Some(2), "ArrowLeft", Some(1)),
            // It had more parts before.
            (Some(9), "ArrowUp", Some(2)),
            (Some(2), "Home", Some(0)),
            (None, "End", Some(3)),
            (Some(1), "a", None),
        ] {
            assert_eq!(moved(from, 3, key), to, "{key} from {from:?}");
        }
    }
}
