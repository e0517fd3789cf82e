//! The rows of the grid that are no offerings: headings of schools, and blank
//! rows to type the next school or offering.

use super::row::Marked;
use super::scene::Scene;
use crate::evaluation::SchoolReport;
use crate::i18n::{GridMessage, Locale, Message, school_name};
use crate::plan::School;
use crate::session::school_marks;
use crate::ui::components::{Symbol, icon, verdict_mark};
use yew::prelude::*;

/// The heading of a school.
pub(super) fn heading(
    locale: Locale,
    scene: &Scene,
    position: usize,
    marked: Marked,
    school: &School,
    judged: &SchoolReport,
) -> Html {
    let about = &school.about;
    let worst = school_marks(judged, scene.nth).first().copied();
    let rule = worst.and_then(|it| scene.pack.rules.get(it.rule));
    let content = html! {
        <div class="grid-row__school">
            <span class="grid-row__school-name">{ school_name(about).to_owned() }</span>
            <span class="grid-row__about">
                { locale.say(Message::Kind(about.kind)) }{ " · " }
                { locale.say(Message::Offerings(school.offerings().len())) }
                if let Some(district) = &about.district { { " · " }{ district.to_string() } }
            </span>
            if let Some(worst) = worst {
                <span class="grid-row__school-verdict">
                    { verdict_mark(locale, worst.verdict, Html::default()) }
                    <span class="grid-row__rule">{ rule.map(|it| locale.of(&it.name).to_owned()) }</span>
                </span>
            }
        </div>
    };
    whole((format!("school {}", about.id), position), "grid-row--heading", marked, scene, content)
}

/// A blank row with what it is for.
pub(super) fn blank(
    locale: Locale,
    scene: &Scene,
    position: usize,
    marked: Marked,
    (key, message): (String, GridMessage<'_>),
) -> Html {
    let content = html! {
        <div class="grid-row__school grid-row__hint">
            { icon(Symbol::Add) }<span>{ locale.say_grid(message) }</span>
        </div>
    };
    whole((key, position), "grid-row--blank", marked, scene, content)
}

/// A row of one cell.
fn whole(
    (key, position): (String, usize),
    kind: &'static str,
    marked: Marked,
    scene: &Scene,
    content: Html,
) -> Html {
    let is_active = marked.active.is_some();
    html! {
        <div {key} class={classes!("grid-row", kind)} role="row" aria-rowindex={(position + 2).to_string()}
            data-row={position.to_string()}>
            <div class={classes!("grid-row__cell", "grid-row__cell--whole", is_active.then_some("grid-row__cell--active"))}
                role="gridcell" data-column="0" aria-colindex="1" aria-colspan={scene.columns.len().to_string()}
                aria-selected={(is_active || marked.selected.is_some()).then_some("true")}>
                { content }
            </div>
        </div>
    }
}
