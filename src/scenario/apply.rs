//! Actions as edits of a plan.

use crate::plan::{
    Action, Assessment, At, Details, Extras, Identity, Offering, Opening, Plan, PlanEdit, Problem,
    Scenario, Suspension, Verb, Vocabulary, Year,
};
use std::collections::HashMap;
use std::rc::Rc;

/// An action that does not fit the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its position in the scenario.
    pub action: usize,
    /// Why.
    pub problem: Problem,
}

/// The baseline under a scenario.
///
/// # Errors
/// The first action that names something absent or would make the plan invalid.
pub fn apply(
    baseline: &Plan,
    scenario: &Scenario,
    vocabulary: &Vocabulary,
) -> Result<Plan, Refused> {
    if scenario.actions.is_empty() {
        return Ok(baseline.clone());
    }
    let mut trial = Trial::of(baseline, vocabulary);
    for (action, it) in scenario.actions.iter().enumerate() {
        trial.act(it).map_err(|problem| Refused { action, problem })?;
    }
    Ok(trial.plan)
}

/// The baseline under those actions of a scenario that fit it, and those that
/// do not, each with the reason.
#[must_use]
pub fn apply_what_fits(
    baseline: &Plan,
    scenario: &Scenario,
    vocabulary: &Vocabulary,
) -> (Plan, Vec<Refused>) {
    if scenario.actions.is_empty() {
        return (baseline.clone(), Vec::new());
    }
    let mut trial = Trial::of(baseline, vocabulary);
    let actions = scenario.actions.iter().enumerate();
    let refused = actions.filter_map(|(action, it)| {
        let problem = trial.act(it).err()?;
        Some(Refused { action, problem })
    });
    let refused = refused.collect();
    (trial.plan, refused)
}

/// A copy of the baseline, with the way from ids to positions.
struct Trial<'a> {
    plan: Plan,
    vocabulary: &'a Vocabulary,
    schools: HashMap<Box<str>, usize>,
    offerings: HashMap<Box<str>, At>,
}

impl<'a> Trial<'a> {
    fn of(baseline: &Plan, vocabulary: &'a Vocabulary) -> Self {
        let schools = baseline.schools().iter().enumerate();
        let offerings = baseline.offerings();
        Self {
            plan: baseline.clone(),
            vocabulary,
            schools: schools.map(|(at, it)| (it.about.id.clone(), at)).collect(),
            offerings: offerings.map(|(at, it)| (it.identity.id.clone(), at)).collect(),
        }
    }

    fn act(&mut self, action: &Action) -> Result<(), Problem> {
        match &action.verb {
            Verb::Open(opening) => self.open(opening),
            Verb::Close { offering, year } => {
                self.change(offering, |it| it.closed_from = Some(*year))
            }
            Verb::Suspend { offering, year, until } => self.change_details(offering, |it| {
                let (from, until, extras) = (*year, *until, Extras::default());
                it.suspensions.push(Suspension { from, until, extras });
            }),
            Verb::Resume { offering, year } => self.resume(offering, *year),
            Verb::Refile { offering, year } => self.change_details(offering, |it| {
                if let Err(at) = it.refiled_in.binary_search(year) {
                    it.refiled_in.insert(at, *year);
                }
            }),
            Verb::SetIntake { offering, year, students } => {
                let at = self.offering(offering)?;
                let (year, students) = (*year, *students);
                self.edit(&PlanEdit::SetIntake { at, year, students })
            }
            Verb::SetChains { offering, chains } => {
                let chains = self.vocabulary.chain_set(chains)?;
                self.change(offering, |it| it.chains = chains)
            }
            Verb::Designate { offering, level, year } => self.change(offering, |it| {
                it.level = *level;
                it.level_since = *year;
            }),
            Verb::Assess { offering, year, marks } => self.change_details(offering, |it| {
                let (marks, extras) = (*marks, Extras::default());
                let assessment = (*year, Assessment { marks, extras });
                match it.assessments.binary_search_by_key(year, |(year, _)| *year) {
                    Ok(at) => {
                        if let Some(slot) = it.assessments.get_mut(at) {
                            *slot = assessment;
                        }
                    }
                    Err(at) => it.assessments.insert(at, assessment),
                }
            }),
            Verb::Order { offering, order } => {
                self.change_details(offering, |it| it.order.clone_from(order))
            }
            Verb::SetReading { reading, value } => {
                self.vocabulary.check_setting(reading, value)?;
                let frame = self.plan.frame().with_setting(reading, Some(value.clone()));
                self.edit(&PlanEdit::SetFrame(Rc::new(frame)))
            }
        }
    }

    fn open(&mut self, opening: &Opening) -> Result<(), Problem> {
        let Some(&school) = self.schools.get(&opening.school) else {
            return Err(Problem::NoSuchSchool { id: opening.school.to_string() });
        };
        let offering = offering_of(opening, self.vocabulary, self.plan.frame().as_of)?;
        let position = self.plan.schools().get(school).map_or(0, |it| it.offerings().len());
        let at = At { school, offering: position };
        self.edit(&PlanEdit::AddOffering { at, offering: Box::new(offering) })?;
        self.offerings.insert(opening.id.clone(), at);
        Ok(())
    }

    fn resume(&mut self, offering: &str, year: Year) -> Result<(), Problem> {
        let at = self.offering(offering)?;
        let details = self.plan.offering(at).and_then(|it| it.details.as_ref());
        let is_open = |it: &Suspension| it.until.is_none();
        if !details.is_some_and(|it| it.suspensions.iter().any(is_open)) {
            return Err(Problem::NoOpenSuspension);
        }
        self.change_details(offering, |it| {
            for suspension in it.suspensions.iter_mut().filter(|it| it.until.is_none()) {
                suspension.until = Some(year);
            }
        })
    }

    fn offering(&self, id: &str) -> Result<At, Problem> {
        let at = self.offerings.get(id).copied();
        at.ok_or_else(|| Problem::NoSuchOffering { id: id.to_owned() })
    }

    fn change(&mut self, id: &str, change: impl FnOnce(&mut Offering)) -> Result<(), Problem> {
        let at = self.offering(id)?;
        let Some(offering) = self.plan.offering(at) else {
            return Ok(());
        };
        let mut offering = Box::new(offering.clone());
        change(&mut offering);
        self.edit(&PlanEdit::SetOffering { at, offering })
    }

    fn change_details(
        &mut self,
        id: &str,
        change: impl FnOnce(&mut Details),
    ) -> Result<(), Problem> {
        self.change(id, |it| change(it.details_mut()))
    }

    fn edit(&mut self, edit: &PlanEdit) -> Result<(), Problem> {
        self.plan.apply(edit).map(drop)
    }
}

/// The offering that an action opens.
pub(super) fn offering_of(
    opening: &Opening,
    vocabulary: &Vocabulary,
    as_of: Year,
) -> Result<Offering, Problem> {
    if opening.planned.iter().any(|(year, _)| year <= as_of) {
        return Err(Problem::PlannedBefore { as_of });
    }
    let identity = Identity {
        id: opening.id.clone(),
        code: opening.code.clone(),
        name: opening.name.clone(),
        ..Identity::default()
    };
    let mut offering = Offering::new(identity, opening.year);
    offering.length = opening.length;
    offering.chains = vocabulary.chain_set(&opening.chains)?;
    offering.intakes = opening.planned.clone();
    if opening.filing.is_some() {
        offering.details_mut().filing.clone_from(&opening.filing);
    }
    Ok(offering)
}
