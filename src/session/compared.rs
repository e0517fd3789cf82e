//! What scenarios change, beside the baseline and before an edit is taken.

use super::{Overview, Version};
use crate::evaluation::Subject;
use crate::plan::{At, Offering, PlanEdit, Problem, Suspension};
use crate::scenario::{Moved, difference};
use std::collections::HashSet;
use std::rc::Rc;

/// A scenario beside the baseline.
#[derive(Clone, Debug)]
pub struct Compared {
    /// Id of the scenario.
    pub id: Box<str>,
    /// The plan under it.
    pub version: Rc<Version>,
    /// Its figures, year by year.
    pub overviews: Vec<Overview>,
    /// The verdicts that are other ones, by rule: the rule of which most move
    /// first.
    pub moved: Vec<(usize, Vec<Moved>)>,
    /// Why nothing changes, where nothing does.
    pub nothing: Option<Nothing>,
}

/// Why a scenario changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// It has no actions that are on.
    NoActions,
    /// No action fits the baseline.
    NoneFits,
    /// The plan is the same as before.
    SamePlan,
    /// Other numbers, but no verdict and no figure is another one.
    SameVerdicts,
}

/// The figures of a version, year by year.
#[must_use]
pub fn overviews(version: &Version) -> Vec<Overview> {
    let years = version.report().years().enumerate();
    years.filter_map(|(nth, _)| Overview::of(version, nth)).collect()
}

/// Every scenario of the baseline beside it, up to `most`.
#[must_use]
pub fn compared(version: &Version, most: usize) -> Vec<Compared> {
    let before = overviews(version.baseline());
    (0..most).map_while(|nth| compare(version, &before, nth)).collect()
}

/// The scenario at this position beside the baseline, whose figures are
/// `before`, if there is one.
#[must_use]
pub fn compare(version: &Version, before: &[Overview], nth: usize) -> Option<Compared> {
    let baseline = version.baseline();
    let id = &baseline.plan().frame().scenarios.get(nth)?.id;
    let version = Rc::new(baseline.under(Some(id)));
    let overviews = overviews(&version);
    let moved = by_rule(difference(baseline.report(), version.report()));
    let is_same = moved.is_empty() && overviews == before;
    let nothing = is_same.then(|| nothing(baseline, &version));
    Some(Compared { id: id.clone(), version, overviews, moved, nothing })
}

fn nothing(baseline: &Version, version: &Version) -> Nothing {
    let actions = version.scenario().map_or(0, |it| it.actions.len());
    if actions == 0 {
        Nothing::NoActions
    } else if version.refused().len() == actions {
        Nothing::NoneFits
    } else if version.plan() == baseline.plan() {
        Nothing::SamePlan
    } else {
        Nothing::SameVerdicts
    }
}

/// Verdicts by rule: the rule of which most move first, among equals in the
/// order of the pack.
fn by_rule(all: Vec<Moved>) -> Vec<(usize, Vec<Moved>)> {
    let mut groups: Vec<(usize, Vec<Moved>)> = Vec::new();
    for moved in all {
        match groups.iter_mut().find(|(rule, _)| *rule == moved.rule) {
            Some((_, group)) => group.push(moved),
            None => groups.push((moved.rule, vec![moved])),
        }
    }
    groups.sort_by_key(|(rule, group)| (usize::MAX - group.len(), *rule));
    groups
}

/// The verdicts elsewhere that edits, taken one after the other, would change:
/// all but those about what they edit.
///
/// # Errors
/// Why one of the edits cannot be made.
pub fn effects(version: &Version, edits: &[PlanEdit]) -> Result<Vec<Moved>, Problem> {
    let mut after = None;
    for edit in edits {
        after = after.as_ref().unwrap_or(version).after(edit)?.or(after);
    }
    let Some(after) = after else { return Ok(Vec::new()) };
    let mut moved = difference(version.report(), after.report());
    let edited: HashSet<At> = edits.iter().filter_map(edited).collect();
    moved.retain(|it| match (it.school, it.subject) {
        (Some(school), Subject::Offering(offering)) => !edited.contains(&At { school, offering }),
        _ => true,
    });
    Ok(moved)
}

fn edited(edit: &PlanEdit) -> Option<At> {
    match edit {
        PlanEdit::SetOffering { at, .. } | PlanEdit::SetIntake { at, .. } => Some(*at),
        _ => None,
    }
}

/// Whether one of these edits closes an offering, stops its recruitment or lets
/// it serve other chains: what it does elsewhere is said before it is taken.
#[must_use]
pub fn is_weighed(version: &Version, edits: &[PlanEdit]) -> bool {
    edits.iter().any(|it| weighs(version, it))
}

fn weighs(version: &Version, edit: &PlanEdit) -> bool {
    let PlanEdit::SetOffering { at, offering } = edit else { return false };
    let Some(before) = version.plan().offering(*at) else { return false };
    before.closed_from != offering.closed_from
        || before.chains != offering.chains
        || suspensions(before) != suspensions(offering)
}

fn suspensions(offering: &Offering) -> &[Suspension] {
    offering.details.as_ref().map_or(&[], |it| &it.suspensions)
}
