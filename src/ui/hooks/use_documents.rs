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

/// What can be done with the plans on the device.
#[derive(Clone, PartialEq)]
pub struct DocumentsHandle {
    /// Opens one.
    pub on_open: Callback<Record>,
    /// Removes the one with this id.
    pub on_remove: Callback<Rc<str>>,
    /// Has the one with this id back that was removed.
    pub on_restore: Callback<Rc<str>>,
}

/// The ways to open, remove and have back a plan on the device.
#[hook]
pub fn use_documents(work: &UseReducerHandle<Work>) -> DocumentsHandle {
    let on_open = {
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
    let on_remove = {
        let work = work.dispatcher();
        Callback::from(move |id: Rc<str>| {
            let work = work.clone();
            spawn_local(async move {
                let removed = taken_off(Rc::clone(&id)).await;
                let keeper = Keeper::on(LocalStorage);
                if removed.is_ok() && keeper.noted().is_some_and(|(it, _)| it.id == id) {
                    keeper.forget_note();
                }
                work.dispatch(removed.unwrap_or_else(Step::Failed));
            });
        })
    };
    let on_restore = {
        let work = work.clone();
        Callback::from(move |id: Rc<str>| {
            let Some(removed) = work.removed.iter().find(|it| it.record.id == id).cloned() else {
                return;
            };
            let work = work.dispatcher();
            spawn_local(async move {
                let kept = Documents::of(IndexedDb).add(&removed.record, &removed.text()).await;
                work.dispatch(kept.map_or_else(Step::Failed, |()| Step::Restored(id)));
            });
        })
    };
    DocumentsHandle { on_open, on_remove, on_restore }
}

async fn taken_off(id: Rc<str>) -> Result<Step, Trouble> {
    let documents = Documents::of(IndexedDb);
    let text = documents.text(&id).await?.unwrap_or_default();
    documents.remove(&id).await?;
    Ok(Step::Removed(id, text.into()))
}

async fn read(record: &Record) -> Result<Step, Trouble> {
    let text = Documents::of(IndexedDb).text(&record.id).await?.unwrap_or_default();
    Ok(match json::read(text.as_bytes()) {
        Ok(plan) => Step::Open(Box::new(plan), record.clone()),
        Err(_) => Step::Unreadable(text.into()),
    })
}
