//! The clause cards that lie open, and when the pointer opens them.

use super::use_address;
use crate::browser::{self, Focus};
use crate::plan::Year;
use crate::session::{Address, CardStep, Cards};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// How long the pointer has to rest on a finding, in milliseconds.
const REST: u32 = 300;
/// How long it may take from a finding to its card.
const WAY: u32 = 250;

/// Where the pointer goes.
#[derive(Clone, Debug, PartialEq)]
pub enum Hover {
    /// Onto a finding; whether low in the window.
    Over(Address, bool),
    /// Onto a card.
    Stay,
    /// Off either.
    Out,
}

/// The open cards, and the ways to change that. The callbacks stay the same.
#[derive(Clone, PartialEq)]
pub struct CardsHandle {
    /// The cards.
    pub cards: Rc<Cards>,
    /// Opens, closes and pins them.
    pub on_step: Callback<CardStep>,
    /// Hears where the pointer goes.
    pub on_hover: Callback<Hover>,
}

#[derive(Default)]
struct State(Rc<Cards>);

impl Reducible for State {
    type Action = CardStep;

    fn reduce(self: Rc<Self>, step: CardStep) -> Rc<Self> {
        let after = self.0.after(step);
        if after == *self.0 { self } else { Rc::new(Self(Rc::new(after))) }
    }
}

/// The clause cards. `on_arrive` hears of the year of a card that the page was
/// opened at, or whose address was entered.
#[hook]
pub fn use_cards(on_arrive: Callback<Year>) -> CardsHandle {
    let state = use_reducer(State::default);
    let timer = use_mut_ref(|| None::<Timeout>);
    let opener = use_mut_ref(|| None::<Focus>);
    let on_step = {
        let (dispatcher, timer) = (state.dispatcher(), Rc::clone(&timer));
        use_callback((), move |step: CardStep, ()| {
            drop(timer.take());
            match step {
                CardStep::Ask(_) => opener.replace(browser::focused()),
                _ => None,
            };
            let closes = matches!(step, CardStep::Close(_));
            dispatcher.dispatch(step);
            // Back to where one was, or else to the list it came from.
            let opener = opener.borrow_mut().take_if(|_| closes);
            if closes && !opener.is_some_and(|it| it.restore()) {
                browser::focus("panel");
            }
        })
    };
    let on_hover = {
        let (dispatcher, timer) = (state.dispatcher(), Rc::clone(&timer));
        use_callback((), move |hover: Hover, ()| {
            let dispatcher = dispatcher.clone();
            let later = |after, step| Some(Timeout::new(after, move || dispatcher.dispatch(step)));
            let next = match hover {
                Hover::Over(address, is_low) => later(REST, CardStep::Rest(address, is_low)),
                Hover::Stay => None,
                Hover::Out => later(WAY, CardStep::Leave),
            };
            drop(timer.replace(next));
        })
    };
    {
        let on_step = on_step.clone();
        let hovers = state.0.open.as_ref().is_some_and(|it| !it.is_asked);
        use_effect_with(hovers, move |&hovers| {
            let leave = move || on_step.emit(CardStep::Leave);
            let listener = hovers.then(|| browser::on_escape(leave));
            move || drop(listener)
        });
    }
    let on_address = {
        let on_step = on_step.clone();
        use_callback((), move |address: Address, ()| {
            on_arrive.emit(address.year);
            on_step.emit(CardStep::Ask(address));
        })
    };
    use_address(state.0.address().cloned(), on_address);
    CardsHandle { cards: Rc::clone(&state.0), on_step, on_hover }
}
