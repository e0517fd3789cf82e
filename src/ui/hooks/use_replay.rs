//! Shows the last change again.
//!
//! **What is shown meanwhile may not be the plan as it stands, so that nothing
//! can be done to it.** Any key or click ends the replay and does nothing else:
//! it is taken before anything on the page hears of it.

use crate::browser;
use crate::session::{Cue, Press, Replay};
use gloo::timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Event;
use yew::prelude::*;

/// Where the replay is, and the way to ask for it.
#[derive(Clone, PartialEq)]
pub struct ReplayHandle {
    /// Where it is.
    pub replay: Replay,
    /// Asks for it.
    pub on_press: Callback<Press>,
}

impl Reducible for Replay {
    type Action = Cue;

    fn reduce(self: Rc<Self>, cue: Cue) -> Rc<Self> {
        Rc::new(self.after(cue))
    }
}

const KINDS: [&str; 7] =
    ["keydown", "keyup", "pointerdown", "pointerup", "pointercancel", "click", "blur"];

/// The replay of the last change. `can` says whether there is one, and
/// `revision` is another number after every edit.
#[hook]
pub fn use_replay(can: bool, revision: u64) -> ReplayHandle {
    let replay = use_reducer_eq(Replay::default);
    let dispatcher = replay.dispatcher();
    let is_on = use_memo((), |()| Cell::new(false));
    is_on.set(*replay != Replay::Off);
    {
        let dispatcher = dispatcher.clone();
        use_effect_with((), move |()| {
            let ended = Rc::new(Cell::new(false));
            let listeners = browser::listen(&KINDS, true, move |event: &Event| {
                if let Some(cue) = heard(event, is_on.get(), &ended) {
                    dispatcher.dispatch(cue);
                }
            });
            move || drop(listeners)
        });
    }
    {
        let dispatcher = dispatcher.clone();
        use_effect_with(*replay, move |replay| {
            let tick = move || dispatcher.dispatch(Cue::Tick);
            let is_turning = matches!(replay, Replay::Turns(_));
            let timer = is_turning.then(|| Timeout::new(Replay::TURN, tick));
            move || drop(timer)
        });
    }
    {
        let dispatcher = dispatcher.clone();
        use_effect_with(revision, move |_| dispatcher.dispatch(Cue::End));
    }
    let on_press = use_callback(can, move |press: Press, can| {
        if let Some(cue) = press.cue(browser::wants_less_motion()).filter(|_| *can) {
            dispatcher.dispatch(cue);
        }
    });
    ReplayHandle { replay: *replay, on_press }
}

/// What an event means to the replay. `ended` keeps that a pointer ended it,
/// until the click that follows has been taken too.
fn heard(event: &Event, is_on: bool, ended: &Cell<bool>) -> Option<Cue> {
    if !is_on && !ended.get() {
        // Nearly always, and every key waits for it.
        return None;
    }
    let take = || {
        event.prevent_default();
        event.stop_propagation();
    };
    match event.type_().as_str() {
        "keydown" => {
            ended.set(false);
            if is_on {
                take();
            }
            let is_key = event.dyn_ref::<KeyboardEvent>().is_some_and(is_key);
            (is_on && is_key).then_some(Cue::End)
        }
        "pointerdown" => {
            ended.set(is_on);
            if is_on {
                take();
            }
            is_on.then_some(Cue::End)
        }
        "click" => {
            if ended.take() {
                take();
            }
            None
        }
        // Not of a field that loses the focus.
        "blur" if event.target() != event.current_target() => None,
        _ => is_on.then_some(Cue::Release),
    }
}

/// Whether it is a key of its own, neither held down nor on the way to another.
fn is_key(event: &KeyboardEvent) -> bool {
    !event.repeat() && !matches!(event.key().as_str(), "Alt" | "Control" | "Meta" | "Shift")
}
