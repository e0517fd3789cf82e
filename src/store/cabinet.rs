//! Where documents are kept: a port. What it is asked for takes its time.

use super::Trouble;

/// A text that is put under a name, or taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The name.
    pub name: String,
    /// The text; `None`: nothing stands under the name afterwards.
    pub text: Option<String>,
}

impl Change {
    /// A text is put under a name, in the place of the one before.
    #[must_use]
    pub fn put(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: Some(text.into()) }
    }

    /// The text under a name is taken away.
    #[must_use]
    pub fn remove(name: impl Into<String>) -> Self {
        Self { name: name.into(), text: None }
    }
}

/// Texts by name, large ones too, which last beyond the visit.
///
/// Changes are made in the order in which they are asked for, also where the
/// answer to the one before has not come yet.
pub trait Cabinet {
    /// The text under a name.
    ///
    /// # Errors
    /// The cabinet may not be used.
    fn find(&self, name: &str) -> impl Future<Output = Result<Option<String>, Trouble>>;

    /// The texts under all names with this beginning, in the order of names.
    ///
    /// # Errors
    /// The cabinet may not be used.
    fn find_all(&self, beginning: &str) -> impl Future<Output = Result<Vec<String>, Trouble>>;

    /// Makes all of these changes, or none.
    ///
    /// # Errors
    /// There is no room, or the cabinet may not be used; nothing has changed.
    fn put(&self, changes: Vec<Change>) -> impl Future<Output = Result<(), Trouble>>;
}
