//! Files of the page's own site that it does without until they are asked for.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Window};

/// The text of the file that the page names in the `meta` element of this
/// name; `None` where it cannot be had, as without a network.
///
/// Where it lies is written in the page and not here, since its name carries
/// the hash of its content: a new version never meets an old file.
pub async fn fetch_text(name: &str) -> Option<String> {
    let window = web_sys::window()?;
    let response = JsFuture::from(window.fetch_with_str(&address(&window, name)?)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

fn address(window: &Window, name: &str) -> Option<String> {
    let selector = format!("meta[name=\"{name}\"]");
    let meta = window.document()?.query_selector(&selector).ok().flatten()?;
    meta.get_attribute("content")
}
