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
    /// What a chart shows of one year.
    OfYear(Year, &'a str),
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

    // The picture of a table
    Picture,
    Legend,

    // The share, taken apart
    PartHint,
    PartColumn,
    PointsColumn,
    ExactColumn,
    /// What moves the share, about how many, and by how much.
    Step(&'a str, Option<&'a str>, &'a str),
    /// A number of percentage points, within a sentence.
    PointsSaid(&'a str),

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

/// Tenths of a percentage point. They have their sign even where they round to
/// 0: `is_less` where they lower what they are about.
#[must_use]
pub fn points(tenths: i64, is_less: bool) -> String {
    let (sign, tenths) = (if is_less { '−' } else { '+' }, tenths.abs());
    format!("{sign}{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_have_a_sign_even_where_they_round_to_nothing() {
        for (tenths, is_less, read, zh, en) in [
            (12, false, "+1.2", "+1.2个百分点", "+1.2 points"),
            (-3, true, "−0.3", "−0.3个百分点", "−0.3 points"),
            (0, true, "−0.0", "−0.0个百分点", "−0.0 points"),
        ] {
            let points = points(tenths, is_less);
            assert_eq!(points, read);
            let said = Locale::ALL.map(|it| it.say_chart(ChartMessage::PointsSaid(&points)));
            assert_eq!(said, [zh, en]);
        }
    }
}
