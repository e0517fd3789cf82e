//! What can wait until the browser has painted.

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

/// Waits for the next paint; dropped, it calls nobody.
#[derive(Debug)]
pub struct Painted {
    _frame: AnimationFrame,
    _timer: Rc<RefCell<Option<Timeout>>>,
}

/// From the begin of a frame to when what can wait is taken up, in milliseconds.
const REST: u32 = 20;

/// Calls back a moment after what is in the document now has been painted.
#[must_use]
pub fn after_paint(then: impl FnOnce() + 'static) -> Painted {
    let timer = Rc::new(RefCell::new(None));
    let set = Rc::clone(&timer);
    // A frame begins with its callbacks and ends with the paint. The next key
    // comes first, where it is there already.
    let frame = request_animation_frame(move |_| {
        *set.borrow_mut() = Some(Timeout::new(REST, then));
    });
    Painted { _frame: frame, _timer: timer }
}
