//! What is kept at once: the language, and the last change before the page
//! goes.
//!
//! A cabinet answers later, and when a page is left there is no later. So a
//! change that the cabinet has not confirmed by then is noted on the shelf as
//! well, and the next visit begins by taking it over.

use super::{Record, Shelf, Trouble};
use crate::plan::Year;

const LANGUAGE: &str = "major-planner/language";
const TOUR: &str = "major-planner/tour";
const WIDTHS: &str = "major-planner/widths";
const NOTE: &str = "major-planner/last-change";
/// Where the first version of the page kept its one plan, and what it could
/// not read, and the ids under which they are taken over.
const BEFORE: [(&str, &str); 2] = [
    ("major-planner/plan", "kept-before"),
    ("major-planner/plan.unreadable", "kept-before-unreadable"),
];
const PLACE_BEFORE: &str = "major-planner/place";

/// Keeps small things on a shelf.
#[derive(Clone, Debug)]
pub struct Keeper<S> {
    shelf: S,
}

impl<S: Shelf> Keeper<S> {
    /// Keeps things on this shelf.
    #[must_use]
    pub const fn on(shelf: S) -> Self {
        Self { shelf }
    }

    /// Keeps the language, by its tag.
    ///
    /// # Errors
    /// The shelf is full or closed.
    pub fn keep_language(&self, tag: &str) -> Result<(), Trouble> {
        self.shelf.write(LANGUAGE, tag)
    }

    /// The tag of the language that was chosen.
    ///
    /// # Errors
    /// The shelf may not be used.
    pub fn language(&self) -> Result<Option<String>, Trouble> {
        self.shelf.read(LANGUAGE)
    }

    /// Keeps that the tour was offered.
    ///
    /// # Errors
    /// The shelf is full or closed.
    pub fn keep_tour(&self) -> Result<(), Trouble> {
        self.shelf.write(TOUR, "offered")
    }

    /// Whether the tour was offered before; so, too, where that cannot be
    /// known: it would be offered with every visit.
    #[must_use]
    pub fn was_tour_offered(&self) -> bool {
        self.shelf.read(TOUR).map_or(true, |it| it.is_some())
    }

    /// Keeps how wide the columns of the grid are.
    ///
    /// # Errors
    /// The shelf is full or closed.
    pub fn keep_widths(&self, widths: &str) -> Result<(), Trouble> {
        self.shelf.write(WIDTHS, widths)
    }

    /// How wide they were.
    #[must_use]
    pub fn widths(&self) -> Option<String> {
        self.shelf.read(WIDTHS).ok().flatten()
    }

    /// Notes a change that the cabinet has not confirmed.
    ///
    /// # Errors
    /// The shelf is full or closed.
    pub fn note(&self, record: &Record, text: &str) -> Result<(), Trouble> {
        self.shelf.write(NOTE, &format!("{}\n{text}", record.written()))
    }

    /// The change that was noted.
    #[must_use]
    pub fn noted(&self) -> Option<(Record, String)> {
        let note = self.shelf.read(NOTE).ok()??;
        let (record, text) = note.split_once('\n')?;
        Some((Record::read(record)?, text.to_owned()))
    }

    /// The note is no longer needed.
    pub fn forget_note(&self) {
        // A note that stays is older than what is kept, and then is not taken over.
        let _ = self.shelf.remove(NOTE);
    }

    /// What the first version of the page kept.
    #[must_use]
    pub fn before(&self) -> Vec<(Record, String)> {
        let place = self.shelf.read(PLACE_BEFORE).ok().flatten().unwrap_or_default();
        let year = number_of(&place, "year").and_then(|it| u16::try_from(it).ok());
        let year = year.and_then(Year::new);
        let kept_at = number_of(&place, "kept_at").unwrap_or_default();
        let found = BEFORE.iter().filter_map(|(name, id)| {
            let text = self.shelf.read(name).ok()??;
            Some((Record { year, revision: 1, kept_at, ..Record::new(id, kept_at) }, text))
        });
        found.collect()
    }

    /// What the first version of the page kept is taken over.
    pub fn forget_before(&self) {
        for name in BEFORE.iter().map(|(name, _)| *name).chain([PLACE_BEFORE]) {
            let _ = self.shelf.remove(name);
        }
    }
}

/// A number of the small file in which the first version wrote where one was.
fn number_of(file: &str, name: &str) -> Option<u64> {
    let (_, after) = file.split_once(&format!("\"{name}\":"))?;
    let end = after.find(|it: char| !it.is_ascii_digit()).unwrap_or(after.len());
    after.get(..end)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::super::InMemory;
    use super::*;

    #[test]
    fn a_language_and_a_note_come_back_as_they_were() {
        let keeper = Keeper::on(InMemory::default());
        assert!(keeper.noted().is_none());
        keeper.keep_language("en").unwrap();
        let record = Record { revision: 7, ..Record::new("a", 1) };
        keeper.note(&record, "line\nline").unwrap();
        assert_eq!(keeper.language().unwrap().as_deref(), Some("en"));
        assert_eq!(keeper.noted(), Some((record, "line\nline".to_owned())));
        keeper.forget_note();
        assert!(keeper.noted().is_none());
    }

    #[test]
    fn a_shelf_that_may_not_be_used_holds_nothing() {
        let keeper = Keeper::on(InMemory::closed());
        assert!(keeper.language().is_err() && keeper.noted().is_none());
        assert_eq!(keeper.note(&Record::new("a", 1), ""), Err(Trouble::Closed));
        assert!(keeper.before().is_empty());
        keeper.forget_before();
    }
}
