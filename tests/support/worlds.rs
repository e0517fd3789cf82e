//! Where histories come from, whose future is known.

use major_planner::plan::Method;

/// The generator mulberry32, and normal numbers by the polar method.
pub(crate) struct Random(pub(crate) u32);

impl Random {
    pub(crate) fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x6D2B_79F5);
        let a = self.0;
        let t = (a ^ (a >> 15)).wrapping_mul(a | 1);
        let t = t.wrapping_add((t ^ (t >> 7)).wrapping_mul(t | 61)) ^ t;
        f64::from(t ^ (t >> 14)) / 4_294_967_296.0
    }

    pub(crate) fn normal(&mut self) -> f64 {
        loop {
            let (u, v) = (2.0 * self.unit() - 1.0, 2.0 * self.unit() - 1.0);
            let w = u * u + v * v;
            if w > 0.0 && w < 1.0 {
                return u * (-2.0 * w.ln() / w).sqrt();
            }
        }
    }
}

/// Where histories come from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum World {
    /// The model of a method.
    Of(Method),
    /// A damped trend whose start is not that of the method.
    DampedFromAnywhere,
    /// A level that drops by a third once, in any year.
    Drop,
    /// A dozen or so, each a coin tossed 24 times.
    Few,
    /// One level, with now and then a year far off.
    Outliers,
}

pub(crate) const WORLDS: [World; 9] = [
    World::Of(Method::Hold),
    World::Of(Method::Mean),
    World::Of(Method::Drift),
    World::Of(Method::Linear),
    World::Of(Method::Damped),
    World::DampedFromAnywhere,
    World::Drop,
    World::Few,
    World::Outliers,
];

/// So many years: the last three are to come, the others recorded.
pub(crate) fn drawn(world: World, count: usize, random: &mut Random) -> Vec<u32> {
    const SIGMA: f64 = 20.0;
    let start = 400.0 + 100.0 * random.unit();
    let slope = 20.0 * (random.unit() - 0.5);
    let drop = (8.0 * random.unit()).floor();
    let (mut level, mut trend) = (start, slope);
    let mut before = start;
    let mut years = vec![0; count + 3];
    for (at, number) in years.iter_mut().enumerate() {
        let t = at as f64;
        let error = SIGMA * random.normal();
        let value = match world {
            World::Of(Method::Hold) => before + error,
            World::Of(Method::Mean) => start + error,
            World::Of(Method::Drift) => before + slope + error,
            World::Of(Method::Linear) => start + slope * t + error,
            // The first two years start the method, whatever they are.
            World::Of(Method::Damped) if at == 0 => start,
            World::Of(Method::Damped) if at == 1 => start + slope + error,
            World::Of(Method::Damped) | World::DampedFromAnywhere => level + 0.8 * trend + error,
            World::Drop => (if t < drop { start } else { start * 2.0 / 3.0 }) + error / 4.0,
            World::Few => (0..24).map(|_| random.unit().round()).sum(),
            World::Outliers if random.unit() < 0.1 => start + 5.0 * error,
            World::Outliers => start + error,
        };
        if matches!(world, World::Of(Method::Damped)) && at < 2 {
            if at == 1 {
                trend = value - before;
                level = before;
                let next = 0.5 * value + 0.5 * (level + 0.8 * trend);
                trend = 0.5 * (next - level) + 0.5 * 0.8 * trend;
                level = next;
            }
        } else {
            let next = 0.5 * value + 0.5 * (level + 0.8 * trend);
            trend = 0.5 * (next - level) + 0.5 * 0.8 * trend;
            level = next;
        }
        before = value;
        *number = value.round().max(0.0) as u32;
    }
    years
}
