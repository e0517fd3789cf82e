//! Long work between the page and the worker that does it: a plan and a
//! question there, an answer back, each as text.
//!
//! Both are of the same build, so that the answers, unlike the plan, need no
//! version: one that cannot be read is no answer.

use super::json::Loading;
use crate::evaluation::{Blank, Missing, YearChance};
use crate::plan::{At, Year};
use crate::session::{CityRoll, LongAnswer, LongQuestion, LongWork, Outlook, Version};

/// What a question is called.
#[must_use]
pub fn word(question: LongQuestion) -> &'static str {
    match question {
        LongQuestion::Outlook => "outlook",
        LongQuestion::Missing => "missing",
    }
}

/// Answers a question about a plan. `told` hears how much is done, in percent.
/// `None`: the text is no plan, or nobody asks that.
#[must_use]
pub fn answered(question: &str, plan: String, told: &dyn Fn(usize)) -> Option<String> {
    let all = [LongQuestion::Outlook, LongQuestion::Missing];
    let question = all.into_iter().find(|it| word(*it) == question)?;
    let mut last = 0;
    let mut tell = |percent: usize| {
        if percent > last {
            last = percent;
            told(percent);
        }
    };
    let mut loading = Loading::of(plan.into_bytes());
    while loading.step() {
        tell(loading.percent() / 4);
    }
    let version = Version::of(loading.done().ok()?)?;
    let mut work = LongWork::of(&version, question);
    while work.step() {
        tell(25 + work.percent() * 3 / 4);
    }
    Some(written(work.done()))
}

type Chance = (u16, u32, (u32, u32), u32, Option<(u32, u32)>, Option<(u32, u32)>);
type Roll = (u16, u64, bool, u32);
/// School, offering, kind of blank, year, position, verdicts.
type Gap = (usize, usize, u8, u16, usize, usize);

fn written(answer: LongAnswer) -> String {
    let chance = |it: &YearChance| -> Chance {
        (it.year.number(), it.drawn, it.misses, it.draws, it.share, it.students)
    };
    let roll =
        |it: &CityRoll| -> Roll { (it.year.number(), it.students, it.is_projected, it.blank) };
    let text = match answer {
        LongAnswer::Outlook(it) => {
            let chances: Vec<_> = it.chances.iter().map(chance).collect();
            let rolls: Vec<_> = it.rolls.iter().map(roll).collect();
            serde_json::to_string(&(chances, rolls))
        }
        LongAnswer::Missing(all) => serde_json::to_string(&all.iter().map(gap).collect::<Vec<_>>()),
    };
    text.unwrap_or_default()
}

fn gap(it: &Missing) -> Gap {
    let (at, kind, year, position) = match it.blank {
        Blank::Intake(at, year) => (at, 0, year.number(), 0),
        Blank::Assessment(at, year, position) => (at, 1, year.number(), position),
        Blank::Filing(at, position) => (at, 2, 0, position),
    };
    (at.school, at.offering, kind, year, position, it.settles)
}

fn of_gap((school, offering, kind, year, position, settles): Gap) -> Option<Missing> {
    let at = At { school, offering };
    let blank = match kind {
        0 => Blank::Intake(at, Year::new(year)?),
        1 => Blank::Assessment(at, Year::new(year)?, position),
        _ => Blank::Filing(at, position),
    };
    Some(Missing { blank, settles })
}

/// Reads an answer; `None` where it is none to this question.
#[must_use]
pub fn read(question: LongQuestion, text: &str) -> Option<LongAnswer> {
    Some(match question {
        LongQuestion::Outlook => {
            let (chances, rolls): (Vec<Chance>, Vec<Roll>) = serde_json::from_str(text).ok()?;
            let chance = |(year, drawn, misses, draws, share, students): Chance| {
                Some(YearChance { year: Year::new(year)?, drawn, misses, draws, share, students })
            };
            let roll = |(year, students, is_projected, blank): Roll| {
                Some(CityRoll { year: Year::new(year)?, students, is_projected, blank })
            };
            LongAnswer::Outlook(Outlook {
                chances: chances.into_iter().map(chance).collect::<Option<_>>()?,
                rolls: rolls.into_iter().map(roll).collect::<Option<_>>()?,
            })
        }
        LongQuestion::Missing => {
            let gaps: Vec<Gap> = serde_json::from_str(text).ok()?;
            LongAnswer::Missing(gaps.into_iter().map(of_gap).collect::<Option<_>>()?)
        }
    })
}
