//! What schools add up to.
//!
//! Everything that a rule about the city or a chain looks at is a sum over the
//! schools. So after an edit the old amounts of one school are taken off and
//! the new ones added, and no other school is looked at.

use crate::policy::Verdict;
use smallvec::SmallVec;

/// Declares a record of numbers that can be added and taken off.
macro_rules! sums {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct $name { $($(#[$field_doc])* pub $field: i64,)+ }

        impl $name {
            fn add(&mut self, other: &Self) { $(self.$field += other.$field;)+ }
            fn take(&mut self, other: &Self) { $(self.$field -= other.$field;)+ }
        }
    };
}

sums! {
    /// Sites under one way to read "site".
    SiteSums {
        /// Sites that surely count.
        sure,
        /// Sites that count or may count.
        possible,
        /// Sites that surely serve.
        serving_sure,
        /// Sites that serve or may serve.
        serving_possible,
        /// Least of `100 * serving - target * total`.
        least,
        /// Greatest of the same.
        greatest,
    }
}

sums! {
    /// One chain.
    ChainSums {
        /// Schools that have a site on file that serves it.
        schools_on_file,
        /// Schools that surely have a recruiting one.
        schools_recruiting,
        /// Schools that have or may have a recruiting one.
        schools_maybe_recruiting,
        /// Sites that surely count and serve it, under the readings in force.
        offerings,
        /// Known intakes of the records that serve it.
        students,
    }
}

sums! {
    /// What does not depend on chains.
    Totals {
        /// Schools with a site that surely counts.
        schools,
        /// Schools with a site that surely serves.
        serving_schools,
        /// Known intakes.
        students,
        /// Known intakes of records with chains.
        serving_students,
        /// Records on file with a blank intake.
        blank_intakes,
        /// Offerings of quality rank.
        quality,
        /// Breaches.
        breach,
        /// Near.
        near,
        /// Unknown.
        unknown,
        /// Met.
        met,
    }
}

impl Totals {
    /// Counts one verdict.
    #[inline]
    pub fn count(&mut self, verdict: Verdict) {
        self.count_all(verdict, 1);
    }

    /// Counts so many times the same verdict.
    #[inline]
    pub fn count_all(&mut self, verdict: Verdict, times: i64) {
        let count = match verdict {
            Verdict::Breach => &mut self.breach,
            Verdict::Near => &mut self.near,
            Verdict::Unknown => &mut self.unknown,
            Verdict::Met => &mut self.met,
        };
        *count += times;
    }

    /// How many verdicts of each kind, in the order of [`Verdict::ALL`].
    #[must_use]
    pub const fn counts(&self) -> [i64; 4] {
        [self.breach, self.near, self.unknown, self.met]
    }
}

/// How many chains there is room for without asking for memory: every school
/// has its own amounts of each.
const CHAINS: usize = 8;

/// What one school, or the whole city, adds up to in one year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// What does not depend on chains.
    pub totals: Totals,
    /// Sites, under each way to read "site" in the order of `SiteReading::ALL`.
    pub sites: [SiteSums; 4],
    /// Chains, in the order of the pack.
    pub chains: SmallVec<[ChainSums; CHAINS]>,
}

impl Amounts {
    /// Nothing, for so many chains.
    #[must_use]
    #[inline]
    pub fn nothing(chains: usize) -> Self {
        let chains = if chains <= CHAINS {
            SmallVec::from_buf_and_len([ChainSums::default(); CHAINS], chains)
        } else {
            SmallVec::from_elem(ChainSums::default(), chains)
        };
        Self { chains, ..Self::default() }
    }

    /// Adds the amounts of a school.
    pub fn add(&mut self, other: &Self) {
        self.totals.add(&other.totals);
        for (sums, other) in self.sites.iter_mut().zip(&other.sites) {
            sums.add(other);
        }
        for (sums, other) in self.chains.iter_mut().zip(&other.chains) {
            sums.add(other);
        }
    }

    /// Takes the amounts of a school off.
    pub fn take(&mut self, other: &Self) {
        self.totals.take(&other.totals);
        for (sums, other) in self.sites.iter_mut().zip(&other.sites) {
            sums.take(other);
        }
        for (sums, other) in self.chains.iter_mut().zip(&other.chains) {
            sums.take(other);
        }
    }
}
