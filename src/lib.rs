//! Major Planner.
pub mod evaluation;
pub mod plan;
pub mod policy;
pub mod projection;
