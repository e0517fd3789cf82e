//! The messages of the page, in simplified Chinese.

use crate::i18n::{Message, thousands};
use crate::plan::{Method, SchoolKind};
use crate::policy::{Remedy, Verdict};
use crate::projection::Origin;
use crate::session::{Field, Refusal};
use std::borrow::Cow;

pub(crate) fn say(message: Message<'_>) -> Cow<'static, str> {
    use Message as M;
    Cow::Borrowed(match message {
        M::AppName => "专业规划",
        M::Tagline => {
            "录入各校的专业布点和招生人数，立即看到触碰了哪些条款、差多少人，以及服务重点产业的布点占比逐年怎样变化。"
        }
        M::Privacy => "数据只保存在本机浏览器中，不上传，加载后也不再联网。",
        M::ContinueDoor => "继续上次的规划",
        M::ContinueNote(title) => return format!("保存在本机：{title}").into(),
        M::ExampleDoor => "打开示例城市",
        M::ExampleNote => {
            "63所虚构学校、两百余个布点，总量接近呼和浩特市2019年公开数据。适合先看看有什么。"
        }
        M::NewDoor => "新建空白规划",
        M::NewNote => "从第一所学校开始录入，每填一个数立即判定。",
        M::OpenDoor => "打开规划文件",
        M::OpenNote => "选择以前保存的 .json 文件，也可以把文件拖到本页任意位置。",
        M::DropHere => "松开鼠标即打开此文件",
        M::PlanTitle => "规划名称",
        M::Untitled => "未命名规划",
        M::Saved => "已存",
        M::OnThisDevice => "于本机",
        M::Saving => "正在保存…",
        M::NotSaved => "未能保存",
        M::Undo => "撤销",
        M::Redo => "重做",
        M::SaveFile => "保存文件",
        M::OpenFile => "打开文件",
        M::ToStart => "返回首页",
        M::Language => "语言",
        M::Verdict(it) => verdict(it),
        M::Remedy(it) => remedy(it),
        M::Robust => "各种口径下判定相同",
        M::DependsOnReading => "取决于口径",
        M::NotApplicable => "不适用",
        M::Overview => "判定概览",
        M::ServingShare => "服务产业布点占比",
        M::NoShare => "尚无布点",
        M::Target(target) => return format!("目标{target}%").into(),
        M::BelowTarget => "低于目标",
        M::TargetReached => "达到目标",
        M::ShortChains => "学校不足的产业链",
        M::UnservedSchools => "无服务布点的学校",
        M::Of(part, whole) => return format!("{part}/{whole}").into(),
        M::YearChoice => "查看学年",
        M::Recorded => "实际",
        M::Projected => "预测",
        M::Planned => "计划",
        M::Table => "专业布点与招生人数",
        M::TableView => "布点表",
        M::PanelView => "判定与覆盖",
        M::ShowTableOrPanel => "显示",
        M::Code => "代码",
        M::Major => "专业",
        M::Years(years) => return format!("{years}年").into(),
        M::Chains => "服务的产业链",
        M::Verdicts => "判定",
        M::InsteadOf(students, origin) => return instead(students, origin).into(),
        M::NotOnFile => "不在册",
        M::NoChains => "不服务产业链",
        M::Kind(SchoolKind::NationalKey) => "国家级重点",
        M::Kind(SchoolKind::Other) => "其他学校",
        M::KindOfSchool => "学校类型",
        M::SchoolName => "学校名称",
        M::Offerings(count) => return format!("{count}个布点").into(),
        M::AddSchool => "添加学校",
        M::AddOffering => "添加布点",
        M::RemoveSchool(school) => return format!("删除{school}").into(),
        M::RemoveOffering(offering) => return format!("删除{offering}").into(),
        M::Remove => "删除",
        M::Cancel => "取消",
        M::Field(Field::Code) => "专业代码",
        M::Field(Field::Name) => "专业名称",
        M::Field(Field::Length) => "学制（年）",
        M::Field(Field::FirstYear) => "开办学年",
        M::CodeHint => "可输入代码、名称或拼音首字母，如 720201、护理、hl",
        M::OffCatalogue => "国家专业目录中没有此代码，仍可添加。",
        M::Suggestions(count) => return format!("找到{count}项，用上下键选择").into(),
        M::Panel => "判定、覆盖与口径",
        M::Findings => "判定",
        M::Coverage => "覆盖",
        M::Arriving => "这一部分正在加载……",
        M::Readings => "口径",
        M::Scenarios => "方案",
        M::AllVerdicts => "全部",
        M::AllSchools => "全部学校",
        M::FilterVerdict => "按判定筛选",
        M::FilterSchool => "按学校筛选",
        M::FindingsFor(year) => return format!("{year}学年的判定").into(),
        M::NothingFound => "本学年没有违反、临界或未知的判定。",
        M::NothingFiltered => "没有符合筛选条件的判定。",
        M::ClearFilter => "取消筛选",
        M::ShowInTable => "在表中查看",
        M::WhatItSays => "条款大意",
        M::WholeCity => "全市",
        M::ShareByYear => "服务产业布点占比逐年变化",
        M::Year => "学年",
        M::ServingOfferings => "服务布点",
        M::AllOfferings => "全部布点",
        M::Share => "占比",
        M::Basis => "依据",
        M::SchoolsPerChain => "各产业链的学校数",
        M::Chain => "产业链",
        M::Schools => "学校",
        M::OfferingsColumn => "布点",
        M::Students => "招生",
        M::AtLeast(count) => return format!("至少{count}所").into(),
        M::NobodyUnserved => "每所有布点的学校都至少有一个服务重点产业链的布点。",
        M::StudentsServing(serving, total) => {
            return format!(
                "服务重点产业链的布点招生{}人，全部{}人",
                thousands(serving),
                thousands(total)
            )
            .into();
        }
        M::BlankIntakes(count) => return format!("另有{count}个布点的招生人数空白，未计入").into(),
        M::ReadingsIntro => {
            "政策文件有几处没有写明。选择一种口径，全部判定随之重算；口径随规划一起保存。"
        }
        M::ReadingsTitle => "口径",
        M::ParametersTitle => "政策规定的数",
        M::PlanSettings => "规划年份与预测",
        M::AsOf => "实际数截至学年",
        M::Horizon => "判定到学年",
        M::ProjectionMethod => "以后各年未填计划时，按此预测",
        M::Method(it) => method(it),
        M::DefaultIs(value) => return format!("默认：{value}").into(),
        M::Unit(unit) => unit_of(unit),
        M::ResetReadings => "全部恢复默认",
        M::Refused(it) => return refused(it).into(),
        M::IssuesTitle(file, count) => return format!("{file}没有打开：有{count}处错误").into(),
        M::PlanStays => "屏幕上的规划没有改变。改正文件后可以再次打开。",
        M::MoreIssues(count) => return format!("此外还有{count}处错误").into(),
        M::WholeFile => "整个文件",
        M::Dismiss => "关闭",
        M::StorageFull => "本机浏览器的存储空间已满，最近的修改没有保存。请把规划保存为文件。",
        M::StorageOff => "浏览器不允许本页保存数据，关闭后修改会丢失。请把规划保存为文件。",
        M::DownloadNow => "下载规划文件",
        M::KeptUnreadable => "保存在本机的规划无法读取，已原样保留。可以下载后检查。",
        M::OpeningFile(file) => return format!("正在打开{file}").into(),
        M::FileUnreadable(file) => return format!("无法读取文件{file}。").into(),
        M::EditRefused(reason) => return format!("没有修改：{reason}").into(),
    })
}

fn instead(students: u32, origin: Origin) -> String {
    match origin {
        Origin::Suspended => "停招，按0人计".to_owned(),
        _ => format!("预测{students}人"),
    }
}

pub(super) const fn verdict(it: Verdict) -> &'static str {
    match it {
        Verdict::Breach => "违反",
        Verdict::Near => "临界",
        Verdict::Unknown => "未知",
        Verdict::Met => "合规",
    }
}

const fn remedy(it: Remedy) -> &'static str {
    match it {
        Remedy::Close => "应停办",
        Remedy::Refile => "再招生前须重新备案",
        Remedy::Defer => "宜推迟部分新专业",
        Remedy::Open => "应增设或调整布点",
        Remedy::Rebalance => "应增加服务布点或压减其他布点",
        Remedy::Designate => "应培育优质专业",
        Remedy::OrderRectification => "应责令限期整改",
        Remedy::Rectify => "应完成整改",
        Remedy::Suspend => "应停止招生",
        Remedy::StopRecruiting => "应停止招生",
        Remedy::CompleteFiling => "应补齐备案条件",
        Remedy::Reorient => "应调整方向",
        Remedy::Decide => "应在台账中作出决定",
    }
}

const fn method(it: Method) -> &'static str {
    match it {
        Method::Hold => "保持最近一年的人数",
        Method::Mean => "最近三年平均",
        Method::Drift => "首末两年连线延长",
        Method::Linear => "最小二乘直线",
        Method::Damped => "衰减趋势（霍尔特法）",
    }
}

fn unit_of(unit: &str) -> &'static str {
    match unit {
        "percent" => "%",
        "schools" => "所",
        "offerings" => "个",
        "years" => "年",
        "students" => "人",
        _ => "学年",
    }
}

fn refused(it: Refusal) -> String {
    let limits = "请填0至100,000的整数，空白表示未知。";
    match it {
        Refusal::Character(letter) => format!("“{letter}”不是数字。{limits}"),
        Refusal::Fraction => format!("人数不能有小数。{limits}"),
        Refusal::Negative => format!("人数不能为负。{limits}"),
        Refusal::TooMany => format!("人数过大。{limits}"),
        Refusal::Separators => format!("千位分隔符位置不对，应如1,200。{limits}"),
    }
}
