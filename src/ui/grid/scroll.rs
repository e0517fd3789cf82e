//! What of the rows is in view.
//!
//! Columns that stay in view are `sticky` only while the rows are being
//! scrolled sideways. Each sticky cell is a layer of its own to the browser,
//! and hundreds of layers cost several milliseconds with every key: where the
//! rows stand still, the same cells are moved by as much as they were scrolled.

use super::geometry::{self, HEAD, ROW, rows};
use super::lanes::Frozen;
use super::{Grid, Message};
use crate::browser;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// For how long the rows are not scrolled when they stand still. Unit:
/// milliseconds.
const STILL: u32 = 150;

/// How many rows are printed; beyond, a browser would work for minutes.
const PRINTED: usize = 5_000;

/// How wide the view is, how far the rows are scrolled sideways, and how much of
/// them lies beyond the end of the view. Unit: pixels.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Across {
    view: i32,
    before: i32,
    beyond: i32,
}

impl Grid {
    /// Measures the view; says whether other rows are in it.
    pub(super) fn measure(&mut self) -> bool {
        let view = self.box_ref.cast::<web_sys::Element>();
        if view.as_ref().is_some_and(|it| it.client_width() == 0) {
            // The panel is shown in its place: it is as it was once it is there again.
            return false;
        }
        let (scrolled, height) =
            view.as_ref().map_or((0, 640), |it| (it.scroll_top(), it.client_height()));
        view.iter().for_each(|it| self.measure_across(it));
        let width = view.map_or(geometry::WIDE, |_| self.across.view);
        let window = geometry::window(scrolled, height, self.rows.count());
        let is_wide = width >= geometry::WIDE;
        let changed = window != self.window || is_wide != self.is_wide;
        (self.window, self.is_wide) = (window, is_wide);
        changed
    }

    /// All rows come into the document, for as long as it is printed.
    pub(super) fn show_all(&mut self) {
        self.window = (0, self.rows.count().min(PRINTED));
    }

    fn measure_across(&mut self, view: &web_sys::Element) {
        let (before, view) = (view.scroll_left(), view.client_width());
        let beyond = (self.lanes().whole() - view - before).max(0);
        self.across = Across { view, before, beyond };
    }

    /// The rows were scrolled, or the view has another size.
    pub(super) fn scrolled(&mut self, ctx: &Context<Self>) -> bool {
        let changed = self.measure();
        if self.across != self.told {
            self.is_scrolled_sideways(true);
            let link = ctx.link().clone();
            let still = move || link.send_message(Message::StoodStill);
            self.still = Some(Timeout::new(STILL, still));
        }
        changed
    }

    /// Moves the columns that stay in view to where they are seen.
    pub(super) fn stand_still(&mut self) {
        let Some(root) = self.root_ref.cast::<web_sys::HtmlElement>() else { return };
        self.still = None;
        self.told = self.across;
        let pixels = |name: &str, it: i32| browser::set_property(&root, name, &format!("{it}px"));
        pixels("--grid-view", self.told.view);
        pixels("--grid-scrolled", self.told.before);
        pixels("--grid-beyond", self.told.beyond);
        self.is_scrolled_sideways(false);
    }

    fn is_scrolled_sideways(&self, is: bool) {
        let view = self.box_ref.cast::<web_sys::Element>();
        // An attribute of this name can be set.
        view.into_iter().for_each(|it| drop(it.toggle_attribute_with_force("data-sideways", is)));
    }

    pub(super) fn bring_into_view(&mut self) {
        let Some(view) = self.box_ref.cast::<web_sys::Element>() else { return };
        let top = rows(self.cursor.active.row);
        let height = view.client_height();
        let now = view.scroll_top();
        let below = match (self.offered.len(), &self.refused) {
            (0, None) => 0,
            (0, Some(_)) => 2 * ROW,
            (offered, _) => rows(offered + 1),
        };
        // In a low view the cell itself goes first.
        let below = below.min(height / 2).min(height - HEAD - ROW).max(0);
        let span = (top, top + ROW + below);
        let wanted = geometry::scrolled_to(now, height - HEAD, span, (0, 0));
        if wanted != now {
            view.set_scroll_top(wanted);
        }
        // A row of one cell has no place at its column.
        if self.place().is_some_and(|it| it.frozen == Frozen::No) {
            self.bring_across(&view, self.cursor.active.column);
        }
    }

    /// The column of the year looked at comes into view, wherever the focus is.
    /// Says whether there is a view for that.
    pub(super) fn bring_year_into_view(&mut self) -> bool {
        let view = self.box_ref.cast::<web_sys::Element>().filter(|it| it.client_width() > 0);
        let year = self.column_of(self.scene.year);
        view.iter().for_each(|it| self.bring_across(it, year));
        view.is_some()
    }

    /// At once and not by and by: nothing moves where less motion is asked for.
    fn bring_across(&mut self, view: &web_sys::Element, column: usize) {
        let wanted = self.lanes().in_view(column, view.scroll_left(), view.client_width());
        if let Some(wanted) = wanted {
            view.set_scroll_left(wanted);
            self.measure_across(view);
            self.stand_still();
        }
    }
}
