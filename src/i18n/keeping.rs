//! What the page says of the plans on the device, in no language yet.

use super::{Locale, en, zh_hans};
use std::borrow::Cow;

/// What there is to say of kept plans.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the texts stand beside the variants in each language")]
pub enum KeepingMessage<'a> {
    Documents,
    KeptAt(&'a str),
    NotKept,
    Open,
    Continue,
    OpenNamed(&'a str),
    ContinueNamed(&'a str),
    RemoveNamed(&'a str),
    Removed(&'a str),
    RestoreNamed(&'a str),
    StorageNewer,
}

impl Locale {
    /// A message on kept plans in this language.
    #[must_use]
    pub fn say_keeping(self, message: KeepingMessage<'_>) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::say_keeping(message),
            Self::En => en::say_keeping(message),
        }
    }
}
