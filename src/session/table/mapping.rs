//! What the columns of a table with the headers of others are.
//!
//! Proposed is only what the header or all the cells below make plain, and the
//! planner sees cells of each column beside it: a wrong proposal would put one
//! number in the place of another.

use super::headed::table;
use super::header::{Header, folded};
use crate::catalogue;
use crate::plan::{Year, is_code};
use crate::policy;
use crate::session::{chains, students};

/// A column of a pasted table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands above it; its letter in a sheet where nothing does.
    pub name: Box<str>,
    /// The first three different texts in it.
    pub samples: Vec<String>,
    /// What it is; `None`: not taken.
    pub is: Option<Header>,
}

impl Column {
    /// Whether there is anything to say of it.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.is.is_some() || !self.samples.is_empty()
    }
}

/// The columns of a pasted table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// From left to right.
    pub all: Vec<Column>,
    /// Whether the first row holds headers; if not it is an offering.
    pub are_named: bool,
    /// The school year of today.
    today: Year,
}

/// What headers of others say, in the order in which it is looked for; words
/// that say something else stand before the words in them.
const WORDS: [(Option<Header>, &[&str]); 8] = [
    (None, &["学校代码", "院校代码", "学校编号", "schoolcode", "schoolid", "专业数", "专业类"]),
    (None, &["专业大类", "专业群", "专业方向", "专业负责人", "联系", "电话", "备注"]),
    (Some(Header::Kind), &["学校性质", "办学层次", "学校类别", "schooltype", "typeofschool"]),
    (Some(Header::Code), &["专业代码", "专业编号", "majorcode", "programmecode", "programcode"]),
    (Some(Header::Length), &["学制", "修业年限", "duration", "lengthofstudy", "yearsofstudy"]),
    (Some(Header::FirstYear), &["首次招生", "开办", "开设年", "设置年", "startyear", "since"]),
    (Some(Header::Chains), &["产业链", "服务产业", "industrychain", "chain"]),
    (Some(Header::Name), &["专业名", "开设专业", "招生专业", "programme", "program", "major"]),
];
const SCHOOL: [&str; 6] = ["学校", "院校", "校名", "办学单位", "school", "institution"];
const INTAKE: [&str; 7] = ["招生", "录取", "新生", "人数", "intake", "enrolled", "admitted"];
/// Numbers of a year that are no intakes.
const NO_INTAKE: [&str; 9] =
    ["毕业", "就业", "在校", "率", "%", "graduat", "roll", "rate", "employ"];

impl Columns {
    /// What the columns of a table are, as far as it is plain; `None` where all
    /// headers are ours, or where there is nothing to say anything of.
    #[must_use]
    pub fn of(rows: &[Vec<String>], today: Year) -> Option<Self> {
        let rows: Vec<&[String]> = table(rows).map(|it| it.0).collect();
        let first = *rows.first()?;
        let width = rows.iter().map(|it| it.len()).max().unwrap_or_default();
        let name = |column: usize| first.get(column).map_or("", |it| it.trim());
        let are_ours = first.iter().all(|it| it.trim().is_empty() || Header::of(it).is_some());
        let has_nameless =
            (0..width).any(|column| name(column).is_empty() && is_used(&rows, column));
        if are_ours && !has_nameless {
            return None;
        }
        let are_named = !first.iter().any(|it| is_major(it));
        Some(Self::proposed(&rows, are_named, today))
    }

    /// What is plain of the columns of these rows, which have headers above
    /// them (`are_named`) or none.
    pub(super) fn proposed(rows: &[&[String]], are_named: bool, today: Year) -> Self {
        let first = rows.first().copied().unwrap_or_default();
        let width = rows.iter().map(|it| it.len()).max().unwrap_or_default();
        let name = |column: usize| first.get(column).map_or("", |it| it.trim());
        let below = if are_named { rows.get(1..).unwrap_or_default() } else { rows };
        let mut all: Vec<Column> = (0..width)
            .map(|column| {
                let name = if are_named { name(column) } else { "" };
                let name = if name.is_empty() { letter(column) } else { name.to_owned() };
                Column { name: name.into(), samples: samples(below, column), is: None }
            })
            .collect();
        // What is plainer has the first choice: each header is taken once.
        let by_word = |column: usize| if are_named { said(name(column), today) } else { None };
        let ours = |column: usize| Header::of(name(column)).filter(|_| are_named);
        let by_cells = |column: usize| held(below, column);
        let guesses: [&dyn Fn(usize) -> Option<Header>; 3] = [&ours, &by_word, &by_cells];
        for guess in guesses {
            for column in 0..width {
                let is_free = all.get(column).is_some_and(|it| it.is.is_none());
                let found = if is_free { guess(column) } else { None };
                let found = found.filter(|it| all.iter().all(|other| other.is != Some(*it)));
                let fits = found.is_none_or(|it| fits(it, below, column));
                if let (Some(column), true) = (all.get_mut(column), is_free && fits) {
                    column.is = found;
                }
            }
        }
        Self { all, are_named, today }
    }

    /// What a column can be, beside nothing: ten years back and five ahead, and
    /// every year that a column has.
    #[must_use]
    pub fn choices(&self) -> Vec<Header> {
        use Header::{Chains, Code, FirstYear, Kind, Length, Name, School};
        let around = (self.today.number().saturating_sub(10)..=self.today.number() + 5)
            .filter_map(Year::new);
        let said = self.all.iter().filter_map(|it| match it.is {
            Some(Header::Intake(year)) => Some(year),
            _ => None,
        });
        let mut years: Vec<Year> = around.chain(said).collect();
        years.sort_unstable();
        years.dedup();
        let others = [School, Kind, Code, Name, Length, FirstYear, Chains];
        others.into_iter().chain(years.into_iter().map(Header::Intake)).collect()
    }

    /// These columns as the planner says of those before; `None` where they have
    /// other names.
    #[must_use]
    pub fn like(&self, before: &Self) -> Option<Self> {
        let names = |it: &Self| it.all.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
        let mut like = self.clone();
        for (column, before) in like.all.iter_mut().zip(&before.all) {
            column.is = before.is;
        }
        (self.are_named == before.are_named && names(self) == names(before)).then_some(like)
    }

    /// These columns, the one at this place being something else.
    #[must_use]
    pub fn with(&self, at: usize, is: Option<Header>) -> Self {
        let mut columns = self.clone();
        columns.all.get_mut(at).into_iter().for_each(|it| it.is = is);
        columns
    }

    /// The columns that are not taken although something stands in them.
    pub fn not_taken(&self) -> impl Iterator<Item = &Column> {
        self.all.iter().filter(|it| it.is.is_none() && !it.samples.is_empty())
    }
}

/// What a header says.
pub(super) fn said(name: &str, today: Year) -> Option<Header> {
    let text = folded(name);
    let holds = |words: &[&str]| words.iter().any(|it| text.contains(it));
    let is_intake = !holds(&NO_INTAKE);
    if let Some(year) = year_in(&text) {
        return is_intake.then_some(Header::Intake(year));
    }
    if let Some((header, _)) = WORDS.iter().find(|(_, words)| holds(words)) {
        return *header;
    }
    let without_year = (is_intake && holds(&INTAKE)).then_some(Header::Intake(today));
    without_year.or_else(|| holds(&SCHOOL).then_some(Header::School))
}

/// The first run of exactly four digits that is a year.
fn year_in(text: &str) -> Option<Year> {
    let runs = text.split(|it: char| !it.is_ascii_digit()).filter(|it| it.len() == 4);
    runs.filter_map(|it| it.parse().ok()).find_map(Year::new)
}

/// What all the cells of a column hold.
fn held(rows: &[&[String]], column: usize) -> Option<Header> {
    let all = |is: &dyn Fn(&str) -> bool| is_used(rows, column) && texts(rows, column).all(is);
    if all(&is_folded_code) {
        Some(Header::Code)
    } else if all(&is_name) {
        Some(Header::Name)
    } else if all(&is_chain) {
        Some(Header::Chains)
    } else {
        let words = ["学校", "学院", "职教中心", "school", "college"];
        let is_school = |text: &str| words.iter().any(|it| folded(text).contains(it));
        all(&is_school).then_some(Header::School)
    }
}

/// Whether the cells do not speak against what a header says.
fn fits(header: Header, rows: &[&[String]], column: usize) -> bool {
    match header {
        // Some cells may be mistaken, and are reported.
        Header::Intake(_) => {
            !is_used(rows, column) || texts(rows, column).any(|it| students(it).is_ok())
        }
        _ => true,
    }
}

pub(super) fn texts<'a>(rows: &'a [&[String]], column: usize) -> impl Iterator<Item = &'a str> {
    let cells = rows.iter().filter_map(move |it| it.get(column));
    cells.map(|it| it.trim()).filter(|it| !it.is_empty())
}

fn is_used(rows: &[&[String]], column: usize) -> bool {
    texts(rows, column).next().is_some()
}

fn samples(rows: &[&[String]], column: usize) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for text in texts(rows, column).map(crate::plan::shortened) {
        if samples.len() == 3 {
            break;
        }
        if !samples.contains(&text) {
            samples.push(text);
        }
    }
    samples
}

/// Whether it is a code or a name of the catalogue, which no header is.
pub(super) fn is_major(text: &str) -> bool {
    is_folded_code(text) || is_name(text)
}

fn is_folded_code(text: &str) -> bool {
    is_code(&folded(text))
}

fn is_name(text: &str) -> bool {
    catalogue::majors().iter().any(|it| it.name == text.trim())
}

fn is_chain(text: &str) -> bool {
    chains::named(&policy::hohhot_2022(), text).is_some()
}

/// The letters of a column in a sheet: A to Z, AA, and so on.
fn letter(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    let before = if column < 26 { String::new() } else { letter(column / 26 - 1) };
    format!("{before}{last}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Plan;
    use crate::session::{TableProblem, Wrongs, plan_of_columns};
    use Header::{Chains, Code, FirstYear, Kind, Length, Name, School};

    fn year(number: u16) -> Year {
        Year::new(number).unwrap()
    }

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|it| it.split('|').map(ToOwned::to_owned).collect()).collect()
    }

    fn columns(text: &str) -> Option<Columns> {
        Columns::of(&rows(text), year(2025))
    }

    fn guessed(text: &str) -> Vec<Option<Header>> {
        columns(text).unwrap().all.iter().map(|it| it.is).collect()
    }

    fn read(text: &str, columns: &Columns) -> Result<Plan, Wrongs> {
        plan_of_columns(&rows(text), columns, year(2025))
    }

    #[test]
    fn headers_of_others_are_proposed_where_they_are_plain() {
        let intake = |number| Some(Header::Intake(year(number)));
        let cases = [
            ("院校名称", Some(School)),
            ("办学单位", Some(School)),
            ("Institution", Some(School)),
            ("学校代码", None),
            ("学校性质", Some(Kind)),
            ("国标专业代码", Some(Code)),
            ("Programme code", Some(Code)),
            ("开设专业", Some(Name)),
            ("Programme", Some(Name)),
            ("专业大类", None),
            ("专业负责人", None),
            ("修业年限", Some(Length)),
            ("开办年份", Some(FirstYear)),
            ("对接产业链", Some(Chains)),
            ("2024年招生数", intake(2024)),
            ("２０２３级", intake(2023)),
            ("Intake 2022/23", intake(2022)),
            ("2024年毕业生数", None),
            ("2024 employment rate", None),
            ("12024", None),
            ("招生数", intake(2025)),
            ("在校生人数", None),
            ("备注", None),
        ];
        for (header, expected) in cases {
            assert_eq!(said(header, year(2025)), expected, "{header}");
        }
    }

    #[test]
    fn cells_say_what_a_column_is_where_its_header_does_not() {
        let text =
            "一|二|三|四|五|\n甲职业学校|720201|护理|现代物流|7|720201\n|999999||信息技术|8|12";
        assert_eq!(guessed(text), [Some(School), Some(Code), Some(Name), Some(Chains), None, None]);
        let columns = columns(text).unwrap();
        assert_eq!(&*columns.all[5].name, "F", "the letter in a sheet");
        assert_eq!(columns.all[1].samples, ["720201", "999999"]);
        assert_eq!(
            guessed("单位|招生数|计划招生\n甲学校|x|30")[1..],
            [None, Some(Header::Intake(year(2025)))]
        );
    }

    #[test]
    fn a_header_of_ours_has_the_first_choice_and_each_is_proposed_once() {
        let proposed = guessed("院校|学校|2024年招生|2024|专业名称|专业名\nA|B|1|2|护理|护理");
        let intake = Some(Header::Intake(year(2024)));
        assert_eq!(proposed, [None, Some(School), None, intake, Some(Name), None]);
    }

    #[test]
    fn a_table_with_our_headers_needs_no_saying() {
        assert_eq!(columns("学校|专业名称|2024|\n甲|护理|30|"), None);
        assert_eq!(columns(""), None);
        assert!(columns("学校|专业名称|2024|\n甲|护理|30|x").is_some(), "a cell without a header");
    }

    #[test]
    fn a_table_is_read_as_the_planner_says_and_nothing_of_it_is_lost() {
        let text =
            "院校|开设专业|招生数|带头人|带头人|带头人_2\n甲校|护理|30|张|李|王\n|校本专业|25|||";
        let mut said = columns(text).unwrap();
        said.all[2].is = Some(Header::Intake(year(2024)));
        assert_eq!(
            said.not_taken().map(|it| &*it.name).collect::<Vec<_>>(),
            ["带头人", "带头人", "带头人_2"]
        );
        let plan = read(text, &said).unwrap();
        let school = plan.schools().get(0).unwrap();
        let [nursing, own] = [0, 1].map(|it| &school.offerings()[it]);
        assert_eq!(nursing.intakes.get(year(2024)).map(|it| it.number()), Some(30));
        let kept: Vec<_> = nursing.identity.extras.iter().collect();
        assert_eq!(
            kept,
            [("x_带头人", "\"张\""), ("x_带头人_2", "\"李\""), ("x_带头人_2_2", "\"王\"")]
        );
        assert_eq!(own.identity.extras.iter().count(), 0);
    }

    #[test]
    fn a_first_row_that_is_an_offering_is_read_as_one() {
        let text = "甲职业学校|720201|30\n乙职业学校|999999|31";
        let mut said = columns(text).unwrap();
        assert!(!said.are_named);
        said.all[2].is = Some(Header::Intake(year(2024)));
        assert_eq!(read(text, &said).unwrap().offerings().count(), 2);
    }

    #[test]
    fn what_cannot_be_read_is_reported_under_the_names_of_the_table() {
        let text = "院校|开设专业|2024年招生\n甲校|护理|12x\n甲校|护理|30";
        let mut said = columns(text).unwrap();
        let wrongs = read(text, &said).unwrap_err();
        let [wrong] = wrongs.kept() else { panic!("{wrongs:?}") };
        assert_eq!((wrong.row, wrong.column.as_deref()), (2, Some("2024年招生")));
        said.all[1].is = Some(School);
        let problems: Vec<_> =
            read(text, &said).unwrap_err().kept().iter().map(|it| it.problem.clone()).collect();
        assert_eq!(problems[..2], [TableProblem::HeaderTwice, TableProblem::NoMajorColumn]);
    }

    #[test]
    fn what_was_said_stays_as_long_as_the_columns_do() {
        let mut before = columns("院校|x|2019\nA|1|2").unwrap();
        before.all[1].is = Some(Length);
        let kept = columns("院校|x|2019\nB|3|2").unwrap().like(&before).unwrap();
        assert_eq!((kept.all[1].is, &*kept.all[1].samples[0]), (Some(Length), "3"));
        assert_eq!(columns("院校|y|2019\nB|3|2").unwrap().like(&before), None);
        assert!(kept.choices().contains(&Header::Intake(year(2030))));
        let old = columns("院校|2001\nB|3").unwrap().choices();
        assert!(old.contains(&Header::Intake(year(2001))), "{old:?}");
    }
}
