//! Small pictures, drawn in the colour of the text beside them.
//!
//! None stands alone: each has a word beside it or is named by its button.

use crate::policy::Verdict;
use yew::prelude::*;

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after what they show")]
pub enum Symbol {
    Add,
    Back,
    City,
    Close,
    Down,
    Edit,
    Help,
    Home,
    Open,
    Paste,
    Redo,
    Remove,
    Replay,
    Save,
    Undo,
    Up,
    Verdict(Verdict),
}

impl Symbol {
    const fn path(self) -> &'static str {
        match self {
            Self::Add => "M8 3v10M3 8h10",
            Self::Back => "M13 8H3M7 4 3 8l4 4",
            Self::City => "M2 14h12M3 14V6l4-2v10M7 14V2l6 3v9M9.5 7h1M9.5 10h1",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Down => "M8 3v10M4 9l4 4 4-4",
            Self::Edit => "M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2L3 13zM9.3 4.5l2.2 2.2",
            Self::Help => {
                "M8 14A6 6 0 108 2a6 6 0 000 12zM6.2 6.4a1.8 1.8 0 113.6 0c0 1.3-1.8 1.3-1.8 2.6M8 11v.4"
            }
            Self::Home => "M2 8l6-5 6 5M4 7v6.5h8V7",
            Self::Open => "M2 13V3.5h4l1.5 2H13V7M2 13l2-6h10.5l-2 6H2z",
            Self::Paste => "M5.5 3h-2v11h9V3h-2M5.5 2h5v2.5h-5zM5.5 8h5M5.5 11h5",
            Self::Redo => "M13 6H6a3.5 3.5 0 000 7h4M10 3l3 3-3 3",
            Self::Remove => "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.5 9h6l.5-9M7 7v4M9 7v4",
            Self::Replay => "M2.5 5.5h10M10 3l2.5 2.5L10 8M13.5 10.5h-10M6 8l-2.5 2.5L6 13",
            Self::Save => "M8 2v8M4.5 6.5 8 10l3.5-3.5M3 13h10",
            Self::Undo => "M3 6h7a3.5 3.5 0 010 7H6M6 3 3 6l3 3",
            Self::Up => "M8 13V3M4 7l4-4 4 4",
            Self::Verdict(Verdict::Breach) => {
                "M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM6 6l4 4M10 6l-4 4"
            }
            Self::Verdict(Verdict::Near) => "M8 2.5l6 11H2zM8 7v3M8 11.6v.4",
            Self::Verdict(Verdict::Unknown) => "M6 6.2a2 2 0 114 0c0 1.4-2 1.5-2 3M8 11.4v.4",
            Self::Verdict(Verdict::Met) => "M3.5 8.5 6.5 11.5 12.5 4.5",
        }
    }
}

/// A small picture.
pub fn icon(symbol: Symbol) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d={symbol.path()} />
        </svg>
    }
}
