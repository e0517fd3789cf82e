//! Questions about a plan that take longer than a keystroke may: answered by
//! themselves in a small plan, once nothing has been changed for a while; in a
//! large one when asked, in a worker beside the page, and in slices where there
//! can be none.

use crate::browser::{self, Worker};
use crate::io::{json, work};
use crate::session::{LongAnswer, LongQuestion, LongWork, Version};
use crate::ui::Shared;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// After so many milliseconds without a change.
const QUIET: u32 = 300;

/// What is known so far.
pub struct LongWorkHandle {
    /// What was answered last.
    pub found: Option<Rc<LongAnswer>>,
    /// Whether that is of another plan than the one shown.
    pub is_stale: bool,
    /// Whether it is being worked at.
    pub is_at_work: bool,
    /// How much is done of what was asked. Unit: percent.
    pub percent: usize,
    /// Asks.
    pub on_ask: Callback<MouseEvent>,
    /// Gives up what was asked.
    pub on_stop: Callback<MouseEvent>,
}

#[derive(Clone, Default)]
struct Known {
    asked: Option<Shared<Version>>,
    found: Option<(Shared<Version>, Rc<LongAnswer>)>,
}

/// Asks a question about a plan: by itself where it `is_small`.
#[hook]
pub fn use_long_work(
    version: &Shared<Version>,
    is_small: bool,
    question: LongQuestion,
) -> LongWorkHandle {
    let known = use_state(Known::default);
    let percent = use_state_eq(|| 0);
    let wanted = if is_small { Some(version.clone()) } else { known.asked.clone() };
    let is_there = known.found.as_ref().map(|(of, _)| of) == wanted.as_ref();
    {
        let (set, told) = (known.setter(), percent.setter());
        let wanted = wanted.clone().filter(|_| !is_there);
        use_effect_with((wanted, is_small), move |(wanted, is_small)| {
            let at_work = wanted.clone().map(|of| {
                let version = of.clone();
                let done = move |answer| {
                    set.set(Known { asked: Some(of.clone()), found: Some((of, Rc::new(answer))) });
                };
                if *is_small {
                    let at_once = move || done(LongWork::of(&version, question).done());
                    return AtWork::Soon(Timeout::new(QUIET, at_once));
                }
                told.set(0);
                let asked = Asked::default();
                let (at_it, told) = (asked.clone(), move |it| told.set(it));
                spawn_local(async move {
                    if let Some(answer) = at_it.answered(&version, question, told).await {
                        done(answer);
                    }
                });
                AtWork::Asked(asked)
            });
            move || {
                if let Some(AtWork::Asked(asked)) = at_work {
                    asked.give_up();
                }
            }
        });
    }
    let asks = |asked: Option<Shared<Version>>| {
        let known = known.clone();
        Callback::from(move |_| {
            known.set(Known { asked: asked.clone(), found: known.found.clone() });
        })
    };
    LongWorkHandle {
        is_stale: known.found.as_ref().is_some_and(|(of, _)| of != version),
        found: known.found.as_ref().map(|(_, found)| Rc::clone(found)),
        is_at_work: wanted.is_some() && !is_there,
        percent: *percent,
        on_ask: asks(Some(version.clone())),
        on_stop: asks(None),
    }
}

enum AtWork {
    #[expect(dead_code, reason = "dropped, it does not fire")]
    Soon(Timeout),
    Asked(Asked),
}

/// A question that was asked.
#[derive(Clone, Default)]
struct Asked {
    is_given_up: Rc<Cell<bool>>,
    worker: Rc<RefCell<Option<Rc<Worker>>>>,
}

impl Asked {
    fn give_up(&self) {
        self.is_given_up.set(true);
        self.worker.take().iter().for_each(|it| it.stop());
    }

    /// The answer; `None` where it was given up.
    async fn answered(
        &self,
        version: &Version,
        question: LongQuestion,
        told: impl Fn(usize) + Clone + 'static,
    ) -> Option<LongAnswer> {
        let text = self.beside(version, question, told.clone()).await;
        let answer = text.and_then(|it| work::read(question, &it));
        if answer.is_some() || self.is_given_up.get() {
            return answer.filter(|_| !self.is_given_up.get());
        }
        let at_work = RefCell::new(LongWork::of(version, question));
        let goes_on = || {
            told(at_work.borrow().percent());
            !self.is_given_up.get()
        };
        let is_done = browser::in_slices(|| at_work.borrow_mut().step(), goes_on).await;
        is_done.then(|| at_work.into_inner().done())
    }

    /// What a worker answers; `None` where there can be none.
    async fn beside(
        &self,
        version: &Version,
        question: LongQuestion,
        told: impl Fn(usize) + 'static,
    ) -> Option<String> {
        let worker = Rc::new(Worker::start().await?);
        if self.is_given_up.get() {
            worker.stop();
            return None;
        }
        self.worker.replace(Some(Rc::clone(&worker)));
        let mut writing = json::Writing::of(version.plan());
        let goes_on = || !self.is_given_up.get();
        if !browser::in_slices(|| writing.step(), goes_on).await {
            return None;
        }
        let answer = worker.ask(work::word(question), writing.done(), told).await;
        // Each question has its own: what a plan of a province takes is given back.
        self.worker.take().iter().for_each(|it| it.stop());
        answer
    }
}
