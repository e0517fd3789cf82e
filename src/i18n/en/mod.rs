//! English.

mod findings;
mod keeping;
mod messages;
mod problems;
mod table;

pub(super) use findings::sentence;
pub(super) use keeping::say_keeping;
pub(super) use messages::say;
pub(super) use problems::problem;
pub(super) use table::{say_table, wrong};
