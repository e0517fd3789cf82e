//! What is wrong with a plan, in English.

use crate::i18n::problem::{either, listed, names, setting};
use crate::i18n::thousands;
use crate::plan::{Counted, Expected, Found, Problem};

pub(in crate::i18n) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::NotJson { line, column } => {
            format!("is not valid JSON at line {line}, column {column}")
        }
        Problem::NotUtf8 { byte } => format!("is not UTF-8 text from byte {byte} on"),
        Problem::NewerVersion { found } => {
            format!("version {found} is newer than this program reads (version 1)")
        }
        Problem::TooMany { what: Counted::Bytes, limit } => {
            format!("is larger than the limit of {} MiB", limit >> 20)
        }
        Problem::TooMany { what, limit } => {
            let what = match what {
                Counted::Bytes => "bytes",
                Counted::Schools => "schools",
                Counted::Offerings => "offerings",
                Counted::Years => "different years with intakes",
                Counted::Scenarios => "scenarios",
                Counted::Actions => "actions",
            };
            format!(
                "more than the limit of {} {what}",
                thousands(i64::try_from(*limit).unwrap_or(i64::MAX))
            )
        }
        Problem::TooLong { length, limit } => {
            format!("is {length} characters long; at most {limit} are allowed")
        }
        Problem::UnknownField => {
            "is not a field of this format (fields of other programs begin with x_)".to_owned()
        }
        Problem::DuplicateKey => "stands here twice".to_owned(),
        Problem::Missing => "is missing".to_owned(),
        Problem::Unexpected { expected, found } => {
            format!("expected {}, found {}", wanted(expected), read(found))
        }
        Problem::EmptyId => "an id must not be empty".to_owned(),
        Problem::DuplicateId { id } => format!("the id \"{id}\" is used elsewhere too"),
        Problem::UnknownPack { id } => format!(
            "there is no pack \"{id}\"; known: {}",
            listed(crate::policy::PACKS.iter().map(|(id, _)| (*id).to_owned()), ", ")
        ),
        Problem::UnknownChain { id, known } => {
            format!("there is no chain \"{id}\"; known: {}", names(known, ", "))
        }
        Problem::UnknownSetting { name, known } => {
            format!("there is no reading or parameter \"{name}\"; known: {}", names(known, ", "))
        }
        Problem::NotACode { code } => format!(
            "\"{code}\" is not a six-digit code; set off_catalogue for a major that the \
             catalogue does not hold"
        ),
        Problem::Horizon { as_of } => {
            format!("must be between as_of ({as_of}) and ten years later ({})", as_of.plus(10))
        }
        Problem::BackgroundOfCity => {
            "a background is only for a file with extent \"part\"".to_owned()
        }
        Problem::RecordedAfter { as_of } => {
            format!("recorded intakes end with as_of ({as_of}); later years belong in planned")
        }
        Problem::PlannedBefore { as_of } => {
            format!("planned intakes begin after as_of ({as_of}); earlier years belong in intake")
        }
        Problem::BeforeFirstYear { first_year } => {
            format!("the offering is on file only from {first_year} on")
        }
        Problem::NoSuchSchool { id } => format!("there is no school \"{id}\""),
        Problem::NoSuchOffering { id } => format!("there is no offering \"{id}\""),
        Problem::NoSuchScenario { id } => format!("there is no scenario \"{id}\""),
        Problem::NotAfter { year } => format!("must be later than {year}"),
        Problem::NotBefore { year } => format!("must be earlier than {year}"),
        Problem::NoOpenSuspension => "the offering has no open suspension to end".to_owned(),
        Problem::OnlyInBaseline => {
            "a scenario cannot change this: switch to the baseline and change it there".to_owned()
        }
    }
}

fn wanted(expected: &Expected) -> String {
    match expected {
        Expected::Object => "an object".to_owned(),
        Expected::List => "a list".to_owned(),
        Expected::Text => "a text".to_owned(),
        Expected::Flag => "true or false".to_owned(),
        Expected::Whole(only, most) if only == most => only.to_string(),
        Expected::Whole(least, most) => format!("a whole number from {least} to {most}"),
        Expected::Year => "a school year from 1900 to 2200".to_owned(),
        Expected::OneOf(words) => either(words.iter().map(|it| format!("\"{it}\"")), "or"),
        Expected::Settings(values) => either(values.iter().map(setting), "or"),
        Expected::Setting => "a number, a word, true or false".to_owned(),
    }
}

fn read(found: &Found) -> String {
    match found {
        Found::Null => "null".to_owned(),
        Found::Flag(flag) => flag.to_string(),
        Found::Number(number) => number.clone(),
        Found::Text(text) => format!("\"{text}\""),
        Found::List => "a list".to_owned(),
        Found::Object => "an object".to_owned(),
    }
}
