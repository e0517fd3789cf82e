//! Puts the page where its skeleton stands.

use super::hooks::found_on_device;
use super::{App, AppProps, Shared, keys, later};
use crate::browser;
use crate::store::{Found, Trouble};
use gloo::timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// How long the page waits for what the device keeps, in milliseconds. Some
/// browsers never answer.
const PATIENCE: u32 = 5_000;

/// Puts the page where its skeleton stands, once it is known what it begins
/// with: nothing is shown that would give way to something else. In a worker
/// there is no page: there it answers what the page asks.
pub fn mount() {
    if browser::is_worker() {
        return later::fetch(|| {
            later::parts().into_iter().for_each(|it| browser::serve(it.answered))
        });
    }
    let is_mounted = Rc::new(Cell::new(false));
    let late = Rc::clone(&is_mounted);
    Timeout::new(PATIENCE, move || {
        if !late.replace(true) {
            show(Found { trouble: Some(Trouble::Closed), ..Found::default() });
        }
    })
    .forget();
    spawn_local(async move {
        let found = found_on_device().await;
        if !is_mounted.replace(true) {
            show(found);
        }
    });
}

fn show(found: Found) {
    if let Some(root) = browser::room() {
        // What is there, the skeleton, would stand beside the page.
        root.set_inner_html("");
        keys::keep_up();
        let props = AppProps { found: Shared::from(&Rc::new(found)) };
        yew::Renderer::<App>::with_root_and_props(root, props).render();
    }
}
