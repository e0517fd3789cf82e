//! The benchmark in the browser: what `major-planner workload` prints, measured
//! in WebAssembly by the page in `benches/workload/`.

use js_sys::Function;
use major_planner::workload::{self, Size};
use wasm_bindgen::prelude::*;

/// Measures one size and gives the line of JSON. `clock` is
/// `performance.now`.
#[wasm_bindgen]
pub fn measure(size: &str, seed: u32, edits: u32, clock: &Function) -> Result<String, JsError> {
    let size = Size::of_word(size).ok_or_else(|| JsError::new("there is no such size"))?;
    let now = || clock.call0(&JsValue::NULL).ok().and_then(|it| it.as_f64()).unwrap_or_default();
    let measured = workload::measure(size, seed, edits as usize, &now);
    measured.map(|it| it.json()).map_err(|what| JsError::new(&what))
}

fn main() {}
