//! A jurisdiction's rules, as its data file says them.

use super::{Severity, Shape};
use crate::plan::{Allowed, ChainSet, Frame, Setting, Vocabulary, Year};
use serde::Deserialize;
use std::collections::HashSet;
use std::fmt;

/// A text in every language of the product. A pack that lacks one is refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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
    vocabulary: Vocabulary,
    defaults: Vec<(Box<str>, Setting)>,
}

/// A key industry chain.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chain {
    /// Id, as plans name it.
    pub id: Box<str>,
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A place in the policy, explained in our own words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: Box<str>,
    version: String,
    effective: u16,
    title: Text,
    issuer: Text,
    source: String,
    chains: Vec<Chain>,
    clauses: Vec<Clause>,
    rules: Vec<FileRule>,
    readings: Vec<FileReading>,
    parameters: Vec<Parameter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRule {
    id: String,
    shape: String,
    clause: String,
    about: String,
    severity: String,
    name: Text,
    asks: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileReading {
    id: String,
    default: FileSetting,
    alternatives: Vec<FileSetting>,
    name: Text,
    question: Text,
    #[serde(default)]
    values: std::collections::BTreeMap<String, Text>,
}

#[derive(Clone, Deserialize)]
#[serde(untagged)]
enum FileSetting {
    Flag(bool),
    Number(u32),
    Word(Box<str>),
}

impl From<FileSetting> for Setting {
    fn from(value: FileSetting) -> Self {
        match value {
            FileSetting::Flag(flag) => Self::Flag(flag),
            FileSetting::Number(number) => Self::Number(number),
            FileSetting::Word(word) => Self::Word(word),
        }
    }
}

impl Pack {
    /// Reads the data file of a pack.
    ///
    /// # Errors
    /// It is not JSON of this layout, a text lacks a language, or ids do not
    /// fit together.
    pub fn read(json: &str) -> Result<Self, PackError> {
        let file: File = serde_json::from_str(json).map_err(PackError::Json)?;
        Self::of(file).map_err(PackError::Inconsistent)
    }

    fn of(file: File) -> Result<Self, String> {
        let clauses: HashSet<_> = file.clauses.iter().map(|it| it.id.clone()).collect();
        let cited = file.rules.iter().map(|it| &it.clause);
        for clause in cited.chain(file.parameters.iter().map(|it| &it.clause)) {
            if !clauses.contains(clause) {
                return Err(format!("there is no clause {clause}"));
            }
        }
        if file.chains.len() > ChainSet::MOST {
            return Err(format!("more than {} chains", ChainSet::MOST));
        }
        let rules = file.rules.into_iter().map(rule).collect::<Result<_, _>>()?;
        let readings: Vec<Reading> = file.readings.into_iter().map(reading).collect();
        let effective = Year::new(file.effective).ok_or("effective is not a school year")?;
        let of_readings = readings.iter().map(|it| ((*it.id).into(), it.default.clone()));
        let of_parameters = file
            .parameters
            .iter()
            .map(|it| ((*it.id).into(), Setting::Number(it.default)));
        let defaults = of_readings.chain(of_parameters).collect();
        let vocabulary = Vocabulary {
            chains: file.chains.iter().map(|it| it.id.clone()).collect(),
            settings: settings(&readings, &file.parameters),
        };
        let pack = Self {
            id: file.id,
            version: file.version,
            effective,
            title: file.title,
            issuer: file.issuer,
            source: file.source,
            chains: file.chains,
            clauses: file.clauses,
            rules,
            readings,
            parameters: file.parameters,
            vocabulary,
            defaults,
        };
        pack.has_no_blank_text().map(|()| pack)
    }

    fn has_no_blank_text(&self) -> Result<(), String> {
        let rules = self.rules.iter().flat_map(|it| [&it.name, &it.asks]);
        let readings = self.readings.iter().flat_map(|it| {
            let values = it.values.iter().map(|(_, text)| text);
            [&it.name, &it.question].into_iter().chain(values)
        });
        let others = self.clauses.iter().map(|it| &it.text);
        let parameters = self.parameters.iter().map(|it| &it.name);
        let texts = rules.chain(readings).chain(others).chain(parameters);
        for text in texts.chain([&self.title, &self.issuer]) {
            if text.zh.trim().is_empty() || text.en.trim().is_empty() {
                return Err(format!("a text is blank in one language: {text:?}"));
            }
        }
        Ok(())
    }

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

fn rule(file: FileRule) -> Result<Rule, String> {
    let shape = Shape::ALL.into_iter().find(|it| it.name() == file.shape);
    let shape = shape.ok_or_else(|| format!("there is no shape {}", file.shape))?;
    let severity = match &*file.severity {
        "hard" => RuleSeverity::Always(Severity::Hard),
        "soft" => RuleSeverity::Always(Severity::Soft),
        "by-cap_strictness" => RuleSeverity::ByCapStrictness,
        other => return Err(format!("there is no severity {other}")),
    };
    if file.about != shape.about().word() {
        return Err(format!("{} is about {}", file.id, shape.about().word()));
    }
    let FileRule { id, clause, name, asks, .. } = file;
    Ok(Rule { id, shape, clause, severity, name, asks })
}

fn reading(file: FileReading) -> Reading {
    let alternatives: Vec<Setting> = file.alternatives.into_iter().map(Setting::from).collect();
    let word = |it: &Setting| match it {
        Setting::Flag(flag) => flag.to_string(),
        Setting::Number(number) => number.to_string(),
        Setting::Word(word) => word.to_string(),
    };
    let values = alternatives
        .iter()
        .filter_map(|it| Some((it.clone(), file.values.get(&word(it))?.clone())))
        .collect();
    Reading {
        id: file.id,
        default: file.default.into(),
        alternatives,
        name: file.name,
        question: file.question,
        values,
    }
}

/// Any class size from 1 to 100 may be set, whatever the alternatives.
const CLASS_SIZES: Allowed = Allowed::Between(1, 100);

fn settings(readings: &[Reading], parameters: &[Parameter]) -> Vec<(Box<str>, Allowed)> {
    let readings = readings.iter().map(|it| {
        let allowed = match &*it.id {
            "class_minimum" => CLASS_SIZES,
            _ => Allowed::OneOf(it.alternatives.clone()),
        };
        ((*it.id).into(), allowed)
    });
    let parameters = parameters
        .iter()
        .map(|it| ((*it.id).into(), Allowed::Between(it.minimum, it.maximum)));
    readings.chain(parameters).collect()
}
