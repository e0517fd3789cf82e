//! The strip above the table: the chosen year at a glance.

use super::{ShareBarProps, YearSliderProps, share_bar, verdict_mark, year_slider};
use crate::i18n::{Locale, Message, StripMessage, percent};
use crate::policy::Verdict;
use crate::session::{Action, Delta, Figure, Filter, Focus, Overview, Share, Version};
use crate::ui::Shared;
use std::borrow::Cow;
use yew::prelude::*;

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
pub struct VerdictStripProps {
    pub overview: Overview,
    /// The share before the present change.
    pub ghost: Option<Share>,
    /// Whether that is the share of the baseline.
    pub is_baseline: bool,
    /// What changed lately.
    pub deltas: Vec<Delta>,
    pub version: Shared<Version>,
    pub filter: Filter,
    pub on_filter: Callback<Filter>,
    pub on_action: Callback<Action>,
}

/// The year at a glance. Each item filters to what is behind it, and back.
/// Figures come and go in room that is kept for them: nothing ever moves.
pub fn verdict_strip(locale: Locale, props: &VerdictStripProps) -> Html {
    let overview = &props.overview;
    let frame = props.version.report().frame();
    let chains = props.version.pack().chains.len();
    let schools = props.version.plan().schools().len();
    let on_year = props.on_action.reform(Action::ShowYear);
    let number = |it: usize| i64::try_from(it).unwrap_or(i64::MAX);
    let short = number(overview.short_chains.len());
    html! {
        <section class={classes!("verdict-strip", overview.is_large().then_some("verdict-strip--large"))} aria-label={locale.say(Message::Overview)}>
            <ul class="verdict-strip__counts">
                { for Verdict::ALL.into_iter().map(|it| count(locale, it, props)) }
            </ul>
            { share(locale, props) }
            { item(locale, props, &CHAINS, short, number(chains)) }
            { item(locale, props, &SCHOOLS, overview.unserved, number(schools)) }
            { year_slider(locale, &YearSliderProps { as_of: frame.as_of, horizon: frame.horizon, year: overview.year, on_year }) }
        </section>
    }
}

fn count(locale: Locale, verdict: Verdict, props: &VerdictStripProps) -> Html {
    let number = props.overview.counts.get(verdict.position()).copied().unwrap_or(0);
    let is_chosen = props.filter.verdict == Some(verdict);
    let asked = Filter { verdict: (!is_chosen).then_some(verdict), ..Filter::default() };
    let onclick = props.on_filter.reform(move |_: MouseEvent| asked);
    let figure = html! {
        <span class="verdict-strip__figure">
            <strong class="verdict-strip__count">{ number }</strong>
            { chip(locale, props, Figure::Verdict(verdict)) }
        </span>
    };
    html! {
        <li>
            <button type="button" class="verdict-strip__verdict" aria-pressed={is_chosen.to_string()} {onclick}>
                { verdict_mark(locale, verdict, figure) }
            </button>
        </li>
    }
}

fn share(locale: Locale, props: &VerdictStripProps) -> Html {
    let Overview { share, is_share_open, target, .. } = props.overview;
    let beside = match share.reaches(target) {
        _ if is_share_open => Message::Verdict(Verdict::Unknown),
        true => Message::TargetReached,
        false => Message::BelowTarget,
    };
    let before = props.ghost.and_then(Share::tenths).map(percent);
    let before = before.map(|it| {
        locale.say_strip(match props.is_baseline {
            true => StripMessage::ShareInBaseline(&it),
            false => StripMessage::ShareBefore(&it),
        })
    });
    let name = locale.say(Message::ServingShare);
    let title = before.map_or(name.clone(), |it| format!("{name}{}{it}", locale.join()).into());
    let content = html! {
        <>
            <span class="verdict-strip__head">
                <span class="verdict-strip__name">{ locale.say_strip(StripMessage::Share) }</span>
                <span class="verdict-strip__note">
                    { locale.say(Message::Target(target)) }
                    if share.total > 0 {
                        { " · " }{ locale.say(beside) }
                    }
                </span>
            </span>
            <span class="verdict-strip__figure">
                <span class="verdict-strip__value">
                    if let Some(tenths) = share.tenths() {
                        { percent(tenths) }
                        <span class="verdict-strip__parts">
                            { locale.say_strip(StripMessage::OutOf(share.serving, share.total)) }
                        </span>
                    } else {
                        { locale.say(Message::NoShare) }
                    }
                </span>
                { chip(locale, props, Figure::Share) }
            </span>
            { share_bar(&ShareBarProps { share, target, ghost: props.ghost }) }
        </>
    };
    toggle(props, Focus::NotServing, "verdict-strip__item--share", title, content)
}

/// A figure of so many out of so many.
struct Item {
    figure: Figure,
    focus: Focus,
    name: StripMessage<'static>,
    title: Message<'static>,
    kind: &'static str,
}

const CHAINS: Item = Item {
    figure: Figure::ShortChains,
    focus: Focus::ShortChains,
    name: StripMessage::ShortChains,
    title: Message::ShortChains,
    kind: "verdict-strip__item--chains",
};

const SCHOOLS: Item = Item {
    figure: Figure::Unserved,
    focus: Focus::Unserved,
    name: StripMessage::Unserved,
    title: Message::UnservedSchools,
    kind: "verdict-strip__item--schools",
};

fn item(locale: Locale, props: &VerdictStripProps, item: &Item, part: i64, whole: i64) -> Html {
    let is_short = (part > 0).then_some("verdict-strip__value--short");
    let content = html! {
        <>
            <span class="verdict-strip__name">{ locale.say_strip(item.name) }</span>
            <span class="verdict-strip__figure">
                <span class={classes!("verdict-strip__value", is_short)}>{ locale.say(Message::Of(part, whole)) }</span>
                { chip(locale, props, item.figure) }
            </span>
        </>
    };
    toggle(props, item.focus, item.kind, locale.say(item.title), content)
}

fn toggle(
    props: &VerdictStripProps,
    focus: Focus,
    kind: &'static str,
    title: Cow<'static, str>,
    content: Html,
) -> Html {
    let is_chosen = props.filter.focus == Some(focus);
    let asked = Filter { focus: (!is_chosen).then_some(focus), ..Filter::default() };
    let onclick = props.on_filter.reform(move |_: MouseEvent| asked);
    html! {
        <button type="button" class={classes!("verdict-strip__item", kind)} {title}
            aria-pressed={is_chosen.to_string()} {onclick}>
            { content }
        </button>
    }
}

/// What changed, in its own room. It is told elsewhere.
fn chip(locale: Locale, props: &VerdictStripProps, figure: Figure) -> Html {
    let delta = props.deltas.iter().find(|it| it.figure == figure);
    // Empty where nothing changed: the text is the same node, and nothing is made anew.
    let text = delta.map(|it| locale.say_strip(StripMessage::Chip(*it))).unwrap_or_default();
    html! { <span class="verdict-strip__chip" aria-hidden="true">{ text }</span> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::{example, render_html};

    fn props(deltas: Vec<Delta>, filter: Filter) -> VerdictStripProps {
        let version = example();
        VerdictStripProps {
            overview: Overview::of(&version, 0).unwrap(),
            ghost: Some(Share { serving: 1, total: 2 }),
            is_baseline: false,
            deltas,
            version,
            filter,
            on_filter: Callback::noop(),
            on_action: Callback::noop(),
        }
    }

    #[tokio::test]
    async fn the_strip_shows_counts_share_target_and_who_is_left_out() {
        let html =
            render_html(|| verdict_strip(Locale::ZhHans, &props(Vec::new(), Filter::default())))
                .await;
        for verdict in ["breach", "near", "unknown", "met"] {
            assert!(html.contains(&format!("verdict-mark--{verdict}")), "{verdict}: {html}");
        }
        for text in ["67.9%", "（140/206）", "目标70% · 低于目标", "修改前50.0%", "1/8", "6/63"]
        {
            assert!(html.contains(text), "{text}: {html}");
        }
        assert_eq!(html.matches("aria-pressed=\"false\"").count(), 7, "every item filters: {html}");
        assert!(!html.contains("style="), "the page's policy forbids it: {html}");
    }

    #[tokio::test]
    async fn what_changed_stands_beside_its_figure_and_nowhere_else() {
        let delta = |figure, by| Delta { figure, by };
        let deltas = vec![delta(Figure::Verdict(Verdict::Near), -2), delta(Figure::Share, 4)];
        let html =
            render_html(|| verdict_strip(Locale::ZhHans, &props(deltas, Filter::default()))).await;
        assert_eq!(html.matches("verdict-strip__chip").count(), 7, "the room is there: {html}");
        let filled: Vec<_> = html.split("verdict-strip__chip\">").skip(1).collect();
        let filled = filled.iter().filter(|it| it.starts_with(['+', '-'])).count();
        assert_eq!(filled, 2, "{html}");
        assert!(html.contains("-2") && html.contains("+0.4"), "{html}");
    }

    #[tokio::test]
    async fn the_item_that_filters_is_pressed() {
        let filter = Filter { focus: Some(Focus::Unserved), ..Filter::default() };
        let html =
            render_html(move || verdict_strip(Locale::ZhHans, &props(Vec::new(), filter))).await;
        let (_, pressed) = html.split_once("aria-pressed=\"true\"").unwrap();
        let class = " class=\"verdict-strip__item verdict-strip__item--schools\"";
        assert!(pressed.starts_with(class) && !pressed.contains("aria-pressed=\"true\""), "{html}");
    }
}
