//! Values as what they should be, and every problem at its path.
//!
//! Null is as good as absent. A value of another type is reported and taken
//! for absent, and reading goes on. Paths are put together only where something
//! is wrong.

use super::tree::{Fields, Json, is_foreign};
use crate::plan::{
    Entries, Expected, Extras, Found, Issues, LIMITS, Marks, Names, Problem, Students, Year,
    shortened,
};
use std::collections::HashSet;

/// Where reading stands and what it found so far.
#[derive(Debug, Default)]
pub(super) struct Reading {
    path: Vec<Step>,
    pub(super) issues: Issues,
    pub(super) chain_names: Names,
    /// Offerings read so far, in all schools.
    pub(super) offerings: usize,
}

/// One step of a path.
#[derive(Debug)]
pub(super) enum Step {
    Field(&'static str),
    Key(Box<str>),
    Index(usize),
}

impl Reading {
    /// Reads something one step further down.
    pub(super) fn within<T>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let result = read(self);
        self.path.pop();
        result
    }

    /// Reports a problem of the value at hand.
    pub(super) fn report_here(&mut self, problem: Problem) {
        let path = &self.path;
        self.issues.add(|| joined(path, None), || problem);
    }

    /// Reports a problem of a field of the object at hand.
    pub(super) fn report(&mut self, name: &str, problem: Problem) {
        let path = &self.path;
        self.issues.add(|| joined(path, Some(name)), || problem);
    }

    fn unexpected<T>(&mut self, name: &str, expected: Expected, value: &Json<'_>) -> Option<T> {
        if !value.is_null() {
            let found = value.found();
            self.report(name, Problem::Unexpected { expected, found });
        }
        None
    }

    /// The fields of an object: each name once, and the required ones there.
    pub(super) fn fields<'de>(
        &mut self,
        value: Json<'de>,
        required: &[&'static str],
    ) -> Option<Fields<'de>> {
        let Json::Object(fields) = value else {
            let (expected, found) = (Expected::Object, value.found());
            self.report_here(Problem::Unexpected { expected, found });
            return None;
        };
        self.each_once(&fields);
        for name in required {
            if !fields.iter().any(|(it, value)| *it == **name && !value.is_null()) {
                self.report(name, Problem::Missing);
            }
        }
        Some(fields)
    }

    fn each_once(&mut self, fields: &Fields<'_>) {
        const FEW: usize = 32;
        if fields.len() > FEW {
            let mut seen = HashSet::new();
            for (name, _) in fields {
                if !seen.insert(name) {
                    self.report(name, Problem::DuplicateKey);
                }
            }
            return;
        }
        for (at, (name, _)) in fields.iter().enumerate() {
            if fields.iter().take(at).any(|(it, _)| it == name) {
                self.report(name, Problem::DuplicateKey);
            }
        }
    }

    /// A field that none of the others is: kept if it is another program's.
    pub(super) fn other(&mut self, name: &str, value: &Json<'_>, extras: &mut Extras) {
        match value {
            Json::Raw(json) if is_foreign(name) => extras.keep(name, json),
            _ => self.report(name, Problem::UnknownField),
        }
    }

    /// An object in a field.
    pub(super) fn object<'de, T>(
        &mut self,
        name: &'static str,
        value: Json<'de>,
        read: impl FnOnce(&mut Self, Json<'de>) -> Option<T>,
    ) -> Option<T> {
        if value.is_null() {
            return None;
        }
        self.within(Step::Field(name), |it| read(it, value))
    }

    /// A list in a field; an item that is wrong is left out.
    pub(super) fn list<'de, T>(
        &mut self,
        name: &'static str,
        value: Json<'de>,
        read: impl Fn(&mut Self, Json<'de>) -> Option<T>,
    ) -> Vec<T> {
        let Json::List(items) = value else {
            self.unexpected::<()>(name, Expected::List, &value);
            return Vec::new();
        };
        self.within(Step::Field(name), |it| {
            let items = items.into_iter().enumerate();
            let read = |(at, item)| it.within(Step::Index(at), |it| read(it, item));
            items.filter_map(read).collect()
        })
    }

    /// The entries of a map keyed by year.
    pub(super) fn by_year<'de>(
        &mut self,
        name: &'static str,
        value: Json<'de>,
        mut read: impl FnMut(&mut Self, Year, Json<'de>),
    ) {
        let Json::Object(fields) = value else {
            self.unexpected::<()>(name, Expected::Object, &value);
            return;
        };
        self.within(Step::Field(name), |it| {
            it.each_once(&fields);
            for (key, value) in fields {
                match year_of(&key) {
                    Some(year) => read(it, year, value),
                    None => {
                        let (expected, found) = (Expected::Year, Found::text(&key));
                        it.report(&key, Problem::Unexpected { expected, found });
                    }
                }
            }
        });
    }

    /// Intakes by year.
    pub(super) fn entries(&mut self, name: &'static str, value: Json<'_>) -> Entries {
        let mut entries = Entries::default();
        self.by_year(name, value, |it, year, value| {
            let students = match value {
                // Nearly every entry: no path is needed for it.
                Json::Whole(number @ 0..=100_000) => {
                    u32::try_from(number).ok().and_then(Students::new)
                }
                other => it
                    .whole(&year.to_string(), &other, 0, Students::MOST.into())
                    .and_then(|it| Students::new(u32::try_from(it).ok()?)),
            };
            entries.add(year, students);
        });
        entries
    }

    /// A whole number within limits.
    pub(super) fn whole(
        &mut self,
        name: &str,
        value: &Json<'_>,
        least: i64,
        most: i64,
    ) -> Option<i64> {
        match value {
            Json::Whole(number) if (least..=most).contains(number) => Some(*number),
            other => self.unexpected(name, Expected::Whole(least, most), other),
        }
    }

    /// A number of the background.
    pub(super) fn count(&mut self, name: &str, value: &Json<'_>) -> Option<u32> {
        let number = self.whole(name, value, 0, LIMITS.background.into())?;
        u32::try_from(number).ok()
    }

    /// Years of study.
    pub(super) fn length(&mut self, name: &str, value: &Json<'_>) -> Option<u8> {
        let number = self.whole(name, value, 1, LIMITS.length.into())?;
        u8::try_from(number).ok()
    }

    /// A school year.
    pub(super) fn year(&mut self, name: &str, value: &Json<'_>) -> Option<Year> {
        let year = match value {
            Json::Whole(number) => u16::try_from(*number).ok().and_then(Year::new),
            _ => None,
        };
        year.or_else(|| self.unexpected(name, Expected::Year, value))
    }

    /// The year that an item of a list is.
    pub(super) fn year_here(&mut self, value: &Json<'_>) -> Option<Year> {
        let year = match value {
            Json::Whole(number) => u16::try_from(*number).ok().and_then(Year::new),
            _ => None,
        };
        if year.is_none() {
            let (expected, found) = (Expected::Year, value.found());
            self.report_here(Problem::Unexpected { expected, found });
        }
        year
    }

    /// true or false.
    pub(super) fn flag(&mut self, name: &str, value: &Json<'_>) -> Option<bool> {
        match value {
            Json::Flag(flag) => Some(*flag),
            other => self.unexpected(name, Expected::Flag, other),
        }
    }

    /// One of a set of words.
    pub(super) fn word<T>(
        &mut self,
        name: &str,
        value: &Json<'_>,
        words: &'static [&'static str],
        of_word: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let word = match value {
            Json::Text(text) => of_word(text),
            _ => None,
        };
        word.or_else(|| self.unexpected(name, Expected::OneOf(words), value))
    }

    /// A text of any length.
    pub(super) fn long_text(&mut self, name: &str, value: &Json<'_>) -> Option<Box<str>> {
        match value {
            Json::Text(text) => Some((**text).into()),
            other => self.unexpected(name, Expected::Text, other),
        }
    }

    /// A title, name or code.
    pub(super) fn text(&mut self, name: &str, value: &Json<'_>) -> Option<Box<str>> {
        let text = self.long_text(name, value)?;
        let limit = LIMITS.characters;
        // Bytes are more than characters: most texts need no counting.
        if text.len() > limit {
            let length = text.chars().count();
            if length > limit {
                self.report(name, Problem::TooLong { length, limit });
                return None;
            }
        }
        Some(text)
    }

    /// An id.
    pub(super) fn id(&mut self, name: &str, value: &Json<'_>) -> Option<Box<str>> {
        let id = self.text(name, value)?;
        if id.is_empty() {
            self.report(name, Problem::EmptyId);
            return None;
        }
        Some(id)
    }

    /// Reads the mark of this name, if it is one.
    pub(super) fn mark(
        &mut self,
        names: &[&str; 4],
        marks: &mut Marks,
        name: &str,
        value: &Json<'_>,
    ) -> bool {
        let slot = names.iter().zip(marks).find(|(it, _)| **it == name);
        let Some((_, mark)) = slot else {
            return false;
        };
        *mark = self.flag(name, value);
        true
    }
}

/// The year that a key is: four digits.
fn year_of(key: &str) -> Option<Year> {
    let is_plain = key.len() == 4 && key.bytes().all(|it| it.is_ascii_digit());
    is_plain.then(|| key.parse().ok()).flatten().and_then(Year::new)
}

fn joined(path: &[Step], name: Option<&str>) -> String {
    let mut text = String::new();
    let add = |text: &mut String, name: &str| {
        if !text.is_empty() {
            text.push('.');
        }
        text.push_str(&shortened(name));
    };
    for step in path {
        match step {
            Step::Field(name) => add(&mut text, name),
            Step::Key(name) => add(&mut text, name),
            Step::Index(at) => text.push_str(&format!("[{at}]")),
        }
    }
    if let Some(name) = name {
        add(&mut text, name);
    }
    text
}
