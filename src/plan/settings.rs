//! Readings and parameters that a plan sets, by name.

use super::Setting;

/// Values by name, in the order of the names. A plan has a few: a list finds
/// them as fast as a tree, and is a fraction of its code in the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings(Vec<(Box<str>, Setting)>);

impl Settings {
    /// The value of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Setting> {
        let at = self.place(name).ok()?;
        self.0.get(at).map(|(_, value)| value)
    }

    /// Sets a value, in the place of the one before.
    pub fn insert(&mut self, name: Box<str>, value: Setting) {
        let place = self.place(&name);
        if let Ok(at) = place {
            self.0.remove(at);
        }
        let (Ok(at) | Err(at)) = place;
        self.0.insert(at, (name, value));
    }

    /// Forgets a value.
    pub fn remove(&mut self, name: &str) {
        if let Ok(at) = self.place(name) {
            self.0.remove(at);
        }
    }

    /// Whether nothing is set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names and values, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Setting)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(it, _)| (**it).cmp(name))
    }
}

impl FromIterator<(Box<str>, Setting)> for Settings {
    fn from_iter<T: IntoIterator<Item = (Box<str>, Setting)>>(values: T) -> Self {
        let mut settings = Self::default();
        values.into_iter().for_each(|(name, value)| settings.insert(name, value));
        settings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_replaced_and_forgotten_by_name() {
        let mut settings = Settings::default();
        for (name, value) in [("window", 3), ("class_minimum", 30), ("window", 4)] {
            settings.insert(name.into(), Setting::Number(value));
        }
        let all: Vec<_> = settings.iter().map(|(name, _)| name).collect();
        assert_eq!(all, ["class_minimum", "window"], "each once, in order");
        assert_eq!(settings.get("window"), Some(&Setting::Number(4)));
        settings.remove("window");
        settings.remove("window");
        assert_eq!(settings.get("window"), None);
        assert!(!settings.is_empty());
    }
}
