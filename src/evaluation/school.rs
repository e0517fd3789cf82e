//! One school, judged for every year.

use super::amounts::Amounts;
use super::sites;
use super::{Finding, Judging, Keep, Subject};
use crate::plan::{School, Year};
use crate::policy::{About, Cells, Judged, OfferingYear, Range, Rule, Shape, Verdict};
use crate::projection;

/// What was found at one school, and what it adds to the city.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolReport {
    /// What it adds up to, year by year.
    pub amounts: Box<[Amounts]>,
    /// Findings by year, then in the order of rules and offerings.
    pub findings: Vec<Finding>,
}

impl SchoolReport {
    /// Judges a school. `desk` is used for the work and may hold anything.
    pub(super) fn of(school: &School, judging: &Judging<'_>, desk: &mut Desk) -> Self {
        judging.cells(school, &mut desk.cells);
        let Desk { cells, findings } = desk;
        findings.clear();
        let traits = Traits::of(school);
        let mut amounts = Vec::with_capacity(judging.frame.years().count());
        for (nth, year) in judging.frame.years().enumerate() {
            let school_year = SchoolYear { school, cells, traits, nth, year, judging };
            amounts.push(school_year.judge(findings));
        }
        let mut found = Vec::with_capacity(findings.len());
        found.append(findings);
        Self { amounts: amounts.into(), findings: found }
    }
}

/// Room to judge schools one after the other without asking for memory anew.
#[derive(Default)]
pub(super) struct Desk {
    cells: Vec<Cells>,
    findings: Vec<Finding>,
}

/// What no offering of a school has, its rules need not look for.
#[derive(Clone, Copy)]
struct Traits {
    has_details: bool,
    has_flags: bool,
}

impl Traits {
    fn of(school: &School) -> Self {
        let offerings = school.offerings();
        Self {
            has_details: offerings.iter().any(|it| it.details.is_some()),
            has_flags: offerings.iter().any(|it| !it.flags.is_empty()),
        }
    }

    fn may_meet(self, shape: Shape) -> bool {
        match shape {
            Shape::Stage | Shape::UnfiledIntake => self.has_details,
            Shape::Alignment | Shape::Ledger => self.has_flags,
            _ => true,
        }
    }
}

impl Judging<'_> {
    /// The intakes of the offerings of a school, over every year that a rule
    /// looks at.
    fn cells(&self, school: &School, cells: &mut Vec<Cells>) {
        let window = self.standard.readings.window;
        let first = self.frame.as_of.minus(window.saturating_sub(1));
        let (method, as_of, last) = (self.frame.method, self.frame.as_of, self.frame.horizon);
        let offerings = school.offerings().iter();
        cells.clear();
        cells.extend(offerings.map(|it| projection::cells(it, method, as_of, first, last)));
    }
}

struct SchoolYear<'a> {
    school: &'a School,
    cells: &'a [Cells],
    traits: Traits,
    nth: usize,
    year: Year,
    judging: &'a Judging<'a>,
}

impl SchoolYear<'_> {
    fn judge(&self, findings: &mut Vec<Finding>) -> Amounts {
        let readings = &self.judging.standard.readings;
        let mut amounts = Amounts::nothing(self.judging.pack.chains.len());
        let (target, in_force) = (readings.share_target, readings.sites);
        sites::count(self.school, self.cells, self.year, target, in_force, &mut amounts);
        for (rule, it) in self.judging.pack.rules.iter().enumerate() {
            match it.shape.about() {
                About::Offering if self.traits.may_meet(it.shape) => {
                    self.offerings(rule, it, &mut amounts, findings);
                }
                About::School => {
                    if let Some(judged) = self.school_rule(it.shape, &amounts) {
                        amounts.totals.count(judged.verdict);
                        self.keep(rule, Subject::School, judged, findings);
                    }
                }
                About::Offering | About::Chain | About::City => {}
            }
        }
        amounts
    }

    #[inline]
    fn offerings(
        &self,
        rule: usize,
        it: &Rule,
        amounts: &mut Amounts,
        findings: &mut Vec<Finding>,
    ) {
        let standard = self.judging.standard;
        for (nth, (offering, cells)) in self.school.offerings().iter().zip(self.cells).enumerate() {
            if !offering.is_on_file(self.year) {
                continue;
            }
            let subject = OfferingYear { offering, year: self.year, cells };
            let Some(verdict) = it.shape.verdict(&subject, standard) else {
                continue;
            };
            amounts.totals.count(verdict);
            let is_kept = verdict != Verdict::Met || self.judging.keep == Keep::All;
            if is_kept && let Some(judged) = it.shape.judged(&subject, standard) {
                self.keep(rule, Subject::Offering(nth), judged, findings);
            }
        }
    }

    fn school_rule(&self, shape: Shape, amounts: &Amounts) -> Option<Judged> {
        let standard = self.judging.standard;
        match shape {
            Shape::NewCap => {
                let new = sites::new_sites(self.school, self.year);
                let kind = self.school.about.kind;
                crate::policy::shapes::new_cap::judge(new, kind, self.year, standard)
            }
            Shape::SchoolChain => {
                let is_open = self.school.offerings().iter().any(|it| it.is_on_file(self.year));
                let serving = amounts.sites.map(|it| range(it.serving_sure, it.serving_possible));
                is_open.then(|| {
                    crate::policy::shapes::school_chain::judge(&serving, self.year, standard)
                })
            }
            _ => None,
        }
    }

    fn keep(&self, rule: usize, subject: Subject, judged: Judged, findings: &mut Vec<Finding>) {
        if judged.verdict != Verdict::Met || self.judging.keep == Keep::All {
            findings.push(Finding { year: self.nth, rule, subject, judged });
        }
    }
}

/// The numbers from `low` to `high`; sums are never negative.
pub(super) fn range(low: i64, high: i64) -> Range {
    let number = |it: i64| u64::try_from(it).unwrap_or(0);
    Range { low: number(low), high: Some(number(high)) }
}
