//! What time it is.

use crate::plan::Year;
use js_sys::Date;
use wasm_bindgen::JsValue;

/// The month in which a school year starts; from 0.
const SEPTEMBER: u32 = 8;

/// Milliseconds since 1970.
#[must_use]
pub fn now() -> u64 {
    // Whole and positive for the next quarter of a million years.
    Date::now() as u64
}

/// A moment as hours and minutes on the clock of the device.
#[must_use]
pub fn hour_and_minute(milliseconds: u64) -> String {
    let date = Date::new(&JsValue::from_f64(milliseconds as f64));
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// A moment as date and time of day on the calendar of the device, written so
/// that every language reads it: `2026-09-01 12:03`.
#[must_use]
pub fn day_and_minute(milliseconds: u64) -> String {
    let date = Date::new(&JsValue::from_f64(milliseconds as f64));
    let (year, month, day) = (date.get_full_year(), date.get_month() + 1, date.get_date());
    format!("{year}-{month:02}-{day:02} {}", hour_and_minute(milliseconds))
}

/// An id that nothing on this device has.
#[must_use]
pub fn fresh_id() -> String {
    // Two tabs may ask in the same millisecond.
    let chance = js_sys::Math::random() * f64::from(u32::MAX);
    format!("{:x}-{:x}", now(), chance as u32)
}

/// The school year that today belongs to.
#[must_use]
pub fn school_year() -> Year {
    let today = Date::new_0();
    let year = u16::try_from(today.get_full_year()).unwrap_or(Year::FIRST);
    let started = today.get_month() >= SEPTEMBER;
    Year::new(if started { year } else { year.saturating_sub(1) }).unwrap_or_default()
}
