//! Keeps the plan on the device while one works.

use super::{Step, Work};
use crate::browser::{self, IndexedDb, LocalStorage};
use crate::io::json;
use crate::plan::{Plan, Year};
use crate::store::{Documents, Keeper, Record, Trouble};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// How long nothing has to change before the plan is kept: short enough to
/// lose nothing by, long enough not to write at every keystroke.
const QUIET: u32 = 500;

/// Whether the plan is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was kept yet.
    Nothing,
    /// A change is about to be kept.
    Pending,
    /// Kept, at this moment in milliseconds since 1970.
    Kept(u64),
    /// The device does not keep it.
    Failed(Trouble),
}

/// What a saying is about: which plan, at which of its revisions, with which
/// year looked at.
#[derive(Clone, Default, PartialEq)]
struct About {
    id: Option<Rc<str>>,
    stamp: Option<(u64, Year)>,
}

impl About {
    fn of(work: &Work) -> Self {
        Self {
            id: work.record.as_ref().map(|it| Rc::clone(&it.id)),
            stamp: work.session.as_ref().map(|it| (it.revision(), it.year())),
        }
    }
}

/// The last that was said of keeping, and what it was about.
#[derive(Clone, PartialEq)]
struct Said {
    about: About,
    saving: Saving,
}

impl Said {
    /// What it says of this: that one revision is kept says nothing of the
    /// next one, nor of another plan.
    fn of(&self, about: &About) -> Saving {
        match self.saving {
            saving if self.about == *about => saving,
            // What the device did not keep is not about to be kept either.
            Saving::Failed(trouble) if self.about.id == about.id => Saving::Failed(trouble),
            _ if about.stamp.is_some() => Saving::Pending,
            _ => Saving::Nothing,
        }
    }
}

/// What is on its way to the device.
#[derive(Default)]
struct OnTheWay {
    /// What the page shows.
    about: About,
    /// What there is of the plan at hand, as it was given to the device last.
    record: Option<Record>,
    /// A change that is not given to the device yet.
    waiting: Option<(Plan, Year)>,
    /// A change that is being written, slice by slice.
    writing: Option<(Plan, Year)>,
    /// How many were begun to be written: what another overtook is dropped.
    begun: u32,
    /// Whether what waits has waited long enough, but for what is being written.
    is_due: bool,
    /// What the device has not confirmed.
    unconfirmed: Option<(Record, Rc<str>)>,
    /// Whether that is noted on the shelf.
    is_noted: bool,
}

/// Keeps plans and says how it went.
#[derive(Clone)]
struct Keeping {
    on_the_way: Rc<RefCell<OnTheWay>>,
    said: UseStateSetter<Said>,
    work: UseReducerDispatcher<Work>,
}

impl Keeping {
    /// Writes the change that waits, in slices, and gives it to the device.
    fn keep(&self) {
        let mut on_the_way = self.on_the_way.borrow_mut();
        on_the_way.is_due = on_the_way.writing.is_some();
        if on_the_way.is_due || on_the_way.record.is_none() {
            return;
        }
        let Some(change) = on_the_way.waiting.take() else { return };
        on_the_way.begun += 1;
        let (begun, mut writing) = (on_the_way.begun, json::Writing::of(&change.0));
        on_the_way.writing = Some(change);
        let keeping = self.clone();
        spawn_local(async move {
            let is_last = || keeping.on_the_way.borrow().begun == begun;
            if browser::in_slices(|| writing.step(), is_last).await && is_last() {
                let written = keeping.on_the_way.borrow_mut().writing.take();
                let Some((plan, year)) = written else { return };
                keeping.give(&plan, year, writing.done());
                if keeping.on_the_way.borrow().is_due {
                    keeping.keep();
                }
            }
        });
    }

    /// Gives the change that waits or is being written to the device, at once.
    fn keep_now(&self) {
        let mut on_the_way = self.on_the_way.borrow_mut();
        on_the_way.begun += 1;
        let (waiting, writing) = (on_the_way.waiting.take(), on_the_way.writing.take());
        drop(on_the_way);
        if let Some((plan, year)) = waiting.or(writing) {
            self.give(&plan, year, json::write(&plan));
        }
    }

    fn give(&self, plan: &Plan, year: Year, text: String) {
        let mut on_the_way = self.on_the_way.borrow_mut();
        let Some(record) = &on_the_way.record else { return };
        let record = record.after(plan, year, browser::now());
        let text: Rc<str> = text.into();
        on_the_way.record = Some(record.clone());
        on_the_way.unconfirmed = Some((record.clone(), Rc::clone(&text)));
        let keeping = self.clone();
        spawn_local(async move {
            let answer = Documents::of(IndexedDb).keep(&record, &text).await;
            keeping.answered(record, answer);
        });
    }

    fn answered(&self, record: Record, answer: Result<(), Trouble>) {
        let mut on_the_way = self.on_the_way.borrow_mut();
        let same = |it: &Record| it.id == record.id && it.revision == record.revision;
        let is_last = on_the_way.record.as_ref().is_some_and(same)
            && on_the_way.waiting.is_none()
            && on_the_way.writing.is_none();
        match answer {
            Ok(()) => {
                on_the_way.unconfirmed.take_if(|(it, _)| same(it));
                if std::mem::take(&mut on_the_way.is_noted) {
                    Keeper::on(LocalStorage).forget_note();
                }
                if is_last {
                    self.say(&on_the_way.about, Saving::Kept(record.kept_at));
                }
                self.work.dispatch(Step::Kept(record));
            }
            Err(trouble) if is_last => self.say(&on_the_way.about, Saving::Failed(trouble)),
            // There is a later change of the plan at hand, and an answer to it.
            Err(_) if on_the_way.record.as_ref().is_some_and(|it| it.id == record.id) => {}
            Err(trouble) => self.work.dispatch(Step::Failed(trouble)),
        }
    }

    fn say(&self, about: &About, saving: Saving) {
        self.said.set(Said { about: about.clone(), saving });
    }

    /// The page may be gone before the device answers.
    fn leave(&self) {
        self.keep_now();
        let mut on_the_way = self.on_the_way.borrow_mut();
        if let Some((record, text)) = &on_the_way.unconfirmed {
            // Where there is no room for a note, the device is all there is.
            let noted = Keeper::on(LocalStorage).note(record, text);
            on_the_way.is_noted = noted.is_ok();
        }
    }

    /// Another plan is at hand, or none.
    fn turn_to(&self, work: &Work) {
        let before = self.on_the_way.borrow().record.clone();
        match before.filter(|before| work.documents.iter().any(|it| it.id == before.id)) {
            Some(_) => self.keep_now(),
            None => {
                let mut on_the_way = self.on_the_way.borrow_mut();
                let (about, begun) = (on_the_way.about.clone(), on_the_way.begun + 1);
                *on_the_way = OnTheWay { about, begun, ..OnTheWay::default() };
            }
        }
        self.on_the_way.borrow_mut().record = work.record.clone();
    }
}

/// Keeps the plan at hand: when nothing has changed for a moment, and when the
/// page is hidden or left.
#[hook]
pub fn use_keeping(work: &UseReducerHandle<Work>) -> Saving {
    let said = use_state_eq(|| Said { about: About::default(), saving: Saving::Nothing });
    let on_the_way = use_memo((), |()| RefCell::default());
    let keeping = Keeping { on_the_way, said: said.setter(), work: work.dispatcher() };
    let about = About::of(work);
    let saving = said.of(&about);
    {
        let (work, keeping) = (work.clone(), keeping.clone());
        use_effect_with(about, move |about| {
            let before =
                std::mem::replace(&mut keeping.on_the_way.borrow_mut().about, about.clone());
            let is_other = before.id != about.id;
            if is_other {
                keeping.turn_to(&work);
            }
            // What was just found on the device is kept already, if all went well.
            let found = work.record.as_ref().filter(|it| is_other && it.is_kept());
            let found = found.filter(|_| work.trouble.is_none());
            if let Some(record) = found {
                keeping.say(about, Saving::Kept(record.kept_at));
            }
            let session = work.session.as_ref().filter(|_| found.is_none());
            let timer = session.map(|session| {
                let change = (session.now().baseline().plan().clone(), session.year());
                keeping.on_the_way.borrow_mut().waiting = Some(change);
                Timeout::new(QUIET, move || keeping.keep())
            });
            move || drop(timer)
        });
    }
    use_effect_with((), move |()| {
        let listeners = browser::on_leaving(move || keeping.leave());
        move || drop(listeners)
    });
    saving
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(id: &str, revision: u64) -> About {
        About { id: Some(id.into()), stamp: Year::new(2026).map(|year| (revision, year)) }
    }

    #[test]
    fn what_was_said_of_a_revision_says_nothing_of_the_next_nor_of_another_plan() {
        let kept = Said { about: about("a", 3), saving: Saving::Kept(12) };
        let cases = [
            // of what, what it says, why
            (about("a", 3), Saving::Kept(12), "of this it was said"),
            (about("a", 4), Saving::Pending, "it was edited since"),
            (about("b", 3), Saving::Pending, "it is another plan"),
            (About::default(), Saving::Nothing, "there is no plan"),
        ];
        for (about, says, why) in cases {
            assert_eq!(kept.of(&about), says, "{why}");
        }
    }

    #[test]
    fn what_the_device_did_not_keep_stays_said_until_it_keeps_it() {
        let failed = Said { about: about("a", 3), saving: Saving::Failed(Trouble::Full) };
        assert_eq!(failed.of(&about("a", 4)), Saving::Failed(Trouble::Full), "the note stays");
        assert_eq!(failed.of(&about("b", 3)), Saving::Pending, "it is another plan");
    }
}
