//! Major Planner.
pub mod catalogue;
pub mod evaluation;
pub mod plan;
pub mod policy;
pub mod projection;
pub mod session;
