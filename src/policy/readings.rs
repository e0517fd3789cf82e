//! The readings and parameters in force.

use super::Pack;
use crate::plan::{Frame, Setting, Year};

/// How vague clauses are read, and the numbers that the policy sets: what is
/// in force in one plan or scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readings {
    /// Entrants that form a class of their own. Unit: students.
    pub class_minimum: u32,
    /// Whether a year with no intake continues a run of too-small years.
    pub zero_counts_as_small: bool,
    /// Whether a re-filed offering uses up the new-major allowance.
    pub refile_counts_as_new: bool,
    /// Whether the new-major cap is a limit or "generally".
    pub cap_is_hard: bool,
    /// Which records are one site, and when a site counts.
    pub sites: SiteReading,
    /// How far "about" reaches below the quality target.
    pub quality_tolerance: u32,
    /// Least share of serving sites. Unit: percent.
    pub share_target: u32,
    /// Least number of schools for a chain.
    pub chain_school_minimum: u32,
    /// Least number of serving sites for a school.
    pub school_offering_minimum: u32,
    /// Offerings of quality rank to be reached.
    pub quality_target: u32,
    /// New majors a year at a national key school.
    pub cap_national_key: u32,
    /// New majors a year at any other school.
    pub cap_other: u32,
    /// Years in a row.
    pub window: u16,
    /// Due year of the coverage targets.
    pub coverage_due: Year,
    /// Due year of the quality target.
    pub quality_due: Year,
}

/// Which records make a site, and when it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SiteReading {
    /// Records of one school with the same code are one site.
    pub by_major: bool,
    /// A site counts only in a year in which it recruits.
    pub recruiting: bool,
}

impl SiteReading {
    /// All four ways to read "site".
    pub const ALL: [Self; 4] = [
        Self { by_major: false, recruiting: false },
        Self { by_major: false, recruiting: true },
        Self { by_major: true, recruiting: false },
        Self { by_major: true, recruiting: true },
    ];

    /// Its position in [`SiteReading::ALL`].
    #[must_use]
    pub fn position(self) -> usize {
        usize::from(self.by_major) * 2 + usize::from(self.recruiting)
    }
}

impl Readings {
    /// What is in force: the plan's settings over the pack's defaults.
    #[must_use]
    pub fn of(pack: &Pack, frame: &Frame) -> Self {
        let value = |name: &str| frame.setting(name).or_else(|| pack.default_of(name));
        let number = |name: &str| match value(name) {
            Some(&Setting::Number(number)) => number,
            _ => 0,
        };
        let flag = |name: &str| value(name) == Some(&Setting::Flag(true));
        let word = |name: &str, word: &str| matches!(value(name), Some(Setting::Word(it)) if **it == *word);
        let year = |name: &str| {
            let year = u16::try_from(number(name)).ok();
            year.and_then(Year::new).unwrap_or(pack.effective)
        };
        Self {
            class_minimum: number("class_minimum"),
            zero_counts_as_small: flag("zero_counts_as_small"),
            refile_counts_as_new: flag("refile_counts_as_new"),
            cap_is_hard: word("cap_strictness", "hard"),
            sites: SiteReading {
                by_major: word("site_unit", "major"),
                recruiting: word("site_basis", "recruiting"),
            },
            quality_tolerance: number("quality_tolerance"),
            share_target: number("share_target"),
            chain_school_minimum: number("chain_school_minimum"),
            school_offering_minimum: number("school_offering_minimum"),
            quality_target: number("quality_target"),
            cap_national_key: number("cap_national_key"),
            cap_other: number("cap_other"),
            window: u16::try_from(number("window")).unwrap_or(u16::MAX),
            coverage_due: year("coverage_due"),
            quality_due: year("quality_due"),
        }
    }
}

/// What a plan is held against: the readings in force, and the alternatives
/// against which a verdict is robust or not. The values in force are among the
/// alternatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standard {
    /// In force.
    pub readings: Readings,
    /// Pairs of `class_minimum` and `zero_counts_as_small`.
    pub small_intake: Vec<(u32, bool)>,
    /// Values of `refile_counts_as_new`.
    pub refile: Vec<bool>,
    /// Values of `quality_tolerance`.
    pub tolerance: Vec<u32>,
    /// When the policy took effect.
    pub effective: Year,
    /// Last year with recorded intakes.
    pub as_of: Year,
}

impl Standard {
    /// What the plan with this frame is held against.
    #[must_use]
    pub fn of(pack: &Pack, frame: &Frame) -> Self {
        let readings = Readings::of(pack, frame);
        let minima = with(pack.numbers("class_minimum"), readings.class_minimum);
        let zeros = with(pack.flags("zero_counts_as_small"), readings.zero_counts_as_small);
        let small_intake = minima
            .iter()
            .flat_map(|&minimum| zeros.iter().map(move |&zero| (minimum, zero)))
            .collect();
        Self {
            small_intake,
            refile: with(pack.flags("refile_counts_as_new"), readings.refile_counts_as_new),
            tolerance: with(pack.numbers("quality_tolerance"), readings.quality_tolerance),
            effective: pack.effective,
            as_of: frame.as_of,
            readings,
        }
    }
}

fn with<T: PartialEq>(mut alternatives: Vec<T>, in_force: T) -> Vec<T> {
    if !alternatives.contains(&in_force) {
        alternatives.push(in_force);
    }
    alternatives
}
