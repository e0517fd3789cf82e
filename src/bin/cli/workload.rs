//! The benchmark on the command line.

use super::Failure;
use clap::Args;
use major_planner::workload::{self, Size};
use std::io::Write;
use std::path::Path;
use std::time::Instant;

#[derive(Args)]
pub(super) struct Workload {
    /// city, province, nation or nation10.
    #[arg(long, value_parser = size)]
    size: Size,
    /// From which plan and edits follow.
    #[arg(long)]
    seed: u32,
    /// How many edits.
    #[arg(long, default_value_t = 1_000)]
    edits: usize,
}

fn size(word: &str) -> Result<Size, String> {
    let words = || Size::ALL.map(Size::word).join(", ");
    Size::of_word(word).ok_or_else(|| format!("expected one of {}", words()))
}

pub(super) fn measure(asked: &Workload) -> Result<(), Failure> {
    let begun = Instant::now();
    let clock = || begun.elapsed().as_secs_f64() * 1_000.0;
    let measured = workload::measure(asked.size, asked.seed, asked.edits, &clock)
        .map_err(|what| Failure::said(Path::new("workload"), what))?;
    writeln!(std::io::stdout().lock(), "{}", measured.json())
        .map_err(|error| Failure::plain(Path::new("standard output"), &error))
}
