//! Keeps the plan on the device while one works.

use crate::browser::{self, LocalStorage};
use crate::plan::{Plan, Year};
use crate::session::Session;
use crate::store::{Keeper, Place, Trouble};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// How long nothing has to change before the plan is kept: short enough to
/// lose nothing by, long enough not to write at every keystroke.
const QUIET: u32 = 500;

/// Whether the plan is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was kept yet.
    Nothing,
    /// A change is about to be kept.
    Pending,
    /// Kept, at this moment in milliseconds since 1970.
    Kept(u64),
    /// The device does not keep it.
    Failed(Trouble),
}

type Waiting = Rc<RefCell<Option<(Plan, Year)>>>;

/// Keeps the plan of the session: when nothing has changed for a moment, and
/// when the page is hidden or left. `found` is where one was in a plan that
/// came from the device.
#[hook]
pub fn use_keeping(session: Option<&Session>, found: Option<Place>) -> Saving {
    let first = found.and_then(|it| it.kept_at).map_or(Saving::Nothing, Saving::Kept);
    let saving = use_state_eq(move || first);
    let waiting: Waiting = use_memo((), |()| RefCell::new(None));
    let keep = {
        let (saving, waiting) = (saving.setter(), Rc::clone(&waiting));
        Rc::new(move || {
            if let Some((plan, year)) = waiting.borrow_mut().take() {
                saving.set(kept(&plan, year));
            }
        })
    };
    let stamp = session.map(|it| (it.revision(), it.year()));
    let known = use_mut_ref(|| found.and(stamp));
    {
        let (session, saving, waiting, keep) =
            (session.cloned(), saving.setter(), Rc::clone(&waiting), Rc::clone(&keep));
        use_effect_with(stamp, move |stamp| {
            let is_new = *known.borrow() != *stamp;
            *known.borrow_mut() = *stamp;
            let timer = session.filter(|_| is_new).map(|session| {
                *waiting.borrow_mut() = Some((session.now().plan().clone(), session.year()));
                saving.set(Saving::Pending);
                Timeout::new(QUIET, move || keep())
            });
            move || drop(timer)
        });
    }
    use_effect_with((), move |()| {
        let listeners = browser::on_leaving(move || keep());
        move || drop(listeners)
    });
    *saving
}

fn kept(plan: &Plan, year: Year) -> Saving {
    let now = browser::now();
    let place = Place { year: Some(year), kept_at: Some(now) };
    match Keeper::on(LocalStorage).keep(plan, place) {
        Ok(()) => Saving::Kept(now),
        Err(trouble) => Saving::Failed(trouble),
    }
}
