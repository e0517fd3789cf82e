//! Simplified Chinese.

mod findings;
mod messages;
mod problems;
mod strip;

pub(super) use findings::sentence;
pub(super) use messages::say;
pub(super) use problems::problem;
pub(super) use strip::say_strip;
