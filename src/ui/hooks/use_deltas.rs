//! What changed in the figures lately.

use crate::session::{Lately, Overview};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long after the last edit a change is shown, in milliseconds.
const SHOWN: u32 = 4_000;

/// The figures now and those before the edits of the last moment. `revision`
/// is another number after every edit.
#[hook]
pub fn use_deltas(now: Option<Overview>, revision: u64) -> Option<Lately> {
    // Worked out while the edit is painted: a state would be painted after it.
    let kept = use_mut_ref(|| None::<Lately>);
    let update = use_force_update();
    let lately = now.map(|now| match &*kept.borrow() {
        Some(lately) => lately.with(now),
        None => Lately::of(now),
    });
    kept.borrow_mut().clone_from(&lately);
    let has_deltas = lately.as_ref().is_some_and(|it| !it.deltas().is_empty());
    use_effect_with((revision, has_deltas), move |(_, has_deltas)| {
        let over = move || {
            let over = kept.borrow().as_ref().map(Lately::over);
            *kept.borrow_mut() = over;
            update.force_update();
        };
        let timer = has_deltas.then(|| Timeout::new(SHOWN, over));
        move || drop(timer)
    });
    lately
}
