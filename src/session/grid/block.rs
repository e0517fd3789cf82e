//! Blocks of cells: copied, pasted, blanked and filled.
//!
//! A block takes the offerings row by row and passes over headings and blank
//! rows, when it is copied as when it is pasted: what comes from a sheet has
//! no such rows, and nothing below ever moves.

use super::{Cursor, GridColumn, Refused, Row, Rows, shown, typed};
use crate::plan::{At, PlanEdit};
use crate::session::Version;

/// A cell of a pasted block that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The offering; `None` below the last one.
    pub at: Option<At>,
    /// The column; `None` behind the last one.
    pub column: Option<GridColumn>,
    /// What stands in the block.
    pub text: String,
    /// Why it was not taken; `None` where there is no cell for it.
    pub reason: Option<Refused>,
}

/// What becomes of a pasted block.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// The changes, in the order of the block.
    pub edits: Vec<PlanEdit>,
    /// Rows that the block has.
    pub rows: usize,
    /// Columns that the block has.
    pub columns: usize,
    /// What was not taken. The plan hears nothing of it.
    pub unread: Vec<Unread>,
}

/// The offerings from a row on.
fn offerings(rows: &Rows, from: usize) -> impl Iterator<Item = At> + '_ {
    (from..rows.count()).filter_map(|at| rows.get(at)?.offering())
}

/// The text of the cells that are selected. `words` says what stands in cells
/// that are not typed; a heading that alone is selected is its school's name.
#[must_use]
pub fn copied(
    version: &Version,
    rows: &Rows,
    columns: &[GridColumn],
    cursor: Cursor,
    words: impl Fn(At, GridColumn) -> String,
) -> Vec<Vec<String>> {
    let selected = columns.get(cursor.columns()).unwrap_or_default();
    let places: Vec<At> = cursor.rows().filter_map(|at| rows.get(at)?.offering()).collect();
    if places.is_empty() {
        let school = rows.get(cursor.active.row).and_then(Row::school);
        let about = school.and_then(|it| version.plan().schools().get(it)).map(|it| &it.about);
        let name = about.and_then(|it| it.name.as_deref()).unwrap_or_default();
        return vec![vec![name.to_owned()]];
    }
    let cell = |at: At, column: GridColumn| match column {
        GridColumn::Chains => words(at, column),
        _ if column.is_typed() => {
            let offering = version.plan().offering(at);
            offering.map(|it| shown(version.pack(), it, column)).unwrap_or_default()
        }
        _ => words(at, column),
    };
    places.into_iter().map(|at| selected.iter().map(|it| cell(at, *it)).collect()).collect()
}

/// What becomes of a block whose first cell comes onto the first selected one.
/// One cell fills everything that is selected.
#[must_use]
pub fn pasted(
    version: &Version,
    rows: &Rows,
    columns: &[GridColumn],
    cursor: Cursor,
    block: &[Vec<String>],
) -> Pasted {
    let (first_row, last_row) = (*cursor.rows().start(), *cursor.rows().end());
    let (first_column, last_column) = (*cursor.columns().start(), *cursor.columns().end());
    if let ([row], true) = (block, cursor.is_block())
        && let [text] = row.as_slice()
    {
        let height = offerings_between(rows, first_row, last_row);
        let width = last_column - first_column + 1;
        let filled = vec![vec![text.clone(); width]; height];
        return taken(version, rows, columns, (first_row, first_column), &filled);
    }
    taken(version, rows, columns, (first_row, first_column), block)
}

fn offerings_between(rows: &Rows, first: usize, last: usize) -> usize {
    (first..=last).filter(|at| rows.get(*at).and_then(Row::offering).is_some()).count()
}

fn taken(
    version: &Version,
    rows: &Rows,
    columns: &[GridColumn],
    (row, column): (usize, usize),
    block: &[Vec<String>],
) -> Pasted {
    let width = block.iter().map(Vec::len).max().unwrap_or(0);
    let mut pasted = Pasted { rows: block.len(), columns: width, ..Pasted::default() };
    // Each change is judged on the plan with those before it: a new first year
    // makes room for the intakes behind it.
    let mut now = version.clone();
    let mut places = offerings(rows, row);
    for line in block {
        let at = places.next();
        for (nth, text) in line.iter().enumerate() {
            let column = columns.get(column + nth).copied();
            let unread = |reason| Unread { at, column, text: text.clone(), reason };
            let (Some(place), Some(into)) = (at, column) else {
                if !text.trim().is_empty() {
                    pasted.unread.push(unread(None));
                }
                continue;
            };
            match typed(&now, Row::Offering(place), into, text) {
                Ok(None) => {}
                Ok(Some(edit)) => match now.after(&edit) {
                    Ok(None) => {}
                    Ok(Some(after)) => {
                        now = after;
                        pasted.edits.push(edit);
                    }
                    Err(problem) => pasted.unread.push(unread(Some(Refused::Problem(problem)))),
                },
                // Verdicts that were copied along are no one's to paste.
                Err(Refused::NotTyped) => {}
                Err(reason) => pasted.unread.push(unread(Some(reason))),
            }
        }
    }
    pasted
}

/// The changes that blank the intakes and chains that are selected. Codes,
/// names and years stay: an offering has no blank there.
#[must_use]
pub fn blanked(
    version: &Version,
    rows: &Rows,
    columns: &[GridColumn],
    cursor: Cursor,
) -> Vec<PlanEdit> {
    let can_be_blank = |it: &&GridColumn| matches!(it, GridColumn::Intake(_) | GridColumn::Chains);
    let selected: Vec<GridColumn> = columns
        .get(cursor.columns())
        .unwrap_or_default()
        .iter()
        .filter(can_be_blank)
        .copied()
        .collect();
    let places = cursor.rows().filter_map(|at| rows.get(at)?.offering());
    places
        .flat_map(|at| selected.iter().map(move |it| (at, *it)))
        .filter_map(|(at, column)| typed(version, Row::Offering(at), column, "").ok().flatten())
        .collect()
}

/// What becomes of the selected cells when the first row of them (`down`), or
/// the first column, is put into all others.
#[must_use]
pub fn filled(
    version: &Version,
    rows: &Rows,
    columns: &[GridColumn],
    cursor: Cursor,
    down: bool,
) -> Pasted {
    let selected = columns.get(cursor.columns()).unwrap_or_default();
    let places: Vec<At> = cursor.rows().filter_map(|at| rows.get(at)?.offering()).collect();
    let text = |at: &At, column: &GridColumn| {
        let offering = version.plan().offering(*at);
        offering.map(|it| shown(version.pack(), it, *column)).unwrap_or_default()
    };
    let block: Vec<Vec<String>> = places
        .iter()
        .map(|at| {
            let from = if down { places.first().unwrap_or(at) } else { at };
            let across = selected.iter().map(|it| {
                let column = if down { it } else { selected.first().unwrap_or(it) };
                text(from, column)
            });
            across.collect()
        })
        .collect();
    taken(version, rows, columns, (*cursor.rows().start(), *cursor.columns().start()), &block)
}

#[cfg(test)]
mod tests {
    use super::super::super::support::{city, year};
    use super::super::{CellAt, grid_columns};
    use super::*;
    use crate::plan::Students;

    struct Grid {
        version: Version,
        rows: Rows,
        columns: Vec<GridColumn>,
    }

    fn grid() -> Grid {
        let version = Version::of(city()).unwrap();
        let rows = Rows::all(version.plan());
        let columns = grid_columns(version.plan().frame());
        Grid { version, rows, columns }
    }

    /// The columns of 2024 and 2025 are the ninth and tenth.
    fn selection(from: (usize, usize), to: (usize, usize)) -> Cursor {
        let anchor = CellAt { row: from.0, column: from.1 };
        Cursor { anchor, active: CellAt { row: to.0, column: to.1 } }
    }

    fn block(text: &[&[&str]]) -> Vec<Vec<String>> {
        text.iter().map(|it| it.iter().map(ToString::to_string).collect()).collect()
    }

    fn after(grid: &Grid, edits: &[PlanEdit]) -> Vec<[Option<u32>; 2]> {
        let mut plan = grid.version.plan().clone();
        for it in edits.iter() {
            plan.apply(it).unwrap();
        }
        let intakes =
            |on| move |it: &crate::plan::Offering| it.intakes.get(year(on)).map(Students::number);
        plan.offerings().map(|(_, it)| [intakes(2024)(it), intakes(2025)(it)]).collect()
    }

    #[test]
    fn a_block_goes_into_offerings_and_passes_over_headings() {
        let grid = grid();
        let text = block(&[&["1", "2"], &["3", ""], &["5", "6"], &["7", "8"]]);
        let pasted =
            pasted(&grid.version, &grid.rows, &grid.columns, selection((1, 8), (1, 8)), &text);
        assert_eq!((pasted.rows, pasted.columns), (4, 2));
        let now = after(&grid, &pasted.edits);
        assert_eq!(now, [[Some(1), Some(2)], [Some(3), None], [Some(5), Some(6)]]);
        let left: Vec<_> = pasted.unread.iter().map(|it| (it.at, it.text.as_str())).collect();
        assert_eq!(left, [(None, "7"), (None, "8")], "there is no fourth offering");
    }

    #[test]
    fn what_cannot_be_read_is_listed_and_the_rest_is_taken() {
        let grid = grid();
        let text = block(&[&["1", "二十"], &["3", "4"]]);
        let pasted =
            pasted(&grid.version, &grid.rows, &grid.columns, selection((1, 8), (1, 8)), &text);
        assert_eq!(after(&grid, &pasted.edits)[..2], [[Some(1), Some(14)], [Some(3), Some(4)]]);
        assert_eq!(pasted.unread.len(), 1);
        assert_eq!(pasted.unread[0].text, "二十");
        assert!(pasted.unread[0].reason.is_some());
    }

    #[test]
    fn one_cell_fills_all_that_is_selected() {
        let grid = grid();
        let cursor = selection((1, 8), (5, 9));
        let pasted = pasted(&grid.version, &grid.rows, &grid.columns, cursor, &block(&[&["9"]]));
        assert_eq!(after(&grid, &pasted.edits), [[Some(9), Some(9)]; 3]);
    }

    #[test]
    fn what_is_copied_pastes_back_as_it_was() {
        let grid = grid();
        let cursor = selection((1, 0), (5, 12));
        let words = |at: At, column: GridColumn| {
            let offering = grid.version.plan().offering(at).unwrap();
            shown(grid.version.pack(), offering, column)
        };
        let text = copied(&grid.version, &grid.rows, &grid.columns, cursor, words);
        assert_eq!((text.len(), text[0].len()), (3, 13));
        assert_eq!(text[0][8..10], ["9", "14"]);
        let pasted = pasted(&grid.version, &grid.rows, &grid.columns, cursor, &text);
        assert_eq!((pasted.edits, pasted.unread), (vec![], vec![]), "nothing changes");
        let heading =
            copied(&grid.version, &grid.rows, &grid.columns, selection((0, 0), (0, 0)), words);
        assert_eq!(heading, [[""]], "a school without a name");
    }

    #[test]
    fn deleting_blanks_intakes_and_chains_and_nothing_else() {
        let grid = grid();
        let edits = blanked(&grid.version, &grid.rows, &grid.columns, selection((1, 0), (5, 16)));
        let mut plan = grid.version.plan().clone();
        for it in edits.iter() {
            plan.apply(it).unwrap();
        }
        for (_, offering) in plan.offerings() {
            assert!(offering.intakes.iter().next().is_none() && offering.chains.is_empty());
            assert_eq!(&*offering.identity.code, "720201");
        }
    }

    #[test]
    fn filling_puts_the_first_row_or_column_into_the_others() {
        let grid = grid();
        let cursor = selection((1, 8), (2, 9));
        let down = filled(&grid.version, &grid.rows, &grid.columns, cursor, true);
        assert_eq!(after(&grid, &down.edits)[..2], [[Some(9), Some(14)]; 2]);
        let right = filled(&grid.version, &grid.rows, &grid.columns, cursor, false);
        assert_eq!(after(&grid, &right.edits)[..2], [[Some(9), Some(9)], [Some(20), Some(20)]]);
    }
}
