//! Student's t for the few degrees of freedom that five points leave.
//!
//! The distribution for 1 to 4 degrees of freedom is elementary: Abramowitz and
//! Stegun, *Handbook of Mathematical Functions*, 26.7.3 and 26.7.4. Nothing but
//! the four operations and the square root is used, which IEEE 754 rounds
//! alike everywhere; the arc tangent of a system library is not one number.

use std::f64::consts::PI;

/// The most degrees of freedom that a history leaves.
pub(super) const MOST: u8 = 4;

/// The value that Student's t stays below in nine of ten cases, so that it lies
/// within as much on either side in eight of ten. To three decimals the values
/// of the table 1.3.6.7.2 of the NIST/SEMATECH e-Handbook of Statistical
/// Methods: 3.078, 1.886, 1.638, 1.533.
#[must_use]
pub(super) fn nine_in_ten(freedom: u8) -> f64 {
    match freedom {
        0 | 1 => 3.077_683_537_175_253,
        2 => 1.885_618_083_164_127,
        3 => 1.637_744_353_696_21,
        _ => 1.533_206_274_058_943,
    }
}

/// The chance that Student's t stays below `t`; more than four degrees of
/// freedom count as four.
#[must_use]
pub(super) fn below(t: f64, freedom: u8) -> f64 {
    let freedom = freedom.clamp(1, MOST);
    let number = f64::from(freedom);
    // Sine and squared cosine of the angle whose tangent is t / sqrt(freedom).
    let sine = t / (number + t * t).sqrt();
    let square = number / (number + t * t);
    let within = match freedom {
        1 => angle(t) * 2.0 / PI,
        2 => sine,
        3 => (angle(t / number.sqrt()) + sine * square.sqrt()) * 2.0 / PI,
        _ => sine * (1.0 + square / 2.0),
    };
    0.5 + within / 2.0
}

/// The angle with this tangent. Each halving of the angle takes `x` to
/// `x / (1 + sqrt(1 + x * x))`; of an eighth of it, nine terms of the series
/// are enough for 15 digits.
fn angle(tangent: f64) -> f64 {
    let mut x = tangent;
    for _ in 0..3 {
        x /= 1.0 + (1.0 + x * x).sqrt();
    }
    let square = x * x;
    let mut sum = 0.0;
    for term in (0..9_u8).rev() {
        sum = 1.0 / f64::from(2 * term + 1) - square * sum;
    }
    8.0 * x * sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chances_are_those_of_the_published_tables() {
        // Degrees of freedom, and the values below which t stays in 90, 95 and
        // 99 of 100 cases: NIST/SEMATECH e-Handbook, 1.3.6.7.2.
        let table = [
            (1, [3.078, 6.314, 31.821]),
            (2, [1.886, 2.920, 6.965]),
            (3, [1.638, 2.353, 4.541]),
            (4, [1.533, 2.132, 3.747]),
        ];
        for (freedom, values) in table {
            for (value, chance) in values.into_iter().zip([0.90, 0.95, 0.99]) {
                assert!((below(value, freedom) - chance).abs() < 1e-4, "{freedom}: {value}");
                let other_side = below(-value, freedom) + below(value, freedom);
                assert!((other_side - 1.0).abs() < 1e-12, "{freedom}: {value}");
            }
            let chance = below(nine_in_ten(freedom), freedom);
            assert!((chance - 0.9).abs() < 1e-13, "{freedom}: {chance}");
            assert!((below(0.0, freedom) - 0.5).abs() < 1e-15);
        }
    }

    #[test]
    fn the_angle_is_the_arc_tangent() {
        for step in -4_000..=4_000 {
            let x = f64::from(step) / 40.0;
            assert!((angle(x) - x.atan()).abs() < 1e-13, "{x}");
        }
        assert!((angle(1e12) - PI / 2.0).abs() < 1e-11);
    }
}
