//! Tipping values, the last responsible year and the parts of the share, in
//! simplified Chinese.

use crate::i18n::{Locale, TippingMessage};
use crate::plan::Students;
use crate::policy::{Pack, Remedy, Verdict};
use crate::scenario::{Bite, Filled, Kept, LastYear, SharePart};
use std::borrow::Cow;

pub(crate) fn say_tipping(message: TippingMessage<'_>) -> Cow<'static, str> {
    use TippingMessage as M;
    Cow::Borrowed(match message {
        M::Kept(kept, pack) => return self::kept(kept, pack).into(),
        M::Filled(filled, pack) => return self::filled(filled, pack).into(),
        M::LastYear(last) => return last_year(last).into(),
        M::Apart => "占比变化的构成",
        M::Part(part) => self::part(part),
        M::Sites(count) => return format!("{count}个").into(),
        M::Whole => "占比变化",
    })
}

const NOTHING: &str = "填多少人都不改变判定";

fn kept(kept: &Kept, pack: &Pack) -> String {
    if kept.below.is_none() && kept.above.is_none() {
        return NOTHING.to_owned();
    }
    let mut said = format!("{}，判定不变", numbers(kept.least, kept.most));
    let below = kept.below.iter().map(|it| (kept.least - 1, it));
    for (number, bite) in below.chain(kept.above.iter().map(|it| (kept.most + 1, it))) {
        said.push_str(&format!("；{number}人，{}", brings(bite, pack)));
    }
    said
}

fn filled(filled: &Filled, pack: &Pack) -> String {
    let numbers = numbers(filled.least, filled.most);
    match &filled.bite {
        Some(bite) => format!("{numbers}：{}", brings(bite, pack)),
        None if (filled.least, filled.most) == (0, Students::MOST) => NOTHING.to_owned(),
        None => format!("{numbers}：判定不变"),
    }
}

fn numbers(least: u32, most: u32) -> String {
    match (least, most) {
        (0, Students::MOST) => "任意人数".to_owned(),
        (least, Students::MOST) => format!("{least}人及以上"),
        (least, most) if least == most => format!("{least}人"),
        (0, most) => format!("{most}人及以下"),
        (least, most) => format!("{least}至{most}人"),
    }
}

fn brings(bite: &Bite, pack: &Pack) -> String {
    let (rule, year) = (Locale::ZhHans.bitten(bite, pack), bite.year);
    match (bite.before, bite.after) {
        (_, Some(Verdict::Breach)) => match bite.remedy {
            Some(Remedy::Close) => format!("{year}年应停办"),
            _ => format!("{year}年违反“{rule}”"),
        },
        (_, Some(Verdict::Near)) => format!("{year}年“{rule}”为临界"),
        (_, Some(Verdict::Unknown)) => format!("{year}年“{rule}”为未知"),
        (Some(Verdict::Breach), _) => format!("{year}年“{rule}”不再违反"),
        (Some(Verdict::Near), _) => format!("{year}年“{rule}”不再临界"),
        (Some(Verdict::Unknown), Some(_)) => format!("{year}年“{rule}”为合规"),
        (_, Some(Verdict::Met)) => format!("{year}年“{rule}”开始适用，合规"),
        (_, None) => format!("{year}年“{rule}”不再适用"),
    }
}

fn last_year(last: &LastYear) -> String {
    let LastYear { year, entrants, .. } = last;
    let breach = match last.remedy {
        Remedy::Close => "停办",
        _ => "因连年未招生而违反",
    };
    let acts = [
        last.intake.map(|it| format!("最迟{it}年招生{entrants}人及以上")),
        last.resume.map(|it| format!("最迟{it}年恢复招生")),
        last.refile.map(|it| format!("最迟{it}年重新备案")),
    ];
    let acts: Vec<_> = acts.into_iter().flatten().collect();
    if acts.is_empty() {
        return format!("{year}年{breach}：招生、恢复招生、重新备案都已来不及避免");
    }
    format!("要避免{year}年{breach}：{}", acts.join("，或"))
}

const fn part(part: SharePart) -> &'static str {
    match part {
        SharePart::ServingAdded => "增设服务布点",
        SharePart::ServingLost => "减少服务布点",
        SharePart::OthersAdded => "增设其他布点",
        SharePart::OthersClosed => "停办其他布点",
        SharePart::ToServing => "改为服务产业链",
        SharePart::FromServing => "不再服务产业链",
        SharePart::Counting => "统计口径不同",
    }
}
