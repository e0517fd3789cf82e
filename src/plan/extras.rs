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

    /// The fields with their JSON text, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|fields| fields.iter()).map(|(name, json)| (&**name, &**json))
    }
}
