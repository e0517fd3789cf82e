//! Simplified Chinese.

mod card;
mod findings;
mod messages;
mod problems;

pub(super) use card::{blank, change, quote, say_card};
pub(super) use findings::sentence;
pub(super) use messages::say;
pub(super) use problems::problem;
