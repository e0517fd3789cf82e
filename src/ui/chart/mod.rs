//! Charts, drawn in SVG: lines over the years with their doubt, what moved a
//! share part by part ([`Waterfall`]), tables as pictures ([`Heat`]).
//!
//! A [`Chart`] is what there is to show: whole numbers, names and notes. From it
//! follow the picture ([`drawing`]), the words for the point that is looked at,
//! and the rows that the table shows and the clipboard gets ([`rows`]); so these
//! never differ. [`ChartView`] is the part of the page around it.
//!
//! Colour never speaks alone: what is projected is thinner, has open marks and
//! stands on a ground of its own, a band is hatched, the baseline is dashed, lines
//! have marks of their own, and a level has its name written on it.

mod along;
mod cursor;
mod drawing;
mod geometry;
mod heat;
mod intakes;
mod rows;
mod scale;
mod shares;
mod view;
mod waterfall;
mod waterfall_view;

pub use heat::{Heat, HeatSpot, HeatView};
pub use intakes::{city_rolls_chart, intake_chart, roll_chart};
pub use rows::tab_separated;
pub use shares::share_chart;
pub use view::ChartView;
pub use waterfall::Waterfall;
pub use waterfall_view::WaterfallView;

use crate::i18n::{percent, thousands};
use crate::plan::Year;
use crate::projection::Origin;

/// What a chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Names its elements.
    pub id: String,
    /// What it shows; its files are named so.
    pub title: String,
    /// Its years, ascending.
    pub years: Vec<Year>,
    /// How many of them are recorded.
    pub recorded: usize,
    /// The position of the year that the page looks at.
    pub chosen: Option<usize>,
    /// What its numbers are.
    pub unit: Unit,
    /// Whether it takes up little height.
    pub is_low: bool,
    /// Its lines, the most important first.
    pub series: Vec<Series>,
    /// A number that the first line is held against, with its name.
    pub level: Option<(i64, String)>,
    /// What the table has beyond the lines: a heading, and a text a year.
    pub more: Vec<(String, Vec<String>)>,
}

/// What the numbers of a chart are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Shares, in tenths of a percent.
    Tenths,
    /// Students.
    Students,
}

impl Unit {
    /// A number as it is read.
    #[must_use]
    pub fn text(self, number: i64) -> String {
        match self {
            Self::Tenths => percent(number),
            Self::Students => thousands(number),
        }
    }
}

/// A line of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it is.
    pub name: String,
    /// How it is drawn.
    pub look: Look,
    /// One for each year; `None` where there is no number.
    pub points: Vec<Option<Point>>,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The line that the chart is about.
    First,
    /// Another one beside it.
    Second,
    /// What the first was before.
    Ghost,
}

impl Look {
    const fn word(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
            Self::Ghost => "ghost",
        }
    }
}

/// A number of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The number.
    pub value: i64,
    /// Where it comes from.
    pub origin: Origin,
    /// Between which numbers it lies in 8 of 10 cases.
    pub band: Option<(i64, i64)>,
    /// What else there is to say of it.
    pub note: Option<String>,
}

impl Series {
    fn point(&self, nth: usize) -> Option<&Point> {
        self.points.get(nth)?.as_ref()
    }

    fn has_band(&self) -> bool {
        self.points.iter().flatten().any(|it| it.band.is_some())
    }
}

#[cfg(test)]
mod support;
