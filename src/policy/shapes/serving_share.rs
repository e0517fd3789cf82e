//! # Share of serving sites
//!
//! At least 70 percent of all sites of the city serve key industries.
//!
//! - Clause: II. Due `coverage_due`: before, a breach is only near one.
//! - Measured on: the sites that count in the year, the background added.
//! - Unit: percent, compared by cross-multiplication: 70 of 100 complies, 69 of
//!   100 does not, and no share is ever rounded.
//! - Does not apply when there is surely no site.
//!
//! ## Blanks
//! Each site adds to one sum: 100 less the target if it serves, minus the
//! target if not, nothing if it does not count. The share is too small when the
//! sum is negative. Sites are independent of each other, so the least and the
//! greatest sum decide, and with them how many more serving sites are needed.

use super::{before_due, is_robust};
use crate::plan::Year;
use crate::policy::{Facts, Judged, Range, Remedy, ShareFacts, Standard, Verdict};

/// The sites of the city under one way to read "site".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Serving sites.
    pub serving: Range,
    /// All sites.
    pub total: Range,
    /// Least and greatest of `100 * serving - target * total`; `None` where
    /// there is no end.
    pub balance: (Option<i64>, Option<i64>),
}

/// Judges the city by its sites, under each way to read "site" in the order of
/// `SiteReading::ALL`; `None` where there is surely none.
#[must_use]
pub fn judge(shares: &[Share; 4], year: Year, standard: &Standard) -> Option<Judged> {
    let readings = &standard.readings;
    let due = readings.coverage_due;
    let under = |share: &Share| verdict(share).map(|it| before_due(it, year, due));
    let share = shares.get(readings.sites.position())?;
    let outcome = under(share);
    let verdict = outcome?;
    let facts = Facts::ServingShare(Box::new(ShareFacts {
        serving: share.serving,
        total: share.total,
        target: readings.share_target,
        due,
        needed: needed(share, readings.share_target),
    }));
    let robust = is_robust(outcome, shares, under);
    Some(Judged::read(verdict, robust, Remedy::Rebalance, facts))
}

fn verdict(share: &Share) -> Option<Verdict> {
    if share.total.high == Some(0) {
        return None;
    }
    let (least, greatest) = share.balance;
    Some(if greatest.is_some_and(|it| it < 0) {
        Verdict::Breach
    } else if least.is_none_or(|it| it < 0) {
        Verdict::Unknown
    } else {
        Verdict::Met
    })
}

/// The least number of new serving sites that reaches the target: each adds
/// 100 less the target to the sum. `None` where no number does, or where the
/// blanks leave it open.
fn needed(share: &Share, target: u32) -> Option<u64> {
    let gain = 100 - i64::from(target);
    let for_balance = |balance: Option<i64>| match balance {
        Some(it) if it >= 0 => Some(0),
        Some(it) if gain > 0 => u64::try_from((-it + gain - 1) / gain).ok(),
        _ => None,
    };
    let (least, greatest) = share.balance;
    // Without an upper end the target may be reached already.
    let most = for_balance(least)?;
    let fewest = greatest.map_or(Some(0), |it| for_balance(Some(it)))?;
    (most == fewest).then_some(most)
}

#[cfg(test)]
mod tests {
    use super::super::support::{said, standard, year};
    use super::*;

    fn sure(serving: u64, total: u64, target: i64) -> Share {
        let balance = 100 * serving as i64 - target * total as i64;
        Share {
            serving: Range::exactly(serving),
            total: Range::exactly(total),
            balance: (Some(balance), Some(balance)),
        }
    }

    #[test]
    fn seventy_percent_of_the_sites_serve() {
        let cases = [
            // serving, total, target, year, outcome, needed, why
            (70, 100, 70, 2025, "met", Some(0), "exactly 70 percent"),
            (69, 100, 70, 2025, "breach", Some(4), "73 of 104"),
            (71, 100, 70, 2025, "met", Some(0), "above"),
            (69, 100, 70, 2024, "near", Some(4), "not due yet"),
            (7, 10, 70, 2025, "met", Some(0), "small numbers, same share"),
            (2, 3, 70, 2025, "breach", Some(1), "3 of 4"),
            (6, 9, 70, 2025, "breach", Some(1), "7 of 10, which is just enough"),
            (0, 0, 70, 2025, "none", None, "no site at all"),
            (0, 5, 0, 2025, "met", Some(0), "nothing is asked"),
            (5, 5, 100, 2025, "met", Some(0), "everything serves"),
            (4, 5, 100, 2025, "breach", None, "no number of new ones makes it all"),
        ];
        for (serving, total, target, on, outcome, needed, why) in cases {
            let shares = [sure(serving, total, target); 4];
            let text = target.to_string();
            let judged = judge(&shares, year(on), &standard(&[("share_target", &text)]));
            let found = judged.as_ref().map(|it| it.facts.clone());
            assert_eq!(said(judged), (outcome, true), "{why}");
            if let Some(Facts::ServingShare(found)) = found {
                assert_eq!(found.needed, needed, "{why}");
            }
        }
    }

    #[test]
    fn blanks_leave_the_share_open_only_where_they_can_change_it() {
        let open = |least, greatest| Share {
            serving: Range { low: 1, high: None },
            total: Range { low: 1, high: None },
            balance: (least, greatest),
        };
        let cases = [
            // least, greatest, outcome, needed, why
            (Some(-10), Some(0), "unknown", None, "one way reaches it"),
            (Some(-10), Some(-1), "breach", Some(1), "no way reaches it, one more does"),
            (Some(-40), Some(-1), "breach", None, "one or two more"),
            (Some(0), Some(90), "met", Some(0), "every way reaches it"),
            (None, Some(-1), "breach", None, "no end below"),
            (None, None, "unknown", None, "no end at all"),
            (Some(-1), None, "unknown", None, "no end above"),
            (Some(0), None, "met", Some(0), "reached, and more may come"),
        ];
        for (least, greatest, outcome, needed, why) in cases {
            let judged = judge(&[open(least, greatest); 4], year(2025), &standard(&[]));
            let facts = judged.as_ref().map(|it| it.facts.clone());
            assert_eq!(said(judged), (outcome, true), "{why}");
            let Some(Facts::ServingShare(found)) = facts else { panic!("{why}") };
            assert_eq!(found.needed, needed, "{why}");
        }
    }

    #[test]
    fn it_is_not_robust_where_a_reading_changes_it() {
        let shares = [sure(7, 10, 70), sure(6, 9, 70), sure(7, 10, 70), sure(0, 0, 70)];
        let on_file = judge(&shares, year(2025), &standard(&[]));
        assert_eq!(said(on_file), ("met", false));
        let recruiting = standard(&[("site_basis", "recruiting")]);
        assert_eq!(said(judge(&shares, year(2025), &recruiting)), ("breach", false));
        let by_major = standard(&[("site_basis", "recruiting"), ("site_unit", "major")]);
        assert_eq!(said(judge(&shares, year(2025), &by_major)).0, "none");
    }
}
