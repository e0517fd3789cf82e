//! The intakes of one offering over the years, with their doubt, and its
//! students on roll.

use crate::i18n::{Locale, ProjectionMessage};
use crate::plan::At;
use crate::projection::Progression;
use crate::session::{IntakePoint, IntakeSeries, Version};
use crate::ui::chart::{ChartView, intake_chart, roll_chart};
use yew::prelude::*;

/// The intakes of an offering against the class line, its chances and rolls.
pub(super) fn intake_history(locale: Locale, version: &Version, at: At) -> Html {
    let progression = Progression::default();
    let series = IntakeSeries::of(version, at, progression);
    let (Some(series), Some(offering)) = (series, version.plan().offering(at)) else {
        return Html::default();
    };
    let (name, as_of) = (locale.offering(offering), version.plan().frame().as_of);
    let say = |message| locale.say_projection(message);
    let told = series.points.iter().filter_map(|it| told(it, series.minimum));
    let roll = series.points.iter().find(|it| it.year == as_of);
    html! {
        <div class="intake-history">
            <ChartView chart={intake_chart(locale, &name, &series, as_of)} />
            <ul class="intake-history__chances">{ for told.map(|it| html! { <li>{ say(it) }</li> }) }</ul>
            if let Some(it) = roll {
                <p>{ say(ProjectionMessage::Roll(it.year, it.roll)) }</p>
            }
            <ChartView chart={roll_chart(locale, &name, &series, as_of)} />
            <p class="intake-history__note">{ say(ProjectionMessage::Progression(progression)) }</p>
            <p class="intake-history__note">{ say(ProjectionMessage::NeverJudged) }</p>
        </div>
    }
}

/// What there is to say of a year: the chance of a small one, or why it has no
/// band.
fn told(point: &IntakePoint, minimum: u32) -> Option<ProjectionMessage> {
    match (point.chance_below(minimum), point.spread?) {
        (Some(chance), _) => Some(ProjectionMessage::Below(point.year, minimum, chance)),
        (None, Err(why)) => Some(ProjectionMessage::NoBand(why)),
        (None, Ok(_)) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::{example, render_html};

    #[tokio::test]
    async fn an_offering_shows_its_intakes_its_rolls_and_the_chance_of_a_small_year() {
        let html = render_html(|| {
            let version = example();
            let found = version.plan().offerings().find(|(_, it)| &*it.identity.id == "S12-02");
            intake_history(Locale::ZhHans, &version, found.unwrap().0)
        })
        .await;
        assert_eq!(html.matches("class=\"chart\"").count(), 2, "{html}");
        assert!(html.contains("成班人数：30") && html.contains("chart__band--first"), "{html}");
        assert_eq!(html.matches("招生不足30人的可能性为").count(), 3, "{html}");
        assert!(html.contains("2025年在校生：") && html.contains("这是假设"), "{html}");
    }
}
