//! A table of numbers as a picture: the darker and the closer hatched, the
//! more, with the number in every cell.

use super::along::{copies, files};
use super::geometry::{WIDTH, at, framed, width};
use crate::i18n::{ChartMessage, Locale};
use yew::prelude::*;

const GAP: f64 = 8.0;
const ROW: f64 = 20.0;
/// The least that a column takes up, and the most that a turned name does.
const STEP: f64 = 25.0;
const HEADS: f64 = 150.0;
/// The room for the names of rows: with many columns, and with few.
const NAMES: (f64, f64) = (110.0, 200.0);
/// The shades above none.
const SHADES: [u8; 4] = [1, 2, 3, 4];

/// What such a picture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// Names its elements.
    pub id: &'static str,
    /// What it shows; its files are named so.
    pub title: String,
    /// What it comes to, for those who do not see it.
    pub gist: String,
    /// The columns.
    pub columns: Vec<String>,
    /// A name and a cell a column.
    pub rows: Vec<(String, Vec<HeatSpot>)>,
    /// What numbers have each shade above none.
    pub legend: [String; 4],
}

/// A cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeatSpot {
    /// The number in it.
    pub number: i64,
    /// 0 for none, up to 4.
    pub shade: u8,
    /// Whether it is below what is asked.
    pub is_short: bool,
}

#[derive(Properties, PartialEq)]
pub struct HeatViewProps {
    pub heat: Heat,
    /// The table to copy, which may be longer than the picture.
    pub on_text: Callback<(), String>,
}

/// What can be taken along of a table on the page: its data, and a picture of
/// it, which is there when asked for.
#[component]
pub fn HeatView(props: &HeatViewProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let is_open = use_state_eq(|| false);
    let outcome = use_state(|| None::<ChartMessage<'static>>);
    let picture = use_node_ref();
    let say = |message| locale.say_chart(message);
    let Heat { title, gist, .. } = &props.heat;
    let toggle = is_open.clone();
    let on_picture = Callback::from(move |_: MouseEvent| toggle.set(!*toggle));
    let on_text = props.on_text.clone();
    let on_copy = copies(move || on_text.emit(()), outcome.setter());
    html! {
        <div class="chart">
            <div class="chart__tools" role="group" aria-label={title.clone()}>
                <button type="button" class="button button--quiet" aria-expanded={is_open.to_string()} onclick={on_picture}>{ say(ChartMessage::Picture) }</button>
                <button type="button" class="button button--quiet" onclick={on_copy}>{ say(ChartMessage::CopyData) }</button>
                if *is_open { { files(locale, title, gist, &picture, &outcome.setter()) } }
            </div>
            <p class="chart__outcome" role="status">{ (*outcome).map(say) }</p>
            if *is_open {
                <div role="img" aria-label={gist.clone()}>{ drawing(locale, &props.heat, &picture) }</div>
            }
        </div>
    }
}

/// How wide the names before the rows are, each column, and the picture: wider
/// than others where it has many columns.
fn across(heat: &Heat) -> (f64, f64, f64) {
    let columns = heat.columns.len().max(1) as f64;
    let longest = heat.rows.iter().map(|(name, _)| width(name)).fold(0.0, f64::max);
    let room = (WIDTH - GAP - STEP * columns).clamp(NAMES.0, NAMES.1);
    let names = (longest + 2.0 * GAP).min(room);
    let step = ((WIDTH - GAP - names) / columns).max(STEP);
    (names, step, names + step * columns + GAP)
}

fn drawing(locale: Locale, heat: &Heat, picture: &NodeRef) -> Html {
    let (names, step, wide) = across(heat);
    let heads = heat.columns.iter().map(|it| width(it)).fold(0.0, f64::max) + GAP;
    // Short ones stand upright.
    let is_turned = heads > step;
    let top = if is_turned { heads.min(HEADS) } else { ROW } + GAP;
    let bottom = top + ROW * heat.rows.len() as f64;
    let columns = heat.columns.iter().enumerate().map(|(nth, name)| {
        let middle = names + step * (nth as f64 + 0.5);
        let (x, y) = (at(if is_turned { middle + 4.0 } else { middle }), at(top - 5.0));
        let turn = is_turned.then(|| format!("rotate(-90 {x} {y})"));
        let anchor = if is_turned { "start" } else { "middle" };
        html! { <text class="chart__name" transform={turn} {x} {y} text-anchor={anchor}>{ cut(name, HEADS) }</text> }
    });
    let rows = heat.rows.iter().enumerate().map(|(nth, (name, spots))| {
        let y = top + ROW * nth as f64;
        let cells = spots.iter().enumerate().map(|(nth, it)| {
            cell(heat, *it, (names + step * nth as f64, y), step)
        });
        html! {
            <g>
                <text class="chart__name" x={at(names - 6.0)} y={at(y + 14.0)} text-anchor="end">{ cut(name, names - GAP) }</text>
                { for cells }
            </g>
        }
    });
    let content = html! {
        <>
            <defs>{ for SHADES.map(|it| pattern(heat, it)) }</defs>
            { for columns }
            { for rows }
            { legend(locale, heat, names, bottom + GAP) }
        </>
    };
    framed(picture, (wide, bottom + 2.0 * ROW), content)
}

fn hatch(heat: &Heat, shade: u8) -> String {
    format!("chart-{}-hatch-{shade}", heat.id)
}

/// The darker, the closer; the darkest is crossed.
fn pattern(heat: &Heat, shade: u8) -> Html {
    let apart = ["30", "10", "5", "5"].get(usize::from(shade) - 1).copied();
    let across = (shade == 4).then(|| html! { <rect class="chart__hatch" width="5" height="1" /> });
    html! {
        <pattern id={hatch(heat, shade)} width={apart} height={apart} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            if shade > 1 { <rect class="chart__hatch" width="1" height={apart} /> }
            { across }
        </pattern>
    }
}

fn ground(heat: &Heat, shade: u8, (x, y): (f64, f64), wide: f64) -> Html {
    let (x, y, wide, high) = (at(x + 1.0), at(y + 1.0), at(wide - 2.0), at(ROW - 2.0));
    if shade == 0 {
        return Html::default();
    }
    html! {
        <>
            <rect class="heat-picture__ground" data-shade={shade.to_string()} x={x.clone()} y={y.clone()} width={wide.clone()} height={high.clone()} />
            <rect class="heat-picture__cell" fill={format!("url(#{})", hatch(heat, shade))} {x} {y} width={wide} height={high} />
        </>
    }
}

fn cell(heat: &Heat, spot: HeatSpot, (x, y): (f64, f64), wide: f64) -> Html {
    let short = if spot.is_short { "▼" } else { "" };
    // So that those above none are found among many that are none.
    let class = if spot.shade > 0 || spot.is_short { "chart__value" } else { "chart__name" };
    html! {
        <g>
            { ground(heat, spot.shade, (x, y), wide) }
            <text {class} x={at(x + wide / 2.0)} y={at(y + 14.0)} text-anchor="middle">{ format!("{}{short}", spot.number) }</text>
        </g>
    }
}

fn legend(locale: Locale, heat: &Heat, names: f64, y: f64) -> Html {
    let wide = (WIDTH - names - GAP) / 4.0;
    let all = heat.legend.iter().zip(SHADES).map(|(name, shade)| {
        let x = names + wide * f64::from(shade - 1);
        html! {
            <g>
                { ground(heat, shade, (x, y), 18.0) }
                <text class="chart__name" x={at(x + 22.0)} y={at(y + 14.0)}>{ name.clone() }</text>
            </g>
        }
    });
    html! {
        <g>
            <text class="chart__name" x={at(names - 6.0)} y={at(y + 14.0)} text-anchor="end">{ locale.say_chart(ChartMessage::Legend) }</text>
            { for all }
        </g>
    }
}

/// A name, cut where it is too wide.
fn cut(name: &str, most: f64) -> String {
    if width(name) <= most {
        return name.to_owned();
    }
    let mut short = String::new();
    for letter in name.chars() {
        short.push(letter);
        if width(&short) > most - 12.0 {
            break;
        }
    }
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::{render, render_html};

    fn heat(columns: &[&str]) -> Heat {
        let spot = |number| HeatSpot {
            number,
            shade: u8::try_from(number).unwrap().min(4),
            is_short: number == 1,
        };
        let row = |name: &str| (name.to_owned(), [0, 1, 5].map(spot).to_vec());
        Heat {
            id: "test",
            title: "A title".into(),
            gist: "A gist".into(),
            columns: columns.iter().map(|it| (*it).to_owned()).collect(),
            rows: vec![row("One"), row(&"long ".repeat(20))],
            legend: ["1", "2", "3", "≥ 4"].map(str::to_owned),
        }
    }

    #[tokio::test]
    async fn every_cell_has_its_number_and_those_above_none_a_pattern_of_their_own() {
        let html = render_html(|| {
            drawing(Locale::En, &heat(&["2025", "2026", "2027"]), &NodeRef::default())
        })
        .await;
        assert_eq!(html.matches("chart__value").count(), 4, "{html}");
        assert_eq!(html.matches(">0<").count(), 2, "{html}");
        // In two rows one of each, and all in the legend.
        for (shade, count) in [(1, 3), (2, 1), (3, 1), (4, 3)] {
            let fill = format!("url(#chart-test-hatch-{shade})");
            assert_eq!(html.matches(&fill).count(), count, "{shade}: {html}");
        }
        assert_eq!(html.matches(">1▼<").count(), 2, "{html}");
        assert!(html.contains('…') && !html.contains("rotate(-90"), "{html}");
        assert!(!html.contains("style="), "the page's policy forbids it: {html}");
    }

    #[tokio::test]
    async fn names_that_do_not_fit_are_turned() {
        let names = ["Green food", "New energy", "Biomedicine of today"];
        let html =
            render_html(move || drawing(Locale::En, &heat(&names), &NodeRef::default())).await;
        assert_eq!(html.matches("rotate(-90").count(), 3, "{html}");
    }

    #[test]
    fn no_column_is_narrower_than_its_numbers() {
        for count in [1, 4, 8, 40] {
            let (names, step, wide) = across(&heat(&vec!["2025"; count]));
            assert!(names >= 110.0 && step >= STEP && wide >= WIDTH, "{count}");
            assert!((names + step * count as f64 + GAP - wide).abs() < 0.01, "{count}");
        }
    }

    #[tokio::test]
    async fn the_picture_is_there_when_asked_for() {
        let html = render::<HeatView>(|| HeatViewProps {
            heat: heat(&["a", "b", "c"]),
            on_text: Callback::from(|()| String::new()),
        })
        .await;
        assert!(html.contains("aria-expanded=\"false\"") && !html.contains("<svg"), "{html}");
        assert_eq!(html.matches("<button").count(), 2, "{html}");
    }
}
