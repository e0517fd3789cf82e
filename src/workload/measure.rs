//! How long reading, judging and editing take.
//!
//! Each number is the median of several repetitions after a warm-up: a browser
//! compiles what runs often a second time, and only then shows what it can do.
//! What a repetition made is thrown away after the clock was read.

use super::{Size, edits, plan, text};
use crate::evaluation::{Keep, Report};
use crate::io::json;
use crate::io::report::Document;
use crate::plan::{Issues, Plan, PlanEdit, Problem};
use crate::policy::hohhot_2022;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::hint::black_box;

const REPETITIONS: usize = 9;
/// Milliseconds. Clocks of browsers go in steps: short work is repeated until
/// a step does not matter.
const SAMPLE: f64 = 2.0;
const WARM_UP: f64 = 300.0;
/// Edits that are timed together.
const BATCH: usize = 50;

/// What was measured.
#[derive(Clone, Debug)]
pub struct Measurement {
    /// How large the plan is.
    pub size: Size,
    /// From which it and the edits follow.
    pub seed: u32,
    /// Schools of the plan.
    pub schools: usize,
    /// Offerings of the plan.
    pub offerings: usize,
    /// Verdicts of the first year judged, before the edits, in the order of
    /// `Verdict::ALL`.
    pub counts: [i64; 4],
    /// Milliseconds from the bytes of the file to the checked plan; `None`
    /// where the plan is larger than a file may be.
    pub load: Option<f64>,
    /// Milliseconds from the plan to its report.
    pub full: f64,
    /// Microseconds from an edit to the report after it: the median of batches
    /// and the 99th percentile of single edits. `None` without edits.
    pub edit: Option<(f64, f64)>,
    /// How many edits there were.
    pub edits: usize,
    /// SHA-256 of the compact report after the edits.
    pub report_after_edits: String,
}

impl Measurement {
    /// One line of JSON.
    #[must_use]
    pub fn json(&self) -> String {
        let Self { size, seed, schools, offerings, counts, load, full, edit, edits, .. } = self;
        let [breach, near, unknown, met] = counts;
        let size = size.word();
        let load = load.map_or_else(|| "null".to_owned(), |it| format!("{it:.3}"));
        let edit = edit.map_or_else(
            || "null".to_owned(),
            |(median, most)| format!(r#"{{"p50":{median:.3},"p99":{most:.3}}}"#),
        );
        let hash = &self.report_after_edits;
        format!(
            r#"{{"size":"{size}","seed":{seed},"schools":{schools},"offerings":{offerings},"counts":{{"breach":{breach},"near":{near},"unknown":{unknown},"met":{met}}},"load_ms":{load},"full_ms":{full:.3},"edit_us":{edit},"edits":{edits},"report_after_edits":"{hash}"}}"#
        )
    }
}

/// Measures one size. `clock` gives milliseconds since some moment.
///
/// # Errors
/// The plan or an edit is refused, or a report after edits is not the report
/// of the plan: then there is nothing to measure.
pub fn measure(
    size: Size,
    seed: u32,
    count: usize,
    clock: &dyn Fn() -> f64,
) -> Result<Measurement, String> {
    let load = if size == Size::Nation10 { None } else { Some(load(size, seed, clock)?) };
    let plan = plan(size, seed);
    let full = time(clock, || judged(&plan));
    let before = State { report: judged(&plan), plan };
    let edits: Vec<PlanEdit> = edits(&before.plan, seed).take(count).collect();
    let edit = time_edits(&before, &edits, clock)?;
    let after = before.after(&edits)?;
    if after.report != judged(&after.plan) {
        return Err("the report after the edits is not that of the plan".to_owned());
    }
    Ok(Measurement {
        size,
        seed,
        schools: before.plan.schools().len(),
        offerings: before.plan.offerings().count(),
        counts: before.report.counts(0),
        load,
        full,
        edit,
        edits: count,
        report_after_edits: after.hash()?,
    })
}

fn load(size: Size, seed: u32, clock: &dyn Fn() -> f64) -> Result<f64, String> {
    let text = text(size, seed);
    let refused = |issues: Issues| format!("the plan is refused: {issues:?}");
    json::read(text.as_bytes()).map_err(refused)?;
    Ok(time(clock, || json::read(text.as_bytes())))
}

fn judged(plan: &Plan) -> Report {
    let report = Report::of(plan, &hohhot_2022(), Keep::Open);
    look_at(&report);
    report
}

/// Coverage is worked out when it is asked for: it is part of the result.
fn look_at(report: &Report) {
    for (nth, _) in report.years().enumerate() {
        black_box(report.coverage(nth));
    }
}

/// A plan and its report.
#[derive(Clone)]
struct State {
    plan: Plan,
    report: Report,
}

impl State {
    fn edit(&mut self, edit: &PlanEdit) -> Result<(), Problem> {
        if let Some(plan) = self.plan.with(edit)? {
            self.report = self.report.after(&plan, edit);
            self.plan = plan;
        }
        look_at(&self.report);
        Ok(())
    }

    fn after(&self, edits: &[PlanEdit]) -> Result<Self, String> {
        let mut state = self.clone();
        let mut apply = || edits.iter().try_for_each(|it| state.edit(it));
        apply().map_err(refused)?;
        Ok(state)
    }

    fn hash(&self) -> Result<String, String> {
        let document = Document { report: &self.report, plan: &self.plan, scenario: None };
        let mut hash = Sha256::new();
        serde_json::to_writer(&mut hash, &document).map_err(|error| error.to_string())?;
        Ok(hexadecimal(&hash.finalize()))
    }
}

fn refused(problem: Problem) -> String {
    format!("an edit is refused: {problem:?}")
}

pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a text does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Milliseconds that `work` takes.
fn time<T>(clock: &dyn Fn() -> f64, mut work: impl FnMut() -> T) -> f64 {
    let begun = clock();
    let mut runs = 0;
    while runs < 2 || clock() - begun < WARM_UP {
        black_box(work());
        runs += 1;
    }
    let once = (clock() - begun) / f64::from(runs);
    let together = (1..1_000).find(|&it| f64::from(it) * once >= SAMPLE).unwrap_or(1_000);
    let sample = |_| {
        let mut made = Vec::with_capacity(1_000);
        let begun = clock();
        made.extend((0..together).map(|_| black_box(work())));
        (clock() - begun) / f64::from(together)
    };
    at_share((0..REPETITIONS).map(sample).collect(), 0.5)
}

/// Microseconds of an edit: median and 99th percentile.
fn time_edits(
    before: &State,
    edits: &[PlanEdit],
    clock: &dyn Fn() -> f64,
) -> Result<Option<(f64, f64)>, String> {
    if edits.is_empty() {
        return Ok(None);
    }
    let begun = clock();
    while clock() - begun < WARM_UP {
        pass(before, edits, BATCH, clock).map_err(refused)?;
    }
    let (mut batches, mut slowest) = (Vec::new(), Vec::new());
    for _ in 0..REPETITIONS {
        batches.extend(pass(before, edits, BATCH, clock).map_err(refused)?);
        slowest.push(at_share(pass(before, edits, 1, clock).map_err(refused)?, 0.99));
    }
    Ok(Some((at_share(batches, 0.5), at_share(slowest, 0.5))))
}

/// Microseconds of an edit, batch by batch, through all edits once.
fn pass(
    before: &State,
    edits: &[PlanEdit],
    together: usize,
    clock: &dyn Fn() -> f64,
) -> Result<Vec<f64>, Problem> {
    let mut state = before.clone();
    let batch = |edits: &[PlanEdit]| {
        let begun = clock();
        edits.iter().try_for_each(|it| state.edit(it))?;
        Ok((clock() - begun) * 1_000.0 / edits.len() as f64)
    };
    edits.chunks(together).map(batch).collect()
}

/// The number that this share of them does not exceed.
fn at_share(mut numbers: Vec<f64>, share: f64) -> f64 {
    numbers.sort_by(f64::total_cmp);
    let rank = (numbers.len() as f64 * share).ceil() as usize;
    numbers.get(rank.saturating_sub(1)).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    #[test]
    fn a_city_is_measured_and_its_report_hashed() {
        let start = Instant::now();
        let clock = || start.elapsed().as_secs_f64() * 1e3;
        let line = measure(Size::City, 1, 100, &clock).unwrap().json();
        let line: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!((&line["schools"], &line["offerings"]), (&30.into(), &338.into()));
        let fresh = State { report: judged(&plan(Size::City, 1)), plan: plan(Size::City, 1) };
        let edits: Vec<_> = edits(&fresh.plan, 1).take(100).collect();
        let hash = fresh.after(&edits).unwrap().hash().unwrap();
        assert_eq!(line["report_after_edits"], hash);
        assert_ne!(fresh.hash().unwrap(), hash);
    }

    #[test]
    fn the_median_is_in_the_middle_and_the_percentile_near_the_end() {
        let numbers: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(at_share(numbers.clone(), 0.5), 50.0);
        assert_eq!(at_share(numbers, 0.99), 99.0);
        assert_eq!(at_share(vec![3.0], 0.99), 3.0);
    }
}
