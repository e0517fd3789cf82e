//! What is kept on the device from one visit to the next.
//!
//! A plan is kept as the text of a plan file, so that whatever can be read
//! from a file can be read from here, by later versions of the product too.
//! Each plan that is opened is a document of its own, and none is written over
//! another. Where they are kept is behind a port, [`Cabinet`]: the browser's
//! database, or a map in the tests. A second port, [`Shelf`], takes the little
//! that has to be kept at once. Both may be full or closed, and then say so.
//!
//! **What cannot be read is never thrown away.** It stays where it is, under
//! its own id, until the user removes it.

mod cabinet;
mod documents;
mod found;
mod keeper;
mod record;
mod shelf;

pub use cabinet::{Cabinet, Change};
pub use documents::Documents;
pub use found::{Found, found};
pub use keeper::Keeper;
pub use record::{Record, enter};
pub use shelf::{InMemory, Shelf, Trouble};

/// The example city, as a plan file. Its schools are fictional.
///
/// For tests alone: the page fetches the same file when its door is used.
#[cfg(test)]
pub(crate) const EXAMPLE_CITY: &str = include_str!("example-city.json");

/// The title of the example city.
pub const EXAMPLE_TITLE: &str = "示例城市（虚构） · Example city (fictional)";

/// The name of the file that a plan with this title is saved in: the title,
/// without what file systems do not take.
#[must_use]
pub fn file_name(title: &str) -> String {
    const LONGEST: usize = 80;
    let allowed = |it: &char| !it.is_control() && !r#"\/:*?"<>|"#.contains(*it);
    let name: String = title.chars().filter(allowed).take(LONGEST).collect();
    let name = name.trim().trim_matches('.');
    format!("{}.json", if name.is_empty() { "major-planner" } else { name })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_its_plan() {
        assert_eq!(file_name("呼和浩特 2026: a/b?"), "呼和浩特 2026 ab.json");
        assert_eq!(file_name(" .. "), "major-planner.json");
        assert_eq!(file_name(&"长".repeat(200)).chars().count(), 85);
    }
    use crate::io::json;
    use crate::session::Session;

    #[test]
    fn the_example_city_can_be_opened_and_says_that_it_is_fictional() {
        let plan = json::read(EXAMPLE_CITY.as_bytes()).unwrap();
        assert!(plan.frame().title.as_deref().unwrap().contains("虚构"));
        assert_eq!(plan.frame().title.as_deref(), Some(EXAMPLE_TITLE));
        assert_eq!(plan.schools().len(), 63);
        let session = Session::of(plan).unwrap();
        assert!(session.now().report().counts(0)[0] > 0, "it has something to show");
    }
}
