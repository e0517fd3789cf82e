//! The form of a school: to add one, or to change one that is there.

use crate::browser;
use crate::i18n::{Locale, Message};
use crate::plan::{About, PlanEdit, SchoolKind};
use crate::session::{Action, Version, school_to_add};
use crate::ui::Shared;
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct AddSchoolProps {
    pub version: Shared<Version>,
    /// The school that is changed; `None`: a new one.
    pub school: Option<usize>,
    pub on_action: Callback<Action>,
    pub on_close: Callback<()>,
}

/// The form of a school.
#[component]
pub fn AddSchool(props: &AddSchoolProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let schools = props.version.plan().schools();
    let about = props.school.and_then(|it| schools.get(it)).map(|it| Rc::clone(&it.about));
    let name = use_node_ref();
    let kind = use_node_ref();
    use_effect_with((), |()| browser::focus("school-name"));
    let onsubmit = {
        let (name, kind, about) = (name.clone(), kind.clone(), about.clone());
        let (version, school) = (props.version.clone(), props.school);
        let (on_action, on_close) = (props.on_action.clone(), props.on_close.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let name = name.cast::<HtmlInputElement>().map(|it| it.value()).unwrap_or_default();
            let kind =
                kind.cast::<HtmlSelectElement>().and_then(|it| SchoolKind::of_word(&it.value()));
            let kind = kind.unwrap_or_default();
            let edit = match (school, &about) {
                (Some(school), Some(about)) => {
                    PlanEdit::SetSchool { school, about: Rc::new(named(about, &name, kind)) }
                }
                _ => school_to_add(version.plan(), &name, kind),
            };
            on_action.emit(Action::Edit(edit));
            on_close.emit(());
        })
    };
    let onkeydown = props.on_close.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            onkeydown.emit(());
        }
    });
    let on_cancel = props.on_close.reform(|_: MouseEvent| ());
    let chosen = about.as_ref().map(|it| it.kind).unwrap_or_default();
    let value = about.and_then(|it| it.name.as_deref().map(ToOwned::to_owned)).unwrap_or_default();
    html! {
        <form class="add-school" {onsubmit} {onkeydown}>
            <div class="add-school__field">
                <label for="school-name">{ locale.say(Message::SchoolName) }</label>
                <input ref={name} type="text" id="school-name" {value} autocomplete="off" maxlength="200" />
            </div>
            <div class="add-school__field">
                <label for="school-kind">{ locale.say(Message::KindOfSchool) }</label>
                <select ref={kind} id="school-kind">
                    { for SchoolKind::ALL.iter().rev().map(|it| html! {
                        <option value={it.word()} selected={*it == chosen}>{ locale.say(Message::Kind(*it)) }</option>
                    }) }
                </select>
            </div>
            <div class="add-school__actions">
                <button type="submit" class="button button--primary">{ locale.say(Message::Apply) }</button>
                <button type="button" class="button" onclick={on_cancel}>{ locale.say(Message::Cancel) }</button>
            </div>
        </form>
    }
}

fn named(about: &About, name: &str, kind: SchoolKind) -> About {
    let name = name.trim();
    About { name: (!name.is_empty()).then(|| name.into()), kind, ..about.clone() }
}
