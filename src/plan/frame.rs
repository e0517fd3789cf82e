//! Everything in a plan but its schools.

use super::{Extent, Extras, Method, Scenario, Setting, Settings, Year};

/// The frame of a plan: what it is held against, over which years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Title.
    pub title: Option<Box<str>>,
    /// Id of the pack of rules.
    pub pack: Box<str>,
    /// Readings and parameters that differ from the pack's, by name.
    pub settings: Settings,
    /// Last school year with recorded intakes.
    pub as_of: Year,
    /// Last school year judged.
    pub horizon: Year,
    /// Whether every school of the city is in the plan.
    pub extent: Extent,
    /// What the schools not listed add up to.
    pub background: Option<Background>,
    /// How later intakes are projected.
    pub method: Method,
    /// What-if lists of actions.
    pub scenarios: Vec<Scenario>,
    /// Fields of other programs, of the plan itself.
    pub extras: Extras,
    /// Fields of other programs, among the readings.
    pub settings_extras: Extras,
    /// Fields of other programs, in the projection.
    pub projection_extras: Extras,
}

impl Frame {
    /// The years that are judged.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + Clone + use<> {
        self.as_of.to(self.horizon)
    }

    /// Whether a plan with this frame is judged as one with the other: they
    /// differ in title, scenarios and fields of other programs at most.
    #[must_use]
    pub fn is_judged_as(&self, other: &Self) -> bool {
        self.as_of == other.as_of
            && self.horizon == other.horizon
            && self.method == other.method
            && self.extent == other.extent
            && self.pack == other.pack
            && self.settings == other.settings
            && self.background == other.background
    }

    /// The value set for a reading or parameter; `None`: the pack's own.
    #[must_use]
    pub fn setting(&self, name: &str) -> Option<&Setting> {
        self.settings.get(name)
    }

    /// The frame with a setting changed; a blank takes the pack's own again.
    #[must_use]
    pub fn with_setting(&self, name: &str, value: Option<Setting>) -> Self {
        let mut frame = self.clone();
        match value {
            Some(value) => frame.settings.insert(name.into(), value),
            None => frame.settings.remove(name),
        }
        frame
    }
}

/// What the schools not listed add up to, the same in every year. A blank
/// number is unknown, never 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Background {
    /// Schools.
    pub schools: Option<u32>,
    /// Offerings on file.
    pub offerings: Option<u32>,
    /// Offerings that serve a chain.
    pub serving_offerings: Option<u32>,
    /// Schools with a serving offering.
    pub serving_schools: Option<u32>,
    /// Schools by chain, in the order of the vocabulary.
    pub chain_schools: Vec<Option<u32>>,
    /// Offerings of the region's quality rank.
    pub quality_offerings: Option<u32>,
    /// Fields of other programs.
    pub extras: Extras,
}

/// The limits of the format.
pub struct Limits {
    /// Bytes of a file.
    pub bytes: usize,
    /// Schools of a plan.
    pub schools: usize,
    /// Offerings of a plan.
    pub offerings: usize,
    /// Different years among the intakes of a plan.
    pub years: usize,
    /// Characters of a name, a code or an id.
    pub characters: usize,
    /// Scenarios of a plan.
    pub scenarios: usize,
    /// Actions of a scenario.
    pub actions: usize,
    /// Years judged after the last recorded one.
    pub years_ahead: u16,
    /// Years of study of an offering.
    pub length: u8,
    /// A number of the background.
    pub background: u32,
}

/// The limits of format version 1.
pub const LIMITS: Limits = Limits {
    bytes: 64 << 20,
    schools: 20_000,
    offerings: 1_000_000,
    years: 40,
    characters: 200,
    scenarios: 1_000,
    actions: 10_000,
    years_ahead: 10,
    length: 10,
    background: 1_000_000_000,
};
