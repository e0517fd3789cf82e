//! The plan and the edits that follow from a size and a seed.
//!
//! Every draw is made whether its number is used or not, and in this order:
//! other programs make the same plan.

use super::random::Random;
use crate::plan::{
    About, At, ChainSet, Extent, Extras, Frame, Identity, Method, Offering, Plan, PlanEdit, School,
    SchoolKind, Students, Year,
};
use crate::policy::hohhot_2022;
use smallvec::SmallVec;
use std::rc::Rc;

/// The years with intakes.
const FIRST_YEAR: u16 = 2019;
const AS_OF: u16 = 2025;
const HORIZON: u16 = 2026;
/// Tells the numbers of the edits from those of the plan.
const OF_EDITS: u32 = 0x0E01_75ED;

/// How large the plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 30 schools.
    City,
    /// 600 schools.
    Province,
    /// 7,000 schools.
    Nation,
    /// 70,000 schools: more than a file may hold, to see how things grow.
    Nation10,
}

impl Size {
    /// All of them, the smallest first.
    pub const ALL: [Self; 4] = [Self::City, Self::Province, Self::Nation, Self::Nation10];

    /// The word on the command line and in what is printed.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::Province => "province",
            Self::Nation => "nation",
            Self::Nation10 => "nation10",
        }
    }

    /// The size of this word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// How many schools it has.
    #[must_use]
    pub const fn schools(self) -> u32 {
        match self {
            Self::City => 30,
            Self::Province => 600,
            Self::Nation => 7_000,
            Self::Nation10 => 70_000,
        }
    }
}

/// A school as it is drawn.
pub(super) struct Drawn {
    pub(super) nth: u32,
    pub(super) kind: SchoolKind,
    pub(super) district: u32,
    pub(super) majors: Vec<Major>,
}

/// A major as it is drawn.
pub(super) struct Major {
    pub(super) code: u32,
    pub(super) serves: SmallVec<[usize; 2]>,
    pub(super) first_year: u16,
    /// Years with their intakes, from the first year on.
    pub(super) intakes: SmallVec<[(u16, u32); 7]>,
}

/// The schools, one at a time.
pub(super) fn schools(size: Size, seed: u32) -> impl Iterator<Item = Drawn> {
    let mut random = Random::new(seed);
    let districts = (size.schools() / 30).max(1);
    (0..size.schools()).map(move |nth| school(nth, districts, &mut random))
}

fn school(nth: u32, districts: u32, random: &mut Random) -> Drawn {
    let is_key = random.below(100) < 22;
    let district = random.below(districts);
    let (none, one) = if random.below(100) < 6 { (92, 98) } else { (26, 84) };
    let count = 8 + random.below(8);
    Drawn {
        nth,
        kind: if is_key { SchoolKind::NationalKey } else { SchoolKind::Other },
        district,
        majors: (0..count).map(|nth| major(nth, none, one, random)).collect(),
    }
}

fn major(nth: u32, none: u32, one: u32, random: &mut Random) -> Major {
    let category = 61 + random.below(19);
    let code = category * 10_000 + (nth + 1) * 100 + 1 + random.below(20);
    let serves = serves(none, one, random);
    let (r4, r5, r6) = (random.below(100), random.below(14), random.below(7));
    let first_year = if r4 < 70 { 2005 + r5 } else { 2019 + r6 };
    let first_year = u16::try_from(first_year).unwrap_or(AS_OF);
    let profile = random.below(100);
    let (p1, p2, p3) = (random.below(90), random.below(12), random.below(3));
    let drawn = (0..).zip(FIRST_YEAR..=AS_OF).map(|(k, year)| {
        let j = random.below(25);
        let students = match profile {
            0..8 if k >= 5 - p3 => 0,
            0..8 => 5 + p1,
            8..20 => 1 + j,
            20..30 => (40 + p1).saturating_sub(k * (5 + p2)),
            _ => 30 + p1 + j - 12,
        };
        (year, students)
    });
    let intakes = drawn.collect::<SmallVec<[_; 7]>>();
    let intakes = intakes.into_iter().filter(|(year, _)| *year >= first_year).collect();
    Major { code, serves, first_year, intakes }
}

fn serves(none: u32, one: u32, random: &mut Random) -> SmallVec<[usize; 2]> {
    let (r1, r2, r3) = (random.below(100), random.below(64), random.below(6));
    let first = if r2 < 1 { 7 } else { r2 % 7 };
    let second = (first + 1 + r3) % 7;
    let count = if r1 < none { 0 } else { 1 + usize::from(r1 >= one) };
    [first, second].into_iter().take(count).map(|it| it as usize).collect()
}

/// The plan of this size and seed, made in memory; the same as reading its
/// [`text`](super::text()).
#[must_use]
pub fn plan(size: Size, seed: u32) -> Plan {
    let frame = Frame {
        title: Some(title(size, seed).into()),
        pack: hohhot_2022().id.clone(),
        settings: Default::default(),
        as_of: year(AS_OF),
        horizon: year(HORIZON),
        extent: Extent::City,
        background: None,
        method: Method::Linear,
        scenarios: Vec::new(),
        extras: Extras::default(),
        settings_extras: Extras::default(),
        projection_extras: Extras::default(),
    };
    Plan::of_parts(frame, schools(size, seed).map(planned))
}

pub(super) fn title(size: Size, seed: u32) -> String {
    format!("W {} {seed}", size.word())
}

fn planned(drawn: Drawn) -> School {
    let nth = drawn.nth;
    let about = About {
        id: format!("S{nth}").into(),
        name: Some(format!("School {nth}").into()),
        district: Some(format!("D{}", drawn.district).into()),
        kind: drawn.kind,
        extras: Extras::default(),
    };
    let offerings = drawn.majors.into_iter().enumerate();
    School::new(Rc::new(about), offerings.map(|(at, it)| offering(nth, at, it)).collect())
}

fn offering(school: u32, at: usize, major: Major) -> Offering {
    let identity = Identity {
        id: format!("S{school}-{at}").into(),
        code: major.code.to_string().into(),
        name: Some(format!("Major {}", major.code).into()),
        off_catalogue: true,
        extras: Extras::default(),
    };
    let mut offering = Offering::new(identity, year(major.first_year));
    offering.chains = major.serves.into_iter().collect::<ChainSet>();
    for (number, students) in major.intakes {
        offering.intakes.set(year(number), Students::new(students));
    }
    offering
}

fn year(number: u16) -> Year {
    Year::new(number).unwrap_or_default()
}

/// The edits that belong to a plan: each sets one recorded intake.
pub fn edits(plan: &Plan, seed: u32) -> impl Iterator<Item = PlanEdit> {
    let mut random = Random::new(seed ^ OF_EDITS);
    let count = plan.schools().len();
    std::iter::repeat_with(move || {
        let school = below(&mut random, count);
        let offerings = plan.schools().get(school).map_or(&[][..], |it| it.offerings());
        let offering = below(&mut random, offerings.len());
        let drawn = year(2021 + u16::try_from(random.below(5)).unwrap_or(0));
        let first_year = offerings.get(offering).map_or(drawn, |it| it.first_year);
        let (r1, r2, r3) = (random.below(4), random.below(20), random.below(120));
        let students = [0, r2, r3, r3].get(r1 as usize).copied().unwrap_or(r3);
        PlanEdit::SetIntake {
            at: At { school, offering },
            year: if drawn < first_year { year(AS_OF) } else { drawn },
            students: Students::new(students),
        }
    })
}

fn below(random: &mut Random, limit: usize) -> usize {
    random.below(u32::try_from(limit).unwrap_or(u32::MAX)) as usize
}
