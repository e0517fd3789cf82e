//! What is known of a plan kept on the device without opening it.

use crate::plan::{Plan, Year};
use std::rc::Rc;

/// The first field of a record of this version, the only one so far.
const VERSION: &str = "1";

/// What is known of a kept plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its id on this device; it has nothing to do with the ids in the plan.
    pub id: Rc<str>,
    /// Its title.
    pub title: Option<Box<str>>,
    /// The year looked at.
    pub year: Option<Year>,
    /// Counts how often it was kept; 0: never. Of two records of a plan the
    /// one with the higher number is the later one, whatever clocks say.
    pub revision: u64,
    /// When it was kept, in milliseconds since 1970.
    pub kept_at: u64,
    /// When it was last opened or kept, in milliseconds since 1970.
    pub used_at: u64,
}

impl Record {
    /// A plan that was not kept yet.
    #[must_use]
    pub fn new(id: &str, now: u64) -> Self {
        Self { id: id.into(), title: None, year: None, revision: 0, kept_at: 0, used_at: now }
    }

    /// The record of the plan as it is kept now.
    #[must_use]
    pub fn after(&self, plan: &Plan, year: Year, now: u64) -> Self {
        Self {
            id: Rc::clone(&self.id),
            title: plan.frame().title.clone(),
            year: Some(year),
            revision: self.revision + 1,
            kept_at: now,
            used_at: now,
        }
    }

    /// The record of a plan that is opened now.
    #[must_use]
    pub fn opened(&self, now: u64) -> Self {
        Self { used_at: now, ..self.clone() }
    }

    /// Whether the plan was ever kept.
    #[must_use]
    pub const fn is_kept(&self) -> bool {
        self.revision > 0
    }

    /// Reads a record; of a later version what this one knows.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut fields = text.split('\t').skip(1);
        let id = fields.next()?.into();
        let mut number = || fields.next()?.parse().ok();
        let (revision, kept_at, used_at) = (number()?, number()?, number()?);
        let year = number().and_then(|it| u16::try_from(it).ok()).and_then(Year::new);
        let title = fields.next().filter(|it| !it.is_empty()).map(Into::into);
        Some(Self { id, title, year, revision, kept_at, used_at })
    }

    /// One line with tabs: version, id, revision, the times, year and title. To
    /// read and write JSON for it would make the page load longer.
    pub(super) fn written(&self) -> String {
        let Self { id, title, year, revision, kept_at, used_at } = self;
        let year = year.map_or(0, Year::number);
        // A title is shown in one line.
        let title = title.as_deref().unwrap_or_default().replace(char::is_control, " ");
        format!("{VERSION}\t{id}\t{revision}\t{kept_at}\t{used_at}\t{year}\t{title}")
    }
}

/// Puts a record into a list, in the place of the one with its id; the last
/// used first.
pub fn enter(records: &mut Vec<Record>, record: Record) {
    records.retain(|it| it.id != record.id);
    let at = records.partition_point(|it| it.used_at > record.used_at);
    records.insert(at, record);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_comes_back_as_it_was_written() {
        let year = Year::new(2027);
        let record = Record {
            title: Some("一".into()),
            year,
            revision: 3,
            kept_at: 1,
            ..Record::new("a", 2)
        };
        assert_eq!(record.written(), "1\ta\t3\t1\t2\t2027\t一");
        assert_eq!(Record::read(&record.written()), Some(record));
        let bare = Record::new("a", 2);
        assert_eq!(Record::read(&bare.written()), Some(bare.clone()));
        assert_eq!(Record::read("2\ta\t0\t0\t2\t0\t\tmore"), Some(bare), "a later version");
        for text in ["{ half", "", "1\ta\t1\t1", "1\ta\tx\t1\t1\t0\t"] {
            assert_eq!(Record::read(text), None, "{text:?}");
        }
        let title = Some("two\nlines\tand more".into());
        let lines = Record { title, ..Record::new("a", 2) };
        let read = Record::read(&lines.written()).and_then(|it| it.title);
        assert_eq!(read.as_deref(), Some("two lines and more"));
    }

    #[test]
    fn the_last_used_stands_first_and_each_once() {
        let mut records = Vec::new();
        for (id, now) in [("a", 1), ("b", 3), ("c", 2), ("a", 4)] {
            enter(&mut records, Record::new(id, now));
        }
        let ids: Vec<_> = records.iter().map(|it| &*it.id).collect();
        assert_eq!(ids, ["a", "b", "c"]);
    }
}
