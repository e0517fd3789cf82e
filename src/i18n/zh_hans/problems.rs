//! What is wrong with a plan, in simplified Chinese.

use crate::i18n::problem::{either, listed, names, setting};
use crate::i18n::thousands;
use crate::plan::{Counted, Expected, Found, Problem};

pub(in crate::i18n) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::NotJson { line, column } => {
            format!("第{line}行第{column}列起不是有效的 JSON")
        }
        Problem::NotUtf8 { byte } => format!("从第{byte}字节起不是 UTF-8 文本"),
        Problem::NewerVersion { found } => {
            format!("文件版本为{found}，本程序只能读取版本1，请用更新的程序打开")
        }
        Problem::TooMany { what: Counted::Bytes, limit } => {
            format!("文件超过上限{} MiB", limit >> 20)
        }
        Problem::TooMany { what, limit } => {
            let what = match what {
                Counted::Bytes => "字节",
                Counted::Schools => "所学校",
                Counted::Offerings => "个布点",
                Counted::Years => "个不同的招生年份",
                Counted::Scenarios => "个方案",
                Counted::Actions => "个步骤",
            };
            format!("超过上限{}{what}", thousands(i64::try_from(*limit).unwrap_or(i64::MAX)))
        }
        Problem::TooLong { length, limit } => format!("长{length}个字符，最多{limit}个"),
        Problem::UnknownField => "本格式没有这个字段（其他程序的字段以 x_ 开头）".to_owned(),
        Problem::DuplicateKey => "重复出现".to_owned(),
        Problem::Missing => "缺少这一项".to_owned(),
        Problem::Unexpected { expected, found } => {
            format!("应为{}，实际是{}", wanted(expected), read(found))
        }
        Problem::EmptyId => "编号不能为空".to_owned(),
        Problem::DuplicateId { id } => format!("编号“{id}”在别处已经使用"),
        Problem::UnknownPack { id } => format!(
            "没有规则包“{id}”，可用的有：{}",
            listed(crate::policy::PACKS.iter().map(|(id, _)| (*id).to_owned()), "、")
        ),
        Problem::UnknownChain { id, known } => {
            format!("没有产业链“{id}”，可用的有：{}", names(known, "、"))
        }
        Problem::UnknownSetting { name, known } => {
            format!("没有读法或参数“{name}”，可用的有：{}", names(known, "、"))
        }
        Problem::NotACode { code } => {
            format!("“{code}”不是六位专业代码；目录外专业请注明 off_catalogue")
        }
        Problem::Horizon { as_of } => {
            format!("应在 as_of（{as_of}年）与其后十年（{}年）之间", as_of.plus(10))
        }
        Problem::BackgroundOfCity => "只有部分学校的文件（extent 为 part）才能有背景数".to_owned(),
        Problem::RecordedAfter { as_of } => {
            format!("已有招生数到{as_of}年为止，以后年份应填在 planned 中")
        }
        Problem::PlannedBefore { as_of } => {
            format!("招生计划从{as_of}年之后开始，此前年份应填在 intake 中")
        }
        Problem::BeforeFirstYear { first_year } => format!("该布点自{first_year}年起才有备案"),
        Problem::NoSuchSchool { id } => format!("没有编号为“{id}”的学校"),
        Problem::NoSuchOffering { id } => format!("没有编号为“{id}”的布点"),
        Problem::NoSuchScenario { id } => format!("没有编号为“{id}”的方案"),
        Problem::NotAfter { year } => format!("应晚于{year}年"),
        Problem::NotBefore { year } => format!("应早于{year}年"),
        Problem::NoOpenSuspension => "该布点没有可以结束的暂停招生".to_owned(),
        Problem::OnlyInBaseline => "方案不能作这项修改，请切换到基线再改".to_owned(),
    }
}

fn wanted(expected: &Expected) -> String {
    match expected {
        Expected::Object => "一个对象".to_owned(),
        Expected::List => "一个列表".to_owned(),
        Expected::Text => "文字".to_owned(),
        Expected::Flag => " true 或 false".to_owned(),
        Expected::Whole(only, most) if only == most => only.to_string(),
        Expected::Whole(least, most) => format!("{least}至{most}的整数"),
        Expected::Year => "1900至2200的学年".to_owned(),
        Expected::OneOf(words) => either(words.iter().map(|it| format!("“{it}”")), "或"),
        Expected::Settings(values) => either(values.iter().map(setting), "或"),
        Expected::Setting => "数字、词语、true 或 false".to_owned(),
    }
}

fn read(found: &Found) -> String {
    match found {
        Found::Null => "空值".to_owned(),
        Found::Flag(flag) => format!(" {flag}"),
        Found::Number(number) => number.clone(),
        Found::Text(text) => format!("“{text}”"),
        Found::List => "一个列表".to_owned(),
        Found::Object => "一个对象".to_owned(),
    }
}
