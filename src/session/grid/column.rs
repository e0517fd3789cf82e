//! The columns of the grid, and what a cell of each shows.

use super::super::{Column, columns};
use crate::plan::{Frame, Offering, Year};
use crate::policy::Pack;
use crate::projection::{self, History};

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridColumn {
    /// Code of the major.
    Code,
    /// Its name.
    Name,
    /// Years of study.
    Length,
    /// The chains that it serves.
    Chains,
    /// First school year on file.
    FirstYear,
    /// The intake of a year.
    Intake(Column),
    /// Rank given by the region.
    Level,
    /// What taking stock found.
    Flags,
    /// The gravest verdict of the year looked at.
    Verdict,
    /// By how many students the intake of the year looked at is above or
    /// below what forms a class.
    Margin,
}

impl GridColumn {
    /// The year of an intake.
    #[must_use]
    pub const fn year(self) -> Option<Year> {
        match self {
            Self::Intake(column) => Some(column.year),
            _ => None,
        }
    }

    /// Whether one types into its cells.
    #[must_use]
    pub const fn is_typed(self) -> bool {
        !matches!(self, Self::Level | Self::Flags | Self::Verdict | Self::Margin)
    }
}

/// The columns of the grid, in their order.
#[must_use]
pub fn grid_columns(frame: &Frame) -> Vec<GridColumn> {
    use GridColumn::{Chains, Code, FirstYear, Flags, Length, Level, Margin, Name, Verdict};
    let before = [Code, Name, Length, Chains, FirstYear];
    let behind = [Level, Flags, Verdict, Margin];
    before.into_iter().chain(columns(frame).map(GridColumn::Intake)).chain(behind).collect()
}

/// The text that an offering has in a typed column: what is edited, and what
/// is copied. Blank where nothing was entered; chains by their ids.
#[must_use]
pub fn shown(pack: &Pack, offering: &Offering, column: GridColumn) -> String {
    let identity = &offering.identity;
    match column {
        GridColumn::Code => identity.code.to_string(),
        GridColumn::Name => identity.name.as_deref().unwrap_or_default().to_owned(),
        GridColumn::Length => offering.length.to_string(),
        GridColumn::FirstYear => offering.first_year.to_string(),
        GridColumn::Intake(column) => {
            offering.intakes.get(column.year).map(|it| it.to_string()).unwrap_or_default()
        }
        GridColumn::Chains => {
            let chains = pack.chains.iter().enumerate();
            let served = chains.filter(|(at, _)| offering.chains.has(*at));
            served.map(|(_, it)| &*it.id).collect::<Vec<_>>().join(",")
        }
        GridColumn::Level | GridColumn::Flags | GridColumn::Verdict | GridColumn::Margin => {
            String::new()
        }
    }
}

/// By how many students the intake of a year is above (or, negative, below)
/// the least that forms a class; `None` where it is not known or the offering
/// is not on file.
#[must_use]
pub fn margin(offering: &Offering, frame: &Frame, year: Year, minimum: u32) -> Option<i64> {
    if !offering.is_on_file(year) {
        return None;
    }
    let history = History::of(offering, frame.as_of);
    let (students, _) = projection::intake(offering, &history, frame.method, frame.as_of, year);
    Some(i64::from(students?.number()) - i64::from(minimum))
}

#[cfg(test)]
mod tests {
    use super::super::super::support::{city, year};
    use super::*;
    use crate::plan::At;
    use crate::policy::hohhot_2022;

    #[test]
    fn there_is_a_column_for_each_year_between_what_it_is_and_what_was_found() {
        let plan = city();
        let columns = grid_columns(plan.frame());
        assert_eq!(columns.len(), 5 + 8 + 4);
        assert_eq!(columns[5].year(), Some(year(2021)));
        assert!(columns[..13].iter().all(|it| it.is_typed()));
        assert!(!columns[13..].iter().any(|it| it.is_typed()));
    }

    #[test]
    fn a_cell_shows_what_was_entered_and_a_blank_is_no_zero() {
        let plan = city();
        let pack = hohhot_2022();
        let offering = plan.offering(At { school: 0, offering: 1 }).unwrap();
        let shows = |column| shown(&pack, offering, column);
        let intake =
            |number| GridColumn::Intake(Column { year: year(number), is_recorded: number <= 2025 });
        assert_eq!(shows(GridColumn::Code), "720201");
        assert_eq!(shows(intake(2024)), "20");
        assert_eq!(shows(intake(2025)), "");
        assert_eq!(shows(GridColumn::Chains), "biomedicine");
    }

    #[test]
    fn the_margin_is_measured_from_the_class_size_in_force() {
        let plan = city();
        let of = |number, offering| {
            let offering = plan.offering(At { school: 0, offering }).unwrap();
            margin(offering, plan.frame(), year(number), 28)
        };
        assert_eq!(of(2025, 0), Some(14 - 28));
        assert_eq!(of(2026, 0), Some(40 - 28), "planned");
        assert_eq!(of(2022, 0), None, "not on file yet");
        assert_eq!(of(2025, 1), None, "blank is not zero");
    }
}
