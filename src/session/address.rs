//! The address of a verdict inside the app: what stands after `#`.
//!
//! It names year, rule and subject by their ids and not by positions, so that
//! it still leads to the same verdict after rows were added or moved:
//! `finding/2026/small-intake/S07-03`. The city has no id and is called `city`.
//! Ids are any text, so they are percent-encoded.

use super::{Listed, Version};
use crate::evaluation::Subject;
use crate::plan::{At, Year};
use crate::policy::About;
use std::rc::Rc;

const PREFIX: &str = "finding";
const CITY: &str = "city";

/// Where a verdict is found: year, rule and subject by their ids.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// The year judged.
    pub year: Year,
    /// Id of the rule.
    pub rule: Rc<str>,
    /// Id of the offering, school or chain, or `city`.
    pub subject: Rc<str>,
}

/// Why an address leads to no verdict of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// The plan is not judged for this year.
    Year,
    /// The plan or its pack has nothing of this name.
    Subject,
    /// The rule says nothing about this subject in this year.
    Silent,
}

/// Positions of what an address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Position of the year among those judged.
    pub nth: usize,
    /// Position of the rule in the pack.
    pub rule: usize,
    /// Position of the school; `None` for chains and the city.
    pub school: Option<usize>,
    /// The subject.
    pub subject: Subject,
}

impl Address {
    /// The address of a finding.
    #[must_use]
    pub fn of(version: &Version, nth: usize, listed: &Listed) -> Option<Self> {
        let school = || version.plan().schools().get(listed.school?);
        let subject = match listed.subject {
            Subject::Offering(at) => &*school()?.offerings().get(at)?.identity.id,
            Subject::School => &*school()?.about.id,
            Subject::Chain(at) => &*version.pack().chains.get(at)?.id,
            Subject::City => CITY,
        };
        Some(Self {
            year: version.report().years().nth(nth)?,
            rule: version.pack().rules.get(listed.rule)?.id.as_str().into(),
            subject: subject.into(),
        })
    }

    /// What stands after `#`.
    ///
    /// ```
    /// use major_planner::session::Address;
    ///
    /// let address = Address::parse("finding/2026/small-intake/S07-03").unwrap();
    /// assert_eq!(&*address.subject, "S07-03");
    /// assert_eq!(address.fragment(), "finding/2026/small-intake/S07-03");
    /// ```
    #[must_use]
    pub fn fragment(&self) -> String {
        let (rule, subject) = (encoded(&self.rule), encoded(&self.subject));
        format!("{PREFIX}/{}/{rule}/{subject}", self.year)
    }

    /// The address that stands after `#`; `None` where something else does.
    #[must_use]
    pub fn parse(fragment: &str) -> Option<Self> {
        let mut parts = fragment.strip_prefix('#').unwrap_or(fragment).split('/');
        let is_finding = parts.next() == Some(PREFIX);
        let year = parts.next()?.parse().ok().and_then(Year::new)?;
        let rule = decoded(parts.next()?)?;
        let subject = decoded(parts.next()?)?;
        let is_whole = parts.next().is_none() && !rule.is_empty() && !subject.is_empty();
        (is_finding && is_whole).then(|| Self { year, rule: rule.into(), subject: subject.into() })
    }

    /// Where in the plan that is.
    ///
    /// # Errors
    /// What of it is not there.
    pub fn spot(&self, version: &Version) -> Result<Spot, Gone> {
        let nth = version.report().position(self.year).ok_or(Gone::Year)?;
        let rules = &version.pack().rules;
        let rule = rules.iter().position(|it| *it.id == *self.rule).ok_or(Gone::Subject)?;
        let about = rules.get(rule).ok_or(Gone::Subject)?.shape.about();
        let (school, subject) = self.subject(version, about).ok_or(Gone::Subject)?;
        Ok(Spot { nth, rule, school, subject })
    }

    fn subject(&self, version: &Version, about: About) -> Option<(Option<usize>, Subject)> {
        let schools = version.plan().schools();
        match about {
            About::Offering => {
                let mut all = version.plan().offerings();
                let (At { school, offering }, _) =
                    all.find(|(_, it)| *it.identity.id == *self.subject)?;
                Some((Some(school), Subject::Offering(offering)))
            }
            About::School => {
                let school = schools.iter().position(|it| *it.about.id == *self.subject)?;
                Some((Some(school), Subject::School))
            }
            About::Chain => {
                let chains = &version.pack().chains;
                let chain = chains.iter().position(|it| *it.id == *self.subject)?;
                Some((None, Subject::Chain(chain)))
            }
            About::City => (*self.subject == *CITY).then_some((None, Subject::City)),
        }
    }
}

/// With every byte that is no letter, digit, `-`, `.`, `_` or `~` as `%` and
/// two digits.
fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(byte.into());
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut left = text.as_bytes();
    while let Some((&first, rest)) = left.split_first() {
        left = rest;
        if first != b'%' {
            bytes.push(first);
            continue;
        }
        let (digits, rest) = left.split_at_checked(2)?;
        let digits = std::str::from_utf8(digits).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        left = rest;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::super::support::{city, year};
    use super::super::{Filter, Grouping, listing};
    use super::*;

    fn address(year_of: u16, rule: &str, subject: &str) -> Address {
        Address { year: year(year_of), rule: rule.into(), subject: subject.into() }
    }

    #[test]
    fn an_address_is_read_as_it_was_written_whatever_the_id() {
        for id in ["S07-03", "city", "护理/一班", "100%", "a b#c?d", "%41"] {
            let written = address(2026, "small-intake", id);
            let fragment = written.fragment();
            assert!(fragment.is_ascii() && !fragment.contains([' ', '#', '?']), "{fragment}");
            assert_eq!(fragment.matches('/').count(), 3, "{fragment}");
            assert_eq!(Address::parse(&format!("#{fragment}")), Some(written));
        }
    }

    #[test]
    fn what_is_no_address_is_none() {
        for fragment in [
            "",
            "#",
            "finding",
            "finding/2026/small-intake",
            "finding/2026/small-intake/",
            "finding//small-intake/S1",
            "finding/26x/small-intake/S1",
            "finding/1/small-intake/S1",
            "finding/2026/small-intake/S1/more",
            "finding/2026/small-intake/%4",
            "finding/2026/small-intake/%zz",
            "finding/2026/small-intake/%FF",
            "plan/2026/small-intake/S1",
        ] {
            assert_eq!(Address::parse(fragment), None, "{fragment}");
        }
    }

    #[test]
    fn every_finding_is_where_its_address_says() {
        let version = Version::of(city()).unwrap();
        for nth in 0..version.report().years().count() {
            let all = listing(&version, nth, &Filter::default(), Grouping::Clause, usize::MAX);
            for listed in all.groups.iter().flat_map(|it| &it.findings) {
                let address = Address::of(&version, nth, listed).unwrap();
                let spot = address.spot(&version).unwrap();
                assert_eq!((spot.nth, spot.rule), (nth, listed.rule));
                assert_eq!((spot.school, spot.subject), (listed.school, listed.subject));
            }
        }
    }

    #[test]
    fn an_address_of_another_plan_says_what_is_missing() {
        let version = Version::of(city()).unwrap();
        let cases = [
            (address(2035, "small-intake", "S01-01"), Err(Gone::Year)),
            (address(2025, "small-intake", "S09-01"), Err(Gone::Subject)),
            (address(2025, "small-intake", "S01"), Err(Gone::Subject)),
            (address(2025, "no-such-rule", "S01-01"), Err(Gone::Subject)),
            (address(2025, "serving-share", "town"), Err(Gone::Subject)),
            (address(2025, "chain-schools", "biomedicine"), Ok(Subject::Chain(2))),
            (address(2025, "school-chain", "S02"), Ok(Subject::School)),
        ];
        for (address, expected) in cases {
            assert_eq!(address.spot(&version).map(|it| it.subject), expected, "{address:?}");
        }
    }
}
