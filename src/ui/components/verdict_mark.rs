//! A verdict: icon, word and pattern, so that colour is never the only sign.

use super::{Symbol, icon};
use crate::i18n::{Locale, Message};
use crate::policy::Verdict;
use yew::prelude::*;

/// A verdict; `behind` is what stands behind the word, such as a number.
pub fn verdict_mark(locale: Locale, verdict: Verdict, behind: Html) -> Html {
    let kind = format!("verdict-mark--{}", verdict.word());
    html! {
        <span class={classes!("verdict-mark", kind)}>
            { icon(Symbol::Verdict(verdict)) }
            <span>{ locale.say(Message::Verdict(verdict)) }</span>
            { behind }
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::render_html;

    #[tokio::test]
    async fn a_verdict_is_told_by_word_icon_and_class() {
        let html =
            render_html(|| verdict_mark(Locale::ZhHans, Verdict::Near, Html::default())).await;
        assert!(html.contains("临界") && html.contains("<svg"), "{html}");
        assert!(html.contains("verdict-mark--near"), "{html}");
        assert!(!html.contains("style="), "{html}");
    }
}
