//! The share of serving offerings over the years, as a line.
//!
//! The recorded part is solid, the projected part dashed on hatched ground. What
//! it is compared with is a thin line behind it. All its numbers stand in a
//! table beside it.

use crate::i18n::{CardMessage, Locale, Message, percent};
use crate::session::YearShare;
use yew::prelude::*;

const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 180.0;
const LEFT: f64 = 40.0;
const RIGHT: f64 = 24.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 28.0;

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
pub struct ShareChartProps {
    pub shares: Vec<YearShare>,
    /// What it is compared with; empty: nothing.
    pub baseline: Vec<YearShare>,
    /// In percent.
    pub target: u32,
}

/// The place of a year's share in the picture.
#[derive(Clone, Copy)]
struct Point {
    x: f64,
    y: f64,
    is_recorded: bool,
    tenths: i64,
}

/// The share over the years.
pub fn share_chart(locale: Locale, props: &ShareChartProps) -> Html {
    let points = points(&props.shares);
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return html! { <p>{ locale.say(Message::NoShare) }</p> };
    };
    let summary =
        Message::ChartSummary(&percent(first.tenths), &percent(last.tenths), props.target);
    let target = height(f64::from(props.target) * 10.0);
    let later =
        points.iter().find(|it| !it.is_recorded).map(|it| it.x - step(props.shares.len()) / 2.0);
    html! {
        <svg class="share-chart" viewBox={format!("0 0 {} {}", at(WIDTH), at(HEIGHT))} role="img" aria-label={locale.say(summary)}>
            { hatch() }
            if let Some(x) = later {
                <rect class="share-chart__later" x={at(x)} y={at(TOP)} width={at(WIDTH - RIGHT / 2.0 - x)} height={at(HEIGHT - TOP - BOTTOM)} />
                <text class="share-chart__note" x={at(x + 4.0)} y={at(TOP + 11.0)}>{ locale.say(Message::Projected) }</text>
            }
            { for [0, 25, 50, 75, 100].map(grid) }
            <line class="share-chart__target" x1={at(LEFT)} x2={at(WIDTH - RIGHT / 2.0)} y1={at(target)} y2={at(target)} />
            <text class="share-chart__target-name" x={at(LEFT + 4.0)} y={at(target - 4.0)}>{ locale.say(Message::Target(props.target)) }</text>
            { ghost(locale, props) }
            { for points.windows(2).map(segment) }
            { for points.iter().zip(&props.shares).map(|(it, share)| mark(*it, share)) }
        </svg>
    }
}

/// Where both have the same value, the line lies over it.
fn ghost(locale: Locale, props: &ShareChartProps) -> Html {
    let of_year = |year| props.baseline.iter().find(|it| it.year == year).copied();
    let shares = props.shares.iter().map(|it| of_year(it.year));
    let points = placed(shares, props.shares.len());
    let Some(last) = points.last() else {
        return Html::default();
    };
    let line: Vec<_> = points.iter().map(|it| format!("{},{}", at(it.x), at(it.y))).collect();
    html! {
        <g>
            <polyline class="share-chart__ghost" points={line.join(" ")} />
            <text class="share-chart__note" x={at(last.x)} y={at(last.y - 8.0)} text-anchor="middle">
                { locale.say_card(CardMessage::Baseline) }
            </text>
        </g>
    }
}

fn points(shares: &[YearShare]) -> Vec<Point> {
    placed(shares.iter().copied().map(Some), shares.len())
}

fn placed(shares: impl Iterator<Item = Option<YearShare>>, years: usize) -> Vec<Point> {
    let step = step(years);
    let all = shares.enumerate();
    all.filter_map(|(nth, it)| {
        let it = it?;
        let tenths = it.share.tenths()?;
        let x = LEFT + step / 2.0 + step * nth as f64;
        Some(Point { x, y: height(tenths as f64), is_recorded: it.is_recorded, tenths })
    })
    .collect()
}

fn step(years: usize) -> f64 {
    (WIDTH - LEFT - RIGHT / 2.0) / years.max(1) as f64
}

fn height(tenths: f64) -> f64 {
    HEIGHT - BOTTOM - tenths / 1_000.0 * (HEIGHT - TOP - BOTTOM)
}

/// A place, to one decimal. No place is negative.
///
/// Written as two whole numbers: the writing of fractions in general is large,
/// and nothing else on the page needs it.
fn at(place: f64) -> String {
    let tenths = (place * 10.0).round() as u32;
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn hatch() -> Html {
    html! {
        <defs>
            <pattern id="share-chart-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="share-chart__hatch" width="1.5" height="6" />
            </pattern>
        </defs>
    }
}

fn grid(share: i32) -> Html {
    let y = height(f64::from(share) * 10.0);
    html! {
        <g>
            <line class="share-chart__grid" x1={at(LEFT)} x2={at(WIDTH - RIGHT / 2.0)} y1={at(y)} y2={at(y)} />
            <text class="share-chart__scale" x={at(LEFT - 6.0)} y={at(y + 3.5)} text-anchor="end">{ format!("{share}%") }</text>
        </g>
    }
}

fn segment(ends: &[Point]) -> Html {
    let [from, to] = ends else {
        return Html::default();
    };
    let kind = (!to.is_recorded).then_some("share-chart__line--projected");
    html! {
        <line class={classes!("share-chart__line", kind)} x1={at(from.x)} y1={at(from.y)} x2={at(to.x)} y2={at(to.y)} />
    }
}

fn mark(point: Point, share: &YearShare) -> Html {
    let kind = (!point.is_recorded).then_some("share-chart__point--projected");
    html! {
        <g>
            <circle class={classes!("share-chart__point", kind)} cx={at(point.x)} cy={at(point.y)} r="4" />
            <text class="share-chart__value" x={at(point.x)} y={at(point.y + 17.0)} text-anchor="middle">{ percent(point.tenths) }</text>
            <text class="share-chart__year" x={at(point.x)} y={at(HEIGHT - 9.0)} text-anchor="middle">{ share.year.to_string() }</text>
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::shares;
    use crate::ui::support::{example, render_html};

    #[tokio::test]
    async fn the_projected_part_of_the_chart_is_set_apart() {
        let html = render_html(|| {
            share_chart(
                Locale::ZhHans,
                &ShareChartProps { shares: shares(&example()), baseline: Vec::new(), target: 70 },
            )
        })
        .await;
        assert_eq!(html.matches("share-chart__line--projected").count(), 3, "{html}");
        assert_eq!(html.matches("share-chart__point--projected").count(), 3, "{html}");
        assert!(html.contains("目标70%") && html.contains("67.9%"), "{html}");
        assert!(!html.contains("share-chart__ghost"), "nothing to compare with: {html}");
        assert!(html.contains("role=\"img\"") && html.contains("aria-label=\"折线图"), "{html}");
    }

    #[tokio::test]
    async fn without_an_offering_there_is_nothing_to_draw() {
        let html = render_html(|| {
            share_chart(
                Locale::ZhHans,
                &ShareChartProps { shares: Vec::new(), baseline: Vec::new(), target: 70 },
            )
        })
        .await;
        assert!(html.contains("尚无布点") && !html.contains("<svg"), "{html}");
    }

    #[tokio::test]
    async fn what_it_is_compared_with_is_a_line_behind_it() {
        let html = render_html(|| {
            let shares = shares(&example());
            let baseline = shares[1..].to_vec();
            share_chart(Locale::ZhHans, &ShareChartProps { baseline, shares, target: 70 })
        })
        .await;
        assert_eq!(html.matches("share-chart__ghost").count(), 1, "{html}");
        let line = html.split("points=\"").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(line.split(' ').count(), 3, "no point for the year it lacks: {line}");
        assert!(html.contains("基线"), "{html}");
    }
}
