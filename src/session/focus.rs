//! What the table shows under a filter.
//!
//! A filter is chosen in the strip or in the panel, and holds for table and
//! findings alike. Asking about one offering narrows the findings alone: who
//! asks about a row wants to keep its neighbours in view.

use super::coverage::is_unserved;
use super::overview::short_chains;
use super::{Filter, Version};
use crate::evaluation::{Finding, Placed, Subject};
use crate::plan::{At, Offering, Year};
use crate::policy::{Shape, Verdict};

/// A figure of the strip that is no verdict, and who stands behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The share: offerings that serve no chain.
    NotServing,
    /// Chains with fewer schools than they need: offerings that serve one.
    ShortChains,
    /// Schools without a serving offering.
    Unserved,
}

/// Whether the table shows an offering under the filter.
#[must_use]
pub fn shows(version: &Version, nth: usize, filter: &Filter, at: At) -> bool {
    let year = version.report().years().nth(nth);
    let Some((offering, year)) = version.plan().offering(at).zip(year) else {
        return false;
    };
    filter.is_about(at.school)
        && filter.verdict.is_none_or(|it| has_verdict(version, nth, (at, offering, year), it))
        && filter.focus.is_none_or(|it| is_behind(version, nth, (at, offering, year), it))
}

/// Whether the table shows a school under the filter: with some of its
/// offerings, or for a verdict on the school itself.
#[must_use]
pub fn shows_school(version: &Version, nth: usize, filter: &Filter, school: usize) -> bool {
    let Some(it) = version.plan().schools().get(school) else {
        return false;
    };
    if !filter.is_about(school) {
        return false;
    }
    if filter.verdict.is_none() && filter.focus.is_none() {
        return true;
    }
    let is_itself = || {
        let of_school = |it: &Finding| it.subject == Subject::School;
        let has = |verdict| {
            let own = |it: &Finding| of_school(it) && it.judged.verdict == verdict;
            of_year(version, nth, school).iter().any(own)
        };
        filter.verdict.is_some_and(has)
            && filter
                .focus
                .is_none_or(|it| it == Focus::Unserved && is_unserved(version, nth, school))
    };
    let mut offerings = 0..it.offerings().len();
    is_itself() || offerings.any(|offering| shows(version, nth, filter, At { school, offering }))
}

/// Whether a finding is about what stands behind the figure.
pub(super) fn concerns(version: &Version, nth: usize, focus: Focus, placed: &Placed<'_>) -> bool {
    if let Some(at) = placed.offering() {
        let filter = Filter { focus: Some(focus), ..Filter::default() };
        return shows(version, nth, &filter, at);
    }
    let rule = version.pack().rules.get(placed.finding.rule);
    match (focus, placed.finding.subject) {
        (Focus::NotServing, Subject::City) => {
            rule.is_some_and(|it| it.shape == Shape::ServingShare)
        }
        (Focus::ShortChains, Subject::Chain(chain)) => is_short(version, nth, |it| it == chain),
        (Focus::Unserved, Subject::School) => {
            placed.school.is_some_and(|it| is_unserved(version, nth, it))
        }
        _ => false,
    }
}

/// The findings of a school in a year.
fn of_year(version: &Version, nth: usize, school: usize) -> &[Finding] {
    version.report().school(school).map_or(&[], |it| it.of_year(nth))
}

type Placing<'a> = (At, &'a Offering, Year);

fn has_verdict(version: &Version, nth: usize, placing: Placing<'_>, verdict: Verdict) -> bool {
    let (at, offering, year) = placing;
    let findings = of_year(version, nth, at.school).iter();
    let mut own = findings.filter(|it| it.subject == Subject::Offering(at.offering));
    match verdict {
        // What is met is counted and not kept: it is what nothing was found about.
        Verdict::Met => offering.is_on_file(year) && own.all(|it| it.judged.verdict == verdict),
        _ => own.any(|it| it.judged.verdict == verdict),
    }
}

fn is_behind(version: &Version, nth: usize, placing: Placing<'_>, focus: Focus) -> bool {
    let (at, offering, year) = placing;
    match focus {
        Focus::NotServing => offering.is_on_file(year) && offering.chains.is_empty(),
        Focus::ShortChains => {
            let serves = |chain| offering.chains.has(chain);
            let is_open = offering.is_on_file(year) && !offering.chains.is_empty();
            is_open && is_short(version, nth, serves)
        }
        Focus::Unserved => is_unserved(version, nth, at.school),
    }
}

/// Whether one of these chains has fewer schools than it needs.
fn is_short(version: &Version, nth: usize, is_one: impl Fn(usize) -> bool) -> bool {
    let coverage = version.report().coverage(nth);
    coverage.is_some_and(|it| short_chains(version, &it).any(is_one))
}

#[cfg(test)]
mod tests {
    use super::super::school_to_add;
    use super::super::support::city;
    use super::super::{Grouping, listing};
    use super::*;
    use crate::plan::SchoolKind;

    const fn at(school: usize, offering: usize) -> At {
        At { school, offering }
    }

    /// Small for three years; serving, with a blank; neither.
    const ALL: [At; 3] = [at(0, 0), at(0, 1), at(1, 0)];

    fn of_verdict(verdict: Verdict) -> Filter {
        Filter { verdict: Some(verdict), ..Filter::default() }
    }

    fn of_focus(focus: Focus) -> Filter {
        Filter { focus: Some(focus), ..Filter::default() }
    }

    #[test]
    fn the_table_shows_what_the_filter_asks_for() {
        let version = Version::of(city()).unwrap();
        let of_school = Filter { school: Some(1), ..Filter::default() };
        let of_row = Filter { school: Some(0), offering: Some(0), ..Filter::default() };
        let both = Filter { school: Some(1), ..of_verdict(Verdict::Breach) };
        let cases = [
            (Filter::default(), [true, true, true], [true, true], "no filter"),
            (of_school, [false, false, true], [false, true], "one school"),
            (of_row, [true, true, true], [true, true], "a question about a row"),
            (
                of_verdict(Verdict::Breach),
                [true, false, false],
                [true, true],
                "S02 serves no chain",
            ),
            (both, [false, false, false], [false, true], "a breach of the school itself"),
            (of_verdict(Verdict::Near), [false, true, false], [true, false], "one year short"),
            (of_verdict(Verdict::Unknown), [false, false, false], [false, false], "none"),
            (of_verdict(Verdict::Met), [false, false, true], [false, true], "nothing found"),
            (of_focus(Focus::NotServing), [true, false, true], [true, true], "without chains"),
            (of_focus(Focus::ShortChains), [false, true, false], [true, false], "biomedicine"),
            (of_focus(Focus::Unserved), [false, false, true], [false, true], "the second school"),
        ];
        for (filter, offerings, schools, why) in cases {
            assert_eq!(ALL.map(|it| shows(&version, 0, &filter, it)), offerings, "{why}");
            assert_eq!([0, 1].map(|it| shows_school(&version, 0, &filter, it)), schools, "{why}");
        }
        assert!(!shows(&version, 0, &Filter::default(), at(9, 0)), "not there");
        assert!(!shows(&version, 9, &Filter::default(), at(0, 0)), "no such year");
        assert!(!shows_school(&version, 0, &Filter::default(), 9), "not there");
    }

    #[test]
    fn each_year_has_its_own_verdicts() {
        let version = Version::of(city()).unwrap();
        let breach = of_verdict(Verdict::Breach);
        let years = [0, 1, 2, 3].map(|nth| shows(&version, nth, &breach, at(0, 0)));
        assert_eq!(years, [true, false, false, false], "40 are planned for 2026");
    }

    #[test]
    fn an_offering_that_is_not_on_file_is_neither_met_nor_behind_the_share() {
        let mut plan = city();
        let mut closed = plan.offering(at(1, 0)).unwrap().clone();
        closed.closed_from = Some(plan.frame().as_of);
        let offering = Box::new(closed);
        plan.apply(&crate::plan::PlanEdit::SetOffering { at: at(1, 0), offering }).unwrap();
        let version = Version::of(plan).unwrap();
        for filter in [of_verdict(Verdict::Met), of_focus(Focus::NotServing)] {
            assert!(!shows(&version, 0, &filter, at(1, 0)), "{filter:?}");
        }
    }

    #[test]
    fn a_school_without_offerings_is_shown_only_without_a_filter() {
        let plan = city();
        let plan = plan.with(&school_to_add(&plan, "新校", SchoolKind::Other)).unwrap().unwrap();
        let version = Version::of(plan).unwrap();
        assert!(shows_school(&version, 0, &Filter::default(), 2));
        assert!(!shows_school(&version, 0, &of_focus(Focus::Unserved), 2));
        assert!(!shows_school(&version, 0, &of_verdict(Verdict::Met), 2));
    }

    #[test]
    fn findings_follow_the_figure() {
        let version = Version::of(city()).unwrap();
        let subjects = |focus| {
            let listing = listing(&version, 0, &of_focus(focus), Grouping::Clause, 100);
            let listed = listing.groups.into_iter().flat_map(|it| it.findings);
            listed.map(|it| (it.school, it.subject)).collect::<Vec<_>>()
        };
        let share = subjects(Focus::NotServing);
        assert_eq!(share, [(Some(0), Subject::Offering(0)), (None, Subject::City)]);
        let chains = subjects(Focus::ShortChains);
        assert_eq!(chains.first(), Some(&(Some(0), Subject::Offering(1))));
        assert_eq!(chains.len(), 9, "and eight chains: {chains:?}");
        assert_eq!(subjects(Focus::Unserved), [(Some(1), Subject::School)]);
    }
}
