//! What is wrong with a plan, in words: what was read, and what would be right.

use super::Locale;
use crate::plan::{Counted, Expected, Found, Problem, Setting};

impl Locale {
    /// The sentence for a problem, without its place.
    #[must_use]
    pub fn problem(self, problem: &Problem) -> String {
        match self {
            Self::ZhHans => zh_hans(problem),
            Self::En => en(problem),
        }
    }
}

fn en(problem: &Problem) -> String {
    match problem {
        Problem::NotJson { line, column } => {
            format!("is not valid JSON at line {line}, column {column}")
        }
        Problem::NotUtf8 { byte } => format!("is not UTF-8 text from byte {byte} on"),
        Problem::NewerVersion { found } => {
            format!("version {found} is newer than this program reads (version 1)")
        }
        Problem::TooMany { what: Counted::Bytes, limit } => {
            format!("is larger than the limit of {} MiB", limit >> 20)
        }
        Problem::TooMany { what, limit } => {
            let what = match what {
                Counted::Bytes => "bytes",
                Counted::Schools => "schools",
                Counted::Offerings => "offerings",
                Counted::Years => "different years with intakes",
                Counted::Scenarios => "scenarios",
                Counted::Actions => "actions",
            };
            format!(
                "more than the limit of {} {what}",
                super::thousands(i64::try_from(*limit).unwrap_or(i64::MAX))
            )
        }
        Problem::TooLong { length, limit } => {
            format!("is {length} characters long; at most {limit} are allowed")
        }
        Problem::UnknownField => {
            "is not a field of this format (fields of other programs begin with x_)".to_owned()
        }
        Problem::DuplicateKey => "stands here twice".to_owned(),
        Problem::Missing => "is missing".to_owned(),
        Problem::Unexpected { expected, found } => {
            format!("expected {}, found {}", expected_en(expected), found_en(found))
        }
        Problem::EmptyId => "an id must not be empty".to_owned(),
        Problem::DuplicateId { id } => format!("the id \"{id}\" is used elsewhere too"),
        Problem::UnknownPack { id } => format!(
            "there is no pack \"{id}\"; known: {}",
            listed(crate::policy::PACKS.iter().map(|(id, _)| (*id).to_owned()), ", ")
        ),
        Problem::UnknownChain { id, known } => {
            format!("there is no chain \"{id}\"; known: {}", names(known, ", "))
        }
        Problem::UnknownSetting { name, known } => {
            format!("there is no reading or parameter \"{name}\"; known: {}", names(known, ", "))
        }
        Problem::NotACode { code } => format!(
            "\"{code}\" is not a six-digit code; set off_catalogue for a major that the \
             catalogue does not hold"
        ),
        Problem::Horizon { as_of } => {
            format!("must be between as_of ({as_of}) and ten years later ({})", as_of.plus(10))
        }
        Problem::BackgroundOfCity => {
            "a background is only for a file with extent \"part\"".to_owned()
        }
        Problem::RecordedAfter { as_of } => {
            format!("recorded intakes end with as_of ({as_of}); later years belong in planned")
        }
        Problem::PlannedBefore { as_of } => {
            format!("planned intakes begin after as_of ({as_of}); earlier years belong in intake")
        }
        Problem::BeforeFirstYear { first_year } => {
            format!("the offering is on file only from {first_year} on")
        }
        Problem::NoSuchSchool { id } => format!("there is no school \"{id}\""),
        Problem::NoSuchOffering { id } => format!("there is no offering \"{id}\""),
        Problem::NoSuchScenario { id } => format!("there is no scenario \"{id}\""),
        Problem::NoOpenSuspension => "the offering has no open suspension to end".to_owned(),
    }
}

fn expected_en(expected: &Expected) -> String {
    match expected {
        Expected::Object => "an object".to_owned(),
        Expected::List => "a list".to_owned(),
        Expected::Text => "a text".to_owned(),
        Expected::Flag => "true or false".to_owned(),
        Expected::Whole(only, most) if only == most => only.to_string(),
        Expected::Whole(least, most) => format!("a whole number from {least} to {most}"),
        Expected::Year => "a school year from 1900 to 2200".to_owned(),
        Expected::OneOf(words) => either(words.iter().map(|it| format!("\"{it}\"")), "or"),
        Expected::Settings(values) => either(values.iter().map(setting), "or"),
        Expected::Setting => "a number, a word, true or false".to_owned(),
    }
}

fn found_en(found: &Found) -> String {
    match found {
        Found::Null => "null".to_owned(),
        Found::Flag(flag) => flag.to_string(),
        Found::Number(number) => number.clone(),
        Found::Text(text) => format!("\"{text}\""),
        Found::List => "a list".to_owned(),
        Found::Object => "an object".to_owned(),
    }
}

fn zh_hans(problem: &Problem) -> String {
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
            format!("超过上限{}{what}", super::thousands(i64::try_from(*limit).unwrap_or(i64::MAX)))
        }
        Problem::TooLong { length, limit } => format!("长{length}个字符，最多{limit}个"),
        Problem::UnknownField => "本格式没有这个字段（其他程序的字段以 x_ 开头）".to_owned(),
        Problem::DuplicateKey => "重复出现".to_owned(),
        Problem::Missing => "缺少这一项".to_owned(),
        Problem::Unexpected { expected, found } => {
            format!("应为{}，实际是{}", expected_zh(expected), found_zh(found))
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
        Problem::NoOpenSuspension => "该布点没有可以结束的暂停招生".to_owned(),
    }
}

fn expected_zh(expected: &Expected) -> String {
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

fn found_zh(found: &Found) -> String {
    match found {
        Found::Null => "空值".to_owned(),
        Found::Flag(flag) => format!(" {flag}"),
        Found::Number(number) => number.clone(),
        Found::Text(text) => format!("“{text}”"),
        Found::List => "一个列表".to_owned(),
        Found::Object => "一个对象".to_owned(),
    }
}

fn setting(value: &Setting) -> String {
    match value {
        Setting::Number(number) => number.to_string(),
        Setting::Flag(flag) => flag.to_string(),
        Setting::Word(word) => format!("\"{word}\""),
    }
}

fn names(names: &[Box<str>], between: &str) -> String {
    listed(names.iter().map(ToString::to_string), between)
}

fn listed(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}

fn either(parts: impl Iterator<Item = String>, or: &str) -> String {
    let mut parts: Vec<String> = parts.collect();
    let Some(last) = parts.pop() else {
        return String::new();
    };
    let (comma, or) = if or == "or" { (", ", " or ") } else { ("、", or) };
    if parts.is_empty() { last } else { format!("{}{or}{last}", parts.join(comma)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Year;

    #[test]
    fn a_problem_says_what_was_read_and_what_would_be_right() {
        let year = Year::new(2025).unwrap();
        let cases = [
            (
                Problem::Unexpected {
                    expected: Expected::Whole(0, 100_000),
                    found: Found::Text("12x".to_owned()),
                },
                "expected a whole number from 0 to 100000, found \"12x\"",
                "应为0至100000的整数，实际是“12x”",
            ),
            (
                Problem::Unexpected {
                    expected: Expected::OneOf(&["city", "part"]),
                    found: Found::Flag(true),
                },
                "expected \"city\" or \"part\", found true",
                "应为“city”或“part”，实际是 true",
            ),
            (
                Problem::RecordedAfter { as_of: year },
                "recorded intakes end with as_of (2025); later years belong in planned",
                "已有招生数到2025年为止，以后年份应填在 planned 中",
            ),
            (
                Problem::TooMany { what: Counted::Offerings, limit: 1_000_000 },
                "more than the limit of 1,000,000 offerings",
                "超过上限1,000,000个布点",
            ),
        ];
        for (problem, english, chinese) in cases {
            assert_eq!(Locale::En.problem(&problem), english);
            assert_eq!(Locale::ZhHans.problem(&problem), chinese);
        }
    }
}
