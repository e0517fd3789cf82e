//! The drawer of an offering or a school, in simplified Chinese.

use super::findings::{ASSESSED, FILED};
use crate::i18n::DetailsMessage;
use crate::plan::{Decision, FilingStatus, Flag, Level, Stage};
use std::borrow::Cow;

pub(crate) fn say_details(message: DetailsMessage) -> Cow<'static, str> {
    use DetailsMessage as M;
    Cow::Borrowed(match message {
        M::Open => "全部信息",
        M::Basics => "基本信息",
        M::ClosedFrom => "停办学年",
        M::ChooseMajor => "请从列表中选一个专业，或输入六位专业代码。",
        M::SchoolBasics => "学校信息",
        M::District => "所属旗县区",
        M::MoveUp => "上移",
        M::MoveDown => "下移",
        M::Levels => "建设等级",
        M::Level(it) => level(it),
        M::Since => "起始学年",
        M::Flags => "自评清点",
        M::Flag(it) => flag(it),
        M::Suspensions => "暂停招生",
        M::Suspension(year) => return format!("{year}年起暂停招生").into(),
        M::SuspendedFrom => "停招学年",
        M::SuspendedUntil => "恢复招生学年",
        M::StillOpen => "未定",
        M::NewSuspension => "添加：从哪一学年起停招",
        M::RemoveSuspension(year) => return format!("删除{year}年起的暂停招生").into(),
        M::Refilings => "重新备案",
        M::NewRefiling => "添加：重新备案的学年",
        M::RemoveRefiling(year) => return format!("删除{year}年的重新备案").into(),
        M::Assessments => "专业评估",
        M::Assessment(year) => return format!("{year}年评估").into(),
        M::AssessedMark(at) => ASSESSED.get(at).copied().unwrap_or_default(),
        M::Reaches(Some(true)) => "达标",
        M::Reaches(Some(false)) => "不达标",
        M::NewAssessment => "添加：评估学年",
        M::RemoveAssessment(year) => return format!("删除{year}年评估").into(),
        M::Orders => "监督整改",
        M::Stage(it) => stage(it),
        M::Deadline => "整改期限（学年）",
        M::Filings => "专业备案",
        M::FilingState => "备案状态",
        M::FilingStatus(it) => filing_status(it),
        M::FiledMark(at) => FILED.get(at).copied().unwrap_or_default(),
        M::Meets(Some(true)) => "满足",
        M::Meets(Some(false)) => "不满足",
        M::Reaches(None) | M::Meets(None) => "未填",
        M::Ledger => "专业调整台账",
        M::Deciding => "决定",
        M::Decision(it) => decision(it),
        M::Reason => "理由",
        M::Extras => "其他字段",
        M::ExtrasNote => "来自导入的表格或其他程序，随规划一起保存，本页的判定不使用。",
    })
}

const fn level(it: Level) -> &'static str {
    match it {
        Level::None => "无",
        Level::School => "校级",
        Level::RegionQuality => "自治区级优质专业",
        Level::RegionBackbone => "自治区级骨干专业",
    }
}

/// What taking stock found; a finding says it in the same words.
pub(super) const fn flag(it: Flag) -> &'static str {
    match it {
        Flag::Strength => "优势",
        Flag::Feature => "特色",
        Flag::Shortage => "紧缺",
        Flag::OffOrientation => "偏离办学定位",
        Flag::WeakFit => "与产业契合不紧",
        Flag::BelowConditions => "条件不够",
        Flag::Oversupply => "培养过量",
        Flag::VanishedJob => "对应岗位已消失",
    }
}

const fn stage(it: Option<Stage>) -> &'static str {
    match it {
        None => "未责令整改",
        Some(Stage::Rectify) => "责令限期整改",
        Some(Stage::Suspended) => "责令暂停招生",
    }
}

const fn filing_status(it: Option<FilingStatus>) -> &'static str {
    match it {
        None => "未填",
        Some(FilingStatus::Filed) => "已备案",
        Some(FilingStatus::Pending) => "已申报，待批复",
        Some(FilingStatus::Refused) => "未获准备案",
    }
}

const fn decision(it: Option<Decision>) -> &'static str {
    match it {
        None => "未决定",
        Some(Decision::Keep) => "保留",
        Some(Decision::Close) => "停办",
        Some(Decision::Merge) => "合并",
        Some(Decision::Upgrade) => "提质升级",
        Some(Decision::Retag) => "转向其他产业链",
        Some(Decision::Rectify) => "整改",
        Some(Decision::Expand) => "扩大招生",
    }
}
