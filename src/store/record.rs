//! What is known of a plan kept on the device without opening it.

use crate::plan::{Plan, Year};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

const VERSION: u32 = 1;

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

/// As it is written; of a later version only what this one knows is read.
#[derive(Deserialize, Serialize)]
struct RecordFile {
    version: u32,
    id: Box<str>,
    title: Option<Box<str>>,
    year: Option<u16>,
    revision: u64,
    kept_at: u64,
    used_at: u64,
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

    pub(super) fn read(text: &str) -> Option<Self> {
        let file: RecordFile = serde_json::from_str(text).ok()?;
        Some(Self {
            id: file.id.into(),
            title: file.title,
            year: file.year.and_then(Year::new),
            revision: file.revision,
            kept_at: file.kept_at,
            used_at: file.used_at,
        })
    }

    pub(super) fn written(&self) -> String {
        let file = RecordFile {
            version: VERSION,
            id: (*self.id).into(),
            title: self.title.clone(),
            year: self.year.map(Year::number),
            revision: self.revision,
            kept_at: self.kept_at,
            used_at: self.used_at,
        };
        // Texts and numbers can always be written.
        serde_json::to_string(&file).unwrap_or_default()
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
        assert_eq!(Record::read(&record.written()), Some(record));
        assert_eq!(Record::read("{ half"), None);
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
