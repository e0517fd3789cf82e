//! Where small texts are kept at once: a port, and its double in memory.

use super::cabinet::{Cabinet, Change};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Why something could not be kept or found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no room left.
    Full,
    /// It is not to be used at all.
    Closed,
    /// A later version of the product keeps its things there.
    Newer,
}

/// Small texts by name, which last beyond the visit. What is written is
/// written when the call comes back: there may be no later.
pub trait Shelf {
    /// The text under a name.
    ///
    /// # Errors
    /// The shelf may not be used.
    fn read(&self, name: &str) -> Result<Option<String>, Trouble>;

    /// Puts a text under a name, in the place of the one before.
    ///
    /// # Errors
    /// There is no room, or the shelf may not be used; the text before stays.
    fn write(&self, name: &str, text: &str) -> Result<(), Trouble>;

    /// Takes the text under a name away.
    ///
    /// # Errors
    /// The shelf may not be used.
    fn remove(&self, name: &str) -> Result<(), Trouble>;
}

/// A shelf and a cabinet in memory, with as much room as they are given.
#[derive(Clone, Debug, Default)]
pub struct InMemory {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    room: Option<usize>,
    is_closed: bool,
}

impl InMemory {
    /// One with room for so many bytes.
    #[must_use]
    pub fn with_room(bytes: usize) -> Self {
        Self { room: Some(bytes), ..Self::default() }
    }

    /// One that may not be used.
    #[must_use]
    pub fn closed() -> Self {
        Self { is_closed: true, ..Self::default() }
    }

    /// The names of what is in it.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.texts.borrow().keys().cloned().collect()
    }

    fn opened(&self) -> Result<&RefCell<BTreeMap<String, String>>, Trouble> {
        if self.is_closed { Err(Trouble::Closed) } else { Ok(&self.texts) }
    }

    fn change(&self, changes: Vec<Change>) -> Result<(), Trouble> {
        let mut texts = self.opened()?.borrow().clone();
        for Change { name, text } in changes {
            match text {
                Some(text) => texts.insert(name, text),
                None => texts.remove(&name),
            };
        }
        let taken: usize = texts.values().map(String::len).sum();
        if self.room.is_some_and(|room| taken > room) {
            return Err(Trouble::Full);
        }
        self.texts.replace(texts);
        Ok(())
    }
}

impl Shelf for InMemory {
    fn read(&self, name: &str) -> Result<Option<String>, Trouble> {
        Ok(self.opened()?.borrow().get(name).cloned())
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Trouble> {
        self.change(vec![Change::put(name, text)])
    }

    fn remove(&self, name: &str) -> Result<(), Trouble> {
        self.change(vec![Change::remove(name)])
    }
}

impl Cabinet for InMemory {
    async fn find(&self, name: &str) -> Result<Option<String>, Trouble> {
        self.read(name)
    }

    async fn find_all(&self, beginning: &str) -> Result<Vec<String>, Trouble> {
        let texts = self.opened()?.borrow();
        let found = texts.iter().filter(|(name, _)| name.starts_with(beginning));
        Ok(found.map(|(_, text)| text.clone()).collect())
    }

    async fn put(&self, changes: Vec<Change>) -> Result<(), Trouble> {
        self.change(changes)
    }
}
