//! The plans on this device, each a document of its own.

use super::cabinet::{Cabinet, Change};
use super::record::enter;
use super::{Record, Trouble};

/// Name of the text that names the plan at hand.
const AT_HAND: &str = "at-hand";
/// Where the names of records begin, so that they can be had without the plans.
const RECORD: &str = "record/";
/// Where the names of plans begin.
const PLAN: &str = "plan/";

/// The plans in a cabinet. A plan and its record are kept together or not at
/// all.
#[derive(Clone, Debug, Default)]
pub struct Documents<C> {
    cabinet: C,
}

impl<C: Cabinet> Documents<C> {
    /// The plans in this cabinet.
    #[must_use]
    pub const fn of(cabinet: C) -> Self {
        Self { cabinet }
    }

    /// What there is, the last used first. A record that cannot be read is
    /// passed over, and its plan stays.
    ///
    /// # Errors
    /// The cabinet may not be used.
    pub async fn list(&self) -> Result<Vec<Record>, Trouble> {
        let texts = self.cabinet.find_all(RECORD).await?;
        let mut records = Vec::new();
        texts.iter().filter_map(|it| Record::read(it)).for_each(|it| enter(&mut records, it));
        Ok(records)
    }

    /// The id of the plan at hand.
    ///
    /// # Errors
    /// The cabinet may not be used.
    pub async fn at_hand(&self) -> Result<Option<String>, Trouble> {
        self.cabinet.find(AT_HAND).await
    }

    /// The text of a plan.
    ///
    /// # Errors
    /// The cabinet may not be used.
    pub async fn text(&self, id: &str) -> Result<Option<String>, Trouble> {
        self.cabinet.find(&format!("{PLAN}{id}")).await
    }

    /// Keeps a plan, which is the one at hand then.
    ///
    /// # Errors
    /// The cabinet is full or closed; what was kept before stays.
    pub async fn keep(&self, record: &Record, text: &str) -> Result<(), Trouble> {
        let plan = Change::put(format!("{PLAN}{}", record.id), text);
        self.cabinet.put(vec![plan, entry(record), Change::put(AT_HAND, &*record.id)]).await
    }

    /// Keeps a plan without taking it to hand.
    ///
    /// # Errors
    /// The cabinet is full or closed.
    pub async fn add(&self, record: &Record, text: &str) -> Result<(), Trouble> {
        let plan = Change::put(format!("{PLAN}{}", record.id), text);
        self.cabinet.put(vec![plan, entry(record)]).await
    }

    /// Takes a kept plan to hand.
    ///
    /// # Errors
    /// The cabinet is full or closed.
    pub async fn take(&self, record: &Record) -> Result<(), Trouble> {
        self.cabinet.put(vec![entry(record), Change::put(AT_HAND, &*record.id)]).await
    }

    /// Removes a plan.
    ///
    /// # Errors
    /// The cabinet may not be used.
    pub async fn remove(&self, id: &str) -> Result<(), Trouble> {
        let names = [format!("{PLAN}{id}"), format!("{RECORD}{id}")];
        let mut changes = names.map(Change::remove).to_vec();
        if self.at_hand().await?.is_some_and(|it| it == id) {
            changes.push(Change::remove(AT_HAND));
        }
        self.cabinet.put(changes).await
    }
}

fn entry(record: &Record) -> Change {
    Change::put(format!("{RECORD}{}", record.id), record.written())
}

#[cfg(test)]
mod tests {
    use super::super::InMemory;
    use super::*;

    fn record(id: &str, now: u64) -> Record {
        Record { revision: 1, kept_at: now, ..Record::new(id, now) }
    }

    async fn ids(documents: &Documents<InMemory>) -> Vec<String> {
        documents.list().await.unwrap().iter().map(|it| it.id.to_string()).collect()
    }

    #[tokio::test]
    async fn each_plan_is_kept_beside_the_others_and_the_last_used_stands_first() {
        let documents = Documents::of(InMemory::default());
        documents.keep(&record("a", 1), "first").await.unwrap();
        documents.keep(&record("b", 2), "second").await.unwrap();
        documents.add(&record("c", 0), "third").await.unwrap();
        assert_eq!(ids(&documents).await, ["b", "a", "c"]);
        assert_eq!(documents.at_hand().await.unwrap().as_deref(), Some("b"));
        documents.take(&record("a", 1).opened(3)).await.unwrap();
        assert_eq!(ids(&documents).await, ["a", "b", "c"]);
        assert_eq!(documents.at_hand().await.unwrap().as_deref(), Some("a"));
        assert_eq!(documents.text("b").await.unwrap().as_deref(), Some("second"));
    }

    #[tokio::test]
    async fn what_is_removed_leaves_nothing_behind() {
        let cabinet = InMemory::default();
        let documents = Documents::of(cabinet.clone());
        documents.keep(&record("a", 1), "first").await.unwrap();
        documents.keep(&record("b", 2), "second").await.unwrap();
        documents.remove("a").await.unwrap();
        assert_eq!(documents.at_hand().await.unwrap().as_deref(), Some("b"), "another is at hand");
        documents.remove("b").await.unwrap();
        assert_eq!(cabinet.names(), [""; 0]);
    }

    #[tokio::test]
    async fn a_cabinet_without_room_or_leave_says_so_and_keeps_what_it_had() {
        let documents = Documents::of(InMemory::with_room(400));
        documents.keep(&record("a", 1), "first").await.unwrap();
        let long = "x".repeat(400);
        let later = Record { revision: 2, ..record("a", 2) };
        assert_eq!(documents.keep(&later, &long).await, Err(Trouble::Full));
        assert_eq!(documents.text("a").await.unwrap().as_deref(), Some("first"));
        assert_eq!(documents.list().await.unwrap(), [record("a", 1)], "nor its record");
        let closed = Documents::of(InMemory::closed());
        assert_eq!(closed.keep(&record("a", 1), "first").await, Err(Trouble::Closed));
        assert!(closed.list().await.is_err() && closed.text("a").await.is_err());
    }

    #[tokio::test]
    async fn a_record_that_cannot_be_read_hides_no_other() {
        let cabinet = InMemory::default();
        let documents = Documents::of(cabinet.clone());
        documents.add(&record("a", 1), "first").await.unwrap();
        cabinet
            .put(vec![Change::put("record/b", "?"), Change::put("plan/b", "second")])
            .await
            .unwrap();
        assert_eq!(ids(&documents).await, ["a"]);
        assert_eq!(documents.text("b").await.unwrap().as_deref(), Some("second"));
    }
}
