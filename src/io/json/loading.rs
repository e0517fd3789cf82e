//! Reads a large file step by step, so that a page need not stand still.
//!
//! The schools are found first and then read and checked one by one. A file in
//! which anything is wrong is read again as a whole: its problems, their places
//! and their order are those of [`read`], whatever was found on the way.

use super::file::{self, SchoolWalk};
use super::read;
use super::reading::Reading;
use super::split::{Parts, Split};
use super::stream::Object;
use crate::plan::{Checking, Draft, Issues, LIMITS, Plan};
use crate::policy;
use serde::de::DeserializeSeed;
use std::ops::Range;

/// How many bytes of a file are looked at in one step.
const STEP: usize = 1 << 18;

/// A file that is being read.
#[derive(Debug)]
pub struct Loading {
    text: Result<String, Vec<u8>>,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    Splitting(Split),
    Reading(Box<Draft>, Reading, std::vec::IntoIter<Range<usize>>),
    Checking(Box<Checking>, usize),
    /// Something is wrong, or everything is read.
    Done(Option<Plan>),
}

impl Loading {
    /// Begins to read a file.
    #[must_use]
    pub fn of(bytes: Vec<u8>) -> Self {
        if bytes.len() > LIMITS.bytes {
            return Self { text: Err(bytes), stage: Stage::Done(None) };
        }
        match String::from_utf8(bytes) {
            Ok(text) => Self { text: Ok(text), stage: Stage::Splitting(Split::default()) },
            Err(error) => Self { text: Err(error.into_bytes()), stage: Stage::Done(None) },
        }
    }

    /// How much of the work is done. Unit: percent.
    #[must_use]
    pub fn percent(&self) -> usize {
        let whole = self.text.as_ref().map_or(1, String::len).max(1);
        match &self.stage {
            Stage::Splitting(split) => 20 * split.at() / whole,
            Stage::Reading(_, _, left) => {
                let begins = left.as_slice().first().map_or(whole, |it| it.start);
                20 + 60 * begins / whole
            }
            Stage::Checking(checking, all) => 80 + 20 * (all - checking.left()) / all.max(&1),
            Stage::Done(_) => 100,
        }
    }

    /// Works on for about a millisecond; `false` if nothing is left to do.
    pub fn step(&mut self) -> bool {
        let Ok(text) = &self.text else { return false };
        let stage = std::mem::replace(&mut self.stage, Stage::Done(None));
        self.stage = match stage {
            Stage::Splitting(mut split) => match split.step(text, STEP) {
                true => Stage::Splitting(split),
                false => begun(text, split),
            },
            Stage::Reading(draft, reading, left) => continued(text, draft, reading, left),
            Stage::Checking(mut checking, all) => match (0..20).all(|_| checking.step()) {
                true => Stage::Checking(checking, all),
                false => Stage::Done(checking.done().ok()),
            },
            done @ Stage::Done(_) => done,
        };
        !matches!(self.stage, Stage::Done(_))
    }

    /// The plan.
    ///
    /// # Errors
    /// Everything that is wrong with the file, each with its path.
    pub fn done(mut self) -> Result<Plan, Issues> {
        while self.step() {}
        match (self.stage, self.text) {
            (Stage::Done(Some(plan)), _) => Ok(plan),
            (_, Ok(text)) => read(text.as_bytes()),
            (_, Err(bytes)) => read(&bytes),
        }
    }
}

/// Reads all but the schools.
fn begun(text: &str, split: Split) -> Stage {
    let begun = split.parts().and_then(|Parts { list, schools }| {
        let (before, behind) = (text.get(..list.start)?, text.get(list.end..)?);
        let frame = format!("{before}[]{behind}");
        let (draft, reading) = file::read_with(frame.trim_start_matches('\u{feff}')).ok()?;
        let is_plain = draft.schools.is_empty() && reading.issues.is_empty();
        let reading = (is_plain && schools.len() <= LIMITS.schools).then_some(reading)?;
        Some(Stage::Reading(Box::new(draft), reading, schools.into_iter()))
    });
    begun.unwrap_or(Stage::Done(None))
}

/// Reads some schools.
fn continued(
    text: &str,
    mut draft: Box<Draft>,
    mut reading: Reading,
    mut left: std::vec::IntoIter<Range<usize>>,
) -> Stage {
    for place in left.by_ref().take(20) {
        let mut school = SchoolWalk::default();
        let mut json = serde_json::Deserializer::from_str(text.get(place).unwrap_or_default());
        let walk = Object { walk: &mut school, reading: &mut reading };
        let is_read = walk.deserialize(&mut json).and_then(|()| json.end()).is_ok();
        if !is_read || !reading.issues.is_empty() {
            return Stage::Done(None);
        }
        draft.schools.push(school.into());
    }
    if left.len() > 0 {
        return Stage::Reading(draft, reading, left);
    }
    let pack = draft.pack.as_deref().and_then(policy::find);
    let Some(pack) = pack else { return Stage::Done(None) };
    draft.chain_names = reading.chain_names;
    let all = draft.schools.len();
    let checking = Checking::of(*draft, Some(pack.vocabulary().clone()));
    Stage::Checking(Box::new(checking), all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::json::write;

    const EXAMPLE_CITY: &str = include_str!("../../store/example-city.json");

    fn both(bytes: &[u8]) -> (Result<String, Issues>, Result<String, Issues>) {
        let steps = Loading::of(bytes.to_vec()).done();
        (steps.map(|it| write(&it)), read(bytes).map(|it| write(&it)))
    }

    #[test]
    fn a_file_read_step_by_step_is_the_file_read_at_once() {
        let with_mark = format!("\u{feff}{EXAMPLE_CITY}");
        for text in [EXAMPLE_CITY, &with_mark] {
            let (steps, whole) = both(text.as_bytes());
            assert!(whole.is_ok());
            assert_eq!(steps, whole);
        }
    }

    #[test]
    fn the_steps_go_on_and_end() {
        let mut loading = Loading::of(EXAMPLE_CITY.as_bytes().to_vec());
        let mut seen = vec![loading.percent()];
        while loading.step() {
            seen.push(loading.percent());
        }
        assert!(seen.len() > 6 && seen.is_sorted() && *seen.last().unwrap() < 100, "{seen:?}");
        assert!(matches!(loading.stage, Stage::Done(Some(_))), "not read as a whole");
    }

    #[test]
    fn whatever_is_wrong_is_told_as_of_the_whole_file() {
        let city = EXAMPLE_CITY;
        for wrong in [
            city.replacen("\"710201\"", "\"71020\"", 1),
            city.replacen("\"length\": 3", "\"length\": \"three\"", 1),
            city.replacen("\"S02\"", "\"S01\"", 1),
            city.replacen("\"as_of\": 2025", "\"as_of\": 1800", 1),
            city.replacen("hohhot-2022", "elsewhere", 1),
            city.replacen("\"schools\"", "\"schulen\"", 1),
            city.replacen("information", "no chain", 1),
            city.replacen("}},\n", "}}\n", 1),
            city[..city.len() / 2].to_owned(),
        ] {
            let (steps, whole) = both(wrong.as_bytes());
            assert!(whole.is_err());
            assert_eq!(steps, whole);
        }
        let (steps, whole) = both(b"{\"title\": \"\xff\"}");
        assert!(whole.is_err());
        assert_eq!(steps, whole);
    }
}
