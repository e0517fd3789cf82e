//! One site in one draw.

use super::Draws;
use crate::plan::{Offering, Plan, School, Students, Year};
use crate::projection::{History, Origin, Random, Spread, intake};

/// What is known of an intake.
#[derive(Clone, Copy)]
enum Cell {
    NotOnFile,
    Known(Students),
    Blank,
    Drawn(Spread),
}

/// A record of a site: its intakes by year, its draws.
pub(super) struct Record {
    serves: bool,
    cells: Vec<Cell>,
    ts: Vec<f64>,
}

/// The records of the site whose first one stands at `first`; none where that
/// belongs to an earlier one.
pub(super) fn records(
    school: &School,
    sites: Option<&[usize]>,
    first: usize,
    plan: &Plan,
    years: &[Year],
    draws: Draws,
) -> Vec<Record> {
    let site = |at: usize| sites.map_or(at, |it| it.get(at).copied().unwrap_or(at));
    let all = school.offerings().iter().enumerate().skip(first);
    let own = all.filter(|(at, _)| site(*at) == first);
    own.map(|(_, offering)| Record::of(offering, plan, years, draws)).collect()
}

impl Record {
    fn of(offering: &Offering, plan: &Plan, years: &[Year], draws: Draws) -> Self {
        let frame = plan.frame();
        let (method, as_of) = (frame.method, frame.as_of);
        let history = History::of(offering, as_of);
        let cell = |year: Year| {
            if !offering.is_on_file(year) {
                return Cell::NotOnFile;
            }
            let (students, origin) = intake(offering, &history, method, as_of, year);
            let Some(students) = students else {
                return Cell::Blank;
            };
            match Spread::of(method, &history, as_of, year) {
                Ok(spread) if origin == Origin::Projected => Cell::Drawn(spread),
                _ => Cell::Known(students),
            }
        };
        let cells: Vec<_> = years.iter().map(|it| cell(*it)).collect();
        let freedom = cells.iter().find_map(|it| match it {
            Cell::Drawn(spread) => Some(spread.freedom),
            _ => None,
        });
        let mut random = Random::of(draws.seed, &offering.identity.id);
        let ts = freedom.map(|it| (0..draws.count).map(|_| random.student(it)).collect());
        Self { serves: !offering.chains.is_empty(), cells, ts: ts.unwrap_or_default() }
    }

    pub(super) fn is_drawn(&self, nth: usize) -> bool {
        matches!(self.cells.get(nth), Some(Cell::Drawn(_)))
    }

    /// The intake in a draw; `None` where it does not enter at all, a blank
    /// within.
    fn intake(&self, nth: usize, draw: usize) -> Option<Option<Students>> {
        match *self.cells.get(nth)? {
            Cell::NotOnFile => None,
            Cell::Known(students) => Some(Some(students)),
            Cell::Blank => Some(None),
            Cell::Drawn(spread) => self.ts.get(draw).map(|it| Some(spread.at(*it))),
        }
    }
}

/// What sites add up to in one draw.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    pub(super) serving: i64,
    pub(super) total: i64,
    pub(super) serving_students: i64,
    pub(super) students: i64,
    pub(super) least: i64,
    pub(super) greatest: i64,
}

impl Sums {
    pub(super) fn add(&mut self, other: &Self) {
        self.serving += other.serving;
        self.total += other.total;
        self.serving_students += other.serving_students;
        self.students += other.students;
        self.least += other.least;
        self.greatest += other.greatest;
    }

    /// A site in a draw. The least and the greatest of its balance are those of
    /// the rule's own sums.
    pub(super) fn of(site: &[Record], nth: usize, draw: usize, target: i64) -> Self {
        let mut sums = Self::default();
        let (mut counts, mut serves, mut may_serve, mut may_not) = (false, false, false, false);
        for record in site {
            let Some(intake) = record.intake(nth, draw) else { continue };
            let students = intake.map_or(0, |it| i64::from(it.number()));
            sums.students += students;
            sums.serving_students += if record.serves { students } else { 0 };
            if intake != Some(Students::NONE) {
                may_serve |= record.serves;
                may_not |= !record.serves;
                counts |= students > 0;
                serves |= record.serves && students > 0;
            }
        }
        if !may_serve && !may_not {
            return sums;
        }
        (sums.serving, sums.total) = (i64::from(serves), i64::from(counts));
        let of_serving = if may_serve { 100 - target } else { -target };
        let of_others = if may_not && !serves { -target } else { of_serving };
        let of_none = if counts { of_serving } else { 0 };
        sums.least = of_serving.min(of_others).min(of_none);
        sums.greatest = of_serving.max(of_none);
        sums
    }
}
