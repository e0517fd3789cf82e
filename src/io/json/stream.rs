//! The large lists of a file, one item at a time.
//!
//! A country has a million offerings: the objects and lists that lead to them
//! are walked, never held. What is walked is one of the [`Walk`]s of `file.rs`.

use super::reading::{Reading, Step};
use super::tree::{Fields, Json, Name, Piece, is_foreign, written};
use crate::plan::{Counted, Expected, Found, Problem};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// An object whose large fields are walked and whose small ones are held.
pub(super) trait Walk {
    /// Whether the field of this name is a large list.
    fn is_large(name: &str) -> Option<&'static str>;

    /// Takes an item of a large list.
    fn item<'de, A: SeqAccess<'de>>(
        &mut self,
        name: &'static str,
        list: &mut A,
        reading: &mut Reading,
    ) -> Result<Option<()>, A::Error>;

    /// Of what a large list may have only so many, and how many it has.
    fn room(&self, name: &'static str, reading: &Reading) -> Room;

    /// Takes the small fields, when all large ones are done.
    fn fields(&mut self, fields: Fields<'_>, reading: &mut Reading);

    /// Fields that must be there.
    const REQUIRED: &'static [&'static str];
}

/// How much of something there is and may be.
pub(super) struct Room {
    pub(super) what: Counted,
    pub(super) held: usize,
    pub(super) most: usize,
}

/// Walks an object into `T`; false if the value was no object.
pub(super) struct Object<'a, T> {
    pub(super) walk: &'a mut T,
    pub(super) reading: &'a mut Reading,
}

impl<'de, T: Walk> DeserializeSeed<'de> for Object<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

/// The answers of a visitor to everything but the type it is for.
macro_rules! report_scalars {
    () => {
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("any JSON")
        }
        fn visit_unit<E>(self) -> Result<(), E> {
            self.wrong(Found::Null)
        }
        fn visit_bool<E>(self, flag: bool) -> Result<(), E> {
            self.wrong(Found::Flag(flag))
        }
        fn visit_i64<E>(self, number: i64) -> Result<(), E> {
            self.wrong(Found::Number(number.to_string()))
        }
        fn visit_u64<E>(self, number: u64) -> Result<(), E> {
            self.wrong(Found::Number(number.to_string()))
        }
        fn visit_f64<E>(self, number: f64) -> Result<(), E> {
            self.wrong(Found::Number(written(number)))
        }
        fn visit_str<E>(self, text: &str) -> Result<(), E> {
            self.wrong(Found::text(text))
        }
    };
}

impl<T: Walk> Object<'_, T> {
    fn wrong<E>(self, found: Found) -> Result<(), E> {
        let expected = Expected::Object;
        self.reading.report_here(Problem::Unexpected { expected, found });
        Ok(())
    }
}

impl<'de, T: Walk> Visitor<'de> for Object<'_, T> {
    type Value = ();

    report_scalars!();

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        self.wrong(Found::List)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { walk, reading } = self;
        let mut fields: Fields<'de> = Vec::new();
        while let Some(name) = map.next_key_seed(Name)? {
            let value = if let Some(large) = T::is_large(&name) {
                let mut given = true;
                reading.within(Step::Field(large), |reading| {
                    let list = List { walk, reading, name: large, given: &mut given };
                    map.next_value_seed(list)
                })?;
                // The list itself is in the walk: here only that it was given.
                if given { Json::Flag(true) } else { Json::Null }
            } else if is_foreign(&name) {
                let raw: &RawValue = map.next_value()?;
                Json::Raw(raw.get())
            } else {
                map.next_value_seed(Piece)?
            };
            // A broken file may have millions of fields: what is no field of
            // a plan is not worth more memory than it takes to say so.
            if fields.len() < MOST_FIELDS {
                fields.push((name, value));
            }
        }
        let fields = reading.fields(Json::Object(fields), T::REQUIRED);
        walk.fields(fields.unwrap_or_default(), reading);
        Ok(())
    }
}

const MOST_FIELDS: usize = 10_000;

struct List<'a, T> {
    walk: &'a mut T,
    reading: &'a mut Reading,
    name: &'static str,
    given: &'a mut bool,
}

impl<T: Walk> List<'_, T> {
    fn wrong<E>(self, found: Found) -> Result<(), E> {
        *self.given = found != Found::Null;
        if *self.given {
            let expected = Expected::List;
            self.reading.report_here(Problem::Unexpected { expected, found });
        }
        Ok(())
    }
}

impl<'de, T: Walk> DeserializeSeed<'de> for List<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de, T: Walk> Visitor<'de> for List<'_, T> {
    type Value = ();

    report_scalars!();

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        self.wrong(Found::Object)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Self { walk, reading, name, .. } = self;
        for at in 0.. {
            let Room { what, held, most: limit } = walk.room(name, reading);
            if held >= limit {
                if list.next_element::<IgnoredAny>()?.is_some() {
                    reading.report_here(Problem::TooMany { what, limit });
                    while list.next_element::<IgnoredAny>()?.is_some() {}
                }
                break;
            }
            let taken =
                reading.within(Step::Index(at), |reading| walk.item(name, &mut list, reading))?;
            if taken.is_none() {
                break;
            }
        }
        Ok(())
    }
}
