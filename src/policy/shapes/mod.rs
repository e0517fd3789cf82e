//! The kinds of rules: one file each, and this list.
//!
//! A shape is code; which shapes a city uses, under which clause and with
//! which numbers, is the pack's to say. Each file says what the rule is
//! measured on, when it does not apply, and what blanks do to it. A shape makes
//! numbers and verdicts, never sentences.
//!
//! Rules about one offering come in steps, for nearly all offerings comply: most
//! do not concern a rule at all, and what it says of them is known beforehand
//! (`of_others`); of the rest the `verdict` is worked out, and the facts
//! (`judged`) only where it is kept.

pub mod alignment;
pub mod chain_schools;
pub mod filing;
pub mod idle;
pub mod ledger;
pub mod new_cap;
pub mod quality_count;
pub mod school_chain;
pub mod serving_share;
pub mod small_intake;
pub mod stage;
pub mod unfiled_intake;
mod window;

#[cfg(test)]
pub(crate) mod support;

use super::{Judged, Looks, OfferingYear, Standard, Verdict};
use crate::plan::Year;

/// A kind of rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// Intakes too small to form a class, years in a row.
    SmallIntake,
    /// No intake, years in a row.
    Idle,
    /// Too many new majors in a year.
    NewCap,
    /// A school without enough serving sites.
    SchoolChain,
    /// A chain without enough schools.
    ChainSchools,
    /// Too small a share of serving sites.
    ServingShare,
    /// Too few offerings of quality rank.
    QualityCount,
    /// Supervision of weak offerings.
    Stage,
    /// A new offering that does not meet the conditions of filing.
    Filing,
    /// Recruiting though the filing was refused.
    UnfiledIntake,
    /// An offering that does not match what the school is for.
    Alignment,
    /// A weak offering about which nothing is decided.
    Ledger,
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// Each offering.
    Offering,
    /// Each school.
    School,
    /// Each chain.
    Chain,
    /// The city as a whole.
    City,
}

impl About {
    /// The word, as packs spell it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Offering => "offering",
            Self::School => "school",
            Self::Chain => "chain",
            Self::City => "city",
        }
    }
}

impl Shape {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::SmallIntake,
        Self::Idle,
        Self::NewCap,
        Self::SchoolChain,
        Self::ChainSchools,
        Self::ServingShare,
        Self::QualityCount,
        Self::Stage,
        Self::Filing,
        Self::UnfiledIntake,
        Self::Alignment,
        Self::Ledger,
    ];

    /// The name of the shape, as packs spell it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SmallIntake => "small-intake",
            Self::Idle => "idle",
            Self::NewCap => "new-cap",
            Self::SchoolChain => "school-chain",
            Self::ChainSchools => "chain-schools",
            Self::ServingShare => "serving-share",
            Self::QualityCount => "quality-count",
            Self::Stage => "stage",
            Self::Filing => "filing",
            Self::UnfiledIntake => "unfiled-intake",
            Self::Alignment => "alignment",
            Self::Ledger => "ledger",
        }
    }

    /// What it is about.
    #[must_use]
    pub const fn about(self) -> About {
        match self {
            Self::NewCap | Self::SchoolChain => About::School,
            Self::ChainSchools => About::Chain,
            Self::ServingShare | Self::QualityCount => About::City,
            _ => About::Offering,
        }
    }

    /// The verdict of a rule about offerings; `None` where it does not apply.
    #[must_use]
    #[inline]
    pub fn verdict(self, subject: &OfferingYear<'_>, standard: &Standard) -> Option<Verdict> {
        match self {
            Self::SmallIntake => small_intake::verdict(subject, standard),
            Self::Idle => idle::verdict(subject, standard),
            Self::Stage => stage::verdict(subject),
            Self::Filing => filing::verdict(subject, standard),
            Self::UnfiledIntake => unfiled_intake::verdict(subject),
            Self::Alignment => alignment::verdict(subject),
            Self::Ledger => ledger::verdict(subject),
            _ => None,
        }
    }

    /// What a rule about offerings looks at.
    #[must_use]
    pub const fn looks(self) -> Looks {
        match self {
            Self::SmallIntake | Self::Idle => Looks::AtRuns,
            _ => Looks::AtEntries,
        }
    }

    /// What [`Shape::verdict`] says of every offering that does not
    /// [concern](OfferingYear::concerns) it.
    #[must_use]
    pub const fn of_others(self) -> Option<Verdict> {
        match self.looks() {
            Looks::AtRuns => Some(Verdict::Met),
            Looks::AtEntries => None,
        }
    }

    /// The verdict that [`Shape::verdict`] gave, with its facts.
    #[must_use]
    pub fn judged(
        self,
        verdict: Verdict,
        subject: &OfferingYear<'_>,
        standard: &Standard,
    ) -> Option<Judged> {
        match self {
            Self::SmallIntake => Some(small_intake::judged(subject, standard, verdict)),
            Self::Idle => Some(idle::judged(subject, standard, verdict)),
            Self::Stage => Some(stage::judged(subject, verdict)),
            Self::Filing => Some(filing::judged(subject, verdict)),
            Self::UnfiledIntake => Some(unfiled_intake::judged(subject, verdict)),
            Self::Alignment => Some(alignment::judged(verdict)),
            Self::Ledger => Some(ledger::judged(subject, verdict)),
            _ => None,
        }
    }
}

/// A breach before its due year is only near one; nothing else changes.
fn before_due(verdict: Verdict, year: Year, due: Year) -> Verdict {
    if verdict == Verdict::Breach && year < due { Verdict::Near } else { verdict }
}

/// Whether every reading gives the same outcome, not applying included.
fn is_robust<T>(
    outcome: Option<Verdict>,
    readings: impl IntoIterator<Item = T>,
    under: impl Fn(T) -> Option<Verdict>,
) -> bool {
    readings.into_iter().all(|reading| under(reading) == outcome)
}
