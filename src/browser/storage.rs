//! The browser's small storage, as a shelf.

use crate::store::{Shelf, Trouble};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

/// What this browser keeps for this page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LocalStorage;

/// Asked for each time: reaching for it throws where storage is switched off.
fn storage() -> Result<Storage, Trouble> {
    let window = web_sys::window().ok_or(Trouble::Closed)?;
    window.local_storage().ok().flatten().ok_or(Trouble::Closed)
}

fn trouble(error: &JsValue) -> Trouble {
    error.dyn_ref::<DomException>().map_or(Trouble::Closed, trouble_of)
}

/// What an exception of the browser's storage means.
pub(super) fn trouble_of(exception: &DomException) -> Trouble {
    match exception.name().as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Trouble::Full,
        "VersionError" => Trouble::Newer,
        _ => Trouble::Closed,
    }
}

impl Shelf for LocalStorage {
    fn read(&self, name: &str) -> Result<Option<String>, Trouble> {
        storage()?.get_item(name).map_err(|it| trouble(&it))
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Trouble> {
        storage()?.set_item(name, text).map_err(|it| trouble(&it))
    }

    fn remove(&self, name: &str) -> Result<(), Trouble> {
        storage()?.remove_item(name).map_err(|it| trouble(&it))
    }
}
