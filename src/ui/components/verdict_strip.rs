//! The strip above the table: the chosen year at a glance.

use super::{PanelTab, ShareBar, VerdictMark, YearChoice};
use crate::i18n::{Locale, Message};
use crate::policy::Verdict;
use crate::session::{Action, Filter, Overview, Version};
use crate::ui::Shared;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct VerdictStripProps {
    pub overview: Overview,
    pub version: Shared<Version>,
    pub filter: Filter,
    pub on_filter: Callback<Filter>,
    pub on_tab: Callback<PanelTab>,
    pub on_action: Callback<Action>,
}

/// The year at a glance. Its items lead to what is behind them.
#[component]
pub fn VerdictStrip(props: &VerdictStripProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let say = |message| locale.say(message);
    let overview = &props.overview;
    let report = props.version.report();
    let frame = report.frame();
    let chains = props.version.pack().chains.len();
    let schools = props.version.plan().schools().len();
    let on_coverage = props.on_tab.reform(|_: MouseEvent| PanelTab::Coverage);
    let share = overview.share;
    let reached = share.reaches(overview.target);
    let beside = if reached { Message::TargetReached } else { Message::BelowTarget };
    let on_year = props.on_action.reform(Action::ShowYear);
    html! {
        <section class="verdict-strip" aria-label={say(Message::Overview)}>
            <ul class="verdict-strip__counts">
                { for Verdict::ALL.into_iter().map(|it| count(it, props)) }
            </ul>
            <button type="button" class="verdict-strip__item verdict-strip__item--share" onclick={on_coverage.clone()}>
                <span class="verdict-strip__name">{ say(Message::ServingShare) }</span>
                <span class="verdict-strip__value">{ say(Message::ShareOf(share.serving, share.total)) }</span>
                <ShareBar {share} target={overview.target} />
                <span class="verdict-strip__note">
                    { say(Message::Target(overview.target)) }
                    if share.total > 0 {
                        { " · " }{ say(beside) }
                    }
                </span>
            </button>
            { item(&say(Message::ShortChains), overview.short_chains.len(), chains, locale, &on_coverage) }
            { item(&say(Message::UnservedSchools), overview.unserved, schools, locale, &on_coverage) }
            <YearChoice as_of={frame.as_of} horizon={frame.horizon} year={overview.year} {on_year} />
        </section>
    }
}

fn count(verdict: Verdict, props: &VerdictStripProps) -> Html {
    let number = props.overview.counts.get(verdict.position()).copied().unwrap_or(0);
    let mark = html! {
        <VerdictMark {verdict}><strong class="verdict-strip__count">{ number }</strong></VerdictMark>
    };
    // What is met is counted, not listed.
    if verdict == Verdict::Met {
        return html! { <li class="verdict-strip__met">{ mark }</li> };
    }
    let is_chosen = props.filter.verdict == Some(verdict);
    let asked = Filter { verdict: (!is_chosen).then_some(verdict), ..Filter::default() };
    let onclick = props.on_filter.reform(move |_: MouseEvent| asked);
    html! {
        <li>
            <button type="button" class="verdict-strip__verdict" aria-pressed={is_chosen.to_string()} {onclick}>
                { mark }
            </button>
        </li>
    }
}

fn item(
    name: &str,
    part: usize,
    whole: usize,
    locale: Locale,
    onclick: &Callback<MouseEvent>,
) -> Html {
    let number = |it: usize| i64::try_from(it).unwrap_or(i64::MAX);
    let kind = (part > 0).then_some("verdict-strip__item--short");
    html! {
        <button type="button" class={classes!("verdict-strip__item", kind)} onclick={onclick.clone()}>
            <span class="verdict-strip__name">{ name.to_owned() }</span>
            <span class="verdict-strip__value">{ locale.say(Message::Of(number(part), number(whole))) }</span>
        </button>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::{example, render};

    #[tokio::test]
    async fn the_strip_shows_counts_share_target_and_who_is_left_out() {
        let html = render::<VerdictStrip>(|| {
            let version = example();
            VerdictStripProps {
                overview: Overview::of(&version, 0).unwrap(),
                version,
                filter: Filter::default(),
                on_filter: Callback::noop(),
                on_tab: Callback::noop(),
                on_action: Callback::noop(),
            }
        })
        .await;
        for verdict in ["breach", "near", "unknown", "met"] {
            assert!(html.contains(&format!("verdict-mark--{verdict}")), "{verdict}: {html}");
        }
        for text in ["67.9%（140/206）", "目标70% · 低于目标", "1/8", "6/63", "2028"] {
            assert!(html.contains(text), "{text}: {html}");
        }
        assert!(!html.contains("style="), "the page's policy forbids it: {html}");
    }
}
