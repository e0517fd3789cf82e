//! The sites of one school in one year.
//!
//! What is a site is a matter of reading, and whether a verdict is robust
//! depends on all four ways. So each school is counted under all of them; for
//! nearly every school the two units agree, as no two records share a code.

use super::amounts::{Amounts, SiteSums};
use crate::plan::{ChainSet, Level, Offering, School, Students, Year};
use crate::policy::shapes::new_cap::NewSites;
use crate::policy::{Cells, SiteReading};

/// Whether a record counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    Surely,
    Maybe,
    No,
}

impl Counts {
    fn recruiting(intake: Option<Students>) -> Self {
        match intake {
            None => Self::Maybe,
            Some(Students::NONE) => Self::No,
            Some(_) => Self::Surely,
        }
    }
}

/// What is known of a site from its records so far.
#[derive(Clone, Copy, Default)]
struct Site {
    counts_surely: bool,
    may_count_serving: bool,
    may_count_otherwise: bool,
    serves_surely: bool,
    chains: ChainSet,
}

impl Site {
    #[inline]
    fn add(&mut self, counts: Counts, chains: ChainSet) {
        let serves = !chains.is_empty();
        if counts == Counts::No {
            return;
        }
        if counts == Counts::Surely {
            self.counts_surely = true;
            self.serves_surely |= serves;
            self.chains = self.chains.union(chains);
        }
        if serves {
            self.may_count_serving = true;
        } else {
            self.may_count_otherwise = true;
        }
    }

    /// Adds the site to the sums. Which of its records count is open where
    /// they are blank, so it has up to three values: nothing, serving, and
    /// counting without serving.
    #[inline]
    fn settle(&self, sums: &mut SiteSums, target: i64) {
        let possible = self.may_count_serving || self.may_count_otherwise;
        if !possible {
            return;
        }
        sums.possible += 1;
        sums.sure += i64::from(self.counts_surely);
        sums.serving_possible += i64::from(self.may_count_serving);
        sums.serving_sure += i64::from(self.serves_surely);
        let without = self.may_count_otherwise && !self.serves_surely;
        let mut least = if self.may_count_serving { 100 - target } else { -target };
        let mut greatest = least;
        if without {
            least = least.min(-target);
        }
        if !self.counts_surely {
            least = least.min(0);
            greatest = greatest.max(0);
        }
        sums.least += least;
        sums.greatest += greatest;
    }
}

/// Counts the sites of a school in a year under all readings, with its chains,
/// students and ranks.
pub(super) fn count(
    school: &School,
    cells: &[Cells],
    year: Year,
    target: u32,
    in_force: SiteReading,
    amounts: &mut Amounts,
) {
    let mut on_file = ChainSet::default();
    let mut recruiting = ChainSet::default();
    let mut maybe_recruiting = ChainSet::default();
    for (offering, cells) in records(school, cells, year) {
        let intake = cells.get(year);
        let chains = offering.chains;
        on_file = on_file.union(chains);
        match Counts::recruiting(intake) {
            Counts::Surely => recruiting = recruiting.union(chains),
            Counts::Maybe => maybe_recruiting = maybe_recruiting.union(chains),
            Counts::No => {}
        }
        add_intake(amounts, intake, chains);
        amounts.totals.quality += i64::from(is_quality(offering, year));
    }
    maybe_recruiting = maybe_recruiting.union(recruiting);
    for (chain, sums) in amounts.chains.iter_mut().enumerate() {
        sums.schools_on_file += i64::from(on_file.has(chain));
        sums.schools_recruiting += i64::from(recruiting.has(chain));
        sums.schools_maybe_recruiting += i64::from(maybe_recruiting.has(chain));
    }
    let units_agree = school.sites().is_none();
    for reading in SiteReading::ALL {
        let by_offering = SiteReading { by_major: false, ..reading };
        if reading.by_major && units_agree {
            amounts.sites[reading.position()] = amounts.sites[by_offering.position()];
            continue;
        }
        let is_in_force =
            reading == in_force || units_agree && reading.recruiting == in_force.recruiting;
        let mut sums = SiteSums::default();
        each_site(school, cells, year, reading, |site| {
            site.settle(&mut sums, i64::from(target));
            if is_in_force && site.serves_surely {
                for chain in site.chains.iter() {
                    if let Some(sums) = amounts.chains.get_mut(chain) {
                        sums.offerings += 1;
                    }
                }
            }
        });
        amounts.sites[reading.position()] = sums;
    }
    let sums = &amounts.sites[in_force.position()];
    amounts.totals.schools += i64::from(sums.sure > 0);
    amounts.totals.serving_schools += i64::from(sums.serving_sure > 0);
}

fn records<'a>(
    school: &'a School,
    cells: &'a [Cells],
    year: Year,
) -> impl Iterator<Item = (&'a Offering, &'a Cells)> {
    let all = school.offerings().iter().zip(cells);
    all.filter(move |(offering, _)| offering.is_on_file(year))
}

#[inline]
fn each_site(
    school: &School,
    cells: &[Cells],
    year: Year,
    reading: SiteReading,
    mut found: impl FnMut(&Site),
) {
    let counts = |cells: &Cells| {
        if reading.recruiting { Counts::recruiting(cells.get(year)) } else { Counts::Surely }
    };
    match school.sites() {
        Some(firsts) if reading.by_major => {
            let mut sites = vec![Site::default(); firsts.len()];
            let all = school.offerings().iter().zip(cells).zip(firsts);
            for ((offering, cells), &first) in all {
                if let Some(site) = sites.get_mut(first).filter(|_| offering.is_on_file(year)) {
                    site.add(counts(cells), offering.chains);
                }
            }
            sites.iter().for_each(found);
        }
        _ => {
            for (offering, cells) in records(school, cells, year) {
                let mut site = Site::default();
                site.add(counts(cells), offering.chains);
                found(&site);
            }
        }
    }
}

fn add_intake(amounts: &mut Amounts, intake: Option<Students>, chains: ChainSet) {
    let Some(students) = intake else {
        amounts.totals.blank_intakes += 1;
        return;
    };
    let students = i64::from(students.number());
    amounts.totals.students += students;
    if chains.is_empty() {
        return;
    }
    amounts.totals.serving_students += students;
    for chain in chains.iter() {
        if let Some(sums) = amounts.chains.get_mut(chain) {
            sums.students += students;
        }
    }
}

pub(super) fn is_quality(offering: &Offering, year: Year) -> bool {
    offering.level == Level::RegionQuality && offering.level_since.is_none_or(|it| it <= year)
}

/// What is new at a school in a year.
pub(super) fn new_sites(school: &School, year: Year) -> NewSites {
    let mut new = NewSites::default();
    for offering in school.offerings().iter().filter(|it| it.is_on_file(year)) {
        if offering.first_year == year {
            new.by_offering += 1;
        } else if let Some(details) = &offering.details {
            new.refiled += u32::from(details.refiled_in.contains(&year));
        }
    }
    new.by_major = match school.sites() {
        None => new.by_offering,
        Some(firsts) => {
            let mut opened = vec![None::<Year>; firsts.len()];
            for (offering, &first) in school.offerings().iter().zip(firsts) {
                if let Some(site) = opened.get_mut(first).filter(|_| offering.is_ever_on_file()) {
                    let earliest =
                        site.map_or(offering.first_year, |it| it.min(offering.first_year));
                    *site = Some(earliest);
                }
            }
            // The first record of a site is on file in its own first year.
            let count = opened.iter().filter(|it| **it == Some(year)).count();
            u32::try_from(count).unwrap_or(u32::MAX)
        }
    };
    new
}
