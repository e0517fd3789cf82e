//! A button that lets the user choose a file.

use crate::browser;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

const FIELD: &str = "plan-file";

/// A button that lets the user choose a file, which [`file_field`] hears of.
pub fn file_button(class: &'static str, content: Html) -> Html {
    html! {
        <button type="button" {class} onclick={|_: MouseEvent| browser::press(FIELD)}>{ content }</button>
    }
}

/// The field behind all such buttons. What the browser draws for it stays
/// hidden: it speaks the browser's language and not the page's.
pub fn file_field(on_file: &Callback<File>) -> Html {
    let on_file = on_file.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
            return;
        };
        if let Some(file) = field.files().and_then(|it| it.get(0)) {
            on_file.emit(file);
        }
        // The same file can be chosen again, once it is mended.
        field.set_value("");
    });
    html! { <input type="file" id={FIELD} accept=".json,application/json" hidden=true {onchange} /> }
}
