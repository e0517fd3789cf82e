//! Blocks of cells, as sheets put them on the clipboard: a line a row, a tab
//! between cells.
//!
//! Excel, WPS and LibreOffice put a cell into quotes where it holds a tab, a
//! line break or a quote, and double the quotes in it. They end the last row
//! too, so exactly one line break at the end is dropped: what follows a second
//! one is a row of its own, and an empty line is a row with an empty cell.
//! Otherwise a block would shift the rows below it: readers of CSV files pass
//! over empty lines, which is why none is used here.

use std::iter::Peekable;
use std::str::Chars;

/// The cells of a block, row by row. Rows may differ in length.
///
/// ```
/// use major_planner::io::table::cells;
///
/// assert_eq!(cells("a\t\"b\nc\"\r\nd\r\n"), [vec!["a", "b\nc"], vec!["d"]]);
/// ```
#[must_use]
pub fn cells(text: &str) -> Vec<Vec<String>> {
    // A byte-order mark would be part of the first cell.
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    let mut rows = Vec::new();
    while letters.peek().is_some() {
        rows.push(row(&mut letters));
    }
    rows
}

/// Takes a row off the text, with the line break that ends it.
fn row(letters: &mut Peekable<Chars<'_>>) -> Vec<String> {
    let mut row = Vec::new();
    let mut cell = String::new();
    // A quote means something where a cell begins, and to the one that ends it.
    let mut begins = true;
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if is_quoted => is_quoted = false,
            '"' if begins => is_quoted = true,
            '\t' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                begins = true;
                continue;
            }
            '\n' if !is_quoted => break,
            '\r' if !is_quoted => {
                letters.next_if_eq(&'\n');
                break;
            }
            _ => cell.push(letter),
        }
        begins = false;
    }
    row.push(cell);
    row
}

/// The text of a block. Only what would be read differently stands in quotes.
#[must_use]
pub fn text(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push('\t');
            }
            if cell.contains(['\t', '\n', '\r', '"', '\u{feff}']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn blocks_are_read_as_sheets_put_them_on_the_clipboard() {
        let cases: [(&str, &[&[&str]], &str); 18] = [
            ("a\tb\r\nc\td\r\n", &[&["a", "b"], &["c", "d"]], "Excel"),
            ("a\tb\nc\td\n", &[&["a", "b"], &["c", "d"]], "LibreOffice"),
            ("a\tb\rc", &[&["a", "b"], &["c"]], "an old Mac"),
            ("a\tb", &[&["a", "b"]], "without a line break at the end"),
            ("", &[], "nothing"),
            ("\n", &[&[""]], "one empty cell"),
            ("a\n\n", &[&["a"], &[""]], "one line break is dropped, not two"),
            ("a\r\n\r\nb", &[&["a"], &[""], &["b"]], "an empty row in between"),
            ("\n\na", &[&[""], &[""], &["a"]], "empty rows first"),
            ("\ta\t\n", &[&["", "a", ""]], "empty cells at both ends"),
            ("\"a\nb\"\tc\n", &[&["a\nb", "c"]], "a line break in a cell"),
            ("\"a\r\nb\"\n", &[&["a\r\nb"]], "either kind of it"),
            ("\"a\tb\"\n", &[&["a\tb"]], "a tab in a cell"),
            ("\"say \"\"a\"\"\"\n", &[&["say \"a\""]], "doubled quotes"),
            ("5\" disk\tb", &[&["5\" disk", "b"]], "a quote inside is a quote"),
            ("\"\"\t\"\"", &[&["", ""]], "quoted nothings"),
            ("\"a\nb", &[&["a\nb"]], "a quote that is never closed"),
            ("\u{feff}学校\t2023\n", &[&["学校", "2023"]], "a byte-order mark"),
        ];
        for (text, rows, why) in cases {
            assert_eq!(cells(text), rows, "{text:?}: {why}");
        }
    }

    #[test]
    fn only_what_would_be_read_differently_is_quoted() {
        let rows = [vec!["a b".to_owned(), "1,200".to_owned(), "say \"a\"".to_owned()]];
        assert_eq!(text(&rows), "a b\t1,200\t\"say \"\"a\"\"\"\n");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_written_is_read_as_it_was(
            rows in prop::collection::vec(prop::collection::vec("[a\"\t\r\n,学\u{feff} ]{0,4}", 1..4), 0..5)
        ) {
            prop_assert_eq!(cells(&text(&rows)), rows);
        }

        #[test]
        fn every_text_is_some_block(text in "[a\"\t\r\n学]{0,12}") {
            prop_assert!(cells(&text).iter().all(|it| !it.is_empty()));
        }
    }
}
