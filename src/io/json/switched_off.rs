//! Actions that are switched off.
//!
//! The format has no field for them, and nobody but the page is to apply them:
//! they are a field of the page's own, `x_off`, a list of objects with the
//! action and the number of actions that stand before it. What is there and is
//! no such list belongs to another program, and is kept as it is.

use super::reading::Reading;
use super::tree::{Json, Piece};
use super::write::{Object, joined};
use super::write_action::action;
use crate::plan::{LIMITS, Scenario, SwitchedOff};
use serde::de::DeserializeSeed;

impl Scenario {
    /// Reads the field; false if it belongs to another program.
    pub(super) fn switched_off(&mut self, value: &Json<'_>) -> bool {
        let Json::Raw(json) = value else { return false };
        let Some(off) = read(json) else { return false };
        self.off = off;
        true
    }
}

fn read(json: &str) -> Option<Vec<SwitchedOff>> {
    let piece = Piece.deserialize(&mut serde_json::Deserializer::from_str(json)).ok()?;
    let Json::List(items) = piece else { return None };
    let mut reading = Reading::default();
    let off: Option<Vec<SwitchedOff>> =
        items.into_iter().map(|it| switched_off(it, &mut reading)).collect();
    off.filter(|it| reading.issues.is_empty() && it.len() <= LIMITS.actions)
}

fn switched_off(item: Json<'_>, reading: &mut Reading) -> Option<SwitchedOff> {
    let Json::Object(fields) = item else { return None };
    let (mut before, mut action) = (None, None);
    for (name, value) in fields {
        match (&*name, value) {
            ("at", Json::Whole(at)) => before = usize::try_from(at).ok(),
            ("action", value) => action = reading.action(value),
            _ => return None,
        }
    }
    Some(SwitchedOff { before: before?, action: action? })
}

/// The field as it is written; `None` where nothing is switched off.
pub(super) fn written(scenario: &Scenario) -> Option<String> {
    let items = scenario.off.iter().map(|it| {
        let mut object = Object::default();
        object.number("at", it.before).json("action", action(&it.action)).written()
    });
    let items = joined(items, ",\n      ");
    (!items.is_empty()).then(|| format!("[\n      {items}\n    ]"))
}
