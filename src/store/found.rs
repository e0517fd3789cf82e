//! What a visit begins with: what the one before left behind.

use super::cabinet::Cabinet;
use super::record::enter;
use super::{Documents, Keeper, Record, Shelf, Trouble};
use crate::io::json;
use crate::plan::Plan;

/// What was found on the device.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The plans there are, the last used first.
    pub documents: Vec<Record>,
    /// The plan at hand.
    pub at_hand: Option<(Record, Box<Plan>)>,
    /// Instead of it, a text that is no plan. It stays where it is.
    pub unreadable: Option<String>,
    /// Why there may be more that was not found.
    pub trouble: Option<Trouble>,
}

/// Finds what the visit before left behind, and puts things in order: a change
/// that was noted in the last moment is kept, and what the first version of
/// the page kept is taken over. Nothing is taken off the shelf before the
/// cabinet has confirmed it; where there is none to be used, the plan on the
/// shelf is at hand all the same.
pub async fn found(documents: &Documents<impl Cabinet>, keeper: &Keeper<impl Shelf>) -> Found {
    match in_order(documents, keeper).await {
        Ok(found) => found,
        Err(trouble) => {
            let mut before = keeper.before();
            before.truncate(1);
            let left = keeper.noted().or_else(|| before.pop());
            let found = left.map(|(record, text)| read(record, text)).unwrap_or_default();
            Found { trouble: Some(trouble), ..found }
        }
    }
}

async fn in_order(
    documents: &Documents<impl Cabinet>,
    keeper: &Keeper<impl Shelf>,
) -> Result<Found, Trouble> {
    let mut records = documents.list().await?;
    let before = keeper.before();
    // The plan comes first and is the one at hand.
    for (record, text) in before.iter().rev() {
        let title = json::read(text.as_bytes()).ok().and_then(|it| it.frame().title.clone());
        let record = Record { title, ..record.clone() };
        if records.iter().all(|it| it.id != record.id) {
            documents.keep(&record, text).await?;
            enter(&mut records, record);
        }
    }
    if !before.is_empty() {
        keeper.forget_before();
    }
    if let Some((noted, text)) = keeper.noted() {
        let kept = records.iter().find(|it| it.id == noted.id).map_or(0, |it| it.revision);
        if noted.revision > kept {
            documents.keep(&noted, &text).await?;
            enter(&mut records, noted);
        }
        keeper.forget_note();
    }
    let at_hand = documents.at_hand().await?;
    let record = records.iter().find(|it| Some(&*it.id) == at_hand.as_deref()).cloned();
    let text = match &record {
        Some(record) => documents.text(&record.id).await?,
        None => None,
    };
    let found = record.zip(text).map(|(record, text)| read(record, text)).unwrap_or_default();
    Ok(Found { documents: records, ..found })
}

fn read(record: Record, text: String) -> Found {
    match json::read(text.as_bytes()) {
        Ok(plan) => {
            let title = plan.frame().title.clone();
            let record = Record { title, ..record };
            let documents = vec![record.clone()];
            Found { documents, at_hand: Some((record, Box::new(plan))), ..Found::default() }
        }
        Err(_) => Found { unreadable: Some(text), ..Found::default() },
    }
}

#[cfg(test)]
mod tests {
    use super::super::{EXAMPLE_CITY, InMemory};
    use super::*;
    use crate::plan::Year;

    const PLAN: &str = "major-planner/plan";

    fn plan() -> Plan {
        json::read(EXAMPLE_CITY.as_bytes()).unwrap()
    }

    fn empty() -> (Documents<InMemory>, InMemory, Keeper<InMemory>) {
        let shelf = InMemory::default();
        (Documents::of(InMemory::default()), shelf.clone(), Keeper::on(shelf))
    }

    #[tokio::test]
    async fn the_plan_at_hand_comes_back_as_it_was_with_its_year() {
        let (documents, _, keeper) = empty();
        assert!(found(&documents, &keeper).await.at_hand.is_none());
        let record = Record::new("a", 1).after(&plan(), Year::new(2027).unwrap(), 2);
        documents.keep(&record, EXAMPLE_CITY).await.unwrap();
        let (again, kept) = found(&documents, &keeper).await.at_hand.unwrap();
        assert_eq!((again, *kept), (record, plan()));
    }

    #[tokio::test]
    async fn a_change_noted_in_the_last_moment_is_kept_and_an_old_note_is_not() {
        let (documents, _, keeper) = empty();
        let year = Year::new(2025).unwrap();
        let kept = Record::new("a", 1).after(&plan(), year, 2);
        documents.keep(&kept, EXAMPLE_CITY).await.unwrap();
        let later = EXAMPLE_CITY.replacen("青城", "新城", 1);
        let noted = kept.after(&json::read(later.as_bytes()).unwrap(), year, 3);
        keeper.note(&noted, &later).unwrap();
        let (record, plan) = found(&documents, &keeper).await.at_hand.unwrap();
        assert_eq!((record.revision, json::write(&plan).contains("新城")), (2, true));
        assert_eq!(documents.text("a").await.unwrap(), Some(later));
        assert!(keeper.noted().is_none(), "it is taken over once");
        keeper.note(&kept, "older").unwrap();
        assert_eq!(found(&documents, &keeper).await.at_hand.unwrap().0.revision, 2);
        assert!(keeper.noted().is_none());
    }

    #[tokio::test]
    async fn what_the_first_version_kept_is_taken_over_once() {
        let (documents, shelf, keeper) = empty();
        shelf.write(PLAN, EXAMPLE_CITY).unwrap();
        let place = r#"{"version":1,"year":2027,"kept_at":1700000000000}"#;
        shelf.write("major-planner/place", place).unwrap();
        shelf.write("major-planner/plan.unreadable", "{ half").unwrap();
        shelf.write("major-planner/language", "en").unwrap();
        let first = found(&documents, &keeper).await;
        let (record, kept) = first.at_hand.unwrap();
        assert_eq!((record.year, record.kept_at), (Year::new(2027), 1_700_000_000_000));
        assert_eq!(*kept, plan());
        assert_eq!(first.documents.len(), 2, "what could not be read is not lost");
        assert_eq!(documents.text("kept-before-unreadable").await.unwrap().unwrap(), "{ half");
        assert_eq!(shelf.names(), ["major-planner/language"]);
        documents.remove("kept-before").await.unwrap();
        assert_eq!(found(&documents, &keeper).await.documents.len(), 1, "and not again");
    }

    #[tokio::test]
    async fn without_a_cabinet_the_plan_on_the_shelf_is_at_hand_and_stays_there() {
        let (_, shelf, keeper) = empty();
        shelf.write(PLAN, EXAMPLE_CITY).unwrap();
        let closed = Documents::of(InMemory::closed());
        let first = found(&closed, &keeper).await;
        assert_eq!(first.trouble, Some(Trouble::Closed));
        assert_eq!(*first.at_hand.unwrap().1, plan());
        assert_eq!(shelf.names(), [PLAN]);
        let full = Documents::of(InMemory::with_room(10));
        assert_eq!(found(&full, &keeper).await.trouble, Some(Trouble::Full));
        assert_eq!(shelf.names(), [PLAN]);
    }

    #[tokio::test]
    async fn what_cannot_be_read_is_shown_and_stays_where_it_is() {
        let (documents, _, keeper) = empty();
        let record = Record { revision: 1, ..Record::new("a", 1) };
        documents.keep(&record, "{ half a plan").await.unwrap();
        let first = found(&documents, &keeper).await;
        assert_eq!(first.unreadable.as_deref(), Some("{ half a plan"));
        assert_eq!((first.documents.len(), first.at_hand.is_none()), (1, true));
        assert_eq!(documents.text("a").await.unwrap().as_deref(), Some("{ half a plan"));
    }
}
