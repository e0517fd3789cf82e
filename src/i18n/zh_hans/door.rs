//! The doors of the start page, in simplified Chinese.

use crate::i18n::DoorMessage;
use std::borrow::Cow;

pub(crate) fn door(message: DoorMessage) -> Cow<'static, str> {
    match message {
        DoorMessage::ExampleNotLoaded => "未能加载示例城市。请检查网络，然后再试一次。".into(),
    }
}
