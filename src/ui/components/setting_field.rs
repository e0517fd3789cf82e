//! The value of a reading or parameter, to be chosen or typed.

use crate::browser;
use crate::i18n::{Locale, Message};
use crate::plan::{Allowed, Expected, Found, Problem, Setting};
use crate::session::students;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SettingFieldProps {
    pub id: AttrValue,
    pub name: AttrValue,
    #[prop_or_default]
    pub question: Option<AttrValue>,
    pub allowed: Allowed,
    pub value: Setting,
    pub default: Setting,
    /// Values with their names; none where any number may be typed.
    #[prop_or_default]
    pub choices: Vec<(Setting, String)>,
    #[prop_or_default]
    pub unit: Option<AttrValue>,
    /// Where it cannot be changed: the id of what says why.
    #[prop_or_default]
    pub fixed: Option<AttrValue>,
    pub on_change: Callback<Setting>,
}

/// The value of a reading or parameter.
#[component]
pub fn SettingField(props: &SettingFieldProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let refused = use_state_eq(|| None::<(AttrValue, Problem)>);
    // What is being typed, which a repaint meanwhile would write over.
    let typing = use_state_eq(|| None::<AttrValue>);
    let hint = format!("{}-hint", props.id);
    let message = format!("{}-wrong", props.id);
    // Once touched, a choice no longer follows the attributes of its options.
    use_effect_with(props.value.clone(), |_| browser::show_choices());
    let is_changed = props.value != props.default;
    let default = named(props, &props.default);
    let described = match (&*refused, &props.question) {
        (Some(_), _) => Some(message.clone()),
        (None, Some(_)) => Some(hint.clone()),
        (None, None) => None,
    };
    let control = match &props.allowed {
        _ if props.fixed.is_some() => fixed(props, &hint),
        Allowed::OneOf(_) => choice(props, described),
        Allowed::Between(least, most) => {
            number(props, (*least, *most), &refused, &typing, described)
        }
    };
    html! {
        <div class={classes!("setting-field", is_changed.then_some("setting-field--changed"))}>
            <label class="setting-field__name" for={props.id.clone()}>{ props.name.clone() }</label>
            if let Some(question) = &props.question {
                <p class="setting-field__question" id={hint}>{ question.clone() }</p>
            }
            { control }
            if is_changed {
                <span class="setting-field__default">{ locale.say(Message::DefaultIs(&default)) }</span>
            }
            if let Some((_, problem)) = refused.as_ref().filter(|_| props.fixed.is_none()) {
                <p class="setting-field__wrong" id={message} role="alert">{ locale.problem(problem) }</p>
            }
        </div>
    }
}

/// The value by the name of the choice that it is.
fn named(props: &SettingFieldProps, value: &Setting) -> String {
    let name = props.choices.iter().find(|(it, _)| it == value).map(|(_, name)| name.clone());
    name.unwrap_or_else(|| plain(value))
}

fn plain(value: &Setting) -> String {
    match value {
        Setting::Number(number) => number.to_string(),
        Setting::Flag(flag) => flag.to_string(),
        Setting::Word(word) => word.to_string(),
    }
}

/// To be read and reached, not changed.
fn fixed(props: &SettingFieldProps, hint: &str) -> Html {
    let question = props.question.is_some().then_some(hint);
    let described: Vec<&str> = props.fixed.as_deref().into_iter().chain(question).collect();
    html! {
        <span class="setting-field__number">
            <input type="text" id={props.id.clone()} value={named(props, &props.value)} readonly=true
                aria-describedby={described.join(" ")} />
        </span>
    }
}

fn choice(props: &SettingFieldProps, described: Option<String>) -> Html {
    let choices = props.choices.clone();
    let on_change = props.on_change.clone();
    let onchange = Callback::from(move |event: Event| {
        let field = event.target_dyn_into::<HtmlSelectElement>();
        let at = field.and_then(|it| usize::try_from(it.selected_index()).ok());
        if let Some((value, _)) = at.and_then(|it| choices.get(it)) {
            on_change.emit(value.clone());
        }
    });
    let chosen = props.choices.iter().position(|(value, _)| *value == props.value);
    html! {
        <select id={props.id.clone()} data-chosen={chosen.map(|it| it.to_string())} aria-describedby={described} {onchange}>
            { for props.choices.iter().map(|(value, name)| html! {
                <option value={plain(value)} selected={*value == props.value}>{ name.clone() }</option>
            }) }
        </select>
    }
}

fn number(
    props: &SettingFieldProps,
    (least, most): (u32, u32),
    refused: &UseStateHandle<Option<(AttrValue, Problem)>>,
    typing: &UseStateHandle<Option<AttrValue>>,
    described: Option<String>,
) -> Html {
    let onchange = {
        let (on_change, refused, typing) =
            (props.on_change.clone(), refused.setter(), typing.setter());
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let text = field.value();
            typing.set(None);
            match students(&text) {
                Ok(Some(it)) if (least..=most).contains(&it.number()) => {
                    refused.set(None);
                    on_change.emit(Setting::Number(it.number()));
                }
                _ => {
                    let expected = Expected::Whole(least.into(), most.into());
                    let problem = Problem::Unexpected { expected, found: Found::text(&text) };
                    refused.set(Some((text.into(), problem)));
                }
            }
        })
    };
    let oninput = {
        let typing = typing.setter();
        Callback::from(move |event: InputEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            typing.set(field.map(|it| it.value().into()));
        })
    };
    let typed = refused.as_ref().map(|(text, _)| text.clone());
    let value = (**typing).clone().or_else(|| typed.clone());
    let value = value.unwrap_or_else(|| plain(&props.value).into());
    let list = format!("{}-values", props.id);
    html! {
        <span class="setting-field__number">
            <input type="text" inputmode="numeric" id={props.id.clone()} {value} autocomplete="off" {oninput} {onchange}
                list={(!props.choices.is_empty()).then(|| list.clone())}
                aria-invalid={typed.is_some().then_some("true")} aria-describedby={described} />
            if let Some(unit) = &props.unit { <span class="setting-field__unit">{ unit.clone() }</span> }
            if !props.choices.is_empty() {
                <datalist id={list}>
                    { for props.choices.iter().map(|(value, _)| html! { <option value={plain(value)} /> }) }
                </datalist>
            }
        </span>
    }
}
