//! Hooks: state that lives as long as the page, and its ties to the browser.

mod use_example;
mod use_keeping;
mod use_locale;
mod use_opening;
mod use_work;

pub use use_example::use_example;
pub use use_keeping::{Saving, use_keeping};
pub use use_locale::{LocaleHandle, use_locale};
pub use use_opening::{Notice, use_opening};
pub use use_work::{Step, Work, use_work};
