//! The plans of the page: the one at hand, and those it was taken from.

use crate::browser;
use crate::io::json;
use crate::plan::{Plan, Year};
use crate::session::{Action, Session};
use crate::store::{Found, Record, Trouble, enter};
use crate::ui::Shared;
use std::rc::Rc;
use yew::prelude::*;

/// What the page works on, and whether it shows the start page.
#[derive(Clone, Debug, Default)]
pub struct Work {
    /// The session; `None` before a plan was opened.
    pub session: Option<Session>,
    /// What is known of its plan.
    pub record: Option<Record>,
    /// Whether the start page is shown.
    pub is_at_start: bool,
    /// The plans on this device, the last used first.
    pub documents: Vec<Record>,
    /// A text on the device that is no plan.
    pub unreadable: Option<Rc<str>>,
    /// What was removed from the device, to be had back as long as the page is
    /// open.
    pub removed: Vec<Removed>,
    /// Why there may be plans on the device that are not among the documents.
    pub trouble: Option<Trouble>,
    /// The sessions of plans that were at hand before, with all that can be
    /// undone in them.
    others: Vec<(Rc<str>, Session)>,
}

/// A plan that was removed from the device.
#[derive(Clone, Debug)]
pub struct Removed {
    /// What is known of it.
    pub record: Record,
    /// Its session, if it was ever at hand, with all that can be undone.
    session: Option<Session>,
    text: Rc<str>,
}

impl Removed {
    /// The text to keep: of its session, which may be ahead of the device.
    #[must_use]
    pub fn text(&self) -> Rc<str> {
        let session = self.session.as_ref();
        session.map_or_else(
            || Rc::clone(&self.text),
            |it| json::write(it.now().baseline().plan()).into(),
        )
    }
}

/// What happens to the work.
#[derive(Clone, Debug)]
pub enum Step {
    /// Something was done to the plan.
    Act(Action),
    /// A plan is opened, as a document with this record.
    Open(Box<Plan>, Record),
    /// A plan that was at hand before is taken to hand again.
    Take(Record),
    /// The plan at hand, or another, was kept.
    Kept(Record),
    /// A plan was removed from the device, where this was its text.
    Removed(Rc<str>, Rc<str>),
    /// A plan that was removed is on the device again.
    Restored(Rc<str>),
    /// A text on the device is no plan.
    Unreadable(Rc<str>),
    /// The device did not do what it was asked for.
    Failed(Trouble),
    /// To the start page.
    ToStart,
    /// Back to the plan at hand.
    Continue,
}

impl Step {
    /// A plan is opened that is not on the device yet.
    #[must_use]
    pub fn open(plan: Plan) -> Self {
        let record = Record::new(&browser::fresh_id(), browser::now());
        Self::Open(Box::new(plan), record)
    }
}

impl Work {
    /// What was found on the device.
    #[must_use]
    pub fn of(found: &Found) -> Self {
        let start = Self {
            is_at_start: true,
            documents: found.documents.clone(),
            unreadable: found.unreadable.as_deref().map(Into::into),
            trouble: found.trouble,
            ..Self::default()
        };
        let opened = found.at_hand.as_ref().and_then(|(record, plan)| start.opened(plan, record));
        opened.unwrap_or(start)
    }

    /// Whether the session of this plan is there, with all that can be undone.
    #[must_use]
    pub fn has_session(&self, id: &str) -> bool {
        self.is_at_hand(id) || self.others.iter().any(|(it, _)| **it == *id)
    }

    fn is_at_hand(&self, id: &str) -> bool {
        self.record.as_ref().is_some_and(|it| *it.id == *id)
    }

    fn opened(&self, plan: &Plan, record: &Record) -> Option<Self> {
        let session = looking_at(Session::of(plan.clone())?, record.year);
        let record = Record { title: plan.frame().title.clone(), ..record.clone() };
        Some(Self { unreadable: None, ..self.with(session, record) })
    }

    fn taken(&self, record: &Record) -> Option<Self> {
        if self.is_at_hand(&record.id) {
            return Some(Self { is_at_start: false, ..self.clone() });
        }
        let at = self.others.iter().position(|(id, _)| *id == record.id)?;
        let mut next = self.clone();
        let (_, session) = next.others.remove(at);
        Some(next.with(session, record.clone()))
    }

    /// The work with another plan at hand.
    fn with(&self, session: Session, record: Record) -> Self {
        let mut next = self.clone();
        let before = next.record.replace(record.clone()).zip(next.session.replace(session));
        next.others.extend(before.map(|(record, session)| (record.id, session)));
        enter(&mut next.documents, record);
        next.is_at_start = false;
        next
    }

    fn kept(&self, record: &Record) -> Self {
        let mut next = self.clone();
        enter(&mut next.documents, record.clone());
        if self.is_at_hand(&record.id) {
            next.record = Some(record.clone());
        }
        next
    }

    fn without(&self, id: &str, text: &Rc<str>) -> Self {
        let mut next = self.clone();
        let at = next.others.iter().position(|(it, _)| **it == *id);
        let mut session = at.map(|it| next.others.remove(it).1);
        if self.is_at_hand(id) {
            session = next.session.take();
            (next.record, next.is_at_start) = (None, true);
        }
        let record = next.documents.iter().position(|it| *it.id == *id);
        if let Some(record) = record.map(|it| next.documents.remove(it)) {
            next.removed.push(Removed { record, session, text: Rc::clone(text) });
        }
        next
    }

    fn restored(&self, id: &str) -> Option<Self> {
        let at = self.removed.iter().position(|it| *it.record.id == *id)?;
        let mut next = self.clone();
        let Removed { record, session, .. } = next.removed.remove(at);
        next.others.extend(session.map(|it| (Rc::clone(&record.id), it)));
        enter(&mut next.documents, record);
        Some(next)
    }
}

fn looking_at(session: Session, year: Option<Year>) -> Session {
    let shown = year.and_then(|it| session.after(&Action::ShowYear(it)));
    shown.unwrap_or(session)
}

impl Reducible for Work {
    type Action = Step;

    // The same `Rc` says that nothing changed, and nothing is repainted.
    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let next = match &step {
            Step::Act(action) => {
                let session = self.session.as_ref().and_then(|it| it.after(action));
                session.map(|it| Self { session: Some(it), ..(*self).clone() })
            }
            Step::Open(plan, record) => self.opened(plan, record),
            Step::Take(record) => self.taken(record),
            Step::Kept(record) => Some(self.kept(record)),
            Step::Removed(id, text) => Some(self.without(id, text)),
            Step::Restored(id) => self.restored(id),
            Step::Unreadable(text) => {
                Some(Self { unreadable: Some(Rc::clone(text)), ..(*self).clone() })
            }
            Step::Failed(trouble) => Some(Self { trouble: Some(*trouble), ..(*self).clone() }),
            Step::ToStart => Some(Self { is_at_start: true, ..(*self).clone() }),
            Step::Continue => Some(Self { is_at_start: false, ..(*self).clone() }),
        };
        next.map_or(self, Rc::new)
    }
}

/// The work of the page, begun with what was found on the device.
#[hook]
pub fn use_work(found: &Shared<Found>) -> UseReducerHandle<Work> {
    let found = found.clone();
    use_reducer(move || Work::of(&found))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::empty_plan;
    use crate::store::EXAMPLE_CITY;

    fn example() -> Box<Plan> {
        Box::new(json::read(EXAMPLE_CITY.as_bytes()).unwrap())
    }

    fn empty() -> Box<Plan> {
        Box::new(empty_plan(Year::new(2026).unwrap()).unwrap())
    }

    fn after(steps: Vec<Step>) -> Rc<Work> {
        steps.into_iter().fold(Rc::new(Work::of(&Found::default())), Work::reduce)
    }

    fn ids(work: &Work) -> Vec<&str> {
        work.documents.iter().map(|it| &*it.id).collect()
    }

    #[test]
    fn each_plan_opened_stands_beside_the_others_with_what_can_be_undone() {
        let edit = Step::Act(Action::Edit(crate::session::school_to_add(
            &example(),
            "新校",
            crate::plan::SchoolKind::Other,
        )));
        let mut steps = vec![
            Step::Open(example(), Record::new("a", 1)),
            edit,
            Step::Open(empty(), Record::new("b", 2)),
        ];
        let work = after(steps.clone());
        assert_eq!(ids(&work), ["b", "a"]);
        assert!(!work.session.as_ref().unwrap().can_undo(), "it is another plan");
        steps.push(Step::Take(Record::new("a", 3)));
        let work = after(steps);
        assert_eq!(ids(&work), ["a", "b"]);
        let session = work.session.as_ref().unwrap();
        assert_eq!((session.now().plan().schools().len(), session.can_undo()), (64, true));
        assert!(work.has_session("b") && !work.has_session("c"));
    }

    #[test]
    fn a_plan_that_is_removed_is_no_longer_at_hand() {
        let work = after(vec![
            Step::Open(example(), Record::new("a", 1)),
            Step::Open(empty(), Record::new("b", 2)),
            Step::Removed("b".into(), "".into()),
        ]);
        assert_eq!((ids(&work), work.is_at_start), (vec!["a"], true));
        assert!(work.session.is_none() && work.record.is_none());
        let again = work.reduce(Step::Take(Record::new("a", 3)));
        assert!(again.session.is_some() && !again.is_at_start);
    }

    #[test]
    fn a_plan_that_was_removed_is_had_back_with_what_can_be_undone() {
        let title = |it: &Plan| {
            let title = Some("Other".into());
            let frame = crate::plan::Frame { title, ..(**it.frame()).clone() };
            Step::Act(Action::Edit(crate::plan::PlanEdit::SetFrame(Rc::new(frame))))
        };
        let work = after(vec![
            Step::Open(empty(), Record::new("a", 1)),
            title(&empty()),
            Step::Open(empty(), Record::new("b", 2)),
            Step::Removed("a".into(), "of the device".into()),
            Step::Removed("c".into(), "not there".into()),
        ]);
        assert_eq!((ids(&work), work.removed.len()), (vec!["b"], 1));
        assert!(work.removed[0].text().contains("\"Other\""), "the session is ahead");
        assert!(!work.has_session("a"));
        let work = work.reduce(Step::Restored("a".into()));
        assert_eq!((ids(&work), work.removed.len()), (vec!["b", "a"], 0));
        let work = work.reduce(Step::Take(Record::new("a", 3)));
        assert!(work.session.as_ref().unwrap().can_undo());
        let again = Rc::clone(&work).reduce(Step::Restored("a".into()));
        assert!(Rc::ptr_eq(&work, &again), "once");
    }

    #[test]
    fn what_was_found_is_at_hand_with_the_year_looked_at() {
        let record = Record { year: Year::new(2027), revision: 1, ..Record::new("a", 1) };
        let found = Found {
            documents: vec![record.clone()],
            at_hand: Some((record, example())),
            ..Found::default()
        };
        let work = Work::of(&found);
        assert_eq!(work.session.as_ref().unwrap().year().number(), 2027);
        assert!(!work.is_at_start);
        let kept = Record { revision: 2, ..work.record.clone().unwrap() };
        let work = Rc::new(work).reduce(Step::Kept(kept.clone()));
        assert_eq!((work.record.as_ref(), work.documents.len()), (Some(&kept), 1));
    }
}
