//! The table of offerings, grouped by school.
//!
//! All rows are in the document. What keeps an edit fast is that only rows of
//! the school that was touched get anything new, and that the browser lays out
//! only schools in view: so rows are grids with columns of a given width, and
//! their roles, which a browser may drop with the layout, are spelled out.

use super::{AddSchool, Icon, SchoolRows, Symbol};
use crate::i18n::{Locale, Message};
use crate::plan::At;
use crate::session::{Action, Filter, Version, columns};
use crate::ui::Shared;
use std::rc::Rc;
use yew::prelude::*;

/// What is being edited in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Editing {
    /// The offering at this position; behind the last one: a new one.
    Offering(At),
    /// The school at this position.
    School(usize),
    /// A new school.
    NewSchool,
}

impl Editing {
    fn school(self) -> Option<usize> {
        match self {
            Self::Offering(at) => Some(at.school),
            Self::School(school) => Some(school),
            Self::NewSchool => None,
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct OfferingTableProps {
    pub version: Shared<Version>,
    /// The year looked at.
    pub nth: usize,
    pub on_action: Callback<Action>,
    pub on_filter: Callback<Filter>,
}

/// The table of offerings.
#[component]
pub fn OfferingTable(props: &OfferingTableProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let editing = use_state_eq(|| None::<Editing>);
    let on_editing = {
        let editing = editing.setter();
        use_callback((), move |it: Option<Editing>, ()| editing.set(it))
    };
    // Positions move with undo and the like: a form must not change places.
    let on_action = {
        let (editing, on_action) = (editing.setter(), props.on_action.clone());
        use_callback((), move |action: Action, ()| {
            if matches!(action, Action::Edit(_)) {
                editing.set(None);
            }
            on_action.emit(action);
        })
    };
    let (plan, report) = (props.version.plan(), props.version.report());
    let pack = Shared::from(props.version.pack());
    let schools = plan.schools().iter().enumerate().filter_map(|(at, school)| {
        let of_school = editing.filter(|it| it.school() == Some(at));
        Some(html! {
            <SchoolRows key={&*school.about.id} {at} school={Rc::clone(school)} judged={Rc::clone(report.school(at)?)}
                frame={Rc::clone(plan.frame())} pack={pack.clone()} nth={props.nth}
                editing={of_school.map(|it| (it, props.version.clone()))} on_action={on_action.clone()}
                on_filter={props.on_filter.clone()} on_editing={on_editing.clone()} />
        })
    });
    let is_new = *editing == Some(Editing::NewSchool);
    let on_new = on_editing.reform(|_: MouseEvent| Some(Editing::NewSchool));
    html! {
        <div class="offering-table">
            <div class="offering-table__box" role="region" tabindex="0" aria-label={locale.say(Message::Table)}>
                <table class="offering-table__table" role="table" aria-label={locale.say(Message::Table)}>
                    { head(locale, props) }
                    { for schools }
                </table>
                if plan.schools().is_empty() && !is_new {
                    <p class="offering-table__empty">{ locale.say(Message::NoSchools) }</p>
                }
            </div>
            <div class="offering-table__foot">
                if is_new {
                    <AddSchool version={props.version.clone()} school={None::<usize>} {on_action}
                        on_close={on_editing.reform(|()| None)} />
                } else {
                    <button type="button" class="button" onclick={on_new}>
                        <Icon symbol={Symbol::Add} /><span>{ locale.say(Message::AddSchool) }</span>
                    </button>
                }
            </div>
        </div>
    }
}

fn head(locale: Locale, props: &OfferingTableProps) -> Html {
    let frame = props.version.plan().frame();
    let shown = props.version.report().years().nth(props.nth);
    let years = columns(frame).map(|it| {
        let is_first = !it.is_recorded && it.year == frame.as_of.plus(1);
        let basis = if it.is_recorded { Message::Recorded } else { Message::Planned };
        html! {
            <th key={it.year.number()} role="columnheader" aria-current={(Some(it.year) == shown).then_some("true")}
                class={classes!("offering-table__year", is_first.then_some("offering-row__first-planned"))}>
                { it.year.to_string() }
                <small class="offering-table__basis">{ locale.say(basis) }</small>
            </th>
        }
    });
    let name = |class: &'static str, message| {
        html! { <th role="columnheader" {class}>{ locale.say(message) }</th> }
    };
    html! {
        <thead role="rowgroup">
            <tr class="offering-table__head" role="row">
                { name("offering-table__major", Message::Major) }
                { name("offering-table__start", Message::Verdicts) }
                { name("offering-table__start", Message::Chains) }
                { for years }
                { name("", Message::Actions) }
            </tr>
        </thead>
    }
}
