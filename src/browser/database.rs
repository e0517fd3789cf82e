//! The browser's database, as a cabinet.
//!
//! One store holds texts by name. The connection stays open, so that a change
//! made while the page is left is on its way before the page is gone: opening
//! one takes longer than the browser waits.

use super::storage::trouble_of;
use crate::store::{Cabinet, Change, Trouble};
use idb::{
    Database, DatabaseEvent, Error, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query,
    Transaction, TransactionMode,
};
use js_sys::{Function, Promise};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::DomException;

const NAME: &str = "major-planner";
const STORE: &str = "texts";
const VERSION: u32 = 1;

thread_local! {
    static OPEN: RefCell<Option<Rc<Database>>> = const { RefCell::new(None) };
}

/// What this browser keeps for this page, in its database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IndexedDb;

async fn database() -> Result<Rc<Database>, Trouble> {
    if let Some(open) = OPEN.with_borrow(Clone::clone) {
        return Ok(open);
    }
    let factory = Factory::new().map_err(trouble)?;
    let mut request = factory.open(NAME, Some(VERSION)).map_err(trouble)?;
    request.on_upgrade_needed(|event| {
        if let Ok(database) = event.database() {
            // Without its store the database is not to be used, and says so then.
            let _ = database.create_object_store(STORE, ObjectStoreParams::new());
        }
    });
    let mut database = request.await.map_err(trouble)?;
    // A later version of the page in another tab is not to wait for this one.
    database.on_version_change(|event| {
        let database = event.target().map(Database::try_from);
        if let Some(Ok(database)) = database {
            database.close();
        }
    });
    let database = Rc::new(database);
    OPEN.set(Some(Rc::clone(&database)));
    Ok(database)
}

/// Connections break, as when the user clears what the browser holds: once
/// more, with a new one.
async fn begin(mode: TransactionMode) -> Result<Transaction, Trouble> {
    for _ in 0..2 {
        if let Ok(transaction) = database().await?.transaction(&[STORE], mode) {
            return Ok(transaction);
        }
        OPEN.take();
    }
    Err(Trouble::Closed)
}

async fn texts(query: Query) -> Result<Vec<String>, Trouble> {
    let transaction = begin(TransactionMode::ReadOnly).await?;
    let store = transaction.object_store(STORE).map_err(trouble)?;
    let found = store.get_all(Some(query), None).map_err(trouble)?.await.map_err(trouble)?;
    Ok(found.iter().filter_map(JsValue::as_string).collect())
}

async fn change(changes: Vec<Change>) -> Result<(), Trouble> {
    let transaction = begin(TransactionMode::ReadWrite).await?;
    let store = transaction.object_store(STORE).map_err(trouble)?;
    if let Err(error) = changes.into_iter().try_for_each(|it| ask(&store, it)) {
        // What was asked for before goes back with it.
        let _ = transaction.abort();
        return Err(trouble(error));
    }
    // The browser need not wait for this page to hear of each request.
    let mut transaction = transaction.commit().map_err(trouble)?;
    let ended = Promise::new(&mut |resolve, _| {
        let aborted = resolve.clone();
        transaction.on_complete(move |_| say(&resolve, true));
        transaction.on_abort(move |_| say(&aborted, false));
    });
    // Whatever goes wrong with a request ends the whole, and gives it its error.
    let is_kept = JsFuture::from(ended).await.is_ok_and(|it| it.is_truthy());
    if is_kept {
        return Ok(());
    }
    Err(transaction.error().as_ref().map_or(Trouble::Closed, trouble_of))
}

fn ask(store: &ObjectStore, Change { name, text }: Change) -> Result<(), Error> {
    let name = JsValue::from_str(&name);
    match text {
        Some(text) => store.put(&JsValue::from_str(&text), Some(&name)).map(drop),
        None => store.delete(name).map(drop),
    }
}

fn say(resolve: &Function, kept: bool) {
    // To resolve a promise does not throw.
    let _ = resolve.call1(&JsValue::UNDEFINED, &JsValue::from_bool(kept));
}

impl Cabinet for IndexedDb {
    async fn find(&self, name: &str) -> Result<Option<String>, Trouble> {
        Ok(texts(Query::Key(JsValue::from_str(name))).await?.pop())
    }

    async fn find_all(&self, beginning: &str) -> Result<Vec<String>, Trouble> {
        // Names are ASCII, so nothing with this beginning lies above.
        let (first, last) = (beginning.into(), format!("{beginning}\u{ffff}").into());
        let range = KeyRange::bound(&first, &last, None, None).map_err(trouble)?;
        texts(Query::KeyRange(range)).await
    }

    async fn put(&self, changes: Vec<Change>) -> Result<(), Trouble> {
        change(changes).await
    }
}

fn trouble(error: Error) -> Trouble {
    match &error {
        Error::DomException(it) => trouble_of(it),
        Error::UpdateFailed(it)
        | Error::TransactionCommitError(it)
        | Error::TransactionOpenFailed(it)
        | Error::IndexedDbOpenFailed(it) => {
            it.dyn_ref::<DomException>().map_or(Trouble::Closed, trouble_of)
        }
        _ => Trouble::Closed,
    }
}
