//! The share of serving sites, taken apart: what moved it.
//!
//! With `S` of `T` sites serving before and `dS`, `dT` more of them after, the
//! share changes by
//!
//! ```text
//! (S + dS) / (T + dT) - S / T  =  (dS * T - S * dT) / (T * (T + dT))
//! ```
//!
//! Over that denominator the change is a sum over sites: one that comes and
//! serves adds `T - S`, another that comes adds `-S`, one that goes takes the
//! same off, one that is retagged adds or takes `T`. So the parts are whole
//! numbers, add up exactly, and do not depend on the order of the actions.
//!
//! Why so: **shrinking must not look like building.** A share that rises because
//! others closed has nothing under "serving added".
//!
//! A site is what the contract calls one: a record, or the records of a school
//! with one code (`site_unit`), while on file or while it recruits
//! (`site_basis`). Sites are matched by the ids of school and record, or by the
//! code. One that only may count is left out, as in coverage; under
//! `recruiting` a site that stops recruiting is lost or closed like any other.
//! Both plans are counted under the readings of the second. What another
//! reading moved, or other numbers of the schools not listed, is a part of its
//! own, and nothing where these are the same.

use crate::evaluation::{Coverage, Report};
use crate::plan::{Offering, Plan, School, Year};
use crate::policy::SiteReading;
use crate::projection::{History, intake};
use std::collections::HashMap;
use std::rc::Rc;

/// One reason why the share moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharePart {
    /// Sites that serve and were not there.
    ServingAdded,
    /// Sites that served and are not there any more.
    ServingLost,
    /// Sites that do not serve and were not there.
    OthersAdded,
    /// Sites that did not serve and are not there any more.
    OthersClosed,
    /// Sites that have come to serve.
    ToServing,
    /// Sites that have ceased to serve.
    FromServing,
    /// Another way to count: a reading, the schools not listed.
    Counting,
}

impl SharePart {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::ServingAdded,
        Self::ServingLost,
        Self::OthersAdded,
        Self::OthersClosed,
        Self::ToServing,
        Self::FromServing,
        Self::Counting,
    ];
}

/// A part of a change, from where the part before it left off: shares over the
/// [denominator](ShareChange::denominator). On the way from a share to another
/// they may lie below 0 or above 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after what they are")]
pub struct ShareStep {
    pub part: SharePart,
    pub from: i64,
    pub to: i64,
}

/// How the share of a year differs between two plans, and why. Amounts are
/// whole numbers over one denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareChange {
    /// Serving sites and all sites of the first plan.
    pub before: (i64, i64),
    /// The same of the second.
    pub after: (i64, i64),
    sites: [i64; 6],
}

impl ShareChange {
    /// The change from one plan to another in a year; each report is that of
    /// its plan. `None` where one of them has no site that surely counts: there
    /// is no share, so none that changes; or where one is not judged in the
    /// year.
    #[must_use]
    pub fn of(before: (&Plan, &Report), after: (&Plan, &Report), year: Year) -> Option<Self> {
        let counted = |report: &Report| {
            let Coverage { serving_offerings, offerings, .. } =
                report.coverage(report.position(year)?)?;
            (offerings > 0).then_some((serving_offerings, offerings))
        };
        let reading = after.1.standard().readings.sites;
        let (first, second) = (counted(before.1)?, counted(after.1)?);
        let sites = moved(before.0, after.0, reading, year);
        Some(Self { before: first, after: second, sites })
    }

    /// What all amounts are divided by.
    #[must_use]
    pub const fn denominator(&self) -> i64 {
        self.before.1 * self.after.1
    }

    /// The whole change; the sum of all parts.
    #[must_use]
    pub const fn change(&self) -> i64 {
        self.after.0 * self.before.1 - self.before.0 * self.after.1
    }

    /// What one reason adds to the share; negative where it lowers it.
    #[must_use]
    pub fn amount(&self, part: SharePart) -> i64 {
        let (serving, total) = self.before;
        let sites = self.sites(part);
        match part {
            SharePart::ServingAdded => sites * (total - serving),
            SharePart::ServingLost => -sites * (total - serving),
            SharePart::OthersAdded => -sites * serving,
            SharePart::OthersClosed => sites * serving,
            SharePart::ToServing => sites * total,
            SharePart::FromServing => -sites * total,
            SharePart::Counting => {
                let others = SharePart::ALL.into_iter().filter(|it| *it != part);
                self.change() - others.map(|it| self.amount(it)).sum::<i64>()
            }
        }
    }

    /// The parts that are not 0, one after the other from the first share to the
    /// second.
    #[must_use]
    pub fn steps(&self) -> Vec<ShareStep> {
        let mut to = self.before.0 * self.after.1;
        let step = |part| {
            let from = to;
            to += self.amount(part);
            (from != to).then_some(ShareStep { part, from, to })
        };
        SharePart::ALL.into_iter().filter_map(step).collect()
    }

    /// How many sites that reason is about; 0 of another way to count.
    #[must_use]
    pub fn sites(&self, part: SharePart) -> i64 {
        self.sites.get(part as usize).copied().unwrap_or(0)
    }

    /// An amount in tenths of a percent, rounded half away from 0: to be shown.
    /// Rounded parts need not add up.
    #[must_use]
    pub fn tenths(&self, amount: i64) -> i64 {
        let (amount, whole) = (i128::from(amount) * 1_000, i128::from(self.denominator()));
        let rounded = (2 * amount + amount.signum() * whole) / (2 * whole);
        i64::try_from(rounded).unwrap_or(0)
    }
}

/// A site in a year: not counting, counting, or serving.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Site {
    #[default]
    Absent,
    Other,
    Serving,
}

/// The sites of schools that differ, by the ids of school and site: before and
/// after.
type Sites<'a> = HashMap<(&'a str, &'a str), [Site; 2]>;

/// How many sites moved, by the first six reasons. Schools that the plans share
/// in the same place are the same to both, and passed over.
fn moved(before: &Plan, after: &Plan, reading: SiteReading, year: Year) -> [i64; 6] {
    let mut sites = Sites::new();
    let basis = |it: &Plan| (it.frame().as_of, it.frame().method);
    let is_same = |at: usize| {
        let pair = before.schools().get(at).zip(after.schools().get(at));
        basis(before) == basis(after) && pair.is_some_and(|(one, other)| Rc::ptr_eq(one, other))
    };
    for (side, plan) in [before, after].into_iter().enumerate() {
        let schools = plan.schools().iter().enumerate();
        for (_, school) in schools.filter(|(at, _)| !is_same(*at)) {
            enter(&mut sites, side, plan, school, reading, year);
        }
    }
    let mut counts = [0; 6];
    for [before, after] in sites.into_values() {
        let part = match (before, after) {
            (Site::Absent, Site::Serving) => SharePart::ServingAdded,
            (Site::Serving, Site::Absent) => SharePart::ServingLost,
            (Site::Absent, Site::Other) => SharePart::OthersAdded,
            (Site::Other, Site::Absent) => SharePart::OthersClosed,
            (Site::Other, Site::Serving) => SharePart::ToServing,
            (Site::Serving, Site::Other) => SharePart::FromServing,
            _ => continue,
        };
        if let Some(count) = counts.get_mut(part as usize) {
            *count += 1;
        }
    }
    counts
}

/// Enters the sites of a school that surely count. A site serves where one of
/// its records does that counts.
fn enter<'a>(
    sites: &mut Sites<'a>,
    side: usize,
    plan: &Plan,
    school: &'a School,
    reading: SiteReading,
    year: Year,
) {
    let records = school.offerings().iter().filter(|it| it.is_on_file(year));
    for record in records.filter(|it| !reading.recruiting || recruits(plan, it, year)) {
        let identity = &record.identity;
        let key = if reading.by_major { &identity.code } else { &identity.id };
        let site = sites.entry((&school.about.id, key)).or_default();
        let serves = if record.chains.is_empty() { Site::Other } else { Site::Serving };
        if let Some(site) = site.get_mut(side) {
            *site = serves.max(*site);
        }
    }
}

fn recruits(plan: &Plan, offering: &Offering, year: Year) -> bool {
    let (as_of, method) = (plan.frame().as_of, plan.frame().method);
    let (students, _) = intake(offering, &History::of(offering, as_of), method, as_of, year);
    students.is_some_and(|it| it.number() > 0)
}
