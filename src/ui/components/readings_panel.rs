//! How vague clauses are read, and the numbers that the policy sets.

use super::extent_fields::extent_fields;
use super::{MethodChoice, SettingField};
use crate::i18n::{Locale, Message, SettingsMessage};
use crate::plan::{Allowed, Frame, PlanEdit, Setting, Year};
use crate::session::Version;
use crate::ui::Shared;
use std::rc::Rc;
use yew::prelude::*;

/// The id of what says why a scenario leaves the frame of its plan alone.
const FIXED: &str = "frame-fixed";

/// Where the frame of a plan cannot be changed: the id of what says why.
pub(super) fn fixed(version: &Version) -> Option<AttrValue> {
    version.scenario().map(|_| AttrValue::from(FIXED))
}

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
pub struct ReadingsPanelProps {
    pub version: Shared<Version>,
    pub on_edit: Callback<PlanEdit>,
}

/// Readings, parameters, and the years of the plan.
pub fn readings_panel(locale: Locale, props: &ReadingsPanelProps) -> Html {
    let say = |message| locale.say(message);
    let pack = props.version.pack();
    let frame = Rc::clone(props.version.plan().frame());
    let readings = pack.readings.iter().map(|it| {
        let texts = (locale.of(&it.name), Some(locale.of(&it.question)));
        let choices =
            it.alternatives.iter().map(|value| (value.clone(), locale.setting(it, value)));
        setting(props, &it.id, texts, it.default.clone(), choices.collect(), None)
    });
    let parameters = pack.parameters.iter().map(|it| {
        let unit = locale.say(Message::Unit(&it.unit)).into_owned();
        let texts = (locale.of(&it.name), None);
        setting(props, &it.id, texts, Setting::Number(it.default), Vec::new(), Some(unit))
    });
    let on_reset = {
        let frame = Rc::clone(&frame);
        props.on_edit.reform(move |_: MouseEvent| {
            PlanEdit::SetFrame(Rc::new(Frame { settings: Default::default(), ..(*frame).clone() }))
        })
    };
    html! {
        <div class="readings-panel">
            <p class="readings-panel__intro">{ say(Message::ReadingsIntro) }</p>
            <h2>{ say(Message::ReadingsTitle) }</h2>
            { for readings }
            <h2>{ say(Message::ParametersTitle) }</h2>
            { for parameters }
            if !frame.settings.is_empty() {
                <button type="button" class="button" onclick={on_reset}>{ say(Message::ResetReadings) }</button>
            }
            <h2>{ say(Message::PlanSettings) }</h2>
            if fixed(&props.version).is_some() {
                <p class="readings-panel__fixed" id={FIXED}>{ locale.say_settings(SettingsMessage::OfBaseline) }</p>
            }
            { years(props, locale) }
            <h2>{ locale.say_settings(SettingsMessage::Title) }</h2>
            { extent_fields(locale, props) }
        </div>
    }
}

/// Name and question, both in the language of the page.
type Texts<'a> = (&'a str, Option<&'a str>);

fn setting(
    props: &ReadingsPanelProps,
    id: &str,
    (name, question): Texts<'_>,
    default: Setting,
    choices: Vec<(Setting, String)>,
    unit: Option<String>,
) -> Html {
    let Some(allowed) = props.version.pack().vocabulary().allowed(id) else {
        return Html::default();
    };
    let frame = Rc::clone(props.version.plan().frame());
    let value = frame.setting(id).unwrap_or(&default).clone();
    let (name_of, default_of) = (id.to_owned(), default.clone());
    let on_change = props.on_edit.reform(move |value: Setting| {
        // The pack's own value is not written into the plan.
        let value = (value != default_of).then_some(value);
        PlanEdit::SetFrame(Rc::new(frame.with_setting(&name_of, value)))
    });
    html! {
        <SettingField key={id} id={id.to_owned()} name={name.to_owned()} question={question.map(ToOwned::to_owned)}
            allowed={allowed.clone()} {value} {default} {choices} {unit} {on_change} />
    }
}

fn years(props: &ReadingsPanelProps, locale: Locale) -> Html {
    let frame = props.version.plan().frame();
    let year = |id: &'static str, name: Message<'_>, year: Year, set: fn(&Frame, Year) -> Frame| {
        let frame = Rc::clone(frame);
        let on_change = props.on_edit.reform(move |value: Setting| {
            let chosen = match value {
                Setting::Number(number) => u16::try_from(number).ok().and_then(Year::new),
                _ => None,
            };
            PlanEdit::SetFrame(Rc::new(set(&frame, chosen.unwrap_or(year))))
        });
        let allowed = Allowed::Between(Year::FIRST.into(), Year::LAST.into());
        let value = Setting::Number(year.number().into());
        html! {
            <SettingField {id} name={locale.say(name).into_owned()} {allowed} default={value.clone()} {value}
                fixed={fixed(&props.version)} {on_change} />
        }
    };
    let later = |frame: &Frame, as_of: Year| Frame {
        as_of,
        horizon: frame.horizon.max(as_of),
        ..frame.clone()
    };
    html! {
        <>
            { year("as-of", Message::AsOf, frame.as_of, later) }
            { year("horizon", Message::Horizon, frame.horizon, |frame, horizon| Frame { horizon, ..frame.clone() }) }
            <MethodChoice version={props.version.clone()} on_edit={props.on_edit.clone()} />
        </>
    }
}
