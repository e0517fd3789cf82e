//! Opens the example city, which is fetched when its door is used: most visits
//! do without it, and it is as large as a fair part of the program.

use super::Step;
use crate::browser;
use crate::io::json;
use crate::plan::Plan;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// How far the door is.
#[derive(Clone, Copy, PartialEq)]
enum Door {
    /// Waiting to be used.
    Shut,
    /// The city is on its way: one is enough.
    Opening,
    /// Left by another door meanwhile: the city would take the place of what
    /// was opened there.
    Gone,
}

/// The way to open the example city, and whether the last try failed.
#[hook]
pub fn use_example(on_step: Callback<Step>) -> (Callback<MouseEvent>, bool) {
    let door = use_mut_ref(|| Door::Shut);
    let has_failed = use_state_eq(|| false);
    {
        let door = door.clone();
        use_effect_with((), move |()| move || *door.borrow_mut() = Door::Gone);
    }
    let failed = has_failed.setter();
    let open = Callback::from(move |_| {
        if door.replace(Door::Opening) == Door::Opening {
            return;
        }
        let (door, failed, on_step) = (door.clone(), failed.clone(), on_step.clone());
        spawn_local(async move {
            let plan = fetched().await;
            if *door.borrow() == Door::Gone {
                return;
            }
            *door.borrow_mut() = Door::Shut;
            failed.set(plan.is_none());
            if let Some(plan) = plan {
                on_step.emit(Step::open(plan));
            }
        });
    });
    (open, *has_failed)
}

async fn fetched() -> Option<Plan> {
    json::read(browser::fetch_text("example-city").await?.as_bytes()).ok()
}
