//! One offering of the grid.

use super::geometry::{PADDING, text_width};
use super::lanes::{Frozen, Widths, frozen};
use super::scene::Scene;
use crate::evaluation::SchoolReport;
use crate::i18n::{GridMessage, Locale, Message, StripMessage};
use crate::plan::{At, Offering, School};
use crate::policy::Pack;
use crate::session::{Cell, GridColumn, cells, margin, marks};
use crate::ui::Shared;
use crate::ui::components::verdict_mark;
use std::rc::Rc;
use yew::prelude::*;

/// The columns of a row that are selected.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Marked {
    /// The column of the active cell, if it is in this row.
    pub active: Option<usize>,
    /// The first and the last selected column.
    pub selected: Option<(usize, usize)>,
}

impl Marked {
    pub(super) fn is_selected(self, column: usize) -> bool {
        self.active == Some(column)
            || self.selected.is_some_and(|(first, last)| (first..=last).contains(&column))
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct GridRowProps {
    /// Its position among the rows.
    pub position: usize,
    pub at: At,
    pub school: Rc<School>,
    pub judged: Rc<SchoolReport>,
    /// The school in the baseline, where a scenario makes another one of it.
    pub was: Option<Rc<School>>,
    pub scene: Shared<Scene>,
    pub widths: Widths,
    pub marked: Marked,
    /// Texts that were refused and stay to be seen, by column.
    pub drafts: Vec<(usize, AttrValue)>,
}

/// One offering.
#[component]
pub(super) fn GridRow(props: &GridRowProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let scene = &props.scene;
    let Some(offering) = props.school.offerings().get(props.at.offering) else {
        return Html::default();
    };
    let intakes = cells(offering, &scene.frame);
    let shown = scene.columns.iter().enumerate().map(|(at, column)| {
        let draft = props.drafts.iter().find(|(it, _)| *it == at);
        let content = match (draft, column.year()) {
            (Some((_, text)), year) => refused(locale, text, year.is_some()),
            (None, Some(year)) => {
                let cell = intakes.iter().find(|it| it.column.year == year);
                cell.map(|it| intake(locale, scene, *it)).unwrap_or_default()
            }
            (None, None) => content(locale, props, offering, *column),
        };
        let content = match &props.was {
            Some(was) => compared(locale, props, was, offering, *column, content),
            None => content,
        };
        cell(props, at, *column, content)
    });
    html! {
        <div class="grid-row" role="row" aria-rowindex={(props.position + 2).to_string()}
            data-row={props.position.to_string()}>
            { for shown }
        </div>
    }
}

/// Marks a cell that holds something else than in the baseline.
fn compared(
    locale: Locale,
    props: &GridRowProps,
    was: &School,
    offering: &Offering,
    column: GridColumn,
    mut content: Content,
) -> Content {
    let pack = &props.scene.pack;
    let before = was.offerings().get(props.at.offering);
    let before = before.filter(|it| it.identity.id == offering.identity.id);
    let Some(says) = differs(locale, pack, before, offering, column) else { return content };
    content.kind.push("grid-row__cell--differs");
    let title = content.title.iter().map(|it| format!("{says}{}{it}", locale.join())).next();
    content.title = Some(title.unwrap_or(says).into());
    content
}

/// What a cell holds in the baseline, where that is something else.
pub(super) fn differs(
    locale: Locale,
    pack: &Pack,
    before: Option<&Offering>,
    offering: &Offering,
    column: GridColumn,
) -> Option<String> {
    let Some(before) = before else {
        let is_name = column == GridColumn::Name;
        return is_name.then(|| locale.say_strip(StripMessage::NotInBaseline).into_owned());
    };
    if matches!(column, GridColumn::Verdict | GridColumn::Margin) {
        return None;
    }
    let of = |it| locale.cell(pack, it, column);
    let was = of(before);
    (was != of(offering)).then(|| locale.say_strip(StripMessage::InBaseline(&was)).into_owned())
}

#[derive(Default)]
struct Content {
    kind: Classes,
    title: Option<AttrValue>,
    shown: Html,
}

impl Content {
    fn of(text: impl Into<AttrValue>) -> Self {
        let text = text.into();
        Self { shown: html! { text }, ..Self::default() }
    }

    /// With the whole text in a tip, where the column may cut it.
    fn cut(text: impl Into<AttrValue>, width: i32) -> Self {
        let text = text.into();
        let title = (!text.is_empty()).then(|| text.clone());
        let class = cut(&text, width, 0);
        Self { title, shown: html! { <span {class}>{ text }</span> }, ..Self::default() }
    }
}

/// Room that a sign behind a text, the frame of a tag, how many more there are,
/// and the icon and frame of a verdict take. Unit: pixels.
const SIGN: i32 = 14;
const FRAME: i32 = 18;
const MORE: i32 = 26;
const ICON: i32 = 44;
/// Where a rule that others follow has less room than this, it is left out.
const LEAST_RULE: i32 = 36;

/// The class of a text that its column may have too little room for. Only those
/// get it, as each makes the browser slower.
fn cut(text: &str, width: i32, taken: i32) -> Option<&'static str> {
    let is_long = text_width(text) + taken > width - PADDING;
    is_long.then_some("grid-row__cut")
}

fn cell(props: &GridRowProps, at: usize, column: GridColumn, content: Content) -> Html {
    let is_active = props.marked.active == Some(at);
    let class = classes!(
        "grid-row__cell",
        kind(column),
        side(column),
        content.kind,
        is_active.then_some("grid-row__cell--active"),
    );
    let is_name = column == GridColumn::Name;
    html! {
        <div {class} role={if is_name { "rowheader" } else { "gridcell" }} data-column={at.to_string()}
            aria-colindex={(at + 1).to_string()} title={content.title}
            aria-selected={props.marked.is_selected(at).then_some("true")}>
            { content.shown }
        </div>
    }
}

/// The class of a column that stays in view on wide pages.
pub(super) fn side(column: GridColumn) -> Option<&'static str> {
    match (frozen(column, true), column) {
        (Frozen::Start, GridColumn::Code) => Some("grid-row__cell--first"),
        (Frozen::Start, _) => Some("grid-row__cell--name"),
        (Frozen::End, GridColumn::Verdict) => Some("grid-row__cell--verdict"),
        (Frozen::End, _) => Some("grid-row__cell--margin"),
        (Frozen::No, _) => None,
    }
}

/// The class of a column of numbers.
pub(super) fn kind(column: GridColumn) -> Option<&'static str> {
    match column {
        GridColumn::Length | GridColumn::FirstYear | GridColumn::Margin => {
            Some("grid-row__cell--number")
        }
        _ => None,
    }
}

fn refused(locale: Locale, text: &AttrValue, is_number: bool) -> Content {
    let number = is_number.then_some("grid-row__cell--number");
    Content {
        kind: classes!("grid-row__cell--refused", number),
        title: Some(locale.say_grid(GridMessage::StaysAsTyped).into()),
        shown: html! { <span class="grid-row__cut">{ text.clone() }</span> },
    }
}

fn intake(locale: Locale, scene: &Scene, cell: Cell) -> Content {
    let is_recorded = cell.column.is_recorded;
    let is_first = !is_recorded && cell.column.year == scene.frame.as_of.plus(1);
    let mut content = match (cell.entered, cell.instead) {
        (Some(students), _) => Content::of(students.to_string()),
        (None, Some((students, origin))) => {
            let title = locale.say(Message::InsteadOf(students.number(), origin));
            Content {
                kind: classes!("grid-row__cell--quiet"),
                title: Some(title.into()),
                shown: html! { students.to_string() },
            }
        }
        (None, None) if !cell.is_on_file => Content {
            kind: classes!("grid-row__cell--quiet"),
            title: Some(locale.say(Message::NotOnFile).into()),
            shown: html! { "—" },
        },
        (None, None) => Content { kind: classes!("grid-row__cell--blank"), ..Content::default() },
    };
    content.kind.push("grid-row__cell--number");
    content.kind.push((!is_recorded).then_some("grid-row__cell--planned"));
    content.kind.push(is_first.then_some("grid-row__cell--first-planned"));
    content.kind.push((cell.column.year == scene.year).then_some("grid-row__cell--shown"));
    content
}

fn content(
    locale: Locale,
    props: &GridRowProps,
    offering: &Offering,
    column: GridColumn,
) -> Content {
    let (scene, width) = (&props.scene, props.widths.of(column));
    match column {
        GridColumn::Chains => chains(locale, scene, offering, width),
        GridColumn::Verdict => verdict(locale, props, width),
        GridColumn::Margin => {
            let margin = margin(offering, &scene.frame, scene.year, scene.minimum);
            margin.map_or_else(Content::default, |it| Content {
                kind: classes!("grid-row__cell--quiet"),
                title: Some(locale.say_grid(GridMessage::Above(it)).into()),
                shown: html! { signed(it) },
            })
        }
        GridColumn::Code if crate::catalogue::find(&offering.identity.code).is_none() => {
            let title = locale.say_grid(GridMessage::OffCatalogue);
            let code = offering.identity.code.to_string();
            Content {
                title: Some(format!("{code}: {title}").into()),
                shown: html! {
                    <><span class={cut(&code, width, SIGN)}>{ code.clone() }</span><span class="grid-row__sign" aria-label={title}>{ "*" }</span></>
                },
                ..Content::default()
            }
        }
        _ => Content::cut(locale.cell(&scene.pack, offering, column), width),
    }
}

fn signed(number: i64) -> String {
    match number {
        0.. => format!("+{number}"),
        _ => format!("−{}", -number),
    }
}

fn chains(locale: Locale, scene: &Scene, offering: &Offering, width: i32) -> Content {
    let chains = locale.chains(&scene.pack, offering);
    let Some((first, others)) = chains.split_first() else {
        let words = Content::cut(locale.say(Message::NoChains), width);
        return Content { kind: classes!("grid-row__cell--quiet"), ..words };
    };
    let title = (*first).to_owned();
    let room = FRAME + if others.is_empty() { 0 } else { MORE };
    let class = classes!("chain-tag", cut(&title, width, room));
    Content {
        title: Some(chains.join(locale.list()).into()),
        shown: html! {
            <>
                <span {class}>{ title }</span>
                if !others.is_empty() {
                    <span class="grid-row__more" aria-label={locale.say_grid(GridMessage::MoreChains(others.len()))}>
                        { format!("+{}", others.len()) }
                    </span>
                }
            </>
        },
        ..Content::default()
    }
}

fn verdict(locale: Locale, props: &GridRowProps, width: i32) -> Content {
    let marks = marks(&props.judged, props.scene.nth, props.at.offering);
    let verdict = marks.first().map_or(crate::policy::Verdict::Met, |it| it.verdict);
    let rules: Vec<&str> = marks.iter().map(|it| locale.rule(&props.scene.pack, it.rule)).collect();
    let title = rules.join(locale.list());
    let more =
        (rules.len() > 1).then(|| locale.say_grid(GridMessage::MoreFindings(rules.len() - 1)));
    let word = locale.say(Message::Verdict(verdict));
    let taken = ICON + text_width(&word) + more.as_deref().map_or(0, text_width);
    // Of a letter of it nothing can be told.
    let rule = rules.first().filter(|_| more.is_none() || width - taken > LEAST_RULE);
    Content {
        title: (!title.is_empty()).then(|| title.into()),
        // The same parts whatever the verdict: one that flips changes words and
        // has no nodes made anew.
        shown: html! {
            <>
                { verdict_mark(locale, verdict, Html::default()) }
                if let Some(rule) = rule {
                    <span class={classes!("grid-row__rule", cut(rule, width, taken))}>{ (*rule).to_owned() }</span>
                }
                if let Some(more) = more {
                    <span class="grid-row__more grid-row__cut">{ more }</span>
                }
            </>
        },
        ..Content::default()
    }
}
