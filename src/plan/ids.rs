//! Whether an id is taken.
//!
//! To ask every school and offering takes a large plan as long as a keystroke
//! may take, and a table that is pasted adds thousands. So once a few ids were
//! added, all are noted; a plan to which nothing is added carries no notes.

use super::Plan;
use std::collections::HashSet;
use std::rc::Rc;

/// What is known of the ids of a plan.
#[derive(Clone, Debug)]
pub(super) enum Ids {
    /// That so many were added.
    Added(u8),
    /// All of them, and maybe some that were removed: what is not noted is free,
    /// what is has to be asked for.
    Noted(Rc<Notes>),
}

/// Notes of ids. Copying them is cheap: copies share their sets.
#[derive(Clone, Debug)]
pub(super) struct Notes {
    first: Rc<Set>,
    /// What was added since: each set larger than the one behind it, so that
    /// they are few, and an id is seldom put into another.
    added: Vec<Rc<Set>>,
}

type Set = HashSet<Box<str>>;

impl Default for Ids {
    fn default() -> Self {
        Self::Added(0)
    }
}

impl Ids {
    /// After so many ids it is quicker to note them all than to ask again.
    const MANY: u8 = 3;

    /// `id` is another one of `all` that there are.
    fn add<'a>(&mut self, id: &str, all: impl Iterator<Item = &'a str>) {
        match self {
            Self::Noted(notes) => Rc::make_mut(notes).add(id),
            Self::Added(count) if *count < Self::MANY => *count += 1,
            Self::Added(_) => {
                let first = all.map(Into::into).collect();
                *self = Self::Noted(Rc::new(Notes { first: Rc::new(first), added: Vec::new() }));
            }
        }
    }

    fn may_have(&self, id: &str) -> bool {
        match self {
            Self::Noted(notes) => {
                notes.first.contains(id) || notes.added.iter().any(|it| it.contains(id))
            }
            Self::Added(_) => true,
        }
    }
}

impl Notes {
    fn add(&mut self, id: &str) {
        let mut new = Set::from([id.into()]);
        while let Some(last) = self.added.pop_if(|it| it.len() <= new.len()) {
            new.extend(last.iter().cloned());
        }
        self.added.push(Rc::new(new));
    }
}

impl Plan {
    /// Whether a school or an offering has this id.
    #[must_use]
    pub fn has_id(&self, id: &str) -> bool {
        self.ids.may_have(id) && self.all_ids().any(|it| it == id)
    }

    /// Notes an id that was added, by now or along with others by the same edit.
    pub(super) fn note_id(&mut self, id: &str) {
        let mut ids = std::mem::take(&mut self.ids);
        ids.add(id, self.all_ids());
        self.ids = ids;
    }

    fn all_ids(&self) -> impl Iterator<Item = &str> {
        self.schools.iter().flat_map(|school| {
            let offerings = school.offerings().iter().map(|it| &*it.identity.id);
            std::iter::once(&*school.about.id).chain(offerings)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        About, At, Draft, Identity, Offering, PlanEdit, Problem, School, Vocabulary, Year,
    };
    use super::*;

    fn empty() -> Plan {
        let year = Year::new(2025);
        let draft =
            Draft { pack: Some("p".into()), as_of: year, horizon: year, ..Draft::default() };
        draft.check(Some(&Vocabulary::default())).unwrap()
    }

    fn school(id: &str, at: usize) -> PlanEdit {
        let about = About { id: id.into(), ..About::default() };
        let added = Rc::new(School::new(Rc::new(about), Vec::new()));
        PlanEdit::AddSchool { school: at, added }
    }

    fn offering(id: &str, school: usize) -> PlanEdit {
        let identity = Identity { id: id.into(), code: "720201".into(), ..Identity::default() };
        let offering = Box::new(Offering::new(identity, Year::default()));
        PlanEdit::AddOffering { at: At { school, offering: 0 }, offering }
    }

    fn after(plan: &Plan, edit: PlanEdit) -> Plan {
        plan.with(&edit).unwrap().unwrap()
    }

    fn is_taken(plan: &Plan, edit: &PlanEdit) -> bool {
        let taken = plan.with(edit);
        assert!(taken.is_ok() || matches!(taken, Err(Problem::DuplicateId { .. })), "{taken:?}");
        taken.is_err()
    }

    #[test]
    fn an_id_is_taken_however_many_were_added_before() {
        let mut plan = empty();
        for at in 0..9 {
            let id = format!("S{at}");
            assert!(!plan.has_id(&id) && !is_taken(&plan, &school(&id, at)), "{id}");
            plan = after(&plan, school(&id, at));
            plan = after(&plan, offering(&format!("{id}-1"), at));
            for taken in [id.clone(), format!("{id}-1"), "S0".into(), "S0-1".into()] {
                assert!(plan.has_id(&taken), "{taken} after {id}");
                assert!(is_taken(&plan, &school(&taken, 0)), "{taken} after {id}");
                assert!(is_taken(&plan, &offering(&taken, at)), "{taken} after {id}");
            }
        }
        let Ids::Noted(notes) = &plan.ids else { panic!("{:?}", plan.ids) };
        let sizes: Vec<usize> = notes.added.iter().map(|it| it.len()).collect();
        assert_eq!((notes.first.len(), sizes), (4, vec![8, 4, 2]));
    }

    #[test]
    fn a_school_that_comes_with_its_offerings_brings_all_their_ids() {
        for already in 0..6 {
            let mut plan = empty();
            for at in 0..already {
                plan = after(&plan, school(&format!("S{at}"), at));
            }
            let all = ["T1", "T2", "T3", "T4"].map(|it| {
                let identity =
                    Identity { id: it.into(), code: "720201".into(), ..Identity::default() };
                Offering::new(identity, Year::default())
            });
            let about = Rc::new(About { id: "T".into(), ..About::default() });
            let added = Rc::new(School::new(about, all.into()));
            plan = after(&plan, PlanEdit::AddSchool { school: 0, added });
            plan = after(&plan, offering("U", 0));
            for taken in ["T", "T1", "T2", "T3", "T4", "U"] {
                assert!(is_taken(&plan, &offering(taken, 0)), "{taken} after {already}");
            }
        }
    }

    #[test]
    fn an_id_that_is_removed_or_is_in_another_plan_alone_is_free() {
        let mut plan = empty();
        for at in 0..6 {
            plan = after(&plan, school(&format!("S{at}"), at));
        }
        let other = after(&plan, school("T", 0));
        assert!(other.has_id("T") && !plan.has_id("T"));
        assert!(!is_taken(&plan, &school("T", 0)) && is_taken(&other, &school("T", 0)));
        let without = after(&other, PlanEdit::RemoveSchool { school: 0 });
        assert!(!is_taken(&without, &offering("T", 1)));
        let renamed = Rc::new(About { id: "U".into(), ..About::default() });
        let renamed = after(&plan, PlanEdit::SetSchool { school: 0, about: renamed });
        assert!(renamed.has_id("U") && !renamed.has_id("S0") && plan.has_id("S0"));
    }
}
