//! A school of the table: its heading, and a row for each offering.

use super::{AddSchool, Editing, Icon, OfferingEditor, OfferingRow, Symbol, VerdictMark};
use crate::evaluation::SchoolReport;
use crate::i18n::{Locale, Message, school_name};
use crate::plan::{At, Frame, PlanEdit, School};
use crate::policy::Pack;
use crate::session::{Action, Filter, OfferingForm, Version, school_marks};
use crate::ui::Shared;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SchoolRowsProps {
    /// Its position.
    pub at: usize,
    pub school: Rc<School>,
    pub judged: Rc<SchoolReport>,
    pub frame: Rc<Frame>,
    pub pack: Shared<Pack>,
    /// The year looked at.
    pub nth: usize,
    /// What is being edited in this school, and the plan that it is part of.
    pub editing: Option<(Editing, Shared<Version>)>,
    pub on_action: Callback<Action>,
    pub on_filter: Callback<Filter>,
    pub on_editing: Callback<Option<Editing>>,
}

/// A school with its offerings.
#[component]
pub fn SchoolRows(props: &SchoolRowsProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let school = props.at;
    let count = props.school.offerings().len();
    let rows = props.school.offerings().iter().enumerate().map(|(offering, it)| {
        let at = At { school, offering };
        let editor = props.editing.as_ref().filter(|(it, _)| *it == Editing::Offering(at));
        html! {
            <OfferingRow key={&*it.identity.id} {at} school={Rc::clone(&props.school)}
                judged={Rc::clone(&props.judged)} frame={Rc::clone(&props.frame)} pack={props.pack.clone()}
                nth={props.nth} editor={editor.map(|(_, it)| it.clone())} on_action={props.on_action.clone()}
                on_filter={props.on_filter.clone()} on_editing={props.on_editing.clone()} />
        }
    });
    html! {
        <tbody class="school-rows" role="rowgroup">
            { heading(locale, props, count) }
            { for rows }
            if count == 0 {
                <tr role="row"><td role="cell" class="school-rows__empty">{ locale.say(Message::NoOfferings) }</td></tr>
            }
            { new_offering(props, count) }
        </tbody>
    }
}

fn heading(locale: Locale, props: &SchoolRowsProps, count: usize) -> Html {
    let about = &props.school.about;
    let school = props.at;
    let name = school_name(about).to_owned();
    let asked = Filter { school: Some(school), ..Filter::default() };
    let on_verdicts = props.on_filter.reform(move |_: MouseEvent| asked);
    let worst = school_marks(&props.judged, props.nth).first().copied();
    let rule =
        worst.and_then(|it| props.pack.rules.get(it.rule)).map(|it| locale.of(&it.name).to_owned());
    if let Some((Editing::School(_), version)) = &props.editing {
        return html! {
            <tr role="row">
                <td role="cell">
                    <AddSchool version={version.clone()} school={Some(school)} on_action={props.on_action.clone()}
                        on_close={props.on_editing.reform(|()| None)} />
                </td>
            </tr>
        };
    }
    html! {
        <tr class="school-rows__heading" role="row">
            <th role="rowheader">
                <div class="school-rows__bar">
                    <span class="school-rows__name">{ name.clone() }</span>
                    <span class="school-rows__about">
                        { locale.say(Message::Kind(about.kind)) }{ " · " }{ locale.say(Message::Offerings(count)) }
                        if let Some(district) = &about.district { { " · " }{ district.to_string() } }
                    </span>
                    if let Some(worst) = worst {
                        <button type="button" class="offering-row__verdict" onclick={on_verdicts}
                            title={locale.say(Message::VerdictsOf(&name))}>
                            <VerdictMark verdict={worst.verdict} />
                            <span class="offering-row__rule">{ rule }</span>
                        </button>
                    }
                    { buttons(locale, props, &name, count) }
                </div>
            </th>
        </tr>
    }
}

fn buttons(locale: Locale, props: &SchoolRowsProps, name: &str, count: usize) -> Html {
    let school = props.at;
    let new = Editing::Offering(At { school, offering: count });
    let on_add = props.on_editing.reform(move |_: MouseEvent| Some(new));
    let on_edit = props.on_editing.reform(move |_: MouseEvent| Some(Editing::School(school)));
    let on_remove = props
        .on_action
        .reform(move |_: MouseEvent| Action::Edit(PlanEdit::RemoveSchool { school }));
    let edit = locale.say(Message::EditOffering(name));
    let remove = locale.say(Message::RemoveSchool(name));
    html! {
        <span class="school-rows__actions">
            <button type="button" class="button button--quiet" aria-label={locale.say(Message::AddOfferingTo(name))} onclick={on_add}>
                <Icon symbol={Symbol::Add} /><span>{ locale.say(Message::AddOffering) }</span>
            </button>
            <button type="button" class="button button--icon button--quiet" aria-label={edit.clone()} title={edit} onclick={on_edit}>
                <Icon symbol={Symbol::Edit} />
            </button>
            <button type="button" class="button button--icon button--quiet" aria-label={remove.clone()} title={remove} onclick={on_remove}>
                <Icon symbol={Symbol::Remove} />
            </button>
        </span>
    }
}

fn new_offering(props: &SchoolRowsProps, count: usize) -> Html {
    let at = At { school: props.at, offering: count };
    let Some((_, version)) = props.editing.as_ref().filter(|(it, _)| *it == Editing::Offering(at))
    else {
        return Html::default();
    };
    html! {
        <tr class="offering-row__editor" role="row">
            <td role="cell">
                <OfferingEditor key="new" {at} form={OfferingForm::new(props.frame.as_of.plus(1).min(props.frame.horizon))}
                    version={version.clone()} on_action={props.on_action.clone()}
                    on_close={props.on_editing.reform(|()| None)} />
            </td>
        </tr>
    }
}
