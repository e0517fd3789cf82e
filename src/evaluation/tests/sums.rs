//! Sums over schools.

use crate::evaluation::{Amounts, Totals};
use crate::policy::Verdict;

#[test]
fn verdicts_are_counted_each_in_its_place() {
    let mut totals = Totals::default();
    for (verdict, times) in Verdict::ALL.into_iter().zip(1..) {
        (0..times).for_each(|_| totals.count(verdict));
    }
    assert_eq!(totals.counts(), [1, 2, 3, 4]);
    assert_eq!((totals.breach, totals.near, totals.unknown, totals.met), (1, 2, 3, 4));
}

#[test]
fn what_is_added_can_be_taken_off() {
    let mut one = Amounts::nothing(2);
    one.totals.students = 40;
    one.sites[1].least = -70;
    one.chains[1].offerings = 3;
    let mut sums = Amounts::nothing(2);
    sums.add(&one);
    sums.add(&one);
    assert_eq!(
        (sums.totals.students, sums.sites[1].least, sums.chains[1].offerings),
        (80, -140, 6)
    );
    sums.take(&one);
    assert_eq!(sums, one);
    sums.take(&one);
    assert_eq!(sums, Amounts::nothing(2));
}

#[test]
fn a_pack_may_have_more_chains_than_there_is_room_for_at_hand() {
    for chains in [0, 8, 9, 32] {
        assert_eq!(Amounts::nothing(chains).chains.len(), chains);
    }
}
