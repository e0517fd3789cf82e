//! What a cell under one of our headers says.

use super::header::{Header, folded};
use super::{TableProblem as P, Wrongs};
use crate::plan::{ChainSet, LIMITS, Problem, SchoolKind, Students, Year, shortened};
use crate::policy::Pack;
use crate::session::length::length;
use crate::session::{chains, students};

/// A row with its number.
pub(super) struct Row<'a> {
    pub(super) cells: &'a [String],
    pub(super) at: usize,
}

/// The fields of an offering in which cells of columns that are not taken stay,
/// each once.
pub(super) fn fields(names: &[String]) -> Vec<String> {
    let mut fields: Vec<String> = Vec::new();
    for name in names {
        let mut field = format!("x_{name}");
        while fields.contains(&field) {
            field.push_str("_2");
        }
        fields.push(field);
    }
    fields
}

/// What reads the cells: what stands above the columns, what they are, and all
/// that is wrong so far.
pub(super) struct Cells<'a> {
    pub(super) names: &'a [String],
    pub(super) headers: Vec<Option<Header>>,
    pub(super) pack: &'a Pack,
    pub(super) wrongs: Wrongs,
}

impl Cells<'_> {
    pub(super) fn has(&self, header: Header) -> bool {
        self.headers.contains(&Some(header))
    }

    pub(super) fn kind(&mut self, row: &Row<'_>) -> Option<SchoolKind> {
        let text = self.text(row, Header::Kind);
        match folded(&text).as_str() {
            "" => None,
            "国家级重点" | "国家级重点学校" | "nationalkey" | "nationalkeyschool" => {
                Some(SchoolKind::NationalKey)
            }
            "其他" | "其他学校" | "other" | "otherschool" => Some(SchoolKind::Other),
            _ => {
                self.wrong(row, Header::Kind, P::UnknownKind(shortened(&text)));
                None
            }
        }
    }

    pub(super) fn intakes(&mut self, row: &Row<'_>) -> Vec<(Year, Students)> {
        let mut entries = Vec::new();
        for column in 0..self.headers.len() {
            let Some(Some(Header::Intake(year))) = self.headers.get(column).copied() else {
                continue;
            };
            let text = row.cells.get(column).map_or("", |it| it.trim());
            match students(text) {
                Ok(number) => entries.extend(number.map(|it| (year, it))),
                Err(refusal) => {
                    let text = shortened(text);
                    self.wrong(row, Header::Intake(year), P::NotStudents(text, refusal));
                }
            }
        }
        entries
    }

    /// The chains of a row; `None` where it says nothing, or one that is not known.
    pub(super) fn chains(&mut self, row: &Row<'_>) -> Option<ChainSet> {
        let text = self.text(row, Header::Chains);
        let mut set = Some(ChainSet::default()).filter(|_| !text.is_empty());
        for name in chains::parts(&text) {
            match chains::named(self.pack, name) {
                Some(chain) => set = set.map(|it| it.with(chain, true)),
                None => {
                    set = None;
                    let name = shortened(name);
                    self.wrong(row, Header::Chains, P::UnknownChain(name));
                }
            }
        }
        set
    }

    pub(super) fn length(&mut self, row: &Row<'_>) -> Option<u8> {
        let text = self.text(row, Header::Length);
        length(&text).unwrap_or_else(|_| {
            let problem = P::NotWhole(shortened(&text), 1, LIMITS.length.into());
            self.wrong(row, Header::Length, problem);
            None
        })
    }

    pub(super) fn first_year(&mut self, row: &Row<'_>) -> Option<Year> {
        let text = self.text(row, Header::FirstYear);
        let number = students(text.trim_end_matches(['年', '级']));
        let year = |it: Students| u16::try_from(it.number()).ok().and_then(Year::new);
        match number.map(|it| it.map(year)) {
            Ok(None) => None,
            Ok(Some(Some(year))) => Some(year),
            _ => {
                let problem = P::NotWhole(shortened(&text), Year::FIRST, Year::LAST);
                self.wrong(row, Header::FirstYear, problem);
                None
            }
        }
    }

    /// What stands under a header, however long; a blank where it has no column.
    pub(super) fn plain<'a>(&self, row: &Row<'a>, header: Header) -> &'a str {
        let column = self.headers.iter().position(|it| *it == Some(header));
        column.and_then(|it| row.cells.get(it)).map_or("", |it| it.trim())
    }

    /// The text under a header; a blank where it has no column, and where it is
    /// too long, which is reported.
    pub(super) fn text(&mut self, row: &Row<'_>, header: Header) -> String {
        let text = self.plain(row, header).to_owned();
        let length = text.chars().count();
        // A list of chains is no name.
        if length > LIMITS.characters && header != Header::Chains {
            let problem = Problem::TooLong { length, limit: LIMITS.characters };
            self.wrong(row, header, P::Refused(problem));
        }
        text
    }

    /// What stands in columns that hold nothing of ours, each with the one of
    /// `fields` in which it stays: there is one for each column.
    pub(super) fn others<'a>(
        &self,
        row: &Row<'a>,
        fields: &'a [String],
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let cells = fields.iter().zip(&self.headers).zip(row.cells);
        let others =
            cells.filter(|((_, header), text)| header.is_none() && !text.trim().is_empty());
        others.map(|((field, _), text)| (field.as_str(), text.as_str()))
    }

    pub(super) fn wrong(&mut self, row: &Row<'_>, header: Header, problem: P) {
        let column = self.headers.iter().position(|it| *it == Some(header));
        let name = column.and_then(|it| self.names.get(it)).map(|it| it.trim());
        self.wrongs.add(row.at, name, problem);
    }
}
