//! English.

mod findings;
mod messages;

pub(super) use findings::sentence;
pub(super) use messages::say;
