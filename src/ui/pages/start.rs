//! The start page: four doors, the plans on this device, and a way back to the
//! plan at hand.

use crate::browser;
use crate::i18n::{DoorMessage, Locale, Message, TableMessage};
use crate::plan::Plan;
use crate::session::empty_plan;
use crate::store::{Record, Trouble};
use crate::ui::components::{
    DocumentList, PasteTableProps, Symbol, file_button, icon, language_switch, trouble_said,
};
use crate::ui::hooks::{DocumentsHandle, Step, use_example};
use crate::ui::later;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct StartProps {
    /// Title of the plan at hand.
    pub title: Option<AttrValue>,
    /// Id of the plan at hand.
    pub at_hand: Option<Rc<str>>,
    /// The plans on this device, the last used first.
    pub documents: Vec<Record>,
    /// Why there may be more of them.
    pub trouble: Option<Trouble>,
    /// What was removed from this device and can be had back.
    pub removed: Vec<Record>,
    pub handle: DocumentsHandle,
    /// A text on the device that is no plan.
    pub unreadable: Option<Rc<str>>,
    pub on_language: Callback<Locale>,
    pub on_step: Callback<Step>,
    /// Whether the parts are there that arrive later.
    pub is_whole: bool,
    pub notice: Html,
}

/// The start page.
#[component]
pub fn Start(props: &StartProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let say = |message| locale.say(message);
    let go = |step: Step| props.on_step.reform(move |_: MouseEvent| step.clone());
    let on_plan = props.on_step.reform(|plan: Plan| Step::open(plan));
    let (on_example, is_example_missing) = use_example(props.on_step.clone());
    let on_new = {
        let on_plan = on_plan.clone();
        move |_| empty_plan(browser::school_year()).into_iter().for_each(|it| on_plan.emit(it))
    };
    let pastes = use_state_eq(|| false);
    let on_paste = {
        let pastes = pastes.clone();
        Callback::from(move |_: MouseEvent| pastes.set(!*pastes))
    };
    let on_close = {
        let pastes = pastes.setter();
        Callback::from(move |()| {
            pastes.set(false);
            browser::focus("paste-door");
        })
    };
    html! {
        <main class="start">
            <div class="start__language">
                { language_switch(locale, &props.on_language) }
            </div>
            <h1 class="start__title">
                <span lang="zh-Hans">{ "专业规划" }</span>{ " " }<span class="start__subtitle" lang="en">{ "Major Planner" }</span>
            </h1>
            <p class="start__tagline">{ say(Message::Tagline) }</p>
            { props.notice.clone() }
            if let Some(trouble) = props.trouble {
                <p class="notice" role="alert">{ trouble_said(locale, trouble) }</p>
            }
            { props.unreadable.as_ref().map(|text| unreadable(locale, text)).unwrap_or_default() }
            if is_example_missing {
                <p class="notice notice--wrong" role="alert">{ locale.say_door(DoorMessage::ExampleNotLoaded) }</p>
            }
            <div class="start__doors">
                if let Some(title) = &props.title {
                    { door(Symbol::Back, &say(Message::ContinueDoor), &say(Message::ContinueNote(title)),
                        "start__door start__door--continue", go(Step::Continue)) }
                }
                { door(Symbol::City, &say(Message::ExampleDoor), &say(Message::ExampleNote), "start__door", Callback::from(on_example)) }
                { door(Symbol::Add, &say(Message::NewDoor), &say(Message::NewNote), "start__door", Callback::from(on_new)) }
                { file_button("start__door", html! { <>{ icon(Symbol::Open) }
                    <span class="start__door-name">{ say(Message::OpenDoor) }</span>
                    <span class="start__door-note">{ say(Message::OpenNote) }</span></> }) }
                <button type="button" id="paste-door" class="start__door" aria-expanded={pastes.to_string()}
                    onclick={on_paste}>
                    { icon(Symbol::Paste) }
                    <span class="start__door-name">{ locale.say_table(TableMessage::Door) }</span>
                    <span class="start__door-note">{ locale.say_table(TableMessage::DoorNote) }</span>
                </button>
            </div>
            if *pastes {
                { later::shown(locale, |it| (it.paste_table)(PasteTableProps { on_plan, on_close })) }
            }
            <DocumentList documents={props.documents.clone()} at_hand={props.at_hand.clone()}
                removed={props.removed.clone()} handle={props.handle.clone()} />
            <p class="start__privacy">{ say(Message::Privacy) }</p>
        </main>
    }
}

fn door(
    symbol: Symbol,
    name: &str,
    note: &str,
    class: &'static str,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" {class} {onclick}>
            { icon(symbol) }
            <span class="start__door-name">{ name.to_owned() }</span>
            <span class="start__door-note">{ note.to_owned() }</span>
        </button>
    }
}

fn unreadable(locale: Locale, text: &Rc<str>) -> Html {
    let text = Rc::clone(text);
    let onclick = Callback::from(move |_: MouseEvent| {
        browser::download("major-planner.json", &text);
    });
    html! {
        <div class="notice" role="alert">
            <p>{ locale.say(Message::KeptUnreadable) }</p>
            <button type="button" class="button" {onclick}>{ locale.say(Message::DownloadNow) }</button>
        </div>
    }
}
