//! Bytes to drafts and back: the formats that others rely on.
//!
//! What is read is a draft with every problem of the file at its place; what is
//! written carries its format and version. **Only `io`, `store` and `embed`
//! types are serialised.**

pub mod json;
pub mod report;
pub mod table;
pub mod trace;
pub mod work;
