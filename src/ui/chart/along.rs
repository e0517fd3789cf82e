//! What can be taken along of a chart: its numbers as a table, to be seen and
//! copied, and its picture as a file.

use super::rows::tab_separated;
use crate::browser;
use crate::i18n::{ChartMessage, Locale};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

/// The words and numbers of a chart.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Along {
    /// What it shows; its files are named so.
    pub(super) title: String,
    /// What it comes to; its picture has that as its title.
    pub(super) gist: String,
    /// The columns.
    pub(super) head: Vec<String>,
    /// The first cell of each names it.
    pub(super) rows: Vec<Vec<String>>,
    /// The position of the row that the page looks at.
    pub(super) chosen: Option<usize>,
}

/// A chart that one goes through by keys.
pub(super) struct Walked<'a> {
    /// Names its elements.
    pub(super) id: &'a str,
    pub(super) along: Along,
    /// The words for what is looked at.
    pub(super) said: String,
    pub(super) picture: NodeRef,
    pub(super) drawing: Html,
    /// Whether the table is there before it is asked for.
    pub(super) is_open: bool,
    /// Takes a key; `true` where it is one of this chart.
    pub(super) on_key: Callback<String, bool>,
    pub(super) on_focus: Callback<FocusEvent>,
}

/// The picture as one stop of the Tab key, whose name says what it comes to,
/// with the words for what is looked at and what can be taken along.
pub(super) fn walked(locale: Locale, it: Walked<'_>) -> Html {
    let id = format!("chart-{}", it.id);
    let point = format!("{id}-point");
    let on_key = it.on_key;
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        if !has_modifier && on_key.emit(event.key()) {
            event.prevent_default();
        }
    });
    html! {
        <div class="chart">
            <div class="chart__plot" role="group" tabindex="0" {id} aria-roledescription={locale.say_chart(ChartMessage::Chart)}
                aria-label={it.along.gist.clone()} aria-describedby={point.clone()} {onkeydown} onfocus={it.on_focus}>
                { it.drawing }
            </div>
            <p class="chart__point" id={point} role="status">{ it.said }</p>
            <TakeAlong along={it.along} picture={it.picture} is_open={it.is_open} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct TakeAlongProps {
    pub(super) along: Along,
    pub(super) picture: NodeRef,
    /// Whether the table is there before it is asked for.
    #[prop_or_default]
    pub(super) is_open: bool,
}

/// What was taken along, or could not be.
pub(super) type Outcome = Option<ChartMessage<'static>>;

/// The buttons below a picture, and its table.
#[component]
pub(super) fn TakeAlong(props: &TakeAlongProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let is_open = use_state_eq(|| props.is_open);
    let outcome = use_state(|| Outcome::None);
    let say = |message| locale.say_chart(message);
    let Along { title, gist, head, rows, .. } = &props.along;
    let set_open = is_open.clone();
    let on_table = Callback::from(move |_: MouseEvent| set_open.set(!*set_open));
    let of = (head.clone(), rows.clone());
    let on_copy = copies(move || tab_separated(&of.0, &of.1), outcome.setter());
    html! {
        <>
            <div class="chart__tools" role="group" aria-label={title.clone()}>
                <button type="button" class="button button--quiet" aria-expanded={is_open.to_string()} onclick={on_table}>{ say(ChartMessage::Table) }</button>
                <button type="button" class="button button--quiet" onclick={on_copy}>{ say(ChartMessage::CopyData) }</button>
                { files(locale, title, gist, &props.picture, &outcome.setter()) }
            </div>
            <p class="chart__outcome" role="status">{ (*outcome).map(say) }</p>
            if *is_open { { table(&props.along) } }
        </>
    }
}

/// Copies a text, which is made when it is asked for, and says whether it did.
pub(super) fn copies(
    text: impl Fn() -> String + 'static,
    set: UseStateSetter<Outcome>,
) -> Callback<MouseEvent> {
    Callback::from(move |_: MouseEvent| {
        let (text, set) = (text(), set.clone());
        spawn_local(async move {
            let is_copied = browser::copy(&text).await;
            set.set(Some(if is_copied { ChartMessage::Copied } else { ChartMessage::NotCopied }));
        });
    })
}

/// The buttons that give the picture to the user as a file.
pub(super) fn files(
    locale: Locale,
    title: &str,
    gist: &str,
    picture: &NodeRef,
    set: &UseStateSetter<Outcome>,
) -> Html {
    let file = |kind: &'static str, is_png: bool, message| {
        let (picture, set) = (picture.clone(), set.clone());
        let (name, gist) = (title.to_owned(), gist.to_owned());
        let onclick = Callback::from(move |_: MouseEvent| {
            take(&picture, &name, &gist, is_png, set.clone());
        });
        // The name of the file's kind is all there is room for.
        let label = locale.say_chart(message);
        html! {
            <button type="button" class="button button--quiet" aria-label={label.clone()} title={label} {onclick}>{ kind }</button>
        }
    };
    html! {
        <>
            { file("PNG", true, ChartMessage::Png) }
            { file("SVG", false, ChartMessage::Svg) }
        </>
    }
}

fn take(picture: &NodeRef, name: &str, gist: &str, is_png: bool, set: UseStateSetter<Outcome>) {
    let drawn = picture.cast::<Element>().and_then(|it| browser::drawn(&it, gist));
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

fn table(along: &Along) -> Html {
    let row = |(nth, cells): (usize, &Vec<String>)| {
        let current = (along.chosen == Some(nth)).then_some("true");
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
        <div class="chart__table" role="region" tabindex="0" aria-label={along.title.clone()}>
            <table class="figures">
                <thead><tr>{ for along.head.iter().map(|it| html! { <th scope="col">{ it.clone() }</th> }) }</tr></thead>
                <tbody>{ for along.rows.iter().enumerate().map(row) }</tbody>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::super::support::chart;
    use super::super::view::along;
    use super::*;
    use crate::ui::support::{render, render_html};

    #[tokio::test]
    async fn the_table_has_a_row_a_year() {
        let html = render_html(|| table(&along(Locale::ZhHans, &chart()))).await;
        assert_eq!((html.matches("<tr").count(), html.matches("scope=\"col\"").count()), (6, 7));
        assert_eq!(html.matches("aria-current").count(), 1, "{html}");
    }

    #[tokio::test]
    async fn the_table_is_there_when_asked_for_or_from_the_start() {
        for is_open in [false, true] {
            let html = render::<TakeAlong>(move || TakeAlongProps {
                along: along(Locale::ZhHans, &chart()),
                picture: NodeRef::default(),
                is_open,
            })
            .await;
            assert!(html.contains(&format!("aria-expanded=\"{is_open}\"")), "{html}");
            assert_eq!(html.contains("<table"), is_open, "{html}");
            assert_eq!(html.matches("<button").count(), 4, "{html}");
        }
    }
}
