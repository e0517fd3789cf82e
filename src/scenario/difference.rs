//! Which verdicts are other ones under a scenario.
//!
//! A scenario adds offerings behind all others of their school and moves none,
//! so that what stands at a position is the same in both plans. Reports keep
//! what is open: a rule that found nothing is met, or does not apply.

use crate::evaluation::{Finding, Report, SchoolReport, Subject};
use crate::policy::Verdict;
use std::rc::Rc;

/// A verdict that is another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Position of the rule in the pack.
    pub rule: usize,
    /// Position of the year among those judged.
    pub year: usize,
    /// Position of the school; `None` for chains and the city.
    pub school: Option<usize>,
    /// What the verdict is about, within its school.
    pub subject: Subject,
    /// The verdict before; `None`: nothing was found.
    pub before: Option<Verdict>,
    /// The verdict after; `None`: nothing is found.
    pub after: Option<Verdict>,
}

/// The verdicts that differ between two reports of the same pack and the same
/// years: school by school, then those of chains and the city. Schools that
/// both share are not looked into.
#[must_use]
pub fn difference(before: &Report, after: &Report) -> Vec<Moved> {
    let mut all = Vec::new();
    let mut school = 0;
    loop {
        let (one, other) = (before.school(school), after.school(school));
        if one.is_none() && other.is_none() {
            break;
        }
        if !one.zip(other).is_some_and(|(one, other)| Rc::ptr_eq(one, other)) {
            each_pair(findings(one), findings(other), |before, after| {
                all.extend(moved(Some(school), before, after));
            });
        }
        school += 1;
    }
    each_pair(before.city_findings(), after.city_findings(), |before, after| {
        all.extend(moved(None, before, after));
    });
    all
}

fn findings(school: Option<&Rc<SchoolReport>>) -> impl Iterator<Item = &Finding> {
    school.into_iter().flat_map(|it| &it.findings)
}

fn moved(
    school: Option<usize>,
    before: Option<&Finding>,
    after: Option<&Finding>,
) -> Option<Moved> {
    let verdict = |it: Option<&Finding>| it.map(|it| it.judged.verdict);
    // What is met is not there where a report keeps what is open only.
    let open = |it: Option<Verdict>| it.filter(|it| *it != Verdict::Met);
    let Finding { year, rule, subject, .. } = *before.or(after)?;
    let (before, after) = (open(verdict(before)), open(verdict(after)));
    (before != after).then_some(Moved { rule, year, school, subject, before, after })
}

/// Pairs findings about the same, of two lists in the order of reports.
fn each_pair<'a>(
    before: impl Iterator<Item = &'a Finding>,
    after: impl Iterator<Item = &'a Finding>,
    mut pair: impl FnMut(Option<&'a Finding>, Option<&'a Finding>),
) {
    let key = |it: &&Finding| (it.year, it.rule, it.subject);
    let (mut before, mut after) = (before.peekable(), after.peekable());
    loop {
        let next = match (before.peek().map(key), after.peek().map(key)) {
            (None, None) => return,
            (Some(one), Some(other)) => one.min(other),
            (Some(key), None) | (None, Some(key)) => key,
        };
        let before = before.next_if(|it| key(it) == next);
        pair(before, after.next_if(|it| key(it) == next));
    }
}
