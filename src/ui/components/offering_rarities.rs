//! What few offerings have, in the drawer of an offering: suspensions, filing
//! anew, assessments, the order, the filing, the ledger.

use super::offering_details::Controls;
use super::{Symbol, icon};
use crate::i18n::DetailsMessage as M;
use crate::plan::{Decision, Details, FilingStatus, Stage};
use crate::session::{DetailsChange as Change, Line};
use yew::prelude::*;

/// Blank, yes, no.
const MARKS: [Option<bool>; 3] = [None, Some(true), Some(false)];

fn details<'a>(controls: &'a Controls<'_>) -> Option<&'a Details> {
    controls.offering.details.as_deref()
}

/// `None` and each of the words.
fn with_none<T: Copy>(words: &[T]) -> impl Iterator<Item = Option<T>> {
    std::iter::once(None).chain(words.iter().copied().map(Some))
}

fn remove(controls: &Controls<'_>, label: M, change: Change) -> Html {
    let label = controls.say(label);
    html! {
        <button type="button" class="button button--icon button--quiet" aria-label={label.clone()} title={label}
            onclick={controls.on_click(change)}>
            { icon(Symbol::Remove) }
        </button>
    }
}

/// Something that there can be several of, with a way to take it out.
fn one_of_many(controls: &Controls<'_>, legend: M, fields: Html, label: M, change: Change) -> Html {
    html! {
        <fieldset class="drawer__one">
            <legend>{ controls.say(legend) }</legend>
            <div class="drawer__pair">{ fields }</div>
            { remove(controls, label, change) }
        </fieldset>
    }
}

pub(super) fn suspensions(controls: &Controls<'_>) -> Html {
    let suspensions = details(controls).map(|it| &*it.suspensions).unwrap_or_default();
    let each = suspensions.iter().enumerate().map(|(at, it)| {
        let fields = html! {
            <>
                { controls.line(Line::SuspendedFrom(at), controls.say(M::SuspendedFrom)) }
                { controls.line(Line::SuspendedUntil(at), controls.say(M::SuspendedUntil)) }
            </>
        };
        let change = Change::RemoveSuspension(at);
        one_of_many(controls, M::Suspension(it.from), fields, M::RemoveSuspension(it.from), change)
    });
    html! { <>{ for each }{ controls.line(Line::NewSuspension, controls.say(M::NewSuspension)) }</> }
}

pub(super) fn refilings(controls: &Controls<'_>) -> Html {
    let years = details(controls).map(|it| &*it.refiled_in).unwrap_or_default();
    let each = years.iter().map(|&year| {
        html! {
            <li key={year.number()} class="drawer__year">
                { year.to_string() }{ remove(controls, M::RemoveRefiling(year), Change::RemoveRefiling(year)) }
            </li>
        }
    });
    html! {
        <>
            if !years.is_empty() {
                <ul class="drawer__tags">{ for each }</ul>
            }
            { controls.line(Line::NewRefiling, controls.say(M::NewRefiling)) }
        </>
    }
}

pub(super) fn assessments(controls: &Controls<'_>) -> Html {
    let assessments = details(controls).map(|it| &*it.assessments).unwrap_or_default();
    let each = assessments.iter().map(|(year, it)| {
        let year = *year;
        let marks = it.marks.iter().enumerate().map(|(at, &mark)| {
            let label = controls.say(M::AssessedMark(at));
            let option = |it| (it == mark, M::Reaches(it), Change::Mark(year, at, it));
            controls.choice(label, &mut MARKS.into_iter().map(option))
        });
        let change = Change::RemoveAssessment(year);
        let marks = html! { <>{ for marks }</> };
        one_of_many(controls, M::Assessment(year), marks, M::RemoveAssessment(year), change)
    });
    html! { <>{ for each }{ controls.line(Line::NewAssessment, controls.say(M::NewAssessment)) }</> }
}

pub(super) fn order(controls: &Controls<'_>) -> Html {
    let order = details(controls).and_then(|it| it.order.as_ref());
    let (chosen, label) = (order.map(|it| it.stage), controls.say(M::Orders));
    let has_deadline = order.is_some_and(|it| it.stage == Stage::Rectify || it.deadline.is_some());
    let option = |it| (it == chosen, M::Stage(it), Change::Order(it));
    html! {
        <>
            { controls.choice(label, &mut with_none(Stage::ALL).map(option)) }
            <div class="drawer__pair">
                if order.is_some() {
                    { controls.line(Line::OrderSince, controls.say(M::Since)) }
                }
                if has_deadline {
                    { controls.line(Line::OrderDeadline, controls.say(M::Deadline)) }
                }
            </div>
        </>
    }
}

pub(super) fn filing(controls: &Controls<'_>) -> Html {
    let filing = details(controls).and_then(|it| it.filing.as_ref());
    let (status, label) = (filing.and_then(|it| it.status), controls.say(M::FilingState));
    let option = |it| (it == status, M::FilingStatus(it), Change::FilingStatus(it));
    let marks = filing.map(|it| it.marks).unwrap_or_default();
    let marks = marks.into_iter().enumerate().map(|(at, mark)| {
        let label = controls.say(M::FiledMark(at));
        let option = |it| (it == mark, M::Meets(it), Change::FilingMark(at, it));
        controls.choice(label, &mut MARKS.into_iter().map(option))
    });
    html! {
        <>
            <div class="drawer__pair">
                { controls.choice(label, &mut with_none(FilingStatus::ALL).map(option)) }
                { controls.line(Line::FilingSince, controls.say(M::Since)) }
                { for marks }
            </div>
        </>
    }
}

pub(super) fn ledger(controls: &Controls<'_>) -> Html {
    let ledger = details(controls).and_then(|it| it.ledger.as_ref());
    let (action, label) = (ledger.and_then(|it| it.action), controls.say(M::Deciding));
    let option = |it| (it == action, M::Decision(it), Change::Decision(it));
    html! {
        <>
            <div class="drawer__pair">
                { controls.choice(label, &mut with_none(Decision::ALL).map(option)) }
                { controls.line(Line::DecidedYear, controls.say(M::Since)) }
            </div>
            { controls.line(Line::Reason, controls.say(M::Reason)) }
        </>
    }
}
