//! A share as a bar, with a tick at its target.

use crate::session::Share;
use yew::prelude::*;

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
pub struct ShareBarProps {
    pub share: Share,
    /// In percent.
    pub target: u32,
    /// The share that it is compared with.
    pub ghost: Option<Share>,
}

/// A share as a bar. The numbers stand beside it in words, so that it is for
/// the eye alone.
pub fn share_bar(props: &ShareBarProps) -> Html {
    let width = props.share.tenths().unwrap_or(0);
    let target = i64::from(props.target) * 10;
    let reached = props.share.reaches(props.target);
    let tick = |at: i64| (at - 4).clamp(0, 992).to_string();
    html! {
        <svg class={classes!("share-bar", (!reached).then_some("share-bar--short"))}
            viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="share-bar__ground" y="2" width="1000" height="8" />
            <rect class="share-bar__part" y="2" width={width.to_string()} height="8" />
            if let Some(ghost) = props.ghost.and_then(Share::tenths) {
                <rect class="share-bar__ghost" x={tick(ghost)} width="8" height="12" />
            }
            <rect class="share-bar__target" x={tick(target)} width="8" height="12" />
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::render_html;

    #[tokio::test]
    async fn the_ghost_stands_where_the_share_was_and_never_outside() {
        let html = render_html(|| {
            share_bar(&ShareBarProps {
                share: Share { serving: 1, total: 2 },
                target: 70,
                ghost: Some(Share { serving: 4, total: 4 }),
            })
        })
        .await;
        assert!(
            html.contains("x=\"992\" width=\"8\" height=\"12\" class=\"share-bar__ghost\""),
            "{html}"
        );
        assert!(
            html.contains("x=\"696\" width=\"8\" height=\"12\" class=\"share-bar__target\""),
            "{html}"
        );
        assert!(html.contains("share-bar--short"), "{html}");
    }
}
