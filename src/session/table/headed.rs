//! Whether a block has headers above it, and what stands above those.

use super::header::Header;
use super::mapping::{Columns, is_major, said, texts};
use crate::plan::Year;
use crate::session::students;

impl Columns {
    /// The columns of a block that is pasted into a plan, where it has headers
    /// above it: our own, or those of others. What the grid itself copies has
    /// none.
    #[must_use]
    pub fn above(rows: &[Vec<String>], today: Year) -> Option<Self> {
        let rows: Vec<&[String]> = table(rows).map(|it| it.0).collect();
        are_headers(&rows).then(|| Self::proposed(&rows, true, today))
    }
}

/// Up to so many rows above the headers are passed over.
const MOST_TITLES: usize = 5;

/// The rows of a table with their numbers: those in which anything stands.
/// Titles above the headers are none of them.
pub(super) fn table(rows: &[Vec<String>]) -> impl Iterator<Item = (&[String], usize)> {
    let all: Vec<&[String]> = filled(rows).map(|it| it.0).collect();
    // A title, who reports, of which day: no offering stands there.
    let is_title = |row: &[String]| !row.iter().any(|it| is_major(it));
    let titles = (0..=MOST_TITLES).find(|&titles| {
        let above = all.get(..titles).unwrap_or_default();
        above.iter().all(|it| is_title(it)) && are_headers(all.get(titles..).unwrap_or_default())
    });
    filled(rows).skip(titles.unwrap_or(0))
}

fn filled(rows: &[Vec<String>]) -> impl Iterator<Item = (&[String], usize)> {
    let is_blank = |row: &[String]| row.iter().all(|it| it.trim().is_empty());
    rows.iter().map(Vec::as_slice).zip(1..).filter(move |(row, _)| !is_blank(row))
}

/// Whether the first of these rows holds headers: it is no offering, and at
/// least two of its cells say what a column is. A year says so only where not
/// all the cells below are years as well: a column of first years has no header.
fn are_headers(rows: &[&[String]]) -> bool {
    let Some((first, below)) = rows.split_first().filter(|it| !it.1.is_empty()) else {
        return false;
    };
    let is_year = |it: &str| matches!(Header::of(it), Some(Header::Intake(_)));
    let is_number = |it: &str| matches!(students(it), Ok(Some(_)));
    if first.iter().any(|it| is_major(it) || is_number(it) && !is_year(it)) {
        return false;
    }
    let says = |(column, text): (usize, &String)| {
        let header = Header::of(text).or_else(|| said(text, Year::default()));
        let are_years = || {
            let mut cells = texts(below, column).peekable();
            cells.peek().is_some() && cells.all(is_year)
        };
        header.is_some() && !(is_number(text) && are_years())
    };
    first.iter().enumerate().filter(|it| says(*it)).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{plan_of_columns, plan_of_table};

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|it| it.split('|').map(ToOwned::to_owned).collect()).collect()
    }

    #[test]
    fn a_block_has_headers_where_two_cells_say_what_their_columns_are() {
        let cases = [
            ("学校|专业名称|2024\n甲校|护理|30", true, "ours"),
            ("院校名称|开设专业\n甲校|护理", true, "those of others"),
            ("专业代码|2024\n720201|30", true, "one of the two a year"),
            ("\n专业代码|2024\n\n720201|30", true, "blank rows between"),
            ("2025年招生情况||\n专业代码|2024|\n720201|30|", true, "below a title"),
            (
                "2025年招生情况||\n填报：市局||单位：人\n专业代码|2024|\n720201|30|",
                true,
                "below two",
            ),
            ("标题\n单位：人||\n专业代码|2024|\n720201|30|", true, "below two"),
            ("2023|2024\n40|42", true, "years above numbers"),
            ("专业代码|2024", false, "nothing below"),
            ("专业代码|备注\n720201|x", false, "one alone"),
            ("720201|护理|2015\n999999|x|2016", false, "the first row is an offering"),
            (
                "校本专业|校本专业|3||2015|25\n720201|护理|3||2015|40",
                false,
                "so is one of no catalogue",
            ),
            ("招生专业|2015\n开设专业|2016", false, "first years"),
            ("31|32\n41|二十", false, "numbers"),
            ("学校\n甲校", false, "one column"),
            ("", false, "nothing"),
        ];
        for (text, has, why) in cases {
            assert_eq!(Columns::above(&rows(text), Year::default()).is_some(), has, "{why}");
        }
    }

    #[test]
    fn what_the_columns_are_is_proposed_though_all_headers_are_ours() {
        let columns = Columns::above(&rows("专业代码|2024\n720201|30"), Year::default()).unwrap();
        let is: Vec<_> = columns.all.iter().map(|it| it.is).collect();
        assert_eq!(is, [Some(Header::Code), Year::new(2024).map(Header::Intake)]);
    }

    #[test]
    fn a_title_above_the_headers_is_passed_over_when_a_plan_is_made() {
        let today = Year::new(2025).unwrap();
        let ours = rows("某市专业布点表||\n\n学校|专业名称|2024\n甲校|护理|30");
        assert_eq!(plan_of_table(&ours, today).unwrap().offerings().count(), 1);
        let text = "某市专业布点表||\n院校|开设专业|2024\n甲校|护理|12x\n甲校|电商|30";
        let columns = Columns::of(&rows(text), today).unwrap();
        assert_eq!(&*columns.all[0].name, "院校");
        let wrongs = plan_of_columns(&rows(text), &columns, today).unwrap_err();
        assert_eq!(wrongs.kept()[0].row, 3, "as the sheet counts");
    }

    #[test]
    fn a_school_in_a_row_of_its_own_is_no_title() {
        let text = "甲职业学校||\n|720201|30";
        let columns = Columns::of(&rows(text), Year::default()).unwrap();
        assert_eq!(&*columns.all[0].name, "甲职业学校", "it is lost to nobody");
    }
}
