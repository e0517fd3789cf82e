//! Reading the data file of a pack: its layout, and what must hold together.

use super::pack::{Chain, Clause, Pack, PackError, Parameter, Reading, Rule, RuleSeverity, Text};
use super::{Severity, Shape};
use crate::plan::{Allowed, ChainSet, Setting, Vocabulary, Year};
use serde::Deserialize;
use std::collections::HashSet;

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
        let of_parameters =
            file.parameters.iter().map(|it| ((*it.id).into(), Setting::Number(it.default)));
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
    let parameters =
        parameters.iter().map(|it| ((*it.id).into(), Allowed::Between(it.minimum, it.maximum)));
    readings.chain(parameters).collect()
}
