//! What takes longer than a keystroke may: worked out when nothing has been
//! changed for a while, or when asked for.

use crate::session::Version;
use crate::ui::Shared;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// After so many milliseconds without a change.
const QUIET: u32 = 300;
/// Where it was asked for: the word that it is at work comes to the screen first.
const SOON: u32 = 50;

/// What is known so far.
pub struct WorkedOut<T> {
    /// What was worked out last.
    pub found: Option<Rc<T>>,
    /// Whether that is of another plan than the one shown.
    pub is_stale: bool,
    /// Whether it is about to be worked out.
    pub is_at_work: bool,
    /// Asks for it.
    pub on_ask: Callback<MouseEvent>,
}

struct Known<T> {
    asked: Option<Shared<Version>>,
    found: Option<(Shared<Version>, Rc<T>)>,
}

/// Works something out of a plan: by itself where `is_small`, else when asked.
#[hook]
pub fn use_worked_out<T: 'static>(
    version: &Shared<Version>,
    is_small: bool,
    work_out: fn(&Version) -> T,
) -> WorkedOut<T> {
    let known = use_state(|| Known::<T> { asked: None, found: None });
    let wanted = if is_small { Some(version.clone()) } else { known.asked.clone() };
    let is_there = known.found.as_ref().map(|(of, _)| of) == wanted.as_ref();
    {
        let set = known.setter();
        let wanted = wanted.clone().filter(|_| !is_there);
        use_effect_with(wanted, move |wanted| {
            let timer = wanted.clone().map(|of| {
                Timeout::new(if is_small { QUIET } else { SOON }, move || {
                    let found = Rc::new(work_out(&of));
                    set.set(Known { asked: Some(of.clone()), found: Some((of, found)) });
                })
            });
            move || drop(timer)
        });
    }
    let (set, of) = (known.clone(), version.clone());
    let on_ask = Callback::from(move |_| {
        set.set(Known { asked: Some(of.clone()), found: set.found.clone() });
    });
    WorkedOut {
        is_stale: known.found.as_ref().is_some_and(|(of, _)| of != version),
        found: known.found.as_ref().map(|(_, found)| Rc::clone(found)),
        is_at_work: wanted.is_some() && !is_there,
        on_ask,
    }
}
