//! The lines of text among the details of an offering.

use super::read::{earlier, later, required, text as trimmed, year};
use super::{identity_mut, set_filing, set_ledger};
use crate::catalogue::{self, Major};
use crate::plan::{Assessment, Offering, Problem, Stage, Suspension, is_code};
use crate::session::length::length;

/// A line of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Code of the major.
    Code,
    /// Its name.
    Name,
    /// Years of study.
    Length,
    /// First school year on file.
    FirstYear,
    /// First school year no longer on file.
    ClosedFrom,
    /// Since when it has its rank.
    LevelSince,
    /// First year of the suspension at this position.
    SuspendedFrom(usize),
    /// First year with recruitment again.
    SuspendedUntil(usize),
    /// First year of a suspension to be added.
    NewSuspension,
    /// A year of filing anew to be added.
    NewRefiling,
    /// The year of an assessment to be added.
    NewAssessment,
    /// First year in which the order is in force.
    OrderSince,
    /// By when things are to be put right.
    OrderDeadline,
    /// Since when the filing stands where it stands.
    FilingSince,
    /// From when the ledger's decision holds.
    DecidedYear,
    /// Why it was decided so.
    Reason,
}

impl Line {
    /// A name that no other line of the same offering has.
    #[must_use]
    pub fn id(self) -> String {
        let (name, nth) = match self {
            Self::Code => ("code", None),
            Self::Name => ("name", None),
            Self::Length => ("length", None),
            Self::FirstYear => ("first-year", None),
            Self::ClosedFrom => ("closed-from", None),
            Self::LevelSince => ("level-since", None),
            Self::SuspendedFrom(nth) => ("suspended-from", Some(nth)),
            Self::SuspendedUntil(nth) => ("suspended-until", Some(nth)),
            Self::NewSuspension => ("new-suspension", None),
            Self::NewRefiling => ("new-refiling", None),
            Self::NewAssessment => ("new-assessment", None),
            Self::OrderSince => ("order-since", None),
            Self::OrderDeadline => ("order-deadline", None),
            Self::FilingSince => ("filing-since", None),
            Self::DecidedYear => ("decided-year", None),
            Self::Reason => ("reason", None),
        };
        nth.map_or_else(|| name.to_owned(), |nth| format!("{name}-{nth}"))
    }

    /// What stands in the line.
    #[must_use]
    pub fn text(self, offering: &Offering) -> String {
        let identity = &offering.identity;
        let details = offering.details.as_deref();
        let suspension = |at: usize| details.and_then(|it| it.suspensions.get(at));
        let order = details.and_then(|it| it.order.as_ref());
        let ledger = details.and_then(|it| it.ledger.as_ref());
        let year = match self {
            Self::Code => return identity.code.to_string(),
            Self::Name => return identity.name.as_deref().unwrap_or_default().to_owned(),
            Self::Length => return offering.length.to_string(),
            Self::Reason => {
                let reason = ledger.and_then(|it| it.reason.as_deref());
                return reason.unwrap_or_default().to_owned();
            }
            Self::FirstYear => Some(offering.first_year),
            Self::ClosedFrom => offering.closed_from,
            Self::LevelSince => offering.level_since,
            Self::SuspendedFrom(at) => suspension(at).map(|it| it.from),
            Self::SuspendedUntil(at) => suspension(at).and_then(|it| it.until),
            Self::OrderSince => order.map(|it| it.since),
            Self::OrderDeadline => order.and_then(|it| it.deadline),
            Self::FilingSince => details.and_then(|it| it.filing.as_ref()?.since),
            Self::DecidedYear => ledger.and_then(|it| it.year),
            Self::NewSuspension | Self::NewRefiling | Self::NewAssessment => None,
        };
        year.map(|it| it.to_string()).unwrap_or_default()
    }

    /// Puts a text into the line.
    pub(super) fn set(self, offering: &mut Offering, text: &str) -> Result<(), Problem> {
        match self {
            Self::Code => set_code(offering, text)?,
            Self::Name => identity_mut(offering).name = trimmed(text),
            Self::Length => offering.length = length(text)?.ok_or(Problem::Missing)?,
            Self::FirstYear => {
                offering.first_year = earlier(required(text)?, offering.closed_from)?;
            }
            Self::ClosedFrom => {
                let first_year = offering.first_year;
                offering.closed_from = year(text)?.map(|it| later(it, first_year)).transpose()?;
            }
            Self::LevelSince => offering.level_since = year(text)?,
            rare => rare.set_in_details(offering, text)?,
        }
        Ok(())
    }

    fn set_in_details(self, offering: &mut Offering, text: &str) -> Result<(), Problem> {
        let first_year = offering.first_year;
        let details = offering.details_mut();
        match self {
            Self::SuspendedFrom(at) => {
                if let Some(it) = details.suspensions.get_mut(at) {
                    it.from = earlier(required(text)?, it.until)?;
                }
            }
            Self::SuspendedUntil(at) => {
                if let Some(it) = details.suspensions.get_mut(at) {
                    it.until = year(text)?.map(|until| later(until, it.from)).transpose()?;
                }
            }
            Self::NewSuspension => {
                let added = year(text)?;
                let added =
                    added.map(|from| Suspension { from, until: None, extras: Default::default() });
                details.suspensions.extend(added);
            }
            Self::NewRefiling => {
                if let Some(year) = year(text)? {
                    let at = details.refiled_in.binary_search(&later(year, first_year)?);
                    details.refiled_in.insert(free(at)?, year);
                }
            }
            Self::NewAssessment => {
                if let Some(year) = year(text)? {
                    let at = details.assessments.binary_search_by_key(&year, |(it, _)| *it);
                    details.assessments.insert(free(at)?, (year, Assessment::default()));
                }
            }
            Self::OrderSince => {
                if let Some(order) = &mut details.order {
                    let after = order.deadline.map(|it| it.plus(1));
                    order.since = earlier(required(text)?, after)?;
                }
            }
            Self::OrderDeadline => {
                if let Some(order) = &mut details.order {
                    // The year of the order itself is early, but possible.
                    let before = order.since.minus(1);
                    let deadline = year(text)?.map(|it| later(it, before)).transpose()?;
                    if deadline.is_none() && order.stage == Stage::Rectify {
                        return Err(Problem::Missing);
                    }
                    order.deadline = deadline;
                }
            }
            Self::FilingSince => {
                let since = year(text)?;
                set_filing(details, |it| it.since = since);
            }
            Self::DecidedYear => {
                let year = year(text)?;
                set_ledger(details, |it| it.year = year);
            }
            Self::Reason => set_ledger(details, |it| it.reason = trimmed(text)),
            _ => {}
        }
        Ok(())
    }
}

/// Where a year that is not there yet belongs.
fn free(found: Result<usize, usize>) -> Result<usize, Problem> {
    found.map_or_else(Ok, |_| Err(Problem::DuplicateKey))
}

/// A code of six digits, the exact name of a major, or whatever is called so
/// off the catalogue. What the catalogue has several answers to is refused: it
/// is the beginning of a search and not a code.
fn set_code(offering: &mut Offering, text: &str) -> Result<(), Problem> {
    let code = text.trim();
    if code.is_empty() {
        return Err(Problem::Missing);
    }
    if *offering.identity.code == *code {
        return Ok(());
    }
    let is_code = is_code(code);
    let found = if is_code { catalogue::find(code) } else { named(code)? };
    match found {
        Some(major) => set_major(offering, &major),
        None => {
            let identity = identity_mut(offering);
            identity.off_catalogue = !is_code;
            identity.code = code.into();
        }
    }
    Ok(())
}

fn named(name: &str) -> Result<Option<Major>, Problem> {
    let found = catalogue::search(name);
    match found.iter().find(|it| it.name == name) {
        Some(major) => Ok(Some(*major)),
        None if found.is_empty() => Ok(None),
        None => Err(Problem::NotACode { code: name.to_owned() }),
    }
}

/// Takes code, name and usual length from the catalogue.
fn set_major(offering: &mut Offering, major: &Major) {
    offering.length = major.length.unwrap_or(offering.length);
    let identity = identity_mut(offering);
    identity.off_catalogue = false;
    identity.code = major.code.into();
    identity.name = Some(major.name.into());
}
