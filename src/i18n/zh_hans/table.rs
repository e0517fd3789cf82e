//! Pasted tables, in simplified Chinese.

use crate::i18n::{Locale, Message, TableMessage as M};
use crate::session::{Header, TableProblem as P, Wrong};
use std::borrow::Cow;

pub(crate) fn say_table(message: M) -> Cow<'static, str> {
    Cow::Borrowed(match message {
        M::Door => "粘贴表格",
        M::DoorNote => "从 Excel 或 WPS 复制带表头的区域，粘贴后直接生成新规划。",
        M::Label => "表格内容（第一行为表头）",
        M::Headers => {
            "可用的表头（顺序不限，中英文均可）：学校、类型、专业代码、专业名称、学制、首次招生年份、产业链，以及各年招生人数，如 2024、2025年。学校必填，留空表示与上一行相同；专业代码和专业名称至少填一项，其余可以没有。类型填“国家级重点”或“其他”；多个产业链用“、”隔开。其他表头会询问各列是什么。"
        }
        M::Example => {
            "学校\t类型\t专业代码\t专业名称\t学制\t首次招生年份\t产业链\t2023\t2024\t2025\t2026\n示例第一职业学校（虚构）\t国家级重点\t720201\t护理\t3\t2015\t现代生物医药\t42\t40\t38\t40\n\t\t\t电子商务\t\t\t现代物流、信息技术\t25\t28\t31\t\n示例第二职业学校（虚构）\t\t\t服装设计与工艺\t3\t\t\t27\t24\t22\t20\n"
        }
        M::FillExample => "填入小例子",
        M::Make => "生成规划",
        M::WrongTitle(count) => return format!("没有生成规划：有{count}处需要修改").into(),
        M::Stays => "粘贴的内容原样保留，改正后可以再次生成。",
        M::MapTitle => "各列是什么",
        M::MapNote => "有些表头不是本页的。能确定的已经选好，请核对后再生成规划。",
        M::MapNameless => "第一行看来不是表头，将作为一个布点读入。",
        M::Is(None) => "不取用",
        M::Is(Some(Header::Intake(year))) => return format!("{year} 年招生人数").into(),
        M::Is(Some(header)) => return name(header),
        M::NotTaken(count) => {
            return format!("有{count}列不取用：内容随布点留在保存的文件里，不参与判定。").into();
        }
    })
}

pub(crate) fn wrong(wrong: &Wrong) -> (String, String) {
    let place = match (wrong.row, &wrong.column) {
        (0, _) => "整个表格".to_owned(),
        (row, None) => format!("第{row}行"),
        (row, Some(column)) => format!("第{row}行，{column}"),
    };
    (place, problem(&wrong.problem))
}

fn problem(problem: &P) -> String {
    match problem {
        P::Empty => "表头下面没有内容。".to_owned(),
        P::NoHeaders => "第一行应为表头，但没有找到可用的表头。".to_owned(),
        P::NoColumn(header) => format!("缺少“{}”一列。", name(*header)),
        P::NoMajorColumn => "缺少“专业代码”或“专业名称”一列。".to_owned(),
        P::UnknownHeader(text) => format!("“{text}”不是可用的表头，请改名或删去这一列。"),
        P::HeaderTwice => "这个表头出现了两次。".to_owned(),
        P::NoHeaderAbove(text) => format!("“{text}”所在的列没有表头。"),
        P::NoSchool => "没有填学校，上面也没有学校。".to_owned(),
        P::NoMajor => "专业代码和专业名称都没有填。".to_owned(),
        P::UnknownKind(text) => format!("“{text}”不是学校类型，请填“国家级重点”或“其他”。"),
        P::OtherKind => "与该校前面所填的类型不一致。".to_owned(),
        P::UnknownChain(text) => {
            format!("没有产业链“{text}”，可用的有：{}。", Locale::ZhHans.all_chains())
        }
        P::NotStudents(text, refusal) => {
            format!("“{text}”不是招生人数：{}", Locale::ZhHans.say(Message::Refused(*refusal)))
        }
        P::NotWhole(text, least, most) => format!("“{text}”应为{least}至{most}的整数。"),
        P::Refused(problem) => format!("{}。", Locale::ZhHans.problem(problem)),
        P::NotTaken(text, refused) => {
            format!("“{text}”未取用：{}。", Locale::ZhHans.refused(refused))
        }
        P::BeyondHorizon(text, year) => format!("“{text}”未取用：规划只看到{year}年。"),
        P::SeveralSchools(name) => format!("规划中有多所学校名为“{name}”，无法确定是哪一所。"),
        P::SeveralOfferings(name) => format!("“{name}”对应该校多个布点，无法确定是哪一个。"),
        P::Repeated(row) => format!("与第{row}行是同一个布点。"),
        P::Sum(text) => format!("“{text}”是合计行，不是布点。"),
    }
}

fn name(header: Header) -> Cow<'static, str> {
    Cow::Borrowed(match header {
        Header::School => "学校",
        Header::Kind => "类型",
        Header::Code => "专业代码",
        Header::Name => "专业名称",
        Header::Length => "学制",
        Header::FirstYear => "首次招生年份",
        Header::Chains => "产业链",
        Header::Intake(year) => return year.to_string().into(),
    })
}
