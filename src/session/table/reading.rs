//! From cells to a plan.

use super::header::{Header, folded};
use super::{TableProblem as P, Wrongs};
use crate::catalogue;
use crate::plan::{
    About, ChainSet, Counted, Draft, DraftOffering, DraftSchool, Entries, Identity, LIMITS,
    Offering, Plan, Problem, SchoolKind, Year,
};
use crate::policy::{self, Pack};
use crate::session::{new::AHEAD, students};
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
    let is_blank = |row: &[String]| row.iter().all(|it| it.trim().is_empty());
    let mut rows = rows.iter().map(Vec::as_slice).zip(1..).filter(|(row, _)| !is_blank(row));
    let Some((names, at)) = rows.next() else {
        wrongs.add(0, None, P::Empty);
        return Err(wrongs);
    };
    let headers = headers(names, at, &mut wrongs);
    let years = headers.iter().filter_map(|it| match it {
        Some(Header::Intake(year)) => Some(*year),
        _ => None,
    });
    let latest = years.max().unwrap_or(today);
    let pack = policy::hohhot_2022();
    let as_of = latest.min(today);
    let mut reading = Reading {
        names,
        headers,
        as_of,
        pack: &pack,
        schools: Vec::new(),
        is_kind_said: Vec::new(),
        at: HashMap::new(),
        wrongs,
    };
    if !reading.headers.iter().any(Option::is_some) {
        reading.wrongs = Wrongs::default();
        reading.wrongs.add(at, None, P::NoHeaders);
        return Err(reading.wrongs);
    }
    let mut last = None;
    let mut offerings = 0;
    for (row, at) in rows {
        last = reading.row(&Row { cells: row, at }, last);
        offerings += 1;
    }
    if offerings == 0 {
        reading.wrongs.add(0, None, P::Empty);
    }
    reading.limit(Counted::Schools, reading.schools.len(), LIMITS.schools);
    reading.limit(Counted::Offerings, offerings, LIMITS.offerings);
    let Reading { schools, mut wrongs, .. } = reading;
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

fn headers(names: &[String], at: usize, wrongs: &mut Wrongs) -> Vec<Option<Header>> {
    let mut headers: Vec<Option<Header>> = Vec::new();
    for name in names {
        let header = Header::of(name);
        if header.is_some() && headers.contains(&header) {
            wrongs.add(at, Some(name.trim()), P::HeaderTwice);
        } else if header.is_none() && !name.trim().is_empty() {
            wrongs.add(at, None, P::UnknownHeader(crate::plan::shortened(name.trim())));
        }
        headers.push(header);
    }
    let has = |header| headers.contains(&Some(header));
    if !has(Header::School) {
        wrongs.add(at, None, P::NoColumn(Header::School));
    }
    if !has(Header::Code) && !has(Header::Name) {
        wrongs.add(at, None, P::NoMajorColumn);
    }
    headers
}

/// A row with its number.
struct Row<'a> {
    cells: &'a [String],
    at: usize,
}

/// One pass over the rows.
struct Reading<'a> {
    names: &'a [String],
    headers: Vec<Option<Header>>,
    as_of: Year,
    pack: &'a Pack,
    schools: Vec<DraftSchool>,
    /// Whether the kind of a school was said.
    is_kind_said: Vec<bool>,
    /// Where a school stands, by its name.
    at: HashMap<String, usize>,
    wrongs: Wrongs,
}

impl Reading<'_> {
    /// Reads a row; `above` is the school of the row before. Says which school
    /// the row belongs to.
    fn row(&mut self, row: &Row<'_>, above: Option<usize>) -> Option<usize> {
        for (cell, text) in row.cells.iter().enumerate() {
            let name = self.names.get(cell).map_or("", |it| it.trim());
            if name.is_empty() && !text.trim().is_empty() {
                let text = crate::plan::shortened(text.trim());
                self.wrongs.add(row.at, None, P::NoHeaderAbove(text));
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
            school.offerings.push(draft);
        }
        school
    }

    fn school(&mut self, row: &Row<'_>, above: Option<usize>) -> Option<usize> {
        let kind = self.kind(row);
        let name = self.text(row, Header::School);
        let at = match (name.is_empty(), above) {
            (true, None) => {
                if self.headers.contains(&Some(Header::School)) {
                    self.wrong(row, Header::School, P::NoSchool);
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
                self.wrong(row, Header::Kind, P::OtherKind);
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

    fn kind(&mut self, row: &Row<'_>) -> Option<SchoolKind> {
        let text = self.text(row, Header::Kind);
        match folded(&text).as_str() {
            "" => None,
            "国家级重点" | "国家级重点学校" | "nationalkey" | "nationalkeyschool" => {
                Some(SchoolKind::NationalKey)
            }
            "其他" | "其他学校" | "other" | "otherschool" => Some(SchoolKind::Other),
            _ => {
                self.wrong(row, Header::Kind, P::UnknownKind(crate::plan::shortened(&text)));
                None
            }
        }
    }

    fn offering(&mut self, row: &Row<'_>) -> Option<DraftOffering> {
        let identity = self.identity(row);
        let first_year = self.whole(row, Header::FirstYear, Year::FIRST, Year::LAST);
        let length = self.whole(row, Header::Length, 1, LIMITS.length.into());
        let chains = self.chains(row);
        let entries = self.intakes(row);
        let first_year = first_year.and_then(Year::new);
        let begins = first_year.or(entries.iter().map(|it| it.0).min()).unwrap_or(self.as_of);
        for (year, _) in entries.iter().filter(|it| it.0 < begins) {
            let problem = Problem::BeforeFirstYear { first_year: begins };
            self.wrong(row, Header::Intake(*year), P::Refused(problem));
        }
        let identity = identity?;
        let usual = catalogue::find(&identity.code).and_then(|it| it.length);
        let mut offering = Offering::new(identity, begins);
        let length = length.and_then(|it| u8::try_from(it).ok());
        offering.length = length.or(usual).unwrap_or(offering.length);
        offering.chains = chains;
        let (mut intake, mut planned) = (Entries::default(), Entries::default());
        for (year, students) in entries {
            let side = if year > self.as_of { &mut planned } else { &mut intake };
            side.add(year, Some(students));
        }
        Some(DraftOffering { offering, intake, planned, chains: Default::default() })
    }

    fn identity(&mut self, row: &Row<'_>) -> Option<Identity> {
        let code = folded_digits(&self.text(row, Header::Code));
        let name = self.text(row, Header::Name);
        if code.is_empty() && name.is_empty() {
            if self.headers.iter().any(|it| matches!(it, Some(Header::Code | Header::Name))) {
                self.wrong(row, Header::Name, P::NoMajor);
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
        let off_catalogue = code.len() != 6 || !code.bytes().all(|it| it.is_ascii_digit());
        let name = Some(name).filter(|it| !it.is_empty()).map(Into::into);
        Some(Identity { code: code.into(), name, off_catalogue, ..Identity::default() })
    }

    fn intakes(&mut self, row: &Row<'_>) -> Vec<(Year, crate::plan::Students)> {
        let mut entries = Vec::new();
        for column in 0..self.headers.len() {
            let Some(Some(Header::Intake(year))) = self.headers.get(column).copied() else {
                continue;
            };
            let text = row.cells.get(column).map_or("", |it| it.trim());
            match students(text) {
                Ok(number) => entries.extend(number.map(|it| (year, it))),
                Err(refusal) => {
                    let text = crate::plan::shortened(text);
                    self.wrong(row, Header::Intake(year), P::NotStudents(text, refusal));
                }
            }
        }
        entries
    }

    fn chains(&mut self, row: &Row<'_>) -> ChainSet {
        let text = self.text(row, Header::Chains);
        let names = text.split(['、', ',', '，', ';', '；', '\n']).map(str::trim);
        let mut set = ChainSet::default();
        for name in names.filter(|it| !it.is_empty()) {
            let same = |it: &str| folded(it) == folded(name);
            let is_it = |it: &policy::Chain| same(&it.id) || same(&it.zh) || same(&it.en);
            match self.pack.chains.iter().position(is_it) {
                Some(chain) => set = set.with(chain, true),
                None => {
                    let name = crate::plan::shortened(name);
                    self.wrong(row, Header::Chains, P::UnknownChain(name));
                }
            }
        }
        set
    }

    fn whole(&mut self, row: &Row<'_>, header: Header, least: u16, most: u16) -> Option<u16> {
        let text = self.text(row, header);
        let number = students(text.trim_end_matches(['年', '级']));
        let number = number.map(|it| it.map(|it| u16::try_from(it.number()).unwrap_or(u16::MAX)));
        match number {
            Ok(None) => None,
            Ok(Some(number)) if (least..=most).contains(&number) => Some(number),
            _ => {
                let text = crate::plan::shortened(&text);
                self.wrong(row, header, P::NotWhole(text, least, most));
                None
            }
        }
    }

    /// The text under a header; a blank where it has no column.
    fn text(&mut self, row: &Row<'_>, header: Header) -> String {
        let column = self.headers.iter().position(|it| *it == Some(header));
        let text = column.and_then(|it| row.cells.get(it)).map_or("", |it| it.trim()).to_owned();
        let length = text.chars().count();
        // A list of chains is no name.
        if length > LIMITS.characters && header != Header::Chains {
            let problem = Problem::TooLong { length, limit: LIMITS.characters };
            self.wrong(row, header, P::Refused(problem));
        }
        text
    }

    fn wrong(&mut self, row: &Row<'_>, header: Header, problem: P) {
        let column = self.headers.iter().position(|it| *it == Some(header));
        let name = column.and_then(|it| self.names.get(it)).map(|it| it.trim());
        self.wrongs.add(row.at, name, problem);
    }

    fn limit(&mut self, what: Counted, count: usize, limit: usize) {
        if count > limit {
            self.wrongs.add(0, None, P::Refused(Problem::TooMany { what, limit }));
        }
    }
}

fn folded_digits(text: &str) -> String {
    let plain = folded(text);
    if plain.bytes().all(|it| it.is_ascii_digit()) { plain } else { text.to_owned() }
}
