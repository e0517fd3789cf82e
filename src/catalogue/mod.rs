//! The national catalogue of secondary vocational majors, and search in it.
//!
//! The catalogue grows every year and plans still use codes of older editions,
//! so it helps with typing and refuses nothing: a code that it does not hold is
//! a matter for the planner.
//!
//! The data files are part of the program and are read on first use; names stay
//! where they are in the file, as slices of it.

mod search;

pub use search::{Fit, Sought, fit_of, spelled};

use crate::plan::Identity;
use std::cell::OnceCell;

const MAJORS: &str = include_str!("majors.txt");

thread_local! {
    static READ: OnceCell<&'static [Major]> = const { OnceCell::new() };
}

/// A major of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Major {
    /// Six digits.
    pub code: &'static str,
    /// Its name, in Chinese.
    pub name: &'static str,
    /// Usual years of study; `None` where the catalogue does not say.
    pub length: Option<u8>,
    /// The category (专业大类) that it belongs to.
    pub category: &'static str,
    /// The class (专业类) of that category.
    pub class: &'static str,
}

/// Every major, in the order of codes.
#[must_use]
pub fn majors() -> &'static [Major] {
    // The list lives as long as the program: it is made once and given away.
    READ.with(|it| *it.get_or_init(|| Vec::leak(read(MAJORS))))
}

/// The major with this code.
#[must_use]
pub fn find(code: &str) -> Option<Major> {
    let majors = majors();
    let at = majors.binary_search_by(|it| it.code.cmp(code)).ok()?;
    majors.get(at).copied()
}

/// What the major of an offering is called: as it was entered, or else as the
/// catalogue has it.
#[must_use]
pub fn name_of(identity: &Identity) -> Option<&str> {
    identity.name.as_deref().or_else(|| find(&identity.code).map(|it| it.name))
}

/// The majors that a text may mean, the likeliest first: by the beginning of
/// the code, by a part of the name, or by pinyin, in full or as initials.
///
/// ```
/// use major_planner::catalogue;
///
/// for text in ["hl", "huli", "720201", "护理"] {
///     assert_eq!(catalogue::search(text)[0].name, "护理", "{text}");
/// }
/// ```
#[must_use]
pub fn search(text: &str) -> Vec<Major> {
    search::search(text)
}

fn read(file: &'static str) -> Vec<Major> {
    let mut category = "";
    let mut class = "";
    let mut majors = Vec::new();
    for line in file.lines().filter(|it| !it.starts_with('#')) {
        let mut fields = line.split('\t');
        let (Some(code), Some(name)) = (fields.next(), fields.next()) else {
            continue;
        };
        match code.len() {
            2 => category = name,
            4 => class = name,
            _ => {
                let length = fields.next().and_then(|it| it.parse().ok());
                majors.push(Major { code, name, length, category, class });
            }
        }
    }
    majors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_holds_the_majors_it_says_in_order() {
        let majors = majors();
        assert_eq!(majors.len(), 368);
        assert!(majors.windows(2).all(|it| it[0].code < it[1].code), "the order of codes");
        assert!(majors.iter().all(|it| it.code.len() == 6 && !it.class.is_empty()));
    }

    #[test]
    fn a_code_gives_name_category_and_length() {
        let major = find("720201").unwrap();
        assert_eq!((major.name, major.category, major.class), ("护理", "医药卫生大类", "护理类"));
        assert_eq!(major.length, Some(3));
        assert_eq!(find("750113").unwrap().length, None, "the catalogue does not say");
        assert_eq!(find("999999"), None);
    }
}
