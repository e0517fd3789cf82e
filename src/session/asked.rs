//! A filter that stays about its school while schools come and go around it.

use super::{Filter, Followed, Item};
use crate::plan::{At, Plan};

/// What is asked about, wherever it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    filter: Filter,
    about: Option<Followed>,
}

impl Asked {
    /// What a filter asks for in a plan.
    #[must_use]
    pub fn of(plan: &Plan, filter: Filter) -> Self {
        let item = filter.school.map(|school| match filter.offering {
            Some(offering) => Item::Offering(At { school, offering }),
            None => Item::School(school),
        });
        Self { filter, about: item.and_then(|it| Followed::at(plan, it)) }
    }

    /// The filter that asks for the same in another plan. Where the school is not
    /// there, all are asked about.
    #[must_use]
    pub fn filter(&self, plan: &Plan) -> Filter {
        let (school, offering) = match self.about.as_ref().and_then(|it| it.item(plan)) {
            Some(Item::School(school)) => (Some(school), None),
            Some(Item::Offering(at)) => (Some(at.school), Some(at.offering)),
            None => (None, None),
        };
        Filter { school, offering, ..self.filter }
    }
}

#[cfg(test)]
mod tests {
    use super::super::support::city;
    use super::*;
    use crate::plan::PlanEdit;
    use crate::policy::Verdict;

    #[test]
    fn a_filter_goes_with_its_school_and_asks_for_all_while_that_is_not_there() {
        let plan = city();
        let with = |edit| plan.with(&edit).unwrap().unwrap();
        let moved = with(PlanEdit::MoveSchool { school: 0, to: 1 });
        let gone = with(PlanEdit::RemoveSchool { school: 0 });
        let verdict = Some(Verdict::Breach);
        let of = |school, offering| Filter { verdict, school, offering, focus: None };
        let cases = [
            (of(None, None), of(None, None), of(None, None)),
            (of(Some(0), None), of(Some(1), None), of(None, None)),
            (of(Some(1), None), of(Some(0), None), of(Some(0), None)),
            (of(Some(0), Some(1)), of(Some(1), Some(1)), of(None, None)),
            (of(Some(7), None), of(None, None), of(None, None)),
        ];
        for (filter, after_move, after_removal) in cases {
            let asked = Asked::of(&plan, filter);
            assert_eq!(asked.filter(&moved), after_move, "{filter:?}");
            assert_eq!(asked.filter(&gone), after_removal, "{filter:?}");
            let is_there = filter.school != Some(7);
            assert_eq!(asked.filter(&plan) == filter, is_there, "and had back: {filter:?}");
        }
        assert_eq!(Asked::default().filter(&plan), Filter::default());
    }
}
