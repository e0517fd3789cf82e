//! Edits of the plan under a scenario, as actions of that scenario.
//!
//! While a scenario is on, the planner edits what the scenario makes of the
//! plan, and each edit becomes an action in the words of the contract. A second
//! edit of the same thing takes the place of the first, and one that leads back
//! to the baseline takes the action out: the list stays as short as what is
//! different. **The plan under the new actions is the edited plan**: a law. What
//! no word of the contract says is refused: it can be changed in the baseline.

mod same;
mod suspensions;

use super::apply::offering_of;
use crate::plan::{
    Action, Assessment, At, Details, Extras, Frame, Offering, Opening, Order, Plan, PlanEdit,
    Problem, Series, Verb, Year,
};
use crate::policy::Pack;
use same::{about, says_the_same};

/// The actions of a scenario after an edit of the plan under it.
///
/// # Errors
/// No action says this, or the plan would not be valid any more.
pub fn with_edit(
    baseline: &Plan,
    shown: &Plan,
    actions: &[Action],
    edit: &PlanEdit,
    pack: &Pack,
) -> Result<Vec<Action>, Problem> {
    let mut steps = Steps { baseline, pack, actions: actions.to_vec() };
    steps.edit(shown, edit)?;
    Ok(steps.actions)
}

struct Steps<'a> {
    baseline: &'a Plan,
    pack: &'a Pack,
    actions: Vec<Action>,
}

impl Steps<'_> {
    fn edit(&mut self, shown: &Plan, edit: &PlanEdit) -> Result<(), Problem> {
        match edit {
            PlanEdit::SetIntake { at, year, students } => {
                let Some(offering) = shown.offering(*at) else { return Ok(()) };
                let mut after = offering.clone();
                after.intakes.set(*year, *students);
                self.offering(shown, *at, offering, &after)
            }
            PlanEdit::SetOffering { at, offering } => {
                let Some(before) = shown.offering(*at) else { return Ok(()) };
                self.offering(shown, *at, before, offering)
            }
            PlanEdit::AddOffering { at, offering } => self.add(shown, *at, offering),
            PlanEdit::RemoveOffering { at } => self.remove(shown, *at),
            PlanEdit::SetFrame(frame) => self.frame(shown.frame(), frame),
            PlanEdit::Many(edits) => {
                let mut plan = shown.clone();
                edits.iter().try_for_each(|it| {
                    self.edit(&plan, it)?;
                    plan.apply(it).map(drop)
                })
            }
            PlanEdit::MoveOffering { .. }
            | PlanEdit::SetSchool { .. }
            | PlanEdit::AddSchool { .. }
            | PlanEdit::RemoveSchool { .. }
            | PlanEdit::MoveSchool { .. } => Err(Problem::OnlyInBaseline),
        }
    }

    /// The offering of the baseline. Those that a scenario opens stand behind
    /// all others of their school.
    fn of_baseline(&self, at: At, id: &str) -> Option<&Offering> {
        self.baseline.offering(at).filter(|it| *it.identity.id == *id)
    }

    fn offering(
        &mut self,
        shown: &Plan,
        at: At,
        before: &Offering,
        after: &Offering,
    ) -> Result<(), Problem> {
        let mut after = after.clone();
        after.tidy();
        let id = &*before.identity.id;
        let base = match self.of_baseline(at, id) {
            Some(it) => it.clone(),
            None => self.reopened(shown, at, &after)?,
        };
        let same = base.identity == after.identity
            && base.length == after.length
            && base.first_year == after.first_year
            && base.flags == after.flags;
        if !same {
            return Err(Problem::OnlyInBaseline);
        }
        self.intakes(id, &base.intakes, &before.intakes, &after.intakes);
        if before.closed_from != after.closed_from {
            let verb = after.closed_from.map(|year| Verb::Close { offering: id.into(), year });
            let nothing = Verb::Close { offering: id.into(), year: base.first_year };
            self.put_or_drop(nothing, verb, base.closed_from == after.closed_from)?;
        }
        if before.chains != after.chains {
            let chains = self.chains(&after);
            let verb = Verb::SetChains { offering: id.into(), chains };
            self.put(verb, base.chains == after.chains);
        }
        let rank = |it: &Offering| (it.level, it.level_since);
        if rank(before) != rank(&after) {
            let (level, year) = rank(&after);
            let verb = Verb::Designate { offering: id.into(), level, year };
            self.put(verb, rank(&base) == rank(&after));
        }
        let none = Details::default();
        let of = |it: &Offering| it.details.as_deref().unwrap_or(&none).clone();
        self.details(id, &of(&base), &of(before), &of(&after))
    }

    fn intakes(&mut self, id: &str, base: &Series, before: &Series, after: &Series) {
        let years = before.iter().chain(after.iter()).map(|(year, _)| year);
        let years: Vec<Year> = years.filter(|it| before.get(*it) != after.get(*it)).collect();
        for year in years {
            let students = after.get(year);
            let verb = Verb::SetIntake { offering: id.into(), year, students };
            self.put(verb, base.get(year) == students);
        }
    }

    fn details(
        &mut self,
        id: &str,
        base: &Details,
        before: &Details,
        after: &Details,
    ) -> Result<(), Problem> {
        if before.filing != after.filing && base.filing != after.filing
            || before.ledger != after.ledger
        {
            return Err(Problem::OnlyInBaseline);
        }
        self.suspensions(id, &before.suspensions, &after.suspensions)?;
        let filed = |year: &Year| Verb::Refile { offering: id.into(), year: *year };
        for year in after.refiled_in.iter().filter(|it| !before.refiled_in.contains(it)) {
            self.put(filed(year), base.refiled_in.contains(year));
        }
        for year in before.refiled_in.iter().filter(|it| !after.refiled_in.contains(it)) {
            self.put_or_drop(filed(year), None, !base.refiled_in.contains(year))?;
        }
        self.assessments(id, base, before, after)?;
        if before.order != after.order {
            let is_base = base.order == after.order;
            if after.order.as_ref().is_some_and(|it| it.extras != Extras::default()) && !is_base {
                return Err(Problem::OnlyInBaseline);
            }
            let order: Option<Order> = after.order.clone();
            self.put(Verb::Order { offering: id.into(), order }, is_base);
        }
        Ok(())
    }

    fn assessments(
        &mut self,
        id: &str,
        base: &Details,
        before: &Details,
        after: &Details,
    ) -> Result<(), Problem> {
        let of = |it: &Details, year: Year| -> Option<Assessment> {
            let found = it.assessments.iter().find(|(it, _)| *it == year);
            found.map(|(_, it)| it.clone())
        };
        let all = before.assessments.iter().chain(&after.assessments).map(|(year, _)| *year);
        let changed: Vec<Year> = all.filter(|it| of(before, *it) != of(after, *it)).collect();
        for year in changed {
            let (was, is) = (of(base, year), of(after, year));
            let verb = |marks| Verb::Assess { offering: id.into(), year, marks };
            let kept = is.as_ref().filter(|it| it.extras == Extras::default());
            let is_base = was == is;
            let put = kept.map(|it| verb(it.marks));
            self.put_or_drop(verb([None; 4]), put, is_base)?;
        }
        Ok(())
    }

    fn add(&mut self, shown: &Plan, at: At, offering: &Offering) -> Result<(), Problem> {
        let school = shown.schools().get(at.school);
        let Some(school) = school.filter(|it| it.offerings().len() == at.offering) else {
            return Err(Problem::OnlyInBaseline);
        };
        let opening = self.opening(&school.about.id, shown.frame().as_of, offering);
        let mut added = offering.clone();
        added.tidy();
        if offering_of(&opening, self.pack.vocabulary(), shown.frame().as_of)? != added {
            return Err(Problem::OnlyInBaseline);
        }
        self.actions.push(plain(Verb::Open(Box::new(opening))));
        Ok(())
    }

    fn remove(&mut self, shown: &Plan, at: At) -> Result<(), Problem> {
        let Some(offering) = shown.offering(at) else { return Ok(()) };
        let id = &offering.identity.id;
        if self.of_baseline(at, id).is_some() {
            return Err(Problem::OnlyInBaseline);
        }
        self.actions.retain(|it| about(&it.verb) != Some(&**id));
        Ok(())
    }

    /// The action that opened an offering opens it as it is now; what it is
    /// then, before all other actions.
    fn reopened(&mut self, shown: &Plan, at: At, after: &Offering) -> Result<Offering, Problem> {
        let Some(school) = shown.schools().get(at.school) else {
            return Err(Problem::OnlyInBaseline);
        };
        let as_of = shown.frame().as_of;
        let opening = self.opening(&school.about.id, as_of, after);
        let offering = offering_of(&opening, self.pack.vocabulary(), as_of)?;
        let opens = |it: &&mut Action| matches!(&it.verb, Verb::Open(it) if it.id == opening.id);
        let action = self.actions.iter_mut().find(opens).ok_or(Problem::OnlyInBaseline)?;
        action.verb = Verb::Open(Box::new(opening));
        // What an action of its own says is not said by the opening as well.
        let chains = |it: &Action| !matches!(&it.verb, Verb::SetChains { offering: id, .. } if **id == *after.identity.id);
        self.actions.retain(chains);
        Ok(offering)
    }

    fn chains(&self, offering: &Offering) -> Vec<Box<str>> {
        let all = &self.pack.vocabulary().chains;
        offering.chains.iter().filter_map(|it| all.get(it).cloned()).collect()
    }

    fn opening(&self, school: &str, as_of: Year, offering: &Offering) -> Opening {
        let mut planned = Series::default();
        for (year, students) in offering.intakes.iter().filter(|(year, _)| *year > as_of) {
            planned.set(year, Some(students));
        }
        Opening {
            school: school.into(),
            year: offering.first_year,
            id: offering.identity.id.clone(),
            code: offering.identity.code.clone(),
            name: offering.identity.name.clone(),
            length: offering.length,
            chains: self.chains(offering),
            planned,
            filing: offering.details.as_ref().and_then(|it| it.filing.clone()),
        }
    }

    fn frame(&mut self, before: &Frame, after: &Frame) -> Result<(), Problem> {
        let settings = before.settings.clone();
        if (Frame { settings, ..after.clone() }) != *before {
            return Err(Problem::OnlyInBaseline);
        }
        let names = before.settings.iter().chain(after.settings.iter()).map(|(name, _)| name);
        for name in names.filter(|it| before.setting(it) != after.setting(it)) {
            let value =
                |frame: &Frame| frame.setting(name).or_else(|| self.pack.default_of(name)).cloned();
            let (base, Some(value)) = (value(self.baseline.frame()), value(after)) else {
                continue;
            };
            let is_base = base.as_ref() == Some(&value);
            self.put(Verb::SetReading { reading: name.into(), value }, is_base);
        }
        Ok(())
    }

    /// Puts an action in the place of the one that says the same of the same,
    /// or takes that out where it leads back to the baseline.
    fn put(&mut self, verb: Verb, is_base: bool) {
        if is_base {
            self.actions.retain(|it| !says_the_same(&it.verb, &verb));
            return;
        }
        let same = self.actions.iter().rposition(|it| says_the_same(&it.verb, &verb));
        match same.and_then(|at| self.actions.get_mut(at)) {
            Some(action) => action.verb = verb,
            None => self.actions.push(plain(verb)),
        }
    }

    /// The same where there may be no action to put: then only what the
    /// scenario did itself can be taken back.
    fn put_or_drop(
        &mut self,
        like: Verb,
        verb: Option<Verb>,
        is_base: bool,
    ) -> Result<(), Problem> {
        match verb {
            Some(verb) => self.put(verb, is_base),
            None if is_base => self.put(like, true),
            None => return Err(Problem::OnlyInBaseline),
        }
        Ok(())
    }
}

fn plain(verb: Verb) -> Action {
    Action { verb, extras: Extras::default() }
}
