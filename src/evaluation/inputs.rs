//! What a verdict was judged on, and where each number comes from.

use super::{Question, Report, Subject};
use crate::plan::{Background, Offering, Plan, School, Students, Year};
use crate::policy::{Rule, Shape, Standard};
use crate::projection::{History, Origin, intake};

/// One value that a verdict rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// Position of the school and of the offering, as far as it has any.
    pub school: Option<usize>,
    /// Position of the offering in its school.
    pub offering: Option<usize>,
    /// The value.
    pub value: InputValue,
}

/// The kinds of values that verdicts rest on.
#[derive(Clone, Debug, PartialEq)]
pub enum InputValue {
    /// The intake of a year, and where it comes from.
    Intake(Year, Option<Students>, Origin),
    /// A year from which the history counts.
    Since(Year),
    /// The chains served.
    Chains(Vec<usize>),
    /// What the schools not listed add.
    Background(&'static str, Option<u32>),
    /// Sites of a school that count, and those of them that serve.
    Sites {
        /// Sites that surely count, and that may.
        total: (i64, i64),
        /// Sites that surely serve, and that may.
        serving: (i64, i64),
    },
    /// What is entered of the offering itself: assessment, order, filing,
    /// flags, ledger, rank. The facts of the verdict hold it.
    Entered,
}

/// The inputs of one verdict.
pub(super) fn inputs(plan: &Plan, report: &Report, question: &Question, rule: &Rule) -> Vec<Input> {
    let Some(year) = report.years().nth(question.year) else {
        return Vec::new();
    };
    let gather = Gather { plan, standard: report.standard(), year };
    let background = super::city::background(plan.frame());
    let school = question.school.and_then(|at| Some((at, plan.schools().get(at)?)));
    match (rule.shape, question.subject) {
        (Shape::NewCap | Shape::SchoolChain, _) => {
            school.map_or_else(Vec::new, |(at, it)| gather.records(at, it, |_| true))
        }
        (Shape::ChainSchools, Subject::Chain(chain)) => {
            let schools = plan.schools().iter().enumerate();
            let own = schools
                .flat_map(|(at, it)| gather.records(at, it, |offering| offering.chains.has(chain)));
            let others = background.map(|it| {
                let number = it.chain_schools.get(chain).copied().flatten();
                of_background("chain_schools", number)
            });
            own.chain(others).collect()
        }
        (Shape::ServingShare, _) => share_inputs(report, question.year, background.as_ref()),
        (Shape::QualityCount, _) => {
            let schools = plan.schools().iter().enumerate();
            let own = schools.flat_map(|(at, it)| gather.quality(at, it));
            let others =
                background.map(|it| of_background("quality_offerings", it.quality_offerings));
            own.chain(others).collect()
        }
        (shape, Subject::Offering(nth)) => school
            .and_then(|(at, it)| Some(gather.offering(shape, at, nth, it.offerings().get(nth)?)))
            .unwrap_or_default(),
        _ => Vec::new(),
    }
}

fn of_background(name: &'static str, number: Option<u32>) -> Input {
    Input { school: None, offering: None, value: InputValue::Background(name, number) }
}

fn share_inputs(report: &Report, nth: usize, background: Option<&Background>) -> Vec<Input> {
    let sites = report.standard().readings.sites.position();
    let schools = report.schools().enumerate().filter_map(|(at, it)| {
        let sums = it.amounts.get(nth)?.sites.get(sites)?;
        let value = InputValue::Sites {
            total: (sums.sure, sums.possible),
            serving: (sums.serving_sure, sums.serving_possible),
        };
        let counts = sums.possible > 0;
        counts.then_some(Input { school: Some(at), offering: None, value })
    });
    let others = background.into_iter().flat_map(|it| {
        [
            of_background("offerings", it.offerings),
            of_background("serving_offerings", it.serving_offerings),
        ]
    });
    schools.chain(others).collect()
}

struct Gather<'a> {
    plan: &'a Plan,
    standard: &'a Standard,
    year: Year,
}

impl Gather<'_> {
    fn intake(&self, offering: &Offering, year: Year) -> InputValue {
        let frame = self.plan.frame();
        let history = History::of(offering, frame.as_of);
        let (students, origin) = intake(offering, &history, frame.method, frame.as_of, year);
        InputValue::Intake(year, students, origin)
    }

    /// Chains and intake of the records of a school on file in the year.
    fn records(
        &self,
        school: usize,
        it: &School,
        counts: impl Fn(&Offering) -> bool,
    ) -> Vec<Input> {
        let all = it.offerings().iter().enumerate();
        let on_file = all.filter(|(_, it)| it.is_on_file(self.year) && counts(it));
        let values = on_file.flat_map(|(nth, it)| {
            [
                (nth, InputValue::Since(it.since(self.year))),
                (nth, InputValue::Chains(it.chains.iter().collect())),
                (nth, self.intake(it, self.year)),
            ]
        });
        let input = |(nth, value)| Input { school: Some(school), offering: Some(nth), value };
        values.map(input).collect()
    }

    fn quality(&self, school: usize, it: &School) -> Vec<Input> {
        let all = it.offerings().iter().enumerate();
        let counted = all
            .filter(|(_, it)| it.is_on_file(self.year) && super::sites::is_quality(it, self.year));
        let input = |(nth, _)| Input {
            school: Some(school),
            offering: Some(nth),
            value: InputValue::Entered,
        };
        counted.map(input).collect()
    }

    fn offering(&self, shape: Shape, school: usize, nth: usize, it: &Offering) -> Vec<Input> {
        if !it.is_on_file(self.year) {
            return Vec::new();
        }
        let window = self.standard.readings.window;
        let since = it.since(self.year);
        let first = self.year.minus(window.saturating_sub(1)).max(since);
        let values = match shape {
            Shape::SmallIntake | Shape::Idle => {
                let intakes = first.to(self.year).map(|year| self.intake(it, year));
                [InputValue::Since(since)].into_iter().chain(intakes).collect()
            }
            Shape::Stage | Shape::UnfiledIntake => {
                vec![InputValue::Entered, self.intake(it, self.year)]
            }
            Shape::Filing => vec![InputValue::Since(it.first_year), InputValue::Entered],
            _ => vec![InputValue::Entered],
        };
        let input = |value| Input { school: Some(school), offering: Some(nth), value };
        values.into_iter().map(input).collect()
    }
}
