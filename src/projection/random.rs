//! Draws that follow from a seed, the same on every machine.
//!
//! The generator is SplitMix64 (Steele, Lea and Flood, *Fast Splittable
//! Pseudorandom Number Generators*, OOPSLA 2014). Student's t is drawn by the
//! polar method of Bailey (*Polar Generation of Random Variates with the
//! t-Distribution*, Mathematics of Computation 62, 1994, 779-781): of a point
//! `(u, v)` in the unit disc with `w = u^2 + v^2`, the draw is
//! `u * sqrt(freedom * (w^(-2 / freedom) - 1) / w)`. For 1 to 4 degrees of
//! freedom the power takes square roots and one cube root, and IEEE 754 rounds
//! those alike everywhere, unlike logarithms and sines.

/// A stream of draws.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The stream of a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The stream of a seed for one subject, by its id (FNV-1a): what is drawn
    /// for one does not change when others come or go.
    #[must_use]
    pub fn of(seed: u64, id: &str) -> Self {
        let hash = id.bytes().fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        Self(Self(hash ^ seed).number())
    }

    /// Any number of 64 bits.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Any number from -1 to 1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit exactly")]
    fn side(&mut self) -> f64 {
        (self.number() >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
    }

    /// A draw of Student's t with 1 to 4 degrees of freedom.
    pub fn student(&mut self, freedom: u8) -> f64 {
        loop {
            let (u, v) = (self.side(), self.side());
            let w = u * u + v * v;
            if w <= 0.0 || w > 1.0 {
                continue;
            }
            let power = match freedom {
                0 | 1 => w * w,
                2 => w,
                3 => {
                    let root = cube_root(w);
                    root * root
                }
                _ => w.sqrt(),
            };
            let freedom = f64::from(freedom.max(1));
            return u * (freedom * (1.0 / power - 1.0) / w).sqrt();
        }
    }
}

/// The cube root of a number from 0 to 1: `1/4 + 1/16 + 1/64` of its exponent
/// is nearly a third, and Newton's steps do the rest.
fn cube_root(number: f64) -> f64 {
    let fourth = number.sqrt().sqrt();
    let sixteenth = fourth.sqrt().sqrt();
    let mut root = fourth * sixteenth * sixteenth.sqrt().sqrt();
    for _ in 0..6 {
        root = (2.0 * root + number / (root * root)) / 3.0;
    }
    root
}

#[cfg(test)]
mod tests {
    use super::super::student;
    use super::*;

    #[test]
    fn a_cube_root_is_one_however_small_the_number() {
        let mut number = 1.0_f64;
        while number > 1e-33 {
            let root = cube_root(number);
            assert!((root * root * root / number - 1.0).abs() < 1e-14, "{number}");
            number *= 0.83;
        }
    }

    #[test]
    fn a_tenth_of_the_draws_lies_in_each_tenth_of_the_distribution() {
        const DRAWS: u32 = 100_000;
        for freedom in 1..=4 {
            let mut random = Random::new(7);
            let mut tenths = [0_u32; 10];
            for _ in 0..DRAWS {
                let chance = student::below(random.student(freedom), freedom);
                tenths[((chance * 10.0) as usize).min(9)] += 1;
            }
            let even = tenths.iter().all(|it| it.abs_diff(DRAWS / 10) < 400);
            assert!(even, "{freedom}: {tenths:?}, four standard errors are 380");
        }
    }

    #[test]
    fn a_seed_gives_the_numbers_of_the_published_generator() {
        // The first numbers of SplitMix64 from 1234567, as in its reference code.
        let mut random = Random::new(1_234_567);
        let first = [random.number(), random.number(), random.number()];
        assert_eq!(
            first,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }

    #[test]
    fn the_draws_of_a_seed_are_the_same_to_the_last_bit_on_every_machine() {
        let mut random = Random::of(2022, "S01-01");
        let bits = [1, 2, 3, 4].map(|freedom| random.student(freedom).to_bits());
        // Worked out once more in Python.
        assert_eq!(
            bits,
            [4594545653727149676, 13816815848350234860, 13836550985089460858, 13834658561608611596]
        );
    }
}
