//! What charts say, in no language yet.

use super::{Locale, en, zh_hans};
use crate::plan::Year;
use crate::projection::Origin;
use std::borrow::Cow;

/// What there is to say of a chart.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the texts stand beside the variants in each language")]
pub enum ChartMessage<'a> {
    // The parts of a chart
    Chart,
    Hint,
    Table,
    CopyData,
    Copied,
    NotCopied,
    Png,
    Svg,
    NoPicture,
    /// The years of a chart that are not recorded.
    Ahead,
    BandName,
    NotFromZero,
    Year,
    BasisColumn,
    Basis(Origin),
    /// The ends of a band.
    Low(&'a str),
    High(&'a str),
    Point(PointSaid<'a>),
    /// A line from its first number to its last.
    FromTo(&'a str, (Year, &'a str), (Year, &'a str)),
    /// Of what a chart shows what.
    Title(&'a str, &'a str),
    /// One more thing, set apart.
    And(&'a str),

    // Coverage
    OfferingShare,
    StudentShare,
    OfferingsOf,
    StudentsOf,
    Baseline,
    Outlook,
    WorkOut,
    OfOldPlan,
    CityRolls,
    Rolls,
    RollsBlank(u32),

    // An offering
    IntakesByYear,
    Intakes,
    ShortIntake,

    // Chains by schools
    SchoolMap,
    SchoolMapNote(u32),
    NobodyServes,
    Total,
    Paged(usize, usize, usize),
    Earlier,
    Later,

    // Methods
    MethodTried,
    MethodPreferred,
}

/// A point of a line, in words.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the fields are named after what they are")]
pub struct PointSaid<'a> {
    pub year: Year,
    pub origin: Origin,
    pub series: &'a str,
    pub value: &'a str,
    pub band: Option<(&'a str, &'a str)>,
    pub note: Option<&'a str>,
}

impl Locale {
    /// A message of a chart in this language.
    #[must_use]
    pub fn say_chart(self, message: ChartMessage<'_>) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::say_chart(message),
            Self::En => en::say_chart(message),
        }
    }
}
