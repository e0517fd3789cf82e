//! Hooks: state that lives as long as the page, and its ties to the browser.

mod use_deltas;
mod use_keeping;
mod use_locale;
mod use_opening;
mod use_replay;
mod use_shortcuts;
mod use_work;

pub use use_deltas::use_deltas;
pub use use_keeping::{Saving, use_keeping};
pub use use_locale::{LocaleHandle, use_locale};
pub use use_opening::{Notice, use_opening};
pub use use_replay::{ReplayHandle, use_replay};
pub use use_shortcuts::use_shortcuts;
pub use use_work::{Step, Work, use_work};
