//! A verdict: icon, word and pattern, so that colour is never the only sign.

use super::{Icon, Symbol};
use crate::i18n::{Locale, Message};
use crate::policy::Verdict;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct VerdictMarkProps {
    pub verdict: Verdict,
    /// What stands behind the word, such as a rule or a number.
    #[prop_or_default]
    pub children: Html,
}

/// A verdict.
#[component]
pub fn VerdictMark(props: &VerdictMarkProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let kind = format!("verdict-mark--{}", props.verdict.word());
    html! {
        <span class={classes!("verdict-mark", kind)}>
            <Icon symbol={Symbol::Verdict(props.verdict)} />
            <span>{ locale.say(Message::Verdict(props.verdict)) }</span>
            { props.children.clone() }
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::render;

    #[tokio::test]
    async fn a_verdict_is_told_by_word_icon_and_class() {
        let html = render::<VerdictMark>(|| VerdictMarkProps {
            verdict: Verdict::Near,
            children: Html::default(),
        })
        .await;
        assert!(html.contains("临界") && html.contains("<svg"), "{html}");
        assert!(html.contains("verdict-mark--near"), "{html}");
        assert!(!html.contains("style="), "{html}");
    }
}
