//! What lies open beside the plan: which verdicts are asked about, which tab
//! or drawer is shown, and where the grid is to go.

use crate::plan::{Plan, Year};
use crate::scenario::Moved;
use crate::session::{Action, Asked, Followed, Item, Look, Row};
use crate::ui::Shared;
use crate::ui::components::PanelTab;
use crate::ui::grid::Target;
use std::rc::Rc;
use yew::prelude::*;

/// What lies open beside the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// Which verdicts are asked about.
    pub asked: Asked,
    /// How the findings are looked at.
    pub look: Look,
    /// The tab of the panel.
    pub tab: PanelTab,
    /// Whether the panel is shown, where there is room for one only.
    pub shows_panel: bool,
    /// What the drawer shows, in the place of the panel.
    pub details: Option<Followed>,
    /// Where the grid is to go.
    pub target: Option<Target>,
    /// Edits that wait for an answer, with the verdicts elsewhere that they
    /// would change.
    pub weighed: Option<(Shared<Action>, Rc<[Moved]>)>,
    /// How often such edits were left.
    pub left: u32,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            asked: Asked::default(),
            look: Look::default(),
            tab: PanelTab::Findings,
            shows_panel: false,
            details: None,
            target: None,
            weighed: None,
            left: 0,
        }
    }
}

/// What is laid on the desk or taken from it.
#[derive(Clone, Debug)]
pub enum DeskStep {
    /// Verdicts are asked about: to ask is to look at the panel.
    Ask(Asked),
    /// The rows that a filter leaves are looked at.
    Narrow(Asked),
    /// Findings are looked at another way.
    Look(Look),
    /// A tab is chosen.
    Open(PanelTab),
    /// The panel comes before the grid, or the grid before it.
    View(bool),
    /// Everything about a school or an offering is asked for.
    Details(Followed),
    /// The drawer is closed.
    Close,
    /// The grid goes to a row, or to one of its intakes.
    Show(Row, Option<Year>),
    /// What edits would change elsewhere is to be seen before they are taken.
    Weigh(Shared<Action>, Rc<[Moved]>),
    /// They were taken (`true`) or left.
    Answered(bool),
}

impl DeskStep {
    /// Everything about what stands at a position, if something does.
    #[must_use]
    pub fn details(plan: &Plan, item: Item) -> Option<Self> {
        Followed::at(plan, item).map(Self::Details)
    }
}

impl Reducible for Desk {
    type Action = DeskStep;

    fn reduce(self: Rc<Self>, step: DeskStep) -> Rc<Self> {
        let mut next = (*self).clone();
        match step {
            DeskStep::Ask(asked) => {
                next.asked = asked;
                next.tab = PanelTab::Findings;
                (next.details, next.shows_panel) = (None, true);
            }
            DeskStep::Narrow(asked) => next.asked = asked,
            DeskStep::Look(look) => next.look = look,
            DeskStep::Open(tab) => {
                next.tab = tab;
                (next.details, next.shows_panel) = (None, true);
            }
            DeskStep::View(panel) => next.shows_panel = panel,
            DeskStep::Weigh(edits, moved) => next.weighed = Some((edits, moved)),
            DeskStep::Answered(is_taken) => {
                next.weighed = None;
                next.left += u32::from(!is_taken);
            }
            DeskStep::Details(item) => {
                (next.details, next.shows_panel) = (Some(item), true);
            }
            DeskStep::Close => (next.details, next.shows_panel) = (None, false),
            DeskStep::Show(row, year) => {
                let number = self.target.map_or(0, |it| it.number) + 1;
                next.target = Some(Target { row, year, number });
                next.shows_panel = false;
            }
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

/// What lies open beside the plan.
#[hook]
pub fn use_desk() -> UseReducerHandle<Desk> {
    use_reducer(Desk::default)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::At;
    use crate::session::{Filter, Focus, empty_plan};

    fn after(steps: impl IntoIterator<Item = DeskStep>) -> Desk {
        let desk = steps.into_iter().fold(Rc::new(Desk::default()), Desk::reduce);
        (*desk).clone()
    }

    #[test]
    fn to_ask_about_verdicts_is_to_look_at_them() {
        let filter = Filter { focus: Some(Focus::Unserved), ..Filter::default() };
        let plan = empty_plan(Year::default()).unwrap();
        let asked = || Asked::of(&plan, filter);
        let desk = after([DeskStep::Open(PanelTab::Coverage), DeskStep::Ask(asked())]);
        assert_eq!((desk.tab, desk.shows_panel, desk.asked), (PanelTab::Findings, true, asked()));
        let narrowed = after([DeskStep::Narrow(asked())]);
        assert!(!narrowed.shows_panel && narrowed.asked == asked(), "the grid stays in view");
    }

    #[test]
    fn the_grid_is_asked_anew_though_it_is_the_same_row() {
        let row = Row::Offering(At { school: 0, offering: 0 });
        let once = after([DeskStep::View(true), DeskStep::Show(row, None)]);
        let twice = after([DeskStep::Show(row, None), DeskStep::Show(row, None)]);
        assert!(!once.shows_panel);
        assert_ne!(once.target, twice.target);
    }

    #[test]
    fn a_step_that_changes_nothing_gives_the_same_desk() {
        let desk = Rc::new(Desk::default());
        assert!(Rc::ptr_eq(&desk, &Rc::clone(&desk).reduce(DeskStep::View(false))));
    }
}
