//! The document: its language and title, and where the focus is.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The languages that the reader of this browser prefers, in order.
#[must_use]
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    window.navigator().languages().iter().filter_map(|it| it.as_string()).collect()
}

/// Says in which language the page is.
pub fn set_language(tag: &str) {
    if let Some(root) = document().and_then(|it| it.document_element()) {
        // Setting an attribute with a valid name cannot fail.
        let _ = root.set_attribute("lang", tag);
    }
}

/// Names the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    let element = document().and_then(|it| it.get_element_by_id(id));
    if let Some(element) = element.as_ref().and_then(|it| it.dyn_ref::<HtmlElement>()) {
        let _ = element.focus();
    }
}

/// Scrolls the element with this id into the middle of its box, and moves the
/// focus to it.
pub fn show(id: &str) {
    if let Some(element) = document().and_then(|it| it.get_element_by_id(id)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        options.set_inline(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
        focus(id);
    }
}
