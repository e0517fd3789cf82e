//! Years and texts as they are typed.

use crate::plan::{Expected, Found, Problem, Year};
use crate::session::entry::{digits, plain};

/// A school year; `None` for a blank. Full-width digits are read too, and a 年
/// or 学年 behind them.
pub(super) fn year(text: &str) -> Result<Option<Year>, Problem> {
    let written: String = text.trim().chars().map(plain).collect();
    let number = written.trim().trim_end_matches('年').trim_end_matches('学').trim();
    if number.is_empty() && text.trim().is_empty() {
        return Ok(None);
    }
    let problem =
        || Problem::Unexpected { expected: Expected::Year, found: Found::text(text.trim()) };
    digits(number).and_then(Year::new).map(Some).ok_or_else(problem)
}

/// A school year that must be there.
pub(in crate::session) fn required(text: &str) -> Result<Year, Problem> {
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
