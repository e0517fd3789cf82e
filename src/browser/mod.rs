//! The browser: the only side effects of the product.
//!
//! Storage, files, the clock, the language and the focus. **It is called from
//! event handlers and hooks, never from a reducer**, so that what the product
//! decides can be tested without it. Where a browser refuses (private windows,
//! storage switched off) these functions say so or do nothing; none panics.

mod clock;
mod document;
mod files;
mod leaving;
mod storage;

pub use clock::{hour_and_minute, now, school_year};
pub use document::{focus, languages, move_in_column, set_language, set_title, show, show_choices};
pub use files::{download, dropped, read};
pub use leaving::on_leaving;
pub use storage::LocalStorage;
