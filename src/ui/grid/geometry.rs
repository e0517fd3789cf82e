//! Where the cells of the grid lie. Unit: pixels.
//!
//! All rows have one height, so that the place of a row follows from its
//! position: of a hundred thousand rows only those in view are in the document.

use crate::session::GridColumn;

/// The height of a row.
pub(super) const ROW: i32 = 32;
/// The height of the heading above the rows.
pub(super) const HEAD: i32 = 40;
/// What a cell keeps free at both of its ends together.
pub(super) const PADDING: i32 = 16;
/// From this width on, what was found stays in view at the end of the rows.
pub(super) const WIDE: i32 = 640;
/// Rows kept beyond either end of the view, so that scrolling meets them.
const BEYOND: usize = 4;

pub(super) const fn width(column: GridColumn) -> i32 {
    match column {
        GridColumn::Code => 72,
        GridColumn::Name => 168,
        GridColumn::Length => 60,
        GridColumn::Chains => 112,
        GridColumn::FirstYear => 56,
        GridColumn::Intake(_) => 60,
        GridColumn::Level => 88,
        GridColumn::Flags => 96,
        GridColumn::Verdict => 152,
        GridColumn::Margin => 72,
    }
}

/// About as wide as a text of a cell is at most: Chinese characters are square,
/// others take up to two thirds of that.
pub(super) fn text_width(text: &str) -> i32 {
    text.chars().map(|it| if it < '\u{1100}' { 9 } else { 14 }).sum()
}

/// The widths of the columns, as the browser wants them.
pub(super) fn template(columns: &[GridColumn]) -> String {
    columns.iter().map(|it| format!("{}px ", width(*it))).collect()
}

/// The width of all columns.
pub(super) fn whole(columns: &[GridColumn]) -> i32 {
    columns.iter().map(|it| width(*it)).sum()
}

/// The height of so many rows.
pub(super) fn rows(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX / ROW).saturating_mul(ROW)
}

/// Whether a column stays at the start of the view, or at its end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Frozen {
    No,
    Start,
    End,
}

/// Whether a column stays in view. On narrow pages the name alone does.
pub(super) const fn frozen(column: GridColumn, is_wide: bool) -> Frozen {
    match column {
        GridColumn::Name => Frozen::Start,
        GridColumn::Code if is_wide => Frozen::Start,
        GridColumn::Verdict | GridColumn::Margin if is_wide => Frozen::End,
        _ => Frozen::No,
    }
}

/// Where a column lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// From the start of the row.
    pub start: i32,
    pub width: i32,
    pub frozen: Frozen,
    /// The distance kept from the edge that it is frozen to.
    pub kept: i32,
}

pub(super) fn place(columns: &[GridColumn], at: usize, is_wide: bool) -> Option<Place> {
    let column = *columns.get(at)?;
    let widths = |of: &[GridColumn], side: Option<Frozen>| -> i32 {
        let counted = |it: &&GridColumn| side.is_none_or(|side| frozen(**it, is_wide) == side);
        of.iter().filter(counted).map(|it| width(*it)).sum()
    };
    let (before, behind) = (columns.get(..at)?, columns.get(at + 1..)?);
    let frozen = frozen(column, is_wide);
    let kept = match frozen {
        Frozen::No => 0,
        Frozen::Start => widths(before, Some(Frozen::Start)),
        Frozen::End => widths(behind, Some(Frozen::End)),
    };
    Some(Place { start: widths(before, None), width: width(column), frozen, kept })
}

/// The part of the rows' box that no frozen column covers: from its start and
/// from its end.
pub(super) fn covered(columns: &[GridColumn], is_wide: bool) -> (i32, i32) {
    let widths = |side: Frozen| {
        let of_side = columns.iter().filter(|it| frozen(**it, is_wide) == side);
        of_side.map(|it| width(*it)).sum()
    };
    (widths(Frozen::Start), widths(Frozen::End))
}

/// The rows to have in the document: the first, and how many.
pub(super) fn window(scrolled: i32, height: i32, rows: usize) -> (usize, usize) {
    let whole = |it: i32| usize::try_from(it).unwrap_or(0);
    let first = whole(scrolled / ROW).saturating_sub(BEYOND);
    // In steps, so that a short way changes nothing.
    let first = (first - first % BEYOND).min(rows);
    let count = whole(height / ROW) + 3 * BEYOND + 1;
    (first, count.min(rows - first))
}

/// Where to scroll to so that what lies between `start` and `end` is seen in a
/// view of this length, of which the ends are covered.
pub(super) fn scrolled_to(
    now: i32,
    length: i32,
    (start, end): (i32, i32),
    (before, behind): (i32, i32),
) -> i32 {
    if start < now + before {
        start - before
    } else if end > now + length - behind {
        end - length + behind
    } else {
        now
    }
}

/// From here on, the next place to scroll to that cuts no column at the start
/// of the view.
pub(super) fn uncut(columns: &[GridColumn], is_wide: bool, wanted: i32) -> i32 {
    let (covered, _) = covered(columns, is_wide);
    let mut places = (0..columns.len()).filter_map(|at| place(columns, at, is_wide));
    let found = places.find(|it| it.frozen == Frozen::No && it.start - covered >= wanted);
    found.map_or(wanted, |it| it.start - covered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::grid_columns;

    fn columns() -> Vec<GridColumn> {
        let plan = crate::session::empty_plan(crate::plan::Year::default()).unwrap();
        grid_columns(plan.frame())
    }

    #[test]
    fn the_first_columns_and_the_last_stay_in_view_where_there_is_room() {
        let columns = columns();
        let name = place(&columns, 1, true).unwrap();
        assert_eq!((name.start, name.frozen, name.kept), (72, Frozen::Start, 72));
        let narrow = place(&columns, 1, false).unwrap();
        assert_eq!((narrow.start, narrow.kept), (72, 0));
        let verdict = place(&columns, columns.len() - 2, true).unwrap();
        assert_eq!((verdict.frozen, verdict.kept), (Frozen::End, 72));
        assert_eq!(covered(&columns, true), (240, 224));
        assert_eq!(covered(&columns, false), (168, 0));
        assert_eq!(place(&columns, columns.len(), true), None);
    }

    #[test]
    fn no_text_is_wider_than_it_is_taken_to_be() {
        assert_eq!((text_width(""), text_width("护理"), text_width("W3")), (0, 28, 18));
    }

    #[test]
    fn a_column_is_not_cut_where_the_rows_are_scrolled() {
        let columns = columns();
        assert_eq!(uncut(&columns, true, 0), 0, "the length comes behind the name");
        assert_eq!(uncut(&columns, true, 1), 60, "then the chains");
        assert_eq!(uncut(&columns, false, 50), 72, "the code is gone whole");
        assert_eq!(uncut(&columns, true, 9_999), 9_999);
    }

    #[test]
    fn only_rows_in_view_and_some_beyond_are_in_the_document() {
        assert_eq!(window(0, 640, 100_000), (0, 33));
        let (first, count) = window(50_000 * ROW, 640, 100_000);
        assert!(first <= 50_000 - BEYOND && first + count >= 50_020, "{first} {count}");
        assert_eq!(window(90 * ROW, 640, 95), (84, 11));
        assert_eq!(window(0, 640, 0), (0, 0));
        assert_eq!(window(-20, 640, 3), (0, 3), "drawn beyond the edge");
    }

    #[test]
    fn what_is_out_of_view_comes_into_it_and_no_further() {
        let view = |now, span| scrolled_to(now, 500, span, (100, 50));
        assert_eq!(view(0, (200, 260)), 0, "in view");
        assert_eq!(view(300, (350, 410)), 250, "under what is frozen at the start");
        assert_eq!(view(0, (420, 480)), 30, "under what is frozen at the end");
    }
}
