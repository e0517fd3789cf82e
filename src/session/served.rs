//! Which chains each school serves.

use super::Version;

/// A school that serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// Position of the school in the plan.
    pub school: usize,
    /// How many of its sites surely serve each chain, in the order of the pack.
    pub chains: Vec<i64>,
}

/// The schools that surely serve a chain in a year, in the order of the plan.
#[must_use]
pub fn served(version: &Version, nth: usize) -> Vec<Served> {
    let of_school = |school: usize| {
        let amounts = version.report().school(school)?.amounts.get(nth)?;
        let chains: Vec<_> = amounts.chains.iter().map(|it| it.offerings).collect();
        chains.iter().any(|it| *it > 0).then_some(Served { school, chains })
    };
    (0..version.plan().schools().len()).filter_map(of_school).collect()
}

/// How dark a cell of so many sites is: 0 for none, up to 4.
#[must_use]
pub const fn shade(sites: i64) -> u8 {
    match sites {
        0 => 0,
        1 => 1,
        2 => 2,
        3 | 4 => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::super::support::city;
    use super::*;

    #[test]
    fn only_schools_that_serve_are_listed_with_their_sites() {
        let rows = served(&Version::of(city()).unwrap(), 0);
        assert_eq!(rows.iter().map(|it| it.school).collect::<Vec<_>>(), [0]);
        assert_eq!(rows[0].chains.iter().sum::<i64>(), 1);
        assert_eq!(rows[0].chains[2], 1, "biomedicine");
    }

    #[test]
    fn a_cell_is_the_darker_the_more_sites_serve() {
        assert_eq!([0, 1, 2, 3, 4, 5, 99].map(shade), [0, 1, 2, 3, 3, 4, 4]);
    }
}
