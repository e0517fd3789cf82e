//! What is said of projections: methods, bands, chances, back-test, rolls.

use super::{Locale, en, zh_hans};
use crate::evaluation::YearChance;
use crate::plan::{Method, Year};
use crate::projection::{Backtest, Band, NoBand, Progression, Roll};
use std::borrow::Cow;

/// What there is to say of projections.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the texts stand beside the variants in each language")]
pub enum ProjectionMessage {
    /// The short name of a method.
    Name(Method),
    /// What a method does, in one line.
    Explained(Method),
    /// Where a projected intake lies in 8 of 10 cases.
    Band(Year, Band),
    /// Why a projected year has no band.
    NoBand(NoBand),
    /// The chance, 0 to 1, that fewer enter than a number.
    Below(Year, u32, f64),
    /// The chance that the share misses its target, in percent.
    ShareMisses(u32, YearChance),
    /// The share does not depend on intakes.
    ShareOnFile,
    /// What follows tells of the other reading.
    IfRecruiting,
    /// How many draws, and what they take for granted.
    DrawsAssume(u32),
    /// What a method's forecasts are off by, in tenths of a student.
    Off(Method, u64),
    /// On how much the methods were tried.
    Tried(Backtest),
    /// Which method does best; `None`: too little to tell.
    Preferred(Option<Method>),
    NeverJudged,
    Roll(Year, Option<Roll>),
    Progression(Progression),
    StudentShare,
    ClassLine(u32),
}

impl Locale {
    /// What is said of projections in this language.
    #[must_use]
    pub fn say_projection(self, message: ProjectionMessage) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::say_projection(message),
            Self::En => en::say_projection(message),
        }
    }
}

/// A chance from 0 to 1 in percent. What is neither sure nor ruled out is told
/// as 1 at least and 99 at most.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it lies between 0 and 100"
)]
pub(super) fn of_hundred(chance: f64) -> u32 {
    match (chance * 100.0 + 0.5).floor() as u32 {
        _ if chance <= 0.0 => 0,
        _ if chance >= 1.0 => 100,
        percent => percent.clamp(1, 99),
    }
}

/// A number of draws in percent, in the same way; none of them is 0.
pub(super) fn of_draws(draws: u32, all: u32) -> u32 {
    if all == 0 { 0 } else { of_hundred(f64::from(draws) / f64::from(all)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Students;

    fn year() -> Year {
        Year::new(2027).unwrap()
    }

    fn said(message: ProjectionMessage) -> [Cow<'static, str>; 2] {
        [Locale::En.say_projection(message), Locale::ZhHans.say_projection(message)]
    }

    #[test]
    fn what_is_not_sure_is_never_told_as_0_or_100() {
        let chances = [0.0, 0.000_1, 0.014, 0.015, 0.5, 0.999, 1.0].map(of_hundred);
        assert_eq!(chances, [0, 1, 1, 2, 50, 99, 100]);
        assert_eq!([of_draws(0, 1_000), of_draws(1, 1_000), of_draws(0, 0)], [0, 1, 0]);
    }

    #[test]
    fn a_band_and_a_chance_are_told_in_one_sentence() {
        let number = |it| Students::new(it).unwrap();
        let band = Band { low: number(20), high: number(41) };
        assert_eq!(
            said(ProjectionMessage::Band(year(), band)),
            [
                "8 in 10 chance that 2027 lies between 20 and 41",
                "2027年人数有八成把握在20至41人之间"
            ]
        );
        assert_eq!(
            said(ProjectionMessage::Below(year(), 30, 0.234)),
            [
                "23 in 100 chance that fewer than 30 enter in 2027",
                "2027年招生不足30人的可能性为23%"
            ]
        );
    }

    #[test]
    fn the_chance_of_the_share_says_where_blanks_leave_it_open() {
        let chance = |drawn, misses| {
            let (share, students) = (None, None);
            YearChance { year: year(), drawn, misses, draws: 1_000, share, students }
        };
        let english = |it| said(ProjectionMessage::ShareMisses(70, it))[0].clone();
        assert_eq!(
            english(chance(9, (314, 314))),
            "31 in 100 chance that the share misses 70% in 2027"
        );
        assert_eq!(
            english(chance(9, (0, 314))),
            "0 to 31 in 100 chance that the share misses 70% in 2027, as blanks are filled in"
        );
        assert_eq!(
            english(chance(0, (1_000, 1_000))),
            "No intake of 2027 has a band: the share is as certain as the plan"
        );
    }
}
