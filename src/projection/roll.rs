//! Students on roll, from the intakes of the years of study.
//!
//! A roll is a stock that follows from flows: those who entered this year, and
//! those who entered in the years before and are still there. What part goes on
//! from one year to the next the plan does not say; 95 of 100 unless the
//! planner knows better. That is an assumption of this project, not a figure
//! of the policy, and no rule looks at rolls.
//!
//! Each entry counts in whole students, rounded half up from year to year: of
//! 40 who enter, 38 are there in the second year and 36 in the third.

use super::{History, Origin, intake};
use crate::plan::{Method, Offering, Year};

/// The part of the students that goes on from one year of study to the next.
/// Unit: thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progression(u16);

impl Progression {
    /// So many thousandths; `None` above 1,000.
    #[must_use]
    pub const fn new(thousandths: u16) -> Option<Self> {
        if thousandths <= 1_000 { Some(Self(thousandths)) } else { None }
    }

    /// In thousandths.
    #[must_use]
    pub const fn thousandths(self) -> u16 {
        self.0
    }

    fn after_a_year(self, students: u64) -> u64 {
        (students * u64::from(self.0) + 500) / 1_000
    }
}

/// 95 of 100.
impl Default for Progression {
    fn default() -> Self {
        Self(950)
    }
}

/// Students on roll in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Roll {
    /// How many.
    pub students: u64,
    /// Whether one of the entries that it is made of is projected.
    pub is_projected: bool,
}

/// The students on roll in `year`, over as many entries as the offering has
/// years of study; `None` where one of these is blank. Nobody entered in a year
/// in which the offering was not on file; those who entered before it closed
/// stay to the end.
#[must_use]
pub fn roll(
    offering: &Offering,
    history: &History,
    method: Method,
    as_of: Year,
    year: Year,
    progression: Progression,
) -> Option<Roll> {
    let mut roll = Roll { students: 0, is_projected: false };
    for back in 0..u16::from(offering.length) {
        let entered = year.minus(back);
        if !offering.is_on_file(entered) {
            continue;
        }
        let (students, origin) = intake(offering, history, method, as_of, entered);
        let mut students = u64::from(students?.number());
        for _ in 0..back {
            students = progression.after_a_year(students);
        }
        roll.students += students;
        roll.is_projected |= origin == Origin::Projected;
    }
    Some(roll)
}
