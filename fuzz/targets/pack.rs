//! Any text as the data file of a pack. One that is read cites clauses that it
//! has and settings that it knows.

#![no_main]

use libfuzzer_sys::fuzz_target;
use major_planner::plan::{Frame, Year};
use major_planner::policy::{Pack, Readings, Standard};
use major_planner::session;
use std::cell::OnceCell;
use std::rc::Rc;

thread_local! {
    static FRAME: OnceCell<Rc<Frame>> = const { OnceCell::new() };
}

fn frame() -> Rc<Frame> {
    let year = Year::new(2024).expect("a year");
    Rc::clone(session::empty_plan(year).expect("an empty plan").frame())
}

fuzz_target!(|text: &str| {
    let pack = match Pack::read(text) {
        Ok(pack) => pack,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    for rule in &pack.rules {
        assert!(pack.clause(&rule.clause).is_some());
    }
    for parameter in &pack.parameters {
        assert!(pack.clause(&parameter.clause).is_some());
    }
    FRAME.with(|it| {
        let frame = it.get_or_init(frame);
        assert_eq!(pack.settings(frame).count(), pack.readings.len() + pack.parameters.len());
        assert_eq!(Standard::of(&pack, frame).readings, Readings::of(&pack, frame));
    });
});
