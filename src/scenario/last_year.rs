//! The last responsible year: until when one act still avoids a breach.
//!
//! It is asked of the two rules that look back over a run of years: too small
//! intakes (`close`) and none at all (`refile`). An act in a year **avoids** the
//! breach of a year where, with that act alone and everything else as it is,
//! the same rule finds no breach of the offering in that year any more. It may
//! find it near or unknown, and another rule may find a breach: one entrant ends
//! a run of empty years and may still be too few for a class.
//!
//! Acts are those of scenarios, in the years after the last recorded one:
//! - an intake: `set_intake` of as many students as form a class, or of one
//!   against a run of empty years;
//! - recruiting again: `resume`, which ends the open suspensions in the year, so
//!   that what is projected counts from then on;
//! - filing anew: `refile`, after which the history counts anew.
//!
//! An act after the year of the breach comes too late for it. One earlier than
//! its last year need not help: a class in the year before the window looks back
//! to is forgotten. Each year is tried on the offering alone.

use crate::evaluation::{Report, Subject};
use crate::plan::{At, Offering, Plan, PlanEdit, Students, Suspension, Year};
use crate::policy::{Cells, OfferingYear, Remedy, Shape, Standard, Verdict};
use crate::projection::{self, History};

/// Until when a breach can be avoided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastYear {
    /// The offering.
    pub at: At,
    /// Position of the rule in the pack.
    pub rule: usize,
    /// The year of the breach.
    pub year: Year,
    /// What the rule asks for then: `Close` or `Refile`.
    pub remedy: Remedy,
    /// How many students an intake that avoids it has at least.
    pub entrants: u32,
    /// Last year in which such an intake avoids it; `None`: too late.
    pub intake: Option<Year>,
    /// Last year in which recruiting again avoids it; `None`: too late, or
    /// nothing to lift, or too few would come.
    pub resume: Option<Year>,
    /// Last year in which filing anew avoids it; `None`: too late.
    pub refile: Option<Year>,
}

impl LastYear {
    /// The last year of any of the acts; `None` where it is too late for all.
    #[must_use]
    pub fn last(&self) -> Option<Year> {
        [self.intake, self.resume, self.refile].into_iter().flatten().max()
    }
}

/// For each offering and rule, until when its first breach in a judged year can
/// be avoided: school by school, the earliest breaches first. `report` is that
/// of `plan`.
#[must_use]
pub fn last_years(plan: &Plan, report: &Report) -> Vec<LastYear> {
    let mut found: Vec<LastYear> = Vec::new();
    for (school, it) in report.schools().enumerate() {
        let start = found.len();
        // They stand by year, so that the first breach of each comes first.
        for finding in it.findings.iter().filter(|it| it.judged.verdict == Verdict::Breach) {
            let Subject::Offering(offering) = finding.subject else { continue };
            let (at, rule) = (At { school, offering }, finding.rule);
            let known = found.get(start..).unwrap_or_default();
            if known.iter().any(|it| it.at == at && it.rule == rule) {
                continue;
            }
            found.extend(last_year(plan, report, at, rule, finding.year));
        }
    }
    found
}

/// Until when the breach of a rule by an offering can be avoided. `nth` is the
/// position of the year among those judged, `report` that of `plan`. `None`
/// where there is no such breach, or the rule is about no run of years.
#[must_use]
pub fn last_year(
    plan: &Plan,
    report: &Report,
    at: At,
    rule: usize,
    nth: usize,
) -> Option<LastYear> {
    let shape = report.pack().rules.get(rule)?.shape;
    let (remedy, entrants) = match shape {
        Shape::SmallIntake => (Remedy::Close, report.standard().readings.class_minimum),
        Shape::Idle => (Remedy::Refile, 1),
        _ => return None,
    };
    let year = report.years().nth(nth)?;
    let case = Case { plan, standard: report.standard(), at, shape, year };
    let offering = plan.offering(at)?;
    if !case.is_breach(offering) {
        return None;
    }
    Some(LastYear {
        at,
        rule,
        year,
        remedy,
        entrants,
        intake: case.last(|year| case.with_intake(year, entrants)),
        resume: case.last(|year| resumed(offering, year)),
        refile: case.last(|year| Some(refiled(offering, year))),
    })
}

/// A breach: of a rule by an offering in a year.
struct Case<'a> {
    plan: &'a Plan,
    standard: &'a Standard,
    at: At,
    shape: Shape,
    year: Year,
}

impl Case<'_> {
    /// The last year in which an act, as it leaves the offering, avoids it.
    fn last(&self, act: impl Fn(Year) -> Option<Offering>) -> Option<Year> {
        let years = self.standard.as_of.plus(1).to(self.year);
        years.rev().find(|it| act(*it).is_some_and(|it| !self.is_breach(&it)))
    }

    fn is_breach(&self, offering: &Offering) -> bool {
        let frame = self.plan.frame();
        let window = self.standard.readings.window;
        let first = frame.as_of.minus(window.saturating_sub(1)).min(History::first(frame.as_of));
        let years = usize::try_from(self.year.since(first) + 1).unwrap_or(0);
        let mut cells = vec![None; years];
        projection::enter(offering, frame.method, frame.as_of, first, &mut cells);
        let (year, cells) = (self.year, Cells::new(first, &cells));
        let subject = OfferingYear { offering, year, cells };
        let verdict = self.shape.verdict(&subject, self.standard);
        offering.is_on_file(year) && verdict == Some(Verdict::Breach)
    }

    fn with_intake(&self, year: Year, entrants: u32) -> Option<Offering> {
        let (at, students) = (self.at, Students::new(entrants));
        let plan = self.plan.with(&PlanEdit::SetIntake { at, year, students }).ok()??;
        plan.offering(at).cloned()
    }
}

/// The offering, its open suspensions ended; `None` where there is none.
fn resumed(offering: &Offering, year: Year) -> Option<Offering> {
    let is_open = |it: &Suspension| it.until.is_none();
    offering.details.as_ref().filter(|it| it.suspensions.iter().any(is_open))?;
    let mut resumed = offering.clone();
    for suspension in resumed.details_mut().suspensions.iter_mut().filter(|it| is_open(it)) {
        suspension.until = Some(year);
    }
    Some(resumed)
}

fn refiled(offering: &Offering, year: Year) -> Offering {
    let mut refiled = offering.clone();
    let years = &mut refiled.details_mut().refiled_in;
    if let Err(at) = years.binary_search(&year) {
        years.insert(at, year);
    }
    refiled
}
