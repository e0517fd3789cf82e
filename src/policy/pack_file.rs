//! Reading the data file of a pack: its layout, and what must hold together.

use super::pack::{Chain, Clause, Pack, PackError, Parameter, Reading, Rule, RuleSeverity};
use super::pack_fields::{Fields, number, read};
use super::{Severity, Shape, Text};
use crate::plan::{Allowed, ChainSet, Setting, Vocabulary, Year};
use serde_json::Value;

impl Pack {
    /// Reads the data file of a pack.
    ///
    /// # Errors
    /// It is not JSON of this layout, a text lacks a language, or ids do not
    /// fit together.
    pub fn read(json: &str) -> Result<Self, PackError> {
        let pack = read(json, pack)?;
        pack.cites_its_clauses().map_err(PackError::Inconsistent)?;
        pack.has_no_blank_text().map_err(PackError::Inconsistent)?;
        Ok(pack)
    }

    fn cites_its_clauses(&self) -> Result<(), String> {
        let cited = self.rules.iter().map(|it| &it.clause);
        for clause in cited.chain(self.parameters.iter().map(|it| &it.clause)) {
            if !self.clauses.iter().any(|it| it.id == *clause) {
                return Err(format!("there is no clause {clause}"));
            }
        }
        Ok(())
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
                let Text { zh, en } = text;
                return Err(format!("a text is blank in one language: “{zh}” “{en}”"));
            }
        }
        Ok(())
    }
}

fn pack(file: &mut Fields<'_>) -> Pack {
    let chains = file.objects("chains", chain);
    if chains.len() > ChainSet::MOST {
        file.inconsistent(format!("more than {} chains", ChainSet::MOST));
    }
    let effective = u16::try_from(file.number("effective")).ok().and_then(Year::new);
    if effective.is_none() {
        file.inconsistent("effective is not a school year".to_owned());
    }
    let readings = file.objects("readings", reading);
    let parameters = file.objects("parameters", parameter);
    let of_readings = readings.iter().map(|it| ((*it.id).into(), it.default.clone()));
    let of_parameters = parameters.iter().map(|it| ((*it.id).into(), Setting::Number(it.default)));
    let defaults = of_readings.chain(of_parameters).collect();
    let vocabulary = Vocabulary {
        chains: chains.iter().map(|it| it.id.clone()).collect(),
        settings: settings(&readings, &parameters),
    };
    Pack {
        id: file.word("id").into(),
        version: file.string("version"),
        effective: effective.unwrap_or_default(),
        title: file.text("title"),
        issuer: file.text("issuer"),
        source: file.string("source"),
        chains,
        clauses: file.objects("clauses", clause),
        rules: file.objects("rules", rule),
        readings,
        parameters,
        vocabulary,
        defaults,
    }
}

fn chain(it: &mut Fields<'_>) -> Chain {
    Chain { id: it.word("id").into(), zh: it.string("zh"), en: it.string("en") }
}

fn clause(it: &mut Fields<'_>) -> Clause {
    Clause {
        id: it.string("id"),
        zh_citation: it.string("zh_citation"),
        en_citation: it.string("en_citation"),
        text: it.text("text"),
    }
}

fn rule(it: &mut Fields<'_>) -> Rule {
    let (id, word) = (it.string("id"), it.word("shape"));
    let shape = Shape::ALL.into_iter().find(|it| it.name() == word);
    let shape = shape.unwrap_or_else(|| {
        it.inconsistent(format!("there is no shape {word}"));
        Shape::ALL[0]
    });
    let severity = match it.word("severity") {
        "hard" => RuleSeverity::Always(Severity::Hard),
        "soft" => RuleSeverity::Always(Severity::Soft),
        "by-cap_strictness" => RuleSeverity::ByCapStrictness,
        other => {
            it.inconsistent(format!("there is no severity {other}"));
            RuleSeverity::ByCapStrictness
        }
    };
    let about = shape.about().word();
    if it.word("about") != about {
        it.inconsistent(format!("{id} is about {about}"));
    }
    let (clause, name, asks) = (it.string("clause"), it.text("name"), it.text("asks"));
    Rule { id, shape, clause, severity, name, asks }
}

fn reading(it: &mut Fields<'_>) -> Reading {
    let default = it.value("default");
    let default = setting(default, it);
    let alternatives: Vec<Setting> =
        it.list("alternatives").iter().map(|value| setting(value, it)).collect();
    let values = it.maybe("values").map(|value| values(value, &alternatives, it));
    Reading {
        id: it.string("id"),
        default,
        alternatives,
        name: it.text("name"),
        question: it.text("question"),
        values: values.unwrap_or_default(),
    }
}

/// What the alternatives mean, in their order, by their text in the file.
fn values(value: &Value, of: &[Setting], it: &mut Fields<'_>) -> Vec<(Setting, Text)> {
    if !value.is_object() {
        it.is_no("object of values");
    }
    let mut values = Vec::new();
    for setting in of {
        let word = match setting {
            Setting::Flag(flag) => flag.to_string(),
            Setting::Number(number) => number.to_string(),
            Setting::Word(word) => word.to_string(),
        };
        if let Some(text) = value.get(&word) {
            values.push((setting.clone(), it.text_of(text)));
        }
    }
    values
}

fn setting(value: &Value, it: &mut Fields<'_>) -> Setting {
    match value {
        Value::Bool(flag) => Setting::Flag(*flag),
        Value::String(word) => Setting::Word((**word).into()),
        _ => Setting::Number(number(value).unwrap_or_else(|| {
            it.is_no("setting");
            0
        })),
    }
}

fn parameter(it: &mut Fields<'_>) -> Parameter {
    Parameter {
        id: it.string("id"),
        default: it.number("default"),
        unit: it.string("unit"),
        clause: it.string("clause"),
        minimum: it.number("minimum"),
        maximum: it.number("maximum"),
        name: it.text("name"),
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
    use serde_json::json;

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
