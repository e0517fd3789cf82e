//! Changes to what a school is called and what it is.

use super::read::text;
use crate::plan::{About, Plan, PlanEdit, Problem, SchoolKind};
use std::rc::Rc;

/// One change to what is known of a school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchoolChange {
    /// Its name.
    Name(String),
    /// The district or county.
    District(String),
    /// What it is.
    Kind(SchoolKind),
}

impl SchoolChange {
    /// The edit that makes this change to the school at a position; `None`
    /// where nothing changes.
    ///
    /// # Errors
    /// Why it cannot be made.
    pub fn edit(&self, plan: &Plan, school: usize) -> Result<Option<PlanEdit>, Problem> {
        let Some(it) = plan.schools().get(school) else {
            return Ok(None);
        };
        let before = (*it.about).clone();
        let about = match self {
            Self::Name(name) => About { name: text(name), ..before },
            Self::District(district) => About { district: text(district), ..before },
            Self::Kind(kind) => About { kind: *kind, ..before },
        };
        let edit = PlanEdit::SetSchool { school, about: Rc::new(about) };
        Ok(plan.with(&edit)?.map(|_| edit))
    }
}
