//! What is known of one offering or school, changed one thing at a time.
//!
//! A [`DetailsChange`] is what the planner touched: a line of text, a mark, a
//! choice. Applied to an offering it gives another one, in which everything
//! else is as it was, fields of other programs too; or it says why not. Only
//! then it is an edit, and so what cannot be read never reaches the plan.

mod followed;
mod line;
mod read;
mod school;
#[cfg(test)]
mod tests;

pub use followed::{Followed, Item};
pub use line::Line;
pub(super) use read::required;
pub use school::SchoolChange;

use crate::plan::{
    Assessment, At, Decision, Details, Filing, FilingStatus, Flag, Identity, Ledger, Level, Marks,
    Offering, Order, Plan, PlanEdit, Problem, Stage, Year,
};
use std::rc::Rc;

/// One change to what is known of an offering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DetailsChange {
    /// A text stands in a line.
    Line(Line, String),
    /// It serves the chain at this position of the pack, or does not.
    Chain(usize, bool),
    /// Its rank. Without one there is no year of it.
    Level(Level),
    /// Taking stock found this, or did not.
    Flag(Flag, bool),
    /// The suspension at this position is taken out.
    RemoveSuspension(usize),
    /// It was not filed anew in this year.
    RemoveRefiling(Year),
    /// A mark of the assessment of a year, by its position.
    Mark(Year, usize, Option<bool>),
    /// The assessment of this year is taken out.
    RemoveAssessment(Year),
    /// The supervision order; `None` lifts it.
    Order(Option<Stage>),
    /// Where its filing stands.
    FilingStatus(Option<FilingStatus>),
    /// A condition of its filing, by its position.
    FilingMark(usize, Option<bool>),
    /// What the ledger says.
    Decision(Option<Decision>),
}

impl DetailsChange {
    /// The edit that makes this change to the offering at a position; `None`
    /// where nothing changes.
    ///
    /// # Errors
    /// Why it cannot be made.
    pub fn edit(&self, plan: &Plan, at: At) -> Result<Option<PlanEdit>, Problem> {
        let Some(before) = plan.offering(at) else {
            return Ok(None);
        };
        let offering = self.on(before, plan.frame().as_of)?;
        let edit = PlanEdit::SetOffering { at, offering: Box::new(offering) };
        Ok(plan.with(&edit)?.map(|_| edit))
    }

    /// The offering after this change; a new order is in force from `as_of` on.
    ///
    /// # Errors
    /// Why it cannot be made.
    pub fn on(&self, offering: &Offering, as_of: Year) -> Result<Offering, Problem> {
        let mut it = offering.clone();
        match self {
            Self::Line(line, text) => line.set(&mut it, text)?,
            Self::Chain(chain, serves) => it.chains = it.chains.with(*chain, *serves),
            Self::Level(level) => {
                it.level = *level;
                it.level_since = it.level_since.filter(|_| *level != Level::None);
            }
            Self::Flag(flag, is_set) => it.flags = it.flags.with(*flag, *is_set),
            rare => rare.on_details(&mut it, as_of),
        }
        it.tidy();
        Ok(it)
    }

    /// The change, if it is to something that few offerings have.
    fn on_details(&self, offering: &mut Offering, as_of: Year) {
        let details = offering.details_mut();
        match self {
            Self::RemoveSuspension(at) if *at < details.suspensions.len() => {
                details.suspensions.remove(*at);
            }
            Self::RemoveRefiling(year) => details.refiled_in.retain(|it| it != year),
            Self::Mark(year, at, mark) => {
                let assessed = details.assessments.iter_mut().find(|(it, _)| it == year);
                if let Some((_, Assessment { marks, .. })) = assessed {
                    set_mark(marks, *at, *mark);
                }
            }
            Self::RemoveAssessment(year) => details.assessments.retain(|(it, _)| it != year),
            Self::Order(stage) => {
                details.order = stage.map(|it| ordered(details.order.take(), it, as_of));
            }
            Self::FilingStatus(status) => set_filing(details, |it| it.status = *status),
            Self::FilingMark(at, mark) => {
                set_filing(details, |it| set_mark(&mut it.marks, *at, *mark));
            }
            Self::Decision(action) => set_ledger(details, |it| it.action = *action),
            _ => {}
        }
    }
}

/// Changes the filing; one of which nothing is said any more is none.
fn set_filing(details: &mut Details, set: impl FnOnce(&mut Filing)) {
    let mut filing = details.filing.take().unwrap_or_default();
    set(&mut filing);
    details.filing = Some(filing).filter(|it| *it != Filing::default());
}

/// Changes what the ledger says; one that says nothing any more is none.
fn set_ledger(details: &mut Details, set: impl FnOnce(&mut Ledger)) {
    let mut ledger = details.ledger.take().unwrap_or_default();
    set(&mut ledger);
    details.ledger = Some(ledger).filter(|it| *it != Ledger::default());
}

fn set_mark(marks: &mut Marks, at: usize, mark: Option<bool>) {
    if let Some(slot) = marks.get_mut(at) {
        *slot = mark;
    }
}

/// The order with another stage. To rectify needs a deadline: a year, until
/// another one is entered.
fn ordered(before: Option<Order>, stage: Stage, as_of: Year) -> Order {
    let mut order =
        before.unwrap_or(Order { stage, since: as_of, deadline: None, extras: Default::default() });
    order.stage = stage;
    if stage == Stage::Rectify {
        order.deadline = order.deadline.or(Some(order.since.plus(1)));
    }
    order
}

/// The identity, to be changed.
fn identity_mut(offering: &mut Offering) -> &mut Identity {
    Rc::make_mut(&mut offering.identity)
}
