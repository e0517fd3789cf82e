//! What stands after `#` in the address bar.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// What stands after `#`, with it; nothing where there is none.
#[must_use]
pub fn fragment() -> String {
    let location = web_sys::window().map(|it| it.location());
    location.and_then(|it| it.hash().ok()).unwrap_or_default()
}

/// Puts a text after `#`, or takes away what stands there, without a step in
/// the history and without being called back.
pub fn set_fragment(fragment: Option<&str>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let location = window.location();
    let address = match fragment {
        Some(fragment) => Ok(format!("#{fragment}")),
        None => location.pathname().and_then(|path| Ok(path + &location.search()?)),
    };
    if let (Ok(history), Ok(address)) = (window.history(), address) {
        // A frame without an origin refuses it, and then the bar stays as it is.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Calls back when the reader changes what stands after `#`, as long as the
/// result lives.
#[must_use]
pub fn on_fragment(changed: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| changed()))
}
