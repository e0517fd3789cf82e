//! Opens plan files.

use super::{Step, Work};
use crate::browser;
use crate::io::json;
use crate::plan::{Issues, LIMITS, Plan, Problem};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

/// What is said of the file that was opened last.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// It is being read, and so much of it is. Unit: percent.
    Opening(AttrValue, usize),
    /// The browser could not read it.
    Unreadable(AttrValue),
    /// It is not a plan: everything that is wrong with it.
    Issues(AttrValue, Rc<Issues>),
}

/// The id of what is said when a file is refused: in a low window it may lie
/// outside of the view.
pub const NOTICE: &str = "notice";

/// What is read faster takes no notice. Unit: bytes.
const LARGE: usize = 1 << 20;

/// The way to open a file, the notice while it is read or if it was not opened,
/// and the way to close the notice, which stops the reading. A file that cannot
/// be read never takes the place of the plan on screen.
#[hook]
pub fn use_opening(
    work: UseReducerDispatcher<Work>,
) -> (Callback<File>, Option<Notice>, Callback<()>) {
    let notice = use_state_eq(|| None::<(u32, Notice)>);
    // By its number: the same file may be refused twice.
    let refused = notice.as_ref().filter(|(_, it)| !matches!(it, Notice::Opening(..)));
    use_effect_with(refused.map(|(number, _)| *number), |refused| {
        if refused.is_some() {
            browser::show(NOTICE);
        }
    });
    // The last file asked for: an earlier one, or one that is no longer wanted,
    // is not read on.
    let wanted = use_mut_ref(|| 0_u32);
    let open = {
        let (setter, wanted) = (notice.setter(), Rc::clone(&wanted));
        use_callback((), move |file: File, ()| {
            let (work, setter, wanted) = (work.clone(), setter.clone(), Rc::clone(&wanted));
            *wanted.borrow_mut() += 1;
            let number = *wanted.borrow();
            spawn_local(async move {
                let name = AttrValue::from(file.name());
                let told =
                    |percent| setter.set(Some((number, Notice::Opening(name.clone(), percent))));
                match read(&file, told, || *wanted.borrow() == number).await {
                    Read::Stopped => {}
                    Read::Unreadable => setter.set(Some((number, Notice::Unreadable(name)))),
                    Read::Whole(Err(issues)) => {
                        setter.set(Some((number, Notice::Issues(name, Rc::new(issues)))));
                    }
                    Read::Whole(Ok(plan)) => {
                        setter.set(None);
                        work.dispatch(Step::open(plan));
                    }
                }
            });
        })
    };
    let setter = notice.setter();
    let dismiss = use_callback((), move |(), ()| {
        *wanted.borrow_mut() += 1;
        setter.set(None);
    });
    (open, notice.as_ref().map(|(_, it)| it.clone()), dismiss)
}

/// How it went.
enum Read {
    Stopped,
    Unreadable,
    Whole(Result<Plan, Issues>),
}

async fn read(file: &File, told: impl Fn(usize), is_wanted: impl Fn() -> bool) -> Read {
    // Its size is known before its bytes are, and those may not fit.
    if file.size() > LIMITS.bytes as f64 {
        let what = crate::plan::Counted::Bytes;
        let problem = Problem::TooMany { what, limit: LIMITS.bytes };
        return Read::Whole(Err(Issues::of_file(problem)));
    }
    let Some(bytes) = browser::read(file).await else { return Read::Unreadable };
    if bytes.len() < LARGE {
        return Read::Whole(json::read(&bytes));
    }
    let loading = RefCell::new(json::Loading::of(bytes));
    let goes_on = || {
        let is_wanted = is_wanted();
        if is_wanted {
            told(loading.borrow().percent());
        }
        is_wanted
    };
    match browser::in_slices(|| loading.borrow_mut().step(), goes_on).await {
        true => Read::Whole(loading.into_inner().done()),
        false => Read::Stopped,
    }
}
