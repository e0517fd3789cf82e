//! The report after edits that change the order, and after many at once.
//!
//! Who is moved is not judged again: what a school was found to be does not
//! depend on where it stands. Of many edits each school is judged once, in the
//! end: until then a blank stands for the schools that were touched, and moves
//! with them.

use super::Report;
use super::report::{add, take};
use super::school::{Desk, SchoolReport};
use crate::plan::{Plan, PlanEdit, moved, put, taken};
use std::rc::Rc;

impl Report {
    pub(super) fn with_school_moved(&self, from: usize, to: usize) -> Self {
        let mut report = self.clone();
        moved(&mut report.schools, from, to);
        report
    }

    pub(super) fn after_many(&self, plan: &Plan, edits: &[PlanEdit]) -> Self {
        if edits.iter().any(changes_frame) {
            return Self::of(plan, &self.pack, self.keep);
        }
        let mut report = self.without_city();
        let blank = Rc::new(SchoolReport { amounts: Box::default(), findings: Vec::new() });
        report.mark(edits, &blank);
        let judged: Vec<_> = self.judging(|judging| {
            let mut desk = Desk::default();
            let touched = report.schools.iter().zip(plan.schools()).enumerate();
            let touched = touched.filter(|(_, (it, _))| Rc::ptr_eq(it, &blank));
            touched.map(|(at, (_, it))| (at, SchoolReport::of(it, judging, &mut desk))).collect()
        });
        for (at, judged) in judged {
            add(&mut report.sums, &judged);
            report.schools.set_mut(at, Rc::new(judged));
        }
        report.judge_city();
        report
    }

    /// Puts blanks where schools are touched, and follows those that move.
    fn mark(&mut self, edits: &[PlanEdit], blank: &Rc<SchoolReport>) {
        for edit in edits {
            match *edit {
                PlanEdit::SetFrame(_) => {}
                PlanEdit::Many(ref edits) => self.mark(edits, blank),
                PlanEdit::MoveSchool { school, to } => {
                    moved(&mut self.schools, school, to);
                }
                PlanEdit::AddSchool { school, .. } => self.make_room(school, blank),
                PlanEdit::RemoveSchool { school } => self.forget(school),
                PlanEdit::SetIntake { at, .. }
                | PlanEdit::SetOffering { at, .. }
                | PlanEdit::AddOffering { at, .. }
                | PlanEdit::MoveOffering { at, .. }
                | PlanEdit::RemoveOffering { at } => self.blank(at.school, blank),
                PlanEdit::SetSchool { school, .. } => self.blank(school, blank),
            }
        }
    }

    fn blank(&mut self, at: usize, blank: &Rc<SchoolReport>) {
        if let Some(before) = self.schools.get(at) {
            take(&mut self.sums, before);
            self.schools.set_mut(at, Rc::clone(blank));
        }
    }

    fn make_room(&mut self, at: usize, blank: &Rc<SchoolReport>) {
        if at <= self.schools.len() {
            put(&mut self.schools, at, Rc::clone(blank));
        }
    }

    fn forget(&mut self, at: usize) {
        if let Some(before) = self.schools.get(at) {
            take(&mut self.sums, before);
            taken(&mut self.schools, at);
        }
    }
}

fn changes_frame(edit: &PlanEdit) -> bool {
    match edit {
        PlanEdit::SetFrame(_) => true,
        PlanEdit::Many(edits) => edits.iter().any(changes_frame),
        _ => false,
    }
}
