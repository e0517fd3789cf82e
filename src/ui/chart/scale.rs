//! Round numbers along an axis.

/// The most steps between the lowest and the highest mark.
const STEPS: i64 = 5;

/// An axis from one round number to another. Unit: that of the values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// The lowest mark.
    pub(super) least: i64,
    /// From mark to mark.
    pub(super) step: i64,
    /// How many steps there are, 1 to 5.
    pub(super) steps: i64,
}

impl Scale {
    /// The narrowest axis that holds both values, with marks at multiples of
    /// 1, 2 or 5 times a power of ten times `finest`.
    #[must_use]
    pub(super) fn covering(least: i64, most: i64, finest: i64) -> Self {
        let mut power = finest.max(1);
        loop {
            for step in [power, 2 * power, 5 * power] {
                let first = least.div_euclid(step);
                let steps = (most + step - 1).div_euclid(step) - first;
                // A value that no i64 holds ten times ends the search too.
                if steps <= STEPS || power > i64::MAX / 100 {
                    return Self { least: first * step, step, steps: steps.max(1) };
                }
            }
            power *= 10;
        }
    }

    /// The marks, ascending.
    pub(super) fn marks(self) -> impl Iterator<Item = i64> {
        (0..=self.steps).map(move |nth| self.least + nth * self.step)
    }

    /// How far up a value lies: 0 at the lowest mark, 1 at the highest.
    #[must_use]
    pub(super) fn part(self, value: i64) -> f64 {
        (value - self.least) as f64 / (self.steps * self.step) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_holds_its_values_between_few_round_marks_and_no_narrower_one_does() {
        let round = |step: i64| {
            [1, 2, 5].contains(&step.to_string().trim_end_matches('0').parse().unwrap_or(0))
        };
        let mut seed = 7_u64;
        for _ in 0..20_000 {
            let mut next = |below: u64| {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                i64::try_from((seed >> 33) % below).unwrap()
            };
            let (least, finest) = (next(2_000), [1, 10][usize::try_from(next(2)).unwrap()]);
            let spread = [3, 60, 1_500, 90_000][usize::try_from(next(4)).unwrap()];
            let most = least + next(spread);
            let scale = Scale::covering(least, most, finest);
            let marks: Vec<_> = scale.marks().collect();
            let told = format!("{least} to {most} by {finest}: {marks:?}");
            let (first, last) = (marks[0], marks[marks.len() - 1]);
            assert!(first <= least && most <= last, "{told}");
            assert!((2..=6).contains(&marks.len()), "{told}");
            assert!(scale.step % finest == 0 && round(scale.step), "{told}");
            assert!(marks.iter().all(|it| it % scale.step == 0), "{told}");
            assert!(least - first < scale.step && (last - most < scale.step || marks.len() == 2));
            assert!(scale.part(first) == 0.0 && scale.part(last) == 1.0, "{told}");
            // With the next finer round step there would be too many marks.
            let round_steps = (0..7).flat_map(|power| [1, 2, 5].map(|it| it * 10_i64.pow(power)));
            let finer = round_steps.map(|it| it * finest).filter(|it| *it < scale.step).max();
            let too_many = |it: i64| (most + it - 1).div_euclid(it) - least.div_euclid(it) > STEPS;
            assert!(finer.is_none_or(too_many), "{told}");
        }
    }

    #[test]
    fn one_value_alone_has_an_axis_too() {
        let scale = Scale::covering(0, 0, 1);
        assert_eq!(scale.marks().collect::<Vec<_>>(), [0, 1]);
        assert_eq!(Scale::covering(700, 700, 10).marks().collect::<Vec<_>>(), [700, 710]);
    }
}
