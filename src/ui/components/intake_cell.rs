//! One intake, to be typed.
//!
//! The text belongs to the cell while it is typed: the framework writes the
//! value back at each repaint, and what is half typed would be gone. The plan
//! follows every number; of what is no number it hears nothing, and stays as it
//! was before. What was refused stays in the cell until it is mended or dropped
//! with Esc.

use crate::browser;
use crate::i18n::{Locale, Message};
use crate::plan::{At, PlanEdit, Year};
use crate::session::{Action, Cell, Refusal, students};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct IntakeCellProps {
    pub at: At,
    pub cell: Cell,
    /// What the offering is called.
    pub offering: AttrValue,
    /// Id of the message that says why a text was refused.
    pub message: AttrValue,
    pub on_action: Callback<Action>,
    pub on_refused: Callback<(Year, Option<Refusal>)>,
}

/// One intake.
#[component]
pub fn IntakeCell(props: &IntakeCellProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let draft = use_state_eq(|| None::<AttrValue>);
    let is_focused = use_state_eq(|| false);
    let year = props.cell.column.year;
    let entered = props.cell.entered;
    // Undo and the like drop what another hand has overtaken.
    {
        let (draft, is_focused, on_refused) =
            (draft.setter(), *is_focused, props.on_refused.clone());
        use_effect_with(entered, move |_| {
            if !is_focused {
                draft.set(None);
                on_refused.emit((year, None));
            }
        });
    }
    let oninput = {
        let (at, draft) = (props.at, draft.setter());
        let (on_action, on_refused) = (props.on_action.clone(), props.on_refused.clone());
        Callback::from(move |event: InputEvent| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let text = field.value();
            match students(&text) {
                Ok(students) => {
                    on_refused.emit((year, None));
                    on_action.emit(Action::Try(PlanEdit::SetIntake { at, year, students }));
                }
                Err(refusal) => {
                    on_refused.emit((year, Some(refusal)));
                    // Not even the digits before the letter count.
                    on_action.emit(Action::Abandon);
                }
            }
            draft.set(Some(text.into()));
        })
    };
    let onfocus = {
        let is_focused = is_focused.setter();
        Callback::from(move |event: FocusEvent| {
            is_focused.set(true);
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                field.select();
            }
        })
    };
    let onblur = {
        let (draft, is_focused) = (draft.clone(), is_focused.setter());
        let on_action = props.on_action.clone();
        Callback::from(move |_: FocusEvent| {
            is_focused.set(false);
            // The number as it was read takes the place of the text.
            if draft.as_ref().is_some_and(|it| students(it).is_ok()) {
                draft.set(None);
            }
            on_action.emit(Action::Settle);
        })
    };
    let onkeydown = {
        let draft = draft.setter();
        let (on_action, on_refused) = (props.on_action.clone(), props.on_refused.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            let down = match event.key().as_str() {
                "Escape" => {
                    draft.set(None);
                    on_refused.emit((year, None));
                    on_action.emit(Action::Abandon);
                    return;
                }
                "Enter" => !event.shift_key(),
                "ArrowDown" => true,
                "ArrowUp" => false,
                _ => return,
            };
            event.prevent_default();
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                browser::move_in_column(&field, down);
            }
        })
    };
    if !props.cell.is_on_file && entered.is_none() {
        return html! { <span class="intake-cell__off" title={locale.say(Message::NotOnFile)}>{ "—" }</span> };
    }
    let text = draft.as_ref().map(ToString::to_string);
    let is_refused = text.as_ref().is_some_and(|it| students(it).is_err()) && draft.is_some();
    let label = if props.cell.column.is_recorded {
        locale.say(Message::IntakeOf(&props.offering, year))
    } else {
        locale.say(Message::PlanOf(&props.offering, year))
    };
    let instead = props
        .cell
        .instead
        .map(|(it, origin)| (it, locale.say(Message::InsteadOf(it.number(), origin))));
    let placeholder = instead.as_ref().map(|(it, _)| it.to_string());
    let title = instead.map(|(_, said)| said);
    let value = text.unwrap_or_else(|| entered.map(|it| it.to_string()).unwrap_or_default());
    html! {
        <input type="text" inputmode="numeric" autocomplete="off" class="intake-cell"
            data-column={year.to_string()} aria-label={label} {placeholder} {title} {value}
            aria-invalid={is_refused.then_some("true")}
            aria-describedby={is_refused.then(|| props.message.clone())}
            {oninput} {onfocus} {onblur} {onkeydown} />
    }
}
