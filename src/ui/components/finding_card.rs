//! One finding: verdict, subject, numbers, clause, and whether it depends on a
//! reading.

use super::VerdictMark;
use crate::browser;
use crate::i18n::{Locale, Message};
use crate::session::{Listed, Version, turns};
use crate::ui::Shared;
use yew::prelude::*;

#[derive(Properties)]
pub struct FindingCardProps {
    pub listed: Listed,
    /// What it is about.
    pub subject: String,
    /// The school, where it is about an offering.
    pub school: Option<String>,
    /// The year looked at.
    pub nth: usize,
    pub version: Shared<Version>,
}

// The same finding of a plan that was changed elsewhere looks the same; what
// it depends on is worked out when it is asked for, and not kept.
impl PartialEq for FindingCardProps {
    fn eq(&self, other: &Self) -> bool {
        let seen = |it: &Self| (it.nth, it.subject.clone(), it.school.clone());
        self.listed == other.listed
            && seen(self) == seen(other)
            && (self.listed.judged.robust || self.version == other.version)
    }
}

/// One finding.
#[component]
pub fn FindingCard(props: &FindingCardProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let FindingCardProps { listed, version, .. } = props;
    let shows_turns = use_state_eq(|| false);
    let judged = &listed.judged;
    let kind = format!("finding-card--{}", judged.verdict.word());
    let rule = version.pack().rules.get(listed.rule);
    let row = listed.offering().map(|it| format!("row-{}-{}", it.school, it.offering));
    let on_show = row.map(|row| Callback::from(move |_: MouseEvent| browser::show(&row)));
    html! {
        <li class={classes!("finding-card", kind)}>
            <div class="finding-card__head">
                <VerdictMark verdict={judged.verdict} />
                <strong class="finding-card__rule">{ rule.map(|it| locale.of(&it.name).to_owned()) }</strong>
            </div>
            <p class="finding-card__subject">
                if let Some(onclick) = on_show {
                    <button type="button" class="finding-card__link" title={locale.say(Message::ShowInTable)} {onclick}>
                        { props.subject.clone() }
                    </button>
                } else {
                    { props.subject.clone() }
                }
                if let Some(school) = &props.school {
                    <span class="finding-card__school">{ school.clone() }</span>
                }
            </p>
            <p class="finding-card__sentence">{ locale.sentence(judged) }</p>
            if let Some(remedy) = judged.remedy {
                <p class="finding-card__remedy">{ locale.say(Message::Remedy(remedy)) }</p>
            }
            <div class="finding-card__foot">
                if let Some(rule) = rule {
                    <details class="finding-card__asks">
                        <summary>{ locale.say(Message::Clause(&rule.clause)) }</summary>
                        <p>{ locale.of(&rule.asks).to_owned() }</p>
                    </details>
                }
                { reading(locale, props, &shows_turns) }
            </div>
        </li>
    }
}

fn reading(locale: Locale, props: &FindingCardProps, shows_turns: &UseStateHandle<bool>) -> Html {
    if props.listed.judged.robust {
        return html! { <span class="finding-card__robust">{ locale.say(Message::Robust) }</span> };
    }
    let shown = **shows_turns;
    let setter = shows_turns.setter();
    let onclick = Callback::from(move |_: MouseEvent| setter.set(!shown));
    let name = if shown { Message::HideTurns } else { Message::ShowTurns };
    html! {
        <div class="finding-card__reading">
            <span class="finding-card__depends">{ locale.say(Message::DependsOnReading) }</span>
            <button type="button" class="finding-card__link" aria-expanded={shown.to_string()} {onclick}>
                { locale.say(name) }
            </button>
            if shown { { turned(locale, props) } }
        </div>
    }
}

fn turned(locale: Locale, props: &FindingCardProps) -> Html {
    let turns = turns(&props.version, props.nth, &props.listed);
    if turns.is_empty() {
        return html! { <p>{ locale.say(Message::NoTurn) }</p> };
    }
    let rows = turns.iter().filter_map(|turn| {
        let reading = props.version.pack().readings.get(turn.reading)?;
        let value = locale.setting(reading, &turn.value);
        let name = format!("{} {value}", locale.of(&reading.name));
        let verdict = turn.verdict.map_or(Message::NotApplicable, Message::Verdict);
        Some(html! { <li>{ locale.say(Message::TurnsTo(&name, &locale.say(verdict))) }</li> })
    });
    html! { <ul class="finding-card__turns">{ for rows }</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Filter, findings};
    use crate::ui::support::{example, render};

    #[tokio::test]
    async fn a_finding_card_says_the_numbers_the_clause_and_what_it_asks() {
        let html = render::<FindingCard>(|| {
            let version = example();
            let filter = Filter { school: Some(11), ..Filter::default() };
            let groups = findings(&version, 0, &filter);
            let listed = groups[0].findings[0].clone();
            let (subject, school) = Locale::ZhHans.subject(&version, &listed);
            FindingCardProps { listed, subject, school, nth: 0, version }
        })
        .await;
        for text in [
            "finding-card--breach",
            "违反",
            "2023年27人、2024年24人、2025年22人，均少于30人",
            "西垣职业学校",
            "条款 IV.2.6",
            "应停办",
            "取决于口径",
            "新生人数若一连三年",
        ] {
            assert!(html.contains(text), "{text}: {html}");
        }
    }
}
