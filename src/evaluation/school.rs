//! One school, judged for every year.

use super::amounts::{Amounts, Totals};
use super::sites::Tally;
use super::{Finding, Judging, Keep, Subject};
use crate::plan::{Offering, School, Students, Year};
use crate::policy::shapes::{new_cap, school_chain};
use crate::policy::{About, Cells, Judged, Looks, OfferingYear, Range, Shape, Verdict};
use crate::projection::{self, History};
use smallvec::SmallVec;

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
        let Desk { cells, findings } = desk;
        let intakes = judging.intakes(school, cells);
        findings.clear();
        let mut amounts = judging.nothing();
        let years = judging.frame.years().zip(&mut amounts).enumerate();
        for (nth, (year, amounts)) in years {
            SchoolYear { school, intakes, nth, year, judging }.judge(amounts, findings);
        }
        let mut found = Vec::with_capacity(findings.len());
        found.append(findings);
        Self { amounts, findings: found }
    }
}

/// Room to judge schools one after the other without asking for memory anew.
#[derive(Default)]
pub(super) struct Desk {
    cells: Vec<Option<Students>>,
    findings: Vec<Finding>,
}

/// The intakes of the offerings of a school, one after the other, each over the
/// same years.
#[derive(Clone, Copy)]
struct Intakes<'a> {
    first: Year,
    years: usize,
    cells: &'a [Option<Students>],
}

impl<'a> Intakes<'a> {
    #[inline]
    fn of(&self, nth: usize) -> Cells<'a> {
        let row = self.cells.get(nth * self.years..(nth + 1) * self.years);
        Cells::new(self.first, row.unwrap_or_default())
    }
}

impl Judging<'_> {
    /// Nothing, in every year.
    pub(super) fn nothing(&self) -> Box<[Amounts]> {
        let chains = self.pack.chains.len();
        let mut amounts = Vec::with_capacity(self.frame.years().count());
        amounts.extend(self.frame.years().map(|_| Amounts::nothing(chains)));
        amounts.into()
    }

    /// The intakes of a school over every year that a rule or a projection
    /// looks at.
    fn intakes<'a>(&self, school: &School, cells: &'a mut Vec<Option<Students>>) -> Intakes<'a> {
        let window = self.standard.readings.window;
        let (method, as_of) = (self.frame.method, self.frame.as_of);
        let first = as_of.minus(window.saturating_sub(1)).min(History::first(as_of));
        let years = usize::try_from(self.frame.horizon.since(first) + 1).unwrap_or(0);
        let offerings = school.offerings();
        cells.clear();
        cells.resize(offerings.len() * years, None);
        for (offering, row) in offerings.iter().zip(cells.chunks_exact_mut(years.max(1))) {
            projection::enter(offering, method, as_of, first, row);
        }
        Intakes { first, years, cells }
    }
}

/// Positions of the offerings that concern a rule.
type Concerned = SmallVec<[usize; 16]>;

struct SchoolYear<'a> {
    school: &'a School,
    intakes: Intakes<'a>,
    nth: usize,
    year: Year,
    judging: &'a Judging<'a>,
}

impl<'a> SchoolYear<'a> {
    fn judge(&self, amounts: &mut Amounts, findings: &mut Vec<Finding>) {
        let standard = self.judging.standard;
        let sites = standard.readings.sites;
        let mut tally = Tally::default();
        let (mut runs, mut entries) = (Concerned::new(), Concerned::new());
        let all = self.judging.keep == Keep::All;
        for (nth, subject) in self.subjects() {
            tally.add(&subject, sites, amounts);
            if all || subject.concerns(Looks::AtRuns, standard) {
                runs.push(nth);
            }
            if all || subject.concerns(Looks::AtEntries, standard) {
                entries.push(nth);
            }
        }
        tally.settle(self.school, self.subjects(), standard.readings.share_target, sites, amounts);
        for (rule, it) in self.judging.pack.rules.iter().enumerate() {
            match it.shape.about() {
                About::Offering => {
                    let concerned = match it.shape.looks() {
                        Looks::AtRuns => &runs,
                        Looks::AtEntries => &entries,
                    };
                    if let Some(verdict) = it.shape.of_others() {
                        amounts.totals.count_all(verdict, tally.on_file() - concerned.len() as i64);
                    }
                    for &nth in concerned {
                        self.offering(rule, it.shape, nth, &mut amounts.totals, findings);
                    }
                }
                About::School => {
                    if let Some(judged) = self.school_rule(it.shape, &tally, amounts) {
                        amounts.totals.count(judged.verdict);
                        self.keep(rule, Subject::School, judged, findings);
                    }
                }
                About::Chain | About::City => {}
            }
        }
    }

    /// The offerings on file, with their positions.
    #[inline]
    fn subjects(&self) -> impl Iterator<Item = (usize, OfferingYear<'a>)> + Clone + use<'_, 'a> {
        let all = self.school.offerings().iter().enumerate();
        let on_file = all.filter(|(_, it)| it.is_on_file(self.year));
        on_file.map(|(nth, it)| (nth, self.subject(nth, it)))
    }

    #[inline]
    fn subject(&self, nth: usize, offering: &'a Offering) -> OfferingYear<'a> {
        OfferingYear { offering, year: self.year, cells: self.intakes.of(nth) }
    }

    fn offering(
        &self,
        rule: usize,
        shape: Shape,
        nth: usize,
        totals: &mut Totals,
        findings: &mut Vec<Finding>,
    ) {
        let Some(offering) = self.school.offerings().get(nth) else {
            return;
        };
        let (subject, standard) = (self.subject(nth, offering), self.judging.standard);
        let Some(verdict) = shape.verdict(&subject, standard) else {
            return;
        };
        totals.count(verdict);
        if self.keeps(verdict)
            && let Some(judged) = shape.judged(verdict, &subject, standard)
        {
            self.keep(rule, Subject::Offering(nth), judged, findings);
        }
    }

    fn school_rule(&self, shape: Shape, tally: &Tally, amounts: &Amounts) -> Option<Judged> {
        let standard = self.judging.standard;
        match shape {
            Shape::NewCap => {
                let new = tally.new_sites(self.school, self.year);
                new_cap::judge(new, self.school.about.kind, self.year, standard)
            }
            Shape::SchoolChain => {
                let serving = amounts.sites.map(|it| range(it.serving_sure, it.serving_possible));
                (tally.on_file() > 0).then(|| school_chain::judge(&serving, self.year, standard))
            }
            _ => None,
        }
    }

    fn keeps(&self, verdict: Verdict) -> bool {
        verdict != Verdict::Met || self.judging.keep == Keep::All
    }

    fn keep(&self, rule: usize, subject: Subject, judged: Judged, findings: &mut Vec<Finding>) {
        if self.keeps(judged.verdict) {
            findings.push(Finding { year: self.nth, rule, subject, judged });
        }
    }
}

/// The numbers from `low` to `high`; sums are never negative.
pub(super) fn range(low: i64, high: i64) -> Range {
    let number = |it: i64| u64::try_from(it).unwrap_or(0);
    Range { low: number(low), high: Some(number(high)) }
}
