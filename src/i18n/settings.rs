//! What the settings of a plan say beside readings and years, in no language yet.

use super::{Locale, en, zh_hans};
use crate::plan::Extent;
use crate::session::BackgroundNumber;
use std::borrow::Cow;

/// What there is to say about the settings of a plan.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the texts stand beside the variants in each language")]
pub enum SettingsMessage {
    /// Why nothing of what follows can be changed under a scenario.
    OfBaseline,
    Title,
    Schools,
    SchoolsNote,
    Extent(Extent),
    Others,
    OthersNote,
    Number(BackgroundNumber),
    ByChain,
}

impl Locale {
    /// A message about the settings of a plan in this language.
    #[must_use]
    pub fn say_settings(self, message: SettingsMessage) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::say_settings(message),
            Self::En => en::say_settings(message),
        }
        .into()
    }
}
