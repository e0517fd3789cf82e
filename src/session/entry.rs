//! What is typed into an intake cell, read as a number of students.
//!
//! Planners type and paste numbers as Chinese sheets write them: full-width
//! digits, 〇, separators of thousands, a trailing 人. Those are read. Anything
//! else is refused with the reason, never guessed at: `1.5` is not 15, and a
//! letter is not left out.

use crate::plan::Students;
use std::str::FromStr;

/// Why a text is not a number of students.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This character does not belong into a number.
    Character(char),
    /// Part of a student.
    Fraction,
    /// Fewer than none.
    Negative,
    /// More than one cell may hold.
    TooMany,
    /// The separators do not stand between thousands.
    Separators,
}

/// The number that a text says; `None` for a blank, which is not zero.
///
/// ```
/// use major_planner::plan::Students;
/// use major_planner::session::{Refusal, students};
///
/// assert_eq!(students(" １，２〇0人 "), Ok(Students::new(1_200)));
/// assert_eq!(students(""), Ok(None));
/// assert_eq!(students("3x"), Err(Refusal::Character('x')));
/// ```
///
/// # Errors
/// Why it cannot be read.
pub fn students(text: &str) -> Result<Option<Students>, Refusal> {
    let read = number(text)?.map(|it| Students::new(it).ok_or(Refusal::TooMany));
    read.transpose()
}

/// The whole number that a text says, written as numbers of students are.
pub(super) fn number(text: &str) -> Result<Option<u32>, Refusal> {
    let text: String = text.trim().chars().map(plain).collect();
    let text = text.strip_suffix(['人', '名']).unwrap_or(&text).trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text.strip_prefix('-').is_some_and(is_number) {
        return Err(Refusal::Negative);
    }
    let is_foreign = |it: char| !(it.is_ascii_digit() || matches!(it, ',' | ' ' | '.'));
    if let Some(letter) = text.chars().find(|&it| is_foreign(it)) {
        return Err(Refusal::Character(letter));
    }
    if text.contains('.') {
        return Err(Refusal::Fraction);
    }
    let mut groups = text.split([',', ' ']);
    let first = groups.next().unwrap_or_default();
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || !(1..=3).contains(&first.len()) {
            return Err(Refusal::Separators);
        }
        digits.push_str(group);
    }
    digits.parse().map(Some).map_err(|_| Refusal::TooMany)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|it| it.is_ascii_digit() || it == '.' || it == ',')
}

/// The number that digits alone say: `parse` would read `+3`, too.
pub(super) fn digits<T: FromStr>(text: &str) -> Option<T> {
    let is_number = text.bytes().all(|it| it.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

/// The character as it is typed on a plain keyboard.
pub(super) fn plain(letter: char) -> char {
    match letter {
        '〇' => '0',
        '０'..='９' => char::from_u32(letter as u32 - '０' as u32 + '0' as u32).unwrap_or(letter),
        '，' | '٬' | '’' | '\'' => ',',
        '．' | '。' => '.',
        '－' | '−' => '-',
        '\u{3000}' | '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_chinese_sheets_write_them() {
        let cases = [
            ("40", 40, "plain"),
            ("0", 0, "a zero is a number"),
            ("４０", 40, "full-width digits"),
            ("3〇", 30, "the Chinese zero"),
            ("1,200", 1_200, "thousands"),
            ("１，２００", 1_200, "full-width thousands"),
            ("1 200", 1_200, "a space between thousands"),
            ("40人", 40, "counted in persons"),
            ("40 人", 40, "with a space before it"),
            ("　40　", 40, "spaces around, the ideographic one too"),
            ("007", 7, "leading zeros"),
            ("100000", 100_000, "the most"),
        ];
        for (text, number, why) in cases {
            assert_eq!(students(text), Ok(Students::new(number)), "{text:?}: {why}");
        }
    }

    #[test]
    fn nothing_is_a_blank_and_not_a_zero() {
        for text in ["", " ", "　", "人"] {
            assert_eq!(students(text), Ok(None), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_number_of_students_is_refused_with_the_reason() {
        let cases = [
            ("x", Refusal::Character('x')),
            ("3o", Refusal::Character('o')),
            ("12a人", Refusal::Character('a')),
            ("二十", Refusal::Character('二')),
            ("1+1", Refusal::Character('+')),
            ("-", Refusal::Character('-')),
            ("12.5", Refusal::Fraction),
            ("-3", Refusal::Negative),
            ("－３", Refusal::Negative),
            ("100001", Refusal::TooMany),
            ("99999999999999999999", Refusal::TooMany),
            ("1,2", Refusal::Separators),
            ("1234,567", Refusal::Separators),
            (",123", Refusal::Separators),
        ];
        for (text, refusal) in cases {
            assert_eq!(students(text), Err(refusal), "{text:?}");
        }
    }
}
