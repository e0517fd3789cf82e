//! Keys, pointers, and what the reader of this browser is used to.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlInputElement, KeyboardEvent};

/// Calls back with events of these kinds, wherever on the page they happen, as
/// long as the result lives: before anything else hears of them, or after all
/// else.
#[must_use]
pub fn listen(
    kinds: &[&'static str],
    first: bool,
    heard: impl Fn(&Event) + Clone + 'static,
) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let phase = if first { EventListenerPhase::Capture } else { EventListenerPhase::Bubble };
    let options = EventListenerOptions { phase, passive: false };
    let listener = |kind: &&'static str| {
        let heard = heard.clone();
        EventListener::new_with_options(&window, *kind, options, move |event| heard(event))
    };
    kinds.iter().map(listener).collect()
}

/// Whether a key is an input method's own.
///
/// Safari tells of the key that ends a composition after its end, and then only
/// this code says whose it was.
#[must_use]
pub fn is_composing(event: &KeyboardEvent) -> bool {
    const PROCESSED: u32 = 229;
    event.is_composing() || event.key_code() == PROCESSED
}

/// Whether text is typed into it.
#[must_use]
pub fn is_text_field(target: &EventTarget) -> bool {
    if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
        return !matches!(field.type_().as_str(), "range" | "checkbox" | "radio" | "file");
    }
    target.dyn_ref::<Element>().is_some_and(|it| it.tag_name() == "TEXTAREA")
}

/// Whether shortcuts are written as on a Mac.
#[must_use]
pub fn is_mac() -> bool {
    let platform = web_sys::window().and_then(|it| it.navigator().platform().ok());
    platform.is_some_and(|it| it.starts_with("Mac") || it.starts_with("iP"))
}

/// Whether the reader asked for less motion.
#[must_use]
pub fn wants_less_motion() -> bool {
    let asked = |it: web_sys::Window| it.match_media("(prefers-reduced-motion: reduce)").ok()?;
    web_sys::window().and_then(asked).is_some_and(|it| it.matches())
}
