//! The parts of a school's drawer: what it is called and what it is.

use super::LineField;
use super::drawer::{choice, extras, section};
use crate::i18n::{DetailsMessage, Locale, Message};
use crate::plan::{About, SchoolKind};
use crate::session::SchoolChange;
use std::borrow::Cow;
use yew::prelude::*;

/// All of them. `change` makes a change, or says why not.
pub(super) fn sections(
    locale: Locale,
    about: &About,
    change: &Callback<SchoolChange, Option<String>>,
) -> Html {
    let line = |id: &'static str,
                label: Cow<'static, str>,
                value: &Option<Box<str>>,
                make: fn(String) -> SchoolChange| {
        let value = value.as_deref().unwrap_or_default().to_owned();
        html! { <LineField {id} {label} {value} on_commit={change.reform(make)} /> }
    };
    let names = SchoolKind::ALL.iter().map(|it| locale.say(Message::Kind(*it))).collect();
    let chosen = SchoolKind::ALL.iter().position(|it| *it == about.kind);
    let make = change.clone();
    let on_choice = Callback::from(move |at: usize| {
        let kind = SchoolKind::ALL.get(at).copied();
        kind.into_iter().for_each(|it| drop(make.emit(SchoolChange::Kind(it))));
    });
    let fields = html! {
        <>
            { line("drawer-school-name", locale.say(Message::SchoolName), &about.name, SchoolChange::Name) }
            { line("drawer-district", locale.say_details(DetailsMessage::District), &about.district, SchoolChange::District) }
            { choice(locale.say(Message::KindOfSchool), names, chosen, on_choice) }
        </>
    };
    html! {
        <>
            { section(locale.say_details(DetailsMessage::SchoolBasics), true, fields) }
            { extras(locale, &about.extras) }
        </>
    }
}
