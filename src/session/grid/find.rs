//! What a text is found in: codes, names of majors and of schools.
//!
//! The plan is searched and not the document, in which only the rows in view
//! are.

use super::{Row, Rows};
use crate::catalogue::Sought;
use crate::session::Version;
use std::collections::HashMap;

/// The positions of the rows that a text is found in, from the top.
#[must_use]
pub fn found(version: &Version, rows: &Rows, text: &str) -> Vec<usize> {
    let Some(sought) = Sought::of(text) else { return Vec::new() };
    let plan = version.plan();
    // A province has hundreds of thousands of offerings, and a few hundred majors.
    let mut majors = HashMap::new();
    let mut has = |row: Row| match row {
        Row::School(at) => {
            let name = plan.schools().get(at).and_then(|it| it.about.name.as_deref());
            name.is_some_and(|it| sought.finds_name(it))
        }
        Row::Offering(at) => plan.offering(at).is_some_and(|it| {
            let (code, name) = (&*it.identity.code, it.identity.name.as_deref());
            *majors.entry((code, name)).or_insert_with(|| sought.finds_major(code, name))
        }),
        Row::NewOffering(_) | Row::NewSchool => false,
    };
    (0..rows.count()).filter(|at| rows.get(*at).is_some_and(&mut has)).collect()
}

/// Which of the places found comes next from a row on, or before it; around the
/// end. `with` takes the row itself, too.
#[must_use]
pub fn next_found(found: &[usize], from: usize, back: bool, with: bool) -> Option<usize> {
    let last = found.len().checked_sub(1)?;
    let behind = found.partition_point(|it| *it < from || (*it == from && !with && !back));
    Some(match back {
        true => behind.checked_sub(1).unwrap_or(last),
        false if behind > last => 0,
        false => behind,
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::support::city;
    use super::*;
    use crate::plan::{About, At, PlanEdit};
    use std::rc::Rc;

    #[test]
    fn rows_are_found_by_code_name_pinyin_and_school() {
        let mut plan = city();
        let about =
            About { name: Some("计算机学校".into()), ..(*plan.schools()[1].about).clone() };
        plan.apply(&PlanEdit::SetSchool { school: 1, about: Rc::new(about) }).unwrap();
        let version = Version::of(plan).unwrap();
        let rows = Rows::all(version.plan());
        let finds = |text| found(&version, &rows, text);
        assert_eq!(finds("huli"), [1, 2, 5]);
        assert_eq!(finds("720201"), [1, 2, 5]);
        assert_eq!((finds("jsj"), finds("计算机")), (vec![4], vec![4]));
        assert_eq!(finds(""), [] as [usize; 0]);
        let some =
            Rows::filtered(version.plan(), |_| false, |it| it == At { school: 1, offering: 0 });
        assert_eq!(found(&version, &some, "huli"), [1], "of what is shown");
    }

    #[test]
    fn one_goes_from_place_to_place_and_around() {
        let found = [2, 5, 9];
        let next = |from, back, with| next_found(&found, from, back, with).unwrap();
        assert_eq!([next(0, false, true), next(2, false, true), next(2, false, false)], [0, 0, 1]);
        assert_eq!([next(9, false, false), next(10, false, true)], [0, 0], "around");
        assert_eq!([next(9, true, false), next(2, true, false), next(6, true, false)], [1, 2, 1]);
        assert_eq!(next_found(&[], 3, false, true), None);
    }
}
