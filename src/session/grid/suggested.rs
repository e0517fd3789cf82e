//! What a text that is being typed into a cell may mean: majors and chains.

use super::typed::{blank, edit};
use super::{GridColumn, Refused, Row, typed};
use crate::catalogue::{self, Major};
use crate::plan::{PlanEdit, is_code};
use crate::policy::Chain;
use crate::session::{OfferingForm, Typing, Version};

/// How many majors are offered at most: more are found faster by typing on.
const OFFERED: usize = 8;

/// What a text may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// A major of the catalogue.
    Major(Major),
    /// A chain, for a part of the text.
    Chain {
        /// Its name.
        name: String,
        /// The text with its name in the place of that part.
        text: String,
    },
}

/// The edit that puts what was offered for a text into a row; `None` where it
/// stands there already.
///
/// # Errors
/// Why the row does not take it.
pub fn chosen(
    version: &Version,
    row: Row,
    suggestion: &Suggestion,
) -> Result<Option<PlanEdit>, Refused> {
    let major = match suggestion {
        Suggestion::Major(major) => major,
        Suggestion::Chain { text, .. } => return typed(version, row, GridColumn::Chains, text),
    };
    let (form, at) = match row {
        Row::Offering(at) => {
            (OfferingForm::of(version.plan().offering(at).ok_or(Refused::NotTyped)?), at)
        }
        Row::NewOffering(school) => blank(version, school)?,
        Row::School(_) | Row::NewSchool => return Err(Refused::NotTyped),
    };
    edit(&form.with_major(major), version, at).map(Some)
}

/// What a text may mean, the likeliest first, and which of that Enter takes.
pub type Suggestions = (Vec<Suggestion>, Option<usize>);

/// The majors that a text in a cell of a code or name may mean.
#[must_use]
pub fn suggested_majors(row: Row, column: GridColumn, text: &str) -> Suggestions {
    let takes_major = matches!(row, Row::Offering(_) | Row::NewOffering(_))
        && matches!(column, GridColumn::Code | GridColumn::Name);
    if !takes_major {
        return Suggestions::default();
    }
    let found = catalogue::search(text).into_iter().take(OFFERED);
    suggestions(found.map(Suggestion::Major).collect(), takes_first(text))
}

/// The chains that a part of a text in a cell of chains may mean, by the names
/// that they have there.
pub fn suggested_chains<'v>(
    version: &'v Version,
    typing: &Typing,
    name: impl Fn(&'v Chain) -> &'v str,
) -> Suggestions {
    let (found, takes_first) = typing.chains(version.pack());
    let chains = found.into_iter().filter_map(|it| version.pack().chains.get(it)).map(name);
    let suggestion =
        |it: &str| Suggestion::Chain { name: it.to_owned(), text: typing.completed(it) };
    suggestions(chains.map(suggestion).collect(), takes_first)
}

fn suggestions(offered: Vec<Suggestion>, takes_first: bool) -> Suggestions {
    let taken = (takes_first && !offered.is_empty()).then_some(0);
    (offered, taken)
}

/// Whether Enter takes the first major: for letters, which are pinyin, and for
/// the beginning of a code. A name in Chinese is taken as it stands.
fn takes_first(text: &str) -> bool {
    let text = text.trim();
    let is_typed = |it: u8| it.is_ascii_alphanumeric() || it == b'\'' || it == b' ';
    text.bytes().all(is_typed) && !is_code(text)
}

#[cfg(test)]
mod tests {
    use super::super::super::support::city;
    use super::*;
    use crate::plan::At;

    const FIRST: Row = Row::Offering(At { school: 0, offering: 0 });

    #[test]
    fn letters_and_digits_take_the_first_suggestion_and_chinese_stands_as_typed() {
        let of = suggested_majors;
        let nursing = Suggestion::Major(catalogue::find("720201").unwrap());
        for (text, taken) in [
            ("hl", Some(0)),
            ("huli", Some(0)),
            ("7202", Some(0)),
            ("720201", None),
            ("护理", None),
        ] {
            let (offered, enter_takes) = of(FIRST, GridColumn::Code, text);
            assert_eq!((offered.first(), enter_takes), (Some(&nursing), taken), "{text}");
        }
        assert_eq!(of(FIRST, GridColumn::Code, "qq"), (vec![], None));
        assert_eq!(of(Row::NewSchool, GridColumn::Code, "hl"), (vec![], None));
        assert_eq!(of(FIRST, GridColumn::Length, "3"), (vec![], None));
        let version = Version::of(city()).unwrap();
        let major = Suggestion::Major(catalogue::find("730301").unwrap());
        let edit = chosen(&version, Row::NewOffering(0), &major).unwrap();
        let plan = version.plan().with(&edit.unwrap()).unwrap().unwrap();
        assert_eq!(plan.schools().first().unwrap().offerings().len(), 3);
    }

    #[test]
    fn a_chain_that_is_chosen_takes_the_place_of_the_part_it_was_offered_for() {
        let version = Version::of(city()).unwrap();
        let typing = Typing { text: "xny、现代物流".to_owned(), caret: 3 };
        let (offered, taken) = suggested_chains(&version, &typing, |it| &it.en);
        let (name, text) = ("New energy".to_owned(), "New energy、现代物流".to_owned());
        assert_eq!((&offered[..], taken), (&[Suggestion::Chain { name, text }][..], Some(0)));
        let edit = chosen(&version, FIRST, &offered[0]).unwrap().unwrap();
        let plan = version.plan().with(&edit).unwrap().unwrap();
        let chains = plan.offering(At { school: 0, offering: 0 }).unwrap().chains;
        assert_eq!(chains.iter().collect::<Vec<_>>(), [1, 4]);
        let typing = Typing { text: "x、太空".to_owned(), caret: 1 };
        let (offered, _) = suggested_chains(&version, &typing, |it| &it.zh);
        let refused = chosen(&version, FIRST, &offered[0]);
        assert_eq!(refused, Err(Refused::Chain("太空".to_owned())), "the others have to be right");
        let serving = Row::Offering(At { school: 0, offering: 1 });
        let same = typed(&version, serving, GridColumn::Chains, "现代生物医药，");
        assert_eq!(same, Ok(None), "as it was");
    }
}
