//! Simplified Chinese.

mod details;
mod findings;
mod grid;
mod messages;
mod problems;

pub(super) use details::say_details;
pub(super) use findings::sentence;
pub(super) use grid::say_grid;
pub(super) use messages::say;
pub(super) use problems::problem;
