//! Which verdicts are other ones under a scenario.
//!
//! A scenario adds offerings behind all others of their school and moves none,
//! so that what stands at a position is the same in both plans. Reports keep
//! what is open: a rule that found nothing is met, or does not apply.

use crate::evaluation::{Finding, Report, SchoolReport, Subject};
use crate::policy::Verdict;
use std::cmp::Ordering;
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
            pairs(findings(one), findings(other), |it| all.extend(moved(Some(school), it)));
        }
        school += 1;
    }
    pairs(before.city_findings(), after.city_findings(), |it| all.extend(moved(None, it)));
    all
}

fn findings(school: Option<&Rc<SchoolReport>>) -> impl Iterator<Item = &Finding> {
    school.into_iter().flat_map(|it| &it.findings)
}

fn moved(school: Option<usize>, (before, after): Pair<'_>) -> Option<Moved> {
    let verdict = |it: Option<&Finding>| it.map(|it| it.judged.verdict);
    // What is met is not there where a report keeps what is open only.
    let open = |it: Option<Verdict>| it.filter(|it| *it != Verdict::Met);
    let Finding { year, rule, subject, .. } = *before.or(after)?;
    let (before, after) = (open(verdict(before)), open(verdict(after)));
    (before != after).then_some(Moved { rule, year, school, subject, before, after })
}

/// What was found of the same rule and subject in the same year before and
/// after; one of them is there.
pub(super) type Pair<'a> = (Option<&'a Finding>, Option<&'a Finding>);

/// Pairs findings that stand in the order of reports.
pub(super) fn pairs<'a>(
    before: impl Iterator<Item = &'a Finding>,
    after: impl Iterator<Item = &'a Finding>,
    mut see: impl FnMut(Pair<'a>),
) {
    let key = |it: &Finding| (it.year, it.rule, it.subject);
    let (mut before, mut after) = (before.peekable(), after.peekable());
    loop {
        let order = match (before.peek(), after.peek()) {
            (None, None) => return,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(before), Some(after)) => key(before).cmp(&key(after)),
        };
        let before = if order.is_le() { before.next() } else { None };
        see((before, if order.is_ge() { after.next() } else { None }));
    }
}
