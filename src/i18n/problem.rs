//! What is wrong with a plan, in words: what was read, and what would be right.

use super::{Locale, en, zh_hans};
use crate::plan::{Problem, Setting};

impl Locale {
    /// The sentence for a problem, without its place.
    #[must_use]
    pub fn problem(self, problem: &Problem) -> String {
        match self {
            Self::ZhHans => zh_hans::problem(problem),
            Self::En => en::problem(problem),
        }
    }
}

pub(super) fn setting(value: &Setting) -> String {
    match value {
        Setting::Number(number) => number.to_string(),
        Setting::Flag(flag) => flag.to_string(),
        Setting::Word(word) => format!("\"{word}\""),
    }
}

pub(super) fn names(names: &[Box<str>], between: &str) -> String {
    listed(names.iter().map(ToString::to_string), between)
}

pub(super) fn listed(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}

pub(super) fn either(parts: impl Iterator<Item = String>, or: &str) -> String {
    let mut parts: Vec<String> = parts.collect();
    let Some(last) = parts.pop() else {
        return String::new();
    };
    let (comma, or) = if or == "or" { (", ", " or ") } else { ("、", or) };
    if parts.is_empty() { last } else { format!("{}{or}{last}", parts.join(comma)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Counted, Expected, Found, Year};

    #[test]
    fn a_problem_says_what_was_read_and_what_would_be_right() {
        let year = Year::new(2025).unwrap();
        let cases = [
            (
                Problem::Unexpected {
                    expected: Expected::Whole(0, 100_000),
                    found: Found::Text("12x".to_owned()),
                },
                "expected a whole number from 0 to 100000, found \"12x\"",
                "应为0至100000的整数，实际是“12x”",
            ),
            (
                Problem::Unexpected {
                    expected: Expected::OneOf(&["city", "part"]),
                    found: Found::Flag(true),
                },
                "expected \"city\" or \"part\", found true",
                "应为“city”或“part”，实际是 true",
            ),
            (
                Problem::RecordedAfter { as_of: year },
                "recorded intakes end with as_of (2025); later years belong in planned",
                "已有招生数到2025年为止，以后年份应填在 planned 中",
            ),
            (
                Problem::TooMany { what: Counted::Offerings, limit: 1_000_000 },
                "more than the limit of 1,000,000 offerings",
                "超过上限1,000,000个布点",
            ),
        ];
        for (problem, english, chinese) in cases {
            assert_eq!(Locale::En.problem(&problem), english);
            assert_eq!(Locale::ZhHans.problem(&problem), chinese);
        }
    }
}
