//! Scenarios beside the baseline, at once where that is quick, else one by one.

use crate::browser;
use crate::session::{Compared, MOST_SCENARIOS, Version, compare, compared, overviews};
use crate::ui::Shared;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Up to so many offerings all scenarios take less than a tenth of a second.
const QUICK: usize = 8_000;

/// What is compared.
#[derive(Clone)]
pub struct ComparedHandle {
    /// The version that it is about: an earlier one while that of the page is
    /// being compared.
    pub version: Shared<Version>,
    /// Its scenarios.
    pub all: Rc<[Compared]>,
    /// How many are done of those that are being compared, and how many there are.
    pub at_work: Option<(usize, usize)>,
}

/// Compares the scenarios of a plan with its baseline.
#[hook]
pub fn use_compared(version: &Shared<Version>) -> ComparedHandle {
    let is_quick = version.plan().offering_count() <= QUICK;
    let at_once = use_memo((version.clone(), is_quick), |(version, is_quick)| {
        is_quick.then(|| Rc::from(compared(version, MOST_SCENARIOS)))
    });
    let known = use_state(|| None::<(Shared<Version>, Rc<[Compared]>)>);
    let done = use_state_eq(|| 0);
    let count = version.baseline().plan().frame().scenarios.len().min(MOST_SCENARIOS);
    {
        let (known, told) = (known.setter(), done.setter());
        use_effect_with((version.clone(), is_quick), move |(version, is_quick)| {
            let is_wanted = Rc::new(Cell::new(true));
            if !is_quick {
                told.set(0);
                let (version, goes_on) = (version.clone(), Rc::clone(&is_wanted));
                spawn_local(async move {
                    let before = overviews(version.baseline());
                    let found = RefCell::new(Vec::with_capacity(count));
                    let step = || {
                        let next = compare(&version, &before, found.borrow().len());
                        found.borrow_mut().extend(next);
                        found.borrow().len() < count
                    };
                    let goes_on = || {
                        if goes_on.get() {
                            told.set(found.borrow().len());
                        }
                        goes_on.get()
                    };
                    if browser::in_slices(step, goes_on).await {
                        known.set(Some((version.clone(), Rc::from(found.take()))));
                    }
                });
            }
            move || is_wanted.set(false)
        });
    }
    if let Some(all) = &*at_once {
        return ComparedHandle { version: version.clone(), all: Rc::clone(all), at_work: None };
    }
    let (of, all) = (*known).clone().unwrap_or_else(|| (version.clone(), Rc::from([])));
    let is_there = known.is_some() && of == *version;
    ComparedHandle { version: of, all, at_work: (!is_there).then_some((*done, count)) }
}
