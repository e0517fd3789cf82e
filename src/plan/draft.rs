//! What was read, before anyone has checked it.

use super::{About, Extent, Extras, Issues, Method, Offering, Scenario, Setting, Students, Year};
use smallvec::SmallVec;
use std::collections::HashMap;
use std::rc::Rc;

/// A plan as it was read. Fields of the wrong type are already reported in
/// `issues` and stand here as blanks; whether the fields agree with each other
/// and with the vocabulary is not yet known.
#[derive(Debug, Default)]
pub struct Draft {
    /// Title.
    pub title: Option<Box<str>>,
    /// Id of the pack.
    pub pack: Option<Box<str>>,
    /// Readings and parameters.
    pub settings: Vec<(Box<str>, Setting)>,
    /// Last school year with recorded intakes.
    pub as_of: Option<Year>,
    /// Last school year judged.
    pub horizon: Option<Year>,
    /// Whether every school of the city is here.
    pub extent: Option<Extent>,
    /// What the schools not listed add up to.
    pub background: Option<DraftBackground>,
    /// How later intakes are projected.
    pub method: Option<Method>,
    /// The schools.
    pub schools: Vec<DraftSchool>,
    /// What-if lists of actions.
    pub scenarios: Vec<Scenario>,
    /// Fields of other programs, of the plan itself.
    pub extras: Extras,
    /// Fields of other programs, among the readings.
    pub settings_extras: Extras,
    /// Fields of other programs, in the projection.
    pub projection_extras: Extras,
    /// The chains named by the offerings.
    pub chain_names: Names,
    /// What reading found.
    pub issues: Issues,
}

/// A background as it was read.
#[derive(Debug, Default)]
pub struct DraftBackground {
    /// All but the chains.
    pub numbers: super::Background,
    /// Schools by the chain's id.
    pub chain_schools: Vec<(Box<str>, Option<u32>)>,
}

/// A school as it was read.
#[derive(Debug)]
pub struct DraftSchool {
    /// Names and kind.
    pub about: Rc<About>,
    /// Its offerings.
    pub offerings: Vec<DraftOffering>,
}

/// An offering as it was read.
#[derive(Debug)]
pub struct DraftOffering {
    /// All but its intakes and chains.
    pub offering: Offering,
    /// Recorded intakes.
    pub intake: Entries,
    /// Planned intakes.
    pub planned: Entries,
    /// Its chains, as positions in [`Draft::chain_names`].
    pub chains: SmallVec<[u32; 4]>,
}

/// Intakes as they were read, blanks and all, in the order of the file. A
/// country has millions of entries: one word each.
#[derive(Debug, Default)]
pub struct Entries(SmallVec<[u32; 8]>);

const BLANK: u32 = (1 << 17) - 1;

impl Entries {
    /// Adds an entry; false if the year is there already.
    pub fn add(&mut self, year: Year, students: Option<Students>) -> bool {
        let year = u32::from(year.number());
        if self.0.iter().any(|it| it >> 17 == year) {
            return false;
        }
        self.0.push(year << 17 | students.map_or(BLANK, Students::number));
        true
    }

    /// The entries in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (Year, Option<Students>)> + '_ {
        self.0.iter().filter_map(|&entry| {
            let year = Year::new(u16::try_from(entry >> 17).ok()?)?;
            Some((year, Students::new(entry & BLANK)))
        })
    }
}

/// Texts that repeat, each held once.
#[derive(Debug, Default)]
pub struct Names {
    list: Vec<Rc<str>>,
    positions: HashMap<Rc<str>, u32>,
}

impl Names {
    /// Stands for a name that could not be read and was reported.
    pub const UNREADABLE: u32 = u32::MAX;

    /// The position of a name, which is added if it is new.
    pub fn position(&mut self, name: &str) -> u32 {
        if let Some(&at) = self.positions.get(name) {
            return at;
        }
        let at = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        let name: Rc<str> = name.into();
        self.list.push(Rc::clone(&name));
        self.positions.insert(name, at);
        at
    }

    /// The names by position.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|it| &**it)
    }

    /// The name at a position.
    #[must_use]
    pub fn get(&self, at: u32) -> &str {
        usize::try_from(at).ok().and_then(|at| self.list.get(at)).map_or("", |it| it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_keep_blanks_and_refuse_a_year_twice() {
        let mut entries = Entries::default();
        let year = |number| Year::new(number).unwrap();
        assert!(entries.add(year(2024), None));
        assert!(entries.add(year(2023), Students::new(Students::MOST)));
        assert!(!entries.add(year(2024), Students::new(1)));
        let all: Vec<_> = entries.iter().collect();
        assert_eq!(all, [(year(2024), None), (year(2023), Students::new(100_000))]);
    }
}
