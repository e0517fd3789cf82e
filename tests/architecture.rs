//! The house rules that a compiler does not know: which module may use which,
//! what each file says of itself, how long it may be, and that every style
//! sheet is linked.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// Each may use those before it, none behind it.
const LAYERS: [&str; 15] = [
    "plan",
    "catalogue",
    "policy",
    "projection",
    "evaluation",
    "scenario",
    "repair",
    "session",
    "i18n",
    "io",
    "store",
    "browser",
    "embed",
    "workload",
    "ui",
];
const LONGEST: usize = 400;
const LONGEST_SHEET: usize = 150;

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|it| it == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<(String, String)> {
    let src = root().join("src");
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&src).unwrap().display().to_string();
        (name, fs::read_to_string(path).unwrap())
    };
    files(&src, "rs").into_iter().map(read).collect()
}

/// The modules of this crate that a source file uses, whichever way it names
/// them: `crate::plan`, `use crate::{plan, policy::Pack}`, or `super::` as often
/// as it takes to leave its own module.
fn used(name: &str, source: &str) -> Vec<String> {
    let code: String = source
        .lines()
        .filter(|it| !it.trim_start().starts_with("//"))
        .flat_map(|it| [it, "\n"])
        .collect();
    let mut used = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        used.extend(heads(&code[at + "crate::".len()..]));
    }
    let depth = depth(name);
    let up = "super::".repeat(depth);
    for (at, _) in code.match_indices(&up) {
        let is_start = !code[..at].ends_with("super::");
        if is_start && depth > 0 {
            used.extend(heads(&code[at + up.len()..]));
        }
    }
    used.retain(|it| LAYERS.contains(&&**it));
    used
}

/// How many `super::` lead from a file to the root of the crate.
fn depth(name: &str) -> usize {
    let folders = name.matches('/').count();
    if name.ends_with("mod.rs") { folders } else { folders + 1 }
}

/// The first name of a path, or of each path in a group.
fn heads(path: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.trim_start().chars().take_while(|it| it.is_alphanumeric() || *it == '_').collect()
    };
    let Some(group) = path.trim_start().strip_prefix('{') else {
        return vec![name(path)];
    };
    let mut heads = Vec::new();
    let mut open = 0;
    let mut start = 0;
    for (at, it) in group.char_indices() {
        match it {
            '{' => open += 1,
            ',' if open == 0 => {
                heads.push(name(&group[start..at]));
                start = at + 1;
            }
            '}' if open == 0 => {
                heads.push(name(&group[start..at]));
                break;
            }
            '}' => open -= 1,
            _ => {}
        }
    }
    heads
}

fn layer(name: &str) -> Option<usize> {
    let module = name.split(['/', '.']).next()?;
    LAYERS.iter().position(|it| *it == module)
}

fn breaches(name: &str, source: &str) -> Vec<String> {
    let Some(own) = layer(name) else { return Vec::new() };
    used(name, source)
        .into_iter()
        .filter(|it| layer(it).is_some_and(|it| it > own))
        .map(|it| format!("{name} uses {it}"))
        .collect()
}

#[test]
fn no_module_uses_one_behind_it() {
    let found: Vec<String> =
        sources().iter().flat_map(|(name, source)| breaches(name, source)).collect();
    assert_eq!(found, [""; 0]);
}

#[test]
fn planted_breaches_are_found_however_they_are_spelled() {
    let planted = [
        ("plan/check.rs", "use crate::policy::Pack;"),
        ("plan/check.rs", "use crate::{plan::Year, io::{json, report}};"),
        ("plan/mod.rs", "fn f() { crate::ui::app(); }"),
        ("plan/mod.rs", "use super::evaluation::Report;"),
        ("plan/check.rs", "use super::super::evaluation::Report;"),
        ("policy/shapes/idle.rs", "use super::super::super::{session, plan};"),
    ];
    for (name, source) in planted {
        assert_eq!(breaches(name, source).len(), 1, "{name}: {source}");
    }
    let allowed = [
        ("policy/mod.rs", "use crate::{plan::{Year, policy}};"),
        ("plan/check.rs", "// use crate::ui;"),
        ("plan/check.rs", "use super::io;"),
        ("ui/app.rs", "use crate::{plan::Year, session::Session};"),
    ];
    for (name, source) in allowed {
        assert_eq!(breaches(name, source), [""; 0], "{name}: {source}");
    }
}

#[test]
fn every_folder_of_the_source_has_its_place_in_the_order() {
    for (name, _) in sources() {
        let is_top = !name.contains('/') || name.starts_with("bin/");
        assert!(is_top || layer(&name).is_some(), "{name} is in no layer");
    }
}

#[test]
fn every_file_says_what_it_is_and_stays_readable() {
    let mut wrong = Vec::new();
    for (name, source) in sources() {
        if !source.starts_with("//! ") {
            wrong.push(format!("{name} does not begin with what it is"));
        }
        let lines = source.lines().count();
        if lines > LONGEST {
            wrong.push(format!("{name} has {lines} lines"));
        }
    }
    for path in files(&root().join("style"), "css") {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        if lines > LONGEST_SHEET {
            wrong.push(format!("{} has {lines} lines", path.display()));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_style_sheet_is_linked() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    for path in files(&root().join("style"), "css") {
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        assert!(page.contains(&format!("href=\"{name}\"")), "{name} is not linked");
    }
}

/// The blocks that a sheet styles: the class at the beginning of a selector,
/// without the name of an element or a kind.
fn blocks(sheet: &Path) -> Vec<String> {
    let text = fs::read_to_string(sheet).unwrap();
    let selectors = text.lines().filter_map(|it| it.trim().strip_prefix('.'));
    let block = |selector: &str| {
        let end = selector.find(|it: char| !it.is_alphanumeric() && it != '-' && it != '_');
        let class = &selector[..end.unwrap_or(selector.len())];
        let block = class.split("__").next().and_then(|it| it.split("--").next());
        block.unwrap_or_default().to_owned()
    };
    selectors.map(block).collect()
}

#[test]
fn a_sheet_that_arrives_later_styles_nothing_of_a_first_view() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    let (before, listed) = page.split_once("<!-- Of parts that arrive later").unwrap();
    let (listed, _) = listed.split_once("<!-- Of all parts again").unwrap();
    let sheets = |part: &str| {
        let names = part.split("href=\"").skip(1).filter_map(|it| it.split('"').next());
        let names = names.filter(|it| it.ends_with(".css"));
        names.map(|it| root().join(it)).collect::<Vec<_>>()
    };
    let stem = |it: &PathBuf| it.file_stem().map(|it| it.to_string_lossy().into_owned());
    let mut first: Vec<String> = sheets(before).iter().filter_map(stem).collect();
    first.extend(blocks(&root().join("style/layout.css")));
    assert!(["grid", "workspace"].iter().all(|it| first.iter().any(|first| first == it)));
    for sheet in sheets(listed) {
        for block in blocks(&sheet) {
            assert!(!first.contains(&block), "{}: .{block} is of the first view", sheet.display());
        }
    }
}
