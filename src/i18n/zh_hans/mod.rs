//! Simplified Chinese.

mod card;
mod chart;
mod details;
mod door;
mod find;
mod findings;
mod grid;
mod help;
mod keeping;
mod merging;
mod messages;
mod problems;
mod projection;
mod scenario;
mod settings;
mod strip;
mod table;
mod tipping;

pub(super) use card::{blank, change, quote, say_card};
pub(super) use chart::say_chart;
pub(super) use details::say_details;
pub(super) use door::door;
pub(super) use find::say_find;
pub(super) use findings::sentence;
pub(super) use grid::say_grid;
pub(super) use help::HELP;
pub(super) use keeping::say_keeping;
pub(super) use merging::say_merging;
pub(super) use messages::say;
pub(super) use problems::problem;
pub(super) use projection::say_projection;
pub(super) use scenario::say_scenario;
pub(super) use settings::say_settings;
pub(super) use strip::say_strip;
pub(super) use table::{say_table, wrong};
pub(super) use tipping::say_tipping;
