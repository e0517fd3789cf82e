//! The ladder: rectify, suspend, close, filled up to where an offering is.

use crate::i18n::{CardMessage, Locale};
use crate::plan::{Stage, Year};
use yew::prelude::*;

/// Three chevrons with the year under each: of the order in force its stage,
/// since when, and its deadline; and from when it is closed, if it is.
pub fn ladder(
    locale: Locale,
    order: Option<(Stage, Year, Option<Year>)>,
    closed_from: Option<Year>,
) -> Html {
    let stage = order.map(|(stage, ..)| stage);
    let reached = match (closed_from, stage) {
        (Some(_), _) => 3,
        (None, Some(Stage::Suspended)) => 2,
        (None, Some(Stage::Rectify)) => 1,
        (None, None) => 0,
    };
    let of = |wanted: Stage| {
        let (_, since, deadline) = order.filter(|(it, ..)| *it == wanted)?;
        Some(match deadline {
            Some(deadline) if wanted == Stage::Rectify => format!("{since}–{deadline}"),
            _ => since.to_string(),
        })
    };
    let steps = [
        (CardMessage::Rectify, of(Stage::Rectify)),
        (CardMessage::Suspend, of(Stage::Suspended)),
        (CardMessage::Closing, closed_from.map(|it| it.to_string())),
    ];
    let steps = steps.into_iter().enumerate().map(|(at, (name, year))| {
        let is_reached = at < reached;
        let state = if is_reached { CardMessage::Reached } else { CardMessage::Ahead };
        let kind = is_reached.then_some("ladder__step--reached");
        html! {
            <li key={at} class={classes!("ladder__step", kind)} aria-current={(at + 1 == reached).then_some("step")}>
                <svg class="ladder__chevron" viewBox="0 0 96 28" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <path d="M1 1h82l12 13-12 13H1l12-13z" />
                </svg>
                <span class="ladder__name">{ locale.say_card(name) }</span>
                <span class="visually-hidden">{ locale.say_card(state) }</span>
                <span class="ladder__year">{ year.unwrap_or_else(|| locale.say_card(CardMessage::NoYear).into_owned()) }</span>
            </li>
        }
    });
    html! { <ol class="ladder" aria-label={locale.say_card(CardMessage::Ladder)}>{ for steps }</ol> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::render;

    #[derive(Properties, PartialEq)]
    struct ShownProps {
        order: Option<(Stage, Year, Option<Year>)>,
        closed_from: Option<Year>,
    }

    #[component]
    fn Shown(props: &ShownProps) -> Html {
        ladder(Locale::ZhHans, props.order, props.closed_from)
    }

    async fn reached(order: Option<(Stage, u16, Option<u16>)>, closed: Option<u16>) -> String {
        let year = |it: u16| Year::new(it).unwrap();
        render::<Shown>(move || ShownProps {
            order: order.map(|(it, since, deadline)| (it, year(since), deadline.map(year))),
            closed_from: closed.map(year),
        })
        .await
    }

    #[tokio::test]
    async fn the_chevrons_are_filled_up_to_the_stage_with_the_years_below() {
        let cases = [
            (None, None, 0, ""),
            (Some((Stage::Rectify, 2024, Some(2026))), None, 1, "2024–2026"),
            (Some((Stage::Suspended, 2025, None)), None, 2, "2025"),
            (Some((Stage::Suspended, 2025, None)), Some(2027), 3, "2027"),
        ];
        for (order, closed, filled, years) in cases {
            let html = reached(order, closed).await;
            assert_eq!(html.matches("ladder__step--reached").count(), filled, "{html}");
            assert_eq!(html.matches("已到这一步").count(), filled, "in words too: {html}");
            assert_eq!(html.matches("aria-current=\"step\"").count(), filled.min(1), "{html}");
            assert!(html.contains(years), "{html}");
        }
    }
}
