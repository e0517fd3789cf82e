//! What the grid says.

use super::{DetailsMessage, Locale, Message, en, major_name, school_name, zh_hans};
use crate::plan::{Flag, Flags, Level, Offering, Problem};
use crate::policy::Pack;
use crate::session::{GridColumn, Refused, Row, Unread, Version, shown};
use std::borrow::Cow;

/// What there is to say about the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the texts stand beside the variants in each language")]
pub enum GridMessage<'a> {
    // Columns
    Length,
    FirstYear,
    Level,
    Flags,
    Margin,
    IntakeColumn(&'a str),
    PlanColumn(&'a str),

    // Cells
    Blank,
    NewOffering,
    NewSchool,
    OffCatalogue,
    MoreChains(usize),
    MoreFindings(usize),
    Above(i64),

    // What was refused
    NotOnFile,
    ChangeFirstYear,
    NotAChain { name: &'a str, chains: &'a str },
    NotTyped,
    Beyond,
    StaysAsTyped,

    // Blocks
    PastedBlock(usize, usize, usize),
    UnreadCells(usize),
    UnreadCell { place: &'a str, text: &'a str, reason: &'a str },
    FilledCells(usize),

    // What can be done with a row
    RowTools,
    AddOffering,
    AddSchool,
    Details,
    MoveUp,
    MoveDown,
    RemoveOffering(&'a str),
    RemoveSchool(&'a str),
    Remove,
    Filtered(usize, usize),
    ShowAll,

    // Order
    Sorted(&'a str, bool),
    FileOrder,
    SortKey,
    NotWhileSorted,
    NothingLeft,
}

impl Locale {
    /// A message of the grid in this language.
    #[must_use]
    pub fn say_grid(self, message: GridMessage<'_>) -> Cow<'static, str> {
        match self {
            Self::ZhHans => zh_hans::say_grid(message),
            Self::En => en::say_grid(message),
        }
    }

    /// The heading of a column.
    #[must_use]
    pub fn column(self, column: GridColumn) -> Cow<'static, str> {
        match column {
            GridColumn::Code => self.say(Message::Code),
            GridColumn::Name => self.say(Message::Major),
            GridColumn::Length => self.say_grid(GridMessage::Length),
            GridColumn::Chains => self.say(Message::Chains),
            GridColumn::FirstYear => self.say_grid(GridMessage::FirstYear),
            GridColumn::Intake(column) => {
                let year = column.year.to_string();
                self.say_grid(match column.is_recorded {
                    true => GridMessage::IntakeColumn(&year),
                    false => GridMessage::PlanColumn(&year),
                })
            }
            GridColumn::Level => self.say_grid(GridMessage::Level),
            GridColumn::Flags => self.say_grid(GridMessage::Flags),
            GridColumn::Verdict => self.say(Message::Verdicts),
            GridColumn::Margin => self.say_grid(GridMessage::Margin),
        }
    }

    /// What a row is called.
    #[must_use]
    pub fn row(self, version: &Version, row: Row) -> String {
        let school = |at: usize| version.plan().schools().get(at).map(|it| school_name(&it.about));
        match row {
            Row::School(at) => school(at).unwrap_or_default().to_owned(),
            Row::Offering(at) => {
                let offering = version.plan().offering(at).map(|it| self.offering(it));
                let of = school(at.school).unwrap_or_default();
                format!("{of} {}", offering.unwrap_or_default())
            }
            Row::NewOffering(at) => {
                let new = self.say_grid(GridMessage::NewOffering);
                format!("{} {new}", school(at).unwrap_or_default())
            }
            Row::NewSchool => self.say_grid(GridMessage::NewSchool).into_owned(),
        }
    }

    /// What stands in a cell, in words; a name that is missing is the
    /// catalogue's. Verdicts and margins are not among them.
    #[must_use]
    pub fn cell(self, pack: &Pack, offering: &Offering, column: GridColumn) -> String {
        match column {
            GridColumn::Name => major_name(offering).to_owned(),
            GridColumn::Chains => self.chains(pack, offering).join(self.list()),
            GridColumn::Level if offering.level == Level::None => String::new(),
            GridColumn::Level => {
                self.say_details(DetailsMessage::Level(offering.level)).into_owned()
            }
            GridColumn::Flags => self.flags(offering.flags),
            _ => shown(pack, offering, column),
        }
    }

    /// The chains that an offering serves, by name.
    #[must_use]
    pub fn chains<'a>(self, pack: &'a Pack, offering: &Offering) -> Vec<&'a str> {
        let all = pack.chains.iter().enumerate();
        all.filter(|(at, _)| offering.chains.has(*at)).map(|(_, it)| self.of(it)).collect()
    }

    fn flags(self, flags: Flags) -> String {
        let set = Flag::ALL.iter().filter(|it| flags.has(**it));
        let words: Vec<_> = set.map(|it| self.say_details(DetailsMessage::Flag(*it))).collect();
        words.join(self.list())
    }

    /// What stands between the parts of what is read out.
    #[must_use]
    pub const fn pause(self) -> &'static str {
        match self {
            Self::ZhHans => "，",
            Self::En => ", ",
        }
    }

    /// What stands between the parts of a list.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            Self::ZhHans => "、",
            Self::En => ", ",
        }
    }

    /// Why a cell does not take a text.
    #[must_use]
    pub fn refused(self, refused: &Refused) -> String {
        match refused {
            Refused::Number(refusal) => self.say(Message::Refused(*refusal)).into_owned(),
            Refused::Problem(problem @ Problem::BeforeFirstYear { .. }) => {
                let way = self.say_grid(GridMessage::ChangeFirstYear);
                format!("{}{}{way}", self.problem(problem), self.pause())
            }
            Refused::Problem(problem) => self.problem(problem),
            Refused::NotOnFile => self.say_grid(GridMessage::NotOnFile).into_owned(),
            Refused::Chain(name) => {
                let chains = self.all_chains();
                self.say_grid(GridMessage::NotAChain { name, chains: &chains }).into_owned()
            }
            Refused::NotTyped => self.say_grid(GridMessage::NotTyped).into_owned(),
        }
    }

    /// A cell of a pasted block that was not taken, and why.
    #[must_use]
    pub fn unread(self, version: &Version, unread: &Unread) -> String {
        let row = unread.at.map(|it| self.row(version, Row::Offering(it)));
        let column = unread.column.map(|it| self.column(it));
        let place = [row.unwrap_or_default(), column.unwrap_or_default().into_owned()];
        let reason = unread.reason.as_ref().map(|it| self.refused(it));
        let reason = reason.unwrap_or_else(|| self.say_grid(GridMessage::Beyond).into_owned());
        let place = place.join(" ");
        let said =
            GridMessage::UnreadCell { place: place.trim(), text: &unread.text, reason: &reason };
        self.say_grid(said).into_owned()
    }
}
