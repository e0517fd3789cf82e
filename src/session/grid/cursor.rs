//! Where the cursor is, what is selected, and where a key takes it.

use std::ops::RangeInclusive;

/// A cell, by its position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CellAt {
    /// Position of the row.
    pub row: usize,
    /// Position of the column.
    pub column: usize,
}

/// How many rows and columns there are, and how many rows are in view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Rows in all.
    pub rows: usize,
    /// Columns in all.
    pub columns: usize,
    /// Rows that a page key moves by.
    pub page: usize,
    /// Whether the row of the cursor is one cell, such as a heading.
    pub is_whole: bool,
}

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after the keys")]
pub enum Movement {
    Up,
    Down,
    Left,
    Right,
    RowStart,
    RowEnd,
    Start,
    End,
    PageUp,
    PageDown,
    /// Tab: to the right, from the end of a row to the next one.
    Next,
    /// Shift+Tab.
    Previous,
}

/// The active cell, and the other corner of what is selected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The cell that takes what is typed.
    pub active: CellAt,
    /// Where the selection began.
    pub anchor: CellAt,
}

impl Cursor {
    /// On one cell, with nothing else selected.
    #[must_use]
    pub const fn at(spot: CellAt) -> Self {
        Self { active: spot, anchor: spot }
    }

    /// With the selection reaching from where it began to another cell.
    #[must_use]
    pub const fn reaching(self, spot: CellAt) -> Self {
        Self { active: spot, anchor: self.anchor }
    }

    /// The rows that are selected.
    #[must_use]
    pub fn rows(self) -> RangeInclusive<usize> {
        let (from, to) = (self.anchor.row, self.active.row);
        from.min(to)..=from.max(to)
    }

    /// The columns that are selected.
    #[must_use]
    pub fn columns(self) -> RangeInclusive<usize> {
        let (from, to) = (self.anchor.column, self.active.column);
        from.min(to)..=from.max(to)
    }

    /// Whether more than one cell is selected.
    #[must_use]
    pub fn is_block(self) -> bool {
        self.active != self.anchor
    }

    /// After a key; `extend` keeps where the selection began. `None` where
    /// there is no cell in that direction: Tab leaves the grid there.
    #[must_use]
    pub fn moved(self, movement: Movement, extend: bool, extent: Extent) -> Option<Self> {
        // A block reaches across headings as across all other rows.
        let extent = Extent { is_whole: extent.is_whole && !extend, ..extent };
        let spot = self.active.moved(movement, extent)?;
        Some(if extend { self.reaching(spot) } else { Self::at(spot) })
    }

    /// Within a grid that has become smaller.
    #[must_use]
    pub fn within(self, extent: Extent) -> Self {
        Self { active: self.active.within(extent), anchor: self.anchor.within(extent) }
    }
}

impl CellAt {
    fn within(self, extent: Extent) -> Self {
        Self {
            row: self.row.min(extent.rows.saturating_sub(1)),
            column: self.column.min(extent.columns.saturating_sub(1)),
        }
    }

    fn moved(self, movement: Movement, extent: Extent) -> Option<Self> {
        let Self { row, column } = self;
        let last_row = extent.rows.checked_sub(1)?;
        let last_column = extent.columns.checked_sub(1)?;
        let spot = match movement {
            Movement::Up => Self { row: row.checked_sub(1)?, column },
            Movement::Down => Self { row: row + 1, column },
            Movement::Left | Movement::Right if extent.is_whole => return None,
            Movement::Left => Self { row, column: column.checked_sub(1)? },
            Movement::Right => Self { row, column: column + 1 },
            Movement::RowStart => Self { row, column: 0 },
            Movement::RowEnd => Self { row, column: last_column },
            Movement::Start => Self { row: 0, column: 0 },
            Movement::End => Self { row: last_row, column: last_column },
            Movement::PageUp => Self { row: row.saturating_sub(extent.page), column },
            Movement::PageDown => Self { row: (row + extent.page).min(last_row), column },
            Movement::Next if column < last_column && !extent.is_whole => {
                Self { row, column: column + 1 }
            }
            Movement::Next => Self { row: row + 1, column: 0 },
            Movement::Previous => match column.checked_sub(1).filter(|_| !extent.is_whole) {
                Some(column) => Self { row, column },
                None => Self { row: row.checked_sub(1)?, column: last_column },
            },
        };
        (spot.row <= last_row && spot.column <= last_column).then_some(spot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXTENT: Extent = Extent { rows: 5, columns: 3, page: 3, is_whole: false };

    fn spot(row: usize, column: usize) -> CellAt {
        CellAt { row, column }
    }

    #[test]
    fn keys_move_the_cursor_and_stop_at_the_edges() {
        let cases = [
            (Movement::Up, (1, 1), Some((0, 1))),
            (Movement::Up, (0, 1), None),
            (Movement::Down, (4, 1), None),
            (Movement::Down, (3, 1), Some((4, 1))),
            (Movement::Left, (1, 0), None),
            (Movement::Right, (1, 2), None),
            (Movement::Right, (1, 1), Some((1, 2))),
            (Movement::RowStart, (2, 2), Some((2, 0))),
            (Movement::RowEnd, (2, 0), Some((2, 2))),
            (Movement::Start, (2, 2), Some((0, 0))),
            (Movement::End, (0, 0), Some((4, 2))),
            (Movement::PageUp, (1, 1), Some((0, 1))),
            (Movement::PageDown, (1, 1), Some((4, 1))),
            (Movement::PageDown, (3, 1), Some((4, 1))),
            (Movement::Next, (1, 1), Some((1, 2))),
            (Movement::Next, (1, 2), Some((2, 0))),
            (Movement::Next, (4, 2), None),
            (Movement::Previous, (1, 0), Some((0, 2))),
            (Movement::Previous, (0, 0), None),
        ];
        for (movement, from, to) in cases {
            let cursor = Cursor::at(spot(from.0, from.1));
            let moved = cursor.moved(movement, false, EXTENT);
            assert_eq!(moved, to.map(|it| Cursor::at(spot(it.0, it.1))), "{movement:?} {from:?}");
        }
        let nothing = Extent { rows: 0, ..EXTENT };
        assert_eq!(Cursor::default().moved(Movement::End, false, nothing), None);
    }

    #[test]
    fn a_selection_reaches_from_where_it_began() {
        let cursor = Cursor::at(spot(2, 1)).moved(Movement::Up, true, EXTENT).unwrap();
        let cursor = cursor.moved(Movement::Right, true, EXTENT).unwrap();
        assert_eq!((cursor.rows(), cursor.columns()), (1..=2, 1..=2));
        assert!(cursor.is_block());
        let plain = cursor.moved(Movement::Down, false, EXTENT).unwrap();
        assert_eq!(plain, Cursor::at(spot(2, 2)), "without Shift it is gone");
    }

    #[test]
    fn a_row_of_one_cell_is_left_by_one_key_and_keeps_the_column() {
        let heading = Extent { is_whole: true, ..EXTENT };
        let cases = [
            (Movement::Next, Some((3, 0))),
            (Movement::Previous, Some((1, 2))),
            (Movement::Left, None),
            (Movement::Right, None),
            (Movement::Down, Some((3, 1))),
        ];
        for (movement, to) in cases {
            let moved = Cursor::at(spot(2, 1)).moved(movement, false, heading);
            assert_eq!(moved, to.map(|it| Cursor::at(spot(it.0, it.1))), "{movement:?}");
        }
        let wider = Cursor::at(spot(2, 1)).moved(Movement::Right, true, heading).unwrap();
        assert_eq!(wider.columns(), 1..=2, "a block goes on");
    }

    #[test]
    fn a_cursor_stays_within_a_grid_that_shrank() {
        let small = Extent { rows: 2, columns: 2, ..EXTENT };
        assert_eq!(Cursor::at(spot(4, 2)).within(small), Cursor::at(spot(1, 1)));
    }
}
