//! Numbers that look random and follow from a seed.

/// The generator mulberry32.
pub(super) struct Random(u32);

impl Random {
    pub(super) fn new(seed: u32) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x6D2B_79F5);
        let a = self.0;
        let t = (a ^ (a >> 15)).wrapping_mul(a | 1);
        let t = t.wrapping_add((t ^ (t >> 7)).wrapping_mul(t | 61)) ^ t;
        t ^ (t >> 14)
    }

    /// A number from 0 to `limit - 1`.
    pub(super) fn below(&mut self, limit: u32) -> u32 {
        let product = u64::from(self.next()) * u64::from(limit);
        u32::try_from(product >> 32).unwrap_or(0)
    }
}
