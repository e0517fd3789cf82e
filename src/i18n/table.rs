//! What the page says of pasted tables, in no language yet.

use super::{Locale, en, zh_hans};
use crate::policy;
use crate::session::{Header, Wrong};
use std::borrow::Cow;

/// What there is to say of pasted tables. What is wrong in them has a function
/// of its own.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the texts stand beside the variants in each language")]
pub enum TableMessage {
    Door,
    DoorNote,
    Label,
    Headers,
    Example,
    FillExample,
    Make,
    WrongTitle(usize),
    Stays,
    MapTitle,
    MapNote,
    MapNameless,
    Is(Option<Header>),
    NotTaken(usize),
}

impl Locale {
    /// A message on pasted tables in this language.
    #[must_use]
    pub fn say_table(self, message: TableMessage) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::say_table(message),
            Self::En => en::say_table(message),
        }
    }

    /// Where in a table something is wrong, and what.
    #[must_use]
    pub fn wrong(self, wrong: &Wrong) -> (String, String) {
        match self {
            Self::ZhHans => zh_hans::wrong(wrong),
            Self::En => en::wrong(wrong),
        }
    }

    /// The names of the chains that a table may use.
    pub(super) fn all_chains(self) -> String {
        let pack = policy::hohhot_2022();
        let names: Vec<&str> = pack.chains.iter().map(|it| self.of(it)).collect();
        names.join(if self == Self::ZhHans { "、" } else { ", " })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Year;
    use crate::session::{Refusal, TableProblem, plan_of_table};

    #[test]
    fn what_is_wrong_is_said_with_row_and_column_and_what_would_be_right() {
        let problem = TableProblem::NotStudents("12x".to_owned(), Refusal::Character('x'));
        let wrong = Wrong { row: 7, column: Some("2024".into()), problem };
        let (place, said) = Locale::En.wrong(&wrong);
        assert_eq!(place, "row 7, 2024");
        assert!(
            said.starts_with("“12x” is not a number of students: “x” is not a digit."),
            "{said}"
        );
        let (place, said) = Locale::ZhHans.wrong(&wrong);
        assert_eq!(place, "第7行，2024");
        assert!(said.starts_with("“12x”不是招生人数："), "{said}");
    }

    #[test]
    fn the_example_in_each_language_makes_a_plan() {
        for locale in Locale::ALL {
            let text = locale.say_table(TableMessage::Example);
            let rows: Vec<Vec<String>> =
                text.lines().map(|it| it.split('\t').map(ToOwned::to_owned).collect()).collect();
            let plan = plan_of_table(&rows, Year::new(2025).unwrap()).unwrap();
            assert_eq!(plan.schools().len(), 2);
            let mut offerings = plan.offerings();
            assert!(offerings.all(|(_, it)| !it.identity.off_catalogue));
        }
    }
}
