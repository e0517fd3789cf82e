//! What can be wrong with a plan, and where.
//!
//! A problem is data: what was expected, what was found. The sentence is made
//! in the language of whoever reads it, last of all.

use super::{Setting, Year};
use std::fmt;

/// One thing wrong in a file. Reading reports all of them at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Where to look.
    pub place: Place,
    /// What is wrong there.
    pub problem: Problem,
}

/// A place in a file, as a path such as `schools[0].offerings[1].intake.2027`;
/// empty where the whole file is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(pub String);

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file is not JSON at this line and column.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// The file is not UTF-8 from this byte on.
    NotUtf8 {
        /// From 0.
        byte: usize,
    },
    /// A file of a later version of the format.
    NewerVersion {
        /// Its version.
        found: u64,
    },
    /// More of something than a plan may hold.
    TooMany {
        /// Of what.
        what: Counted,
        /// The limit.
        limit: usize,
    },
    /// A name, code or id is too long.
    TooLong {
        /// Characters found.
        length: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// A field that the format does not know.
    UnknownField,
    /// The same name twice in one object.
    DuplicateKey,
    /// A field that must be there.
    Missing,
    /// Something else than expected.
    Unexpected {
        /// What would be right.
        expected: Expected,
        /// What is there.
        found: Found,
    },
    /// An id that is empty.
    EmptyId,
    /// An id that stands elsewhere too.
    DuplicateId {
        /// The id.
        id: String,
    },
    /// A pack that the product does not have.
    UnknownPack {
        /// Its id.
        id: String,
    },
    /// A chain that the pack does not have.
    UnknownChain {
        /// Its id.
        id: String,
        /// The chains there are.
        known: Vec<Box<str>>,
    },
    /// A reading or parameter that the pack does not have.
    UnknownSetting {
        /// Its name.
        name: String,
        /// The settings there are.
        known: Vec<Box<str>>,
    },
    /// The code is not six digits and not marked as off catalogue.
    NotACode {
        /// The code.
        code: String,
    },
    /// A year that has to be later than another one.
    NotAfter {
        /// The other one.
        year: Year,
    },
    /// A year that has to be earlier than another one.
    NotBefore {
        /// The other one.
        year: Year,
    },
    /// The horizon is before `as_of` or too far after it.
    Horizon {
        /// The last recorded year.
        as_of: Year,
    },
    /// A background with a plan of the whole city.
    BackgroundOfCity,
    /// A recorded intake after `as_of`.
    RecordedAfter {
        /// The last recorded year.
        as_of: Year,
    },
    /// A planned intake up to `as_of`.
    PlannedBefore {
        /// The last recorded year.
        as_of: Year,
    },
    /// An intake before the offering began.
    BeforeFirstYear {
        /// When it began.
        first_year: Year,
    },
    /// No school with this id.
    NoSuchSchool {
        /// The id.
        id: String,
    },
    /// No offering with this id.
    NoSuchOffering {
        /// The id.
        id: String,
    },
    /// No scenario with this id.
    NoSuchScenario {
        /// The id.
        id: String,
    },
    /// Nothing to end: no open suspension.
    NoOpenSuspension,
    /// No action of a scenario says this.
    OnlyInBaseline,
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Bytes of the file.
    Bytes,
    /// Schools.
    Schools,
    /// Offerings.
    Offerings,
    /// Different years among the intakes.
    Years,
    /// Scenarios.
    Scenarios,
    /// Actions of one scenario.
    Actions,
}

/// What would be right at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// An object.
    Object,
    /// A list.
    List,
    /// A text.
    Text,
    /// true or false.
    Flag,
    /// A whole number within these limits.
    Whole(i64, i64),
    /// A school year.
    Year,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// One of these values.
    Settings(Vec<Setting>),
    /// The value of a setting: a number, a word, true or false.
    Setting,
}

/// What is there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Null,
    /// true or false.
    Flag(bool),
    /// A number.
    Number(String),
    /// A text, shortened.
    Text(String),
    /// A list.
    List,
    /// An object.
    Object,
}

impl Found {
    /// A text as it is shown: 40 characters at most.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(shortened(text))
    }
}

impl From<&Setting> for Found {
    fn from(value: &Setting) -> Self {
        match value {
            Setting::Number(number) => Self::Number(number.to_string()),
            Setting::Flag(flag) => Self::Flag(*flag),
            Setting::Word(word) => Self::text(word),
        }
    }
}

/// The beginning of a text, so that a message stays a message.
pub(crate) fn shortened(text: &str) -> String {
    const SHOWN: usize = 40;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The problems found so far. A file can have millions; the first thousand
/// are kept, the others counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issues {
    kept: Vec<Issue>,
    left_out: usize,
}

impl Issues {
    /// How many are kept.
    pub const KEPT: usize = 1_000;

    /// Adds one; place and problem are made only if it is kept.
    pub fn add(&mut self, place: impl FnOnce() -> String, problem: impl FnOnce() -> Problem) {
        if self.kept.len() < Self::KEPT {
            self.kept.push(Issue { place: Place(place()), problem: problem() });
        } else {
            self.left_out += 1;
        }
    }

    /// One problem of the file as a whole.
    #[must_use]
    pub fn of_file(problem: Problem) -> Self {
        let mut issues = Self::default();
        issues.add(String::new, || problem);
        issues
    }

    /// The problems kept.
    #[must_use]
    pub fn kept(&self) -> &[Issue] {
        &self.kept
    }

    /// How many more there are.
    #[must_use]
    pub const fn left_out(&self) -> usize {
        self.left_out
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }
}
