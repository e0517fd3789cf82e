//! Pasted tables, in English.

use crate::i18n::{Locale, Message, TableMessage as M};
use crate::session::{Header, TableProblem as P, Wrong};
use std::borrow::Cow;

pub(crate) fn say_table(message: M) -> Cow<'static, str> {
    Cow::Borrowed(match message {
        M::Door => "Paste a table",
        M::DoorNote => {
            "Copy cells with their header row from a sheet, and paste them as a new plan."
        }
        M::Label => "The table, with its headers in the first row",
        M::Headers => {
            "Headers, in any order, in English or Chinese: school, kind, code, name, length, first year, chains, and a column of intakes for each year, such as 2024. A school is needed; a blank one means the one above. Of code and name one is needed, the rest may be left out. Kind is national_key or other; chains are separated by commas. Of other headers you are asked what they are."
        }
        M::Example => {
            "school\tkind\tcode\tname\tlength\tfirst year\tchains\t2023\t2024\t2025\t2026\nExample School One (fictional)\tnational_key\t720201\t护理\t3\t2015\tModern biomedicine\t42\t40\t38\t40\n\t\t\t电子商务\t\t\tModern logistics, Information technology\t25\t28\t31\t\nExample School Two (fictional)\t\t\t服装设计与工艺\t3\t\t\t27\t24\t22\t20\n"
        }
        M::FillExample => "Fill in a small example",
        M::Make => "Make the plan",
        M::WrongTitle(1) => "No plan was made: 1 mistake",
        M::WrongTitle(count) => return format!("No plan was made: {count} mistakes").into(),
        M::Stays => "What you pasted is still there. Mend it and try again.",
        M::MapTitle => "What each column is",
        M::MapNote => {
            "Some headers are not ours. Proposed is what is plain; look it over, then make the plan."
        }
        M::MapNameless => "The first row seems to be no header, and is read as an offering.",
        M::Is(None) => "not taken",
        M::Is(Some(Header::Intake(year))) => return format!("intake of {year}").into(),
        M::Is(Some(header)) => return name(header),
        M::NotTaken(1) => "1 column is not taken. What stands in it stays in the saved file, with its offering, and is not evaluated.",
        M::NotTaken(count) => return format!("{count} columns are not taken. What stands in them stays in the saved file, with its offering, and is not evaluated.").into(),
    })
}

pub(crate) fn wrong(wrong: &Wrong) -> (String, String) {
    let place = match (wrong.row, &wrong.column) {
        (0, _) => "the whole table".to_owned(),
        (row, None) => format!("row {row}"),
        (row, Some(column)) => format!("row {row}, {column}"),
    };
    (place, problem(&wrong.problem))
}

fn problem(problem: &P) -> String {
    match problem {
        P::Empty => "There is nothing below the headers.".to_owned(),
        P::NoHeaders => "The first row should hold the headers, and none was found.".to_owned(),
        P::NoColumn(header) => format!("There is no column “{}”.", name(*header)),
        P::NoMajorColumn => "There is no column “code” and none “name”.".to_owned(),
        P::UnknownHeader(text) => {
            format!("“{text}” is not a header known here; rename or remove the column.")
        }
        P::HeaderTwice => "This header stands here twice.".to_owned(),
        P::NoHeaderAbove(text) => format!("The column of “{text}” has no header."),
        P::NoSchool => "There is no school here, and none above.".to_owned(),
        P::NoMajor => "Code and name of the major are both blank.".to_owned(),
        P::UnknownKind(text) => {
            format!("“{text}” is not a kind of school; it is national_key or other.")
        }
        P::OtherKind => "The school has another kind further up.".to_owned(),
        P::UnknownChain(text) => {
            format!("There is no chain “{text}”; known: {}.", Locale::En.all_chains())
        }
        P::NotStudents(text, refusal) => {
            let reason = Locale::En.say(Message::Refused(*refusal));
            format!("“{text}” is not a number of students: {reason}")
        }
        P::NotWhole(text, least, most) => {
            format!("“{text}” should be a whole number from {least} to {most}.")
        }
        P::Refused(problem) => format!("Not possible: {}.", Locale::En.problem(problem)),
        P::NotTaken(text, refused) => {
            format!("“{text}” is not taken: {}.", Locale::En.refused(refused))
        }
        P::BeyondHorizon(text, year) => {
            format!("“{text}” is not taken: the plan looks ahead to {year} only.")
        }
        P::SeveralSchools(name) => format!("Several schools of the plan are called “{name}”."),
        P::SeveralOfferings(name) => {
            format!("“{name}” may mean several offerings of the school.")
        }
        P::Repeated(row) => format!("The same offering stands in row {row} already."),
        P::Sum(text) => format!("“{text}” is a sum and no offering."),
    }
}

fn name(header: Header) -> Cow<'static, str> {
    Cow::Borrowed(match header {
        Header::School => "school",
        Header::Kind => "kind",
        Header::Code => "code",
        Header::Name => "name",
        Header::Length => "length",
        Header::FirstYear => "first year",
        Header::Chains => "chains",
        Header::Intake(year) => return year.to_string().into(),
    })
}
