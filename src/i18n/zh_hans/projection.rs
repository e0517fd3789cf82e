//! What is said of projections, in simplified Chinese.

use crate::i18n::projection::{ProjectionMessage, of_draws, of_hundred};
use crate::i18n::{percent, thousands};
use crate::plan::Method;
use crate::projection::NoBand;
use std::borrow::Cow;

pub(crate) fn say_projection(message: ProjectionMessage) -> Cow<'static, str> {
    use ProjectionMessage as M;
    let text = match message {
        M::Name(method) => return name(method).into(),
        M::Explained(method) => return explained(method).into(),
        M::Band(year, band) => {
            format!("{year}年人数有八成把握在{}至{}人之间", band.low, band.high)
        }
        M::NoBand(why) => return no_band(why).into(),
        M::Below(year, minimum, chance) => {
            format!("{year}年招生不足{minimum}人的可能性为{}%", of_hundred(chance))
        }
        M::ShareMisses(_, it) if it.drawn == 0 => {
            format!("{}年没有带区间的预测人数，服务占比与规划本身一样确定", it.year)
        }
        M::ShareMisses(target, it) => {
            let (least, most) = (of_draws(it.misses.0, it.draws), of_draws(it.misses.1, it.draws));
            let head = format!("{}年服务占比达不到{target}%的可能性为", it.year);
            if it.misses.0 == it.misses.1 {
                format!("{head}{least}%")
            } else {
                format!("{head}{least}%至{most}%，取决于空缺的人数")
            }
        }
        M::ShareOnFile => {
            return "按现行口径，布点在册即计入，服务占比与招生人数无关，谈不上可能性".into();
        }
        M::IfRecruiting => return "如果只计当年招生的布点".into(),
        M::DrawsAssume(draws) => format!(
            "由{}次抽样得出，每次结果相同。各布点分别抽取；影响全市的变化（如出生人口减少）不在其中",
            thousands(draws.into())
        ),
        M::Off(method, tenths) => {
            format!("{}：平均相差{}.{}人", name(method), tenths / 10, tenths % 10)
        }
        M::Tried(it) => format!(
            "用本规划自己的历史检验，提前一年预测：{}个布点，{}次预测",
            thousands(it.series.into()),
            thousands(it.forecasts.into())
        ),
        M::Preferred(None) => return "已有年份太少，看不出哪种方法更好".into(),
        M::Preferred(Some(Method::Hold)) => {
            return "没有方法比保持最近一年的人数好一成以上，宜用最简单的".into();
        }
        M::Preferred(Some(method)) => {
            format!("{}明显较好：误差比更简单的方法至少小一成", name(method))
        }
        M::NeverJudged => {
            return "已有实际人数的年份，判定从不取决于预测；区间和可能性不影响任何判定".into();
        }
        M::Roll(year, None) => format!("{year}年在校生：未知，有招生人数空缺"),
        M::Roll(year, Some(roll)) => {
            let how = if roll.is_projected { "（含预测）" } else { "" };
            let students = thousands(i64::try_from(roll.students).unwrap_or(i64::MAX));
            format!("{year}年在校生：{students}人{how}")
        }
        M::Progression(rate) => format!(
            "每年有{}的学生升入下一年级（这是假设，不是政策规定的数字）",
            percent(rate.thousandths().into())
        ),
        M::StudentShare => return "服务产业链布点的招生人数占比".into(),
        M::ClassLine(minimum) => format!("成班人数：{minimum}"),
    };
    text.into()
}

const fn name(method: Method) -> &'static str {
    match method {
        Method::Hold => "保持",
        Method::Mean => "平均",
        Method::Drift => "漂移",
        Method::Linear => "直线",
        Method::Damped => "衰减趋势",
    }
}

const fn explained(method: Method) -> &'static str {
    match method {
        Method::Hold => "保持最近一年的实际人数，假设最少",
        Method::Mean => "最近三年实际人数的平均，适合围绕同一水平上下波动的人数",
        Method::Drift => "按最近五年内首末两年之间的变化继续",
        Method::Linear => "与最近五年实际人数最接近的直线",
        Method::Damped => "跟随水平和趋势，并让趋势逐年减弱（霍尔特法）",
    }
}

const fn no_band(why: NoBand) -> &'static str {
    match why {
        NoBand::NoHistory => "没有实际人数，无从预测",
        NoBand::TooFewYears => "没有区间：已有年份太少，看不出这种方法会差多少",
        NoBand::NeverOff => "没有区间：各年实际人数恰好与这种方法相符，但这不等于一定如此",
    }
}
