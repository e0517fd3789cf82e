//! Which reading would change a verdict.
//!
//! A finding says only whether it depends on a reading. Which one is found by
//! trial, for the one finding that somebody asks about: the plan is judged
//! under every other value of each reading. The trials never enter history.

use super::{Listed, Version};
use crate::evaluation::{Keep, Report};
use crate::plan::{PlanEdit, Setting};
use crate::policy::Verdict;
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

/// The values of readings that, each on its own, change the verdict of a
/// finding.
#[must_use]
pub fn turns(version: &Version, nth: usize, listed: &Listed) -> Vec<Turn> {
    let (plan, pack) = (version.plan(), version.pack());
    let mut turns = Vec::new();
    for (reading, it) in pack.readings.iter().enumerate() {
        let in_force = plan.frame().setting(&it.id).unwrap_or(&it.default);
        for value in it.alternatives.iter().filter(|it| *it != in_force) {
            let frame = plan.frame().with_setting(&it.id, Some(value.clone()));
            let Ok(Some(trial)) = plan.with(&PlanEdit::SetFrame(Rc::new(frame))) else {
                continue;
            };
            let verdict = found(&Report::of(&trial, pack, Keep::All), nth, listed);
            if verdict != Some(listed.judged.verdict) {
                turns.push(Turn { reading, value: value.clone(), verdict });
            }
        }
    }
    turns
}

fn found(report: &Report, nth: usize, listed: &Listed) -> Option<Verdict> {
    let mut findings = report.findings(nth);
    let same = findings.find(|it| {
        let finding = it.finding;
        it.school == listed.school
            && finding.subject == listed.subject
            && finding.rule == listed.rule
    });
    same.map(|it| it.finding.judged.verdict)
}

#[cfg(test)]
mod tests {
    use super::super::support::city;
    use super::super::{Filter, findings};
    use super::*;

    #[test]
    fn a_verdict_that_depends_on_a_reading_names_it() {
        let version = Version::of(city()).unwrap();
        let filter = Filter { school: Some(0), offering: Some(1), ..Filter::default() };
        let groups = findings(&version, 0, &filter);
        let near = groups[0].findings.iter().find(|it| !it.judged.robust).unwrap();
        let turns = turns(&version, 0, near);
        assert!(!turns.is_empty());
        assert!(turns.iter().all(|it| it.verdict != Some(near.judged.verdict)));
        assert!(turns.iter().all(|it| version.pack().readings[it.reading].id == "class_minimum"));
    }

    #[test]
    fn a_robust_verdict_turns_nowhere() {
        let version = Version::of(city()).unwrap();
        for group in findings(&version, 0, &Filter::default()) {
            for listed in group.findings.iter().filter(|it| it.judged.robust) {
                assert_eq!(turns(&version, 0, listed), [], "{listed:?}");
            }
        }
    }
}
