//! The form of an offering: what is typed, and the offering that comes of it.

use super::details::required;
use super::length::length;
use super::{Version, free_id};
use crate::catalogue;
use crate::plan::{At, ChainSet, Identity, Offering, PlanEdit, Problem, Year, is_code};
use std::rc::Rc;

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Code of the major.
    Code,
    /// Its name.
    Name,
    /// Years of study.
    Length,
    /// First school year on file.
    FirstYear,
}

/// What stands in the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// Code of the major.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Years of study.
    pub length: String,
    /// First school year on file.
    pub first_year: String,
}

/// The form of a new offering or of one that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferingForm {
    /// What stands in the fields.
    pub fields: Fields,
    /// The chains that it serves.
    pub chains: ChainSet,
    before: Option<Offering>,
}

impl OfferingForm {
    /// The form of a new offering, opened in `year`.
    #[must_use]
    pub fn new(year: Year) -> Self {
        let fields =
            Fields { length: "3".to_owned(), first_year: year.to_string(), ..Fields::default() };
        Self { fields, chains: ChainSet::default(), before: None }
    }

    /// The form of an offering that is there.
    #[must_use]
    pub fn of(offering: &Offering) -> Self {
        let identity = &offering.identity;
        let fields = Fields {
            code: identity.code.to_string(),
            name: identity.name.as_deref().unwrap_or_default().to_owned(),
            length: offering.length.to_string(),
            first_year: offering.first_year.to_string(),
        };
        Self { fields, chains: offering.chains, before: Some(offering.clone()) }
    }

    /// The form with a major of the catalogue filled in.
    #[must_use]
    pub fn with_major(&self, major: &catalogue::Major) -> Self {
        let mut form = self.clone();
        form.fields.code = major.code.to_owned();
        form.fields.name = major.name.to_owned();
        if let Some(length) = major.length {
            form.fields.length = length.to_string();
        }
        form
    }

    /// The form with other chains.
    #[must_use]
    pub fn with_chains(&self, chains: ChainSet) -> Self {
        Self { chains, ..self.clone() }
    }

    /// The edit that puts the offering into the plan at a position.
    ///
    /// # Errors
    /// The fields that are not right, with the reason.
    pub fn edit(&self, version: &Version, at: At) -> Result<PlanEdit, Vec<(Field, Problem)>> {
        let offering = Box::new(self.offering(version, at)?);
        let edit = match self.before {
            Some(_) => PlanEdit::SetOffering { at, offering },
            None => PlanEdit::AddOffering { at, offering },
        };
        match version.plan().with(&edit) {
            Ok(_) => Ok(edit),
            Err(problem) => Err(vec![(field_of(&problem), problem)]),
        }
    }

    fn offering(&self, version: &Version, at: At) -> Result<Offering, Vec<(Field, Problem)>> {
        let mut wrong = Vec::new();
        let code = self.fields.code.trim();
        if code.is_empty() {
            wrong.push((Field::Code, Problem::Missing));
        }
        let length = length(&self.fields.length).and_then(|it| it.ok_or(Problem::Missing));
        let first_year = required(&self.fields.first_year);
        wrong.extend(length.as_ref().err().map(|it| (Field::Length, it.clone())));
        wrong.extend(first_year.as_ref().err().map(|it| (Field::FirstYear, it.clone())));
        let (Ok(length), Ok(first_year), true) = (length, first_year, wrong.is_empty()) else {
            return Err(wrong);
        };
        let identity = self.identity(version, at);
        let mut offering = match &self.before {
            Some(before) => before.clone(),
            None => Offering::new(Identity::default(), first_year),
        };
        offering.identity = Rc::new(identity);
        offering.length = length;
        offering.first_year = first_year;
        offering.chains = self.chains;
        Ok(offering)
    }

    fn identity(&self, version: &Version, at: At) -> Identity {
        let code = self.fields.code.trim();
        let name = self.fields.name.trim();
        let mut identity = match &self.before {
            Some(before) => (*before.identity).clone(),
            None => {
                let school = version.plan().schools().get(at.school);
                let school = school.map_or("", |it| &it.about.id);
                let id = free_id(version.plan(), &format!("{school}-"), at.offering + 1);
                Identity { id: id.into(), ..Identity::default() }
            }
        };
        // A code of another form has to be marked; the mark of a planner stays.
        identity.off_catalogue =
            !is_code(code) || (identity.off_catalogue && *identity.code == *code);
        identity.code = code.into();
        identity.name = (!name.is_empty()).then(|| name.into());
        identity
    }
}

fn field_of(problem: &Problem) -> Field {
    match problem {
        Problem::BeforeFirstYear { .. } => Field::FirstYear,
        Problem::TooLong { .. } => Field::Name,
        _ => Field::Code,
    }
}

#[cfg(test)]
mod tests {
    use super::super::support::{city, year};
    use super::*;

    const NEW: At = At { school: 0, offering: 2 };

    #[test]
    fn a_major_of_the_catalogue_fills_the_form() {
        let form = OfferingForm::new(year(2026));
        let form = form.with_major(&catalogue::find("720201").unwrap());
        assert_eq!((form.fields.name.as_str(), form.fields.length.as_str()), ("护理", "3"));
        assert!(catalogue::find(&form.fields.code).is_some());
        let version = Version::of(city()).unwrap();
        let edit = form.edit(&version, NEW).unwrap();
        let plan = version.plan().with(&edit).unwrap().unwrap();
        let offering = plan.offering(NEW).unwrap();
        assert_eq!(&*offering.identity.id, "S01-03");
        assert_eq!(offering.first_year, year(2026));
    }

    #[test]
    fn a_code_that_is_no_code_is_marked_as_off_catalogue() {
        let version = Version::of(city()).unwrap();
        let mut form = OfferingForm::new(year(2026));
        form.fields.code = "校本-1".to_owned();
        let edit = form.edit(&version, NEW).unwrap();
        let plan = version.plan().with(&edit).unwrap().unwrap();
        assert!(plan.offering(NEW).unwrap().identity.off_catalogue);
        form.fields.code = "999999".to_owned();
        assert!(
            catalogue::find(&form.fields.code).is_none(),
            "six digits, but not held: pointed out"
        );
        let edit = form.edit(&version, NEW).unwrap();
        let plan = version.plan().with(&edit).unwrap().unwrap();
        assert!(!plan.offering(NEW).unwrap().identity.off_catalogue, "and accepted");
    }

    #[test]
    fn every_field_that_is_not_right_is_named() {
        let version = Version::of(city()).unwrap();
        let mut form = OfferingForm::new(year(2026));
        form.fields.length = "eleven".to_owned();
        form.fields.first_year = "202".to_owned();
        let wrong = form.edit(&version, NEW).unwrap_err();
        let fields: Vec<_> = wrong.iter().map(|it| it.0).collect();
        assert_eq!(fields, [Field::Code, Field::Length, Field::FirstYear]);
    }

    #[test]
    fn an_offering_cannot_begin_after_its_intakes() {
        let version = Version::of(city()).unwrap();
        let at = At { school: 0, offering: 0 };
        let mut form = OfferingForm::of(version.plan().offering(at).unwrap());
        form.fields.first_year = "2024".to_owned();
        let wrong = form.edit(&version, at).unwrap_err();
        assert_eq!(wrong[0].0, Field::FirstYear);
    }
}
