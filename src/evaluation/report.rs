//! The judgement of one plan.

use super::amounts::Amounts;
use super::city::{CityYear, background};
use super::school::{Desk, SchoolReport};
use super::{Coverage, Finding, Judging, Keep, Subject};
use crate::plan::{At, Frame, Plan, PlanEdit, School, Year, put, taken};
use crate::policy::{About, Pack, Rule, RuleSeverity, Severity, Standard};
use rpds::Vector;
use std::rc::Rc;

/// The judgement of one plan. Copying it is cheap: copies share their schools.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub(super) pack: Rc<Pack>,
    standard: Rc<Standard>,
    frame: Rc<Frame>,
    pub(super) keep: Keep,
    pub(super) schools: Vector<Rc<SchoolReport>>,
    pub(super) sums: Vec<Amounts>,
    city: Vec<CityYear>,
}

/// A finding with the school in which it was made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed<'a> {
    /// Position of the school; `None` for chains and the city.
    pub school: Option<usize>,
    /// The finding.
    pub finding: &'a Finding,
}

impl Placed<'_> {
    /// The position of the offering, if it is about one.
    #[must_use]
    pub fn offering(&self) -> Option<At> {
        match (self.school, self.finding.subject) {
            (Some(school), Subject::Offering(offering)) => Some(At { school, offering }),
            _ => None,
        }
    }
}

impl Report {
    /// Judges a plan from scratch.
    #[must_use]
    pub fn of(plan: &Plan, pack: &Rc<Pack>, keep: Keep) -> Self {
        let standard = Rc::new(Standard::of(pack, plan.frame()));
        let mut report = Self {
            pack: Rc::clone(pack),
            standard,
            frame: Rc::clone(plan.frame()),
            keep,
            schools: Vector::new(),
            sums: Vec::new(),
            city: Vec::new(),
        };
        let mut sums = report.nothing();
        let mut schools = Vector::new();
        report.judging(|judging| {
            let mut desk = Desk::default();
            for school in plan.schools() {
                let judged = SchoolReport::of(school, judging, &mut desk);
                add(&mut sums, &judged);
                schools.push_back_mut(Rc::new(judged));
            }
        });
        report.sums = sums;
        report.schools = schools;
        report.judge_city();
        report
    }

    /// The report of `plan`, which came out of the plan of this report by
    /// `edit`.
    #[must_use]
    pub fn after(&self, plan: &Plan, edit: &PlanEdit) -> Self {
        match *edit {
            PlanEdit::Many(ref edits) => self.after_many(plan, edits),
            PlanEdit::MoveSchool { school, to } => self.with_school_moved(school, to),
            PlanEdit::SetFrame(_) if self.frame.is_judged_as(plan.frame()) => {
                Self { frame: Rc::clone(plan.frame()), ..self.clone() }
            }
            PlanEdit::SetFrame(_) => Self::of(plan, &self.pack, self.keep),
            PlanEdit::AddSchool { school, .. } => self.with_school(plan, school),
            PlanEdit::RemoveSchool { school } => self.without_school(school),
            PlanEdit::SetIntake { at, .. }
            | PlanEdit::SetOffering { at, .. }
            | PlanEdit::AddOffering { at, .. }
            | PlanEdit::MoveOffering { at, .. }
            | PlanEdit::RemoveOffering { at } => self.with_judged(plan, at.school),
            PlanEdit::SetSchool { school, .. } => self.with_judged(plan, school),
        }
    }

    /// The same report, with what is met at one school, by chains and by the
    /// city kept too, and so in every report after it: where a trial changes
    /// one school, "met" is told from "does not apply". `plan` is the one judged.
    #[must_use]
    pub fn keeping_all(&self, plan: &Plan, school: usize) -> Self {
        let all = Self { keep: Keep::All, ..self.clone() };
        all.with_judged(plan, school)
    }

    fn with_judged(&self, plan: &Plan, at: usize) -> Self {
        let mut report = self.without_city();
        if let (Some(before), Some(school)) = (self.schools.get(at), plan.schools().get(at)) {
            let judged = report.judge_school(school);
            take(&mut report.sums, before);
            add(&mut report.sums, &judged);
            report.schools.set_mut(at, Rc::new(judged));
        }
        report.judge_city();
        report
    }

    fn with_school(&self, plan: &Plan, at: usize) -> Self {
        let mut report = self.without_city();
        if let Some(school) = plan.schools().get(at) {
            let judged = Rc::new(report.judge_school(school));
            add(&mut report.sums, &judged);
            put(&mut report.schools, at, judged);
        }
        report.judge_city();
        report
    }

    fn without_school(&self, at: usize) -> Self {
        let mut report = self.without_city();
        if let Some(before) = self.schools.get(at) {
            take(&mut report.sums, before);
            taken(&mut report.schools, at);
        }
        report.judge_city();
        report
    }

    /// The report, but for the city, which is judged again after every edit.
    pub(super) fn without_city(&self) -> Self {
        Self {
            pack: Rc::clone(&self.pack),
            standard: Rc::clone(&self.standard),
            frame: Rc::clone(&self.frame),
            keep: self.keep,
            schools: self.schools.clone(),
            sums: self.sums.clone(),
            city: Vec::new(),
        }
    }

    pub(super) fn judging<T>(&self, work: impl FnOnce(&Judging<'_>) -> T) -> T {
        work(&Judging {
            pack: &self.pack,
            standard: &self.standard,
            frame: &self.frame,
            background: background(&self.frame),
            keep: self.keep,
        })
    }

    fn judge_school(&self, school: &School) -> SchoolReport {
        self.judging(|judging| SchoolReport::of(school, judging, &mut Desk::default()))
    }

    pub(super) fn judge_city(&mut self) {
        self.city = self.judging(|judging| {
            let years = self.frame.years().zip(&self.sums).enumerate();
            years.map(|(nth, (year, sums))| CityYear::of(nth, year, sums, judging)).collect()
        });
    }

    fn nothing(&self) -> Vec<Amounts> {
        let chains = self.pack.chains.len();
        self.frame.years().map(|_| Amounts::nothing(chains)).collect()
    }

    /// The rules that were judged.
    #[must_use]
    pub fn pack(&self) -> &Rc<Pack> {
        &self.pack
    }

    /// The readings in force and their alternatives.
    #[must_use]
    pub fn standard(&self) -> &Standard {
        &self.standard
    }

    /// The frame of the plan that was judged.
    #[must_use]
    pub fn frame(&self) -> &Rc<Frame> {
        &self.frame
    }

    /// The years judged.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + Clone + use<> {
        self.frame.years()
    }

    /// The position of a year.
    #[must_use]
    pub fn position(&self, year: Year) -> Option<usize> {
        self.years().position(|it| it == year)
    }

    /// How many verdicts of each kind there are in a year, in the order of
    /// `Verdict::ALL`.
    #[must_use]
    pub fn counts(&self, nth: usize) -> [i64; 4] {
        self.city.get(nth).map_or([0; 4], |it| it.amounts.totals.counts())
    }

    /// Coverage in a year.
    #[must_use]
    pub fn coverage(&self, nth: usize) -> Option<Coverage> {
        let city = self.city.get(nth)?;
        let sites = self.standard.readings.sites;
        Some(Coverage::of(&city.amounts, sites, &self.frame))
    }

    /// What was found, school by school.
    pub fn schools(&self) -> impl Iterator<Item = &SchoolReport> {
        self.schools.iter().map(|it| &**it)
    }

    /// What was found at a school.
    #[must_use]
    pub fn school(&self, at: usize) -> Option<&Rc<SchoolReport>> {
        self.schools.get(at)
    }

    /// The findings about chains and the city, all years.
    pub fn city_findings(&self) -> impl Iterator<Item = &Finding> {
        self.city.iter().flat_map(|it| &it.findings)
    }

    /// How grave a breach of a rule is under the readings in force.
    #[must_use]
    pub fn severity(&self, rule: &Rule) -> Severity {
        match rule.severity {
            RuleSeverity::Always(severity) => severity,
            RuleSeverity::ByCapStrictness if self.standard.readings.cap_is_hard => Severity::Hard,
            RuleSeverity::ByCapStrictness => Severity::Soft,
        }
    }

    /// The findings of a year in the order of reports: by rule, then in the
    /// order of the plan.
    pub fn findings(&self, nth: usize) -> impl Iterator<Item = Placed<'_>> {
        let rules = self.pack.rules.iter().enumerate();
        rules.flat_map(move |(rule, it)| self.findings_of(nth, rule, it.shape.about()))
    }

    /// The findings of a year school by school, those about chains and the city
    /// first; each of them by rule. Reads every finding once, where the order of
    /// reports asks every school about every rule.
    pub fn findings_by_place(&self, nth: usize) -> impl Iterator<Item = Placed<'_>> {
        let of_city = self.city.get(nth).into_iter().flat_map(|it| &it.findings);
        let of_city = of_city.map(|finding| Placed { school: None, finding });
        let of_schools = self.schools.iter().enumerate().flat_map(move |(at, school)| {
            let findings = school.of_year(nth).iter();
            findings.map(move |finding| Placed { school: Some(at), finding })
        });
        of_city.chain(of_schools)
    }

    fn findings_of(
        &self,
        nth: usize,
        rule: usize,
        about: About,
    ) -> impl Iterator<Item = Placed<'_>> {
        let of_city = matches!(about, About::Chain | About::City);
        let city = self.city.get(nth).filter(|_| of_city);
        let of_city = city.into_iter().flat_map(move |it| {
            let findings = it.findings.iter().filter(move |it| it.rule == rule);
            findings.map(|finding| Placed { school: None, finding })
        });
        let schools =
            self.schools.iter().enumerate().take(if city.is_some() { 0 } else { usize::MAX });
        of_city.chain(schools.flat_map(move |(at, school)| {
            school
                .of_rule(nth, rule)
                .iter()
                .map(move |finding| Placed { school: Some(at), finding })
        }))
    }
}

impl SchoolReport {
    /// The findings of a year, by rule.
    #[must_use]
    pub fn of_year(&self, nth: usize) -> &[Finding] {
        let start = self.findings.partition_point(|it| it.year < nth);
        let end = self.findings.partition_point(|it| it.year <= nth);
        self.findings.get(start..end).unwrap_or(&[])
    }

    /// The findings of one rule in one year.
    fn of_rule(&self, nth: usize, rule: usize) -> &[Finding] {
        let key = |it: &Finding| (it.year, it.rule);
        let start = self.findings.partition_point(|it| key(it) < (nth, rule));
        let end = self.findings.partition_point(|it| key(it) <= (nth, rule));
        self.findings.get(start..end).unwrap_or(&[])
    }
}

pub(super) fn add(sums: &mut [Amounts], school: &SchoolReport) {
    for (sums, amounts) in sums.iter_mut().zip(&school.amounts) {
        sums.add(amounts);
    }
}

pub(super) fn take(sums: &mut [Amounts], school: &SchoolReport) {
    for (sums, amounts) in sums.iter_mut().zip(&school.amounts) {
        sums.take(amounts);
    }
}

/// What tells a finding from the others of its school, or of the city.
pub(super) fn key(finding: &Finding) -> (usize, usize, Subject) {
    (finding.year, finding.rule, finding.subject)
}
