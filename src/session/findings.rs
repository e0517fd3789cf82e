//! The findings of a year as a list: filtered, and grouped by clause or by
//! school.
//!
//! A large plan has thousands of them, and the list is made anew after every
//! keystroke. So all are counted, but only as many as are shown are taken out.

use super::focus::concerns;
use super::{Address, Focus, Version};
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

/// How findings are grouped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// By clause, in the order of the pack's rules.
    #[default]
    Clause,
    /// By school, in the order of the plan; chains and the city come first.
    School,
}

/// How the findings are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// How they are grouped.
    pub grouping: Grouping,
    /// How many are shown at most.
    pub most: usize,
    /// Whether the missing numbers are listed.
    pub wants_missing: bool,
}

impl Look {
    /// How many findings are shown at first, and how many more at a time.
    pub const STEP: usize = 100;
}

impl Default for Look {
    fn default() -> Self {
        Self { grouping: Grouping::default(), most: Self::STEP, wants_missing: false }
    }
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

    /// Where it is found again.
    #[must_use]
    pub fn address(&self, version: &Version, nth: usize) -> Option<Address> {
        Address::of(version, nth, self)
    }
}

impl From<Placed<'_>> for Listed {
    fn from(placed: Placed<'_>) -> Self {
        let finding = placed.finding;
        Self {
            school: placed.school,
            subject: finding.subject,
            rule: finding.rule,
            judged: finding.judged.clone(),
        }
    }
}

/// What a group of findings has in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heading {
    /// The number of the clause.
    Clause(String),
    /// They are about chains and the city.
    City,
    /// The position of the school.
    School(usize),
}

/// Findings that have something in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they have in common.
    pub heading: Heading,
    /// How many there are.
    pub count: usize,
    /// Those that are shown, breaches first.
    pub findings: Vec<Listed>,
}

/// The findings of a year, as far as they are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    /// The groups of which some are shown.
    pub groups: Vec<Group>,
    /// How many findings the filter allows.
    pub count: usize,
    /// How many of them are shown.
    pub shown: usize,
}

impl Filter {
    /// Whether the table shows anything of a school: a question about one
    /// offering leaves its neighbours in view.
    #[must_use]
    pub fn is_about(&self, school: usize) -> bool {
        self.offering.is_some() || self.school.is_none_or(|it| it == school)
    }

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

/// Findings of a group, as far as they may be shown, by verdict.
#[derive(Clone, Default)]
struct Gathered<'a> {
    count: usize,
    by_verdict: [Vec<Placed<'a>>; Verdict::ALL.len()],
}

impl<'a> Gathered<'a> {
    fn add(&mut self, placed: Placed<'a>, most: usize) {
        self.count += 1;
        let at = Verdict::ALL.iter().position(|it| *it == placed.finding.judged.verdict);
        let like = at.and_then(|it| self.by_verdict.get_mut(it));
        like.filter(|it| it.len() < most).into_iter().for_each(|it| it.push(placed));
    }
}

/// The findings of a year that the filter allows, at most `most` of them.
///
/// Clauses share what may be shown, so that a long one does not hide the
/// others; schools come one after the other, each as a whole.
#[must_use]
pub fn listing(
    version: &Version,
    nth: usize,
    filter: &Filter,
    grouping: Grouping,
    most: usize,
) -> Listing {
    let rules = &version.pack().rules;
    let of_same_clause: Vec<usize> = rules
        .iter()
        .map(|rule| rules.iter().position(|it| it.clause == rule.clause).unwrap_or(0))
        .collect();
    let place = |placed: &Placed<'_>| match grouping {
        Grouping::School => placed.school.map_or(0, |it| it + 1),
        Grouping::Clause => of_same_clause.get(placed.finding.rule).copied().unwrap_or(0),
    };
    let places = match grouping {
        Grouping::School => version.plan().schools().len() + 1,
        Grouping::Clause => rules.len(),
    };
    let mut found = vec![Gathered::default(); places];
    let allowed = version.report().findings_by_place(nth);
    for placed in allowed.filter(|it| filter.allows(version, nth, it)) {
        found.get_mut(place(&placed)).into_iter().for_each(|it| it.add(placed, most));
    }
    let each = match grouping {
        Grouping::School => most,
        Grouping::Clause => fair(found.iter().map(|it| it.count), most),
    };
    let count = found.iter().map(|it| it.count).sum();
    let mut left = most;
    let mut groups = Vec::new();
    for (place, all) in found.into_iter().enumerate() {
        let shown = all.count.min(each).min(left);
        left -= shown;
        if shown == 0 {
            continue;
        }
        let heading = match (grouping, place) {
            (Grouping::Clause, rule) => {
                Heading::Clause(rules.get(rule).map(|it| it.clause.clone()).unwrap_or_default())
            }
            (Grouping::School, 0) => Heading::City,
            (Grouping::School, after) => Heading::School(after - 1),
        };
        let findings = all.by_verdict.into_iter().flatten().take(shown).map(Listed::from).collect();
        groups.push(Group { heading, count: all.count, findings });
    }
    Listing { groups, count, shown: most - left }
}

/// The most that each of groups with these counts may show so that all together
/// show at most `most`: what short groups do not need goes to the long ones.
fn fair(counts: impl Iterator<Item = usize> + Clone, most: usize) -> usize {
    let longest = counts.clone().max().unwrap_or(0);
    let shown = |each: usize| counts.clone().map(|it| it.min(each)).sum::<usize>();
    (1..=longest.min(most)).rev().find(|&each| shown(each) <= most).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::super::support::city;
    use super::*;

    fn all(version: &Version, filter: &Filter, grouping: Grouping) -> Vec<Group> {
        listing(version, 0, filter, grouping, usize::MAX).groups
    }

    #[test]
    fn all_open_findings_are_listed_under_their_clauses() {
        let version = Version::of(city()).unwrap();
        let groups = all(&version, &Filter::default(), Grouping::Clause);
        let listed: usize = groups.iter().map(|it| it.findings.len()).sum();
        assert_eq!(listed, version.report().findings(0).count());
        let clauses: Vec<_> = groups.iter().map(|it| it.heading.clone()).collect();
        assert_eq!(clauses, ["IV.2.6", "II", "IV.4.11"].map(|it| Heading::Clause(it.into())));
    }

    #[test]
    fn by_school_the_city_comes_first_and_nothing_is_lost() {
        let version = Version::of(city()).unwrap();
        let groups = all(&version, &Filter::default(), Grouping::School);
        let headings: Vec<_> = groups.iter().map(|it| it.heading.clone()).collect();
        assert_eq!(headings, [Heading::City, Heading::School(0), Heading::School(1)]);
        for group in &groups {
            let is_own = |it: &Listed| match group.heading {
                Heading::School(at) => it.school == Some(at),
                _ => it.school.is_none(),
            };
            assert!(group.findings.iter().all(is_own), "{group:?}");
            assert!(group.findings.is_sorted_by_key(|it| it.judged.verdict), "{group:?}");
        }
        let listed: usize = groups.iter().map(|it| it.count).sum();
        assert_eq!(listed, version.report().findings(0).count());
    }

    #[test]
    fn a_filter_leaves_the_others_out() {
        let version = Version::of(city()).unwrap();
        let listed = |filter| {
            let groups = all(&version, &filter, Grouping::Clause);
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

    #[test]
    fn no_more_are_taken_out_than_are_shown_and_all_are_counted() {
        let version = Version::of(city()).unwrap();
        let count = version.report().findings(0).count();
        for grouping in [Grouping::Clause, Grouping::School] {
            for most in [1, 3, 5, 1_000] {
                let listing = listing(&version, 0, &Filter::default(), grouping, most);
                let shown: usize = listing.groups.iter().map(|it| it.findings.len()).sum();
                assert_eq!((listing.count, listing.shown), (count, shown), "{most}");
                assert!(shown <= most && shown >= most.min(count).min(3), "{most}: {shown}");
            }
        }
    }

    #[test]
    fn a_long_group_leaves_room_for_the_short_ones() {
        let cases: [(&[usize], usize, usize); 6] = [
            (&[3, 2], 100, 3),
            (&[1_000, 10, 5], 100, 85),
            (&[60, 60], 100, 50),
            (&[1_000, 1_000, 1], 100, 49),
            (&[5; 200], 100, 1),
            (&[], 100, 1),
        ];
        for (counts, most, each) in cases {
            assert_eq!(fair(counts.iter().copied(), most), each, "{counts:?}");
        }
    }
}
