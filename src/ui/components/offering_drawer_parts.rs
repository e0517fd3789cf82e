//! What few offerings have, in the drawer of an offering: suspensions, filing
//! anew, assessments, the order, the filing, the ledger.

use super::offering_drawer::Controls;
use super::{Icon, Symbol};
use crate::i18n::DetailsMessage as M;
use crate::plan::{Decision, Details, FilingStatus, Level, Offering, Stage};
use crate::session::{DetailsChange as Change, Line};
use yew::prelude::*;

/// Blank, yes, no.
const MARKS: [Option<bool>; 3] = [None, Some(true), Some(false)];

/// In which parts of the drawer there is something, from the rank on.
pub(super) fn filled(offering: &Offering) -> [bool; 8] {
    let none = Details::default();
    let it = offering.details.as_deref().unwrap_or(&none);
    [
        offering.level != Level::None,
        !offering.flags.is_empty(),
        !it.suspensions.is_empty(),
        !it.refiled_in.is_empty(),
        !it.assessments.is_empty(),
        it.order.is_some(),
        it.filing.is_some(),
        it.ledger.is_some(),
    ]
}

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
            <Icon symbol={Symbol::Remove} />
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
            controls.choice(label, mark, MARKS, M::Reaches, |it| Change::Mark(year, at, it))
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
    html! {
        <>
            { controls.choice(label, chosen, with_none(Stage::ALL), M::Stage, Change::Order) }
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
    let marks = filing.map(|it| it.marks).unwrap_or_default();
    let marks = marks.into_iter().enumerate().map(|(at, mark)| {
        let label = controls.say(M::FiledMark(at));
        controls.choice(label, mark, MARKS, M::Meets, |it| Change::FilingMark(at, it))
    });
    html! {
        <>
            <div class="drawer__pair">
                { controls.choice(label, status, with_none(FilingStatus::ALL), M::FilingStatus, Change::FilingStatus) }
                { controls.line(Line::FilingSince, controls.say(M::Since)) }
                { for marks }
            </div>
        </>
    }
}

pub(super) fn ledger(controls: &Controls<'_>) -> Html {
    let ledger = details(controls).and_then(|it| it.ledger.as_ref());
    let (action, label) = (ledger.and_then(|it| it.action), controls.say(M::Deciding));
    html! {
        <>
            <div class="drawer__pair">
                { controls.choice(label, action, with_none(Decision::ALL), M::Decision, Change::Decision) }
                { controls.line(Line::DecidedYear, controls.say(M::Since)) }
            </div>
            { controls.line(Line::Reason, controls.say(M::Reason)) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::At;
    use crate::ui::components::offering_drawer::{OfferingDrawer, OfferingDrawerProps};
    use crate::ui::support::{example, render};
    use yew::prelude::*;

    async fn drawer(id: &'static str) -> String {
        render::<OfferingDrawer>(move || {
            let version = example();
            let found = version.plan().offerings().find(|(_, it)| *it.identity.id == *id);
            let at: At = found.unwrap().0;
            let (on_action, on_close) = (Callback::noop(), Callback::noop());
            OfferingDrawerProps { version, at, on_action, on_close }
        })
        .await
    }

    #[tokio::test]
    async fn the_drawer_shows_what_stands_in_the_file() {
        let html = drawer("S12-03").await;
        for shown in
            ["汽车运用与维修（3年）", "西垣职业学校（虚构）", "value=\"700206\"", "value=\"2015\""]
        {
            assert!(html.contains(shown), "{shown}: {html}");
        }
        assert!(html.contains("2024年起暂停招生") && html.contains("value=\"2025\""), "{html}");
        assert!(html.contains("<legend>2023年评估</legend>"), "{html}");
        assert_eq!(html.matches("selected=\"selected\">达标").count(), 2, "{html}");
        assert_eq!(html.matches("selected=\"selected\">不达标").count(), 2, "{html}");
        assert!(html.contains("selected=\"selected\">责令暂停招生"), "{html}");
    }

    #[tokio::test]
    async fn parts_without_anything_are_folded_away() {
        let html = drawer("S12-03").await;
        let sections = html.matches("<details").count();
        let open = html.matches("<details class=\"drawer__section\" open=\"open\"").count();
        assert_eq!(
            (sections, open),
            (10, 5),
            "basics, chains, suspensions, assessments, order: {html}"
        );
    }
}
