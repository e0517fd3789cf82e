//! Tipping values, the last responsible year and the parts of the share, in
//! English.

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
        M::Apart => "The share, taken apart",
        M::Part(part) => self::part(part),
        M::Sites(1) => "1 offering",
        M::Sites(count) => return format!("{count} offerings").into(),
        M::Whole => "Change of the share",
    })
}

const NOTHING: &str = "No number changes a verdict";

fn kept(kept: &Kept, pack: &Pack) -> String {
    if kept.below.is_none() && kept.above.is_none() {
        return NOTHING.to_owned();
    }
    let mut said = format!("{} keeps it", numbers(kept.least, kept.most));
    let below = kept.below.iter().map(|it| (kept.least - 1, it));
    for (number, bite) in below.chain(kept.above.iter().map(|it| (kept.most + 1, it))) {
        said.push_str(&format!("; {number} {}", brings(bite, pack)));
    }
    said
}

fn filled(filled: &Filled, pack: &Pack) -> String {
    let numbers = numbers(filled.least, filled.most);
    match &filled.bite {
        Some(bite) => format!("{numbers} {}", brings(bite, pack)),
        None if (filled.least, filled.most) == (0, Students::MOST) => NOTHING.to_owned(),
        None => format!("{numbers} changes nothing"),
    }
}

fn numbers(least: u32, most: u32) -> String {
    match (least, most) {
        (0, Students::MOST) => "Any number".to_owned(),
        (least, Students::MOST) => format!("{least} or more"),
        (least, most) if least == most => least.to_string(),
        (0, most) => format!("{most} or fewer"),
        (least, most) => format!("{least} to {most}"),
    }
}

fn brings(bite: &Bite, pack: &Pack) -> String {
    let (rule, year) = (Locale::En.bitten(bite, pack), bite.year);
    match (bite.before, bite.after) {
        (_, Some(Verdict::Breach)) => match bite.remedy {
            Some(Remedy::Close) => format!("brings closure in {year}"),
            _ => format!("breaks “{rule}” in {year}"),
        },
        (_, Some(Verdict::Near)) => format!("brings “{rule}” near in {year}"),
        (_, Some(Verdict::Unknown)) => format!("leaves “{rule}” unknown in {year}"),
        (Some(Verdict::Breach), _) => format!("mends “{rule}” in {year}"),
        (Some(Verdict::Near), _) => format!("clears “{rule}” in {year}"),
        (Some(Verdict::Unknown), Some(_)) => format!("settles “{rule}” in {year}: met"),
        (_, Some(Verdict::Met)) => format!("makes “{rule}” apply in {year}, and it is met"),
        (_, None) => format!("makes “{rule}” not apply in {year}"),
    }
}

fn last_year(last: &LastYear) -> String {
    let LastYear { year, entrants, .. } = last;
    let (breach, avoided) = match last.remedy {
        Remedy::Close => ("Closure", "closure"),
        _ => ("Breach for want of intakes", "a breach for want of intakes"),
    };
    let acts = [
        last.intake.map(|it| format!("an intake of {entrants} or more by {it}")),
        last.resume.map(|it| format!("recruiting again by {it}")),
        last.refile.map(|it| format!("filing anew by {it}")),
    ];
    let acts: Vec<_> = acts.into_iter().flatten().collect();
    if acts.is_empty() {
        return format!(
            "{breach} in {year}: too late for an intake, for recruiting again and for filing anew"
        );
    }
    format!("To avoid {avoided} in {year}: {}", acts.join(", or "))
}

const fn part(part: SharePart) -> &'static str {
    match part {
        SharePart::ServingAdded => "Serving offerings added",
        SharePart::ServingLost => "Serving offerings lost",
        SharePart::OthersAdded => "Others added",
        SharePart::OthersClosed => "Others closed",
        SharePart::ToServing => "Retagged to serve",
        SharePart::FromServing => "Retagged to serve no longer",
        SharePart::Counting => "Counted in another way",
    }
}
