//! The comparison that decides a verdict.

use crate::policy::{Facts, Judged, Range, Standard, Verdict};

/// The comparison that decides a verdict: a breach where it holds, unless its
/// due year is still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What is compared.
    pub measure: &'static str,
    /// Least and greatest possible value; `None` where there is no end.
    pub value: (i64, Option<i64>),
    /// `<`, `>` or `=`.
    pub operator: &'static str,
    /// What it is compared with.
    pub limit: (i64, Option<i64>),
}

impl Comparison {
    /// The comparison behind a verdict. Of supervision it is the marks; which
    /// step follows is a matter of order, deadline and assessment in the facts.
    #[must_use]
    pub fn of(judged: &Judged, standard: &Standard) -> Self {
        let exactly = |number: u32| (i64::from(number), Some(i64::from(number)));
        let open = |range: Range, factor: i64| {
            let number = |it: u64| i64::try_from(it).unwrap_or(i64::MAX).saturating_mul(factor);
            (number(range.low), range.high.map(number))
        };
        let marked = |marks: &[Option<bool>; 4]| {
            let count = marks.iter().filter(|it| **it == Some(false)).count();
            let open = marks.iter().filter(|it| it.is_none()).count();
            let low = i64::try_from(count).unwrap_or(0);
            (low, i64::try_from(count + open).ok())
        };
        let compare = |measure, value, operator, limit| Self { measure, value, operator, limit };
        match &judged.facts {
            Facts::SmallIntake { run, .. } | Facts::Idle { run, .. } => {
                compare("run", exactly(*run), "=", exactly(standard.readings.window.into()))
            }
            Facts::NewCap { new, cap, .. } => {
                let new = open(Range::exactly(*new), 1);
                compare("new", new, ">", exactly(*cap))
            }
            Facts::SchoolChain { serving, minimum, .. } => {
                compare("serving", open(*serving, 1), "<", exactly(*minimum))
            }
            Facts::ChainSchools { schools, minimum, .. } => {
                compare("schools", open(*schools, 1), "<", exactly(*minimum))
            }
            Facts::ServingShare(share) => {
                let limit = open(share.total, i64::from(share.target));
                compare("100 * serving, target * total", open(share.serving, 100), "<", limit)
            }
            Facts::QualityCount { count, target, tolerance, .. } => {
                let least = target.saturating_sub(*tolerance);
                compare("count", open(*count, 1), "<", exactly(least))
            }
            Facts::Stage { marks, .. } => compare("failing", marked(marks), ">", exactly(0)),
            Facts::Filing { marks } => compare("missing", marked(marks), ">", exactly(0)),
            Facts::UnfiledIntake { intake } => {
                let value = intake.map_or((0, None), |it| exactly(it.number()));
                compare("intake", value, ">", exactly(0))
            }
            Facts::Alignment => compare("off_orientation", exactly(1), "=", exactly(1)),
            Facts::Ledger { flags } => {
                let is_decided = judged.verdict == Verdict::Met;
                let weak = if is_decided { 0 } else { flags.iter().count() };
                let weak = u32::try_from(weak).unwrap_or(0);
                compare("undecided weaknesses", exactly(weak), ">", exactly(0))
            }
        }
    }
}
