//! The point of a chart that is looked at, and where keys take it.

use super::Chart;

/// A point: which line, which year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cursor {
    /// Position of the line.
    pub(super) series: usize,
    /// Position of the year.
    pub(super) nth: usize,
}

impl Cursor {
    /// Where a reader begins: at the last recorded number of the first line that
    /// has one, else at its first number.
    pub(super) fn start(chart: &Chart) -> Option<Self> {
        (0..chart.series.len()).find_map(|series| {
            let mut recorded = (0..chart.recorded).rev().map(|nth| Self { series, nth });
            let at = recorded.find(|it| it.is_there(chart));
            at.or_else(|| Self { series, nth: 0 }.found(chart, true))
        })
    }

    /// Where a key takes it; `None` where that is no key of a chart. At the ends
    /// it stays.
    pub(super) fn moved(self, chart: &Chart, key: &str) -> Option<Self> {
        let last = chart.years.len().saturating_sub(1);
        let to = match key {
            "ArrowRight" => Self { nth: self.nth + 1, ..self }.found(chart, true),
            "ArrowLeft" => {
                self.nth.checked_sub(1).and_then(|nth| Self { nth, ..self }.found(chart, false))
            }
            "Home" => Self { nth: 0, ..self }.found(chart, true),
            "End" => Self { nth: last, ..self }.found(chart, false),
            "ArrowDown" => self.other(chart, true),
            "ArrowUp" => self.other(chart, false),
            _ => return None,
        };
        Some(to.unwrap_or(self))
    }

    /// The point of a year, on the same line or else on the first that has one.
    pub(super) fn of_year(chart: &Chart, series: usize, nth: usize) -> Option<Self> {
        let all = std::iter::once(series).chain(0..chart.series.len());
        all.map(|series| Self { series, nth }).find(|it| it.is_there(chart))
    }

    fn is_there(self, chart: &Chart) -> bool {
        chart.series.get(self.series).is_some_and(|it| it.point(self.nth).is_some())
    }

    /// This one or the next on its line that is there.
    fn found(mut self, chart: &Chart, forwards: bool) -> Option<Self> {
        while self.nth < chart.years.len() {
            if self.is_there(chart) {
                return Some(self);
            }
            self.nth = if forwards { self.nth + 1 } else { self.nth.checked_sub(1)? };
        }
        None
    }

    /// The same year on another line.
    fn other(self, chart: &Chart, forwards: bool) -> Option<Self> {
        let mut it = self;
        loop {
            it.series = if forwards { it.series + 1 } else { it.series.checked_sub(1)? };
            if it.series >= chart.series.len() {
                return None;
            }
            if it.is_there(chart) {
                return Some(it);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::support::chart;
    use super::*;

    #[test]
    fn keys_go_from_point_to_point_and_stop_at_the_ends() {
        let chart = chart();
        let at = |series, nth| Cursor { series, nth };
        assert_eq!(Cursor::start(&chart), Some(at(0, 1)), "the last recorded year");
        for (from, key, to, why) in [
            (at(0, 1), "ArrowRight", at(0, 2), "the next year"),
            (at(0, 4), "ArrowRight", at(0, 4), "there is no year after it"),
            (at(0, 1), "ArrowLeft", at(0, 1), "2023 has no number"),
            (at(0, 3), "Home", at(0, 1), "the first number"),
            (at(0, 1), "End", at(0, 4), "the last one"),
            (at(0, 3), "ArrowDown", at(1, 3), "the other line"),
            (at(1, 3), "ArrowDown", at(1, 3), "there is no third"),
            (at(1, 3), "ArrowUp", at(0, 3), "back"),
            (at(1, 0), "ArrowUp", at(1, 0), "the first has no number there"),
        ] {
            assert_eq!(from.moved(&chart, key), Some(to), "{key}: {why}");
        }
        assert_eq!(at(0, 1).moved(&chart, "Tab"), None, "leaves the chart");
        assert_eq!(Cursor::of_year(&chart, 0, 0), Some(at(1, 0)));
        assert_eq!(Cursor::of_year(&chart, 0, 9), None);
    }

    #[test]
    fn where_nothing_is_recorded_it_begins_at_the_first_number() {
        let mut chart = chart();
        chart.recorded = 0;
        assert_eq!(Cursor::start(&chart), Some(Cursor { series: 0, nth: 1 }));
        chart.series.clear();
        assert_eq!(Cursor::start(&chart), None);
    }
}
