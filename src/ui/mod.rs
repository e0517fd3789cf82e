//! The page: what the user sees and touches.
//!
//! **A component takes values and callbacks, and computes nothing that a test
//! would want to know.** What there is to see is worked out in `session`, words
//! come from `i18n`, side effects from `browser`. A component and its style
//! sheet have the same name.
//!
//! Nothing on this page has a `style` attribute: its policy forbids them.

mod app;
pub mod chart;
pub mod components;
pub mod grid;
pub mod hooks;
mod keys;
mod later;
mod mount;
pub mod pages;
mod shared;
#[cfg(test)]
mod support;

pub use app::{App, AppProps};
pub use mount::mount;
pub use shared::Shared;
use shared::language;
