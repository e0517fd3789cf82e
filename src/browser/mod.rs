//! The browser: the only side effects of the product.
//!
//! Storage, files, the clock, the language and the focus. **It is called from
//! event handlers and hooks, never from a reducer**, so that what the product
//! decides can be tested without it. Where a browser refuses (private windows,
//! storage switched off) these functions say so or do nothing; none panics.

mod clipboard;
mod clock;
mod database;
mod dialog;
mod document;
mod files;
mod holding;
mod keys;
mod leaving;
mod location;
mod painting;
mod picture;
mod place;
mod sheet;
mod site;
mod slices;
mod storage;
mod worker;

pub use clipboard::copy;
pub use clock::{day_and_minute, fresh_id, hour_and_minute, now, school_year};
pub use database::IndexedDb;
pub use dialog::{close_modal, point_at, show_modal, shows_modal};
pub use document::{
    Focus, focus, focused, is_low, languages, on_escape, press, set_language, set_title, show,
    show_choices,
};
pub use files::{download, dropped, read};
pub use holding::{held_beyond, held_moved, hold};
pub use keys::{is_composing, is_mac, is_text_field, listen, wants_less_motion};
pub use leaving::on_leaving;
pub use location::{fragment, on_fragment, set_fragment};
pub use painting::{Painted, after_paint};
pub use picture::{Drawn, download_png, download_svg, drawn};
pub use place::{room, target};
pub use sheet::{
    bring_into_view, cell_of, focus_in_place, on_printing, on_resize, pasted_text, print, put_text,
    set_property,
};
pub use site::fetch_text;
pub use slices::in_slices;
pub use storage::LocalStorage;
pub use worker::{Answering, Worker, is_worker, serve};
