//! Findings as sentences, in simplified Chinese.

use crate::i18n::finding::{Run, marked};
use crate::i18n::percent;
use crate::plan::{Flag, Flags, Marks, SchoolKind, Stage, Year};
use crate::policy::{Facts, Judged, Range, Remedy, ShareFacts, Verdict};
use crate::session::Share;

pub(super) const ASSESSED: [&str; 4] = ["办学条件", "教学", "质量", "就业"];
pub(super) const FILED: [&str; 4] = ["合乎规划", "办学资源", "师资", "程序"];

pub(crate) fn sentence(judged: &Judged) -> String {
    let verdict = judged.verdict;
    match &judged.facts {
        Facts::SmallIntake { first, intakes, minimum, run } => {
            small_intake(verdict, &Run { first: *first, intakes }, *minimum, *run)
        }
        Facts::Idle { first, intakes, run } => idle(verdict, &Run { first: *first, intakes }, *run),
        Facts::NewCap { new, cap, kind } => new_cap(verdict, *new, *cap, *kind),
        Facts::SchoolChain { serving, minimum, due } => {
            let counted = format!("服务重点产业链的布点{}个", range(*serving));
            at_least(verdict, &counted, &format!("{minimum}个"), *due)
        }
        Facts::ChainSchools { schools, minimum, due } => {
            let counted = format!("承接这条产业链的学校{}所", range(*schools));
            at_least(verdict, &counted, &format!("{minimum}所"), *due)
        }
        Facts::ServingShare(share) => serving_share(verdict, share) + &when_due(verdict, share.due),
        Facts::QualityCount { count, target, tolerance, .. } => {
            let about = if *tolerance > 0 {
                format!("（少{tolerance}个以内算接近）")
            } else {
                String::new()
            };
            let wait = if verdict == Verdict::Unknown { "，缺少其余学校的数" } else { "" };
            format!("自治区级优质专业{}个，目标{target}个{about}{wait}", range(*count))
        }
        Facts::Stage { stage, marks, assessed, deadline } => {
            let assessed = assessment(*assessed, marks);
            format!("{assessed}；{}", order(judged, *stage, *deadline))
        }
        Facts::Filing { marks } => filing(marks),
        Facts::UnfiledIntake { intake: Some(intake) } => {
            format!("备案未获准，当年招生{intake}人，应为0人")
        }
        Facts::UnfiledIntake { intake: None } => "备案未获准，缺当年招生人数".to_owned(),
        Facts::Alignment => "清点时认定偏离学校办学定位".to_owned(),
        Facts::Ledger { flags } => {
            let decided = if verdict == Verdict::Met {
                "台账已有决定"
            } else {
                "台账还没有决定"
            };
            format!("清点发现：{}；{decided}", found(*flags))
        }
    }
}

fn list(run: &Run<'_>) -> String {
    let years = run.years().map(|(year, intake)| match intake {
        Some(intake) => format!("{year}年{intake}人"),
        None => format!("{year}年空白"),
    });
    years.collect::<Vec<_>>().join("、")
}

fn missing(run: &Run<'_>) -> String {
    let years: Vec<_> = run.blanks().iter().map(|it| format!("{it}年")).collect();
    format!("缺{}招生人数", years.join("、"))
}

fn small_intake(verdict: Verdict, run: &Run<'_>, minimum: u32, years: u32) -> String {
    let list = list(run);
    let has_blank = !run.blanks().is_empty();
    match verdict {
        Verdict::Breach if has_blank => format!("{list}，均可能少于{minimum}人"),
        Verdict::Breach => format!("{list}，均少于{minimum}人"),
        Verdict::Near if has_blank => {
            format!("{list}；{}，若少于{minimum}人，再有1年即应停办", missing(run))
        }
        Verdict::Near => {
            format!("{list}，已连续{years}年少于{minimum}人，再有1年即应停办")
        }
        Verdict::Unknown => format!("{list}；{}，若少于{minimum}人即违反", missing(run)),
        Verdict::Met => format!("{list}，没有连续少于{minimum}人"),
    }
}

fn idle(verdict: Verdict, run: &Run<'_>, years: u32) -> String {
    let list = list(run);
    let has_blank = !run.blanks().is_empty();
    match verdict {
        Verdict::Breach => format!("{list}，连续没有新生"),
        Verdict::Near if has_blank => {
            format!("{list}；{}，若为0人，再有1年没有新生须重新备案", missing(run))
        }
        Verdict::Near => format!("{list}，已连续{years}年没有新生，再有1年须重新备案"),
        Verdict::Unknown => format!("{list}；{}，若为0人即须重新备案", missing(run)),
        Verdict::Met => format!("{list}，没有连续无新生"),
    }
}

fn new_cap(verdict: Verdict, new: u64, cap: u32, kind: SchoolKind) -> String {
    let kind = match kind {
        SchoolKind::NationalKey => "国家级重点学校",
        SchoolKind::Other => "国家级重点以外的学校",
    };
    match verdict {
        Verdict::Breach => format!("当年新设{new}个，{kind}一般不超过{cap}个"),
        _ => format!("当年新设{new}个，没有超过{kind}的上限{cap}个"),
    }
}

fn at_least(verdict: Verdict, counted: &str, minimum: &str, due: Year) -> String {
    match verdict {
        Verdict::Met => format!("{counted}，达到至少{minimum}的要求"),
        Verdict::Unknown => format!("{counted}，至少应有{minimum}；补齐空白的数才能判定"),
        _ => format!("{counted}，至少应有{minimum}{}", when_due(verdict, due)),
    }
}

fn when_due(verdict: Verdict, due: Year) -> String {
    match verdict {
        Verdict::Near => format!("（{due}学年到期）"),
        _ => String::new(),
    }
}

fn serving_share(verdict: Verdict, share: &ShareFacts) -> String {
    let ShareFacts { serving, total, target, needed, .. } = share;
    let both = format!("服务重点产业链的布点{}个，全部布点{}个", range(*serving), range(*total));
    let beside = match verdict {
        Verdict::Unknown => {
            return format!("{both}；能否达到{target}%，补齐空白的数才能判定");
        }
        Verdict::Met => format!("达到{target}%"),
        _ => format!("低于{target}%"),
    };
    let counted = serving.known().zip(total.known()).map_or(both, |(serving, total)| {
        let share = percent(Share::of(serving, total).tenths().unwrap_or(0));
        format!("服务重点产业链的布点{serving}个，占全部{total}个的{share}")
    });
    let needed = match needed {
        Some(needed) if *needed > 0 => format!("；再增设{needed}个服务布点即可达到"),
        _ => String::new(),
    };
    format!("{counted}，{beside}{needed}")
}

fn assessment(assessed: Option<Year>, marks: &Marks) -> String {
    let Some(year) = assessed else {
        return "还没有评估".to_owned();
    };
    let failing = marked(marks, Some(false));
    let open = marked(marks, None);
    let mut parts = Vec::new();
    if !failing.is_empty() {
        parts.push(format!("{}不达标", names(&failing, &ASSESSED)));
    }
    if !open.is_empty() {
        parts.push(format!("{}未填", names(&open, &ASSESSED)));
    }
    if parts.is_empty() {
        parts.push("四项均达标".to_owned());
    }
    format!("{year}年评估{}", parts.join("，"))
}

fn order(judged: &Judged, stage: Option<Stage>, deadline: Option<Year>) -> String {
    let deadline = deadline.map_or(String::new(), |it| format!("，期限{it}年"));
    match (stage, judged.verdict) {
        (_, Verdict::Met) => "没有需要整改的事项".to_owned(),
        (None, Verdict::Unknown) => "补齐评估才能判定".to_owned(),
        (None, _) => "尚未责令整改".to_owned(),
        (Some(Stage::Rectify), Verdict::Near) => format!("已责令整改{deadline}"),
        (Some(Stage::Rectify), Verdict::Unknown) => {
            format!("整改期限已到{deadline}，缺整改后的评估")
        }
        (Some(Stage::Rectify), _) => format!("整改期限已到{deadline}，仍不达标"),
        (Some(Stage::Suspended), Verdict::Near) => "已停止招生，等待再次评估".to_owned(),
        (Some(Stage::Suspended), Verdict::Unknown) => {
            "已停止招生，缺当年招生人数或再次评估".to_owned()
        }
        (Some(Stage::Suspended), _) if judged.remedy == Some(Remedy::StopRecruiting) => {
            "已停止招生，当年却仍有新生".to_owned()
        }
        (Some(Stage::Suspended), _) => "停止招生后仍不达标".to_owned(),
    }
}

fn filing(marks: &Marks) -> String {
    let missing = marked(marks, Some(false));
    let unstated = marked(marks, None);
    let mut parts = Vec::new();
    if !missing.is_empty() {
        parts.push(format!("不满足：{}", names(&missing, &FILED)));
    }
    if !unstated.is_empty() {
        parts.push(format!("未填：{}", names(&unstated, &FILED)));
    }
    if parts.is_empty() {
        return "四项备案条件均满足".to_owned();
    }
    format!("新布点的备案条件，{}", parts.join("；"))
}

fn found(flags: Flags) -> String {
    let weak = |it: &Flag| {
        matches!(it, Flag::WeakFit | Flag::BelowConditions | Flag::Oversupply | Flag::VanishedJob)
    };
    let names = flags.iter().filter(weak).map(super::details::flag);
    names.collect::<Vec<_>>().join("、")
}

fn names(positions: &[usize], names: &[&str]) -> String {
    let names = positions.iter().filter_map(|&it| names.get(it).copied());
    names.collect::<Vec<_>>().join("、")
}

fn range(it: Range) -> String {
    match it.high {
        Some(high) if high == it.low => high.to_string(),
        Some(high) => format!("{}至{high}", it.low),
        None => format!("至少{}", it.low),
    }
}
