//! Long work beside the page, in a worker.
//!
//! The worker runs the page's own program (src/worker.js starts it), so that
//! nothing else has to be fetched but what the browser keeps already, and both
//! are of the same build. It is asked one question and says how far it is and,
//! in the end, a text.

use super::place::document;
use js_sys::{Array, Function, Promise};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Url, WorkerOptions, WorkerType};

/// What answers a question about a plan, given as text: `None` if it cannot. It
/// says how much is done, in percent.
pub type Answering = fn(&str, String, &dyn Fn(usize)) -> Option<String>;

/// A worker that can be asked.
#[derive(Debug)]
pub struct Worker {
    worker: web_sys::Worker,
    /// Answers nothing in the place of a worker that is stopped.
    gives_up: RefCell<Option<Function>>,
}

impl Worker {
    /// Starts one; `None` where there can be none, as in a page from a file.
    pub async fn start() -> Option<Self> {
        let document = document()?;
        let base = document.base_uri().ok()??;
        let named = |selector: &str, name: &str| {
            let named = document.query_selector(selector).ok()??.get_attribute(name)?;
            Some(Url::new_with_base(&named, &base).ok()?.href())
        };
        let program = Array::new();
        for name in ["data-js", "data-wasm"] {
            program.push(&named("meta[name=boot]", name)?.into());
        }
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let script = named("meta[name=worker]", "content")?;
        let worker = web_sys::Worker::new_with_options(&script, &options).ok()?;
        let worker = Self { worker, gives_up: RefCell::default() };
        worker.worker.post_message(&program).ok()?;
        let is_ready = worker.said(|_| ()).await.is_truthy();
        if !is_ready {
            worker.stop();
        }
        is_ready.then_some(worker)
    }

    /// Asks a question about a plan. `told` hears how much is done, in percent.
    /// `None`: there is no answer, or the worker broke down.
    pub async fn ask(
        &self,
        question: &str,
        plan: String,
        told: impl Fn(usize) + 'static,
    ) -> Option<String> {
        self.worker.post_message(&Array::of2(&question.into(), &plan.as_str().into())).ok()?;
        // The worker has its own.
        drop(plan);
        self.said(told).await.as_string()
    }

    /// Stops it, whatever it is at. What it was asked has no answer.
    pub fn stop(&self) {
        self.worker.terminate();
        if let Some(gives_up) = self.gives_up.take() {
            // A function of the language itself.
            let _ = gives_up.call0(&JsValue::NULL);
        }
    }

    /// What it says next that is no percentage; nothing where it breaks down.
    async fn said(&self, told: impl Fn(usize) + 'static) -> JsValue {
        let (mut told, mut hears) = (Some(told), None);
        let mut waits = |resolve: Function, _| {
            let Some(told) = told.take() else { return };
            self.gives_up.replace(Some(resolve.clone()));
            let (says, this) = (resolve.clone(), JsValue::NULL);
            let hears_one = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                let data = event.data();
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "from 0 to 100"
                )]
                match data.as_f64() {
                    Some(percent) => told(percent as usize),
                    None => drop(says.call1(&this, &data)),
                }
            });
            let fails = Closure::<dyn Fn()>::new(move || drop(resolve.call0(&JsValue::NULL)));
            self.worker.set_onmessage(Some(hears_one.as_ref().unchecked_ref()));
            self.worker.set_onerror(Some(fails.as_ref().unchecked_ref()));
            hears = Some((hears_one, fails));
        };
        let said = JsFuture::from(Promise::new(&mut waits)).await;
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        drop((hears, self.gives_up.take()));
        // It is never refused.
        said.unwrap_or(JsValue::UNDEFINED)
    }
}

/// Whether this program runs in a worker, where there is no page.
#[must_use]
pub fn is_worker() -> bool {
    web_sys::window().is_none()
}

/// Answers what the page asks, in a worker.
pub fn serve(answer: Answering) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    // Numbers and texts can be posted.
    let says = |scope: &DedicatedWorkerGlobalScope, said: &JsValue| drop(scope.post_message(said));
    let asked = scope.clone();
    let hears = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let data: Array = event.data().unchecked_into();
        let text = |at| data.get(at).as_string().unwrap_or_default();
        let told = |percent: usize| says(&asked, &percent.into());
        let answered = answer(&text(0), text(1), &told);
        says(&asked, &answered.map_or(JsValue::NULL, JsValue::from));
    });
    scope.set_onmessage(Some(hears.as_ref().unchecked_ref()));
    // It hears as long as the worker is there.
    hears.forget();
    says(&scope, &JsValue::TRUE);
}
