//! How far the intake of a cell is from changing a verdict.

use crate::i18n::{Locale, ScenarioMessage};
use crate::plan::{At, Students, Year};
use crate::scenario::Tipping;
use crate::session::Version;

/// One line: what keeps the verdicts, and what bites beyond; `None` where no
/// number is entered.
pub fn tipping_line(locale: Locale, version: &Version, at: At, year: Year) -> Option<String> {
    let tipping = Tipping::of(version.plan(), version.report(), at, year)?;
    let (least, greatest) = (tipping.least.number(), tipping.greatest.number());
    let keeps = match (least, greatest) {
        (0, Students::MOST) => ScenarioMessage::Whatever,
        (least, Students::MOST) => ScenarioMessage::AtLeast(least),
        (0, greatest) => ScenarioMessage::AtMost(greatest),
        (least, greatest) => ScenarioMessage::Between(least, greatest),
    };
    let below = tipping.below.map(|it| locale.bite(version, least.saturating_sub(1), &it));
    let above = tipping.above.map(|it| locale.bite(version, greatest + 1, &it));
    let keeps = locale.say_scenario(keeps).into_owned();
    let parts: Vec<_> = std::iter::once(keeps).chain(below).chain(above).collect();
    Some(parts.join(locale.join()))
}
