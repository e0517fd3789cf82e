//! What the bar says in which a text is looked for.

use super::{Locale, en, zh_hans};
use std::borrow::Cow;

/// What there is to say about looking for a text.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the texts stand beside the variants in each language")]
pub enum FindMessage {
    Find,
    Label,
    Nothing,
    /// The place that one is at, and how many there are.
    Place(usize, usize),
    Next,
    Previous,
    Close,
}

impl Locale {
    /// A message of the bar in this language.
    #[must_use]
    pub fn say_find(self, message: FindMessage) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::say_find(message),
            Self::En => en::say_find(message),
        }
    }
}
