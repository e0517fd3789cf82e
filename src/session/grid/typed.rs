//! What becomes of a text that is typed into a cell.

use super::{GridColumn, Row, shown};
use crate::catalogue::{self, Major};
use crate::plan::{About, At, ChainSet, Offering, PlanEdit, Problem, SchoolKind, Year};
use crate::session::chains::{named, parts};
use crate::session::{Field, OfferingForm, Refusal, Version, school_to_add, students};
use std::rc::Rc;

/// Why a cell does not take a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no number of students.
    Number(Refusal),
    /// The plan would not be valid any more.
    Problem(Problem),
    /// The offering is not on file in that year.
    NotOnFile,
    /// This is no chain of the pack.
    Chain(String),
    /// The cell is not typed into.
    NotTyped,
}

/// The edit that a text in a cell stands for; `None` where it asks for
/// nothing, such as a blank in a blank row.
///
/// # Errors
/// Why the cell does not take it.
pub fn typed(
    version: &Version,
    row: Row,
    column: GridColumn,
    text: &str,
) -> Result<Option<PlanEdit>, Refused> {
    let is_blank = text.trim().is_empty();
    match row {
        Row::NewSchool | Row::NewOffering(_) if is_blank => Ok(None),
        Row::NewSchool => Ok(Some(school_to_add(version.plan(), text, SchoolKind::Other))),
        Row::School(school) => Ok(renamed(version, school, text)),
        Row::NewOffering(school) => match column {
            GridColumn::Code | GridColumn::Name => added(version, school, text).map(Some),
            _ => Err(Refused::NotTyped),
        },
        Row::Offering(at) => {
            let Some(offering) = version.plan().offering(at) else {
                return Ok(None);
            };
            of_offering(version, at, offering, column, text)
        }
    }
}

fn of_offering(
    version: &Version,
    at: At,
    offering: &Offering,
    column: GridColumn,
    text: &str,
) -> Result<Option<PlanEdit>, Refused> {
    if text.trim() == shown(version.pack(), offering, column) && column.is_typed() {
        return Ok(None);
    }
    match column {
        GridColumn::Intake(column) => intake(at, offering, column.year, text),
        GridColumn::Chains => {
            let chains = chains(version, text)?;
            if chains == offering.chains {
                return Ok(None);
            }
            edit(&OfferingForm::of(offering).with_chains(chains), version, at).map(Some)
        }
        GridColumn::Code | GridColumn::Name | GridColumn::Length | GridColumn::FirstYear => {
            let form = OfferingForm::of(offering);
            edit(&filled(form, column, text), version, at).map(Some)
        }
        GridColumn::Level | GridColumn::Flags | GridColumn::Verdict | GridColumn::Margin => {
            Err(Refused::NotTyped)
        }
    }
}

fn intake(
    at: At,
    offering: &Offering,
    year: Year,
    text: &str,
) -> Result<Option<PlanEdit>, Refused> {
    let students = students(text).map_err(Refused::Number)?;
    let before = offering.intakes.get(year);
    let first_year = offering.first_year;
    if students.is_some() && year < first_year {
        return Err(Refused::Problem(Problem::BeforeFirstYear { first_year }));
    }
    // What stands there from a file may be changed, though it has no effect.
    if students.is_some() && before.is_none() && !offering.is_on_file(year) {
        return Err(Refused::NotOnFile);
    }
    Ok((before != students).then_some(PlanEdit::SetIntake { at, year, students }))
}

fn renamed(version: &Version, school: usize, name: &str) -> Option<PlanEdit> {
    let about = &version.plan().schools().get(school)?.about;
    let name = name.trim();
    let name = (!name.is_empty()).then(|| name.into());
    Some(PlanEdit::SetSchool { school, about: Rc::new(About { name, ..(**about).clone() }) })
}

fn added(version: &Version, school: usize, text: &str) -> Result<PlanEdit, Refused> {
    let (form, at) = blank(version, school)?;
    let mut form = filled(form, GridColumn::Name, text);
    if form.fields.code.is_empty() {
        // Not in the catalogue: then the name is all there is to go by.
        form = filled(form, GridColumn::Code, text);
    }
    edit(&form, version, at)
}

/// The form of the next offering of a school.
pub(super) fn blank(version: &Version, school: usize) -> Result<(OfferingForm, At), Refused> {
    let plan = version.plan();
    let offering = plan.schools().get(school).ok_or(Refused::NotTyped)?.offerings().len();
    let frame = plan.frame();
    let year = frame.as_of.plus(1).min(frame.horizon);
    Ok((OfferingForm::new(year), At { school, offering }))
}

/// The form with a text in the field of a column. A code or name that the
/// catalogue holds brings the other.
fn filled(mut form: OfferingForm, column: GridColumn, text: &str) -> OfferingForm {
    let text = text.trim();
    let is_named = |it: &&Major| it.code == text || it.name == text;
    match column {
        GridColumn::Code | GridColumn::Name => {
            if let Some(major) = catalogue::majors().iter().find(is_named) {
                return form.with_major(major);
            }
            let fields = &mut form.fields;
            *(if column == GridColumn::Code { &mut fields.code } else { &mut fields.name }) =
                text.to_owned();
        }
        GridColumn::Length => form.fields.length = text.to_owned(),
        GridColumn::FirstYear => form.fields.first_year = text.trim_end_matches('年').to_owned(),
        _ => {}
    }
    form
}

pub(super) fn edit(form: &OfferingForm, version: &Version, at: At) -> Result<PlanEdit, Refused> {
    form.edit(version, at).map_err(|wrong: Vec<(Field, Problem)>| {
        let first = wrong.into_iter().next();
        first.map_or(Refused::NotTyped, |(_, problem)| Refused::Problem(problem))
    })
}

/// The chains that a text names, by id or by name in either language.
fn chains(version: &Version, text: &str) -> Result<ChainSet, Refused> {
    let found = |it: &str| named(version.pack(), it).ok_or_else(|| Refused::Chain(it.to_owned()));
    parts(text).map(found).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::Column;
    use super::super::super::support::{city, year};
    use super::*;
    use crate::plan::Students;

    const FIRST: Row = Row::Offering(At { school: 0, offering: 0 });

    fn intake_of(number: u16) -> GridColumn {
        GridColumn::Intake(Column { year: year(number), is_recorded: number <= 2025 })
    }

    fn after(row: Row, column: GridColumn, text: &str) -> crate::plan::Plan {
        let version = Version::of(city()).unwrap();
        let edit = typed(&version, row, column, text).unwrap().unwrap();
        version.plan().with(&edit).unwrap().unwrap()
    }

    #[test]
    fn a_number_is_an_intake_and_a_blank_takes_it_back() {
        let at = At { school: 0, offering: 0 };
        let of = |text| {
            after(FIRST, intake_of(2025), text).offering(at).unwrap().intakes.get(year(2025))
        };
        assert_eq!(of("３0人"), Students::new(30));
        assert_eq!(of(""), None);
    }

    #[test]
    fn what_a_cell_does_not_take_is_refused_with_the_reason() {
        let version = Version::of(city()).unwrap();
        let refused = |row, column, text| typed(&version, row, column, text).unwrap_err();
        let first_year = year(2023);
        let cases = [
            (intake_of(2025), "3x", Refused::Number(Refusal::Character('x'))),
            (intake_of(2022), "30", Refused::Problem(Problem::BeforeFirstYear { first_year })),
            (GridColumn::Verdict, "30", Refused::NotTyped),
            (GridColumn::Chains, "biomedicine、太空", Refused::Chain("太空".to_owned())),
            (GridColumn::Code, "", Refused::Problem(Problem::Missing)),
        ];
        for (column, text, reason) in cases {
            assert_eq!(refused(FIRST, column, text), reason, "{column:?} {text:?}");
        }
        assert!(matches!(refused(FIRST, GridColumn::Length, "99"), Refused::Problem(_)));
        assert!(matches!(refused(FIRST, GridColumn::FirstYear, "2024"), Refused::Problem(_)));
        assert_eq!(refused(Row::NewOffering(0), intake_of(2025), "30"), Refused::NotTyped);
    }

    #[test]
    fn a_closed_year_takes_no_new_intake() {
        let at = At { school: 0, offering: 0 };
        let mut plan = city();
        let mut offering = plan.offering(at).unwrap().clone();
        offering.closed_from = Some(year(2026));
        plan.apply(&PlanEdit::SetOffering { at, offering: Box::new(offering) }).unwrap();
        let version = Version::of(plan).unwrap();
        let into = |number, text| typed(&version, FIRST, intake_of(number), text);
        assert_eq!(into(2027, "30"), Err(Refused::NotOnFile));
        assert!(into(2026, "30").is_ok(), "there is one already");
        assert!(into(2027, "").is_ok(), "a blank stays a blank");
    }

    #[test]
    fn a_code_or_a_name_of_the_catalogue_brings_the_other() {
        let at = At { school: 0, offering: 0 };
        for (column, text) in [(GridColumn::Code, "730301"), (GridColumn::Name, "会计事务")] {
            let plan = after(FIRST, column, text);
            let identity = &plan.offering(at).unwrap().identity;
            assert_eq!((&*identity.code, identity.name.as_deref()), ("730301", Some("会计事务")));
        }
        let plan = after(FIRST, GridColumn::Name, "护理（老年）");
        let identity = &plan.offering(at).unwrap().identity;
        assert_eq!((&*identity.code, identity.name.as_deref()), ("720201", Some("护理（老年）")));
    }

    #[test]
    fn a_length_may_be_typed_with_its_unit() {
        for text in ["5", "５", "五年制", "5 years"] {
            let plan = after(FIRST, GridColumn::Length, text);
            assert_eq!(plan.offering(At { school: 0, offering: 0 }).unwrap().length, 5, "{text}");
        }
    }

    #[test]
    fn the_blank_rows_add_what_is_typed_into_them() {
        let plan = after(Row::NewOffering(1), GridColumn::Name, "会计事务");
        let offering = plan.offering(At { school: 1, offering: 1 }).unwrap();
        assert_eq!((&*offering.identity.code, &*offering.identity.id), ("730301", "S02-02"));
        let plan = after(Row::NewOffering(1), GridColumn::Code, "校本课程");
        assert!(plan.offering(At { school: 1, offering: 1 }).unwrap().identity.off_catalogue);
        let plan = after(Row::NewSchool, GridColumn::Code, " 新校 ");
        assert_eq!(plan.schools().last().unwrap().about.name.as_deref(), Some("新校"));
        let version = Version::of(city()).unwrap();
        assert_eq!(typed(&version, Row::NewSchool, GridColumn::Code, " "), Ok(None));
    }

    #[test]
    fn a_school_is_renamed_and_chains_are_named_in_either_language() {
        let plan = after(Row::School(0), GridColumn::Name, "甲校");
        assert_eq!(plan.schools().first().unwrap().about.name.as_deref(), Some("甲校"));
        let plan = after(FIRST, GridColumn::Chains, "现代物流、information");
        let chains = plan.offering(At { school: 0, offering: 0 }).unwrap().chains;
        assert_eq!(chains.iter().collect::<Vec<_>>(), [3, 4]);
    }
}
