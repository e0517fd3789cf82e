//! Words: the only place where findings, problems and labels become sentences.
//!
//! Everything before this module is data. Screen, workbook, embed and command
//! line ask here, so that they say the same thing.

mod en;
mod problem;
mod zh_hans;

/// A language of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// Simplified Chinese.
    #[default]
    ZhHans,
    /// English.
    En,
}
