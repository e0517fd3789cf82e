//! Which reading would change a verdict.
//!
//! A finding says only whether it depends on a reading. Which one is found by
//! trial, for the one finding that somebody asks about: it is judged under
//! every other value of each reading that its rule uses. The trials never enter
//! history, and what is about one school is tried on that school alone.

use super::{Spot, Version};
use crate::evaluation::{Keep, Report};
use crate::plan::{Plan, PlanEdit, Setting};
use crate::policy::{Judged, Pack, Verdict};
use std::rc::Rc;

/// A value of a reading under which a verdict is another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Position of the reading in the pack.
    pub reading: usize,
    /// Its value.
    pub value: Setting,
    /// The verdict then; `None`: the rule does not apply.
    pub verdict: Option<Verdict>,
}

/// The values of readings that, each on its own, change the verdict at this
/// spot.
#[must_use]
pub fn turns(version: &Version, spot: Spot, verdict: Option<Verdict>) -> Vec<Turn> {
    let pack = version.pack();
    let plan = part(version.plan(), spot);
    let used = pack.rules.get(spot.rule).map_or(&[][..], |it| it.shape.readings());
    let mut turns = Vec::new();
    for (reading, it) in pack.readings.iter().enumerate() {
        if !used.contains(&it.id.as_str()) {
            continue;
        }
        let in_force = plan.frame().setting(&it.id).unwrap_or(&it.default);
        for value in it.alternatives.iter().filter(|it| *it != in_force) {
            let frame = plan.frame().with_setting(&it.id, Some(value.clone()));
            let Ok(Some(trial)) = plan.with(&PlanEdit::SetFrame(Rc::new(frame))) else {
                continue;
            };
            let then = found(&trial, pack, spot).map(|it| it.verdict);
            if then != verdict {
                turns.push(Turn { reading, value: value.clone(), verdict: then });
            }
        }
    }
    turns
}

/// What the rule says at this spot, met or not; `None` where it does not apply.
#[must_use]
pub(super) fn judged(version: &Version, spot: Spot) -> Option<Judged> {
    found(&part(version.plan(), spot), version.pack(), spot)
}

/// As much of the plan as the verdict depends on. Of one school, that school is
/// the first.
fn part(plan: &Plan, spot: Spot) -> Plan {
    spot.school.and_then(|it| plan.only(it)).unwrap_or_else(|| plan.clone())
}

fn found(part: &Plan, pack: &Rc<Pack>, spot: Spot) -> Option<Judged> {
    let report = Report::of(part, pack, Keep::All);
    let school = spot.school.map(|_| 0);
    let mut findings = report.findings(spot.nth);
    let same = findings.find(|it| {
        let finding = it.finding;
        it.school == school && finding.subject == spot.subject && finding.rule == spot.rule
    });
    same.map(|it| it.finding.judged.clone())
}

#[cfg(test)]
mod tests {
    use super::super::support::city;
    use super::super::{Filter, Grouping, Listed, listing};
    use super::*;

    fn spot(listed: &Listed) -> Spot {
        Spot { nth: 0, rule: listed.rule, school: listed.school, subject: listed.subject }
    }

    fn all(version: &Version, filter: &Filter) -> Vec<Listed> {
        let listing = listing(version, 0, filter, Grouping::Clause, usize::MAX);
        listing.groups.into_iter().flat_map(|it| it.findings).collect()
    }

    #[test]
    fn a_verdict_that_depends_on_a_reading_names_it() {
        let version = Version::of(city()).unwrap();
        let filter = Filter { school: Some(0), offering: Some(1), ..Filter::default() };
        let near = all(&version, &filter).into_iter().find(|it| !it.judged.robust).unwrap();
        let turns = turns(&version, spot(&near), Some(near.judged.verdict));
        assert!(!turns.is_empty());
        assert!(turns.iter().all(|it| it.verdict != Some(near.judged.verdict)));
        assert!(turns.iter().all(|it| version.pack().readings[it.reading].id == "class_minimum"));
    }

    #[test]
    fn a_robust_verdict_turns_nowhere() {
        let version = Version::of(city()).unwrap();
        for listed in all(&version, &Filter::default()).iter().filter(|it| it.judged.robust) {
            let turns = turns(&version, spot(listed), Some(listed.judged.verdict));
            assert_eq!(turns, [], "{listed:?}");
        }
    }

    #[test]
    fn one_school_alone_is_judged_as_among_its_neighbours() {
        let version = Version::of(city()).unwrap();
        for listed in all(&version, &Filter::default()) {
            assert_eq!(judged(&version, spot(&listed)), Some(listed.judged.clone()), "{listed:?}");
        }
    }
}
