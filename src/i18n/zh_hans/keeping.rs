//! Kept plans, in simplified Chinese.

use crate::i18n::KeepingMessage as M;
use std::borrow::Cow;

pub(crate) fn say_keeping(message: M<'_>) -> Cow<'static, str> {
    Cow::Borrowed(match message {
        M::Documents => "保存在本机的规划",
        M::KeptAt(time) => return format!("保存于 {time}").into(),
        M::NotKept => "尚未保存",
        M::Open => "打开",
        M::Continue => "继续",
        M::OpenNamed(title) => return format!("打开“{title}”").into(),
        M::ContinueNamed(title) => return format!("继续“{title}”").into(),
        M::RemoveNamed(title) => return format!("删除“{title}”").into(),
        M::Removed(title) => {
            return format!("已从本机删除“{title}”。关闭本页之前可以撤销。").into();
        }
        M::RestoreNamed(title) => return format!("撤销删除“{title}”").into(),
        M::StorageNewer => {
            "本机上的数据由更新版本的页面保存，当前页面无法使用，最近的修改没有保存。请刷新本页，或把规划保存为文件。"
        }
    })
}
