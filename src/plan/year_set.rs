//! Sets of years.

use super::Year;

/// A set of school years, small enough to go with every copy of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct YearSet([u64; 5]);

impl YearSet {
    pub(super) fn insert(&mut self, year: Year) {
        let (word, bit) = slot(year);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    pub(super) fn has(&self, year: Year) -> bool {
        let (word, bit) = slot(year);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    pub(super) fn len(&self) -> usize {
        self.0.iter().map(|it| it.count_ones() as usize).sum()
    }
}

fn slot(year: Year) -> (usize, u64) {
    let nth = usize::from(year.number() - Year::FIRST);
    (nth / 64, 1 << (nth % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_of_the_format_has_a_place_of_its_own() {
        let mut set = YearSet::default();
        let first = Year::new(Year::FIRST).unwrap();
        for (count, year) in first.to(Year::new(Year::LAST).unwrap()).enumerate() {
            assert!(!set.has(year) && set.len() == count, "{year}");
            set.insert(year);
        }
        assert_eq!(set.len(), 301);
    }
}
