//! Parts of the page that arrive after it: nothing of a first view needs them,
//! so that they are a second file, which is fetched as soon as the page stands.
//!
//! Everything that only these parts use, down to their words, is in that file.
//! Whoever shows one of them asks for it here, and shows nothing until it is
//! there. A part that is only named here costs the first load its name; one that
//! is named anywhere else as well is part of the first load.

use super::components::{
    CoveragePanelProps, Drawer, DrawerProps, EffectsDialog, EffectsDialogProps, FindBar,
    FindBarProps, Help, HelpProps, MissingList, MissingListProps, PasteColumns, PasteColumnsProps,
    PasteTable, PasteTableProps, ReadingsPanelProps, ScenarioPanelProps, SchoolSearch,
    SchoolSearchProps, clause_cards, coverage_panel, readings_panel, scenario_panel, tipping_line,
};
use super::grid::{Grid, GridProps};
use super::hooks::CardsHandle;
use crate::browser::Answering;
use crate::i18n::{Locale, Message};
use crate::io::work;
use crate::plan::{At, PlanEdit, Year};
use crate::scenario::Moved;
use crate::session::{
    Action, Columns, Rows, Sort, Suggestions, Typing, Version, effects, sorted, suggested_chains,
};
use crate::ui::Shared;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

/// The parts.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    pub drawer: fn(DrawerProps) -> Html,
    pub clause_cards: fn(&Shared<Version>, &CardsHandle, &Callback<Action>, &Callback<At>) -> Html,
    pub coverage_panel: fn(Locale, &CoveragePanelProps) -> Html,
    pub readings_panel: fn(Locale, &ReadingsPanelProps) -> Html,
    pub missing_list: fn(MissingListProps) -> Html,
    pub paste_table: fn(PasteTableProps) -> Html,
    pub school_search: fn(SchoolSearchProps) -> Html,
    pub paste_columns: fn(PasteColumnsProps) -> Html,
    /// The columns of a pasted block, if it has headers above it.
    pub columns_above: fn(&[Vec<String>], Year) -> Option<Columns>,
    pub scenario_panel: fn(Locale, &ScenarioPanelProps) -> Html,
    pub effects_dialog: fn(EffectsDialogProps) -> Html,
    pub tipping_line: fn(Locale, &Version, At, Year) -> Option<String>,
    /// What an edit would change elsewhere.
    pub effects: fn(&Version, &[PlanEdit]) -> Vec<Moved>,
    pub help: fn(HelpProps) -> Html,
    /// Answers a question about a plan, in a worker.
    pub answered: Answering,
    pub find_bar: fn(FindBarProps) -> Html,
    pub follow: fn(&mut Grid, &Context<Grid>, &GridProps),
    pub stand: fn(&mut Grid, &Context<Grid>),
    pub sorted: fn(&Rows, &Version, usize, Sort) -> Rows,
    /// What a text in a cell of chains may mean.
    pub suggested_chains: fn(Locale, &Version, &Typing) -> Suggestions,
}

fn all() -> Parts {
    Parts {
        drawer: |props| html! { <Drawer ..props /> },
        clause_cards,
        coverage_panel,
        readings_panel,
        missing_list: |props| html! { <MissingList ..props /> },
        paste_table: |props| html! { <PasteTable ..props /> },
        school_search: |props| html! { <SchoolSearch ..props /> },
        paste_columns: |props| html! { <PasteColumns ..props /> },
        columns_above: Columns::above,
        scenario_panel,
        effects_dialog: |props| html! { <EffectsDialog ..props /> },
        tipping_line,
        effects: |version, edits| effects(version, edits).unwrap_or_default(),
        find_bar: |props| html! { <FindBar ..props /> },
        follow: Grid::follow,
        stand: Grid::stand,
        sorted,
        suggested_chains: |locale, version, typing| {
            suggested_chains(version, typing, |it| locale.of(it))
        },
        answered: work::answered,
        help: |props| html! { <Help ..props /> },
    }
}

#[wasm_split(later, fallible)]
fn fetched() -> Result<Parts, SplitLoaderError> {
    Ok(all())
}

#[cfg(target_arch = "wasm32")]
thread_local! {
    static PARTS: std::cell::Cell<Option<Parts>> = const { std::cell::Cell::new(None) };
}

/// The parts, if they are there.
#[cfg(target_arch = "wasm32")]
pub(super) fn parts() -> Option<Parts> {
    PARTS.get()
}

/// The parts.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn parts() -> Option<Parts> {
    Some(all())
}

/// What is shown where a part was asked for: the part, or that it is on its way.
pub(super) fn shown(locale: Locale, part: impl FnOnce(Parts) -> Html) -> Html {
    parts().map_or_else(
        || html! { <p class="later" role="status">{ locale.say(Message::Arriving) }</p> },
        part,
    )
}

/// Fetches the parts, and calls back once they are there. As long as they cannot
/// be had they are asked for again (src/later.js).
pub(super) fn fetch(then: impl FnOnce() + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        // What came and is no module will not become one.
        if let Ok(_parts) = fetched().await {
            #[cfg(target_arch = "wasm32")]
            PARTS.set(Some(_parts));
            then();
        }
    });
}
