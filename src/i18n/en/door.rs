//! The doors of the start page, in English.

use crate::i18n::DoorMessage;
use std::borrow::Cow;

pub(crate) fn door(message: DoorMessage) -> Cow<'static, str> {
    match message {
        DoorMessage::ExampleNotLoaded => {
            "The example city could not be loaded. Check the network, then try again.".into()
        }
    }
}
