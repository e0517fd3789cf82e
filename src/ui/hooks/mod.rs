//! Hooks: state that lives as long as the page, and its ties to the browser.

mod use_address;
mod use_cards;
mod use_compared;
mod use_deltas;
mod use_desk;
mod use_documents;
mod use_example;
mod use_keeping;
mod use_locale;
mod use_long_work;
mod use_opening;
mod use_replay;
mod use_shortcuts;
mod use_told;
mod use_work;
mod use_worked_out;

pub use use_address::use_address;
pub use use_cards::{CardsHandle, Hover, use_cards};
pub use use_compared::{ComparedHandle, use_compared};
pub use use_deltas::use_deltas;
pub use use_desk::{Desk, DeskStep, use_desk};
pub use use_documents::{DocumentsHandle, found_on_device, use_documents};
pub use use_example::use_example;
pub use use_keeping::{Saving, use_keeping};
pub use use_locale::{LocaleHandle, use_locale};
pub use use_long_work::{LongWorkHandle, use_long_work};
pub use use_opening::{NOTICE, Notice, use_opening};
pub use use_replay::{ReplayHandle, use_replay};
pub use use_shortcuts::use_shortcuts;
pub use use_told::use_told;
pub use use_work::{Step, Work, use_work};
pub use use_worked_out::{WorkedOut, use_worked_out};
