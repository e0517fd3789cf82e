//! The year that is looked at.

use crate::i18n::{Locale, Message, StripMessage};
use crate::plan::Year;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
pub struct YearSliderProps {
    pub as_of: Year,
    pub horizon: Year,
    pub year: Year,
    pub on_year: Callback<Year>,
}

/// The years that are judged, to choose from; those after the last recorded
/// one are set apart.
pub fn year_slider(locale: Locale, props: &YearSliderProps) -> Html {
    let YearSliderProps { as_of, horizon, year, .. } = *props;
    let now = locale.say_strip(StripMessage::YearAs(year, year <= as_of));
    html! {
        <div class="year-slider">
            <span class="year-slider__name">{ locale.say(Message::Year) }</span>
            <span class="year-slider__now">{ now.clone() }</span>
            if as_of < horizon {
                <div class="year-slider__scale">
                    <input type="range" class="year-slider__field" min={as_of.to_string()} max={horizon.to_string()}
                        value={year.to_string()} aria-label={locale.say(Message::YearChoice)} aria-valuetext={now}
                        oninput={on_input(&props.on_year)} />
                    <div class="year-slider__years" aria-hidden="true">
                        { for as_of.to(horizon).map(|it| name(it, props)) }
                    </div>
                </div>
            }
        </div>
    }
}

fn on_input(on_year: &Callback<Year>) -> Callback<InputEvent> {
    let on_year = on_year.clone();
    Callback::from(move |event: InputEvent| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        if let Some(year) = field.and_then(|it| it.value().parse().ok()).and_then(Year::new) {
            on_year.emit(year);
        }
    })
}

/// The name of a year, whose first digits give way where there is no room.
fn name(year: Year, props: &YearSliderProps) -> Html {
    let text = year.to_string();
    let (century, rest) = text.split_at_checked(2).unwrap_or(("", &text));
    let kind = (year > props.as_of).then_some("year-slider__year--projected");
    let is_now = (year == props.year).then_some("year-slider__year--now");
    html! {
        <span key={year.number()} class={classes!("year-slider__year", kind, is_now)}>
            <span class="year-slider__century">{ century.to_owned() }</span>{ rest.to_owned() }
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::render_html;

    fn props(horizon: u16, year: u16) -> YearSliderProps {
        let [as_of, horizon, year] = [2025, horizon, year].map(|it| Year::new(it).unwrap());
        YearSliderProps { as_of, horizon, year, on_year: Callback::noop() }
    }

    #[tokio::test]
    async fn the_slider_says_its_year_and_sets_projected_years_apart() {
        let html = render_html(|| year_slider(Locale::ZhHans, &props(2028, 2027))).await;
        for text in
            ["type=\"range\"", "min=\"2025\"", "max=\"2028\"", "aria-valuetext=\"2027 预测\""]
        {
            assert!(html.contains(text), "{text}: {html}");
        }
        assert_eq!(html.matches("year-slider__year--projected").count(), 3, "{html}");
        assert_eq!(html.matches("year-slider__year--now").count(), 1, "{html}");
    }

    #[tokio::test]
    async fn one_year_is_a_text_and_no_slider() {
        let html = render_html(|| year_slider(Locale::ZhHans, &props(2025, 2025))).await;
        assert!(html.contains("2025 实际") && !html.contains("<input"), "{html}");
    }
}
