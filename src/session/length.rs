//! Years of study as planners write them: `3`, `三年制`, `3 years`.
//!
//! The cell, the drawer and pasted tables read them here, so that what one of
//! them takes the others take too. What is more than a number with its unit is
//! refused, never guessed at: `三年半` is not 3, and `3+2` is two lengths.

use super::entry::{digits, plain};
use crate::plan::{Expected, Found, LIMITS, Problem};

/// In their order; 两 beside 二.
const NUMERALS: &str = "一二三四五六七八九十";
/// What may stand behind the number; longer ones before those they end with.
const UNITS: [&str; 7] = ["年制", "学年", "年", "-years", "-year", "years", "year"];

/// The years of study that a text says; `None` for a blank.
///
/// # Errors
/// What would be right, where it says none that a plan may hold.
pub(super) fn length(text: &str) -> Result<Option<u8>, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let written: String = text.chars().map(|it| plain(it).to_ascii_lowercase()).collect();
    let unit = UNITS.iter().find_map(|it| written.strip_suffix(it));
    let number = unit.unwrap_or(&written).trim();
    let years = digits(number).or_else(|| numeral(number));
    let years = years.filter(|it| (1..=LIMITS.length).contains(it));
    years.map(Some).ok_or_else(|| Problem::Unexpected {
        expected: Expected::Whole(1, LIMITS.length.into()),
        found: Found::text(text),
    })
}

fn numeral(number: &str) -> Option<u8> {
    let number = if number == "两" { "二" } else { number };
    let at = NUMERALS.chars().position(|it| number.chars().eq([it]))?;
    u8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_read_as_planners_write_it() {
        let cases = [
            ("3", 3, "plain"),
            ("３", 3, "a full-width digit"),
            (" 3 ", 3, "spaces around"),
            ("　3　", 3, "ideographic ones too"),
            ("3年", 3, "with its unit"),
            ("3 年", 3, "and a space before it"),
            ("３年制", 3, "the unit of sheets"),
            ("3学年", 3, "school years"),
            ("三", 3, "a numeral"),
            ("三年", 3, "with its unit"),
            ("三年制", 3, "or that of sheets"),
            ("二年", 2, "as it is counted"),
            ("两年", 2, "as it is said"),
            ("四年", 4, "longer"),
            ("五年制", 5, "from junior secondary to junior college"),
            ("一年", 1, "the least"),
            ("十年", 10, "the most"),
            ("10", 10, "in digits"),
            ("03", 3, "a leading zero"),
            ("3 years", 3, "English"),
            ("1 year", 1, "one"),
            ("3 Years", 3, "case does not matter"),
            ("3-year", 3, "as before a noun"),
        ];
        for (text, years, why) in cases {
            assert_eq!(length(text), Ok(Some(years)), "{text:?}: {why}");
        }
        for text in ["", " ", "　"] {
            assert_eq!(length(text), Ok(None), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_length_is_refused_with_what_would_be_right() {
        let refused =
            ["0", "〇年", "11", "300", "十一年", "年", "years", "三年半", "3.5", "3+2", "3-5年"];
        let more = ["-3", "+3", "3人", "3-", "x", "三三", "三 年 制", "2年3年"];
        for text in refused.into_iter().chain(more) {
            let found = Found::Text(text.to_owned());
            let problem = Problem::Unexpected { expected: Expected::Whole(1, 10), found };
            assert_eq!(length(text), Err(problem), "{text:?}");
        }
    }
}
