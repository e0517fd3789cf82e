//! Long work beside the page: what a worker answers about the text of a plan is
//! what the page would find itself.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use major_planner::io::{json, work};
use major_planner::session::{LongAnswer, LongQuestion, LongWork, Version};
use std::cell::RefCell;

const CITY: &str = include_str!("../src/store/example-city.json");

/// The example city, as it stands and under its first scenario.
fn versions() -> [Version; 2] {
    let city = Version::of(json::read(CITY.as_bytes()).unwrap()).unwrap();
    let scenario = city.plan().frame().scenarios.first().unwrap().id.clone();
    let under = city.under(Some(&scenario));
    assert_ne!(under.plan().schools(), city.plan().schools(), "it changes something");
    [city, under]
}

#[test]
fn a_worker_answers_what_the_page_would_find() {
    for version in versions() {
        for question in [LongQuestion::Outlook, LongQuestion::Missing] {
            let told = RefCell::new(Vec::new());
            let text = json::write(version.plan());
            let tell = |percent| told.borrow_mut().push(percent);
            let answer = work::answered(work::word(question), text, &tell).unwrap();
            let found = LongWork::of(&version, question).done();
            let is_empty = match &found {
                LongAnswer::Outlook(it) => it.chances.is_empty() || it.rolls.is_empty(),
                LongAnswer::Missing(all) => all.is_empty(),
            };
            assert!(!is_empty, "{question:?} of nothing shows nothing");
            assert_eq!(work::read(question, &answer), Some(found), "{question:?}");
            let told = told.take();
            assert!(told.is_sorted() && told.last() == Some(&100), "{told:?}");
        }
    }
}

#[test]
fn what_is_no_plan_and_what_nobody_asks_has_no_answer() {
    let silent = |_| ();
    assert_eq!(work::answered("outlook", "{}".to_owned(), &silent), None);
    assert_eq!(work::answered("weather", CITY.to_owned(), &silent), None);
    assert_eq!(work::read(LongQuestion::Missing, "[[0,0,0,1,0,1]]"), None, "no such year");
    assert_eq!(work::read(LongQuestion::Outlook, "nothing"), None);
}
