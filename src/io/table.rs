//! Blocks of cells, as sheets put them on the clipboard: a line a row, a tab
//! between cells.
//!
//! Excel, WPS and LibreOffice put a cell into quotes where it holds a tab, a
//! line break or a quote, and double the quotes in it. They end the last row
//! too, so exactly one line break at the end is dropped: what follows a second
//! one is a row of its own, and an empty line is a row with an empty cell.
//! Otherwise a block would shift the rows below it.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

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
    let mut rest = text.trim_start_matches('\u{feff}').as_bytes();
    if rest.is_empty() {
        return Vec::new();
    }
    let mut reader = ReaderBuilder::new().delimiter(b'\t').build();
    // No cell is longer than the whole.
    let mut room = vec![0; rest.len()];
    let mut rows = Vec::new();
    loop {
        let (row, ended) = row(&mut reader, &mut rest, &mut room);
        rows.push(row);
        if !ended || rest.is_empty() {
            return rows;
        }
    }
}

/// Takes a row off the text; and whether it was ended by a line break.
fn row(reader: &mut Reader, rest: &mut &[u8], room: &mut [u8]) -> (Vec<String>, bool) {
    // The reader would pass over an empty line.
    if let Some(after) = after_break(rest) {
        *rest = after;
        return (vec![String::new()], true);
    }
    let mut row = Vec::new();
    let mut length = 0;
    loop {
        let (result, taken, written) =
            reader.read_field(rest, room.get_mut(length..).unwrap_or_default());
        let is_end = rest.is_empty();
        length += written;
        let (read, after) = rest.split_at(taken.min(rest.len()));
        *rest = after;
        match result {
            ReadFieldResult::Field { record_end } => {
                let text = room.get(..length).unwrap_or_default();
                row.push(String::from_utf8_lossy(text).into_owned());
                length = 0;
                if record_end {
                    // It may stop in the middle of a line break.
                    if read.ends_with(b"\r") {
                        *rest = after.strip_prefix(b"\n").unwrap_or(after);
                    }
                    return (row, !is_end);
                }
            }
            ReadFieldResult::InputEmpty => {}
            ReadFieldResult::OutputFull | ReadFieldResult::End => return (row, false),
        }
    }
}

fn after_break(text: &[u8]) -> Option<&[u8]> {
    [&b"\r\n"[..], b"\n", b"\r"].iter().find_map(|it| text.strip_prefix(*it))
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
