//! The moment before the page goes.

use gloo::events::EventListener;
use web_sys::VisibilityState;

/// Calls back when the page is hidden or left, as long as the result lives.
/// Phones end hidden pages without another word, so hiding counts as leaving.
#[must_use]
pub fn on_leaving(leaving: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let gone = leaving.clone();
    let mut listeners = vec![EventListener::new(&window, "pagehide", move |_| gone())];
    if let Some(document) = window.document() {
        let hidden = document.clone();
        listeners.push(EventListener::new(&document, "visibilitychange", move |_| {
            if hidden.visibility_state() == VisibilityState::Hidden {
                leaving();
            }
        }));
    }
    listeners
}
