//! Where the cells of the grid lie. Unit: pixels.
//!
//! All rows have one height, so that the place of a row follows from its
//! position: of a hundred thousand rows only those in view are in the document.

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

/// About as wide as a text of a cell is at most: Chinese characters are square,
/// others take up to two thirds of that.
pub(super) fn text_width(text: &str) -> i32 {
    text.chars().map(|it| if it < '\u{1100}' { 9 } else { 14 }).sum()
}

/// The height of so many rows.
pub(super) fn rows(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX / ROW).saturating_mul(ROW)
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

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn no_text_is_wider_than_it_is_taken_to_be() {
        assert_eq!((text_width(""), text_width("护理"), text_width("W3")), (0, 28, 18));
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
