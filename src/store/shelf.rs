//! Where things are kept: a port, and its double in memory.

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
}

/// Texts by name, which last beyond the visit.
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
}

/// A shelf in memory, with as much room as it is given.
#[derive(Clone, Debug, Default)]
pub struct InMemory {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    room: Option<usize>,
    is_closed: bool,
}

impl InMemory {
    /// A shelf with room for so many bytes.
    #[must_use]
    pub fn with_room(bytes: usize) -> Self {
        Self { room: Some(bytes), ..Self::default() }
    }

    /// A shelf that may not be used.
    #[must_use]
    pub fn closed() -> Self {
        Self { is_closed: true, ..Self::default() }
    }
}

impl Shelf for InMemory {
    fn read(&self, name: &str) -> Result<Option<String>, Trouble> {
        if self.is_closed {
            return Err(Trouble::Closed);
        }
        Ok(self.texts.borrow().get(name).cloned())
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Trouble> {
        if self.is_closed {
            return Err(Trouble::Closed);
        }
        let mut texts = self.texts.borrow_mut();
        let others = texts.iter().filter(|(it, _)| **it != *name);
        let taken: usize = others.map(|(_, text)| text.len()).sum();
        if self.room.is_some_and(|room| taken + text.len() > room) {
            return Err(Trouble::Full);
        }
        texts.insert(name.to_owned(), text.to_owned());
        Ok(())
    }
}
