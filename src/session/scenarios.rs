//! Scenarios made, named, copied and deleted, and their actions put in order.
//!
//! What an action says is edited where the plan is: in the grid, while its
//! scenario is on.

use crate::plan::{Action, Frame, Scenario, SwitchedOff};

/// How many scenarios can be made. A file may hold more, and those stay.
pub const MOST_SCENARIOS: usize = 5;

/// A change to the list of scenarios. Positions of actions count those that
/// are switched off too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScenarioChange {
    /// A new one without actions.
    Add,
    /// A copy of the scenario with this id.
    Copy(Box<str>),
    /// The scenario with this id is called otherwise; blank: by its letter.
    Rename(Box<str>, String),
    /// The scenario with this id is gone.
    Delete(Box<str>),
    /// An action changes places with the one above or below it.
    Move {
        /// The id of the scenario.
        scenario: Box<str>,
        /// The position of the action.
        at: usize,
        /// Down, or else up.
        down: bool,
    },
    /// An action is switched on or off.
    Switch {
        /// The id of the scenario.
        scenario: Box<str>,
        /// The position of the action.
        at: usize,
    },
    /// An action is taken out.
    Remove {
        /// The id of the scenario.
        scenario: Box<str>,
        /// The position of the action.
        at: usize,
    },
}

impl ScenarioChange {
    /// The frame after this change, and the id of the scenario that is to be
    /// on, if another one; `None` where nothing changes.
    #[must_use]
    pub fn on(&self, frame: &Frame) -> Option<(Frame, Option<Box<str>>)> {
        let mut after = frame.clone();
        let all = &mut after.scenarios;
        let mut turned_on = None;
        match self {
            Self::Add if all.len() < MOST_SCENARIOS => {
                let id = free_id(all);
                turned_on = Some(id.clone());
                all.push(Scenario { id, ..Scenario::default() });
            }
            Self::Copy(id) if all.len() < MOST_SCENARIOS => {
                let at = all.iter().position(|it| it.id == *id)?;
                let id = free_id(all);
                turned_on = Some(id.clone());
                let copy = Scenario { id, ..all.get(at)?.clone() };
                all.insert(at + 1, copy);
            }
            Self::Add | Self::Copy(_) => return None,
            Self::Rename(id, name) => {
                let name = name.trim();
                find(all, id)?.name = (!name.is_empty()).then(|| name.into());
            }
            Self::Delete(id) => all.retain(|it| it.id != *id),
            Self::Move { scenario, at, down } => rearranged(find(all, scenario)?, |it| {
                let to = if *down { at.checked_add(1) } else { at.checked_sub(1) };
                if let Some(to) = to.filter(|to| *to < it.len() && *at < it.len()) {
                    it.swap(*at, to);
                }
            }),
            Self::Switch { scenario, at } => rearranged(find(all, scenario)?, |it| {
                it.iter_mut().skip(*at).take(1).for_each(|(is_on, _)| *is_on = !*is_on);
            }),
            Self::Remove { scenario, at } => rearranged(find(all, scenario)?, |it| {
                if *at < it.len() {
                    it.remove(*at);
                }
            }),
        }
        (after != *frame).then_some((after, turned_on))
    }
}

fn find<'a>(all: &'a mut [Scenario], id: &str) -> Option<&'a mut Scenario> {
    all.iter_mut().find(|it| *it.id == *id)
}

/// The first letter that no scenario has, or else the first number.
fn free_id(all: &[Scenario]) -> Box<str> {
    let letters = ('A'..='Z').map(String::from);
    let numbers = (1..).map(|it: usize| it.to_string());
    let free = letters.chain(numbers).find(|id| all.iter().all(|it| *it.id != **id));
    free.unwrap_or_default().into()
}

/// The actions of a scenario in their order, and whether each is on.
#[must_use]
pub fn actions_in_order(scenario: &Scenario) -> Vec<(bool, &Action)> {
    let mut all = Vec::with_capacity(scenario.actions.len() + scenario.off.len());
    let mut off = scenario.off.iter().peekable();
    for (at, action) in scenario.actions.iter().enumerate() {
        while let Some(it) = off.next_if(|it| it.before <= at) {
            all.push((false, &it.action));
        }
        all.push((true, action));
    }
    all.extend(off.map(|it| (false, &it.action)));
    all
}

fn rearranged(scenario: &mut Scenario, change: impl FnOnce(&mut Vec<(bool, Action)>)) {
    let all = actions_in_order(scenario);
    let mut all = all.into_iter().map(|(is_on, it)| (is_on, it.clone())).collect();
    change(&mut all);
    (scenario.actions, scenario.off) = (Vec::new(), Vec::new());
    for (is_on, action) in all {
        match is_on {
            true => scenario.actions.push(action),
            false => scenario.off.push(SwitchedOff { before: scenario.actions.len(), action }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Extras, Verb, Year};
    use crate::session::empty_plan;

    fn frame(changes: &[ScenarioChange]) -> Frame {
        let plan = empty_plan(Year::new(2025).unwrap()).unwrap();
        let begin = (**plan.frame()).clone();
        changes.iter().fold(begin, |frame, it| it.on(&frame).map_or(frame, |(after, _)| after))
    }

    fn ids(frame: &Frame) -> Vec<&str> {
        frame.scenarios.iter().map(|it| &*it.id).collect()
    }

    fn close(id: &str) -> Action {
        let verb = Verb::Close { offering: id.into(), year: Year::new(2026).unwrap() };
        Action { verb, extras: Extras::default() }
    }

    #[test]
    fn scenarios_are_called_by_free_letters_and_are_five_at_most() {
        use ScenarioChange::{Add, Copy, Delete, Rename};
        let frame = frame(&[
            Add,
            Add,
            Rename("A".into(), " 合并 ".into()),
            Copy("A".into()),
            Delete("B".into()),
            Add,
            Add,
            Add,
            Add,
        ]);
        assert_eq!(ids(&frame), ["A", "C", "B", "D", "E"]);
        assert_eq!(frame.scenarios[1].name.as_deref(), Some("合并"), "a copy has its name");
        assert_eq!(Add.on(&frame), None);
        assert_eq!(Copy("A".into()).on(&frame), None);
        assert_eq!(Delete("Z".into()).on(&frame), None);
        let turned_on = Add.on(&super::tests::frame(&[])).unwrap().1;
        assert_eq!(turned_on.as_deref(), Some("A"), "a new one is on");
    }

    #[test]
    fn an_action_that_is_switched_off_keeps_its_place_among_the_others() {
        let mut frame = frame(&[ScenarioChange::Add]);
        frame.scenarios[0].actions = ["a", "b", "c"].map(close).into();
        let named = |frame: &Frame| -> Vec<(bool, String)> {
            let all = actions_in_order(&frame.scenarios[0]);
            let name = |it: &Action| match &it.verb {
                Verb::Close { offering, .. } => offering.to_string(),
                _ => String::new(),
            };
            all.into_iter().map(|(is_on, it)| (is_on, name(it))).collect()
        };
        let at = |at, down: Option<bool>| match down {
            Some(down) => ScenarioChange::Move { scenario: "A".into(), at, down },
            None => ScenarioChange::Switch { scenario: "A".into(), at },
        };
        let steps: [(ScenarioChange, [(bool, &str); 3]); 6] = [
            (at(0, None), [(false, "a"), (true, "b"), (true, "c")]),
            (at(2, None), [(false, "a"), (true, "b"), (false, "c")]),
            (at(0, Some(true)), [(true, "b"), (false, "a"), (false, "c")]),
            (at(2, Some(false)), [(true, "b"), (false, "c"), (false, "a")]),
            (at(1, None), [(true, "b"), (true, "c"), (false, "a")]),
            (at(2, None), [(true, "b"), (true, "c"), (true, "a")]),
        ];
        for (change, expected) in steps {
            frame = change.on(&frame).unwrap().0;
            let expected = expected.map(|(is_on, it)| (is_on, it.to_owned()));
            assert_eq!(named(&frame), expected, "{change:?}");
        }
        assert_eq!(at(2, Some(true)).on(&frame), None, "there is none below");
        assert_eq!(at(0, Some(false)).on(&frame), None, "there is none above");
        assert_eq!(at(9, None).on(&frame), None);
        let remove = ScenarioChange::Remove { scenario: "A".into(), at: 1 };
        let left = remove.on(&frame).unwrap().0;
        assert_eq!(named(&left), [(true, "b".to_owned()), (true, "a".to_owned())]);
    }
}
