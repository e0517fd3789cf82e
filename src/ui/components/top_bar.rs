//! The top bar: which plan it is, whether it is kept, and what can be done
//! with it as a whole.

use super::notice::save;
use super::{Symbol, TextField, file_button, icon, language_switch};
use crate::browser;
use crate::i18n::{Locale, Message, StripMessage};
use crate::plan::{Frame, PlanEdit};
use crate::session::{Action, MOST_SCENARIOS, Press, ScenarioChange, Session, Shortcut};
use crate::ui::hooks::{Saving, Step};
use std::borrow::Cow;
use std::rc::Rc;
use yew::prelude::*;

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
pub struct TopBarProps {
    pub session: Session,
    pub saving: Saving,
    pub on_language: Callback<Locale>,
    pub on_step: Callback<Step>,
    /// The last change is to be shown again.
    pub on_replay: Callback<Press>,
    /// Help is asked for.
    pub on_help: Callback<()>,
}

/// The top bar.
pub fn top_bar(locale: Locale, props: &TopBarProps) -> Html {
    let say = |message| locale.say(message);
    let keys = |shortcut| locale.say_strip(StripMessage::Keys(shortcut, browser::is_mac()));
    let go = |step: Step| props.on_step.reform(move |_: MouseEvent| step.clone());
    let frame = Rc::clone(props.session.now().plan().frame());
    let title = frame.title.as_deref().unwrap_or_default().to_owned();
    let on_change =
        props.on_step.reform(move |title: String| Step::Act(Action::Edit(renamed(&frame, &title))));
    let version = Rc::clone(props.session.now());
    let on_save = Callback::from(move |_: MouseEvent| save(locale, &version));
    html! {
        <header class="top-bar">
            <h1 class="top-bar__brand">{ say(Message::AppName) }</h1>
            <TextField id="plan-title" class="top-bar__title" label={say(Message::PlanTitle)}
                placeholder={say(Message::Untitled)} value={title} {on_change} />
            { saved(locale, props.saving) }
            { scenarios(locale, props) }
            <div class="top-bar__actions">
                { icon_button(Symbol::Undo, &say(Message::Undo), keys(Shortcut::Undo), props.session.can_undo(), go(Step::Act(Action::Undo))) }
                { icon_button(Symbol::Redo, &say(Message::Redo), keys(Shortcut::Redo), props.session.can_redo(), go(Step::Act(Action::Redo))) }
                { replay_button(locale, keys(Shortcut::Replay), props) }
                <button type="button" class="button button--primary" onclick={on_save}>
                    { icon(Symbol::Save) }<span>{ say(Message::SaveFile) }</span>
                </button>
                { file_button("button", html! { <>{ icon(Symbol::Open) }<span>{ say(Message::OpenFile) }</span></> }) }
                { icon_button(Symbol::Home, &say(Message::ToStart), say(Message::ToStart), true, go(Step::ToStart)) }
                { icon_button(Symbol::Help, &locale.say_strip(StripMessage::Help), keys(Shortcut::Help), true, props.on_help.reform(|_: MouseEvent| ())) }
                { language_switch(locale, &props.on_language) }
            </div>
        </header>
    }
}

/// Which scenario is on, or the baseline.
fn scenarios(locale: Locale, props: &TopBarProps) -> Html {
    let now = props.session.now();
    let on = now.scenario().map(|it| it.id.clone());
    let all = &now.baseline().plan().frame().scenarios;
    let act = |action: Action| props.on_step.reform(move |_: MouseEvent| Step::Act(action.clone()));
    let choice = |id: Option<Box<str>>, name: Html, title: String| {
        let is_on = (id == on).to_string();
        let onclick = act(Action::TurnOn(id));
        html! {
            <button type="button" class="top-bar__scenario" aria-pressed={is_on} {title} {onclick}>{ name }</button>
        }
    };
    let baseline = locale.say_strip(StripMessage::Baseline);
    let title = baseline.to_string();
    let choices = all.iter().map(|it| {
        // The word gives way where there is room for little.
        let name = html! {
            <><span class="top-bar__word">{ locale.say_strip(StripMessage::Scenario("")) }</span>{ &*it.id }</>
        };
        choice(Some(it.id.clone()), name, locale.scenario(it))
    });
    let add = locale.say_strip(StripMessage::NewScenario);
    html! {
        <div class="top-bar__scenarios" role="group" aria-label={locale.say_strip(StripMessage::Scenarios)}>
            { choice(None, html! { baseline }, title) }
            { for choices }
            if all.len() < MOST_SCENARIOS {
                <button type="button" class="top-bar__scenario" aria-label={add.clone()} title={add}
                    onclick={act(Action::Scenarios(ScenarioChange::Add))}>{ icon(Symbol::Add) }</button>
            }
        </div>
    }
}

fn renamed(frame: &Frame, title: &str) -> PlanEdit {
    let title = title.trim();
    let title = (!title.is_empty()).then(|| title.into());
    PlanEdit::SetFrame(Rc::new(Frame { title, ..frame.clone() }))
}

fn saved(locale: Locale, saving: Saving) -> Html {
    let said = match saving {
        Saving::Nothing => return html! { <p class="top-bar__saved"></p> },
        Saving::Pending => html! { locale.say(Message::Saving) },
        Saving::Kept(at) => html! {
            <>
                { locale.say(Message::Saved) }
                <span class="top-bar__word">{ locale.say(Message::OnThisDevice) }</span>
                { " " }{ browser::hour_and_minute(at) }
            </>
        },
        Saving::Failed(_) => html! { locale.say(Message::NotSaved) },
    };
    let failed = matches!(saving, Saving::Failed(_));
    let key = if matches!(saving, Saving::Kept(_)) { "kept" } else { "not kept" };
    html! {
        <p class={classes!("top-bar__saved", failed.then_some("top-bar__saved--failed"))}>
            // Each word anew: one that is put to another use would move.
            <span class="top-bar__saved-when"><span {key}>{ said }</span></span>
        </p>
    }
}

fn icon_button(
    symbol: Symbol,
    label: &str,
    title: Cow<'static, str>,
    enabled: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class="button button--icon" aria-label={label.to_owned()}
            {title} disabled={!enabled} {onclick}>
            { icon(symbol) }
        </button>
    }
}

/// Clicked, or held down by who wants less motion: so it tells when it goes
/// down, too. That it comes up again is heard by the whole page.
fn replay_button(locale: Locale, title: Cow<'static, str>, props: &TopBarProps) -> Html {
    let on_replay = props.on_replay.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if !event.repeat() && matches!(event.key().as_str(), "Enter" | " ") {
            on_replay.emit(Press::Down);
        }
    });
    html! {
        <button type="button" class="button button--icon" aria-label={locale.say_strip(StripMessage::Replay)}
            {title} disabled={props.session.before().is_none()} {onkeydown}
            onpointerdown={props.on_replay.reform(|_: PointerEvent| Press::Down)}
            onclick={props.on_replay.reform(|_: MouseEvent| Press::Click)}>
            { icon(Symbol::Replay) }
        </button>
    }
}
