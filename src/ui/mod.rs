//! The page: what the user sees and touches.
//!
//! **A component takes values and callbacks, and computes nothing that a test
//! would want to know.** What there is to see is worked out in `session`, words
//! come from `i18n`, side effects from `browser`. A component and its style
//! sheet have the same name.
//!
//! Nothing on this page has a `style` attribute: its policy forbids them.

mod app;
pub mod components;
mod grid;
pub mod hooks;
pub mod pages;
mod shared;
#[cfg(test)]
mod support;

pub use app::App;
pub use shared::Shared;

/// Puts the page where its skeleton stands.
pub fn mount() {
    let root =
        web_sys::window().and_then(|it| it.document()).and_then(|it| it.get_element_by_id("app"));
    if let Some(root) = root {
        // What is there, the skeleton, would stand beside the page.
        root.set_inner_html("");
        yew::Renderer::<App>::with_root(root).render();
    }
}
