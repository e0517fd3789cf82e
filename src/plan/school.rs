//! Schools.

use super::{Extras, Offering, SchoolKind};
use std::collections::HashMap;
use std::rc::Rc;

/// A school with its offerings, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct School {
    /// Names and kind.
    pub about: Rc<About>,
    offerings: Vec<Offering>,
    sites: Option<Rc<[usize]>>,
}

/// What a school is called and what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Unique within the plan, schools and offerings together.
    pub id: Box<str>,
    /// Its name.
    pub name: Option<Box<str>>,
    /// The district or county.
    pub district: Option<Box<str>>,
    /// It decides how many majors may be opened in a year.
    pub kind: SchoolKind,
    /// Fields of other programs.
    pub extras: Extras,
}

impl School {
    /// A school with these offerings.
    #[must_use]
    pub fn new(about: Rc<About>, offerings: Vec<Offering>) -> Self {
        let sites = shared_codes(&offerings);
        Self { about, offerings, sites }
    }

    /// The offerings in the order of the file.
    #[must_use]
    pub fn offerings(&self) -> &[Offering] {
        &self.offerings
    }

    /// For each offering, the position of the first one with the same code;
    /// `None` where no two have the same. Records that were never on file
    /// stand for themselves.
    #[must_use]
    pub fn sites(&self) -> Option<&[usize]> {
        self.sites.as_deref()
    }

    /// Puts `offering` in the place of another.
    pub(super) fn replace(&mut self, at: usize, offering: Offering) {
        let Some(slot) = self.offerings.get_mut(at) else {
            return;
        };
        let same_site = slot.identity.code == offering.identity.code
            && slot.is_ever_on_file() == offering.is_ever_on_file();
        *slot = offering;
        if !same_site {
            self.sites = shared_codes(&self.offerings);
        }
    }

    /// Changes the offerings themselves: how many, in which order.
    pub(super) fn rearrange(&mut self, change: impl FnOnce(&mut Vec<Offering>)) {
        change(&mut self.offerings);
        self.sites = shared_codes(&self.offerings);
    }

    /// The intakes of one offering, to be changed.
    pub(super) fn offering_mut(&mut self, at: usize) -> Option<&mut Offering> {
        self.offerings.get_mut(at)
    }
}

fn shared_codes(offerings: &[Offering]) -> Option<Rc<[usize]>> {
    let mut first = HashMap::with_capacity(offerings.len());
    let mut shared = false;
    let sites = offerings
        .iter()
        .enumerate()
        .map(|(at, it)| {
            if !it.is_ever_on_file() {
                return at;
            }
            let site = *first.entry(&*it.identity.code).or_insert(at);
            shared |= site != at;
            site
        })
        .collect();
    shared.then_some(sites)
}
