//! Major Planner shows a planner of vocational schools, while intakes are
//! typed, which clauses of the city's plan for majors break, by which numbers
//! and under which reading, and how coverage shifts over the years.
//!
//! # Where to begin
//! [`plan`] is what the user types and [`policy`] what it is held against: read
//! their docs first, then one shape, such as [`policy::shapes::small_intake`].
//! [`evaluation`] puts every rule on every subject and keeps the result up to
//! date after an edit. [`session`] is one user at work; [`i18n`] makes sentences
//! of it all; `ui` shows them.
//!
//! # The order of modules
//! Each may use those before it, none behind it; a test holds that.
//! `plan`, `catalogue`, `policy`, `projection`, `evaluation`, `scenario`,
//! `session`, `i18n`, `io`, `store`, `browser`, `workload`, `ui`.
//!
//! # What always holds
//! - From `plan` to `store` nothing does I/O, reads a clock or knows a language
//!   (`i18n` excepted), and all of it compiles natively.
//! - Findings are data, with facts enough to work them out by hand.
//! - Blank is not zero, and unknown is not compliant.
//! - A report after an edit equals a fresh one.
//! - No floats in what is judged.

#[cfg(feature = "ui")]
pub mod browser;
pub mod catalogue;
pub mod evaluation;
pub mod i18n;
pub mod io;
pub mod plan;
pub mod policy;
pub mod projection;
pub mod scenario;
pub mod session;
pub mod store;
#[cfg(feature = "ui")]
pub mod ui;
#[cfg(any(feature = "cli", feature = "bench"))]
pub mod workload;
