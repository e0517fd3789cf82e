//! The command line: the same engine as the page, for files and scripts.
//!
//! Reports go to standard output, everything that is wrong to standard error,
//! a line each. Exit code 2 means that the input is not in order.

#[path = "cli/explain.rs"]
mod explain;
#[path = "cli/workload.rs"]
mod workload;

use clap::{Args, Parser, Subcommand};
use major_planner::evaluation::Keep;
use major_planner::i18n::Locale;
use major_planner::io::{json, report};
use major_planner::plan::{Issue, Issues, Plan};
use major_planner::scenario::{self, judged};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Holds a plan for vocational majors against the rules of its city.
#[derive(Parser)]
#[command(name = "major-planner", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Judges a plan and prints the report.
    Evaluate(Evaluate),
    /// Explains one verdict: what it was judged on, and what other readings say.
    Explain(explain::Explain),
    /// Lists the blanks that could settle unknown verdicts, the most useful first.
    Missing {
        /// The plan file.
        plan: PathBuf,
    },
    /// Says everything that is wrong with a plan file.
    Validate {
        /// The plan file.
        plan: PathBuf,
    },
    /// Measures the engine on a generated plan and prints a line of JSON.
    Workload(workload::Workload),
}

#[derive(Args)]
struct Evaluate {
    /// The plan file.
    #[arg(required_unless_present = "batch")]
    plan: Option<PathBuf>,
    /// The scenario to apply.
    #[arg(long, value_name = "ID")]
    scenario: Option<String>,
    /// Lists what is met too.
    #[arg(long)]
    all: bool,
    /// One line instead of indented JSON.
    #[arg(long)]
    compact: bool,
    /// Reads one request a line from standard input,
    /// `{"plan": {…}, "scenario": null, "all": true}`, and writes a report or
    /// `{"error": "…"}` a line.
    #[arg(long, conflicts_with_all = ["plan", "scenario", "all", "compact"])]
    batch: bool,
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // A closed pipe is no reason to fail loudly.
            let _ = failure.write(&mut std::io::stderr().lock());
            ExitCode::from(2)
        }
    }
}

/// Why a command cannot do its work.
struct Failure {
    file: String,
    lines: Vec<Issue>,
    left_out: usize,
    plain: Option<String>,
}

impl Failure {
    fn plain(file: &Path, error: &std::io::Error) -> Self {
        Self::said(file, error.to_string())
    }

    fn said(file: &Path, what: String) -> Self {
        let plain = Some(what);
        Self { file: file.display().to_string(), lines: Vec::new(), left_out: 0, plain }
    }

    fn of(file: &Path, issues: &Issues) -> Self {
        let (lines, left_out) = (issues.kept().to_vec(), issues.left_out());
        Self { file: file.display().to_string(), lines, left_out, plain: None }
    }

    /// A report needs one reason why there is none.
    fn first(mut self) -> Self {
        self.lines.truncate(1);
        self.left_out = 0;
        self
    }

    fn write(&self, out: &mut impl Write) -> std::io::Result<()> {
        if let Some(plain) = &self.plain {
            writeln!(out, "{}: {plain}", self.file)?;
        }
        for Issue { place, problem } in &self.lines {
            let problem = Locale::En.problem(problem);
            match &*place.0 {
                "" => writeln!(out, "{}: {problem}", self.file)?,
                path => writeln!(out, "{}: {path}: {problem}", self.file)?,
            }
        }
        if self.left_out > 0 {
            writeln!(out, "{}: {} more problems", self.file, self.left_out)?;
        }
        Ok(())
    }
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Evaluate(Evaluate { batch: true, .. }) => {
            batch().map_err(|error| Failure::plain(Path::new("standard input"), &error))
        }
        Command::Evaluate(Evaluate { plan, scenario, all, compact, .. }) => {
            let file = plan.unwrap_or_default();
            let plan = read(&file).map_err(Failure::first)?;
            let keep = if all { Keep::All } else { Keep::Open };
            let (plan, judged) = judged(&plan, scenario.as_deref(), keep)
                .map_err(|issues| Failure::of(&file, &issues))?;
            let out = BufWriter::new(std::io::stdout().lock());
            report::write(out, &judged, &plan, scenario.as_deref(), compact)
                .map_err(|error| Failure::plain(Path::new("standard output"), &error))
        }
        Command::Explain(asked) => explain::explain(&asked),
        Command::Missing { plan } => explain::list_missing(&plan),
        Command::Workload(asked) => workload::measure(&asked),
        Command::Validate { plan: file } => {
            let plan = read(&file)?;
            let issues = scenario::problems(&plan);
            if issues.is_empty() { Ok(()) } else { Err(Failure::of(&file, &issues)) }
        }
    }
}

fn read(file: &Path) -> Result<Plan, Failure> {
    let bytes = std::fs::read(file).map_err(|error| Failure::plain(file, &error))?;
    json::read(&bytes).map_err(|issues| Failure::of(file, &issues))
}

/// One line of a batch.
#[derive(serde::Deserialize)]
struct Request<'a> {
    #[serde(borrow)]
    plan: &'a serde_json::value::RawValue,
    scenario: Option<String>,
    #[serde(default)]
    all: bool,
}

fn batch() -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lines() {
        if let Err(error) = answer(&line?, &mut out)? {
            serde_json::to_writer(&mut out, &serde_json::json!({ "error": error }))?;
            out.write_all(b"\n")?;
        }
        out.flush()?;
    }
    Ok(())
}

fn answer(line: &str, out: &mut impl Write) -> std::io::Result<Result<(), String>> {
    let request: Request<'_> = match serde_json::from_str(line) {
        Ok(request) => request,
        Err(error) => return Ok(Err(error.to_string())),
    };
    let keep = if request.all { Keep::All } else { Keep::Open };
    let plan = json::read(request.plan.get().as_bytes());
    match plan.and_then(|plan| judged(&plan, request.scenario.as_deref(), keep)) {
        Ok((plan, judged)) => {
            report::write(out, &judged, &plan, request.scenario.as_deref(), true).map(Ok)
        }
        Err(issues) => Ok(Err(sentence(&issues))),
    }
}

fn sentence(issues: &Issues) -> String {
    let lines = issues.kept().iter().map(|it| {
        let problem = Locale::En.problem(&it.problem);
        format!("{}: {problem}", it.place)
    });
    lines.collect::<Vec<_>>().join("; ")
}
