//! Takes a file that is dropped anywhere on the page.

use super::file_field;
use crate::browser;
use crate::i18n::{Locale, Message};
use web_sys::File;
use yew::prelude::*;

/// Everything on it takes a dropped file. Without this the browser would leave
/// the page to show the file.
/// `is_over` is whether one is held over it.
pub fn file_drop(
    locale: Locale,
    is_over: &UseStateHandle<bool>,
    on_file: &Callback<File>,
    content: Html,
) -> Html {
    let ondragover = {
        let is_over = is_over.setter();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(true);
        })
    };
    let ondragleave = {
        let is_over = is_over.setter();
        Callback::from(move |event: DragEvent| {
            // From one part of the page to another is not away.
            is_over.set(event.related_target().is_some());
        })
    };
    let ondrop = {
        let (is_over, on_file) = (is_over.setter(), on_file.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            if let Some(file) = browser::dropped(&event) {
                on_file.emit(file);
            }
        })
    };
    html! {
        <div class="file-drop" {ondragover} {ondragleave} {ondrop}>
            { content }
            { file_field(on_file) }
            if **is_over {
                <p class="file-drop__hint" role="status">{ locale.say(Message::DropHere) }</p>
            }
        </div>
    }
}
