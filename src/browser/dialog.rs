//! Dialogs of the browser's own, and pointing at a part of the page.
//!
//! A `dialog` that is shown as a modal one keeps the focus within, is closed by
//! Esc, and gives the focus back to where it was: nothing of that is done here.
//!
//! What it does not keep within are keys: they are heard everywhere on the page,
//! and some by the browser, which would undo what was typed into a field behind
//! it. So **whoever hears keys of the whole page asks [`shows_modal`] first**.

use super::place::{all, element, first};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

const POINTED: &str = "data-pointed";

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    element(id)?.dyn_into().ok()
}

/// Shows the dialog with this id, in front of all else.
pub fn show_modal(id: &str) {
    // One that is shown already refuses, and stays as it is.
    dialog(id).into_iter().for_each(|it| drop(it.show_modal()));
}

/// Closes the dialog with this id; it tells so by a `close` event.
pub fn close_modal(id: &str) {
    dialog(id).into_iter().for_each(|it| it.close());
}

/// Whether a dialog is shown in front of all else.
#[must_use]
pub fn shows_modal() -> bool {
    first("dialog[open]").is_some()
}

/// Marks the first part of the page that a selector finds and that is shown, or
/// none.
pub fn point_at(selector: Option<&str>) {
    if let Some(before) = first("[data-pointed]") {
        // An attribute of this name can be taken away and set.
        let _ = before.remove_attribute(POINTED);
    }
    let mut found = selector.into_iter().flat_map(all);
    if let Some(found) = found.find(|it| it.client_width() > 0) {
        let _ = found.set_attribute(POINTED, "");
        super::bring_into_view(&found);
    }
}
