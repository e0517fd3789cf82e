//! From cells to a plan.

use super::cells::{Cells, Row, fields};
use super::headed::table;
use super::header::{Header, folded};
use super::mapping::Columns;
use super::{TableProblem as P, Wrongs};
use crate::catalogue;
use crate::plan::{
    About, Counted, Draft, DraftOffering, DraftSchool, Entries, Identity, LIMITS, Offering, Plan,
    Problem, Year, is_code,
};
use crate::policy;
use crate::session::new::AHEAD;
use std::collections::HashMap;
use std::rc::Rc;

/// The plan that a table says. Years up to the school year of today are
/// recorded ones, later ones planned; if all are earlier, the latest is the
/// last recorded one.
///
/// # Errors
/// Everything that is wrong with the table.
pub fn plan_of_table(rows: &[Vec<String>], today: Year) -> Result<Plan, Wrongs> {
    let mut wrongs = Wrongs::default();
    let mut rows = table(rows);
    let Some((names, at)) = rows.next() else {
        wrongs.add(0, None, P::Empty);
        return Err(wrongs);
    };
    let headers: Vec<_> = names.iter().map(|it| Header::of(it)).collect();
    if !headers.iter().any(Option::is_some) {
        wrongs.add(at, None, P::NoHeaders);
        return Err(wrongs);
    }
    check(names, &headers, at, true, &mut wrongs);
    read(names, headers, rows, None, wrongs, today)
}

/// The plan that a table with the headers of others says, its columns being what
/// the planner says they are. What stands in a column that is not taken stays
/// with its offering, as a field of another program.
///
/// # Errors
/// Everything that is wrong with the table.
pub fn plan_of_columns(
    rows: &[Vec<String>],
    columns: &Columns,
    today: Year,
) -> Result<Plan, Wrongs> {
    let mut wrongs = Wrongs::default();
    let mut rows = table(rows);
    let at = if columns.are_named { rows.next().map_or(0, |it| it.1) } else { 0 };
    let names: Vec<String> = columns.all.iter().map(|it| it.name.to_string()).collect();
    let headers: Vec<_> = columns.all.iter().map(|it| it.is).collect();
    check(&names, &headers, at, false, &mut wrongs);
    read(&names, headers, rows, Some(&fields(&names)), wrongs, today)
}

fn read<'r>(
    names: &[String],
    headers: Vec<Option<Header>>,
    rows: impl Iterator<Item = (&'r [String], usize)>,
    fields: Option<&[String]>,
    wrongs: Wrongs,
    today: Year,
) -> Result<Plan, Wrongs> {
    let years = headers.iter().filter_map(|it| match it {
        Some(Header::Intake(year)) => Some(*year),
        _ => None,
    });
    let latest = years.max().unwrap_or(today);
    let pack = policy::hohhot_2022();
    let as_of = latest.min(today);
    let mut reading = Reading {
        cells: Cells { names, headers, pack: &pack, wrongs },
        fields,
        as_of,
        schools: Vec::new(),
        is_kind_said: Vec::new(),
        at: HashMap::new(),
    };
    let mut last = None;
    let mut offerings = 0;
    for (row, at) in rows {
        last = reading.row(&Row { cells: row, at }, last);
        offerings += 1;
    }
    if offerings == 0 {
        reading.cells.wrongs.add(0, None, P::Empty);
    }
    reading.limit(Counted::Schools, reading.schools.len(), LIMITS.schools);
    reading.limit(Counted::Offerings, offerings, LIMITS.offerings);
    let Reading { schools, cells: Cells { mut wrongs, .. }, .. } = reading;
    if !wrongs.kept.is_empty() {
        return Err(wrongs);
    }
    let draft = Draft {
        pack: Some(pack.id.clone()),
        as_of: Some(as_of),
        horizon: Some(as_of.plus(AHEAD).max(latest).min(as_of.plus(LIMITS.years_ahead))),
        schools,
        ..Draft::default()
    };
    draft.check(Some(pack.vocabulary())).map_err(|issues| {
        let problems = issues.kept().iter().map(|it| P::Refused(it.problem.clone()));
        problems.for_each(|it| wrongs.add(0, None, it));
        wrongs
    })
}

/// Reports headers that stand twice, are missing, or (with `all`) are not ours.
pub(super) fn check(
    names: &[String],
    headers: &[Option<Header>],
    at: usize,
    all: bool,
    wrongs: &mut Wrongs,
) {
    for (column, (name, header)) in names.iter().zip(headers).enumerate() {
        let name = name.trim();
        if header.is_some() && headers.iter().take(column).any(|it| it == header) {
            wrongs.add(at, Some(name), P::HeaderTwice);
        } else if all && header.is_none() && !name.is_empty() {
            wrongs.add(at, None, P::UnknownHeader(crate::plan::shortened(name)));
        }
    }
    let has = |header| headers.contains(&Some(header));
    if !has(Header::School) {
        wrongs.add(at, None, P::NoColumn(Header::School));
    }
    if !has(Header::Code) && !has(Header::Name) {
        wrongs.add(at, None, P::NoMajorColumn);
    }
}

/// One pass over the rows.
struct Reading<'a> {
    cells: Cells<'a>,
    /// Where cells of columns that hold nothing of ours stay; `None`: such a
    /// cell is reported.
    fields: Option<&'a [String]>,
    as_of: Year,
    schools: Vec<DraftSchool>,
    /// Whether the kind of a school was said.
    is_kind_said: Vec<bool>,
    /// Where a school stands, by its name.
    at: HashMap<String, usize>,
}

impl Reading<'_> {
    /// Reads a row; `above` is the school of the row before. Says which school
    /// the row belongs to.
    fn row(&mut self, row: &Row<'_>, above: Option<usize>) -> Option<usize> {
        for (cell, text) in row.cells.iter().enumerate() {
            let name = self.cells.names.get(cell).map_or("", |it| it.trim());
            if name.is_empty() && !text.trim().is_empty() && self.fields.is_none() {
                let text = crate::plan::shortened(text.trim());
                self.cells.wrongs.add(row.at, None, P::NoHeaderAbove(text));
            }
        }
        let school = self.school(row, above);
        let offering = self.offering(row);
        if let (Some(school), Some(mut draft)) =
            (school.and_then(|it| self.schools.get_mut(it)), offering)
        {
            let nth = school.offerings.len() + 1;
            let identity = Rc::make_mut(&mut draft.offering.identity);
            identity.id = format!("{}-{nth:02}", school.about.id).into();
            for (field, text) in self.cells.others(row, self.fields.unwrap_or_default()) {
                identity.extras.keep(field, &serde_json::Value::from(text).to_string());
            }
            school.offerings.push(draft);
        }
        school
    }

    fn school(&mut self, row: &Row<'_>, above: Option<usize>) -> Option<usize> {
        let kind = self.cells.kind(row);
        let name = self.cells.text(row, Header::School);
        let at = match (name.is_empty(), above) {
            (true, None) => {
                if self.cells.has(Header::School) {
                    self.cells.wrong(row, Header::School, P::NoSchool);
                }
                return None;
            }
            (true, Some(above)) => above,
            (false, _) => self.school_named(&name),
        };
        let about = &mut self.schools.get_mut(at)?.about;
        let is_said = self.is_kind_said.get_mut(at)?;
        match kind {
            Some(kind) if *is_said && about.kind != kind => {
                self.cells.wrong(row, Header::Kind, P::OtherKind);
            }
            Some(kind) => {
                *is_said = true;
                Rc::make_mut(about).kind = kind;
            }
            None => {}
        }
        Some(at)
    }

    fn school_named(&mut self, name: &str) -> usize {
        if let Some(at) = self.at.get(name) {
            return *at;
        }
        let at = self.schools.len();
        let id = format!("S{:02}", at + 1).into();
        let about = About { id, name: Some(name.into()), ..About::default() };
        self.schools.push(DraftSchool { about: Rc::new(about), offerings: Vec::new() });
        self.is_kind_said.push(false);
        self.at.insert(name.to_owned(), at);
        at
    }

    fn offering(&mut self, row: &Row<'_>) -> Option<DraftOffering> {
        let identity = self.identity(row);
        let first_year = self.cells.first_year(row);
        let length = self.cells.length(row);
        let chains = self.cells.chains(row);
        let entries = self.cells.intakes(row);
        let begins = first_year.or(entries.iter().map(|it| it.0).min()).unwrap_or(self.as_of);
        for (year, _) in entries.iter().filter(|it| it.0 < begins) {
            let problem = Problem::BeforeFirstYear { first_year: begins };
            self.cells.wrong(row, Header::Intake(*year), P::Refused(problem));
        }
        let identity = identity?;
        let usual = catalogue::find(&identity.code).and_then(|it| it.length);
        let mut offering = Offering::new(identity, begins);
        offering.length = length.or(usual).unwrap_or(offering.length);
        offering.chains = chains.unwrap_or_default();
        let (mut intake, mut planned) = (Entries::default(), Entries::default());
        for (year, students) in entries {
            let side = if year > self.as_of { &mut planned } else { &mut intake };
            side.add(year, Some(students));
        }
        Some(DraftOffering { offering, intake, planned, chains: Default::default() })
    }

    fn identity(&mut self, row: &Row<'_>) -> Option<Identity> {
        let code = folded_digits(&self.cells.text(row, Header::Code));
        let name = self.cells.text(row, Header::Name);
        if code.is_empty() && name.is_empty() {
            if self.cells.has(Header::Code) || self.cells.has(Header::Name) {
                self.cells.wrong(row, Header::Name, P::NoMajor);
            }
            return None;
        }
        let known = match code.is_empty() {
            true => catalogue::majors().iter().copied().find(|it| it.name == name),
            false => catalogue::find(&code),
        };
        let code = match known {
            Some(major) => major.code.to_owned(),
            None if code.is_empty() => name.clone(),
            None => code,
        };
        let name = if name.is_empty() { known.map_or("", |it| it.name) } else { &name };
        // Six digits may be a code of another edition of the catalogue.
        let off_catalogue = !is_code(&code);
        let name = Some(name).filter(|it| !it.is_empty()).map(Into::into);
        Some(Identity { code: code.into(), name, off_catalogue, ..Identity::default() })
    }

    fn limit(&mut self, what: Counted, count: usize, limit: usize) {
        if count > limit {
            self.cells.wrongs.add(0, None, P::Refused(Problem::TooMany { what, limit }));
        }
    }
}

pub(super) fn folded_digits(text: &str) -> String {
    let plain = folded(text);
    if plain.bytes().all(|it| it.is_ascii_digit()) { plain } else { text.to_owned() }
}
