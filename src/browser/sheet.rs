//! What the grid asks of the browser: which cell was meant, where things lie,
//! and the clipboard of an event.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{
    ClipboardEvent, Element, Event, FocusOptions, HtmlElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

/// The row and the column of the cell in which something happened: cells have
/// `data-column`, and rows `data-row`.
#[must_use]
pub fn cell_of(event: &Event) -> Option<(usize, usize)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let cell = target.closest("[data-column]").ok()??;
    let row = cell.closest("[data-row]").ok()??;
    let number = |element: &Element, name| element.get_attribute(name)?.parse().ok();
    Some((number(&row, "data-row")?, number(&cell, "data-column")?))
}

/// Tells style sheets a value that they cannot know. The page's policy forbids
/// styles in markup, and this is not one.
pub fn set_property(element: &HtmlElement, name: &str, value: &str) {
    let style = element.style();
    // Writing what is there already would have it all laid out again.
    if style.get_property_value(name).ok().as_deref() != Some(value) {
        let _ = style.set_property(name, value);
    }
}

/// Moves the focus without scrolling.
pub fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Scrolls whatever an element lies in, and no further than it takes to see it.
pub fn bring_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The text that is pasted.
#[must_use]
pub fn pasted_text(event: &Event) -> Option<String> {
    event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()
}

/// Puts a text on the clipboard of a copy or cut. Says whether that worked.
#[must_use]
pub fn put_text(event: &Event, text: &str) -> bool {
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    data.is_some_and(|it| it.set_data("text/plain", text).is_ok())
}

/// Opens the browser's own way to print the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print says so itself.
        let _ = window.print();
    }
}

/// Calls back before the page is printed and when that is over, as long as the
/// result lives.
#[must_use]
pub fn on_printing(begins: impl Fn() + 'static, ends: impl Fn() + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let begins = EventListener::new(&window, "beforeprint", move |_| begins());
    let ends = EventListener::new(&window, "afterprint", move |_| ends());
    vec![begins, ends]
}

/// Calls back when the window has another size, as long as the result lives.
#[must_use]
pub fn on_resize(resized: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "resize", move |_| resized()))
}
