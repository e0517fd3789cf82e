//! The document: its language and title, and where the focus is.

use super::dialog::shows_modal;
use super::keys::is_composing;
use super::place::{active, all, document, element};
use super::sheet::bring_into_view;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlSelectElement, KeyboardEvent};

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
    if let Some(element) = element(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Brings the part of the page that an element stands in into view, or the
/// element itself where that is larger than the view.
pub fn show(id: &str) {
    let element = element(id);
    let part = element.as_ref().and_then(|it| it.closest("section").ok().flatten());
    part.iter().chain(&element).for_each(bring_into_view);
}

/// Presses the element with this id.
pub fn press(id: &str) {
    if let Some(element) = element(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Where the focus was.
#[derive(Clone, Debug)]
pub struct Focus(HtmlElement);

/// Where the focus is; `None` where nothing has it.
#[must_use]
pub fn focused() -> Option<Focus> {
    let active = active()?.dyn_into::<HtmlElement>().ok()?;
    let is_body = document()?.body().is_some_and(|it| it == active);
    (!is_body).then_some(Focus(active))
}

impl Focus {
    /// Brings the focus back; says whether it still could.
    pub fn restore(&self) -> bool {
        self.0.is_connected() && self.0.focus().is_ok()
    }
}

/// Lets each choice with a `data-chosen` show the option at that position.
pub fn show_choices() {
    let fields = all("select[data-chosen]");
    for field in fields.filter_map(|it| it.dyn_into::<HtmlSelectElement>().ok()) {
        let chosen = field.get_attribute("data-chosen").and_then(|it| it.parse().ok());
        chosen.into_iter().for_each(|it| field.set_selected_index(it));
    }
}

/// Whether a height in the window is in its lower half.
#[must_use]
pub fn is_low(height: i32) -> bool {
    let window = web_sys::window().and_then(|it| it.inner_height().ok()?.as_f64());
    window.is_some_and(|it| f64::from(height) > it / 2.0)
}

/// Calls back when Esc is pressed, wherever the focus is, as long as the result
/// lives. In a dialog Esc closes that alone.
#[must_use]
pub fn on_escape(pressed: impl Fn() + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(&document, "keydown", move |event| {
        if event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|it| it.key() == "Escape" && !is_composing(it))
            && !shows_modal()
        {
            pressed();
        }
    }))
}
