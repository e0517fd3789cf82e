//! The bar in which a text is looked for, in English.

use crate::i18n::FindMessage as M;
use std::borrow::Cow;

pub(crate) fn say_find(message: M) -> Cow<'static, str> {
    Cow::Borrowed(match message {
        M::Find => "Find in the table",
        M::Label => "Code, major, school or pinyin",
        M::Nothing => "Nothing found",
        M::Place(at, of) => return format!("{at}/{of}").into(),
        M::Next => "Next (Enter)",
        M::Previous => "Previous (Shift+Enter)",
        M::Close => "Close (Esc)",
    })
}
