//! Plan files: JSON, version 1 of the format.
//!
//! Reading walks the text once. It does not stop at the first mistake: a value
//! of the wrong type is reported with its path and taken for a blank, so that
//! one reading gives all problems at once, and the memory needed is bounded by
//! the plan and not by what a file claims to be. Lists stop growing at the
//! limits of the format.

mod action;
mod extras;
mod file;
mod loading;
mod offering;
mod reading;
mod split;
mod stream;
mod switched_off;
mod tree;
mod write;
mod write_action;

pub use extras::shown_extras;
pub use loading::Loading;
pub use write::{Writing, write, write_offering};

use crate::plan::{Counted, Draft, Issues, LIMITS, Plan, Problem};
use crate::policy;

/// The name of the format in a file.
pub const FORMAT: &str = "major-planner/plan";
/// The version of the format.
pub const VERSION: u32 = 1;

/// Reads and checks a plan file. Scenarios are checked for their shape; to
/// apply them is the scenario module's business.
///
/// # Errors
/// Everything that is wrong with the file, each with its path.
pub fn read(bytes: &[u8]) -> Result<Plan, Issues> {
    let mut draft = draft(bytes)?;
    let pack = draft.pack.as_deref().map(|id| (id.to_owned(), policy::find(id)));
    match pack {
        Some((id, None)) => {
            let id = crate::plan::shortened(&id);
            draft.issues.add(|| "pack".to_owned(), || Problem::UnknownPack { id });
            draft.check(None)
        }
        Some((_, Some(pack))) => draft.check(Some(pack.vocabulary())),
        None => draft.check(None),
    }
}

/// Reads a plan file without checking whether its fields agree.
///
/// # Errors
/// The bytes are too many, or not UTF-8, or not JSON.
pub fn draft(bytes: &[u8]) -> Result<Draft, Issues> {
    if bytes.len() > LIMITS.bytes {
        let limit = LIMITS.bytes;
        return Err(Issues::of_file(Problem::TooMany { what: Counted::Bytes, limit }));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| Issues::of_file(Problem::NotUtf8 { byte: error.valid_up_to() }))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    file::read(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Issues::of_file(Problem::NotJson { line, column })
    })
}
