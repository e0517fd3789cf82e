//! What is said of scenarios, in simplified Chinese.

use super::messages::verdict;
use crate::i18n::scenario::ScenarioMessage;
use crate::session::Nothing;
use std::borrow::Cow;

pub(crate) fn say_scenario(message: ScenarioMessage<'_>) -> Cow<'static, str> {
    use ScenarioMessage as M;
    Cow::Borrowed(match message {
        M::Intro => "方案是在基线上试做的一串调整，不改动基线。",
        M::New => "新建方案",
        M::Name => "方案名称",
        M::Copy => "复制方案",
        M::Delete => "删除方案",
        M::EditHint => "正在编辑这个方案：在表格或详情里改什么，就成为下面的一步。",
        M::BaselineHint => "正在看基线。在顶栏选一个方案，或新建一个，再到表格里试着改。",
        M::NoActions => "还没有步骤。",
        M::MoveUp => "上移",
        M::MoveDown => "下移",
        M::SwitchOff => "停用这一步",
        M::SwitchOn => "启用这一步",
        M::Off => "已停用",
        M::Remove => "删除这一步",
        M::DoesNotFit(why) => return format!("与现在的基线不符，没有执行：{why}").into(),
        M::Compare => "各方案与基线对比",
        M::Differences => "只看不同",
        M::All => "全部列出",
        M::CopyTable => "复制为表格",
        M::Copied => "已复制",
        M::Print => "打印",
        M::Figure => "指标",
        M::Counted(it) => return format!("{}（项）", verdict(it)).into(),
        M::Moves(count) => return format!("{count}项判定改变").into(),
        M::Nothing(Nothing::NoActions) => "没有变化：没有启用的步骤。",
        M::Nothing(Nothing::NoneFits) => "没有变化：各步都与现在的基线不符。",
        M::Nothing(Nothing::SamePlan) => "没有变化：各步做完，数据与基线相同。",
        M::Nothing(Nothing::SameVerdicts) => "数字变了，但没有一项判定或指标因此改变。",
        M::Open(year) => return format!("{year}年开设").into(),
        M::Close(year) => return format!("{year}年停办").into(),
        M::Suspend(year, None) => return format!("{year}年起停招").into(),
        M::Suspend(year, Some(until)) => return format!("{year}年起停招，{until}年恢复").into(),
        M::Resume(year) => return format!("{year}年恢复招生").into(),
        M::Refile(year) => return format!("{year}年重新备案").into(),
        M::SetIntake(year, Some(it)) => return format!("{year}年招生{it}人").into(),
        M::SetIntake(year, None) => return format!("{year}年招生数清空").into(),
        M::SetChains("") => "不再服务产业链",
        M::SetChains(chains) => return format!("服务产业链改为{chains}").into(),
        M::Designate(level, None) => return format!("层级：{level}").into(),
        M::Designate(level, Some(year)) => return format!("{year}年起层级：{level}").into(),
        M::Assess(year, "") => return format!("{year}年评估，结果未填").into(),
        M::Assess(year, marks) => return format!("{year}年评估：{marks}").into(),
        M::Order(stage, since, None) => return format!("{since}年起{stage}").into(),
        M::Order(stage, since, Some(by)) => {
            return format!("{since}年起{stage}，期限{by}年").into();
        }
        M::LiftOrder => "解除监督整改",
        M::Sets(name, value) => return format!("口径“{name}”改为{value}").into(),
        M::Change(years, what, before, after) => {
            return format!("{years}：{what}，{before} → {after}").into();
        }
        M::Years(first, last) if first == last => return format!("{first}年").into(),
        M::Years(first, last) => return format!("{first}至{last}年").into(),
        M::NotFound => "无问题",
        M::Weighed(count) => return format!("这样做还会改变另外{count}项判定").into(),
        M::Take => "仍然这样做",
        M::Leave => "取消",
    })
}
