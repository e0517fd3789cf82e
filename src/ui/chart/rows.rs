//! A chart in words: its gist, one point of it, its rows.

use super::cursor::Cursor;
use super::{Chart, Series};
use crate::i18n::{ChartMessage, Locale, PointSaid};

/// What the chart comes to, in a sentence: its name for those who do not see it.
pub(super) fn gist(locale: Locale, chart: &Chart) -> String {
    let mut said = chart.title.clone();
    for series in &chart.series {
        let mut points = (0..chart.years.len()).filter_map(|nth| Some((nth, series.point(nth)?)));
        let Some(first) = points.next() else { continue };
        let last = points.next_back().unwrap_or(first);
        let told = |(nth, point): (usize, &super::Point)| {
            Some((*chart.years.get(nth)?, chart.unit.text(point.value)))
        };
        let (Some(first), Some(last)) = (told(first), told(last)) else { continue };
        let ends = ((first.0, &*first.1), (last.0, &*last.1));
        said.push_str(&locale.say_chart(ChartMessage::FromTo(&series.name, ends.0, ends.1)));
    }
    if let Some((_, name)) = &chart.level {
        said.push_str(&locale.say_chart(ChartMessage::And(name)));
    }
    said
}

/// What there is to say of a point.
pub(super) fn point(locale: Locale, chart: &Chart, cursor: Cursor) -> Option<String> {
    let series = chart.series.get(cursor.series)?;
    let (year, point) = (*chart.years.get(cursor.nth)?, series.point(cursor.nth)?);
    let text = |number| chart.unit.text(number);
    let (value, band) = (text(point.value), point.band.map(|it| (text(it.0), text(it.1))));
    let said = PointSaid {
        year,
        origin: point.origin,
        series: &series.name,
        value: &value,
        band: band.as_ref().map(|(low, high)| (&**low, &**high)),
        note: point.note.as_deref(),
    };
    Some(locale.say_chart(ChartMessage::Point(said)).into_owned())
}

/// The columns and rows of the table: the year, where its number comes from,
/// each line with the ends of its bands, and what the chart has beyond that.
pub(super) fn rows(locale: Locale, chart: &Chart) -> (Vec<String>, Vec<Vec<String>>) {
    let say = |message| locale.say_chart(message).into_owned();
    let mut head = vec![say(ChartMessage::Year), say(ChartMessage::BasisColumn)];
    for series in &chart.series {
        head.push(series.name.clone());
        if series.has_band() {
            head.push(say(ChartMessage::Low(&series.name)));
            head.push(say(ChartMessage::High(&series.name)));
        }
    }
    head.extend(chart.more.iter().map(|(name, _)| name.clone()));
    let row = |(nth, year): (usize, &crate::plan::Year)| {
        let first = chart.series.first().and_then(|it| it.point(nth));
        let basis = first.map(|it| say(ChartMessage::Basis(it.origin)));
        let mut row = vec![year.to_string(), basis.unwrap_or_default()];
        chart.series.iter().for_each(|it| cells(chart, it, nth, &mut row));
        row.extend(chart.more.iter().map(|(_, it)| it.get(nth).cloned().unwrap_or_default()));
        row
    };
    (head, chart.years.iter().enumerate().map(row).collect())
}

fn cells(chart: &Chart, series: &Series, nth: usize, row: &mut Vec<String>) {
    let point = series.point(nth);
    let text = |number: Option<i64>| number.map(|it| chart.unit.text(it)).unwrap_or_default();
    row.push(text(point.map(|it| it.value)));
    if series.has_band() {
        let band = point.and_then(|it| it.band);
        row.push(text(band.map(|it| it.0)));
        row.push(text(band.map(|it| it.1)));
    }
}

/// Columns and rows as a table program takes them from the clipboard.
pub fn tab_separated(head: &[String], rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in std::iter::once(head).chain(rows.iter().map(|it| &**it)) {
        for (at, cell) in row.iter().enumerate() {
            text.push_str(if at > 0 { "\t" } else { "" });
            // A name may hold what ends a cell or a row.
            text.extend(cell.chars().map(|it| if it.is_control() { ' ' } else { it }));
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::support::chart;
    use super::*;

    #[test]
    fn the_gist_tells_the_ends_of_each_line_and_the_level() {
        assert_eq!(
            gist(Locale::En, &chart()),
            "A title. One: 40 in 2024, 42 in 2027. Two: 10 in 2023, 14 in 2027. Level: 30"
        );
    }

    #[test]
    fn a_point_is_told_with_its_year_its_origin_and_its_band() {
        let at = |series, nth| point(Locale::En, &chart(), Cursor { series, nth });
        assert_eq!(at(0, 1).unwrap(), "2024, recorded, One: 40");
        assert_eq!(at(0, 2).unwrap(), "2025, planned, One: 44");
        assert_eq!(at(0, 3).unwrap(), "2026, projected, One: 42, 8 in 10 between 30 and 55");
        assert_eq!(at(0, 0), None);
        let chinese = point(Locale::ZhHans, &chart(), Cursor { series: 0, nth: 3 }).unwrap();
        assert_eq!(chinese, "2026年（预测）One：42，八成区间30至55");
    }

    #[test]
    fn the_rows_hold_every_number_and_leave_blank_what_is_not_known() {
        let (head, rows) = rows(Locale::En, &chart());
        assert_eq!(
            head,
            ["Year", "Basis", "One", "One, low (8 in 10)", "One, high (8 in 10)", "Two", "More"]
        );
        assert_eq!(rows[0], ["2023", "", "", "", "", "10", "a"]);
        assert_eq!(rows[3], ["2026", "Projected", "42", "30", "55", "13", "d"]);
        assert_eq!(rows.len(), 5);
    }

    #[test]
    fn what_is_copied_has_a_line_a_row_and_a_tab_between_cells() {
        let head = ["a".to_owned(), "b\tc".to_owned()];
        let rows = [vec!["1".to_owned(), "x\ny".to_owned()]];
        assert_eq!(tab_separated(&head, &rows), "a\tb c\n1\tx y\n");
    }
}
