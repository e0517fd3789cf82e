//! Keys that come faster than the page is made.

use crate::browser;
use gloo::events::EventListener;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Sees to it that all that a key led to is done before the next one is heard.
///
/// **Else keys would be lost.** After a long piece of work the framework lets
/// the browser go first and does what is told it meanwhile all at once, later:
/// an Enter and the letter typed after it would both be taken as typed into the
/// page as it was before the Enter, and what the Enter brings would overwrite
/// the letter.
pub(super) fn keep_up() {
    let listeners = browser::listen(&["keydown"], true, |_| {
        // Polled once, it does what there is to do; what it waits for is no
        // matter here.
        let mut all = pin!(yew::scheduler::flush());
        let _: Poll<()> = all.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    });
    listeners.into_iter().for_each(EventListener::forget);
}
