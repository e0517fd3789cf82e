//! Findings as sentences, in English.

use crate::i18n::finding::{Run, marked};
use crate::i18n::percent;
use crate::plan::{Flag, Flags, Marks, SchoolKind, Stage, Year};
use crate::policy::{Facts, Judged, Range, Remedy, ShareFacts, Verdict};
use crate::session::Share;

pub(super) const ASSESSED: [&str; 4] = ["conditions", "teaching", "quality", "employment"];
pub(super) const FILED: [&str; 4] = ["fits the plan", "resources", "teachers", "procedure"];

pub(crate) fn sentence(judged: &Judged) -> String {
    let verdict = judged.verdict;
    match &judged.facts {
        Facts::SmallIntake { first, intakes, minimum, run } => {
            small_intake(verdict, &Run { first: *first, intakes }, *minimum, *run)
        }
        Facts::Idle { first, intakes, run } => idle(verdict, &Run { first: *first, intakes }, *run),
        Facts::NewCap { new, cap, kind } => new_cap(verdict, *new, *cap, *kind),
        Facts::SchoolChain { serving, minimum, due } => {
            let counted = format!("Offerings that serve a key chain: {}", range(*serving));
            at_least(verdict, &counted, *minimum, *due)
        }
        Facts::ChainSchools { schools, minimum, due } => {
            let counted = format!("Schools that serve this chain: {}", range(*schools));
            at_least(verdict, &counted, *minimum, *due)
        }
        Facts::ServingShare(share) => serving_share(verdict, share) + &when_due(verdict, share.due),
        Facts::QualityCount { count, target, tolerance, .. } => {
            let about = if *tolerance > 0 {
                format!(" (within {tolerance} counts as near)")
            } else {
                String::new()
            };
            let wait = if verdict == Verdict::Unknown {
                "; the number of the other schools is missing"
            } else {
                ""
            };
            format!("Quality majors of the region: {}, target {target}{about}{wait}", range(*count))
        }
        Facts::Stage { stage, marks, assessed, deadline } => {
            let assessed = assessment(*assessed, marks);
            format!("{assessed}; {}", order(judged, *stage, *deadline))
        }
        Facts::Filing { marks } => filing(marks),
        Facts::UnfiledIntake { intake: Some(intake) } => {
            format!("Filing refused; intake of the year: {intake}, to be 0")
        }
        Facts::UnfiledIntake { intake: None } => {
            "Filing refused; the intake of the year is missing".to_owned()
        }
        Facts::Alignment => "Found to be off the school's orientation".to_owned(),
        Facts::Ledger { flags } => {
            let decided = if verdict == Verdict::Met {
                "the ledger has a decision"
            } else {
                "no decision in the ledger"
            };
            format!("Found: {}; {decided}", found(*flags))
        }
    }
}

fn list(run: &Run<'_>) -> String {
    let years = run.years().map(|(year, intake)| match intake {
        Some(intake) => format!("{year}: {intake}"),
        None => format!("{year}: blank"),
    });
    years.collect::<Vec<_>>().join(", ")
}

fn missing(run: &Run<'_>) -> String {
    let years: Vec<_> = run.blanks().iter().map(ToString::to_string).collect();
    match years.split_last() {
        Some((last, [])) => format!("the intake of {last} is missing"),
        Some((last, others)) => {
            format!("the intakes of {} and {last} are missing", others.join(", "))
        }
        None => "no intake is missing".to_owned(),
    }
}

fn small_intake(verdict: Verdict, run: &Run<'_>, minimum: u32, years: u32) -> String {
    let list = list(run);
    let has_blank = !run.blanks().is_empty();
    match verdict {
        Verdict::Breach if has_blank => format!("{list}; each may be below {minimum}"),
        Verdict::Breach => format!("{list}, each below {minimum}"),
        Verdict::Near if has_blank => format!(
            "{list}; {}, and if below {minimum}, one more such year and it should be closed",
            missing(run)
        ),
        Verdict::Near => format!(
            "{list}; {} in a row below {minimum}, one more and it should be closed",
            in_years(years)
        ),
        Verdict::Unknown => {
            format!("{list}; {}, and below {minimum} it is a breach", missing(run))
        }
        Verdict::Met => format!("{list}; no run of years below {minimum}"),
    }
}

fn idle(verdict: Verdict, run: &Run<'_>, years: u32) -> String {
    let list = list(run);
    let has_blank = !run.blanks().is_empty();
    match verdict {
        Verdict::Breach => format!("{list}; no entrants in any of these years"),
        Verdict::Near if has_blank => format!(
            "{list}; {}, and if 0, one more such year and it has to be filed again",
            missing(run)
        ),
        Verdict::Near => format!(
            "{list}; {} in a row without entrants, one more and it has to be filed again",
            in_years(years)
        ),
        Verdict::Unknown => {
            format!("{list}; {}, and if 0 it has to be filed again", missing(run))
        }
        Verdict::Met => format!("{list}; no run of years without entrants"),
    }
}

fn in_years(years: u32) -> String {
    if years == 1 { "1 year".to_owned() } else { format!("{years} years") }
}

fn new_cap(verdict: Verdict, new: u64, cap: u32, kind: SchoolKind) -> String {
    let kind = match kind {
        SchoolKind::NationalKey => "a national key school",
        SchoolKind::Other => "any other school than a national key one",
    };
    match verdict {
        Verdict::Breach => {
            format!("New offerings this year: {new}; {kind} generally opens no more than {cap}")
        }
        _ => format!("New offerings this year: {new}, within the cap of {cap} for {kind}"),
    }
}

fn at_least(verdict: Verdict, counted: &str, minimum: u32, due: Year) -> String {
    match verdict {
        Verdict::Met => format!("{counted}; at least {minimum} asked for"),
        Verdict::Unknown => {
            format!("{counted}, to be at least {minimum}; blank numbers are missing to tell")
        }
        _ => format!("{counted}, to be at least {minimum}{}", when_due(verdict, due)),
    }
}

fn when_due(verdict: Verdict, due: Year) -> String {
    match verdict {
        Verdict::Near => format!(" (due in {due})"),
        _ => String::new(),
    }
}

fn serving_share(verdict: Verdict, share: &ShareFacts) -> String {
    let ShareFacts { serving, total, target, needed, .. } = share;
    let counted = format!("{} of {} offerings serve a key chain", range(*serving), range(*total));
    let beside = match verdict {
        Verdict::Unknown => {
            return format!(
                "{counted}; blank numbers are missing to tell whether that is {target}%"
            );
        }
        Verdict::Met => format!("reaching {target}%"),
        _ => format!("below {target}%"),
    };
    let known = serving.known().zip(total.known());
    let percentage = known.map_or_else(String::new, |(serving, total)| {
        format!(", {}", percent(Share::of(serving, total).tenths().unwrap_or(0)))
    });
    let needed = match needed {
        Some(needed) if *needed > 0 => format!("; {needed} more serving ones would reach it"),
        _ => String::new(),
    };
    format!("{counted}{percentage}, {beside}{needed}")
}

fn assessment(assessed: Option<Year>, marks: &Marks) -> String {
    let Some(year) = assessed else {
        return "Not assessed yet".to_owned();
    };
    let failing = marked(marks, Some(false));
    let open = marked(marks, None);
    let mut parts = Vec::new();
    if !failing.is_empty() {
        parts.push(format!("failing {}", names(&failing, &ASSESSED)));
    }
    if !open.is_empty() {
        parts.push(format!("{} missing", names(&open, &ASSESSED)));
    }
    if parts.is_empty() {
        parts.push("all four met".to_owned());
    }
    format!("Assessment of {year}: {}", parts.join(", "))
}

fn order(judged: &Judged, stage: Option<Stage>, deadline: Option<Year>) -> String {
    let by = deadline.map_or(String::new(), |it| format!(" by {it}"));
    let of = deadline.map_or(String::new(), |it| format!(" of {it}"));
    match (stage, judged.verdict) {
        (_, Verdict::Met) => "nothing to put right".to_owned(),
        (None, Verdict::Unknown) => "marks are missing to tell".to_owned(),
        (None, _) => "no order to put it right yet".to_owned(),
        (Some(Stage::Rectify), Verdict::Near) => format!("ordered to be put right{by}"),
        (Some(Stage::Rectify), Verdict::Unknown) => {
            format!("the deadline{of} has come, and an assessment since the order is missing")
        }
        (Some(Stage::Rectify), _) => format!("the deadline{of} has come, and it still fails"),
        (Some(Stage::Suspended), Verdict::Near) => {
            "recruitment stopped, to be assessed again".to_owned()
        }
        (Some(Stage::Suspended), Verdict::Unknown) => {
            "recruitment stopped; the intake of the year or a new assessment is missing".to_owned()
        }
        (Some(Stage::Suspended), _) if judged.remedy == Some(Remedy::StopRecruiting) => {
            "recruitment stopped, and yet there are entrants this year".to_owned()
        }
        (Some(Stage::Suspended), _) => "recruitment stopped, and it still fails".to_owned(),
    }
}

fn filing(marks: &Marks) -> String {
    let missing = marked(marks, Some(false));
    let unstated = marked(marks, None);
    let mut parts = Vec::new();
    if !missing.is_empty() {
        parts.push(format!("not met: {}", names(&missing, &FILED)));
    }
    if !unstated.is_empty() {
        parts.push(format!("missing: {}", names(&unstated, &FILED)));
    }
    if parts.is_empty() {
        return "All four conditions of filing are met".to_owned();
    }
    format!("Conditions of filing the new offering, {}", parts.join("; "))
}

fn found(flags: Flags) -> String {
    let weak = |it: &Flag| {
        matches!(it, Flag::WeakFit | Flag::BelowConditions | Flag::Oversupply | Flag::VanishedJob)
    };
    let names = flags.iter().filter(weak).map(super::details::flag);
    names.collect::<Vec<_>>().join(", ")
}

fn names(positions: &[usize], names: &[&str]) -> String {
    let names = positions.iter().filter_map(|&it| names.get(it).copied());
    names.collect::<Vec<_>>().join(", ")
}

fn range(it: Range) -> String {
    match it.high {
        Some(high) if high == it.low => high.to_string(),
        Some(high) => format!("{} to {high}", it.low),
        None => format!("at least {}", it.low),
    }
}
