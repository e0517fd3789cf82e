//! A plan from a sheet: the block that a planner copies from it, with a row of
//! our headers first.
//!
//! Nothing is guessed at and nothing left out in silence: a column that is not
//! known, a cell that cannot be read are reported with row and column, all at
//! once, and then there is no plan. Of a table with the headers of others the
//! planner says first what each column is; what is plain is proposed.
//!
//! A block with headers that is pasted into a plan changes the plan at hand: of
//! that, what cannot be read is listed, and all the rest is taken.

mod cells;
mod headed;
mod header;
mod mapping;
mod merging;
mod reading;

pub use header::Header;
pub(super) use header::folded;
pub use mapping::{Column as TableColumn, Columns};
pub use merging::{Merged, merged};
pub use reading::{plan_of_columns, plan_of_table};

use super::{Refusal, Refused};
use crate::plan::{Problem, Year};

/// One thing wrong in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The row, the first one being 1; 0: the whole table.
    pub row: usize,
    /// What stands above the column.
    pub column: Option<Box<str>>,
    /// What is wrong there.
    pub problem: TableProblem,
}

/// What can be wrong in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableProblem {
    /// There is nothing below the headers, or nothing at all.
    Empty,
    /// The first row holds none of our headers.
    NoHeaders,
    /// There is no column with this header.
    NoColumn(Header),
    /// Neither code nor name of the majors has a column.
    NoMajorColumn,
    /// This header is not one of ours.
    UnknownHeader(String),
    /// The header stands above two columns.
    HeaderTwice,
    /// A cell without a header above it.
    NoHeaderAbove(String),
    /// No school here, and none above.
    NoSchool,
    /// Neither code nor name of a major.
    NoMajor,
    /// This is not a kind of school.
    UnknownKind(String),
    /// The school has another kind in a row above.
    OtherKind,
    /// The pack has no such chain.
    UnknownChain(String),
    /// This is not a number of students.
    NotStudents(String, Refusal),
    /// This is not a whole number within these limits.
    NotWhole(String, u16, u16),
    /// A plan cannot hold it.
    Refused(Problem),
    /// The plan at hand does not take this text.
    NotTaken(String, Refused),
    /// The plan at hand looks no further than this year.
    BeyondHorizon(String, Year),
    /// Several schools of the plan have this name.
    SeveralSchools(String),
    /// Several offerings of the school fit this code or name.
    SeveralOfferings(String),
    /// The offering stands in this row already.
    Repeated(usize),
    /// A row of sums, which is no offering.
    Sum(String),
}

/// Everything that is wrong in a table. The first thousand are kept, the others
/// counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wrongs {
    kept: Vec<Wrong>,
    left_out: usize,
}

impl Wrongs {
    const KEPT: usize = 1_000;

    fn add(&mut self, row: usize, column: Option<&str>, problem: TableProblem) {
        if self.kept.len() < Self::KEPT {
            self.kept.push(Wrong { row, column: column.map(Into::into), problem });
        } else {
            self.left_out += 1;
        }
    }

    /// What is kept, in the order of rows.
    #[must_use]
    pub fn kept(&self) -> &[Wrong] {
        &self.kept
    }

    /// How much more there is.
    #[must_use]
    pub const fn left_out(&self) -> usize {
        self.left_out
    }
}

#[cfg(test)]
mod tests;
