//! The scenario that is on, step by step.

use super::{Comparison, Symbol, TextField, icon};
use crate::i18n::{Locale, ScenarioMessage};
use crate::plan::Scenario;
use crate::session::{Action, MOST_SCENARIOS, ScenarioChange, Version, actions_in_order};
use crate::ui::Shared;
use yew::prelude::*;

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
pub struct ScenarioPanelProps {
    pub version: Shared<Version>,
    pub on_action: Callback<Action>,
}

/// The scenario that is on, and all of them beside the baseline.
pub fn scenario_panel(locale: Locale, props: &ScenarioPanelProps) -> Html {
    let say = |message| locale.say_scenario(message);
    let scenarios = &props.version.baseline().plan().frame().scenarios;
    let add = act(props, Action::Scenarios(ScenarioChange::Add));
    html! {
        <div class="scenario-panel">
            if let Some(scenario) = props.version.scenario() {
                { steps(locale, props, scenario) }
            } else {
                <p class="scenario-panel__hint">{ say(ScenarioMessage::Intro) }{ " " }{ say(ScenarioMessage::BaselineHint) }</p>
                if scenarios.len() < MOST_SCENARIOS {
                    <button type="button" class="button" onclick={add}>{ icon(Symbol::Add) }<span>{ say(ScenarioMessage::New) }</span></button>
                }
            }
            if !scenarios.is_empty() {
                <Comparison version={props.version.clone()} />
            }
        </div>
    }
}

fn act(props: &ScenarioPanelProps, action: Action) -> Callback<MouseEvent> {
    props.on_action.reform(move |_: MouseEvent| action.clone())
}

fn steps(locale: Locale, props: &ScenarioPanelProps, scenario: &Scenario) -> Html {
    let say = |message| locale.say_scenario(message);
    let change = |it: ScenarioChange| act(props, Action::Scenarios(it));
    let id = &scenario.id;
    let count = props.version.baseline().plan().frame().scenarios.len();
    let on_name = {
        let id = id.clone();
        props
            .on_action
            .reform(move |name| Action::Scenarios(ScenarioChange::Rename(id.clone(), name)))
    };
    let all = actions_in_order(scenario);
    let mut on = 0;
    let last = all.len();
    let rows = all.iter().enumerate().map(|(at, (is_on, action))| {
        let refused = is_on
            .then(|| props.version.refused().iter().find(|it| it.action == on))
            .flatten();
        on += usize::from(*is_on);
        let (pack, plan) = (props.version.pack(), props.version.plan());
        let why = refused.map(|it| locale.problem(&it.problem));
        let (what, about) = locale.action(pack, plan, &action.verb);
        let scenario = || id.clone();
        let tool = |symbol, message, enabled: bool, it: ScenarioChange| {
            let label = locale.say_scenario(message);
            html! {
                <button type="button" class="button button--icon button--quiet" disabled={!enabled}
                    aria-label={format!("{label}{}{what}", locale.pause())} title={label} onclick={change(it)}>{ icon(symbol) }</button>
            }
        };
        let switch = if *is_on { ScenarioMessage::SwitchOff } else { ScenarioMessage::SwitchOn };
        html! {
            <li key={at} class={classes!("scenario-panel__step", (!is_on).then_some("scenario-panel__step--off"), refused.map(|_| "scenario-panel__step--refused"))}>
                <p class="scenario-panel__what">
                    { what.clone() }
                    if let Some(about) = about { <span class="scenario-panel__about">{ about }</span> }
                    if !is_on { <span class="scenario-panel__state">{ say(ScenarioMessage::Off) }</span> }
                    if let Some(why) = &why {
                        <span class="scenario-panel__state">{ locale.say_scenario(ScenarioMessage::DoesNotFit(why)) }</span>
                    }
                </p>
                <span class="scenario-panel__tools">
                    { tool(Symbol::Up, ScenarioMessage::MoveUp, at > 0, ScenarioChange::Move { scenario: scenario(), at, down: false }) }
                    { tool(Symbol::Down, ScenarioMessage::MoveDown, at + 1 < last, ScenarioChange::Move { scenario: scenario(), at, down: true }) }
                    <button type="button" class="button button--quiet" aria-pressed={(!is_on).to_string()}
                        aria-label={format!("{}{}{what}", say(switch), locale.pause())} title={say(switch)}
                        onclick={change(ScenarioChange::Switch { scenario: scenario(), at })}>{ if *is_on { "◉" } else { "○" } }</button>
                    { tool(Symbol::Remove, ScenarioMessage::Remove, true, ScenarioChange::Remove { scenario: scenario(), at }) }
                </span>
            </li>
        }
    });
    let rows: Vec<Html> = rows.collect();
    html! {
        <>
            <p class="scenario-panel__hint">{ say(ScenarioMessage::EditHint) }</p>
            <TextField id="scenario-name" class="scenario-panel__name" label={say(ScenarioMessage::Name)} placeholder={say(ScenarioMessage::Name)}
                value={scenario.name.as_deref().unwrap_or_default().to_owned()} on_change={on_name} />
            if rows.is_empty() {
                <p class="scenario-panel__hint">{ say(ScenarioMessage::NoActions) }</p>
            } else {
                <ol class="scenario-panel__steps">{ for rows }</ol>
            }
            <p class="scenario-panel__tools">
                <button type="button" class="button" disabled={count >= MOST_SCENARIOS}
                    onclick={change(ScenarioChange::Copy(id.clone()))}>{ say(ScenarioMessage::Copy) }</button>
                <button type="button" class="button" onclick={change(ScenarioChange::Delete(id.clone()))}>{ say(ScenarioMessage::Delete) }</button>
            </p>
        </>
    }
}
