//! What no key should wait for: worked out when nothing has been changed for a
//! while.

use crate::session::Version;
use crate::ui::Shared;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// After so many milliseconds without a change.
const QUIET: u32 = 300;

/// What is known so far.
pub struct WorkedOut<T> {
    /// What was worked out last.
    pub found: Option<Rc<T>>,
    /// Whether that is of another plan than the one shown, and another answer
    /// on its way.
    pub is_stale: bool,
}

/// Works something out of a plan. It may take no longer than a tenth of a
/// second; what does is a [`LongQuestion`](crate::session::LongQuestion).
#[hook]
pub fn use_worked_out<T: 'static>(
    version: &Shared<Version>,
    work_out: fn(&Version) -> T,
) -> WorkedOut<T> {
    let known = use_state(|| None::<(Shared<Version>, Rc<T>)>);
    let is_stale = known.as_ref().is_none_or(|(of, _)| of != version);
    {
        let set = known.setter();
        let wanted = is_stale.then(|| version.clone());
        use_effect_with(wanted, move |wanted| {
            let timer = wanted.clone().map(|of| {
                Timeout::new(QUIET, move || {
                    let found = Rc::new(work_out(&of));
                    set.set(Some((of, found)));
                })
            });
            move || drop(timer)
        });
    }
    WorkedOut { found: known.as_ref().map(|(_, found)| Rc::clone(found)), is_stale }
}
