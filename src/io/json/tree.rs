//! A small piece of a file as it stands there: duplicate names, field order
//! and the text of foreign fields included.
//!
//! Only pieces such as one offering are held so. A piece that is larger than
//! any part of a plan stops growing, so that a broken file cannot take more
//! memory than a good one.

use crate::plan::{Found, shortened};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// Values of a piece before it is cut.
const MOST_NODES: usize = 100_000;

/// The fields of an object, in the order of the file.
pub(super) type Fields<'de> = Vec<(Cow<'de, str>, Json<'de>)>;

/// A JSON value.
#[derive(Debug)]
pub(super) enum Json<'de> {
    Null,
    Flag(bool),
    Whole(i64),
    /// A number that is not whole, or too large to be anything in a plan.
    Number(String),
    Text(Cow<'de, str>),
    List(Vec<Json<'de>>),
    Object(Fields<'de>),
    /// The value of a field of another program, unread.
    Raw(&'de str),
    /// More than a piece of a plan holds.
    TooLarge,
}

impl Json<'_> {
    pub(super) fn found(&self) -> Found {
        match self {
            Self::Null => Found::Null,
            Self::Flag(flag) => Found::Flag(*flag),
            Self::Whole(number) => Found::Number(number.to_string()),
            Self::Number(number) => Found::Number(number.clone()),
            Self::Text(text) => Found::text(text),
            Self::List(_) => Found::List,
            Self::Object(_) | Self::TooLarge => Found::Object,
            Self::Raw(json) => Found::Text(shortened(json)),
        }
    }

    pub(super) fn is_null(&self) -> bool {
        matches!(self, Self::Null) || matches!(self, Self::Raw("null"))
    }
}

/// Whether a field belongs to another program.
pub(super) fn is_foreign(name: &str) -> bool {
    name.starts_with("x_")
}

/// A number that is not whole, as JSON.
pub(super) fn written(number: f64) -> String {
    // What was read is no infinity, and can be written.
    serde_json::to_string(&number).unwrap_or_default()
}

/// Reads a value, counting down how many more may be held.
pub(super) struct Tree<'n>(&'n mut usize);

/// Reads one piece of a file.
pub(super) struct Piece;

impl<'de> DeserializeSeed<'de> for Piece {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Json<'de>, D::Error> {
        let mut room = MOST_NODES;
        Tree(&mut room).deserialize(json)
    }
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Json<'de>, D::Error> {
        if *self.0 == 0 {
            return json.deserialize_ignored_any(IgnoredAny).map(|_| Json::TooLarge);
        }
        *self.0 -= 1;
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }
    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }
    fn visit_bool<E>(self, flag: bool) -> Result<Json<'de>, E> {
        Ok(Json::Flag(flag))
    }
    fn visit_i64<E>(self, number: i64) -> Result<Json<'de>, E> {
        Ok(Json::Whole(number))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Json<'de>, E> {
        Ok(i64::try_from(number).map_or_else(|_| Json::Number(number.to_string()), Json::Whole))
    }
    fn visit_f64<E>(self, number: f64) -> Result<Json<'de>, E> {
        Ok(Json::Number(written(number)))
    }
    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }
    fn visit_str<E>(self, text: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(Tree(self.0))? {
            if !matches!(item, Json::TooLarge) {
                items.push(item);
            }
        }
        Ok(if *self.0 == 0 { Json::TooLarge } else { Json::List(items) })
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json<'de>, A::Error> {
        let mut fields = Vec::new();
        while let Some(name) = map.next_key_seed(Name)? {
            if is_foreign(&name) {
                let raw: &RawValue = map.next_value()?;
                fields.push((name, Json::Raw(raw.get())));
            } else {
                let value = map.next_value_seed(Tree(self.0))?;
                if !matches!(value, Json::TooLarge) {
                    fields.push((name, value));
                }
            }
        }
        Ok(if *self.0 == 0 { Json::TooLarge } else { Json::Object(fields) })
    }
}

/// A name in an object, borrowed from the file where it can be.
pub(super) struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }
    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(name))
    }
    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name.to_owned()))
    }
}
