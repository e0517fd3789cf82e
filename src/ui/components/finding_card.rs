//! One finding in the list: verdict, rule, subject, the sentence with its
//! numbers, and whether it depends on a reading. It opens its clause card.

use super::verdict_mark;
use crate::browser;
use crate::i18n::{CardMessage, Locale, Message};
use crate::policy::Pack;
use crate::session::{Address, CardStep, Listed};
use crate::ui::Shared;
use crate::ui::hooks::Hover;
use yew::prelude::*;

/// All that is on it and nothing else, so that one that looks the same after a
/// keystroke is not rendered again.
#[derive(Properties, PartialEq)]
pub struct FindingCardProps {
    pub listed: Listed,
    pub address: Address,
    /// What it is about.
    pub subject: AttrValue,
    /// The school, where it is not said by the heading.
    pub school: Option<AttrValue>,
    pub pack: Shared<Pack>,
    pub on_step: Callback<CardStep>,
    pub on_hover: Callback<Hover>,
}

/// One finding.
#[component]
pub fn FindingCard(props: &FindingCardProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let FindingCardProps { listed, address, .. } = props;
    let judged = &listed.judged;
    let kind = format!("finding-card--{}", judged.verdict.word());
    let rule = locale.rule(&props.pack, listed.rule).to_owned();
    let onclick = {
        let address = address.clone();
        props.on_step.reform(move |_: MouseEvent| CardStep::Ask(address.clone()))
    };
    // A finger does not rest on what it does not mean to touch.
    let hover = |hover: fn(Address, bool) -> Hover| {
        let (address, on_hover) = (address.clone(), props.on_hover.clone());
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() != "touch" {
                on_hover.emit(hover(address.clone(), browser::is_low(event.client_y())));
            }
        })
    };
    let (word, how) = match judged.robust {
        true => (locale.say_card(CardMessage::AnyReading), "finding-card__robust"),
        false => (locale.say(Message::DependsOnReading), "finding-card__depends"),
    };
    html! {
        <li class={classes!("finding-card", kind, (!judged.robust).then_some("finding-card--depends"))}>
            <button type="button" class="finding-card__open" aria-haspopup="dialog" {onclick}
                onpointerenter={hover(Hover::Over)} onpointerleave={hover(|_, _| Hover::Out)}>
                <span class="finding-card__head">
                    { verdict_mark(locale, judged.verdict, Html::default()) }
                    <strong class="finding-card__rule">{ rule }</strong>
                    <span class={how}>{ word }</span>
                </span>
                <span class="finding-card__subject">
                    { props.subject.clone() }
                    if let Some(school) = &props.school {
                        { " " }<span class="finding-card__school">{ school.clone() }</span>
                    }
                </span>
                <span class="finding-card__sentence">{ locale.sentence(judged) }</span>
            </button>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Filter, Grouping, listing};
    use crate::ui::support::{example, render};

    #[tokio::test]
    async fn a_finding_says_verdict_rule_subject_and_numbers() {
        let html = render::<FindingCard>(|| {
            let version = example();
            let filter = Filter { school: Some(11), ..Filter::default() };
            let listing = listing(&version, 0, &filter, Grouping::Clause, 100);
            let listed = listing.groups[0].findings[0].clone();
            let (subject, school) = Locale::ZhHans.subject(&version, &listed);
            FindingCardProps {
                address: listed.address(&version, 0).unwrap(),
                listed,
                subject: subject.into(),
                school: school.map(Into::into),
                pack: Shared::from(version.pack()),
                on_step: Callback::noop(),
                on_hover: Callback::noop(),
            }
        })
        .await;
        for text in [
            "finding-card--breach",
            "违反",
            "招生过少",
            "2023年27人、2024年24人、2025年22人，均少于30人",
            "西垣职业学校",
            "finding-card--depends",
            "取决于口径",
            "aria-haspopup=\"dialog\"",
        ] {
            assert!(html.contains(text), "{text}: {html}");
        }
    }
}
