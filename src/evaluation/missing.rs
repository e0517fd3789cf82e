//! Which missing number to fill in first.
//!
//! For every blank that a planner can fill in, how many unknown verdicts would
//! be settled by it alone, for some value. It is tried, not reasoned: the blank
//! is filled on a copy, and the report after that edit is compared.

use super::report::key;
use super::{Finding, Report};
use crate::plan::{At, Offering, Plan, PlanEdit, Students, Year};
use crate::policy::Verdict;

/// A number or mark that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blank {
    /// The intake of an offering in a year, recorded or planned.
    Intake(At, Year),
    /// A mark of the assessment of a year, by its position.
    Assessment(At, Year, usize),
    /// A condition of filing, by its position.
    Filing(At, usize),
}

/// A blank, and how many unknown verdicts it could settle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The blank.
    pub blank: Blank,
    /// Verdicts that one value or another would settle.
    pub settles: usize,
}

/// The blanks that could settle an unknown verdict, those that settle most
/// first, then in the order of the plan. `report` is that of `plan`.
///
/// The background is not among them: its numbers are the bureau's, not a
/// school's to fill in.
#[must_use]
pub fn missing(plan: &Plan, report: &Report) -> Vec<Missing> {
    let mut looking = Looking::of(report);
    (0..plan.schools().len()).for_each(|it| looking.add(plan, report, it));
    looking.done()
}

/// Blanks that are being looked for, school by school: those of a province take
/// seconds.
#[derive(Debug)]
pub struct Looking {
    of_city: Vec<Key>,
    /// By how many they settle: few verdicts hang on one number.
    found: Vec<Vec<Blank>>,
}

impl Looking {
    /// Nothing is looked at yet.
    #[must_use]
    pub fn of(report: &Report) -> Self {
        Self { of_city: unknown(report.city_findings()), found: Vec::new() }
    }

    /// Looks at another school. `report` is that of `plan`.
    pub fn add(&mut self, plan: &Plan, report: &Report, school: usize) {
        let own = report.school(school).map_or_else(Vec::new, |it| unknown(&it.findings));
        if own.is_empty() && self.of_city.is_empty() {
            return;
        }
        let offerings = plan.schools().get(school).map_or(&[][..], |it| it.offerings());
        for (offering, it) in offerings.iter().enumerate() {
            let at = At { school, offering };
            for blank in blanks(at, it, report) {
                let tried = Trial { plan, report, at, own: &own, of_city: &self.of_city };
                let settles = tried.settled(&blank, it);
                if settles > 0 {
                    if self.found.len() <= settles {
                        self.found.resize_with(settles + 1, Vec::new);
                    }
                    self.found.get_mut(settles).into_iter().for_each(|it| it.push(blank));
                }
            }
        }
    }

    /// What was found, those that settle most first.
    #[must_use]
    pub fn done(self) -> Vec<Missing> {
        let most_first = self.found.into_iter().enumerate().rev();
        most_first
            .flat_map(|(settles, blanks)| {
                blanks.into_iter().map(move |blank| Missing { blank, settles })
            })
            .collect()
    }
}

type Key = (usize, usize, super::Subject);

/// What tells the unknown verdicts apart. A list, not a set: a school has few.
fn unknown<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Vec<Key> {
    let all = findings.into_iter();
    all.filter(|it| it.judged.verdict == Verdict::Unknown).map(key).collect()
}

/// Adds those of `before` that are not left.
fn add_settled(settled: &mut Vec<Key>, before: &[Key], left: &[Key]) {
    for key in before {
        if !left.contains(key) && !settled.contains(key) {
            settled.push(*key);
        }
    }
}

/// The blanks of an offering in the years that any rule looks at.
fn blanks(at: At, offering: &Offering, report: &Report) -> Vec<Blank> {
    let frame = report.frame();
    let window = report.standard().readings.window;
    let back = window.saturating_sub(1).max(4);
    let first = frame.as_of.minus(back).max(offering.first_year);
    let years = first.to(frame.horizon).filter(|&it| offering.is_on_file(it));
    let is_blank =
        |&year: &Year| offering.intakes.get(year).is_none() && !offering.is_suspended(year);
    let mut blanks: Vec<Blank> =
        years.filter(is_blank).map(|year| Blank::Intake(at, year)).collect();
    if let Some(details) = &offering.details {
        for (year, assessment) in &details.assessments {
            let open = (0..4).filter(|&it| assessment.marks.get(it) == Some(&None));
            blanks.extend(open.map(|mark| Blank::Assessment(at, *year, mark)));
        }
    }
    let filing = offering.details.as_ref().and_then(|it| it.filing.as_ref());
    let marks = filing.map_or([None; 4], |it| it.marks);
    if filing.is_some() || offering.first_year > frame.as_of {
        let open = (0..4).filter(|&it| marks.get(it) == Some(&None));
        blanks.extend(open.map(|mark| Blank::Filing(at, mark)));
    }
    blanks
}

struct Trial<'a> {
    plan: &'a Plan,
    report: &'a Report,
    at: At,
    own: &'a [Key],
    of_city: &'a [Key],
}

impl Trial<'_> {
    /// How many verdicts are settled by one value or another.
    fn settled(&self, blank: &Blank, offering: &Offering) -> usize {
        let minimum = self.report.standard().readings.class_minimum;
        let mut own = Vec::new();
        let mut of_city = Vec::new();
        for edit in fillings(blank, offering, minimum) {
            let Ok(Some(plan)) = self.plan.with(&edit) else {
                continue;
            };
            let after = self.report.after(&plan, &edit);
            let left = after.school(self.at.school);
            let left = left.map_or_else(Vec::new, |it| unknown(&it.findings));
            add_settled(&mut own, self.own, &left);
            let left = unknown(after.city_findings());
            add_settled(&mut of_city, self.of_city, &left);
        }
        own.len() + of_city.len()
    }
}

/// The edits that fill in a blank, with every value that a rule can tell from
/// the others: nobody, one, just too few for a class, a class.
fn fillings(blank: &Blank, offering: &Offering, minimum: u32) -> Vec<PlanEdit> {
    match *blank {
        Blank::Intake(at, year) => {
            let mut numbers = vec![0, 1];
            let of_class = [minimum.saturating_sub(1), minimum];
            numbers.extend(of_class.into_iter().filter(|it| *it > 1));
            let edit = |it| PlanEdit::SetIntake { at, year, students: Students::new(it) };
            numbers.into_iter().map(edit).collect()
        }
        Blank::Assessment(at, year, mark) => marked(at, offering, |it, value| {
            let assessments = &mut it.details_mut().assessments;
            let found = assessments.iter_mut().find(|(it, _)| *it == year);
            if let Some(slot) = found.and_then(|(_, it)| it.marks.get_mut(mark)) {
                *slot = Some(value);
            }
        }),
        Blank::Filing(at, mark) => marked(at, offering, |it, value| {
            let filing = it.details_mut().filing.get_or_insert_default();
            if let Some(slot) = filing.marks.get_mut(mark) {
                *slot = Some(value);
            }
        }),
    }
}

fn marked(at: At, offering: &Offering, set: impl Fn(&mut Offering, bool)) -> Vec<PlanEdit> {
    let edit = |value| {
        let mut filled = Box::new(offering.clone());
        set(&mut filled, value);
        PlanEdit::SetOffering { at, offering: filled }
    };
    [true, false].map(edit).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::Keep;
    use crate::plan::{About, Identity, School};
    use crate::policy::hohhot_2022;
    use std::rc::Rc;

    fn plan(intakes: &[&[Option<u32>]]) -> Plan {
        let year = |number| Year::new(number).unwrap();
        let offerings = intakes.iter().enumerate().map(|(nth, intakes)| {
            let identity = Identity {
                id: format!("O{nth}").into(),
                code: "720201".into(),
                ..Identity::default()
            };
            let mut it = Offering::new(identity, year(2020));
            it.chains = it.chains.with(0, true);
            for (&intake, year) in intakes.iter().zip(year(2023).to(year(2025))) {
                it.intakes.set(year, intake.and_then(Students::new));
            }
            it
        });
        let about = About { id: "S".into(), ..About::default() };
        let school = Rc::new(School::new(Rc::new(about), offerings.collect()));
        let draft = crate::plan::Draft {
            pack: Some("hohhot-2022".into()),
            as_of: Some(year(2025)),
            horizon: Some(year(2025)),
            ..Default::default()
        };
        let mut plan = draft.check(Some(hohhot_2022().vocabulary())).unwrap();
        plan.apply(&PlanEdit::AddSchool { school: 0, added: school }).unwrap();
        plan
    }

    fn found(intakes: &[&[Option<u32>]]) -> Vec<(usize, u16, usize)> {
        let plan = plan(intakes);
        let report = Report::of(&plan, &hohhot_2022(), Keep::Open);
        let line = |it: &Missing| match it.blank {
            Blank::Intake(at, year) => (at.offering, year.number(), it.settles),
            other => panic!("{other:?}"),
        };
        missing(&plan, &report).iter().map(line).collect()
    }

    #[test]
    fn the_blank_that_settles_most_comes_first() {
        let full = [Some(40), Some(40), Some(40)];
        assert_eq!(found(&[&full]), [], "nothing is unknown");
        assert_eq!(
            found(&[&full, &[Some(5), None, Some(5)]]),
            [(1, 2024, 1)],
            "either way the blank settles it"
        );
        assert_eq!(
            found(&[&[Some(5), None, Some(5)], &[Some(0), Some(0), None]]),
            [(1, 2025, 2), (0, 2024, 1)],
            "small or idle, both hang on the same number"
        );
        assert_eq!(
            found(&[&[Some(90), None, Some(5)]]),
            [],
            "a blank that decides nothing is not asked for"
        );
    }
}
