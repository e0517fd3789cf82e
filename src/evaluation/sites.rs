//! The sites of one school in one year.
//!
//! What is a site is a matter of reading, and whether a verdict is robust
//! depends on all four ways. So each school is counted under all of them. Its
//! records are tallied once; for nearly every school that is all, as no two
//! records share a code and so the two units agree.

use super::amounts::{Amounts, SiteSums};
use crate::plan::{ChainSet, Level, Offering, School, Students, Year};
use crate::policy::shapes::new_cap::NewSites;
use crate::policy::{OfferingYear, SiteReading};

/// Whether a record counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    Surely,
    Maybe,
    No,
}

impl Counts {
    #[inline]
    fn of(subject: &OfferingYear<'_>, recruiting: bool) -> Self {
        match subject.intake() {
            _ if !recruiting => Self::Surely,
            None => Self::Maybe,
            Some(Students::NONE) => Self::No,
            Some(_) => Self::Surely,
        }
    }
}

/// So many records, by whether they serve a chain, and their chains.
#[derive(Clone, Copy, Default)]
struct Records {
    serving: i64,
    others: i64,
    chains: ChainSet,
}

impl Records {
    /// Adds a record, if it counts. Without branches: which way they would go
    /// is anyone's guess.
    #[inline]
    fn add(&mut self, counts: bool, chains: ChainSet) {
        let serves = counts & !chains.is_empty();
        self.serving += i64::from(serves);
        self.others += i64::from(counts & !serves);
        self.chains = self.chains.union(if counts { chains } else { ChainSet::default() });
    }
}

/// The records of a school on file in a year, taken together.
#[derive(Default)]
pub(super) struct Tally {
    on_file: Records,
    recruiting: Records,
    maybe_recruiting: Records,
    opened: u32,
    refiled: u32,
}

impl Tally {
    /// Adds a record on file, its students and its rank.
    #[inline]
    pub(super) fn add(
        &mut self,
        subject: &OfferingYear<'_>,
        in_force: SiteReading,
        amounts: &mut Amounts,
    ) {
        let OfferingYear { offering, year, .. } = *subject;
        let (chains, intake) = (offering.chains, subject.intake());
        let students = intake.map_or(0, |it| i64::from(it.number()));
        self.on_file.add(true, chains);
        self.recruiting.add(students > 0, chains);
        self.maybe_recruiting.add(intake.is_none(), chains);
        if offering.first_year == year {
            self.opened += 1;
        } else if let Some(details) = &offering.details {
            self.refiled += u32::from(details.refiled_in.contains(&year));
        }
        let totals = &mut amounts.totals;
        totals.quality += i64::from(is_quality(offering, year));
        totals.blank_intakes += i64::from(intake.is_none());
        totals.students += students;
        totals.serving_students += if chains.is_empty() { 0 } else { students };
        let is_site = !in_force.recruiting || students > 0;
        for chain in chains.iter() {
            if let Some(sums) = amounts.chains.get_mut(chain) {
                sums.students += students;
                sums.offerings += i64::from(is_site);
            }
        }
    }

    /// Adds what the records come to, under all readings.
    pub(super) fn settle<'a>(
        &self,
        school: &School,
        subjects: impl Iterator<Item = (usize, OfferingYear<'a>)> + Clone,
        target: u32,
        in_force: SiteReading,
        amounts: &mut Amounts,
    ) {
        let chains = amounts.chains.iter_mut().enumerate();
        for (chain, sums) in chains.filter(|(chain, _)| self.on_file.chains.has(*chain)) {
            let recruiting = self.recruiting.chains.has(chain);
            let maybe_recruiting = recruiting || self.maybe_recruiting.chains.has(chain);
            sums.schools_on_file += 1;
            sums.schools_recruiting += i64::from(recruiting);
            sums.schools_maybe_recruiting += i64::from(maybe_recruiting);
        }
        let target = i64::from(target);
        for reading in SiteReading::ALL {
            let sums = match school.sites() {
                Some(firsts) if reading.by_major => {
                    let majors = majors(firsts, subjects.clone(), reading.recruiting);
                    if reading == in_force {
                        count_chains(&majors, amounts);
                    }
                    let mut sums = SiteSums::default();
                    majors.iter().for_each(|it| it.settle(&mut sums, target));
                    sums
                }
                _ if reading.recruiting => {
                    SiteSums::of(&self.recruiting, &self.maybe_recruiting, target)
                }
                _ => SiteSums::of(&self.on_file, &Records::default(), target),
            };
            amounts.sites[reading.position()] = sums;
        }
        let sums = &amounts.sites[in_force.position()];
        amounts.totals.schools += i64::from(sums.sure > 0);
        amounts.totals.serving_schools += i64::from(sums.serving_sure > 0);
    }

    /// How many records are on file.
    pub(super) fn on_file(&self) -> i64 {
        self.on_file.serving + self.on_file.others
    }

    /// What is new at the school in the year.
    pub(super) fn new_sites(&self, school: &School, year: Year) -> NewSites {
        NewSites {
            by_offering: self.opened,
            by_major: school.sites().map_or(self.opened, |it| opened_majors(school, it, year)),
            refiled: self.refiled,
        }
    }
}

impl SiteSums {
    /// Each record is a site: some count surely, others may. One that may and
    /// serves can only lift the balance, any other only lower it.
    fn of(sure: &Records, maybe: &Records, target: i64) -> Self {
        let known = (100 - target) * sure.serving - target * sure.others;
        Self {
            sure: sure.serving + sure.others,
            possible: sure.serving + sure.others + maybe.serving + maybe.others,
            serving_sure: sure.serving,
            serving_possible: sure.serving + maybe.serving,
            least: known - target * maybe.others,
            greatest: known + (100 - target) * maybe.serving,
        }
    }
}

/// What is known of a major from its records so far.
#[derive(Clone, Copy, Default)]
struct Major {
    counts_surely: bool,
    may_count_serving: bool,
    may_count_otherwise: bool,
    serves_surely: bool,
    chains: ChainSet,
}

impl Major {
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

/// The majors of a school, each in the place of its first record.
fn majors<'a>(
    firsts: &[usize],
    subjects: impl Iterator<Item = (usize, OfferingYear<'a>)>,
    recruiting: bool,
) -> Vec<Major> {
    let mut majors = vec![Major::default(); firsts.len()];
    for (nth, subject) in subjects {
        let first = firsts.get(nth).copied().unwrap_or(nth);
        if let Some(major) = majors.get_mut(first) {
            major.add(Counts::of(&subject, recruiting), subject.offering.chains);
        }
    }
    majors
}

/// Counts the sites of each chain by major, in the place of those by record.
fn count_chains(majors: &[Major], amounts: &mut Amounts) {
    for (chain, sums) in amounts.chains.iter_mut().enumerate() {
        let serving = majors.iter().filter(|it| it.chains.has(chain));
        sums.offerings = i64::try_from(serving.count()).unwrap_or(i64::MAX);
    }
}

/// How many majors were first opened in the year.
fn opened_majors(school: &School, firsts: &[usize], year: Year) -> u32 {
    let mut opened = vec![None::<Year>; firsts.len()];
    for (offering, &first) in school.offerings().iter().zip(firsts) {
        if let Some(site) = opened.get_mut(first).filter(|_| offering.is_ever_on_file()) {
            *site = Some(site.map_or(offering.first_year, |it| it.min(offering.first_year)));
        }
    }
    // The first record of a site is on file in its own first year.
    let count = opened.iter().filter(|it| **it == Some(year)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

pub(super) fn is_quality(offering: &Offering, year: Year) -> bool {
    offering.level == Level::RegionQuality && offering.level_since.is_none_or(|it| it <= year)
}
