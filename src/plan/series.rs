//! The entered intakes of one offering, year by year.
//!
//! Years without a number are simply not there: blank is not zero. A school
//! has seven or eight of them, a country has millions, and every edit copies
//! those of one school; so an entry is one word (year and number) and up to
//! eight entries need no allocation.

use super::{Students, Year};
use smallvec::SmallVec;

/// Bits that hold the number; the year stands above them, so that entries
/// sort by year.
const NUMBER_BITS: u32 = 17;
const NUMBER_MASK: u32 = (1 << NUMBER_BITS) - 1;

/// Known numbers of students by year, years ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Series(SmallVec<[u32; 8]>);

impl Series {
    /// The number entered for `year`; `None` for a blank.
    #[must_use]
    pub fn get(&self, year: Year) -> Option<Students> {
        self.position(year).ok().and_then(|at| self.0.get(at)).map(|&entry| students_of(entry))
    }

    /// Enters a number, or a blank. Says whether anything changed.
    pub fn set(&mut self, year: Year, students: Option<Students>) -> bool {
        match (self.position(year), students) {
            (Ok(at), Some(students)) => {
                let entry = entry(year, students);
                let changed = self.0.get(at) != Some(&entry);
                if let Some(slot) = self.0.get_mut(at) {
                    *slot = entry;
                }
                changed
            }
            (Ok(at), None) => {
                self.0.remove(at);
                true
            }
            (Err(at), Some(students)) => {
                self.0.insert(at, entry(year, students));
                true
            }
            (Err(_), None) => false,
        }
    }

    /// The entered years with their numbers, years ascending.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Year, Students)> + '_ {
        self.0.iter().filter_map(|&entry| Some((year_of(entry)?, students_of(entry))))
    }

    /// Enters the numbers into cells, one a year from `first` on.
    #[inline]
    pub fn fill(&self, first: Year, cells: &mut [Option<Students>]) {
        for &entry in &self.0 {
            let at = (entry >> NUMBER_BITS).wrapping_sub(first.number().into());
            if let Some(cell) = cells.get_mut(at as usize) {
                *cell = Some(students_of(entry));
            }
        }
    }

    /// Whether no year has a number.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Entries are few and the later ones are asked for, so a walk from the
    /// end beats a binary search.
    fn position(&self, year: Year) -> Result<usize, usize> {
        let key = u32::from(year.number());
        let mut at = self.0.len();
        while let Some(&entry) = at.checked_sub(1).and_then(|before| self.0.get(before)) {
            match (entry >> NUMBER_BITS).cmp(&key) {
                std::cmp::Ordering::Equal => return Ok(at - 1),
                std::cmp::Ordering::Less => break,
                std::cmp::Ordering::Greater => at -= 1,
            }
        }
        Err(at)
    }
}

fn entry(year: Year, students: Students) -> u32 {
    (u32::from(year.number()) << NUMBER_BITS) | students.number().min(Students::MOST)
}

fn year_of(entry: u32) -> Option<Year> {
    Year::new(u16::try_from(entry >> NUMBER_BITS).ok()?)
}

fn students_of(entry: u32) -> Students {
    Students::derived(i64::from(entry & NUMBER_MASK))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_is_not_a_zero() {
        let year = |number| Year::new(number).unwrap();
        let mut series = Series::default();
        assert!(series.set(year(2025), Students::new(0)));
        assert!(series.set(year(2023), Students::new(Students::MOST)));
        assert!(!series.set(year(2024), None), "it was blank before");
        assert_eq!(series.get(year(2023)), Students::new(100_000));
        assert_eq!(series.get(year(2024)), None);
        assert_eq!(series.get(year(2025)), Some(Students::NONE));
        let mut cells = [None; 3];
        series.fill(year(2024), &mut cells);
        assert_eq!(cells, [None, Some(Students::NONE), None], "2024 to 2026");
        assert!(series.set(year(2025), None));
        assert_eq!(series.iter().count(), 1);
    }
}
