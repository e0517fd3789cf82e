//! Which school and which offering a row means.

use super::{Merging, Place, Said};
use crate::catalogue;
use crate::plan::{Offering, Plan};
use crate::session::table::cells::{Cells, Row};
use crate::session::table::header::{Header, folded};
use std::collections::{HashMap, HashSet};

/// What tells it, looked up once: a block may have thousands of rows, and so
/// may the plan have schools.
#[derive(Default)]
pub(super) struct Meant {
    /// The positions of the schools of a name.
    schools: HashMap<String, Vec<usize>>,
    /// School, code and name of every row.
    rows: HashSet<(String, String, String)>,
}

impl Meant {
    pub(super) fn of(plan: &Plan, cells: &Cells<'_>, rows: &[Row<'_>]) -> Self {
        let mut meant = Self::default();
        for (at, it) in plan.schools().iter().enumerate() {
            meant.add(it.about.name.as_deref().unwrap_or(&it.about.id), at);
        }
        let mut school = String::new();
        for row in rows.iter().filter(|it| sum(cells, it).is_none()) {
            let text = |header| folded(cells.plain(row, header));
            let named = text(Header::School);
            if !named.is_empty() {
                school = named;
            }
            meant.rows.insert((school.clone(), text(Header::Code), text(Header::Name)));
        }
        meant
    }

    /// A school has this name.
    pub(super) fn add(&mut self, name: &str, school: usize) {
        self.schools.entry(folded(name)).or_default().push(school);
    }
}

impl Merging<'_> {
    pub(super) fn place_of(&self, name: String) -> Place {
        match self.meant.schools.get(&folded(&name)).map(Vec::as_slice) {
            None | Some([]) => Place::New(name),
            Some([school]) => Place::There(*school),
            Some(_) => Place::Several(name),
        }
    }

    /// The positions of the offerings that a row may mean: of several of one
    /// code, those that are called as it says. One that is called otherwise is
    /// another direction of the major where a row of the block is called like it.
    pub(super) fn found(&self, school: usize, said: &Said) -> Vec<usize> {
        let offerings = self.now.plan().schools().get(school);
        let all = || offerings.into_iter().flat_map(|it| it.offerings().iter()).enumerate();
        let fits = |it: &Offering| {
            let is_it = match said.code.is_empty() {
                true => is_called(it, &said.name),
                false => folded(&it.identity.code) == folded(&said.code),
            };
            is_it && said.length.is_none_or(|length| it.length == length)
        };
        let like = all().filter(|it| fits(it.1));
        let like: Vec<_> = like.map(|(at, it)| (at, is_called(it, &said.name), it)).collect();
        if said.name.is_empty() || like.iter().all(|it| it.1) {
            return like.iter().map(|it| it.0).collect();
        }
        let called: Vec<usize> = like.iter().filter(|it| it.1).map(|it| it.0).collect();
        if !called.is_empty() {
            return called;
        }
        let has_own_row = |it: &Offering| {
            let row = (self.named.clone(), folded(&said.code), folded(called_on_page(it)));
            self.meant.rows.contains(&row)
        };
        like.iter().filter(|it| !has_own_row(it.2)).map(|it| it.0).collect()
    }
}

/// The word by which a row says that it is a sum.
pub(super) fn sum(cells: &Cells<'_>, row: &Row<'_>) -> Option<String> {
    let first = row.cells.iter().map(|it| it.trim()).find(|it| !it.is_empty());
    let of_major = [Header::Code, Header::Name].map(|it| cells.plain(row, it));
    first.into_iter().chain(of_major).find(|it| is_sum(it)).map(ToOwned::to_owned)
}

fn called_on_page(offering: &Offering) -> &str {
    let identity = &offering.identity;
    catalogue::name_of(identity).unwrap_or(&identity.code)
}

/// Whether an offering is called so, on the page: by its name, or that of the
/// catalogue.
pub(super) fn is_called(offering: &Offering, name: &str) -> bool {
    folded(called_on_page(offering)) == folded(name)
}

fn is_sum(text: &str) -> bool {
    let sums = ["合计", "小计", "总计", "共计", "total", "subtotal", "sum"];
    sums.contains(&folded(text).as_str())
}
