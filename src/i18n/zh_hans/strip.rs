//! What the strip says, in simplified Chinese.

use super::messages::{say, verdict};
use crate::i18n::Message;
use crate::i18n::strip::{StripMessage, amount, chip, keys};
use crate::session::{Delta, Figure, Shortcut, Side};
use std::borrow::Cow;

pub(crate) fn say_strip(message: StripMessage<'_>) -> Cow<'static, str> {
    use StripMessage as M;
    Cow::Borrowed(match message {
        M::Share => "服务占比",
        M::ShortChains => "缺校产业链",
        M::Unserved => "未覆盖学校",
        M::OutOf(serving, total) => return format!("（{serving}/{total}）").into(),
        M::ShareBefore(before) => return format!("修改前{before}").into(),
        M::ShareInBaseline(share) => return format!("基线{share}").into(),
        M::Scenarios => "基线与方案",
        M::Baseline => "基线",
        M::Scenario(id) => return format!("方案{id}").into(),
        M::NewScenario => "新建方案",
        M::InBaseline("") => "基线：空白",
        M::InBaseline(text) => return format!("基线：{text}").into(),
        M::NotInBaseline => "基线中没有",
        M::YearAs(year, true) => return format!("{year} 实际").into(),
        M::YearAs(year, false) => return format!("{year} 预测").into(),
        M::Chip(delta) => return chip(delta).into(),
        M::Changed(delta) => return changed(delta).into(),
        M::AsBefore => "各项数字与修改前相同",
        M::Replay => "回放上一步修改",
        M::Side(Side::Before) => "修改前",
        M::Side(Side::After) => "修改后",
        M::Replaying => "正在回放上一步修改：修改前、修改后交替三次",
        M::Help => "帮助",
        M::Keys(shortcut, mac) => {
            let name = match shortcut {
                Shortcut::Undo => say(Message::Undo),
                Shortcut::Redo => say(Message::Redo),
                Shortcut::Help => say_strip(M::Help),
                Shortcut::Replay => say_strip(M::Replay),
            };
            return format!("{name}（{}）", keys(shortcut, mac)).into();
        }
    })
}

fn changed(delta: Delta) -> String {
    let (name, unit) = match delta.figure {
        Figure::Verdict(it) => (verdict(it), "项"),
        Figure::Share => ("服务占比", "个百分点"),
        Figure::ShortChains => ("缺校产业链", "条"),
        Figure::Unserved => ("未覆盖学校", "所"),
    };
    let way = match (delta.figure, delta.by < 0) {
        (Figure::Share, true) => "降低",
        (Figure::Share, false) => "提高",
        (_, true) => "减少",
        (_, false) => "增加",
    };
    format!("{name}{way}{}{unit}", amount(delta))
}
