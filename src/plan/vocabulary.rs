//! What names and values a plan may use.
//!
//! A plan speaks of chains and readings, but which there are is the policy's
//! to say. The policy fills a [`Vocabulary`], and so the plan can be checked
//! without knowing any policy.

/// The chains and the settings that a pack knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Ids of the chains, in the pack's order; 32 at most.
    pub chains: Vec<Box<str>>,
    /// Readings, then parameters, in the pack's order.
    pub settings: Vec<(Box<str>, Allowed)>,
}

/// The values that a reading or parameter may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// A whole number within these limits, both included.
    Between(u32, u32),
    /// One of these.
    OneOf(Vec<Setting>),
}

impl Allowed {
    /// Whether the value is allowed.
    #[must_use]
    pub fn allows(&self, value: &Setting) -> bool {
        match (self, value) {
            (Self::Between(least, most), Setting::Number(number)) => {
                (least..=most).contains(&number)
            }
            (Self::Between(..), _) => false,
            (Self::OneOf(values), value) => values.contains(value),
        }
    }
}

/// The value of a reading or parameter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Setting {
    /// A number.
    Number(u32),
    /// Yes or no.
    Flag(bool),
    /// A word.
    Word(Box<str>),
}

impl Vocabulary {
    /// The position of a chain.
    #[must_use]
    pub fn chain(&self, id: &str) -> Option<usize> {
        self.chains.iter().position(|it| **it == *id)
    }

    /// What a setting may be; `None` if there is no such setting.
    #[must_use]
    pub fn allowed(&self, name: &str) -> Option<&Allowed> {
        self.settings.iter().find(|(it, _)| **it == *name).map(|(_, allowed)| allowed)
    }
}

/// A set of chains, by their position in the pack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ChainSet(u32);

impl ChainSet {
    /// How many chains a pack may have.
    pub const MOST: usize = 32;

    /// Whether the chain is in the set.
    #[must_use]
    pub const fn has(self, chain: usize) -> bool {
        chain < Self::MOST && self.0 & (1 << chain) != 0
    }

    /// The set with the chain in it or not.
    #[must_use]
    pub const fn with(self, chain: usize, member: bool) -> Self {
        if chain >= Self::MOST {
            self
        } else if member {
            Self(self.0 | 1 << chain)
        } else {
            Self(self.0 & !(1 << chain))
        }
    }

    /// Both sets together.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether no chain is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The positions of its chains, ascending.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let chain = left.trailing_zeros();
            left &= left.wrapping_sub(1);
            usize::try_from(chain).ok().filter(|&it| it < Self::MOST)
        })
    }
}

impl FromIterator<usize> for ChainSet {
    fn from_iter<T: IntoIterator<Item = usize>>(chains: T) -> Self {
        chains.into_iter().fold(Self::default(), |set, chain| set.with(chain, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_chains_holds_each_once_in_order() {
        let set: ChainSet = [7, 0, 31, 7, 40].into_iter().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 7, 31]);
        assert!(set.with(0, false).has(7) && !set.with(0, false).has(0));
        assert_eq!(ChainSet::default().iter().count(), 0);
    }
}
