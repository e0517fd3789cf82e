//! The benchmark: a synthetic plan of a city, a province or a nation, and how
//! long it takes to read it, to judge it, and to judge it again after an edit.
//!
//! Plan and edits follow from a size and a seed by integer arithmetic, so that
//! any other program can make the same ones; `benches/workload/` holds the
//! reference generator in JavaScript. What is measured is this product's own
//! engine: every rule of the pack, on every subject, for every year.
//!
//! The same measurement runs in the command line and in the browser. **It reads
//! no clock of its own**: whoever asks for it brings one.

mod generate;
mod measure;
mod random;
mod text;

pub use generate::{Size, edits, plan};
pub use measure::{Measurement, measure};
pub use text::text;
