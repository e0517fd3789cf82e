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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::PACKS;
    use serde_json::{Value, json};

    fn file() -> Value {
        serde_json::from_str(PACKS[0].1).unwrap()
    }

    /// What is wrong with the pack of Hohhot after a change at a place in it.
    fn with(place: &str, value: Value) -> Result<(), PackError> {
        let mut file = file();
        *file.pointer_mut(place).unwrap_or_else(|| panic!("{place}")) = value;
        Pack::read(&file.to_string()).map(drop)
    }

    #[test]
    fn what_does_not_hold_together_is_refused() {
        let cases = [
            ("/rules/0/clause", json!("IX"), "there is no clause IX"),
            ("/parameters/0/clause", json!("IX"), "there is no clause IX"),
            ("/rules/0/shape", json!("tiny"), "there is no shape tiny"),
            ("/rules/0/severity", json!("mild"), "there is no severity mild"),
            ("/rules/0/about", json!("city"), "small-intake is about offering"),
            ("/effective", json!(0), "effective is not a school year"),
        ];
        for (place, value, message) in cases {
            let error = with(place, value).unwrap_err();
            assert!(matches!(&error, PackError::Inconsistent(_)), "{place}: {error:?}");
            assert_eq!(error.to_string(), message, "{place}");
        }
    }

    #[test]
    fn what_is_not_the_layout_is_refused() {
        let not_json = [
            with("/rules/0/name", json!({ "zh": "一", "en": "one", "de": "eins" })),
            with("/rules/0/name", json!({ "zh": "一" })),
            with("/parameters", json!([{}])),
            Pack::read("").map(drop),
        ];
        for result in not_json {
            assert!(matches!(result, Err(PackError::Json(_))), "{result:?}");
        }
    }

    #[test]
    fn every_text_stands_in_both_languages() {
        let values = file()["readings"][1]["values"].as_object().unwrap().keys().next().cloned();
        let value = format!("/readings/1/values/{}", values.unwrap());
        let places = [
            "/title",
            "/issuer",
            "/clauses/1/text",
            "/rules/2/name",
            "/rules/2/asks",
            "/readings/1/name",
            "/readings/1/question",
            &value,
            "/parameters/3/name",
        ];
        for place in places {
            for text in [json!({ "zh": " ", "en": "one" }), json!({ "zh": "一", "en": "" })] {
                let message = with(place, text).map_err(|it| it.to_string()).unwrap_err();
                assert!(message.starts_with("a text is blank in one language"), "{message}");
            }
            assert!(with(place, json!({ "zh": "一", "en": "one" })).is_ok(), "{place}");
        }
    }

    #[test]
    fn a_pack_has_as_many_chains_as_a_set_holds() {
        let chains = |number| {
            let chain = |nth| json!({ "id": format!("c{nth}"), "zh": "一", "en": "one" });
            with("/chains", (0..number).map(chain).collect())
        };
        assert!(chains(32).is_ok());
        assert_eq!(chains(33).unwrap_err().to_string(), "more than 32 chains");
    }

    #[test]
    fn a_severity_is_read_as_it_is_written() {
        let severity = |word: &str| {
            let mut file = file();
            file["rules"][0]["severity"] = word.into();
            Pack::read(&file.to_string()).unwrap().rules[0].severity
        };
        assert_eq!(severity("hard"), RuleSeverity::Always(Severity::Hard));
        assert_eq!(severity("soft"), RuleSeverity::Always(Severity::Soft));
        assert_eq!(severity("by-cap_strictness"), RuleSeverity::ByCapStrictness);
    }

    #[test]
    fn values_keep_their_texts_and_class_sizes_are_free() {
        let pack = Pack::read(PACKS[0].1).unwrap();
        let zero = pack.readings.iter().find(|it| it.id == "zero_counts_as_small").unwrap();
        let named: Vec<_> = zero.values.iter().map(|(value, _)| value).collect();
        assert_eq!(named, [&Setting::Flag(true), &Setting::Flag(false)]);
        let allows = |name: &str, number| {
            pack.vocabulary.allowed(name).unwrap().allows(&Setting::Number(number))
        };
        for (name, number, expected) in [
            ("class_minimum", 1, true),
            ("class_minimum", 28, true),
            ("class_minimum", 100, true),
            ("class_minimum", 0, false),
            ("class_minimum", 101, false),
            ("quality_tolerance", 0, true),
            ("quality_tolerance", 1, false),
            ("window", 10, true),
            ("window", 11, false),
        ] {
            assert_eq!(allows(name, number), expected, "{name} {number}");
        }
    }
}
