//! Long work, cut into slices: between them the browser paints and hears keys.

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// How long a slice takes, so that a frame is seldom missed. Unit: milliseconds.
const SLICE: f64 = 10.0;

/// Takes steps until one says that nothing is left (`true` then), or until
/// `goes_on`, asked after each slice, says no (`false`).
pub async fn in_slices(mut step: impl FnMut() -> bool, mut goes_on: impl FnMut() -> bool) -> bool {
    loop {
        let begun = milliseconds();
        while milliseconds() - begun < SLICE {
            if !step() {
                return true;
            }
        }
        turn().await;
        if !goes_on() {
            return false;
        }
    }
}

fn milliseconds() -> f64 {
    web_sys::window().and_then(|it| it.performance()).map_or(0.0, |it| it.now())
}

/// Lets the browser do what waits. By a message: a timer would take its time,
/// and a second of it where the page lies behind another.
async fn turn() {
    let Ok(channel) = MessageChannel::new() else { return };
    let mut posted = |resolve: Function, _| {
        channel.port1().set_onmessage(Some(&resolve));
        // A null can be posted.
        let _ = channel.port2().post_message(&JsValue::NULL);
    };
    let heard = Promise::new(&mut posted);
    // It is never refused.
    let _ = JsFuture::from(heard).await;
    channel.port1().close();
}
