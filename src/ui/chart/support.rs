//! A chart for the tests of this module.

use super::{Chart, Look, Point, Series, Unit};
use crate::plan::Year;
use crate::projection::Origin;

pub(super) fn point(value: i64, origin: Origin, band: Option<(i64, i64)>) -> Option<Point> {
    Some(Point { value, origin, band, note: None })
}

/// Two lines from 2023 to 2027, recorded up to 2024. The first has no number in
/// 2023, is planned in 2025 and has bands after that.
pub(super) fn chart() -> Chart {
    use Origin::{Planned, Projected, Recorded};
    let first = vec![
        None,
        point(40, Recorded, None),
        point(44, Planned, None),
        point(42, Projected, Some((30, 55))),
        point(42, Projected, Some((24, 62))),
    ];
    let second = (0..5).map(|nth| point(10 + nth, Recorded, None)).collect();
    let series = |name: &str, look, points| Series { name: name.into(), look, points };
    Chart {
        id: "test".into(),
        title: "A title".into(),
        years: (2023..2028).filter_map(Year::new).collect(),
        recorded: 2,
        chosen: Some(1),
        unit: Unit::Students,
        is_low: false,
        series: vec![series("One", Look::First, first), series("Two", Look::Second, second)],
        level: Some((30, "Level: 30".into())),
        more: vec![("More".into(), ["a", "b", "c", "d", "e"].map(Into::into).into())],
    }
}
