//! English.

mod details;
mod findings;
mod messages;
mod problems;

pub(super) use details::say_details;
pub(super) use findings::sentence;
pub(super) use messages::say;
pub(super) use problems::problem;
