//! Major Planner.
