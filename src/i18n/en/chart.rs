//! What charts say, in English.

use crate::i18n::ChartMessage;
use crate::projection::Origin;
use std::borrow::Cow;

pub(crate) fn say_chart(message: ChartMessage<'_>) -> Cow<'static, str> {
    use ChartMessage as M;
    Cow::Borrowed(match message {
        M::Chart => "chart",
        M::Hint => {
            "Left and right arrow keys go by year, up and down to another line; or point and tap."
        }
        M::Table => "Table",
        M::CopyData => "Copy data",
        M::Copied => "Copied, to be pasted into a spreadsheet",
        M::NotCopied => {
            "The browser does not let this page copy. Open the table, select it and copy it yourself."
        }
        M::Png => "Download PNG",
        M::Svg => "Download SVG",
        M::NoPicture => "The browser could not make a picture of it. Take the SVG instead.",
        M::Ahead => "Later years",
        M::BandName => "8 in 10",
        M::NotFromZero => "Does not start at 0",
        M::Year => "Year",
        M::BasisColumn => "Basis",
        M::Basis(origin) => match origin {
            Origin::Recorded => "Recorded",
            Origin::Planned => "Planned",
            Origin::Suspended => "Suspended",
            Origin::Projected => "Projected",
            Origin::Blank => "Blank",
        },
        M::Low(name) => return format!("{name}, low (8 in 10)").into(),
        M::High(name) => return format!("{name}, high (8 in 10)").into(),
        M::Point(it) => {
            let basis = within(it.origin);
            let mut said = format!("{}, {basis}, {}: {}", it.year, it.series, it.value);
            if let Some((low, high)) = it.band {
                said += &format!(", 8 in 10 between {low} and {high}");
            }
            if let Some(note) = it.note {
                said += ". ";
                said += note;
            }
            return said.into();
        }
        M::FromTo(name, first, last) => {
            let (from, to) = (first.0, last.0);
            return format!(". {name}: {} in {from}, {} in {to}", first.1, last.1).into();
        }
        M::Title(of, what) => return format!("{of}, {what}").into(),
        M::OfYear(year, what) => return format!("{what}, {year}").into(),
        M::And(text) => return format!(". {text}").into(),
        M::OfferingShare => "Of offerings",
        M::StudentShare => "Of students",
        M::OfferingsOf => "Serving / all offerings",
        M::StudentsOf => "Entrants of serving / all offerings",
        M::Baseline => "Of offerings, baseline",
        M::Outlook => "Chance that the share misses its target",
        M::WorkOut => "Work out bands and chances",
        M::OfOldPlan => "The plan has changed since. The chances below are of the plan before.",
        M::CityRolls => "Students on roll in the city",
        M::Rolls => "On roll",
        M::RollsBlank(1) => "1 offering with a blank intake is left out of the years that need it.",
        M::RollsBlank(count) => {
            return format!(
                "{count} offerings with blank intakes are left out of the years that need them."
            )
            .into();
        }
        M::IntakesByYear => "Intakes and students on roll",
        M::Intakes => "Intake",
        M::ShortIntake => "below the smallest class",
        M::SchoolMap => "Chains by schools",
        M::SchoolMapNote(year) => {
            return format!("Offerings of each school that serve each chain in {year}: the darker, the more. Only schools that serve; a name filters the table.").into();
        }
        M::NobodyServes => "No school serves a chain.",
        M::Total => "Schools that serve",
        M::Paged(first, last, all) => return format!("{first} to {last} of {all} schools").into(),
        M::Earlier => "Previous page",
        M::Later => "Next page",
        M::Picture => "Picture",
        M::Legend => "Number",
        M::PartHint => "Arrow keys go from part to part; or point and tap.",
        M::PartColumn => "Part",
        M::PointsColumn => "% points",
        M::ExactColumn => "Exactly",
        M::Step(name, None, value) => return format!("{name}: {value}").into(),
        M::Step(name, Some(sites), value) => return format!("{name}: {sites}, {value}").into(),
        M::PointsSaid(points) => return format!("{points} points").into(),
        M::MethodTried => "Trying the methods on this plan's own history…",
        M::MethodPreferred => "preferred",
    })
}

/// Where a number comes from, within a sentence.
const fn within(origin: Origin) -> &'static str {
    match origin {
        Origin::Recorded => "recorded",
        Origin::Planned => "planned",
        Origin::Suspended => "suspended",
        Origin::Projected => "projected",
        Origin::Blank => "blank",
    }
}
