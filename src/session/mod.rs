//! One user at work on one plan: what was done, what can be undone.
//!
//! **A session's report is always the report of its plan.** Both sit in a
//! [`Version`], and one function sets them.
//!
//! An action is what the user did; what follows from it is decided here and
//! not in the page, purely, so that it can be tested without one. While a
//! number is being typed the plan follows every keystroke ([`Action::Try`]),
//! and only what was typed in the end is a step to go back by
//! ([`Action::Settle`]).
//!
//! Beside that, this module says what there is to see in a version: rows,
//! overview, list of findings. They are data, in no language.

mod address;
mod asked;
mod background;
mod cards;
mod chains;
mod compared;
mod comparison;
mod coverage;
mod delta;
mod details;
mod entry;
mod explained;
mod findings;
mod flip;
mod focus;
mod form;
mod grid;
mod length;
mod new;
mod overview;
mod pace;
mod replay;
mod row;
mod scenarios;
mod schools;
mod series;
mod served;
mod shortcut;
#[cfg(test)]
mod support;
mod table;
#[cfg(test)]
mod tests;
mod turns;
mod version;
mod work;

pub use address::{Address, Gone, Spot};
pub use asked::Asked;
pub use background::{BackgroundNumber, with_extent};
pub use cards::{Cards, Open, Step as CardStep};
pub use chains::Typing;
pub use compared::{Compared, Nothing, compare, compared, effects, is_weighed, overviews};
pub use comparison::{CompareLine, compare_lines};
pub use coverage::{HeatCell, HeatRow, Share, heat, unserved};
pub use delta::{Delta, Figure, Lately};
pub use details::{DetailsChange, Followed, Item, Line, SchoolChange};
pub use entry::{Refusal, students};
pub use explained::{Explained, Ladder, explain};
pub use findings::{Filter, Group, Grouping, Heading, Listed, Listing, Look, listing};
pub use flip::{Change, Flip, flips};
pub use focus::{Focus, shows, shows_school};
pub use form::{Field, Fields, OfferingForm};
pub use grid::{
    Added, CellAt, Command, Cursor, Extent, GridColumn, Key, Mode, Movement, Pasted, Refused, Row,
    Rows, Sort, Standing, Suggestion, Suggestions, Unread, blanked, chosen, command, copied,
    filled, found, grid_columns, margin, next_found, pasted, rearranged, shown, sorted,
    suggested_chains, suggested_majors, typed,
};
pub use new::{empty_plan, free_id, school_to_add};
pub use overview::Overview;
pub use pace::Pace;
pub use replay::{Cue, Press, Replay, Side};
pub use row::{Cell, Column, Mark, cells, columns, marks, school_marks};
pub use scenarios::{MOST_SCENARIOS, ScenarioChange, actions_in_order};
pub use schools::{LISTED, school_called, schools_called};
pub use series::{
    CityRoll, IntakePoint, IntakeSeries, Shares, SharesOfYear, city_rolls, share_series,
};
pub use served::{Served, served, shade};
pub use shortcut::{Keys, Shortcut};
pub use table::{
    Columns, Header, Merged, TableColumn, TableProblem, Wrong, Wrongs, merged, plan_of_columns,
    plan_of_table,
};
pub use turns::{Turn, turns};
pub use version::Version;
pub use work::{LongAnswer, LongQuestion, LongWork, Outlook};

use crate::plan::{Plan, PlanEdit, Problem, Year};
use rpds::List;
use std::rc::Rc;

/// What the user did.
#[derive(Clone, Debug)]
pub enum Action {
    /// A change that is still being typed.
    Try(PlanEdit),
    /// What was being typed stands.
    Settle,
    /// What was being typed is dropped.
    Abandon,
    /// A change made at one stroke.
    Edit(PlanEdit),
    /// Several changes made at one stroke: all of them, or none.
    EditAll(Vec<PlanEdit>),
    /// Another plan takes the place of this one.
    Replace(Box<Plan>),
    /// Back by one step.
    Undo,
    /// Forward again by one step.
    Redo,
    /// Another year is looked at.
    ShowYear(Year),
    /// Another scenario is on, or none. No step to go back by.
    TurnOn(Option<Box<str>>),
    /// The scenarios are changed.
    Scenarios(ScenarioChange),
}

/// One user at work on one plan. Copying it is cheap.
#[derive(Clone, Debug)]
pub struct Session {
    now: Rc<Version>,
    /// What undo goes back to while something is being typed.
    settled: Rc<Version>,
    undo: List<Rc<Version>>,
    redo: List<Rc<Version>>,
    year: Year,
    refused: Option<Problem>,
    revision: u64,
}

impl Session {
    /// Begins with a plan, looking at the last recorded year; `None` if the
    /// plan's pack is not there.
    #[must_use]
    pub fn of(plan: Plan) -> Option<Self> {
        let year = plan.frame().as_of;
        let now = Rc::new(Version::of(plan)?);
        Some(Self {
            settled: Rc::clone(&now),
            now,
            undo: List::new(),
            redo: List::new(),
            year,
            refused: None,
            revision: 0,
        })
    }

    /// The session after an action; `None` where nothing changes.
    #[must_use]
    pub fn after(&self, action: &Action) -> Option<Self> {
        match action {
            Action::Try(edit) => self.edited(edit),
            Action::Settle => self.settle(),
            Action::Abandon => self.abandoned(),
            Action::Edit(edit) => {
                let before = self.settle().unwrap_or_else(|| self.clone());
                let edited = before.edited(edit)?;
                Some(edited.settle().unwrap_or(edited))
            }
            Action::EditAll(edits) => self.edited_all(edits),
            Action::Replace(plan) => self.replaced(plan),
            Action::Undo => self.undone(),
            Action::Redo => self.redone(),
            Action::ShowYear(year) => {
                let there = self.now.report().position(*year).is_some() && *year != self.year;
                there.then(|| Self { year: *year, ..self.clone() })
            }
            Action::TurnOn(id) => self.turned_on(id.as_deref()),
            Action::Scenarios(change) => self.with_scenarios(change),
        }
    }

    /// The only way in which the plan of a session changes.
    fn with(&self, now: Rc<Version>) -> Self {
        let frame = now.plan().frame();
        // Of a plan recorded up to another year, that is the year to look at.
        let year = match frame.as_of == self.now.plan().frame().as_of {
            true => self.year.min(frame.horizon),
            false => frame.as_of,
        };
        let revision = self.revision + 1;
        Self { now, year, revision, refused: None, ..self.clone() }
    }

    fn edited(&self, edit: &PlanEdit) -> Option<Self> {
        match self.now.after(edit) {
            Ok(version) => version.map(|it| self.with(Rc::new(it))),
            Err(problem) => Some(Self { refused: Some(problem), ..self.clone() }),
        }
    }

    fn edited_all(&self, edits: &[PlanEdit]) -> Option<Self> {
        let before = self.settle().unwrap_or_else(|| self.clone());
        let mut version: Option<Version> = None;
        for edit in edits {
            match version.as_ref().unwrap_or(&before.now).after(edit) {
                Ok(after) => version = after.or(version),
                Err(problem) => return Some(Self { refused: Some(problem), ..before }),
            }
        }
        let edited = before.with(Rc::new(version?));
        Some(edited.settle().unwrap_or(edited))
    }

    fn turned_on(&self, id: Option<&str>) -> Option<Self> {
        let before = self.settle().unwrap_or_else(|| self.clone());
        let is_on = before.now.scenario().map(|it| &*it.id);
        if is_on == id {
            return None;
        }
        let mut after = before.with(Rc::new(before.now.under(id)));
        after.settled = Rc::clone(&after.now);
        Some(after)
    }

    fn with_scenarios(&self, change: &ScenarioChange) -> Option<Self> {
        let before = self.settle().unwrap_or_else(|| self.clone());
        let baseline = before.now.baseline();
        let (frame, turned_on) = change.on(baseline.plan().frame())?;
        let on = turned_on.or_else(|| before.now.scenario().map(|it| it.id.clone()));
        let now = match baseline.after(&PlanEdit::SetFrame(Rc::new(frame))) {
            Ok(after) => after?,
            Err(problem) => return Some(Self { refused: Some(problem), ..before }),
        };
        let after = before.with(Rc::new(now.under(on.as_deref())));
        Some(after.settle().unwrap_or(after))
    }

    fn settle(&self) -> Option<Self> {
        if Rc::ptr_eq(&self.now, &self.settled) {
            return None;
        }
        let mut after = self.clone();
        after.settled = Rc::clone(&self.now);
        // Typing a number away and back again is not a step.
        if self.now.baseline().plan() != self.settled.baseline().plan() {
            after.undo.push_front_mut(Rc::clone(&self.settled));
            after.redo = List::new();
        }
        Some(after)
    }

    fn abandoned(&self) -> Option<Self> {
        let changed = !Rc::ptr_eq(&self.now, &self.settled);
        changed.then(|| self.with(Rc::clone(&self.settled)))
    }

    fn replaced(&self, plan: &Plan) -> Option<Self> {
        let before = self.settle().unwrap_or_else(|| self.clone());
        let now = Rc::new(Version::of(plan.clone())?);
        let after = Self { year: plan.frame().as_of, ..before.with(now) };
        Some(after.settle().unwrap_or(after))
    }

    fn undone(&self) -> Option<Self> {
        let before = self.settle().unwrap_or_else(|| self.clone());
        let to = Rc::clone(before.undo.first()?);
        let mut after = before.with(Rc::clone(&to));
        after.undo.drop_first_mut();
        after.redo.push_front_mut(before.now);
        after.settled = to;
        Some(after)
    }

    fn redone(&self) -> Option<Self> {
        let before = self.settle().unwrap_or_else(|| self.clone());
        let to = Rc::clone(before.redo.first()?);
        let mut after = before.with(Rc::clone(&to));
        after.redo.drop_first_mut();
        after.undo.push_front_mut(before.now);
        after.settled = to;
        Some(after)
    }

    /// The plan as it stands, with its report.
    #[must_use]
    pub fn now(&self) -> &Rc<Version> {
        &self.now
    }

    /// The plan as it stood before what is being typed, with its report.
    #[must_use]
    pub fn settled(&self) -> &Rc<Version> {
        &self.settled
    }

    /// What undo would go back to, with its report; `None` where there is
    /// nothing to go back to.
    #[must_use]
    pub fn before(&self) -> Option<&Rc<Version>> {
        if Rc::ptr_eq(&self.now, &self.settled) { self.undo.first() } else { Some(&self.settled) }
    }

    /// The year looked at.
    #[must_use]
    pub fn year(&self) -> Year {
        self.year
    }

    /// The position of the year looked at among the years of the report.
    #[must_use]
    pub fn nth(&self) -> usize {
        self.nth_of(&self.now)
    }

    /// Its position among the years of another version's report: the first
    /// one, where that has no such year.
    #[must_use]
    pub fn nth_of(&self, version: &Version) -> usize {
        version.report().position(self.year).unwrap_or(0)
    }

    /// Why the last edit was refused, if it was.
    #[must_use]
    pub fn refused(&self) -> Option<&Problem> {
        self.refused.as_ref()
    }

    /// Another number after every change of the plan.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether there is a step to go back by.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty() || !Rc::ptr_eq(&self.now, &self.settled)
    }

    /// Whether there is a step to go forward by.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }
}
