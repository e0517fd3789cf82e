//! Fields of other programs, kept as they came.

/// Fields whose names begin with `x_`: read, kept and written back, never
/// looked into. The value is JSON text.
///
/// Nearly nothing has any, and every offering carries them: one word if empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::box_collection, reason = "a list is three words, a box is one")]
pub struct Extras(Option<Box<Vec<Field>>>);

/// A name and its JSON text.
type Field = (Box<str>, Box<str>);

impl Extras {
    /// Keeps one more field.
    pub fn keep(&mut self, name: &str, json: &str) {
        self.0.get_or_insert_default().push((name.into(), json.into()));
    }

    /// The JSON text of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|it| it.0 == name).map(|it| it.1)
    }

    /// Puts another value into a field, or keeps it behind all others where
    /// there is none of this name.
    pub fn set(&mut self, name: &str, json: &str) {
        let mut fields = self.0.iter_mut().flat_map(|fields| fields.iter_mut());
        match fields.find(|it| *it.0 == *name) {
            Some(field) => field.1 = json.into(),
            None => self.keep(name, json),
        }
    }

    /// The fields with their JSON text, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|fields| fields.iter()).map(|(name, json)| (&**name, &**json))
    }
}
