//! What an edit would change elsewhere, before it is taken.

use crate::browser;
use crate::i18n::{Locale, ScenarioMessage};
use crate::scenario::Moved;
use crate::session::Version;
use crate::ui::Shared;
use crate::ui::grid::FIELD as GRID_FIELD;
use std::rc::Rc;
use yew::prelude::*;

const DIALOG: &str = "effects";
/// The id of the button that takes the edit.
const TAKE: &str = "effects-take";

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
#[derive(Properties, PartialEq)]
pub struct EffectsDialogProps {
    pub version: Shared<Version>,
    pub moved: Rc<[Moved]>,
    /// The edit is taken, or left.
    pub on_answer: Callback<bool>,
}

/// Lists the verdicts that an edit would change, and asks.
#[component]
pub fn EffectsDialog(props: &EffectsDialogProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    use_effect_with((), |()| {
        let before = browser::focused();
        browser::show_modal(DIALOG);
        browser::focus(TAKE);
        // Back to where the edit was made, in the grid or in a drawer.
        move || {
            browser::close_modal(DIALOG);
            if !before.is_some_and(|it| it.restore()) {
                browser::focus(GRID_FIELD);
            }
        }
    });
    let say = |message| locale.say_scenario(message);
    let answer = |it: bool| props.on_answer.reform(move |_: MouseEvent| it);
    // The browser closes it on Esc.
    let onclose = props.on_answer.reform(|_: Event| false);
    let changes = locale.changes_of(&props.version, &props.moved);
    html! {
        <dialog id={DIALOG} class="dialog effects-dialog" role="alertdialog" aria-labelledby="effects-title" aria-describedby="effects-list" {onclose}>
            <header class="dialog__head">
                <h2 id="effects-title" class="dialog__title">{ say(ScenarioMessage::Weighed(props.moved.len())) }</h2>
            </header>
            <ul id="effects-list" class="dialog__content effects-dialog__list" tabindex="0">{ for changes.into_iter().map(|it| html! { <li>{ it }</li> }) }</ul>
            <p class="dialog__foot">
                <button type="button" class="button" onclick={answer(false)}>{ say(ScenarioMessage::Leave) }</button>
                <button type="button" id={TAKE} class="button button--primary" onclick={answer(true)}>{ say(ScenarioMessage::Take) }</button>
            </p>
        </dialog>
    }
}
