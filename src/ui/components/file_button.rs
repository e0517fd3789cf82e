//! A button that lets the user choose a file.

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FileButtonProps {
    pub class: Classes,
    pub on_file: Callback<File>,
    pub children: Html,
}

/// A button that lets the user choose a file. The field that the browser draws
/// for it stays hidden: it speaks the browser's language and not the page's.
#[component]
pub fn FileButton(props: &FileButtonProps) -> Html {
    let field = use_node_ref();
    let onclick = {
        let field = field.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                field.click();
            }
        })
    };
    let onchange = {
        let on_file = props.on_file.clone();
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            if let Some(file) = field.files().and_then(|it| it.get(0)) {
                on_file.emit(file);
            }
            // The same file can be chosen again, once it is mended.
            field.set_value("");
        })
    };
    html! {
        <>
            <button type="button" class={props.class.clone()} {onclick}>{ props.children.clone() }</button>
            <input ref={field} type="file" accept=".json,application/json" hidden=true {onchange} />
        </>
    }
}
