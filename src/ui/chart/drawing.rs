//! A chart as a picture.

use super::cursor::Cursor;
use super::geometry::{Geometry, SAMPLE, WIDTH, at, framed, legend};
use super::{Chart, Look, Point, Series, Unit};
use crate::i18n::{ChartMessage, Locale};
use crate::projection::Origin;
use yew::prelude::*;

/// The picture of a chart. It is for the eye alone: words stand around it.
pub(super) fn drawing(
    locale: Locale,
    chart: &Chart,
    cursor: Option<Cursor>,
    picture: &NodeRef,
    on_year: &Callback<usize>,
) -> Html {
    let places = Geometry::of(chart);
    let names = legend_names(locale, chart, &places);
    let texts: Vec<_> = names.iter().map(|(_, name)| &**name).collect();
    let (spots, height) = legend(&texts, places.height);
    let named = names.iter().zip(spots).map(|((sample, name), (x, y))| {
        html! {
            <g>
                { sample_of(chart, *sample, x, y) }
                <text class="chart__name" x={at(x + sample_width(*sample))} y={at(y + 4.0)}>{ name.clone() }</text>
            </g>
        }
    });
    let chosen = cursor.and_then(|it| ring(chart, &places, it));
    let content = html! {
        <>
            { hatch(chart) }
            { ahead(locale, chart, &places) }
            { for places.scale.marks().map(|it| grid(chart.unit, &places, it)) }
            { for chart.years.iter().enumerate().filter(|(nth, _)| places.is_labelled(*nth)).map(|(nth, year)| html! {
                <text class={classes!("chart__year", (chart.chosen == Some(nth)).then_some("chart__year--chosen"))} x={at(places.x(nth))} y={at(places.height - 8.0)} text-anchor="middle">{ year.to_string() }</text>
            }) }
            { for chart.series.iter().rev().map(|it| bands(chart, &places, it)) }
            { level(chart, &places) }
            { for chart.series.iter().rev().map(|it| line(&places, it)) }
            { for chart.series.iter().rev().map(|it| marks(&places, it)) }
            { for values(chart, &places) }
            { chosen }
            { for named }
            { for (0..chart.years.len()).map(|nth| touched(&places, nth, on_year)) }
        </>
    };
    framed(picture, (WIDTH, height), content)
}

/// What stands before a name in the legend.
#[derive(Clone, Copy)]
enum Sample {
    Line(Look),
    Band,
    Nothing,
}

fn legend_names(locale: Locale, chart: &Chart, places: &Geometry) -> Vec<(Sample, String)> {
    let say = |message| locale.say_chart(message).into_owned();
    let mut names: Vec<_> =
        chart.series.iter().map(|it| (Sample::Line(it.look), it.name.clone())).collect();
    if chart.series.iter().any(Series::has_band) {
        names.push((Sample::Band, say(ChartMessage::BandName)));
    }
    if places.scale.least > 0 {
        names.push((Sample::Nothing, say(ChartMessage::NotFromZero)));
    }
    names
}

const fn sample_width(sample: Sample) -> f64 {
    if matches!(sample, Sample::Nothing) { 0.0 } else { SAMPLE }
}

fn sample_of(chart: &Chart, sample: Sample, x: f64, y: f64) -> Html {
    match sample {
        Sample::Line(look) => html! {
            <>
                <line class={line_class(look, true)} x1={at(x)} x2={at(x + 20.0)} y1={at(y)} y2={at(y)} />
                { mark(look, x + 10.0, y, false) }
            </>
        },
        Sample::Band => html! {
            <rect class="chart__band" fill={hatched(chart)} x={at(x)} y={at(y - 5.0)} width="20" height="10" />
        },
        Sample::Nothing => Html::default(),
    }
}

fn hatched(chart: &Chart) -> String {
    format!("url(#chart-{}-hatch)", chart.id)
}

fn hatch(chart: &Chart) -> Html {
    html! {
        <defs>
            <pattern id={format!("chart-{}-hatch", chart.id)} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="chart__hatch" width="1.5" height="5" />
            </pattern>
        </defs>
    }
}

/// The ground of the years that are not recorded.
fn ahead(locale: Locale, chart: &Chart, places: &Geometry) -> Html {
    if chart.recorded >= chart.years.len() {
        return Html::default();
    }
    let (x, top, bottom) = (places.start(chart.recorded), places.top() - 14.0, places.bottom());
    html! {
        <g>
            <rect class="chart__ahead" x={at(x)} y={at(top)} width={at(places.right() - x)} height={at(bottom - top)} />
            <line class="chart__divide" x1={at(x)} x2={at(x)} y1={at(top)} y2={at(bottom)} />
            <text class="chart__note" x={at(x + 4.0)} y={at(top + 11.0)}>{ locale.say_chart(ChartMessage::Ahead) }</text>
        </g>
    }
}

fn grid(unit: Unit, places: &Geometry, value: i64) -> Html {
    let y = places.y(value);
    let text = match unit {
        Unit::Tenths => format!("{}%", value / 10),
        Unit::Students => unit.text(value),
    };
    html! {
        <g>
            <line class="chart__grid" x1={at(places.left())} x2={at(places.right())} y1={at(y)} y2={at(y)} />
            <text class="chart__scale" x={at(places.left() - 5.0)} y={at(y + 3.5)} text-anchor="end">{ text }</text>
        </g>
    }
}

fn level(chart: &Chart, places: &Geometry) -> Html {
    let Some((value, name)) = &chart.level else {
        return Html::default();
    };
    let y = places.y(*value);
    let (x, height, ends) = places.level_name(chart, *value, name);
    let anchor = if ends { "end" } else { "start" };
    html! {
        <g>
            <line class="chart__level" x1={at(places.left())} x2={at(places.right())} y1={at(y)} y2={at(y)} />
            <text class="chart__level-name" x={at(x)} y={at(height)} text-anchor={anchor}>{ name.clone() }</text>
        </g>
    }
}

fn bands(chart: &Chart, places: &Geometry, series: &Series) -> Html {
    let all = places.bands(series).into_iter();
    let class = format!("chart__band chart__band--{}", series.look.word());
    html! { { for all.map(|d| html! { <path class={class.clone()} fill={hatched(chart)} {d} /> }) } }
}

fn line_class(look: Look, is_certain: bool) -> String {
    let projected = if is_certain { "" } else { " chart__line--projected" };
    format!("chart__line chart__line--{}{projected}", look.word())
}

/// From number to number, as long as no year between them lacks one.
fn line(places: &Geometry, series: &Series) -> Html {
    let pairs = series.points.windows(2).enumerate();
    let pieces = pairs.filter_map(|(nth, pair)| match pair {
        [Some(from), Some(to)] => Some(html! {
            <line class={line_class(series.look, is_certain(to))} x1={at(places.x(nth))} y1={at(places.y(from.value))}
                x2={at(places.x(nth + 1))} y2={at(places.y(to.value))} />
        }),
        _ => None,
    });
    html! { { for pieces } }
}

fn is_certain(point: &Point) -> bool {
    point.origin != Origin::Projected
}

fn marks(places: &Geometry, series: &Series) -> Html {
    let points = series.points.iter().enumerate();
    let all = points.filter_map(|(nth, it)| {
        let it = it.as_ref()?;
        let is_open = it.origin != Origin::Recorded;
        Some(mark(series.look, places.x(nth), places.y(it.value), is_open))
    });
    html! { { for all } }
}

/// A mark: the lines have shapes of their own, and what is not recorded is open.
fn mark(look: Look, x: f64, y: f64, is_open: bool) -> Html {
    let open = if is_open { " chart__mark--open" } else { "" };
    let class = format!("chart__mark chart__mark--{}{open}", look.word());
    match look {
        Look::First => html! { <circle {class} cx={at(x)} cy={at(y)} r="3.5" /> },
        Look::Second => html! {
            <rect {class} x={at(x - 3.0)} y={at(y - 3.0)} width="6" height="6" />
        },
        Look::Ghost => Html::default(),
    }
}

/// The numbers beside the marks: of two lines those of the upper one above and
/// those of the lower one below.
fn values(chart: &Chart, places: &Geometry) -> Vec<Html> {
    let mut texts = Vec::new();
    let shown = || chart.series.iter().filter(|it| it.look != Look::Ghost);
    for nth in (0..chart.years.len()).filter(|it| places.is_labelled(*it)) {
        let most = shown().filter_map(|it| it.point(nth)).map(|it| it.value).max();
        let mut is_taken = false;
        for point in shown().filter_map(|it| it.point(nth)) {
            let is_upper = Some(point.value) == most && !is_taken;
            is_taken |= is_upper;
            let y = places.y(point.value) + if is_upper { -7.0 } else { 15.0 };
            texts.push(html! {
                <text class="chart__value" x={at(places.x(nth))} y={at(y)} text-anchor="middle">{ chart.unit.text(point.value) }</text>
            });
        }
    }
    texts
}

/// Around the point that is looked at.
fn ring(chart: &Chart, places: &Geometry, cursor: Cursor) -> Option<Html> {
    let point = chart.series.get(cursor.series)?.point(cursor.nth)?;
    let (x, y) = (places.x(cursor.nth), places.y(point.value));
    Some(html! {
        <g data-aside="true">
            <line class="chart__cursor" x1={at(x)} x2={at(x)} y1={at(places.top())} y2={at(places.bottom())} />
            <circle class="chart__ring" cx={at(x)} cy={at(y)} r="7" />
        </g>
    })
}

/// A year, to be pointed at.
fn touched(places: &Geometry, nth: usize, on_year: &Callback<usize>) -> Html {
    let onpointerover = on_year.reform(move |_: PointerEvent| nth);
    html! {
        <rect class="chart__touched" data-aside="true" x={at(places.start(nth))} y="0" width={at(places.step())} height={at(places.height)} {onpointerover} />
    }
}

#[cfg(test)]
mod tests {
    use super::super::support::chart;
    use super::*;
    use crate::ui::support::render_html;

    async fn drawn(chart: Chart, cursor: Option<Cursor>) -> String {
        render_html(move || {
            drawing(Locale::En, &chart, cursor, &NodeRef::default(), &Callback::noop())
        })
        .await
    }

    #[tokio::test]
    async fn what_is_projected_is_another_line_with_open_marks_on_its_own_ground() {
        let html = drawn(chart(), None).await;
        assert_eq!(html.matches("chart__line--first chart__line--projected").count(), 2, "{html}");
        // One line from 2024 to 2025, which is planned, and the sample.
        assert_eq!(html.matches("class=\"chart__line chart__line--first\"").count(), 2, "{html}");
        assert_eq!(html.matches("chart__mark--first chart__mark--open").count(), 3, "{html}");
        assert_eq!(html.matches("chart__line--second").count(), 4 + 1, "{html}");
        assert!(html.contains("class=\"chart__ahead\""), "{html}");
    }

    #[tokio::test]
    async fn bands_are_hatched_and_everything_has_its_name_in_the_picture() {
        let html = drawn(chart(), None).await;
        assert_eq!(html.matches("fill=\"url(#chart-test-hatch)\"").count(), 1 + 1, "{html}");
        for name in [">One<", ">Two<", ">8 in 10<", ">Level: 30<", ">Later years<"] {
            assert!(html.contains(name), "{name}: {html}");
        }
        assert!(!html.contains("Does not start at 0"), "{html}");
        assert!(!html.contains("style="), "the page's policy forbids it: {html}");
    }

    #[tokio::test]
    async fn shares_say_that_their_axis_does_not_start_at_0() {
        let mut shares = chart();
        (shares.unit, shares.level) = (Unit::Tenths, None);
        for point in shares.series.iter_mut().flat_map(|it| it.points.iter_mut().flatten()) {
            (point.value, point.band) = (point.value + 600, None);
        }
        let html = drawn(shares, None).await;
        assert!(html.contains("Does not start at 0") && html.contains("64.0%"), "{html}");
    }

    #[tokio::test]
    async fn the_point_looked_at_has_a_ring() {
        assert!(!drawn(chart(), None).await.contains("chart__ring"));
        let html = drawn(chart(), Some(Cursor { series: 0, nth: 3 })).await;
        assert_eq!(html.matches("chart__ring").count(), 1, "{html}");
    }
}
