//! What changes, for those who hear the page.

use crate::session::Pace;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What is told, politely, of the messages as they come: at most one a second.
#[hook]
pub fn use_told(message: AttrValue) -> AttrValue {
    let told = use_state_eq(AttrValue::default);
    let pace = use_mut_ref(Pace::default);
    {
        let told = told.setter();
        use_effect_with(message, move |message| {
            // What goes is not read out, so that it needs no pause.
            if message.is_empty() {
                pace.borrow_mut().forget();
                told.set(message.clone());
                return;
            }
            let next = pace.borrow_mut().offer(message.clone());
            tell(&pace, &told, next);
        });
    }
    (*told).clone()
}

/// Tells a message, and after a pause what has come up meanwhile.
fn tell(
    pace: &Rc<RefCell<Pace<AttrValue>>>,
    told: &UseStateSetter<AttrValue>,
    next: Option<AttrValue>,
) {
    let Some(message) = next else {
        return;
    };
    told.set(message);
    let (pace, told) = (Rc::clone(pace), told.clone());
    // It ends by itself a second after the last message.
    Timeout::new(Pace::<AttrValue>::PAUSE, move || {
        let next = pace.borrow_mut().resume();
        tell(&pace, &told, next);
    })
    .forget();
}
