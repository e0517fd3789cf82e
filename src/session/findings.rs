//! The findings of a year as a list: filtered, and grouped by clause.

use super::focus::concerns;
use super::{Focus, Version};
use crate::evaluation::{Placed, Subject};
use crate::plan::At;
use crate::policy::{Judged, Verdict};

/// Which findings are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this verdict; `None`: all.
    pub verdict: Option<Verdict>,
    /// Only this school; findings about chains and the city are then left out.
    pub school: Option<usize>,
    /// Only this offering of the school.
    pub offering: Option<usize>,
    /// Only what stands behind this figure of the strip.
    pub focus: Option<Focus>,
}

/// A finding, to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Position of the school; `None` for chains and the city.
    pub school: Option<usize>,
    /// What it is about.
    pub subject: Subject,
    /// Position of the rule in the pack.
    pub rule: usize,
    /// The verdict and what it rests on.
    pub judged: Judged,
}

impl Listed {
    /// The position of the offering, if it is about one.
    #[must_use]
    pub fn offering(&self) -> Option<At> {
        match (self.school, self.subject) {
            (Some(school), Subject::Offering(offering)) => Some(At { school, offering }),
            _ => None,
        }
    }

    /// Another name for every finding of a year.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}-{:?}-{:?}", self.rule, self.school, self.subject)
    }
}

/// The findings under one clause.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Number of the clause.
    pub clause: String,
    /// Its findings, breaches first.
    pub findings: Vec<Listed>,
}

impl Filter {
    fn allows(&self, version: &Version, nth: usize, placed: &Placed<'_>) -> bool {
        let finding = placed.finding;
        let of_offering = match (self.offering, finding.subject) {
            (Some(offering), Subject::Offering(it)) => it == offering,
            (Some(_), _) => false,
            (None, _) => true,
        };
        self.verdict.is_none_or(|it| it == finding.judged.verdict)
            && self.school.is_none_or(|it| placed.school == Some(it))
            && of_offering
            && self.focus.is_none_or(|it| concerns(version, nth, it, placed))
    }
}

/// The findings of a year that the filter allows, by clause in the order of
/// the pack's rules.
#[must_use]
pub fn findings(version: &Version, nth: usize, filter: &Filter) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for placed in version.report().findings(nth).filter(|it| filter.allows(version, nth, it)) {
        let finding = placed.finding;
        let Some(rule) = version.pack().rules.get(finding.rule) else {
            continue;
        };
        let listed = Listed {
            school: placed.school,
            subject: finding.subject,
            rule: finding.rule,
            judged: finding.judged.clone(),
        };
        match groups.iter_mut().find(|it| it.clause == rule.clause) {
            Some(group) => group.findings.push(listed),
            None => groups.push(Group { clause: rule.clause.clone(), findings: vec![listed] }),
        }
    }
    for group in &mut groups {
        group.findings.sort_by_key(|it| it.judged.verdict);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::super::support::city;
    use super::*;

    #[test]
    fn all_open_findings_are_listed_under_their_clauses() {
        let version = Version::of(city()).unwrap();
        let groups = findings(&version, 0, &Filter::default());
        let listed: usize = groups.iter().map(|it| it.findings.len()).sum();
        assert_eq!(listed, version.report().findings(0).count());
        let clauses: Vec<_> = groups.iter().map(|it| it.clause.as_str()).collect();
        assert_eq!(clauses, ["IV.2.6", "II", "IV.4.11"]);
    }

    #[test]
    fn a_filter_leaves_the_others_out() {
        let version = Version::of(city()).unwrap();
        let listed = |filter| {
            let groups = findings(&version, 0, &filter);
            groups.into_iter().flat_map(|it| it.findings).collect::<Vec<_>>()
        };
        let of_school = listed(Filter { school: Some(1), ..Filter::default() });
        assert!(!of_school.is_empty() && of_school.iter().all(|it| it.school == Some(1)));
        let of_offering =
            listed(Filter { school: Some(0), offering: Some(0), ..Filter::default() });
        assert_eq!(of_offering.len(), 1);
        let unknown = listed(Filter { verdict: Some(Verdict::Unknown), ..Filter::default() });
        assert!(unknown.iter().all(|it| it.judged.verdict == Verdict::Unknown));
    }
}
