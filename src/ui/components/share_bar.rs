//! A share as a bar, with a tick at its target.

use crate::session::Share;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ShareBarProps {
    pub share: Share,
    /// In percent.
    pub target: u32,
}

/// A share as a bar. The numbers stand beside it in words, so that it is for
/// the eye alone.
#[component]
pub fn ShareBar(props: &ShareBarProps) -> Html {
    let width = props.share.tenths().unwrap_or(0);
    let target = props.target * 10;
    let reached = props.share.reaches(props.target);
    html! {
        <svg class={classes!("share-bar", (!reached).then_some("share-bar--short"))}
            viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="share-bar__ground" width="1000" height="12" />
            <rect class="share-bar__part" width={width.to_string()} height="12" />
            <rect class="share-bar__target" x={target.saturating_sub(3).to_string()} width="6" height="12" />
        </svg>
    }
}
