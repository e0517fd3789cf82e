//! What the rows of the grid share.

use crate::plan::{Frame, Year};
use crate::policy::Pack;
use crate::session::{GridColumn, Version, grid_columns};
use std::rc::Rc;

/// What the rows share, made anew only when one of it changes: an intake that
/// is typed leaves it, and with it all other rows, as it is.
#[derive(Debug)]
pub(super) struct Scene {
    pub frame: Rc<Frame>,
    pub pack: Rc<Pack>,
    pub columns: Vec<GridColumn>,
    /// The year looked at, and its position.
    pub year: Year,
    pub nth: usize,
    /// What forms a class. Unit: students.
    pub minimum: u32,
}

impl Scene {
    pub(super) fn of(version: &Version, nth: usize) -> Self {
        let report = version.report();
        let frame = version.plan().frame();
        Self {
            frame: Rc::clone(frame),
            pack: Rc::clone(version.pack()),
            columns: grid_columns(frame),
            year: report.years().nth(nth).unwrap_or(frame.as_of),
            nth,
            minimum: report.standard().readings.class_minimum,
        }
    }

    /// Whether it still fits a plan.
    pub(super) fn fits(&self, version: &Version, nth: usize) -> bool {
        let frame = version.plan().frame();
        // The frame of a scenario is another one with each of its actions.
        self.nth == nth && (Rc::ptr_eq(&self.frame, frame) || self.frame.is_judged_as(frame))
    }
}
