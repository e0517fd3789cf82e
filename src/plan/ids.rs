//! Whether an id is taken.
//!
//! To ask every school and offering takes a large plan as long as a keystroke
//! may take, and a table that is pasted adds thousands. So once a few ids were
//! added, all are noted; a plan to which nothing is added carries no notes.
//!
//! Noted is a number for each id and not its text: in a country that is half a
//! megabyte instead of five. A table of its own, since a set of the standard
//! library, or a list that it sorts, would be larger in the first load.

use super::Plan;
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

/// Notes of ids. Copies share all but those that were added last.
#[derive(Clone, Debug)]
pub(super) struct Notes {
    table: Rc<Table>,
    /// What was added since the table was made.
    added: Vec<u32>,
}

impl Default for Ids {
    fn default() -> Self {
        Self::Added(0)
    }
}

impl Ids {
    /// After so many ids it is quicker to note them all than to ask again.
    const MANY: u8 = 3;

    fn may_have(&self, id: &str) -> bool {
        let id = number(id);
        match self {
            Self::Noted(notes) => notes.table.has(id) || notes.added.contains(&id),
            Self::Added(_) => true,
        }
    }
}

impl Notes {
    /// So many are looked through one by one; of more a table is made anew.
    const FEW: usize = 1_000;
}

/// Numbers, each at the first free slot from the one on that it names.
#[derive(Debug)]
struct Table {
    slots: Vec<u32>,
}

/// A slot in which no number stands.
const FREE: u32 = 0;

impl Table {
    /// One with room for so many: of twice as many slots, so that to most leads
    /// one look.
    fn of(count: usize) -> Self {
        Self { slots: vec![FREE; (2 * count + 2).next_power_of_two()] }
    }

    fn add(&mut self, number: u32) {
        let at = self.slot(number);
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = number;
        }
    }

    fn has(&self, number: u32) -> bool {
        self.slots.get(self.slot(number)) == Some(&number)
    }

    /// Where the number stands or would.
    #[inline(never)]
    fn slot(&self, number: u32) -> usize {
        let last = self.slots.len() - 1;
        let mut at = number as usize & last;
        while self.slots.get(at).is_some_and(|it| *it != FREE && *it != number) {
            at = (at + 1) & last;
        }
        at
    }
}

/// The number of an id (FNV-1a). Two of one number are told apart by asking.
fn number(id: &str) -> u32 {
    let start = 0x811c_9dc5_u32;
    let number =
        id.bytes().fold(start, |it, byte| (it ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    number.max(FREE + 1)
}

impl Plan {
    /// Whether a school or an offering has this id.
    #[must_use]
    pub fn has_id(&self, id: &str) -> bool {
        let mut schools = self.schools.iter();
        self.ids.may_have(id)
            && schools.any(|school| {
                let mut offerings = school.offerings().iter();
                *school.about.id == *id || offerings.any(|it| *it.identity.id == *id)
            })
    }

    /// Notes an id that was added, by now or along with others by the same edit.
    pub(super) fn note_id(&mut self, id: &str) {
        match &mut self.ids {
            Ids::Added(added) if *added < Ids::MANY => {
                *added += 1;
                return;
            }
            Ids::Noted(notes) if notes.added.len() < Notes::FEW => {
                return Rc::make_mut(notes).added.push(number(id));
            }
            _ => {}
        }
        let mut table = Table::of(self.schools.len() + self.count);
        for school in &self.schools {
            table.add(number(&school.about.id));
            school.offerings().iter().for_each(|it| table.add(number(&it.identity.id)));
        }
        self.ids = Ids::Noted(Rc::new(Notes { table: Rc::new(table), added: Vec::new() }));
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
        assert_eq!((notes.table.slots.len(), notes.added.len()), (16, 14), "4 in the table");
    }

    #[test]
    fn more_than_a_few_are_put_into_another_table_and_copies_keep_their_own() {
        let mut plan = empty();
        let mut halfway = None;
        let count = 2 * Notes::FEW + 500;
        for at in 0..count {
            plan.apply(&school(&format!("S{at}"), at)).unwrap();
            if at == Notes::FEW {
                halfway = Some(plan.clone());
            }
        }
        let is_noted = |plan: &Plan, at: usize| plan.ids.may_have(&format!("S{at}"));
        assert!((0..count).all(|at| is_noted(&plan, at) && plan.has_id(&format!("S{at}"))));
        let others = (0..9 * count).filter(|at| is_noted(&plan, count + at)).count();
        assert!(others < 10, "nearly each has a number of its own: {others}");
        let halfway = halfway.unwrap();
        assert!(!halfway.has_id(&format!("S{}", Notes::FEW + 1)) && halfway.has_id("S1000"));
        let Ids::Noted(notes) = &plan.ids else { panic!("{:?}", plan.ids) };
        assert!(notes.added.len() < Notes::FEW && notes.table.slots.len() >= 4_096);
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
