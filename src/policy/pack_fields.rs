//! The objects in the data file of a pack, read field by field.
//!
//! Derived readers would do the same and are made anew for each kind of object:
//! that is more code than all rules together, and the page is downloaded.

use super::pack::{PackError, Text};
use serde::de::Error as _;
use serde_json::{Map, Value};

/// An object of which each field is taken once.
pub(super) struct Fields<'a> {
    fields: &'a Map<String, Value>,
    taken: usize,
}

impl<'a> Fields<'a> {
    /// Reads an object. A field that `read` does not take is one too many.
    pub(super) fn of<T>(
        value: &'a Value,
        read: impl FnOnce(&mut Self) -> Result<T, PackError>,
    ) -> Result<T, PackError> {
        let fields = value.as_object().ok_or_else(|| not("an object", value))?;
        let mut object = Self { fields, taken: 0 };
        let it = read(&mut object)?;
        if object.taken == fields.len() { Ok(it) } else { Err(not("of this layout", value)) }
    }

    /// The value of a field that may be left out.
    pub(super) fn maybe(&mut self, name: &str) -> Option<&'a Value> {
        let value = self.fields.get(name)?;
        self.taken += 1;
        Some(value)
    }

    pub(super) fn value(&mut self, name: &str) -> Result<&'a Value, PackError> {
        self.maybe(name).ok_or_else(|| wrong(format!("{name} is missing")))
    }

    pub(super) fn word(&mut self, name: &str) -> Result<&'a str, PackError> {
        let value = self.value(name)?;
        value.as_str().ok_or_else(|| not("a text", value))
    }

    pub(super) fn string(&mut self, name: &str) -> Result<String, PackError> {
        self.word(name).map(str::to_owned)
    }

    pub(super) fn number(&mut self, name: &str) -> Result<u32, PackError> {
        let value = self.value(name)?;
        number(value).ok_or_else(|| not("a number", value))
    }

    /// A text in both languages.
    pub(super) fn text(&mut self, name: &str) -> Result<Text, PackError> {
        text(self.value(name)?)
    }

    pub(super) fn list<T>(
        &mut self,
        name: &str,
        read: impl Fn(&'a Value) -> Result<T, PackError>,
    ) -> Result<Vec<T>, PackError> {
        let value = self.value(name)?;
        value.as_array().ok_or_else(|| not("a list", value))?.iter().map(read).collect()
    }
}

pub(super) fn text(value: &Value) -> Result<Text, PackError> {
    Fields::of(value, |it| Ok(Text { zh: it.string("zh")?, en: it.string("en")? }))
}

pub(super) fn number(value: &Value) -> Option<u32> {
    value.as_u64().and_then(|it| u32::try_from(it).ok())
}

/// That a value is not what it should be.
pub(super) fn not(what: &str, value: &Value) -> PackError {
    wrong(format!("not {what}: {value}"))
}

fn wrong(what: String) -> PackError {
    PackError::Json(serde_json::Error::custom(what))
}
