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

/// From the end of a frame to when what can wait is taken up, in milliseconds.
const REST: u32 = 16;

/// Calls back a moment after what is in the document now has been painted.
#[must_use]
pub fn after_paint(then: impl FnOnce() + 'static) -> Painted {
    let timer = Rc::new(RefCell::new(None));
    let set = Rc::clone(&timer);
    // A frame begins with its callbacks and ends with the paint, after which the
    // first timer fires. The next key comes first, where it is there already.
    let frame = request_animation_frame(move |_| {
        // Not held by its own timer, which would fire after all are gone.
        let rests = Rc::downgrade(&set);
        let painted = Timeout::new(0, move || {
            if let Some(rests) = rests.upgrade() {
                *rests.borrow_mut() = Some(Timeout::new(REST, then));
            }
        });
        *set.borrow_mut() = Some(painted);
    });
    Painted { _frame: frame, _timer: timer }
}
