//! What the grid copies is pasted back cell by cell, into another plan too: no
//! block of it is taken for one with headers.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use major_planner::i18n::Locale;
use major_planner::io::json;
use major_planner::plan::{Flag, Flags, Level, PlanEdit};
use major_planner::session::{
    CellAt, Columns, Cursor, GridColumn, Rows, Version, copied, grid_columns,
};

#[test]
fn no_block_of_the_example_city_has_headers_in_either_language() {
    let mut plan = json::read(include_bytes!("../src/store/example-city.json")).unwrap();
    // Words in every cell that can have some, and majors of no catalogue.
    let places: Vec<_> = plan.offerings().map(|it| it.0).collect();
    for (nth, at) in places.into_iter().enumerate() {
        let mut offering = plan.offering(at).unwrap().clone();
        if nth % 2 == 0 {
            let mut identity = (*offering.identity).clone();
            (identity.code, identity.off_catalogue) = ("校本专业".into(), true);
            identity.name = Some("学校特色专业".into());
            offering.identity = identity.into();
        }
        offering.level = Level::ALL[nth % Level::ALL.len()];
        offering.flags = Flag::ALL.iter().fold(Flags::default(), |all, it| all.with(*it, true));
        plan.apply(&PlanEdit::SetOffering { at, offering: Box::new(offering) }).unwrap();
    }
    let as_of = plan.frame().as_of;
    let version = Version::of(plan).unwrap();
    let (rows, columns) = (Rows::all(version.plan()), grid_columns(version.plan().frame()));
    let mut blocks = 0;
    for locale in Locale::ALL {
        let words = |at, column| {
            // English words of these two hold those of headers.
            if locale == Locale::En && matches!(column, GridColumn::Level | GridColumn::Flags) {
                return String::new();
            }
            version.plan().offering(at).map(|it| locale.cell(version.pack(), it, column)).unwrap()
        };
        for row in 0..rows.count() - 2 {
            for first in 0..columns.len() - 1 {
                for last in [first + 1, columns.len() - 1] {
                    let anchor = CellAt { row, column: first };
                    let active = CellAt { row: row + 2, column: last };
                    let block = copied(&version, &rows, &columns, Cursor { anchor, active }, words);
                    assert_eq!(Columns::above(&block, as_of), None, "{block:?}");
                    blocks += 1;
                }
            }
        }
    }
    assert!(blocks > 10_000);
}
