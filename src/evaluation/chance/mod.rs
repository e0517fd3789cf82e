//! The chance that the share of serving sites misses its target in a later
//! year, by trying out what the projected intakes may come to.
//!
//! **While a site counts as long as it is on file, the share does not depend on
//! intakes**: then there is no chance to tell, and 0 or 1 would be a lie. With
//! `site_basis = recruiting` a site counts only where somebody enters, and a
//! projected intake may come to nobody.
//!
//! Each draw gives every projected intake a value from its [`Spread`](crate::projection::Spread) and counts
//! the sites as the rule does. Offerings are drawn independently of each other,
//! one value of Student's t for all years of an offering, from a stream that
//! follows from the seed and the id of the offering: the same plan and seed
//! give the same numbers on every machine, and a scenario differs from its
//! baseline by what it changes and not by luck. A swing that takes the whole
//! city along, such as fewer births, is not in it.
//!
//! What is recorded, planned or suspended is certain, and so is counted a
//! projected intake without a band. Blank intakes and a blank background are no
//! matter of chance: they leave the answer open between two numbers of draws.
//! Of 1,000 draws, a chance is right to 3 of 100 in 19 of 20 cases.
//!
//! **No chance is judged.** Verdicts know the projected numbers alone.

mod drawn;
mod site;

use super::Report;
use crate::plan::{Plan, School, Year};
use drawn::Drawn;
use site::records;

/// How often, in which stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draws {
    /// How many draws.
    pub count: u32,
    /// What the stream follows from.
    pub seed: u64,
}

/// 1,000 draws of the stream 2022.
impl Default for Draws {
    fn default() -> Self {
        Self { count: 1_000, seed: 2022 }
    }
}

/// The chance that the share misses its target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShareChance {
    /// Sites count while on file: the share does not depend on intakes.
    OnFile,
    /// Sites count where they recruit: the years after the last recorded one.
    Recruiting(Vec<YearChance>),
}

/// What the draws of one year came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearChance {
    /// The year.
    pub year: Year,
    /// How many intakes were drawn; of none, the year is as certain as the plan.
    pub drawn: u32,
    /// In how many draws the share surely misses its target, and in how many it
    /// may, as blanks are filled in; both the same without blanks.
    pub misses: (u32, u32),
    /// How many draws there were.
    pub draws: u32,
    /// Between which shares 8 of 10 draws lie, of sites that surely count;
    /// `None` of nothing. Unit: tenths of a percent.
    pub share: Option<(u32, u32)>,
    /// The same of the students who enter serving offerings among all.
    pub students: Option<(u32, u32)>,
}

impl ShareChance {
    /// Under the reading of `site_basis` in force.
    #[must_use]
    pub fn of(plan: &Plan, report: &Report, draws: Draws) -> Self {
        if report.standard().readings.sites.recruiting {
            Self::Recruiting(if_recruiting(plan, report, draws))
        } else {
            Self::OnFile
        }
    }
}

/// The years after the last recorded one, as if sites counted where they
/// recruit, whatever the reading in force.
#[must_use]
pub fn if_recruiting(plan: &Plan, report: &Report, draws: Draws) -> Vec<YearChance> {
    let mut drawing = Drawing::of(plan, report, draws);
    plan.schools().iter().for_each(|it| drawing.add(plan, it));
    drawing.done(report)
}

/// Draws that are being made, school by school: those of a province take
/// seconds.
#[derive(Debug)]
pub struct Drawing {
    draws: Draws,
    years: Vec<Year>,
    drawn: Vec<Drawn>,
    by_major: bool,
    target: i64,
}

impl Drawing {
    /// Nothing is drawn yet.
    #[must_use]
    pub fn of(plan: &Plan, report: &Report, draws: Draws) -> Self {
        let as_of = plan.frame().as_of;
        let years: Vec<_> = report.years().filter(|it| *it > as_of).collect();
        let readings = &report.standard().readings;
        Self {
            draws,
            drawn: years.iter().map(|it| Drawn::nothing(*it, draws)).collect(),
            years,
            by_major: readings.sites.by_major,
            target: i64::from(readings.share_target),
        }
    }

    /// Draws the intakes of another school of the plan.
    pub fn add(&mut self, plan: &Plan, school: &School) {
        let sites = school.sites().filter(|_| self.by_major);
        for first in 0..school.offerings().len() {
            let site = records(school, sites, first, plan, &self.years, self.draws);
            for (nth, year) in self.drawn.iter_mut().enumerate() {
                year.add(&site, nth, self.target);
            }
        }
    }

    /// What the draws came to. `report` is that of the plan.
    #[must_use]
    pub fn done(&self, report: &Report) -> Vec<YearChance> {
        self.drawn.iter().map(|it| it.chance(report, self.draws)).collect()
    }
}
