//! What a rule says about a subject: a verdict, and the numbers it rests on.

use crate::plan::{Flags, Marks, SchoolKind, Stage, Students, Year};
use smallvec::SmallVec;

/// What a rule says. A rule that does not apply says nothing: `Option::None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// 违反
    Breach,
    /// 临界: a breach is near, or its due year has not come.
    Near,
    /// 未知: the blanks decide.
    Unknown,
    /// 合规
    Met,
}

impl Verdict {
    /// All of them, the gravest first: the order of counts.
    pub const ALL: [Self; 4] = [Self::Breach, Self::Near, Self::Unknown, Self::Met];

    /// The word in a report.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Breach => "breach",
            Self::Near => "near",
            Self::Unknown => "unknown",
            Self::Met => "met",
        }
    }

    /// Its position in [`Verdict::ALL`].
    #[must_use]
    pub const fn position(self) -> usize {
        self as usize
    }
}

/// How grave a breach is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Severity {
    /// A limit.
    Hard,
    /// The clause says "generally", or it is a duty to decide.
    Soft,
}

impl Severity {
    /// The word in a report.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hard => "hard",
            Self::Soft => "soft",
        }
    }
}

/// What a rule asks for on breach and near.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the variants are the words of the report")]
pub enum Remedy {
    Close,
    Refile,
    Defer,
    Open,
    Rebalance,
    Designate,
    OrderRectification,
    Rectify,
    Suspend,
    StopRecruiting,
    CompleteFiling,
    Reorient,
    Decide,
}

impl Remedy {
    /// The word in a report.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Close => "close",
            Self::Refile => "refile",
            Self::Defer => "defer",
            Self::Open => "open",
            Self::Rebalance => "rebalance",
            Self::Designate => "designate",
            Self::OrderRectification => "order_rectification",
            Self::Rectify => "rectify",
            Self::Suspend => "suspend",
            Self::StopRecruiting => "stop_recruiting",
            Self::CompleteFiling => "complete_filing",
            Self::Reorient => "reorient",
            Self::Decide => "decide",
        }
    }
}

/// A whole verdict: what a rule found about one subject in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The verdict.
    pub verdict: Verdict,
    /// Whether every alternative reading gives the same verdict.
    pub robust: bool,
    /// What the rule asks for; `None` on met and unknown.
    pub remedy: Option<Remedy>,
    /// The numbers it rests on.
    pub facts: Facts,
}

impl Judged {
    /// A verdict that depends on no reading and asks for `remedy`.
    #[must_use]
    pub fn certain(verdict: Verdict, remedy: Remedy, facts: Facts) -> Self {
        Self::read(verdict, true, remedy, facts)
    }

    /// A verdict that asks for `remedy` when it is a breach or near one.
    #[must_use]
    pub fn read(verdict: Verdict, robust: bool, remedy: Remedy, facts: Facts) -> Self {
        let asks = matches!(verdict, Verdict::Breach | Verdict::Near);
        Self { verdict, robust, remedy: asks.then_some(remedy), facts }
    }
}

/// A number that blanks may leave open: every whole number from `low` to
/// `high` is possible; `high` is `None` where there is no end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// The least.
    pub low: u64,
    /// The most.
    pub high: Option<u64>,
}

impl Range {
    /// A number that is known.
    #[must_use]
    pub const fn exactly(number: u64) -> Self {
        Self { low: number, high: Some(number) }
    }

    /// The number, if it is known.
    #[must_use]
    pub fn known(self) -> Option<u64> {
        self.high.filter(|&high| high == self.low)
    }

    /// With another number added, which is unknown if it is a blank.
    #[must_use]
    pub fn plus(self, number: Option<u64>) -> Self {
        Self {
            low: self.low + number.unwrap_or(0),
            high: self.high.zip(number).map(|(high, number)| high + number),
        }
    }

    /// Whether every possible number is below `limit`.
    #[must_use]
    pub fn is_surely_below(self, limit: u64) -> bool {
        self.high.is_some_and(|high| high < limit)
    }

    /// Whether some possible number is below `limit`.
    #[must_use]
    pub fn may_be_below(self, limit: u64) -> bool {
        self.low < limit
    }
}

/// Intakes of consecutive years.
pub type Intakes = SmallVec<[Option<Students>; 4]>;

/// The numbers a verdict rests on, rule by rule, enough to work it out by
/// hand. Units: students, schools and offerings as counts, target in percent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the report")]
pub enum Facts {
    SmallIntake { first: Year, intakes: Intakes, minimum: u32, run: u32 },
    Idle { first: Year, intakes: Intakes, run: u32 },
    NewCap { new: u64, cap: u32, kind: SchoolKind },
    SchoolChain { serving: Range, minimum: u32, due: Year },
    ChainSchools { schools: Range, minimum: u32, due: Year },
    ServingShare(Box<ShareFacts>),
    QualityCount { count: Range, target: u32, tolerance: u32, due: Year },
    Stage { stage: Option<Stage>, marks: Marks, assessed: Option<Year>, deadline: Option<Year> },
    Filing { marks: Marks },
    UnfiledIntake { intake: Option<Students> },
    Alignment,
    Ledger { flags: Flags },
}

/// Those of the rule on the share of serving sites: the largest by far, and
/// one a year, so they stand apart.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the report")]
pub struct ShareFacts {
    pub serving: Range,
    pub total: Range,
    pub target: u32,
    pub due: Year,
    pub needed: Option<u64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_stand_in_their_order() {
        assert_eq!(Verdict::ALL.map(Verdict::position), [0, 1, 2, 3]);
    }
}
