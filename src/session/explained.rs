//! What a clause card tells of one verdict.

use super::turns::judged;
use super::{Address, Flip, Gone, Listed, Spot, Turn, Version, flips, turns};
use crate::plan::{Setting, Stage, Year};
use crate::policy::{Facts, Severity, Shape};

/// One verdict with all that is asked about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// Where it is.
    pub spot: Spot,
    /// The verdict, met ones too.
    pub listed: Listed,
    /// How grave a breach is.
    pub severity: Severity,
    /// When the target falls due, if it has a due year.
    pub due: Option<Year>,
    /// The readings that the rule uses: position in the pack, value in force.
    pub readings: Vec<(usize, Setting)>,
    /// The values of readings that change the verdict.
    pub turns: Vec<Turn>,
    /// What would flip it.
    pub flips: Vec<Flip>,
    /// The way down of an offering that is supervised.
    pub ladder: Option<Ladder>,
}

/// How far an offering is on the way from rectification to closing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ladder {
    /// The order in force: its stage, since when, and its deadline.
    pub order: Option<(Stage, Year, Option<Year>)>,
    /// From when the offering is closed, if it is by now.
    pub closed_from: Option<Year>,
}

/// Explains the verdict at an address.
///
/// # Errors
/// Why there is none.
pub fn explain(version: &Version, address: &Address) -> Result<Explained, Gone> {
    let spot = address.spot(version)?;
    let judged = judged(version, spot).ok_or(Gone::Silent)?;
    let rule = version.pack().rules.get(spot.rule).ok_or(Gone::Subject)?;
    let Spot { rule: at, school, subject, .. } = spot;
    let listed = Listed { school, subject, rule: at, judged };
    let due = match &listed.judged.facts {
        Facts::SchoolChain { due, .. }
        | Facts::ChainSchools { due, .. }
        | Facts::QualityCount { due, .. } => Some(*due),
        Facts::ServingShare(share) => Some(share.due),
        _ => None,
    };
    Ok(Explained {
        severity: version.report().severity(rule),
        due,
        readings: readings(version, rule.shape),
        turns: turns(version, spot, Some(listed.judged.verdict)),
        flips: flips(version, spot, &listed.judged),
        ladder: ladder(version, &listed, address.year),
        spot,
        listed,
    })
}

/// The readings a rule uses: those its verdict depends on, and for new majors
/// the one that says how grave a breach is.
fn readings(version: &Version, shape: Shape) -> Vec<(usize, Setting)> {
    let frame = version.plan().frame();
    let all = version.pack().readings.iter().enumerate();
    all.filter(|(_, it)| {
        shape.readings().contains(&it.id.as_str())
            || shape == Shape::NewCap && it.id == "cap_strictness"
    })
    .map(|(at, it)| (at, frame.setting(&it.id).unwrap_or(&it.default).clone()))
    .collect()
}

fn ladder(version: &Version, listed: &Listed, year: Year) -> Option<Ladder> {
    if !matches!(listed.judged.facts, Facts::Stage { .. }) {
        return None;
    }
    let offering = version.plan().offering(listed.offering()?)?;
    let order = offering.details.as_ref().and_then(|it| it.order.as_ref());
    let order = order.filter(|it| it.since <= year);
    let order = order.map(|it| (it.stage, it.since, it.deadline));
    let closed_from = offering.closed_from.filter(|it| *it <= year);
    Some(Ladder { order, closed_from })
}

#[cfg(test)]
mod tests {
    use super::super::support::{city, intake};
    use super::*;
    use crate::policy::Verdict;

    fn address(fragment: &str) -> Address {
        Address::parse(fragment).unwrap()
    }

    #[test]
    fn a_card_knows_the_verdict_its_readings_and_what_flips_it() {
        let version = Version::of(city()).unwrap();
        let it = explain(&version, &address("finding/2025/small-intake/S01-01")).unwrap();
        assert_eq!(it.listed.judged.verdict, Verdict::Breach);
        assert_eq!((it.severity, it.due, it.ladder), (Severity::Hard, None, None));
        let readings: Vec<_> = it.readings.iter().map(|(at, value)| (*at, value)).collect();
        assert_eq!(readings, [(0, &Setting::Number(30)), (1, &Setting::Flag(true))]);
        assert!(!it.flips.is_empty());
        let of_city = explain(&version, &address("finding/2025/serving-share/city")).unwrap();
        assert_eq!(of_city.due.map(Year::number), Some(2025));
    }

    #[test]
    fn a_verdict_that_is_met_by_now_is_still_explained() {
        let version = Version::of(city()).unwrap().after(&intake(30)).unwrap().unwrap();
        let it = explain(&version, &address("finding/2025/small-intake/S01-01")).unwrap();
        assert_eq!(it.listed.judged.verdict, Verdict::Met);
    }

    #[test]
    fn where_the_rule_says_nothing_the_card_says_so() {
        let version = Version::of(city()).unwrap();
        let gone = explain(&version, &address("finding/2025/stage/S01-01"));
        assert_eq!(gone.unwrap_err(), Gone::Silent);
    }
}
