//! The packs that the product ships, one data file each.

use super::Pack;
use std::cell::RefCell;
use std::rc::Rc;

/// Ids and files of the packs.
pub const PACKS: &[(&str, &str)] = &[("hohhot-2022", include_str!("hohhot-2022.json"))];

thread_local! {
    static READ: RefCell<Vec<Rc<Pack>>> = const { RefCell::new(Vec::new()) };
}

/// The pack with this id. Each is read once.
#[must_use]
pub fn find(id: &str) -> Option<Rc<Pack>> {
    READ.with_borrow_mut(|packs| {
        if let Some(pack) = packs.iter().find(|it| *it.id == *id) {
            return Some(Rc::clone(pack));
        }
        let (_, file) = PACKS.iter().find(|(it, _)| *it == id)?;
        let pack = Rc::new(Pack::read(file).ok()?);
        packs.push(Rc::clone(&pack));
        Some(pack)
    })
}

/// The pack of Hohhot's plan for 2022 to 2025.
///
/// It is part of the program, so that it can be read is for a test to show.
#[must_use]
pub fn hohhot_2022() -> Rc<Pack> {
    find("hohhot-2022").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Shape;

    #[test]
    fn every_pack_can_be_read_and_has_the_id_of_its_file() {
        for (id, file) in PACKS {
            let pack = Pack::read(file).unwrap();
            assert_eq!(*pack.id, **id);
        }
    }

    #[test]
    fn a_pack_is_found_by_its_id_and_read_once() {
        let pack = hohhot_2022();
        assert!(Rc::ptr_eq(&pack, &find("hohhot-2022").unwrap()));
        assert_eq!(find("nowhere-1900"), None);
    }

    #[test]
    fn hohhot_has_its_rules_chains_and_readings_in_the_order_of_the_contract() {
        let pack = hohhot_2022();
        let shapes: Vec<_> = pack.rules.iter().map(|it| it.shape).collect();
        assert_eq!(shapes, Shape::ALL);
        let chains: Vec<_> = pack.chains.iter().map(|it| &*it.id).collect();
        assert_eq!(
            chains,
            [
                "green-food",
                "new-energy",
                "biomedicine",
                "information",
                "logistics",
                "culture-tourism",
                "strategic-emerging",
                "local-strength"
            ]
        );
        let settings: Vec<_> = pack.vocabulary().settings.iter().map(|(name, _)| &**name).collect();
        assert_eq!(
            settings.join(" "),
            "class_minimum zero_counts_as_small refile_counts_as_new cap_strictness site_unit \
             site_basis quality_tolerance share_target chain_school_minimum \
             school_offering_minimum quality_target cap_national_key cap_other window \
             coverage_due quality_due"
        );
    }
}
