//! The year that is looked at.

use crate::i18n::{Locale, Message};
use crate::plan::Year;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct YearChoiceProps {
    pub as_of: Year,
    pub horizon: Year,
    pub year: Year,
    pub on_year: Callback<Year>,
}

/// The years that are judged, to choose from; those after the last recorded
/// one are set apart.
#[component]
pub fn YearChoice(props: &YearChoiceProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let years = props.as_of.to(props.horizon).map(|year| {
        let is_recorded = year <= props.as_of;
        let onchange = props.on_year.reform(move |_: Event| year);
        let basis = if is_recorded { Message::Recorded } else { Message::Projected };
        let kind = (!is_recorded).then_some("year-choice__year--projected");
        html! {
            <label key={year.number()} class={classes!("year-choice__year", kind)}>
                <input type="radio" class="year-choice__field" name="year" value={year.to_string()}
                    checked={year == props.year} {onchange} />
                <span class="year-choice__name">
                    { year.to_string() }<small class="year-choice__basis">{ locale.say(basis) }</small>
                </span>
            </label>
        }
    });
    html! {
        <fieldset class="year-choice">
            <legend class="year-choice__title">{ locale.say(Message::YearChoice) }</legend>
            <div class="year-choice__years">{ for years }</div>
        </fieldset>
    }
}
