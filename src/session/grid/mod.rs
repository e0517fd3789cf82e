//! The plan as a grid: which rows and columns there are, where the cursor
//! goes, and what becomes of a text that is typed or pasted into a cell.
//!
//! **Nothing is ever guessed at.** A text that its cell does not take is
//! refused with the reason, and the plan hears nothing of it.
//!
//! Why so: the grid on the page keeps only where its cursor is. What a key
//! does is decided here, without a browser, and is tested without one.

mod arranged;
mod block;
mod column;
mod cursor;
mod find;
mod keys;
mod rows;
mod sort;
mod standing;
mod suggested;
mod typed;

pub use arranged::{Added, rearranged};
pub use block::{Pasted, Unread, blanked, copied, filled, pasted};
pub use column::{GridColumn, grid_columns, margin, shown};
pub use cursor::{CellAt, Cursor, Extent, Movement};
pub use find::{found, next_found};
pub use keys::{Command, Key, Mode, command};
pub use rows::{Row, Rows};
pub use sort::{Sort, sorted};
pub use standing::Standing;
pub use suggested::{Suggestion, Suggestions, chosen, suggested_chains, suggested_majors};
pub use typed::{Refused, typed};
