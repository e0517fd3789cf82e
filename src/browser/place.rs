//! Where the page stands: in a document of its own, or in the shadow root of
//! an element in somebody else's.
//!
//! From outside a shadow root nothing in it is found, and whatever has the
//! focus within seems to be the element around it. So **whoever looks for a
//! part of the page looks here, not in the document**.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, EventTarget, ShadowRoot};

/// What a page mounts itself in.
const ROOM: &str = "app";
/// The element whose open shadow root has the room, where the document has none.
const HOST: &str = "major-planner";

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Where to look for parts of the page.
enum Place {
    Document(Document),
    Shadow(ShadowRoot),
}

impl Place {
    fn of_page() -> Option<Self> {
        let document = document()?;
        if document.get_element_by_id(ROOM).is_some() {
            return Some(Self::Document(document));
        }
        let host = document.query_selector(HOST).ok()??;
        host.shadow_root().map(Self::Shadow)
    }
}

/// What the page is to be mounted in.
#[must_use]
pub fn room() -> Option<Element> {
    element(ROOM)
}

/// The element with this id.
pub(super) fn element(id: &str) -> Option<Element> {
    match Place::of_page()? {
        Place::Document(it) => it.get_element_by_id(id),
        Place::Shadow(it) => it.get_element_by_id(id),
    }
}

/// The first part of the page that a selector finds.
pub(super) fn first(selector: &str) -> Option<Element> {
    room()?.query_selector(selector).ok()?
}

/// All parts of the page that a selector finds.
pub(super) fn all(selector: &str) -> impl Iterator<Item = Element> {
    let found = room().and_then(|it| it.query_selector_all(selector).ok());
    let nodes =
        found.into_iter().flat_map(|all| (0..all.length()).filter_map(move |it| all.get(it)));
    nodes.filter_map(|it| it.dyn_into().ok())
}

/// What has the focus.
pub(super) fn active() -> Option<Element> {
    match Place::of_page()? {
        Place::Document(it) => it.active_element(),
        Place::Shadow(it) => it.active_element(),
    }
}

/// What an event happened to, also where it is heard outside the shadow root.
#[must_use]
pub fn target(event: &Event) -> Option<EventTarget> {
    event.composed_path().get(0).dyn_into().ok()
}
