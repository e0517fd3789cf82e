//! Numbers of offerings and schools, and the share of the city.

use super::{Case, Change, Flip};
use crate::plan::Year;
use crate::policy::{Range, Verdict};

impl Case<'_> {
    pub(super) fn new_cap(&self, new: u64, cap: u64) -> Vec<Flip> {
        match new.checked_sub(cap).filter(|it| *it > 0) {
            Some(beyond) => vec![self.flip(Change::Defer(beyond), Verdict::Met)],
            None => vec![self.flip(Change::OpenNew(cap - new + 1), Verdict::Breach)],
        }
    }

    /// Of what may be there, only what surely is counts towards the minimum.
    pub(super) fn at_least(
        &self,
        number: Range,
        minimum: u32,
        due: Year,
        more: fn(u64) -> Change,
        fewer: fn(u64) -> Change,
    ) -> Vec<Flip> {
        let minimum = u64::from(minimum);
        if let Some(short) = minimum.checked_sub(number.low).filter(|it| *it > 0) {
            return vec![self.flip(more(short), Verdict::Met)];
        }
        match number.known().filter(|_| minimum > 0) {
            Some(known) => vec![self.flip(fewer(known + 1 - minimum), self.missed(due))],
            None => Vec::new(),
        }
    }

    pub(super) fn serving_share(
        &self,
        sums: Option<(u64, u64)>,
        target: u64,
        due: Year,
        needed: Option<u64>,
    ) -> Vec<Flip> {
        let mut flips = Vec::new();
        if let Some(needed) = needed.filter(|it| *it > 0) {
            flips.push(self.flip(Change::NewServing(needed), Verdict::Met));
        }
        let Some((serving, total)) = sums.filter(|_| target > 0) else {
            return flips;
        };
        // As many as 100 * serving >= target * total allows.
        let (reached, asked) = (100 * serving, target * total);
        let carried = reached / target;
        if reached < asked {
            flips.push(self.flip(Change::Retag((asked - reached).div_ceil(100)), Verdict::Met));
            if serving > 0 {
                flips.push(self.flip(Change::CloseOthers(total - carried), Verdict::Met));
            }
        } else {
            let missed = self.missed(due);
            let lost = (reached - asked) / 100 + 1;
            if lost <= serving {
                flips.push(self.flip(Change::Untag(lost), missed));
            }
            flips.push(self.flip(Change::NewOthers(carried - total + 1), missed));
        }
        flips
    }

    pub(super) fn quality(
        &self,
        count: Range,
        target: u32,
        tolerance: u32,
        due: Year,
    ) -> Vec<Flip> {
        let (target, least) = (u64::from(target), u64::from(target.saturating_sub(tolerance)));
        let mut flips = Vec::new();
        if count.low < least && least < target && self.year >= due {
            flips.push(self.flip(Change::Designate(least - count.low), Verdict::Near));
        }
        if count.low < target {
            flips.push(self.flip(Change::Designate(target - count.low), Verdict::Met));
        }
        if let Some(known) = count.known().filter(|it| *it >= least && least > 0) {
            if known >= target && least < target {
                flips.push(self.flip(Change::LoseRank(known + 1 - target), Verdict::Near));
            }
            if self.missed(due) != self.verdict {
                flips.push(self.flip(Change::LoseRank(known + 1 - least), self.missed(due)));
            }
        }
        flips
    }
}
