//! The pages: one is shown at a time.

mod start;
mod workspace;

pub use start::Start;
pub use workspace::Workspace;
