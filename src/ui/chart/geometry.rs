//! Where things lie in the picture of a chart.

use super::scale::Scale;
use super::{Chart, Series, Unit};
use yew::prelude::*;

/// The width of every picture. A unit of the picture is about a pixel.
pub(super) const WIDTH: f64 = 360.0;
const LEFT: f64 = 44.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 20.0;
/// For the years below.
const BOTTOM: f64 = 24.0;
const LEGEND_ROW: f64 = 17.0;
/// The sample of a line before its name.
pub(super) const SAMPLE: f64 = 26.0;
const GAP: f64 = 14.0;

/// The places of a chart.
pub(super) struct Geometry {
    /// The axis upwards.
    pub(super) scale: Scale,
    /// The height of the picture without its legend.
    pub(super) height: f64,
    years: usize,
}

impl Geometry {
    /// The places of a chart.
    pub(super) fn of(chart: &Chart) -> Self {
        let points = chart.series.iter().flat_map(|it| it.points.iter().flatten());
        let ends = points.flat_map(|it| {
            let (low, high) = it.band.unwrap_or((it.value, it.value));
            [low.min(it.value), high.max(it.value)]
        });
        let level = chart.level.as_ref().map(|it| it.0);
        let (mut least, mut most) = (i64::MAX, i64::MIN);
        for end in ends.chain(level) {
            (least, most) = (least.min(end), most.max(end));
        }
        let (least, most) = if least > most { (0, 0) } else { (least, most) };
        // So that no number is written over the years or out of the picture.
        let margin = (most - least) / 8;
        let scale = match chart.unit {
            Unit::Tenths => {
                // No closer than ten percent, or a small change would look large.
                let margin = margin.max((100 - (most - least)) / 2);
                Scale::covering((least - margin).max(0), (most + margin).min(1_000), 10)
            }
            Unit::Students => Scale::covering(0, most + margin, 1),
        };
        let height = if chart.is_low { 130.0 } else { 200.0 };
        Self { scale, height, years: chart.years.len() }
    }

    /// The width that a year takes up.
    pub(super) fn step(&self) -> f64 {
        (WIDTH - LEFT - RIGHT) / self.years.max(1) as f64
    }

    /// The middle of a year.
    pub(super) fn x(&self, nth: usize) -> f64 {
        self.start(nth) + self.step() / 2.0
    }

    /// Where a year begins.
    pub(super) fn start(&self, nth: usize) -> f64 {
        LEFT + self.step() * nth as f64
    }

    /// The height of a number.
    pub(super) fn y(&self, value: i64) -> f64 {
        self.bottom() - self.scale.part(value) * (self.bottom() - TOP)
    }

    pub(super) const fn left(&self) -> f64 {
        LEFT
    }

    pub(super) const fn right(&self) -> f64 {
        WIDTH - RIGHT
    }

    pub(super) const fn top(&self) -> f64 {
        TOP
    }

    pub(super) const fn bottom(&self) -> f64 {
        self.height - BOTTOM
    }

    /// Whether the year is written below: every so many, where all would not
    /// stand beside each other.
    pub(super) fn is_labelled(&self, nth: usize) -> bool {
        let every = (34.0 / self.step()).ceil() as usize;
        nth.is_multiple_of(every.max(1))
    }

    /// Where the name of a level is written along its line: its start or, where
    /// it ends there, its end, and the height. Of both ends of the line, above
    /// and below, it is the place with the fewest numbers in the way.
    pub(super) fn level_name(&self, chart: &Chart, value: i64, name: &str) -> (f64, f64, bool) {
        let wide = width(name);
        let (start, end) = (LEFT + 3.0, self.right() - 3.0);
        let above = self.y(value) - 4.0;
        let below = (above + 15.0).min(self.bottom());
        let places =
            [(start, above, false), (end, above, true), (start, below, false), (end, below, true)];
        let in_the_way = |(x, y, ends): &(f64, f64, bool)| {
            let from = if *ends { x - wide } else { *x } - 12.0;
            let across = from..=from + wide + 24.0;
            let spots = chart.series.iter().flat_map(|it| self.spots(it));
            spots.filter(|spot| across.contains(&spot.0) && (spot.1 - y + 4.0).abs() < 18.0).count()
        };
        places.into_iter().min_by_key(in_the_way).unwrap_or((start, above, false))
    }

    /// The points of a line and those halfway between them.
    fn spots(&self, series: &Series) -> Vec<(f64, f64)> {
        let mut spots: Vec<(f64, f64)> = Vec::new();
        for (nth, point) in series.points.iter().enumerate() {
            let Some(point) = point else { continue };
            let (x, y) = (self.x(nth), self.y(point.value));
            if let Some((before, height)) = spots.last().copied() {
                spots.push(((before + x) / 2.0, (height + y) / 2.0));
            }
            spots.push((x, y));
        }
        spots
    }

    /// The outlines of the bands of a line. A band opens at the number before
    /// it, which is certain.
    pub(super) fn bands(&self, series: &Series) -> Vec<String> {
        let mut outlines = Vec::new();
        let (mut there, mut back) = (Vec::new(), Vec::new());
        for nth in 0..=self.years {
            let point = series.point(nth);
            let Some((low, high)) = point.and_then(|it| it.band) else {
                if there.len() > 1 {
                    outlines.push(outline(&there, &back));
                }
                (there, back) = (Vec::new(), Vec::new());
                if let Some(it) = point {
                    there.push((self.x(nth), self.y(it.value)));
                }
                continue;
            };
            if there.is_empty() {
                // Nothing goes before: a band of its own width.
                let x = self.x(nth) - self.step() / 4.0;
                there.push((x, self.y(high)));
                back.push((x, self.y(low)));
            }
            there.push((self.x(nth), self.y(high)));
            back.push((self.x(nth), self.y(low)));
        }
        outlines
    }
}

fn outline(there: &[(f64, f64)], back: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (x, y) in there.iter().chain(back.iter().rev()) {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path.push_str(&at(*x));
        path.push(' ');
        path.push_str(&at(*y));
    }
    path.push('Z');
    path
}

/// A place, to one decimal. No place is negative.
///
/// Written as two whole numbers: the writing of fractions in general is large,
/// A picture of this width and height. It is for the eye alone: words stand
/// around it.
pub(super) fn framed(picture: &NodeRef, (wide, high): (f64, f64), content: Html) -> Html {
    html! {
        <svg ref={picture.clone()} class="chart__picture" viewBox={format!("0 0 {} {}", at(wide), at(high))}
            aria-hidden="true" focusable="false">{ content }</svg>
    }
}

/// and nothing else on the page needs it.
pub(super) fn at(place: f64) -> String {
    let tenths = (place * 10.0).round() as u32;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// About how wide a text is: Chinese characters are as wide as they are high.
pub(super) fn width(text: &str) -> f64 {
    text.chars().map(|it| if it > '\u{2e7f}' { 11.5 } else { 6.3 }).sum()
}

/// Where the entries of a legend stand, below a picture of that height, in as
/// many rows as they take; and the height with them.
pub(super) fn legend(names: &[&str], height: f64) -> (Vec<(f64, f64)>, f64) {
    let (mut places, mut x, mut y) = (Vec::new(), LEFT, height + LEGEND_ROW / 2.0);
    for name in names {
        let wide = SAMPLE + width(name);
        if x > LEFT && x + wide > WIDTH {
            (x, y) = (LEFT, y + LEGEND_ROW);
        }
        places.push((x, y));
        x += wide + GAP;
    }
    (places, y + LEGEND_ROW)
}

#[cfg(test)]
mod tests {
    use super::super::support::chart;
    use super::*;
    use crate::projection::Origin;

    #[test]
    fn every_number_and_both_ends_of_every_band_lie_in_the_picture() {
        let chart = chart();
        let it = Geometry::of(&chart);
        assert_eq!((it.scale.least, it.scale.step), (0, 20), "up to 62 and some");
        for value in [0, 10, 24, 62] {
            assert!((it.top()..=it.bottom()).contains(&it.y(value)), "{value}");
        }
        assert!(it.y(62) < it.y(24) && it.x(0) < it.x(1));
        assert!(it.x(0) > it.left() && it.x(4) < it.right());
        assert_eq!(it.y(0), it.bottom());
    }

    #[test]
    fn shares_are_looked_at_closely_and_never_beyond_none_and_all() {
        let mut chart = chart();
        chart.unit = Unit::Tenths;
        chart.level = Some((700, String::new()));
        for (value, marks) in [(660, (620, 740)), (0, (0, 800)), (1_000, (650, 1_000))] {
            chart.series.truncate(1);
            chart.series[0].points = vec![super::super::support::point(
                value,
                crate::projection::Origin::Recorded,
                None,
            )];
            let scale = Geometry::of(&chart).scale;
            let last = scale.least + scale.step * scale.steps;
            assert!(scale.least <= value.min(700) && last >= value.max(700), "{value}");
            assert!(scale.least >= 0 && last <= 1_000, "{value}: {scale:?}");
            assert!(last - scale.least >= 100, "{value}: {scale:?}");
            assert!(scale.least >= marks.0 - 100 && last <= marks.1 + 100, "{value}: {scale:?}");
        }
    }

    #[test]
    fn a_band_opens_at_the_number_before_it_and_goes_there_and_back() {
        let chart = chart();
        let it = Geometry::of(&chart);
        let place = |nth, value| format!("{} {}", at(it.x(nth)), at(it.y(value)));
        let expected = format!(
            "M{}L{}L{}L{}L{}Z",
            place(2, 44),
            place(3, 55),
            place(4, 62),
            place(4, 24),
            place(3, 30)
        );
        assert_eq!(it.bands(&chart.series[0]), [expected]);
        assert!(it.bands(&chart.series[1]).is_empty());
    }

    #[test]
    fn the_name_of_a_level_stands_where_no_number_is_in_the_way() {
        let mut chart = chart();
        chart.series.truncate(1);
        let place = |chart: &Chart, level| {
            let it = Geometry::of(chart);
            let (_, y, ends) = it.level_name(chart, level, "Level");
            (y < it.y(level), ends)
        };
        // Nothing in 2023: its beginning is free.
        assert_eq!(place(&chart, 42), (true, false));
        chart.series[0].points[0] = super::super::support::point(44, Origin::Recorded, None);
        chart.series[0].points[4] = super::super::support::point(10, Origin::Projected, None);
        assert_eq!(place(&chart, 42), (true, true), "its end is");
    }

    #[test]
    fn a_band_that_nothing_goes_before_is_seen_too() {
        let mut chart = chart();
        chart.series[0].points[2] = None;
        let bands = Geometry::of(&chart).bands(&chart.series[0]);
        assert_eq!((bands.len(), bands[0].matches('L').count()), (1, 5), "{bands:?}");
    }

    #[test]
    fn years_that_would_overlap_are_left_out_evenly() {
        let mut chart = chart();
        assert!((0..5).all(|nth| Geometry::of(&chart).is_labelled(nth)));
        chart.years = (2020..2040).filter_map(crate::plan::Year::new).collect();
        let it = Geometry::of(&chart);
        let shown: Vec<_> = (0..20).filter(|nth| it.is_labelled(*nth)).collect();
        assert_eq!(shown, [0, 3, 6, 9, 12, 15, 18]);
    }

    #[test]
    fn a_legend_takes_as_many_rows_as_it_needs() {
        let (short, height) = legend(&["布点占比", "学生占比"], 200.0);
        assert!(short[0].1 == short[1].1 && short[1].0 > short[0].0 + SAMPLE + 40.0);
        assert_eq!(height, 200.0 + 1.5 * LEGEND_ROW);
        let (long, _) = legend(&["Share of the offerings", "Share of the students", "x"], 200.0);
        assert!(long[1].1 > long[0].1 && long[1].0 == long[0].0, "{long:?}");
    }
}
