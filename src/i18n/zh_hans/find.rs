//! The bar in which a text is looked for, in Chinese.

use crate::i18n::FindMessage as M;
use std::borrow::Cow;

pub(crate) fn say_find(message: M) -> Cow<'static, str> {
    Cow::Borrowed(match message {
        M::Find => "在表格中查找",
        M::Label => "代码、专业、学校或拼音",
        M::Nothing => "没有找到",
        M::Place(at, of) => return format!("{at}/{of}").into(),
        M::Next => "下一处（Enter）",
        M::Previous => "上一处（Shift+Enter）",
        M::Close => "关闭（Esc）",
    })
}
