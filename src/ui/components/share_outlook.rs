//! The share over the years with its doubt: bands, the chance that it misses
//! its target, and the students on roll.
//!
//! Bands, chances and rolls take tens of milliseconds in a city: they follow
//! when nothing has been changed for a while, and in a province when asked for,
//! beside the page.

use super::long_work;
use crate::evaluation::Draws;
use crate::i18n::{ChartMessage, Locale, ProjectionMessage};
use crate::projection::Progression;
use crate::session::{LongAnswer, LongQuestion, Outlook, Version, share_series};
use crate::ui::Shared;
use crate::ui::chart::{ChartView, city_rolls_chart, share_chart};
use crate::ui::hooks::use_long_work;
use yew::prelude::*;

/// Up to so many offerings it is done without being asked for.
const SMALL: usize = 5_000;

#[derive(Properties, PartialEq)]
pub struct ShareOutlookProps {
    pub version: Shared<Version>,
    /// The year looked at.
    pub nth: usize,
    /// What it is compared with.
    pub baseline: Option<Shared<Version>>,
}

/// The share over the years, and how sure that is.
#[component]
pub fn ShareOutlook(props: &ShareOutlookProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let version = &props.version;
    let is_small = version.plan().offering_count() <= SMALL;
    let worked = use_long_work(version, is_small, LongQuestion::Outlook);
    let recruiting = version.report().standard().readings.sites.recruiting;
    let years = share_series(version, props.baseline.as_ref().map(|it| &***it));
    let found = match worked.found.as_deref() {
        Some(LongAnswer::Outlook(found)) => Some(found),
        _ => None,
    };
    // In a city what is stale is replaced at once; in a province nobody may ask.
    let current = found.filter(|_| is_small || !worked.is_stale);
    let chances = current.map_or(&[][..], |it| &it.chances);
    let is_old = !is_small && worked.is_stale;
    let said = if is_old { locale.say_chart(ChartMessage::OfOldPlan) } else { "".into() };
    let chart = share_chart(locale, &years, chances, recruiting, Some(props.nth));
    html! {
        <div class="share-outlook" aria-busy={worked.is_at_work.to_string()}>
            <ChartView {chart} />
            <h3>{ locale.say_chart(ChartMessage::Outlook) }</h3>
            { long_work(locale, &worked, is_small, [&said, &locale.say_chart(ChartMessage::WorkOut)]) }
            if let Some(found) = found {
                { outlook(locale, version, found, recruiting) }
            }
        </div>
    }
}

fn outlook(locale: Locale, version: &Version, found: &Outlook, recruiting: bool) -> Html {
    let say = |message| locale.say_projection(message);
    let target = version.report().standard().readings.share_target;
    let chances = found.chances.iter().map(|it| {
        html! { <li key={it.year.number()}>{ say(ProjectionMessage::ShareMisses(target, *it)) }</li> }
    });
    let blank = found.rolls.iter().map(|it| it.blank).max().unwrap_or(0);
    let rolls = city_rolls_chart(locale, &found.rolls, version.plan().frame().as_of);
    html! {
        <>
            if !recruiting {
                <p>{ say(ProjectionMessage::ShareOnFile) }</p>
                <p>{ say(ProjectionMessage::IfRecruiting) }</p>
            }
            <ul class="share-outlook__chances">{ for chances }</ul>
            <p class="share-outlook__note">{ say(ProjectionMessage::DrawsAssume(Draws::default().count)) }</p>
            <p class="share-outlook__note">{ say(ProjectionMessage::NeverJudged) }</p>
            <h3>{ locale.say_chart(ChartMessage::CityRolls) }</h3>
            <ChartView chart={rolls} />
            <p class="share-outlook__note">{ say(ProjectionMessage::Progression(Progression::default())) }</p>
            if blank > 0 {
                <p class="share-outlook__note">{ locale.say_chart(ChartMessage::RollsBlank(blank)) }</p>
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::LongWork;
    use crate::ui::support::{example, render, render_html};

    #[tokio::test]
    async fn the_chart_is_there_before_its_doubt_is_worked_out() {
        let html = render::<ShareOutlook>(|| ShareOutlookProps {
            version: example(),
            nth: 0,
            baseline: None,
        })
        .await;
        assert!(html.contains("aria-busy=\"true\"") && html.contains("正在计算"), "{html}");
        assert!(html.contains("chart__line--projected") && html.contains("目标70%"), "{html}");
        assert!(!html.contains("chart__band--") && !html.contains("chart__line--ghost"), "{html}");
    }

    #[tokio::test]
    async fn while_sites_count_on_file_it_says_so_and_tells_of_the_other_reading() {
        for (recruiting, told) in [(false, 1), (true, 0)] {
            let html = render_html(move || {
                let version = example();
                let work = LongWork::of(&version, LongQuestion::Outlook);
                let LongAnswer::Outlook(found) = work.done() else { return Html::default() };
                outlook(Locale::ZhHans, &version, &found, recruiting)
            })
            .await;
            assert_eq!(html.matches("与招生人数无关").count(), told, "{html}");
            assert_eq!(html.matches("如果只计当年招生").count(), told, "{html}");
            assert_eq!(html.matches("<li>").count(), 3, "a chance a year ahead: {html}");
            assert!(html.contains("判定从不取决于预测") && html.contains("在校生"), "{html}");
        }
    }
}
