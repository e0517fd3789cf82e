//! Numbers and years as they are typed.

use crate::plan::{Expected, Found, Problem, Year};
use crate::session::entry::plain;

/// A whole number within these limits; `None` for a blank. Full-width digits
/// are read too, and a 年 or 学年 behind them.
pub(in crate::session) fn whole(text: &str, least: u16, most: u16) -> Result<Option<u16>, Problem> {
    let digits: String = text.trim().chars().map(plain).collect();
    let digits = digits.trim().trim_end_matches('年').trim_end_matches('学').trim();
    if digits.is_empty() && text.trim().is_empty() {
        return Ok(None);
    }
    // `parse` alone would read `+3`.
    let is_number = digits.bytes().all(|it| it.is_ascii_digit());
    let number = digits.parse().ok().filter(|it| is_number && (least..=most).contains(it));
    number.map(Some).ok_or_else(|| {
        let expected = match (least, most) {
            (Year::FIRST, Year::LAST) => Expected::Year,
            _ => Expected::Whole(least.into(), most.into()),
        };
        Problem::Unexpected { expected, found: Found::text(text.trim()) }
    })
}

/// A school year; `None` for a blank.
pub(super) fn year(text: &str) -> Result<Option<Year>, Problem> {
    Ok(whole(text, Year::FIRST, Year::LAST)?.and_then(Year::new))
}

/// A school year that must be there.
pub(super) fn required(text: &str) -> Result<Year, Problem> {
    year(text)?.ok_or(Problem::Missing)
}

/// The year, if it is later than another one.
pub(super) fn later(year: Year, than: Year) -> Result<Year, Problem> {
    if year > than { Ok(year) } else { Err(Problem::NotAfter { year: than }) }
}

/// The year, if it is earlier than another one that may be blank.
pub(super) fn earlier(year: Year, than: Option<Year>) -> Result<Year, Problem> {
    match than {
        Some(than) if year >= than => Err(Problem::NotBefore { year: than }),
        _ => Ok(year),
    }
}

/// A text without the spaces around it; `None` for a blank.
pub(super) fn text(text: &str) -> Option<Box<str>> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.into())
}
