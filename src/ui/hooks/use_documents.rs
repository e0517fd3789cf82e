//! Opens and removes plans on the device.

use super::{Step, Work};
use crate::browser::{self, IndexedDb, LocalStorage};
use crate::io::json;
use crate::store::{Documents, Found, Keeper, Record, Trouble, found};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What the visit before left behind.
pub async fn found_on_device() -> Found {
    found(&Documents::of(IndexedDb), &Keeper::on(LocalStorage)).await
}

/// The ways to open and to remove a plan on the device.
#[hook]
pub fn use_documents(work: &UseReducerHandle<Work>) -> (Callback<Record>, Callback<Rc<str>>) {
    let open = {
        let work = work.clone();
        Callback::from(move |record: Record| {
            let has_session = work.has_session(&record.id);
            let work = work.dispatcher();
            let record = record.opened(browser::now());
            spawn_local(async move {
                let step = match has_session {
                    true => Step::Take(record.clone()),
                    false => read(&record).await.unwrap_or_else(Step::Failed),
                };
                let is_opened = matches!(step, Step::Take(_) | Step::Open(..));
                work.dispatch(step);
                if is_opened && record.is_kept() {
                    // Where this is not noted, the list stays in its old order.
                    let _ = Documents::of(IndexedDb).take(&record).await;
                }
            });
        })
    };
    let remove = {
        let work = work.dispatcher();
        Callback::from(move |id: Rc<str>| {
            let work = work.clone();
            spawn_local(async move {
                let keeper = Keeper::on(LocalStorage);
                if keeper.noted().is_some_and(|(it, _)| it.id == id) {
                    keeper.forget_note();
                }
                match Documents::of(IndexedDb).remove(&id).await {
                    Ok(()) => work.dispatch(Step::Removed(id)),
                    Err(trouble) => work.dispatch(Step::Failed(trouble)),
                }
            });
        })
    };
    (open, remove)
}

async fn read(record: &Record) -> Result<Step, Trouble> {
    let text = Documents::of(IndexedDb).text(&record.id).await?.unwrap_or_default();
    Ok(match json::read(text.as_bytes()) {
        Ok(plan) => Step::Open(Box::new(plan), record.clone()),
        Err(_) => Step::Unreadable(text.into()),
    })
}
