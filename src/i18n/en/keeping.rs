//! Kept plans, in English.

use crate::i18n::KeepingMessage as M;
use std::borrow::Cow;

pub(crate) fn say_keeping(message: M<'_>) -> Cow<'static, str> {
    Cow::Borrowed(match message {
        M::Documents => "Plans on this device",
        M::KeptAt(time) => return format!("saved {time}").into(),
        M::NotKept => "not saved",
        M::Open => "Open",
        M::Continue => "Continue",
        M::OpenNamed(title) => return format!("Open “{title}”").into(),
        M::ContinueNamed(title) => return format!("Continue “{title}”").into(),
        M::RemoveNamed(title) => return format!("Remove “{title}”").into(),
        M::Removed(title) => {
            return format!(
                "Removed from this device: “{title}”. It can be had back until the page is closed."
            )
            .into();
        }
        M::RestoreNamed(title) => return format!("Undo: remove “{title}”").into(),
        M::StorageNewer => {
            "What is saved on this device was saved by a newer version of the page, and this one cannot use it: the latest changes are not saved. Reload the page, or save the plan as a file."
        }
    })
}
