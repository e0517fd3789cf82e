//! Schools found by what they are called.

use crate::plan::{About, Plan};
use std::rc::Rc;

/// Up to so many schools stand in a list to choose from; of more, those are
/// looked for that one means.
pub const LISTED: usize = 500;

/// The schools whose name holds a text, in the order of the plan, at most
/// `most` of them; one that has no name is called as its id.
#[must_use]
pub fn schools_called(plan: &Plan, text: &str, most: usize) -> Vec<(usize, Rc<About>)> {
    let text = text.trim();
    let schools = plan.schools().iter().enumerate();
    let called = schools.filter(|(_, it)| called(&it.about).contains(text));
    called.take(most).map(|(at, it)| (at, Rc::clone(&it.about))).collect()
}

/// The first school that is called just so.
#[must_use]
pub fn school_called(plan: &Plan, text: &str) -> Option<usize> {
    plan.schools().iter().position(|it| called(&it.about).trim() == text.trim())
}

fn called(about: &About) -> &str {
    about.name.as_deref().unwrap_or(&about.id)
}

#[cfg(test)]
mod tests {
    use super::super::support::city;
    use super::*;

    #[test]
    fn a_school_is_found_by_a_part_of_its_name_and_chosen_by_all_of_it() {
        let plan = city();
        let all = schools_called(&plan, "", usize::MAX);
        assert_eq!(all.len(), plan.schools().len());
        assert_eq!(schools_called(&plan, "", 1).len(), 1);
        let (at, about) = all.last().unwrap();
        let name = called(about);
        let part: String = name.chars().skip(1).collect();
        assert!(schools_called(&plan, &format!(" {part} "), 9).iter().any(|it| it.0 == *at));
        assert_eq!(school_called(&plan, name), Some(*at));
        assert_eq!(school_called(&plan, &format!("{name}?")), None);
        assert!(schools_called(&plan, &format!("{name}?"), 9).is_empty());
    }
}
