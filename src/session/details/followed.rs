//! A school or an offering that is looked at while the plan changes around it.

use crate::plan::{At, Plan, PlanEdit};
use std::rc::Rc;

/// A school or an offering, by its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// The school at this position.
    School(usize),
    /// The offering at this position.
    Offering(At),
}

impl Item {
    /// Its id; `None` where nothing stands.
    #[must_use]
    pub fn id(self, plan: &Plan) -> Option<&str> {
        Some(match self {
            Self::School(at) => &plan.schools().get(at)?.about.id,
            Self::Offering(at) => &plan.offering(at)?.identity.id,
        })
    }

    /// The edit that moves it by one, down or up, among its like; `None` at
    /// the end.
    #[must_use]
    pub fn moved(self, plan: &Plan, down: bool) -> Option<PlanEdit> {
        let next = |at: usize, count: usize| {
            let to = if down { at.checked_add(1) } else { at.checked_sub(1) };
            to.filter(|it| *it < count)
        };
        Some(match self {
            Self::School(school) => {
                PlanEdit::MoveSchool { school, to: next(school, plan.schools().len())? }
            }
            Self::Offering(at) => {
                let count = plan.schools().get(at.school)?.offerings().len();
                PlanEdit::MoveOffering { at, to: next(at.offering, count)? }
            }
        })
    }

    /// The edit that takes it out.
    #[must_use]
    pub fn removed(self) -> PlanEdit {
        match self {
            Self::School(school) => PlanEdit::RemoveSchool { school },
            Self::Offering(at) => PlanEdit::RemoveOffering { at },
        }
    }
}

/// A school or an offering that is known by its id: what is added, moved, taken
/// out or undone elsewhere changes its position, and not what is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    id: Rc<str>,
    last: Item,
}

impl Followed {
    /// What stands at a position; `None` if nothing does.
    #[must_use]
    pub fn at(plan: &Plan, item: Item) -> Option<Self> {
        Some(Self { id: item.id(plan)?.into(), last: item })
    }

    /// Where it stands in this plan; `None` while it is not there. Looked for
    /// only where it has moved.
    #[must_use]
    pub fn item(&self, plan: &Plan) -> Option<Item> {
        if self.last.id(plan) == Some(&self.id) {
            return Some(self.last);
        }
        match self.last {
            Item::School(_) => {
                let at = plan.schools().iter().position(|it| *it.about.id == *self.id);
                at.map(Item::School)
            }
            Item::Offering(_) => plan.schools().iter().enumerate().find_map(|(school, it)| {
                let mut offerings = it.offerings().iter();
                let offering = offerings.position(|it| *it.identity.id == *self.id)?;
                Some(Item::Offering(At { school, offering }))
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::support::city;

    const SECOND: Item = Item::Offering(At { school: 0, offering: 1 });

    #[test]
    fn what_is_followed_is_found_again_wherever_it_goes() {
        let plan = city();
        let offering = Followed::at(&plan, SECOND).unwrap();
        let school = Followed::at(&plan, Item::School(0)).unwrap();
        let moved = plan.with(&PlanEdit::MoveSchool { school: 0, to: 1 }).unwrap().unwrap();
        assert_eq!(school.item(&moved), Some(Item::School(1)));
        let at = At { school: 1, offering: 0 };
        let fewer = moved.with(&PlanEdit::RemoveOffering { at }).unwrap().unwrap();
        assert_eq!(offering.item(&fewer), Some(Item::Offering(at)));
        let gone = fewer.with(&PlanEdit::RemoveOffering { at }).unwrap().unwrap();
        assert_eq!(offering.item(&gone), None);
        assert_eq!(offering.item(&plan), Some(SECOND), "and had back");
        assert_eq!(Followed::at(&plan, Item::School(2)), None);
    }

    #[test]
    fn it_moves_among_its_like_and_not_past_the_end() {
        let plan = city();
        let at = At { school: 0, offering: 1 };
        assert_eq!(SECOND.moved(&plan, false), Some(PlanEdit::MoveOffering { at, to: 0 }));
        assert_eq!(SECOND.moved(&plan, true), None);
        let school = Item::School(0);
        assert_eq!(school.moved(&plan, true), Some(PlanEdit::MoveSchool { school: 0, to: 1 }));
        assert_eq!(school.moved(&plan, false), None);
        assert_eq!(SECOND.removed(), PlanEdit::RemoveOffering { at });
    }
}
