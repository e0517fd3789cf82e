//! The drawer of a school: what it is called, what it is, where it stands.

use super::drawer::{Frame, TITLE, section};
use super::{ChoiceField, LineField};
use crate::browser;
use crate::i18n::{DetailsMessage, Locale, Message, school_name};
use crate::plan::SchoolKind;
use crate::session::{Action, Item, SchoolChange, Version};
use crate::ui::Shared;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SchoolDrawerProps {
    pub version: Shared<Version>,
    /// Its position.
    pub school: usize,
    pub on_action: Callback<Action>,
    pub on_close: Callback<()>,
}

/// The drawer of a school.
#[component]
pub fn SchoolDrawer(props: &SchoolDrawerProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let school = props.version.plan().schools().get(props.school);
    let id = school.map(|it| it.about.id.clone());
    use_effect_with(id.clone(), |_| browser::focus(TITLE));
    let (Some(school), Some(id)) = (school, id) else {
        return Html::default();
    };
    let change = {
        let (version, on_action, at) =
            (props.version.clone(), props.on_action.clone(), props.school);
        Callback::from(move |change: SchoolChange| match change.edit(version.plan(), at) {
            Ok(edit) => {
                edit.into_iter().for_each(|it| on_action.emit(Action::Edit(it)));
                None
            }
            Err(problem) => Some(locale.problem(&problem)),
        })
    };
    let about = &school.about;
    let line = |id: &'static str,
                label,
                value: &Option<Box<str>>,
                make: fn(String) -> SchoolChange| {
        html! {
            <LineField {id} {label} value={value.as_deref().unwrap_or_default().to_owned()} on_commit={change.reform(make)} />
        }
    };
    let names: Vec<_> = SchoolKind::ALL.iter().map(|it| locale.say(Message::Kind(*it))).collect();
    let chosen = SchoolKind::ALL.iter().position(|it| *it == about.kind).unwrap_or(0);
    let on_kind = change.clone();
    let on_choice = Callback::from(move |at: usize| {
        let kind = SchoolKind::ALL.get(at).copied();
        kind.into_iter().for_each(|it| drop(on_kind.emit(SchoolChange::Kind(it))));
    });
    let label = locale.say(Message::KindOfSchool);
    let fields = html! {
        <>
            { line("drawer-school-name", locale.say(Message::SchoolName), &about.name, SchoolChange::Name) }
            { line("drawer-district", locale.say_details(DetailsMessage::District), &about.district, SchoolChange::District) }
            <ChoiceField {label} {names} {chosen} {on_choice} />
        </>
    };
    let content = html! {
        <div key={&*id} class="drawer__sections">
            { section(locale.say_details(DetailsMessage::SchoolBasics), true, fields) }
        </div>
    };
    let count = locale.say(Message::Offerings(school.offerings().len()));
    let above = html! { <p class="drawer__above">{ count }</p> };
    let (title, item) = (school_name(about).to_owned(), Item::School(props.school));
    let (version, on_action, on_close) = (&props.version, &props.on_action, &props.on_close);
    Frame { title, above, item, version, on_action, on_close }.around(locale, content)
}
