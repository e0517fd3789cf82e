//! The document: its language and title, and where the focus is.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlElement, HtmlInputElement, HtmlSelectElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

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

/// Lets each choice with a `data-chosen` show the option at that position.
pub fn show_choices() {
    let found = document().and_then(|it| it.query_selector_all("select[data-chosen]").ok());
    let fields = found.iter().flat_map(|all| (0..all.length()).filter_map(|it| all.get(it)));
    for field in fields.filter_map(|it| it.dyn_into::<HtmlSelectElement>().ok()) {
        let chosen = field.get_attribute("data-chosen").and_then(|it| it.parse().ok());
        chosen.into_iter().for_each(|it| field.set_selected_index(it));
    }
}

/// Moves the focus from one cell of a column to the next one down or up, and
/// selects what is in it. A column is all inputs with the same `data-column`.
pub fn move_in_column(from: &Element, down: bool) {
    let Some(column) = from.get_attribute("data-column") else {
        return;
    };
    let selector = format!("input[data-column=\"{column}\"]:not(:disabled)");
    let Some(cells) = document().and_then(|it| it.query_selector_all(&selector).ok()) else {
        return;
    };
    let here = (0..cells.length()).find(|&it| cells.get(it).as_ref() == Some(from.as_ref()));
    let next = here.and_then(|it| if down { it.checked_add(1) } else { it.checked_sub(1) });
    let next = next.and_then(|it| cells.get(it));
    if let Some(cell) = next.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
        let _ = cell.focus();
        cell.select();
    }
}
