//! Simplified Chinese.

mod door;
mod findings;
mod messages;
mod problems;

pub(super) use door::door;
pub(super) use findings::sentence;
pub(super) use messages::say;
pub(super) use problems::problem;
