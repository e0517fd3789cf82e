//! What charts say, in simplified Chinese.

use crate::i18n::ChartMessage;
use crate::projection::Origin;
use std::borrow::Cow;

pub(crate) fn say_chart(message: ChartMessage<'_>) -> Cow<'static, str> {
    use ChartMessage as M;
    Cow::Borrowed(match message {
        M::Chart => "图表",
        M::Hint => "用左右方向键逐年查看，上下方向键换一条线；也可以指向或点按。",
        M::Table => "表格",
        M::CopyData => "复制数据",
        M::Copied => "已复制，可以粘贴到表格中",
        M::NotCopied => "浏览器不允许复制，请打开表格后自行选中复制。",
        M::Png => "下载PNG",
        M::Svg => "下载SVG",
        M::NoPicture => "浏览器没能生成图片，请改用SVG。",
        M::Ahead => "以后各年",
        M::BandName => "八成区间",
        M::NotFromZero => "坐标轴不从0开始",
        M::Year => "学年",
        M::BasisColumn => "依据",
        M::Basis(origin) => basis(origin),
        M::Low(name) => return format!("{name}（八成区间下限）").into(),
        M::High(name) => return format!("{name}（八成区间上限）").into(),
        M::Point(it) => {
            let mut said =
                format!("{}年（{}）{}：{}", it.year, basis(it.origin), it.series, it.value);
            if let Some((low, high)) = it.band {
                said += &format!("，八成区间{low}至{high}");
            }
            if let Some(note) = it.note {
                said += "。";
                said += note;
            }
            return said.into();
        }
        M::FromTo(name, first, last) => {
            let (from, to) = (first.0, last.0);
            return format!("；{name}：{from}年{}，{to}年{}", first.1, last.1).into();
        }
        M::Title(of, what) => return format!("{of}{what}").into(),
        M::OfYear(year, what) => return format!("{year}年{what}").into(),
        M::And(text) => return format!("；{text}").into(),
        M::OfferingShare => "布点占比",
        M::StudentShare => "学生占比",
        M::OfferingsOf => "服务布点／全部布点",
        M::StudentsOf => "服务布点招生／全部招生",
        M::Baseline => "布点占比（基线）",
        M::Outlook => "占比达不到目标的可能性",
        M::WorkOut => "计算区间和可能性",
        M::OfOldPlan => "规划已有改动，下面的可能性是改动之前的。",
        M::CityRolls => "全市在校生",
        M::Rolls => "在校生",
        M::RollsBlank(count) => {
            return format!("有{count}个布点某些年份招生人数空缺，未计入这些年份的在校生。").into();
        }
        M::IntakesByYear => "历年招生与在校生",
        M::Intakes => "招生人数",
        M::ShortIntake => "低于成班人数",
        M::SchoolMap => "各校承接的产业链",
        M::SchoolMapNote(year) => {
            return format!("{year}年各校服务每条产业链的布点数，颜色越深越多。只列有服务布点的学校；点学校名可筛选。").into();
        }
        M::NobodyServes => "没有学校承接产业链。",
        M::Total => "承接学校数",
        M::Paged(first, last, all) => return format!("第{first}至{last}所，共{all}所").into(),
        M::Earlier => "上一页",
        M::Later => "下一页",
        M::Picture => "图片",
        M::Legend => "数量",
        M::PartHint => "用方向键逐项查看；也可以指向或点按。",
        M::PartColumn => "构成",
        M::PointsColumn => "百分点",
        M::ExactColumn => "精确值",
        M::Step(name, None, value) => return format!("{name}：{value}").into(),
        M::Step(name, Some(sites), value) => return format!("{name}：{sites}，{value}").into(),
        M::PointsSaid(points) => return format!("{points}个百分点").into(),
        M::MethodTried => "正在用本规划自己的历史检验…",
        M::MethodPreferred => "宜用",
    })
}

const fn basis(origin: Origin) -> &'static str {
    match origin {
        Origin::Recorded => "实际",
        Origin::Planned => "计划",
        Origin::Suspended => "停招",
        Origin::Projected => "预测",
        Origin::Blank => "空缺",
    }
}
