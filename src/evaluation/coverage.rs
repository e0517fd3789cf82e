//! How far the city's offerings reach its key industries.

use super::amounts::Amounts;
use super::city::background;
use crate::plan::{Background, Frame};
use crate::policy::SiteReading;

/// Coverage in one year, the background added where it is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Schools with a site that surely counts.
    pub schools: i64,
    /// Schools with a site that surely serves.
    pub serving_schools: i64,
    /// Schools on file with a site that surely counts and none that surely
    /// serves; those of the background are not known one by one.
    pub unserved_schools: i64,
    /// Sites that surely count.
    pub offerings: i64,
    /// Sites that surely serve.
    pub serving_offerings: i64,
    /// Known intakes of the records on file.
    pub students: i64,
    /// Those of records with chains.
    pub serving_students: i64,
    /// Records on file whose intake is blank.
    pub blank_intakes: i64,
    /// In the order of the pack.
    pub chains: Vec<ChainCoverage>,
}

/// Coverage of one chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainCoverage {
    /// Schools with a site that surely counts and serves it.
    pub schools: i64,
    /// Such sites.
    pub offerings: i64,
    /// Known intakes of the records on file that serve it.
    pub students: i64,
}

impl Coverage {
    pub(super) fn of(amounts: &Amounts, sites: SiteReading, frame: &Frame) -> Self {
        let background = background(frame).unwrap_or_default();
        let totals = &amounts.totals;
        let sums = &amounts.sites[sites.position()];
        let given = |number: Option<u32>| number.map_or(0, i64::from);
        Self {
            schools: totals.schools + given(background.schools),
            serving_schools: totals.serving_schools + given(background.serving_schools),
            unserved_schools: totals.schools - totals.serving_schools,
            offerings: sums.sure + given(background.offerings),
            serving_offerings: sums.serving_sure + given(background.serving_offerings),
            students: totals.students,
            serving_students: totals.serving_students,
            blank_intakes: totals.blank_intakes,
            chains: chains(amounts, sites.recruiting, &background),
        }
    }
}

fn chains(amounts: &Amounts, recruiting: bool, background: &Background) -> Vec<ChainCoverage> {
    let all = amounts.chains.iter().enumerate();
    all.map(|(chain, sums)| {
        let own = if recruiting { sums.schools_recruiting } else { sums.schools_on_file };
        let others = background.chain_schools.get(chain).copied().flatten();
        ChainCoverage {
            schools: own + others.map_or(0, i64::from),
            offerings: sums.offerings,
            students: sums.students,
        }
    })
    .collect()
}
