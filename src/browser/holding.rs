//! An edge that the pointer holds and draws.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

fn edge(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The pointer goes down on an edge: it has hold of it until it comes up.
pub fn hold(event: &PointerEvent) {
    event.prevent_default();
    // A pointer that is down can be held.
    edge(event).into_iter().for_each(|it| drop(it.set_pointer_capture(event.pointer_id())));
}

/// By how much the pointer that holds an edge has moved since it was heard of
/// last; `None` where it holds none. Unit: pixels.
#[must_use]
pub fn held_moved(event: &PointerEvent) -> Option<i32> {
    let is_held = edge(event)?.has_pointer_capture(event.pointer_id());
    is_held.then(|| event.movement_x())
}

/// By how much the pointer is beyond the edge that it holds; `None` where it
/// holds none. Unit: pixels.
#[must_use]
pub fn held_beyond(event: &PointerEvent) -> Option<i32> {
    let edge = edge(event).filter(|it| it.has_pointer_capture(event.pointer_id()))?;
    let place = edge.get_bounding_client_rect();
    let beyond = f64::from(event.client_x()) - f64::midpoint(place.left(), place.right());
    #[expect(clippy::cast_possible_truncation, reason = "within the window")]
    Some(beyond.round() as i32)
}
