//! The objects in the data file of a pack, read field by field.
//!
//! Derived readers would do the same and are made anew for each kind of object:
//! that is more code than all rules together, and the page is downloaded. For
//! the same reason reading goes on after a mistake and the pack is refused at
//! its end, for the first mistake that was made.

use super::pack::{PackError, Text};
use serde::de::Error as _;
use serde_json::{Map, Value};

/// An object of which each field is taken once.
pub(super) struct Fields<'a> {
    fields: Option<&'a Map<String, Value>>,
    taken: usize,
    mistake: &'a mut Option<PackError>,
}

/// Reads a file that is one object.
pub(super) fn read<T>(json: &str, read: impl FnOnce(&mut Fields<'_>) -> T) -> Result<T, PackError> {
    let file: Value = serde_json::from_str(json).map_err(PackError::Json)?;
    let mut mistake = None;
    let it = object(&file, &mut mistake, read);
    mistake.map_or(Ok(it), Err)
}

/// Reads an object. A field that `read` does not take is one too many.
fn object<T>(
    value: &Value,
    mistake: &mut Option<PackError>,
    read: impl FnOnce(&mut Fields<'_>) -> T,
) -> T {
    let mut object = Fields { fields: value.as_object(), taken: 0, mistake };
    let it = read(&mut object);
    if object.fields.is_none_or(|it| it.len() != object.taken) {
        object.is_no("object of this layout");
    }
    it
}

impl Fields<'_> {
    /// That something is wrong. Only the first mistake counts.
    pub(super) fn wrong(&mut self, mistake: PackError) {
        self.mistake.get_or_insert(mistake);
    }

    /// That something does not hold together.
    pub(super) fn inconsistent(&mut self, what: String) {
        self.wrong(PackError::Inconsistent(what));
    }

    /// That a value is not what it should be.
    pub(super) fn is_no(&mut self, what: &str) {
        let names = self.fields.into_iter().flat_map(Map::keys);
        let names: Vec<&str> = names.map(String::as_str).collect();
        let place = format!("no {what} in the object with {}", names.join(", "));
        self.wrong(PackError::Json(serde_json::Error::custom(place)));
    }

    fn object<T>(&mut self, value: &Value, read: impl FnOnce(&mut Fields<'_>) -> T) -> T {
        object(value, self.mistake, read)
    }
}

impl<'a> Fields<'a> {
    /// The value of a field that may be left out.
    pub(super) fn maybe(&mut self, name: &str) -> Option<&'a Value> {
        let value = self.fields?.get(name)?;
        self.taken += 1;
        Some(value)
    }

    pub(super) fn value(&mut self, name: &str) -> &'a Value {
        self.maybe(name).unwrap_or(&Value::Null)
    }

    pub(super) fn word(&mut self, name: &str) -> &'a str {
        let value = self.value(name);
        value.as_str().unwrap_or_else(|| {
            self.is_no(&format!("text {name}"));
            ""
        })
    }

    pub(super) fn string(&mut self, name: &str) -> String {
        self.word(name).to_owned()
    }

    pub(super) fn number(&mut self, name: &str) -> u32 {
        let value = self.value(name);
        number(value).unwrap_or_else(|| {
            self.is_no(&format!("number {name}"));
            0
        })
    }

    /// A text in both languages.
    pub(super) fn text(&mut self, name: &str) -> Text {
        let value = self.value(name);
        self.text_of(value)
    }

    pub(super) fn text_of(&mut self, value: &Value) -> Text {
        self.object(value, |it| Text { zh: it.string("zh"), en: it.string("en") })
    }

    /// A list of values of any kind.
    pub(super) fn list(&mut self, name: &str) -> &'a [Value] {
        let value = self.value(name);
        value.as_array().map_or_else(
            || {
                self.is_no(&format!("list {name}"));
                [].as_slice()
            },
            Vec::as_slice,
        )
    }

    /// A list of objects.
    pub(super) fn objects<T>(&mut self, name: &str, read: fn(&mut Fields<'_>) -> T) -> Vec<T> {
        let mut objects = Vec::new();
        for value in self.list(name) {
            objects.push(self.object(value, read));
        }
        objects
    }
}

pub(super) fn number(value: &Value) -> Option<u32> {
    value.as_u64().and_then(|it| u32::try_from(it).ok())
}
