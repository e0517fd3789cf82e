//! The plan at hand, where one was in it, and the language.

use super::{Shelf, Trouble};
use crate::io::json;
use crate::plan::{Plan, Year};
use serde::{Deserialize, Serialize};

const PLAN: &str = "major-planner/plan";
const PLACE: &str = "major-planner/place";
const LANGUAGE: &str = "major-planner/language";
const UNREADABLE: &str = "major-planner/plan.unreadable";
const VERSION: u32 = 1;

/// Where one was in a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The year looked at.
    pub year: Option<Year>,
    /// When the plan was kept, in milliseconds since 1970.
    pub kept_at: Option<u64>,
}

/// As it is written; of a later version only what this one knows is read.
#[derive(Default, Deserialize, Serialize)]
struct PlaceFile {
    version: u32,
    year: Option<u16>,
    kept_at: Option<u64>,
}

/// What was found on the shelf.
#[derive(Clone, Debug)]
pub enum Kept {
    /// Nothing yet.
    Nothing,
    /// A plan, and where one was in it.
    Plan(Box<Plan>, Place),
    /// A text that is no plan, as it was.
    Unreadable(String),
}

/// Keeps things on a shelf.
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

    /// Keeps a plan.
    ///
    /// # Errors
    /// The shelf is full or closed; what was kept before stays.
    pub fn keep(&self, plan: &Plan, place: Place) -> Result<(), Trouble> {
        self.shelf.write(PLAN, &json::write(plan))?;
        let year = place.year.map(Year::number);
        let file = PlaceFile { version: VERSION, year, kept_at: place.kept_at };
        let file = serde_json::to_string(&file).unwrap_or_default();
        self.shelf.write(PLACE, &file)
    }

    /// The plan that was kept. One that cannot be read is put aside.
    ///
    /// # Errors
    /// The shelf may not be used.
    pub fn find(&self) -> Result<Kept, Trouble> {
        let Some(text) = self.shelf.read(PLAN)? else {
            return Ok(Kept::Nothing);
        };
        if let Ok(plan) = json::read(text.as_bytes()) {
            return Ok(Kept::Plan(Box::new(plan), self.place()?));
        }
        // Without room for a copy the text stays where it is until then.
        let _ = self.shelf.write(UNREADABLE, &text);
        Ok(Kept::Unreadable(text))
    }

    fn place(&self) -> Result<Place, Trouble> {
        let text = self.shelf.read(PLACE)?.unwrap_or_default();
        let file: PlaceFile = serde_json::from_str(&text).unwrap_or_default();
        Ok(Place { year: file.year.and_then(Year::new), kept_at: file.kept_at })
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
}

#[cfg(test)]
mod tests {
    use super::super::{EXAMPLE_CITY, InMemory};
    use super::*;

    fn plan() -> Plan {
        json::read(EXAMPLE_CITY.as_bytes()).unwrap()
    }

    #[test]
    fn a_plan_comes_back_as_it_was_with_its_year() {
        let keeper = Keeper::on(InMemory::default());
        assert!(matches!(keeper.find(), Ok(Kept::Nothing)));
        let place = Place { year: Year::new(2027), kept_at: Some(1_700_000_000_000) };
        keeper.keep(&plan(), place).unwrap();
        let Ok(Kept::Plan(kept, found)) = keeper.find() else {
            panic!("nothing was kept");
        };
        assert_eq!((*kept, found), (plan(), place));
    }

    #[test]
    fn a_shelf_without_room_or_leave_says_so_and_keeps_what_it_had() {
        let room = json::write(&plan()).len() + 200;
        let keeper = Keeper::on(InMemory::with_room(room));
        keeper.keep(&plan(), Place::default()).unwrap();
        let mut larger = plan();
        for _ in 0..20 {
            let edit = crate::session::school_to_add(
                &larger,
                "又一所学校",
                crate::plan::SchoolKind::Other,
            );
            larger.apply(&edit).unwrap();
        }
        assert_eq!(keeper.keep(&larger, Place::default()), Err(Trouble::Full));
        assert!(matches!(keeper.find(), Ok(Kept::Plan(kept, _)) if *kept == plan()));
        let closed = Keeper::on(InMemory::closed());
        assert_eq!(closed.keep(&plan(), Place::default()), Err(Trouble::Closed));
        assert!(closed.find().is_err() && closed.language().is_err());
    }

    #[test]
    fn what_cannot_be_read_is_put_aside_and_not_lost() {
        let shelf = InMemory::default();
        shelf.write(PLAN, "{ half a plan").unwrap();
        let keeper = Keeper::on(shelf.clone());
        assert!(matches!(keeper.find(), Ok(Kept::Unreadable(text)) if text == "{ half a plan"));
        keeper.keep(&plan(), Place::default()).unwrap();
        assert_eq!(shelf.read(UNREADABLE).unwrap().as_deref(), Some("{ half a plan"));
    }

    #[test]
    fn a_place_that_cannot_be_read_is_no_place() {
        let shelf = InMemory::default();
        let keeper = Keeper::on(shelf.clone());
        keeper.keep(&plan(), Place::default()).unwrap();
        shelf.write(PLACE, "?").unwrap();
        assert!(matches!(keeper.find(), Ok(Kept::Plan(_, place)) if place == Place::default()));
        keeper.keep_language("en").unwrap();
        assert_eq!(keeper.language().unwrap().as_deref(), Some("en"));
    }
}
