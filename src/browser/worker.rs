//! Long work beside the page, in a worker.
//!
//! The worker runs the page's own program (src/worker.js starts it), so that
//! nothing else has to be fetched but what the browser keeps already, and both
//! are of the same build. It is asked one question and says how far it is and,
//! in the end, a text.

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Url, WorkerOptions, WorkerType};

/// What answers a question about a plan, given as text: `None` if it cannot. It
/// says how much is done, in percent.
pub type Answering = fn(&str, String, &dyn Fn(usize)) -> Option<String>;

/// A worker that can be asked.
#[derive(Debug)]
pub struct Worker(web_sys::Worker);

impl Worker {
    /// Starts one; `None` where there can be none, as in a page from a file.
    pub async fn start() -> Option<Self> {
        let document = web_sys::window()?.document()?;
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
        let worker = Self(web_sys::Worker::new_with_options(&script, &options).ok()?);
        worker.0.post_message(&program).ok()?;
        let is_ready = worker.said(|_| ()).await.is_truthy();
        is_ready.then_some(worker)
    }

    /// Asks a question about a plan. `told` hears how much is done, in percent.
    /// `None`: there is no answer, or the worker broke down.
    pub async fn ask(
        &self,
        question: &str,
        plan: &str,
        told: impl Fn(usize) + 'static,
    ) -> Option<String> {
        self.0.post_message(&Array::of2(&question.into(), &plan.into())).ok()?;
        self.said(told).await.as_string()
    }

    /// Stops it, whatever it is at. What it was asked is never answered.
    pub fn stop(&self) {
        self.0.terminate();
    }

    /// What it says next that is no percentage; nothing where it breaks down.
    async fn said(&self, told: impl Fn(usize) + 'static) -> JsValue {
        let (mut told, mut hears) = (Some(told), None);
        let mut waits = |resolve: js_sys::Function, _| {
            let Some(told) = told.take() else { return };
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
            self.0.set_onmessage(Some(hears_one.as_ref().unchecked_ref()));
            self.0.set_onerror(Some(fails.as_ref().unchecked_ref()));
            hears = Some((hears_one, fails));
        };
        let said = JsFuture::from(Promise::new(&mut waits)).await;
        self.0.set_onmessage(None);
        self.0.set_onerror(None);
        drop(hears);
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
