//! What a clause card says, in simplified Chinese.

use super::findings::{ASSESSED, FILED};
use crate::evaluation::Blank;
use crate::i18n::CardMessage;
use crate::i18n::card::Quoted;
use crate::plan::Year;
use crate::policy::Severity;
use crate::session::{Change, Gone};
use std::borrow::Cow;

pub(crate) fn say_card(message: CardMessage<'_>) -> Cow<'static, str> {
    use CardMessage as M;
    Cow::Borrowed(match message {
        M::Card(rule, subject, year) => return format!("{rule}：{subject}，{year}年").into(),
        M::InYear(year) => return format!("{year}年").into(),
        M::Severity(Severity::Hard) => "硬性要求",
        M::Severity(Severity::Soft) => "一般要求",
        M::Effective(year) => return format!("{year}学年起施行").into(),
        M::Due(year) => return format!("{year}学年到期").into(),
        M::Asks => "条款要求",
        M::Readings => "采用的口径",
        M::NoReading => "这条规则没有需要选择的口径。",
        M::Unmoved => "单独改变一种口径，判定不变；几种口径一起改变时才会不同。",
        M::Then(value, verdict) => return format!("{value}：{verdict}").into(),
        M::Flips => "怎样会改变判定",
        M::NoFlip => "没有单独一项改动会改变这个判定。",
        M::Leads => "则为",
        M::Copy => "复制引文",
        M::Copied => "已复制",
        M::CopyByHand => "浏览器不允许复制，请选中下面的文字自行复制。",
        M::Link => "本条地址",
        M::Pin => "固定",
        M::Close => "关闭",
        M::Gone(gone, address) => return self::gone(gone, address).into(),
        M::Ladder => "整改、停招、停办",
        M::Rectify => "整改",
        M::Suspend => "停招",
        M::Closing => "停办",
        M::Reached => "已到这一步",
        M::Ahead => "未到这一步",
        M::NoYear => "—",
        M::Grouping => "分组",
        M::ByClause => "按条款",
        M::BySchool => "按学校",
        M::Shown(shown, count) => return format!("显示{shown}条，共{count}条").into(),
        M::More => "再显示一些",
        M::AnyReading => "与口径无关",
        M::Missing => "先补哪个数",
        M::MissingNote => "补上一个数，能定下几项未知的判定；能定得多的排在前面。",
        M::FindMissing => "看先补哪个数",
        M::FindAgain => "重新计算",
        M::Working => "正在计算…",
        M::NothingMissing => "没有哪个空白单独补上就能定下未知的判定。",
        M::Stale => "规划已有改动，这份清单是改动之前的。",
        M::Settles(count) => return format!("可定{count}项").into(),
        M::Heat => "各产业链逐年承接学校数",
        M::HeatNote(minimum) => {
            return format!("颜色越深，承接的学校越多。▼表示少于{minimum}所。").into();
        }
        M::Short(minimum) => return format!("少于{minimum}所").into(),
        M::Baseline => "基线",
    })
}

fn gone(gone: Gone, address: &str) -> String {
    let why = match gone {
        Gone::Year => "本规划不判定这一学年",
        Gone::Subject => "本规划中没有这个对象",
        Gone::Silent => "这条规则现在不适用于这个对象",
    };
    format!("地址“{address}”已不适用：{why}。")
}

pub(crate) fn change(change: &Change) -> String {
    match *change {
        Change::IntakeFrom(year, least) => format!("{year}年招生{least}人及以上"),
        Change::IntakeBetween(year, least, most) => {
            format!("{year}年{}", between(least, most, "招生"))
        }
        Change::BlanksBetween(ref years, least, most) => {
            let years: Vec<_> = years.iter().map(|it: &Year| format!("{it}年")).collect();
            format!("空白的{}{}", years.join("、"), between(least, most, "都招生"))
        }
        Change::Refile(year) => format!("{year}年重新备案"),
        Change::Defer(count) => format!("推迟{count}个新设布点到以后学年"),
        Change::OpenNew(count) => format!("当年再新设{count}个布点"),
        Change::MoreServing(count) => format!("本校再有{count}个布点服务重点产业链（新设或改造）"),
        Change::FewerServing(count) => format!("本校服务重点产业链的布点减少{count}个"),
        Change::MoreSchools(count) => format!("再有{count}所学校承接这条产业链"),
        Change::FewerSchools(count) => format!("承接这条产业链的学校减少{count}所"),
        Change::NewServing(count) => format!("增设{count}个服务重点产业链的布点"),
        Change::Retag(count) => format!("把{count}个其他布点改造为服务重点产业链"),
        Change::CloseOthers(count) => format!("停办{count}个不服务重点产业链的布点"),
        Change::Untag(count) => format!("有{count}个布点不再服务重点产业链"),
        Change::NewOthers(count) => format!("增设{count}个不服务重点产业链的布点"),
        Change::Designate(count) => format!("再有{count}个布点评为自治区级优质专业"),
        Change::LoseRank(count) => format!("自治区级优质专业减少{count}个"),
        Change::OrderRectification => "责令限期整改".to_owned(),
        Change::Pass(year) => format!("{year}年评估四项均达标"),
        Change::Fail(year) => format!("{year}年评估有一项不达标"),
        Change::CompleteFiling => "四项备案条件全部满足".to_owned(),
        Change::Reorient => "调整后不再偏离学校定位".to_owned(),
        Change::Decide => "在台账中写明决定".to_owned(),
    }
}

fn between(least: u32, most: u32, verb: &str) -> String {
    match (least, most) {
        (0, 0) => "没有新生".to_owned(),
        (0, most) => format!("{verb}不足{}人", most + 1),
        (least, most) => format!("{verb}{least}至{most}人"),
    }
}

pub(crate) fn blank(blank: Blank) -> String {
    let name = |names: [&'static str; 4], at: usize| names.get(at).copied().unwrap_or_default();
    match blank {
        Blank::Intake(_, year) => format!("{year}年招生人数"),
        Blank::Assessment(_, year, mark) => format!("{year}年评估：{}", name(ASSESSED, mark)),
        Blank::Filing(_, mark) => format!("备案条件：{}", name(FILED, mark)),
    }
}

pub(crate) fn quote(it: &Quoted<'_>) -> String {
    let Quoted { policy, place, asks, subject, year, verdict, sentence } = it;
    format!("《{policy}》{place}：{asks}\n{subject}，{year}年，{verdict}：{sentence}。")
}
