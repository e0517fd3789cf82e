//! The start page: three doors, and a way back to the plan at hand.

use crate::browser;
use crate::i18n::{DoorMessage, Locale, Message};
use crate::session::empty_plan;
use crate::ui::components::{FileButton, Icon, LanguageSwitch, Symbol};
use crate::ui::hooks::{Step, use_example};
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct StartProps {
    /// Title of the plan at hand.
    pub title: Option<AttrValue>,
    /// A text on the device that is no plan.
    pub unreadable: Option<Rc<str>>,
    pub on_language: Callback<Locale>,
    pub on_file: Callback<File>,
    pub on_step: Callback<Step>,
    pub notice: Html,
}

/// The start page.
#[component]
pub fn Start(props: &StartProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let say = |message| locale.say(message);
    let go = |step: Step| props.on_step.reform(move |_: MouseEvent| step.clone());
    let (on_example, is_example_missing) = use_example(props.on_step.clone());
    let new = props.on_step.clone();
    let on_new = Callback::from(move |_: MouseEvent| {
        if let Ok(plan) = empty_plan(browser::school_year()) {
            new.emit(Step::Open(Box::new(plan)));
        }
    });
    html! {
        <main class="start">
            <div class="start__language">
                <LanguageSwitch on_language={props.on_language.clone()} />
            </div>
            <h1 class="start__title">
                { "专业规划 " }<span class="start__subtitle" lang="en">{ "Major Planner" }</span>
            </h1>
            <p class="start__tagline">{ say(Message::Tagline) }</p>
            { props.notice.clone() }
            { props.unreadable.as_ref().map(|text| unreadable(locale, text)).unwrap_or_default() }
            if is_example_missing {
                <p class="notice notice--wrong" role="alert">{ locale.say_door(DoorMessage::ExampleNotLoaded) }</p>
            }
            <div class="start__doors">
                if let Some(title) = &props.title {
                    { door(Symbol::Back, &say(Message::ContinueDoor), &say(Message::ContinueNote(title)),
                        "start__door start__door--continue", go(Step::Continue)) }
                }
                { door(Symbol::City, &say(Message::ExampleDoor), &say(Message::ExampleNote), "start__door", on_example) }
                { door(Symbol::Add, &say(Message::NewDoor), &say(Message::NewNote), "start__door", on_new) }
                <FileButton class="start__door" on_file={props.on_file.clone()}>
                    <Icon symbol={Symbol::Open} />
                    <span class="start__door-name">{ say(Message::OpenDoor) }</span>
                    <span class="start__door-note">{ say(Message::OpenNote) }</span>
                </FileButton>
            </div>
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
            <Icon {symbol} />
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
