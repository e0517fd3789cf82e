//! The comparison behind a verdict of each kind.

use super::{plan, year};
use crate::evaluation::Comparison;
use crate::plan::{Flag, Flags, SchoolKind, Students};
use crate::policy::{
    Facts, Intakes, Judged, Range, Remedy, ShareFacts, Standard, Verdict, hohhot_2022,
};

type Ends = (i64, Option<i64>);

const fn sure(number: i64) -> Ends {
    (number, Some(number))
}

fn said(facts: Facts, verdict: Verdict) -> (Ends, &'static str, Ends) {
    let standard = Standard::of(&hohhot_2022(), plan(2025, |_| {}, &[]).frame());
    let judged = Judged::certain(verdict, Remedy::Open, facts);
    let it = Comparison::of(&judged, &standard);
    (it.value, it.operator, it.limit)
}

#[test]
fn each_verdict_is_a_comparison_of_its_facts() {
    let open = |low, high| Range { low, high };
    let due = year(2025);
    let (t, f) = (Some(true), Some(false));
    let flags = Flags::default().with(Flag::WeakFit, true).with(Flag::Oversupply, true);
    let run = |run| Facts::Idle { first: due, intakes: Intakes::new(), run };
    let refused =
        |intake: Option<u32>| Facts::UnfiledIntake { intake: intake.and_then(Students::new) };
    let share = Facts::ServingShare(Box::new(ShareFacts {
        serving: Range::exactly(6),
        total: open(9, Some(10)),
        target: 70,
        due,
        needed: None,
    }));
    let stage = |marks| Facts::Stage { stage: None, marks, assessed: None, deadline: None };
    let quality =
        |tolerance| Facts::QualityCount { count: open(9, None), target: 12, tolerance, due };
    let cases = [
        (run(2), (sure(2), "=", sure(3)), "a run of 2 in a window of 3"),
        (
            Facts::SmallIntake { first: due, intakes: Intakes::new(), minimum: 30, run: 3 },
            (sure(3), "=", sure(3)),
            "a run as long as the window",
        ),
        (
            Facts::NewCap { new: 3, cap: 2, kind: SchoolKind::Other },
            (sure(3), ">", sure(2)),
            "3 new ones where 2 may be",
        ),
        (
            Facts::SchoolChain { serving: open(0, Some(1)), minimum: 1, due },
            ((0, Some(1)), "<", sure(1)),
            "none or one, where 1 has to be",
        ),
        (
            Facts::ChainSchools { schools: open(1, None), minimum: 2, due },
            ((1, None), "<", sure(2)),
            "no upper end",
        ),
        (share, (sure(600), "<", (630, Some(700))), "100 * 6 < 70 * 9 or 70 * 10"),
        (quality(2), ((9, None), "<", sure(10)), "12 less a tolerance of 2"),
        (quality(20), ((9, None), "<", sure(0)), "a tolerance beyond the target"),
        (stage([f, None, t, f]), ((2, Some(3)), ">", sure(0)), "two fail, one is open"),
        (Facts::Filing { marks: [t, t, None, None] }, ((0, Some(2)), ">", sure(0)), "two open"),
        (refused(Some(7)), (sure(7), ">", sure(0)), "7 entered"),
        (refused(None), ((0, None), ">", sure(0)), "anybody's guess"),
        (Facts::Alignment, (sure(1), "=", sure(1)), "the flag is set"),
        (Facts::Ledger { flags }, (sure(2), ">", sure(0)), "two weaknesses, undecided"),
    ];
    for (facts, expected, why) in cases {
        assert_eq!(said(facts, Verdict::Breach), expected, "{why}");
    }
    assert_eq!(said(Facts::Ledger { flags }, Verdict::Met), (sure(0), ">", sure(0)), "decided");
}
