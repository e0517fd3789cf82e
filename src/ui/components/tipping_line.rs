//! How far the intake of a cell is from changing a verdict.

use crate::i18n::{Locale, TippingMessage};
use crate::plan::{At, Year};
use crate::scenario::{Tipping, tipping};
use crate::session::Version;

/// One line: which numbers keep the verdicts, and what those beyond bring.
pub fn tipping_line(locale: Locale, version: &Version, at: At, year: Year) -> Option<String> {
    let pack = version.pack();
    let say = |it| locale.say_tipping(it);
    Some(match tipping(version.plan(), version.report(), at, year)? {
        Tipping::Entered(kept) => say(TippingMessage::Kept(&kept, pack)).into_owned(),
        Tipping::Blank(ranges) => {
            let said = ranges.iter().map(|it| say(TippingMessage::Filled(it, pack)));
            said.collect::<Vec<_>>().join(locale.join())
        }
    })
}
