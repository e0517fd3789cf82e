//! Opens plan files.

use super::{Step, Work};
use crate::browser;
use crate::io::json;
use crate::plan::{Issues, LIMITS, Plan, Problem};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

/// Why a file was not opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The browser could not read it.
    Unreadable(AttrValue),
    /// It is not a plan: everything that is wrong with it.
    Issues(AttrValue, Rc<Issues>),
}

/// The way to open a file, the notice if the last one was not opened, and the
/// way to close the notice. A file that cannot be read never takes the place
/// of the plan on screen.
#[hook]
pub fn use_opening(
    work: UseReducerDispatcher<Work>,
) -> (Callback<File>, Option<Notice>, Callback<()>) {
    let notice = use_state(|| None);
    let setter = notice.setter();
    let open = use_callback((), move |file: File, ()| {
        let (work, setter) = (work.clone(), setter.clone());
        spawn_local(async move {
            let name = AttrValue::from(file.name());
            match read(&file).await {
                None => setter.set(Some(Notice::Unreadable(name))),
                Some(Err(issues)) => setter.set(Some(Notice::Issues(name, Rc::new(issues)))),
                Some(Ok(plan)) => {
                    setter.set(None);
                    work.dispatch(Step::open(plan));
                }
            }
        });
    });
    let setter = notice.setter();
    let dismiss = use_callback((), move |(), ()| setter.set(None));
    (open, (*notice).clone(), dismiss)
}

async fn read(file: &File) -> Option<Result<Plan, Issues>> {
    // Its size is known before its bytes are, and those may not fit.
    if file.size() > LIMITS.bytes as f64 {
        let what = crate::plan::Counted::Bytes;
        let problem = Problem::TooMany { what, limit: LIMITS.bytes };
        return Some(Err(Issues::of_file(problem)));
    }
    Some(json::read(&browser::read(file).await?))
}
