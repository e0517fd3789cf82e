//! Where the columns of the grid lie, and how wide each is. Unit: pixels.

use super::geometry::scrolled_to;
use crate::i18n::Locale;
use crate::session::GridColumn;
use std::cmp::Ordering;

/// No column is narrower, so that it can be taken hold of.
const LEAST: i32 = 40;
/// No column is wider: on a small page nothing else would be seen.
const MOST: i32 = 480;

/// How wide the columns are; those of years are all alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Widths([i32; 10]);

impl Widths {
    /// As wide as what usually stands in them; Latin words are longer.
    pub(super) const fn usual(locale: Locale) -> Self {
        Self(match locale {
            Locale::ZhHans => [72, 168, 60, 112, 56, 60, 88, 96, 160, 72],
            Locale::En => [72, 168, 68, 152, 56, 60, 108, 108, 184, 72],
        })
    }

    const fn place(column: GridColumn) -> usize {
        match column {
            GridColumn::Code => 0,
            GridColumn::Name => 1,
            GridColumn::Length => 2,
            GridColumn::Chains => 3,
            GridColumn::FirstYear => 4,
            GridColumn::Intake(_) => 5,
            GridColumn::Level => 6,
            GridColumn::Flags => 7,
            GridColumn::Verdict => 8,
            GridColumn::Margin => 9,
        }
    }

    pub(super) fn of(self, column: GridColumn) -> i32 {
        self.0.get(Self::place(column)).copied().unwrap_or(LEAST)
    }

    /// With another width.
    pub(super) fn with(mut self, column: GridColumn, width: i32) -> Self {
        let width = width.clamp(LEAST, MOST);
        self.0.get_mut(Self::place(column)).into_iter().for_each(|it| *it = width);
        self
    }

    /// As it is kept on the device.
    pub(super) fn written(self) -> String {
        let mut text = String::new();
        for width in self.0 {
            text.push_str(&width.to_string());
            text.push(' ');
        }
        text
    }

    /// As it was kept; what cannot be read stays as it is here.
    pub(super) fn read(mut self, text: &str) -> Self {
        for (width, kept) in self.0.iter_mut().zip(text.split(' ')) {
            *width = kept.parse().map_or(*width, |it: i32| it.clamp(LEAST, MOST));
        }
        self
    }
}

/// Whether a column stays at the start of the view, or at its end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Frozen {
    No,
    Start,
    End,
}

/// Whether a column stays in view. On narrow pages the name alone does.
pub(super) const fn frozen(column: GridColumn, is_wide: bool) -> Frozen {
    match column {
        GridColumn::Name => Frozen::Start,
        GridColumn::Code if is_wide => Frozen::Start,
        GridColumn::Verdict | GridColumn::Margin if is_wide => Frozen::End,
        _ => Frozen::No,
    }
}

/// Where a column lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// From the start of the row.
    pub start: i32,
    pub width: i32,
    pub frozen: Frozen,
    /// The distance kept from the edge that it is frozen to.
    pub kept: i32,
}

/// The columns, side by side.
#[derive(Clone, Copy)]
pub(super) struct Lanes<'a> {
    pub columns: &'a [GridColumn],
    pub widths: Widths,
    pub is_wide: bool,
}

impl Lanes<'_> {
    /// The widths of the columns, as the browser wants them.
    pub(super) fn template(self) -> String {
        self.columns.iter().map(|it| format!("{}px ", self.widths.of(*it))).collect()
    }

    /// The width of all columns.
    pub(super) fn whole(self) -> i32 {
        self.columns.iter().map(|it| self.widths.of(*it)).sum()
    }

    pub(super) fn place(self, at: usize) -> Option<Place> {
        let column = *self.columns.get(at)?;
        let (before, behind) = (self.columns.get(..at)?, self.columns.get(at + 1..)?);
        let frozen = frozen(column, self.is_wide);
        let kept = match frozen {
            Frozen::No => 0,
            Frozen::Start => self.sum(before, Some(Frozen::Start)),
            Frozen::End => self.sum(behind, Some(Frozen::End)),
        };
        let (start, width) = (self.sum(before, None), self.widths.of(column));
        Some(Place { start, width, frozen, kept })
    }

    /// The part of the rows' box that no frozen column covers: from its start
    /// and from its end.
    pub(super) fn covered(self) -> (i32, i32) {
        let of_side = |side| self.sum(self.columns, Some(side));
        (of_side(Frozen::Start), of_side(Frozen::End))
    }

    fn sum(self, of: &[GridColumn], side: Option<Frozen>) -> i32 {
        let is_counted =
            |it: &&GridColumn| side.is_none_or(|side| frozen(**it, self.is_wide) == side);
        of.iter().filter(is_counted).map(|it| self.widths.of(*it)).sum()
    }

    /// Where to scroll to so that a column is seen whole in a view of this
    /// width, scrolled so far; `None` where it is, or has no other place.
    pub(super) fn in_view(self, at: usize, scrolled: i32, view: i32) -> Option<i32> {
        let place = self.place(at).filter(|it| it.frozen == Frozen::No)?;
        let span = (place.start, place.start + place.width);
        let wanted = scrolled_to(scrolled, view, span, self.covered());
        match wanted.cmp(&scrolled) {
            Ordering::Less => Some(wanted),
            Ordering::Equal => None,
            Ordering::Greater => Some(self.uncut(wanted)),
        }
    }

    /// From here on, the next place to scroll to that cuts no column at the
    /// start of the view.
    fn uncut(self, wanted: i32) -> i32 {
        let (covered, _) = self.covered();
        let mut places = (0..self.columns.len()).filter_map(|at| self.place(at));
        let found = places.find(|it| it.frozen == Frozen::No && it.start - covered >= wanted);
        found.map_or(wanted, |it| it.start - covered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Year;
    use crate::session::grid_columns;

    fn columns() -> Vec<GridColumn> {
        let plan = crate::session::empty_plan(crate::plan::Year::default()).unwrap();
        grid_columns(plan.frame())
    }

    fn lanes(columns: &[GridColumn], is_wide: bool) -> Lanes<'_> {
        Lanes { columns, widths: Widths::usual(Locale::ZhHans), is_wide }
    }

    #[test]
    fn the_first_columns_and_the_last_stay_in_view_where_there_is_room() {
        let columns = columns();
        let (wide, narrow) = (lanes(&columns, true), lanes(&columns, false));
        let name = wide.place(1).unwrap();
        assert_eq!((name.start, name.frozen, name.kept), (72, Frozen::Start, 72));
        let name = narrow.place(1).unwrap();
        assert_eq!((name.start, name.kept), (72, 0));
        let verdict = wide.place(columns.len() - 2).unwrap();
        assert_eq!((verdict.frozen, verdict.kept), (Frozen::End, 72));
        assert_eq!((wide.covered(), narrow.covered()), ((240, 232), (168, 0)));
        assert_eq!(wide.place(columns.len()), None);
    }

    #[test]
    fn a_column_is_not_cut_where_the_rows_are_scrolled() {
        let columns = columns();
        let (wide, narrow) = (lanes(&columns, true), lanes(&columns, false));
        assert_eq!(wide.uncut(0), 0, "the length comes behind the name");
        assert_eq!(wide.uncut(1), 60, "then the chains");
        assert_eq!(narrow.uncut(50), 72, "the code is gone whole");
        assert_eq!(wide.uncut(9_999), 9_999);
    }

    #[test]
    fn a_year_comes_into_view_whole_and_no_further_and_stays_where_it_is_seen() {
        let columns = columns();
        let year =
            |number| columns.iter().position(|it| it.year().map(Year::number) == Some(number));
        let [first, last] = [Year::default().number(), Year::default().number() + 3];
        let (first, last) = (year(first).unwrap(), year(last).unwrap());
        let (wide, narrow) = (lanes(&columns, true), lanes(&columns, false));
        let [start, end] = [first, last].map(|it| wide.place(it).unwrap().start);
        assert_eq!(wide.in_view(first, 0, 2_000), None, "everything is in view");
        // 240 are covered at the start, 232 at the end.
        assert_eq!(wide.in_view(first, start - 240, 855), None, "beside what stays in view");
        assert_eq!(wide.in_view(first, start - 239, 855), Some(start - 240), "cut at the start");
        let to = wide.in_view(last, 0, 855).unwrap();
        assert!(to >= end + 60 + 232 - 855 && to <= end - 240, "{to}");
        assert_eq!(wide.in_view(last, to, 855), None, "once is enough");
        let to = narrow.in_view(last, 0, 329).unwrap();
        assert!(to >= end + 60 - 329 && to <= end - 168, "{to}: behind the name alone");
        assert_eq!(wide.in_view(1, 400, 855), None, "the name is always in view");
        assert_eq!(wide.in_view(columns.len(), 0, 855), None);
    }

    #[test]
    fn widths_are_kept_and_what_cannot_be_read_is_as_usual() {
        let usual = Widths::usual(Locale::En);
        let wider = usual.with(GridColumn::Name, 260).with(GridColumn::Code, 3);
        assert_eq!((wider.of(GridColumn::Name), wider.of(GridColumn::Code)), (260, LEAST));
        assert_eq!(usual.read(&wider.written()), wider);
        for text in ["", "x y", "72"] {
            assert_eq!(usual.read(text), usual, "{text}");
        }
        assert_eq!(usual.read("9999 1").of(GridColumn::Code), MOST);
    }
}
