//! What a plan is held against: packs of rules, their readings, and verdicts.
//!
//! **A pack is data; a shape is code.** A jurisdiction is a file in `packs/`:
//! its chains, clauses, rules, readings and parameters, with the wording in
//! every language. A new kind of rule is one file in `shapes/`.
//!
//! **Policy makes numbers and clause numbers, never sentences.** A verdict
//! carries facts enough to work it out by hand; words come last.
//!
//! **Unknown is not compliant.** A verdict is certain only when every way to
//! fill in the blanks gives the same answer, and no float decides anything.

mod pack;
mod pack_fields;
mod pack_file;
mod packs;
mod readings;
pub mod shapes;
mod subject;
mod verdict;

pub use pack::{
    Chain, Clause, Named, Pack, PackError, Parameter, Reading, Rule, RuleSeverity, Text,
};
pub use packs::{PACKS, find, hohhot_2022};
pub use readings::{Readings, SiteReading, Standard};
pub use shapes::{About, Shape};
pub use subject::{Cells, Looks, OfferingYear};
pub use verdict::{Facts, Intakes, Judged, Range, Remedy, Severity, ShareFacts, Verdict};
