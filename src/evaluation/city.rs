//! The rules about chains and the city, from what the schools add up to.

use super::amounts::{Amounts, ChainSums, SiteSums};
use super::school::range;
use super::{Finding, Judging, Keep, Subject};
use crate::plan::{Background, Extent, Frame, Year};
use crate::policy::shapes::serving_share::Share;
use crate::policy::shapes::{chain_schools, quality_count, serving_share};
use crate::policy::{Judged, Range, Shape, Verdict};

/// What was found about chains and the city in one year, and all counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CityYear {
    /// What the schools add up to, the counts of city and chains included.
    pub amounts: Amounts,
    /// Findings in the order of rules and chains.
    pub findings: Vec<Finding>,
}

/// What the schools not listed add up to: `None` where there are none.
pub(super) fn background(frame: &Frame) -> Option<Background> {
    match frame.extent {
        Extent::City => None,
        Extent::Part => Some(frame.background.clone().unwrap_or_default()),
    }
}

impl CityYear {
    /// Judges one year by the sums over all schools.
    pub(super) fn of(nth: usize, year: Year, sums: &Amounts, judging: &Judging<'_>) -> Self {
        let mut city = Self { amounts: sums.clone(), findings: Vec::new() };
        let standard = judging.standard;
        let background = judging.background.as_ref();
        for (rule, it) in judging.pack.rules.iter().enumerate() {
            let mut found = |subject, judged: Judged| {
                city.amounts.totals.count(judged.verdict);
                if judged.verdict != Verdict::Met || judging.keep == Keep::All {
                    city.findings.push(Finding { year: nth, rule, subject, judged });
                }
            };
            match it.shape {
                Shape::ChainSchools => {
                    for (chain, it) in sums.chains.iter().enumerate() {
                        let (on_file, recruiting) = schools(it, chain, background);
                        let judged = chain_schools::judge(on_file, recruiting, year, standard);
                        found(Subject::Chain(chain), judged);
                    }
                }
                Shape::ServingShare => {
                    let target = standard.readings.share_target;
                    let shares = sums.sites.map(|it| share(&it, background, target));
                    if let Some(judged) = serving_share::judge(&shares, year, standard) {
                        found(Subject::City, judged);
                    }
                }
                Shape::QualityCount => {
                    let known = range(sums.totals.quality, sums.totals.quality);
                    let count = with(known, background, |it| it.quality_offerings);
                    found(Subject::City, quality_count::judge(count, year, standard));
                }
                _ => {}
            }
        }
        city
    }
}

fn with(
    known: Range,
    background: Option<&Background>,
    number: impl Fn(&Background) -> Option<u32>,
) -> Range {
    match background {
        Some(it) => known.plus(number(it).map(u64::from)),
        None => known,
    }
}

fn schools(sums: &ChainSums, chain: usize, background: Option<&Background>) -> (Range, Range) {
    let others = |it: &Background| it.chain_schools.get(chain).copied().flatten();
    let on_file = range(sums.schools_on_file, sums.schools_on_file);
    let recruiting = range(sums.schools_recruiting, sums.schools_maybe_recruiting);
    (with(on_file, background, others), with(recruiting, background, others))
}

/// A blank number of serving offerings has no upper end, and so the sum has
/// none; a blank number of offerings takes its lower end away.
fn share(sums: &SiteSums, background: Option<&Background>, target: u32) -> Share {
    let mut balance = (Some(sums.least), Some(sums.greatest));
    if let Some(background) = background {
        let target = i64::from(target);
        balance = match background.serving_offerings.map(i64::from) {
            Some(serving) => (shifted(balance.0, 100 * serving), shifted(balance.1, 100 * serving)),
            None => (balance.0, None),
        };
        balance = match background.offerings.map(i64::from) {
            Some(total) => {
                (shifted(balance.0, -target * total), shifted(balance.1, -target * total))
            }
            None if target > 0 => (None, balance.1),
            None => balance,
        };
    }
    Share {
        serving: with(range(sums.serving_sure, sums.serving_possible), background, |it| {
            it.serving_offerings
        }),
        total: with(range(sums.sure, sums.possible), background, |it| it.offerings),
        balance,
    }
}

fn shifted(number: Option<i64>, by: i64) -> Option<i64> {
    number.map(|it| it + by)
}
