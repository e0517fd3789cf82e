//! A block with headers, pasted into a plan that is there.
//!
//! Each row is an offering of the plan or a new one. A cell that cannot be
//! taken is listed, and the rest of its row is taken: what was pasted may be a
//! sheet of somebody else, of which nobody wants to mend every cell first. But
//! which offering a row means is never guessed at: such a row is listed as a
//! whole. A blank in the block changes nothing. What stands in columns that are
//! not taken stays with its offering.

mod kept;
mod meant;

use super::cells::{Cells, Row, fields};
use super::headed::table;
use super::header::{Header, folded};
use super::mapping::Columns;
use super::reading::{check, folded_digits};
use super::{TableProblem as P, Wrongs};
use crate::catalogue;
use crate::plan::{About, At, ChainSet, PlanEdit, Problem, SchoolKind, Students, Year, shortened};
use crate::session::{
    Column, GridColumn, OfferingForm, Refused, Row as GridRow, Version, school_to_add, typed,
};
use meant::{Meant, is_called, sum};
use std::collections::HashMap;
use std::rc::Rc;

/// What becomes of a block with headers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merged {
    /// The changes, in the order of the block.
    pub edits: Vec<PlanEdit>,
    /// Rows below the headers.
    pub rows: usize,
    /// Columns that are taken.
    pub columns: usize,
    /// Rows that are offerings of the plan.
    pub matched: usize,
    /// Rows that become new ones.
    pub added: usize,
    /// Names of the schools that are added.
    pub schools: Vec<String>,
    /// Names of the columns that are not taken although something stands in them.
    pub not_taken: Vec<Box<str>>,
    /// Whether what stands in those stays with the offerings, as fields of
    /// another program: a scenario has no step that says it.
    pub is_rest_kept: bool,
    /// What was not taken. The plan hears nothing of it.
    pub wrongs: Wrongs,
    /// Whether the columns do not say what the rows are: nothing is taken then.
    pub is_stuck: bool,
}

/// What becomes of a block whose columns are what the planner says they are.
/// `school` is where its rows belong if it has no column of schools: the
/// position of that school in the plan.
#[must_use]
pub fn merged(
    version: &Version,
    rows: &[Vec<String>],
    columns: &Columns,
    school: Option<usize>,
) -> Merged {
    let mut wrongs = Wrongs::default();
    let mut rows = table(rows);
    let at = if columns.are_named { rows.next().map_or(0, |it| it.1) } else { 0 };
    let names: Vec<String> = columns.all.iter().map(|it| it.name.to_string()).collect();
    let mut headers: Vec<_> = columns.all.iter().map(|it| it.is).collect();
    let taken = headers.iter().flatten().count();
    if school.is_some() && !headers.contains(&Some(Header::School)) {
        // As if it stood behind all others, blank in every row.
        headers.push(Some(Header::School));
    }
    check(&names, &headers, at, false, &mut wrongs);
    let not_taken = columns.not_taken().map(|it| it.name.clone()).collect();
    let is_stuck = !wrongs.kept().is_empty();
    let rows: Vec<Row<'_>> = rows.map(|(cells, at)| Row { cells, at }).collect();
    let is_rest_kept = version.scenario().is_none();
    let merged = Merged {
        rows: rows.len(),
        columns: taken,
        not_taken,
        is_rest_kept,
        is_stuck,
        ..Merged::default()
    };
    if is_stuck {
        return Merged { wrongs, ..merged };
    }
    let has_school = columns.all.iter().any(|it| it.is == Some(Header::School));
    let place = school.filter(|_| !has_school).map_or(Place::Nowhere, Place::There);
    let fields = if is_rest_kept { fields(&names) } else { Vec::new() };
    let cells = Cells { names: &names, headers, pack: version.pack(), wrongs };
    let mut merging = Merging {
        meant: Meant::of(version.plan(), &cells, &rows),
        cells,
        fields: &fields,
        now: version.clone(),
        place,
        named: String::new(),
        kind: None,
        kinds: HashMap::new(),
        seen: HashMap::new(),
        merged,
    };
    rows.iter().for_each(|it| merging.row(it));
    Merged { wrongs: merging.cells.wrongs, ..merging.merged }
}

/// The school of a row, which is also that of rows below that name none.
#[derive(Clone)]
enum Place {
    Nowhere,
    There(usize),
    New(String),
    Several(String),
}

/// What a row says; blanks and what cannot be read are `None`.
struct Said {
    code: String,
    name: String,
    length: Option<u8>,
    first_year: Option<Year>,
    chains: Option<ChainSet>,
    intakes: Vec<(Year, Students)>,
}

/// One pass over the rows.
struct Merging<'a> {
    cells: Cells<'a>,
    /// Where cells of columns that are not taken stay; none: nowhere.
    fields: &'a [String],
    /// The plan with all changes so far: each is judged on it.
    now: Version,
    place: Place,
    /// What the row or one above calls that school, folded.
    named: String,
    /// The kind of that school, where a row above without an offering says it.
    kind: Option<SchoolKind>,
    /// What tells which schools and offerings are meant.
    meant: Meant,
    /// The kinds of schools that rows above said.
    kinds: HashMap<usize, SchoolKind>,
    /// The rows in which offerings stand.
    seen: HashMap<At, usize>,
    merged: Merged,
}

impl Merging<'_> {
    fn row(&mut self, row: &Row<'_>) {
        if let Some(sum) = sum(&self.cells, row) {
            self.cells.wrongs.add(row.at, None, P::Sum(sum));
            return;
        }
        let school = self.cells.text(row, Header::School);
        if !school.is_empty() {
            self.named = folded(&school);
            (self.place, self.kind) = (self.place_of(school), None);
        }
        let kind = self.cells.kind(row).or(self.kind);
        let Some(said) = self.said(row) else {
            // What stands beside the name of a school is of the rows below, too.
            self.kind = kind;
            return;
        };
        let Some(school) = self.school(row, kind) else { return };
        let at = match self.found(school, &said).as_slice() {
            [] => match self.added(row, school, &said) {
                Some(at) => at,
                None => return,
            },
            [offering] => {
                let at = At { school, offering: *offering };
                if let Some(before) = self.seen.get(&at) {
                    self.cells.wrong(row, said.header(), P::Repeated(*before));
                    return;
                }
                self.merged.matched += 1;
                at
            }
            _ => {
                let text = shortened(said.text());
                self.cells.wrong(row, said.header(), P::SeveralOfferings(text));
                return;
            }
        };
        self.seen.insert(at, row.at);
        self.change(row, at, &said);
    }

    fn said(&mut self, row: &Row<'_>) -> Option<Said> {
        let code = folded_digits(&self.cells.text(row, Header::Code));
        let name = self.cells.text(row, Header::Name);
        if code.is_empty() && name.is_empty() {
            let is_school = |it: &Option<Header>| matches!(it, Some(Header::School | Header::Kind));
            let mut others =
                row.cells.iter().zip(&self.cells.headers).filter(|it| !is_school(it.1));
            // The name of a school in a row of its own is one for those below.
            if others.any(|it| !it.0.trim().is_empty()) {
                let has_name = self.cells.has(Header::Name);
                let header = if has_name { Header::Name } else { Header::Code };
                self.cells.wrong(row, header, P::NoMajor);
            }
            return None;
        }
        let length = self.cells.length(row);
        let first_year = self.cells.first_year(row);
        Some(Said {
            code,
            name,
            length,
            first_year,
            chains: self.cells.chains(row),
            intakes: self.cells.intakes(row),
        })
    }

    /// The position of the school of a row, which is added if it is new.
    fn school(&mut self, row: &Row<'_>, kind: Option<SchoolKind>) -> Option<usize> {
        let school = match self.place.clone() {
            Place::There(school) => school,
            Place::Nowhere => {
                self.cells.wrong(row, Header::School, P::NoSchool);
                return None;
            }
            Place::Several(name) => {
                self.cells.wrong(row, Header::School, P::SeveralSchools(shortened(&name)));
                return None;
            }
            Place::New(name) => {
                let plan = self.now.plan();
                let school = plan.schools().len();
                let edit = school_to_add(plan, &name, kind.unwrap_or(SchoolKind::Other));
                if !self.edit(row, Header::School, &name, Ok(edit)) {
                    return None;
                }
                self.meant.add(&name, school);
                self.merged.schools.push(name);
                self.place = Place::There(school);
                school
            }
        };
        let about = &self.now.plan().schools().get(school)?.about;
        if let Some(kind) = kind {
            if self.kinds.insert(school, kind).is_some_and(|it| it != kind) {
                self.cells.wrong(row, Header::Kind, P::OtherKind);
            } else if about.kind != kind {
                let about = Rc::new(About { kind, ..(**about).clone() });
                let text = self.cells.text(row, Header::Kind);
                self.edit(row, Header::Kind, &text, Ok(PlanEdit::SetSchool { school, about }));
            }
        }
        Some(school)
    }

    /// The position of the new offering that a row says.
    fn added(&mut self, row: &Row<'_>, school: usize, said: &Said) -> Option<At> {
        let plan = self.now.plan();
        let at = At { school, offering: plan.schools().get(school)?.offerings().len() };
        // Of what is not taken, nothing begins.
        let taken = said.intakes.iter().map(|it| it.0).filter(|it| *it <= plan.frame().horizon);
        let earliest = taken.min();
        let begins = said.first_year.or(earliest).unwrap_or(plan.frame().as_of);
        let majors = catalogue::majors();
        let is_it = |it: &&catalogue::Major| match said.code.is_empty() {
            true => it.name == said.name,
            false => it.code == said.code,
        };
        let mut form = OfferingForm::new(begins);
        match majors.iter().find(is_it) {
            Some(major) => form = form.with_major(major),
            None => form.fields.code = said.text().to_owned(),
        }
        if !said.name.is_empty() {
            form.fields.name.clone_from(&said.name);
        }
        if let Some(length) = said.length {
            form.fields.length = length.to_string();
        }
        let edit = self.of_form(&form, at);
        let is_added = self.edit(row, said.header(), said.text(), edit);
        self.merged.added += usize::from(is_added);
        is_added.then_some(at)
    }

    /// Changes an offering to what a row says of it. First what makes room for
    /// the intakes.
    fn change(&mut self, row: &Row<'_>, at: At, said: &Said) {
        let Some(before) = self.now.plan().offering(at).cloned() else { return };
        if let Some(year) = said.first_year {
            let text = year.to_string();
            self.reform(row, at, Header::FirstYear, &text, |it| {
                it.fields.first_year.clone_from(&text)
            });
        }
        if !said.name.is_empty() && !is_called(&before, &said.name) {
            self.reform(row, at, Header::Name, &said.name, |it| {
                it.fields.name.clone_from(&said.name)
            });
        }
        if let Some(chains) = said.chains {
            let text = self.cells.text(row, Header::Chains);
            self.reform(row, at, Header::Chains, &text, |it| it.chains = chains);
        }
        let frame = Rc::clone(self.now.plan().frame());
        for (year, students) in &said.intakes {
            let (header, text) = (Header::Intake(*year), students.to_string());
            if *year > frame.horizon {
                self.cells.wrong(row, header, P::BeyondHorizon(text, frame.horizon));
                continue;
            }
            let column = Column { year: *year, is_recorded: *year <= frame.as_of };
            let column = GridColumn::Intake(column);
            let edit = typed(&self.now, GridRow::Offering(at), column, &text).transpose();
            edit.into_iter().for_each(|it| _ = self.edit(row, header, &text, it));
        }
        self.keep(row, at, said);
    }

    /// Changes an offering as its form says when it is filled in with a text.
    fn reform(
        &mut self,
        row: &Row<'_>,
        at: At,
        header: Header,
        text: &str,
        fill: impl FnOnce(&mut OfferingForm),
    ) {
        let Some(offering) = self.now.plan().offering(at) else { return };
        let mut form = OfferingForm::of(offering);
        fill(&mut form);
        let edit = self.of_form(&form, at);
        self.edit(row, header, text, edit);
    }

    fn of_form(&self, form: &OfferingForm, at: At) -> Result<PlanEdit, Refused> {
        let first = |wrong: Vec<(_, Problem)>| wrong.into_iter().next();
        let refused = |it| first(it).map_or(Refused::NotTyped, |it| Refused::Problem(it.1));
        form.edit(&self.now, at).map_err(refused)
    }

    /// Makes a change, or lists why not; says whether the plan took it.
    fn edit(
        &mut self,
        row: &Row<'_>,
        header: Header,
        text: &str,
        edit: Result<PlanEdit, Refused>,
    ) -> bool {
        let after = edit.and_then(|edit| match self.now.after(&edit) {
            Ok(after) => Ok(after.map(|it| (it, edit))),
            Err(problem) => Err(Refused::Problem(problem)),
        });
        match after {
            Ok(Some((after, edit))) => {
                self.now = after;
                self.merged.edits.push(edit);
            }
            Ok(None) => {}
            Err(refused) => {
                self.cells.wrong(row, header, P::NotTaken(shortened(text), refused));
                return false;
            }
        }
        true
    }
}

impl Said {
    /// What says which offering is meant.
    fn text(&self) -> &str {
        if self.code.is_empty() { &self.name } else { &self.code }
    }

    fn header(&self) -> Header {
        if self.code.is_empty() { Header::Name } else { Header::Code }
    }
}

#[cfg(test)]
mod tests;
