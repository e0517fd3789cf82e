//! Keys that work everywhere on the page.

use crate::browser;
use crate::session::{Keys, Shortcut};
use wasm_bindgen::JsCast;
use web_sys::Event;
use yew::prelude::*;

/// Calls back when the keys of a shortcut go down. A field in which text is
/// typed undoes its own typing. In front of the page, in a dialog, they do
/// nothing: nor does the browser do what they stand for to a field behind it.
#[hook]
pub fn use_shortcuts(on_shortcut: Callback<Shortcut>) {
    use_effect_with(on_shortcut, |on_shortcut| {
        let on_shortcut = on_shortcut.clone();
        let listeners = browser::listen(&["keydown"], false, move |event: &Event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let Some(shortcut) = shortcut(event) else {
                return;
            };
            event.prevent_default();
            if !browser::shows_modal() {
                on_shortcut.emit(shortcut);
            }
        });
        move || drop(listeners)
    });
}

/// The shortcut that a key is, unless somebody has done what it stands for.
fn shortcut(event: &KeyboardEvent) -> Option<Shortcut> {
    if event.is_composing() || event.default_prevented() {
        return None;
    }
    let (key, code) = (event.key(), event.code());
    let keys = Keys {
        key: &key,
        code: &code,
        control: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
        shift: event.shift_key(),
    };
    let shortcut = Shortcut::of(&keys)?;
    let is_typing = || browser::target(event).is_some_and(|it| browser::is_text_field(&it));
    let is_ours = matches!(shortcut, Shortcut::Replay | Shortcut::Help);
    (is_ours || !is_typing()).then_some(shortcut)
}
