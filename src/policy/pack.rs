//! A jurisdiction's rules, as its data file says them.

use super::{Severity, Shape};
use crate::plan::{Frame, Setting, Vocabulary, Year};
use std::fmt;

/// A text in every language of the product. A pack that lacks one is refused.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// Rules of one jurisdiction.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pack {
    /// Id, as plans name it.
    pub id: Box<str>,
    /// Version of the data file.
    pub version: String,
    /// School year in which the policy took effect.
    pub effective: Year,
    /// Title of the policy.
    pub title: Text,
    /// Who issued it.
    pub issuer: Text,
    /// The document it rests on.
    pub source: String,
    /// Key industry chains, in the order of the policy.
    pub chains: Vec<Chain>,
    /// Clauses that rules cite.
    pub clauses: Vec<Clause>,
    /// Rules, in the order of reports.
    pub rules: Vec<Rule>,
    /// Ways to read vague clauses.
    pub readings: Vec<Reading>,
    /// Numbers that the policy sets.
    pub parameters: Vec<Parameter>,
    pub(super) vocabulary: Vocabulary,
    pub(super) defaults: Vec<(Box<str>, Setting)>,
}

/// A key industry chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Id, as plans name it.
    pub id: Box<str>,
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A place in the policy, explained in our own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Number, such as `IV.2.6`.
    pub id: String,
    /// How it is cited in Chinese.
    pub zh_citation: String,
    /// How it is cited in English.
    pub en_citation: String,
    /// What it says.
    pub text: Text,
}

/// A shape under a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Id, as reports name it.
    pub id: String,
    /// What kind of rule it is.
    pub shape: Shape,
    /// Number of the clause.
    pub clause: String,
    /// How grave a breach is.
    pub severity: RuleSeverity,
    /// Short name.
    pub name: Text,
    /// What it asks.
    pub asks: Text,
}

/// How grave a breach of a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleSeverity {
    /// Always the same.
    Always(Severity),
    /// Hard where the reading `cap_strictness` says so.
    ByCapStrictness,
}

/// One way to read a vague clause, of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Id, as plans name it.
    pub id: String,
    /// The value unless the plan says otherwise.
    pub default: Setting,
    /// The values against which a verdict is robust or not.
    pub alternatives: Vec<Setting>,
    /// Short name.
    pub name: Text,
    /// What it settles.
    pub question: Text,
    /// What values that are not numbers mean, by the value.
    pub values: Vec<(Setting, Text)>,
}

/// A number that the policy sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Id, as plans name it.
    pub id: String,
    /// The number in the policy.
    pub default: u32,
    /// Unit: percent, count, years or year.
    pub unit: String,
    /// Number of the clause.
    pub clause: String,
    /// Least value that may be set.
    pub minimum: u32,
    /// Greatest value that may be set.
    pub maximum: u32,
    /// Short name.
    pub name: Text,
}

/// Anything with a name in every language.
pub trait Named {
    /// Its name in simplified Chinese.
    fn zh(&self) -> &str;
    /// Its name in English.
    fn en(&self) -> &str;
}

impl Named for Text {
    fn zh(&self) -> &str {
        &self.zh
    }
    fn en(&self) -> &str {
        &self.en
    }
}

impl Named for Chain {
    fn zh(&self) -> &str {
        &self.zh
    }
    fn en(&self) -> &str {
        &self.en
    }
}

/// Why a pack is refused.
#[derive(Debug)]
pub enum PackError {
    /// It is not the JSON of a pack.
    Json(serde_json::Error),
    /// It is, but does not hold together; what is wrong.
    Inconsistent(String),
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => error.fmt(f),
            Self::Inconsistent(what) => what.fmt(f),
        }
    }
}

impl std::error::Error for PackError {}

impl Pack {
    /// The names and values that a plan may use.
    #[must_use]
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The value of a reading or parameter unless a plan says otherwise.
    #[must_use]
    pub fn default_of(&self, name: &str) -> Option<&Setting> {
        self.defaults.iter().find(|(it, _)| **it == *name).map(|(_, value)| value)
    }

    /// All readings, then all parameters, with the values in force.
    pub fn settings(&self, frame: &Frame) -> impl Iterator<Item = (&str, Setting)> {
        self.defaults.iter().map(|(name, default)| {
            let value = frame.setting(name).unwrap_or(default);
            (&**name, value.clone())
        })
    }

    /// The alternatives of a reading that are numbers.
    pub(super) fn numbers(&self, name: &str) -> Vec<u32> {
        let numbers = self.alternatives(name).iter().filter_map(|it| match it {
            Setting::Number(number) => Some(*number),
            _ => None,
        });
        numbers.collect()
    }

    /// The alternatives of a reading that are yes or no.
    pub(super) fn flags(&self, name: &str) -> Vec<bool> {
        let flags = self.alternatives(name).iter().filter_map(|it| match it {
            Setting::Flag(flag) => Some(*flag),
            _ => None,
        });
        flags.collect()
    }

    fn alternatives(&self, name: &str) -> &[Setting] {
        let reading = self.readings.iter().find(|it| it.id == name);
        reading.map_or(&[], |it| &it.alternatives)
    }

    /// The clause with this number.
    #[must_use]
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|it| it.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::hohhot_2022;

    #[test]
    fn texts_and_chains_are_named_in_both_languages() {
        let text = Text { zh: "一".to_owned(), en: "one".to_owned() };
        assert_eq!((text.zh(), text.en()), ("一", "one"));
        let pack = hohhot_2022();
        let names: Vec<_> = pack.chains.iter().take(2).map(|it| (it.zh(), it.en())).collect();
        assert_eq!(names, [("绿色食品加工", "Green food processing"), ("新能源", "New energy")]);
    }

    #[test]
    fn clauses_and_defaults_are_found_by_name() {
        let pack = hohhot_2022();
        assert_eq!(pack.clause("IV.2.6").unwrap().id, "IV.2.6");
        assert!(pack.clause("IV.2.66").is_none());
        assert_eq!(pack.default_of("class_minimum"), Some(&Setting::Number(30)));
        assert_eq!(pack.default_of("window"), Some(&Setting::Number(3)));
        assert_eq!(pack.default_of("widow"), None);
        assert_eq!(pack.numbers("class_minimum"), [30, 20, 25, 40]);
        assert_eq!(pack.flags("zero_counts_as_small"), [true, false]);
        assert!(pack.numbers("zero_counts_as_small").is_empty());
        assert!(pack.flags("widow").is_empty());
    }
}
