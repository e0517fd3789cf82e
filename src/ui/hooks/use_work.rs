//! The session of the page.

use crate::browser::LocalStorage;
use crate::plan::{Plan, Year};
use crate::session::{Action, Session};
use crate::store::{Keeper, Kept, Place};
use std::rc::Rc;
use yew::prelude::*;

/// What the page works on, and whether it shows the start page.
#[derive(Clone, Debug, Default)]
pub struct Work {
    /// The session; `None` before a plan was opened.
    pub session: Option<Session>,
    /// Whether the start page is shown.
    pub is_at_start: bool,
    /// Where one was in the plan kept on the device, if it came from there.
    pub found: Option<Place>,
    /// A text on the device that is no plan.
    pub unreadable: Option<Rc<str>>,
}

/// What happens to the work.
#[derive(Clone, Debug)]
pub enum Step {
    /// Something was done to the plan.
    Act(Action),
    /// A plan is opened.
    Open(Box<Plan>),
    /// To the start page.
    ToStart,
    /// Back to the plan at hand.
    Continue,
}

impl Work {
    /// What was kept on the device.
    #[must_use]
    pub fn found() -> Self {
        let start = Self { is_at_start: true, ..Self::default() };
        match Keeper::on(LocalStorage).find() {
            Ok(Kept::Plan(plan, place)) => Self {
                session: Session::of(*plan).map(|it| looking_at(it, place.year)),
                found: Some(place),
                ..Self::default()
            },
            Ok(Kept::Unreadable(text)) => Self { unreadable: Some(text.into()), ..start },
            Ok(Kept::Nothing) | Err(_) => start,
        }
    }

    fn opened(&self, plan: &Plan) -> Option<Self> {
        let session = match &self.session {
            // The plan at hand can be had back by undoing.
            Some(session) => session.after(&Action::Replace(Box::new(plan.clone()))),
            None => Session::of(plan.clone()),
        };
        session.map(|it| Self { session: Some(it), is_at_start: false, ..self.clone() })
    }
}

fn looking_at(session: Session, year: Option<Year>) -> Session {
    let shown = year.and_then(|it| session.after(&Action::ShowYear(it)));
    shown.unwrap_or(session)
}

impl Reducible for Work {
    type Action = Step;

    // The same `Rc` says that nothing changed, and nothing is repainted.
    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let next = match &step {
            Step::Act(action) => {
                let session = self.session.as_ref().and_then(|it| it.after(action));
                session.map(|it| Self { session: Some(it), ..(*self).clone() })
            }
            Step::Open(plan) => self.opened(plan),
            Step::ToStart => Some(Self { is_at_start: true, ..(*self).clone() }),
            Step::Continue => Some(Self { is_at_start: false, ..(*self).clone() }),
        };
        next.map_or(self, Rc::new)
    }
}

/// The session of the page, begun with what was kept on the device.
#[hook]
pub fn use_work() -> UseReducerHandle<Work> {
    use_reducer(Work::found)
}
