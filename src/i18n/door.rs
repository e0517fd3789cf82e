//! What the doors of the start page say when they do not open.

use super::{Locale, en, zh_hans};
use std::borrow::Cow;

/// What there is to say about a door.
#[derive(Clone, Copy, Debug)]
pub enum DoorMessage {
    /// The example city is a file of its own, and could not be fetched.
    ExampleNotLoaded,
}

impl Locale {
    /// A message of a door, in words.
    #[must_use]
    pub fn say_door(self, message: DoorMessage) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::door(message),
            Self::En => en::door(message),
        }
    }
}
