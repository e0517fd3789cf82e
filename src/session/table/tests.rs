//! Tables as planners paste them.

use super::*;
use crate::plan::{Plan, SchoolKind, Year};

fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|it| it.split('|').map(ToOwned::to_owned).collect()).collect()
}

fn read(text: &str) -> Result<Plan, Wrongs> {
    plan_of_table(&rows(text), Year::new(2025).unwrap())
}

fn said(text: &str) -> Vec<(usize, String, TableProblem)> {
    let wrongs = read(text).unwrap_err();
    let said =
        |it: &Wrong| (it.row, it.column.as_deref().unwrap_or("").to_owned(), it.problem.clone());
    wrongs.kept().iter().map(said).collect()
}

const CHINESE: &str = "学校|类型|专业代码|专业名称|学制|首次招生年份|产业链|2024年|2025年|2026
甲校|国家级重点|720201|护理|3年|2015|现代生物医药|42|４０人|38
|||电子商务|||现代物流、信息技术|1,200|0|
乙校||||||||||
|||校本专业||||||25";

#[test]
fn a_chinese_table_becomes_a_plan() {
    let text = CHINESE.replace("乙校||||||||||\n|||校本专业", "乙校|||校本专业");
    let plan = read(&text).unwrap();
    let frame = plan.frame();
    assert_eq!((frame.as_of.number(), frame.horizon.number()), (2025, 2028));
    let [first, second] = [0, 1].map(|it| plan.schools().get(it).unwrap());
    assert_eq!(
        (first.about.name.as_deref(), first.about.kind),
        (Some("甲校"), SchoolKind::NationalKey)
    );
    assert_eq!(second.about.kind, SchoolKind::Other);
    let [nursing, trade] = [0, 1].map(|it| &first.offerings()[it]);
    let number = |it: &crate::plan::Offering, year| {
        it.intakes.get(Year::new(year).unwrap()).map(|it| it.number())
    };
    assert_eq!((&*nursing.identity.id, nursing.first_year.number()), ("S01-01", 2015));
    assert_eq!([2024, 2025, 2026].map(|it| number(nursing, it)), [Some(42), Some(40), Some(38)]);
    assert_eq!(&*trade.identity.code, crate::catalogue::search("电子商务")[0].code);
    assert!(!trade.identity.off_catalogue);
    assert_eq!([2024, 2025, 2026].map(|it| number(trade, it)), [Some(1_200), Some(0), None]);
    assert_eq!((trade.first_year.number(), trade.chains.iter().count()), (2024, 2));
    let own = &second.offerings()[0];
    assert_eq!((&*own.identity.code, own.identity.off_catalogue), ("校本专业", true));
    assert_eq!(own.first_year.number(), 2026, "the first year with an intake");
}

#[test]
fn an_english_table_in_any_order_becomes_a_plan_too() {
    let plan = read(
        "2023|Code|School|chains|Kind|First year\n\
         30|７２０２０１|B|biomedicine; Modern logistics|national_key|\n\
         |999999|A||other|2001\n\
         31|720201|B||National key|",
    )
    .unwrap();
    assert_eq!(plan.frame().as_of.number(), 2023, "all years are earlier");
    let [b, a] = [0, 1].map(|it| plan.schools().get(it).unwrap());
    assert_eq!((b.about.name.as_deref(), b.offerings().len()), (Some("B"), 2));
    assert_eq!(b.offerings()[0].identity.name.as_deref(), Some("护理"), "by its code");
    assert_eq!(b.offerings()[0].chains.iter().count(), 2);
    let old = &a.offerings()[0];
    assert_eq!((old.first_year.number(), old.identity.off_catalogue), (2001, false));
}

#[test]
fn without_any_year_the_offerings_begin_now() {
    let plan = read("school|name\nA|护理").unwrap();
    assert_eq!(plan.frame().as_of.number(), 2025);
    assert_eq!(plan.schools().get(0).unwrap().offerings()[0].first_year.number(), 2025);
    assert_eq!(plan.schools().get(0).unwrap().offerings()[0].length, 3);
}

#[test]
fn lengths_are_read_as_sheets_write_them() {
    let plan = read(
        "学校|专业名称|学制\nA|护理|三年制\nA|电子商务|两年\nA|会计事务|５ 年\nA|计算机应用|4 years",
    );
    let plan = plan.unwrap();
    let lengths: Vec<_> = plan.offerings().map(|(_, it)| it.length).collect();
    assert_eq!(lengths, [3, 2, 5, 4]);
}

#[test]
fn planned_years_far_ahead_are_looked_at() {
    let horizon = |text| read(text).unwrap().frame().horizon.number();
    assert_eq!(horizon("school|name|2030\nA|护理|30"), 2030);
    assert_eq!(horizon("school|name|2040\nA|护理|30"), 2035, "as far as a plan goes");
}

#[test]
fn everything_that_is_wrong_is_said_at_once_with_row_and_column() {
    use TableProblem as P;
    let text = "学校|类型|专业名称|学制|首次招生年份|产业链|2023|2024|备注|
|其他|护理||||||
甲校|重点|护理|三年半|202|煤化工；现代物流|12x|30||x

甲校|国家级重点||3|2024||20|-1||
|其他|护理||2024|||30人||";
    let first_year = Year::new(2024).unwrap();
    let expected = [
        (1, "", P::UnknownHeader("备注".to_owned())),
        (2, "学校", P::NoSchool),
        (3, "", P::NoHeaderAbove("x".to_owned())),
        (3, "类型", P::UnknownKind("重点".to_owned())),
        (3, "首次招生年份", P::NotWhole("202".to_owned(), 1900, 2200)),
        (3, "学制", P::NotWhole("三年半".to_owned(), 1, 10)),
        (3, "产业链", P::UnknownChain("煤化工".to_owned())),
        (3, "2023", P::NotStudents("12x".to_owned(), Refusal::Character('x'))),
        (5, "专业名称", P::NoMajor),
        (5, "2024", P::NotStudents("-1".to_owned(), Refusal::Negative)),
        (5, "2023", P::Refused(Problem::BeforeFirstYear { first_year })),
        (6, "类型", P::OtherKind),
    ];
    let expected = expected.map(|(row, column, problem)| (row, column.to_owned(), problem));
    assert_eq!(said(text), expected);
}

#[test]
fn a_table_that_is_none_says_what_is_missing() {
    use TableProblem as P;
    let cases = [
        ("", vec![(0, P::Empty)]),
        (" | \n|", vec![(0, P::Empty)]),
        ("甲校|护理|30", vec![(1, P::NoHeaders)]),
        ("school|2024", vec![(1, P::NoMajorColumn), (0, P::Empty)]),
        ("\nname\n护理", vec![(2, P::NoColumn(Header::School))]),
    ];
    for (text, problems) in cases {
        let said: Vec<_> = said(text).into_iter().map(|it| (it.0, it.2)).collect();
        assert_eq!(said, problems, "{text:?}");
    }
    assert_eq!(said("school|name|name\nA|护理|护理")[0].2, P::HeaderTwice);
    let long = "长".repeat(201);
    let wrong = said(&format!("school|name\n{long}|护理"));
    assert!(matches!(wrong[0].2, P::Refused(Problem::TooLong { length: 201, .. })), "{wrong:?}");
    let years: Vec<_> = (1950..1991).map(|it| it.to_string()).collect();
    let wrong = said(&format!(
        "school|name|{}\nA|护理|{}",
        years.join("|"),
        "1|".repeat(41).trim_end_matches('|')
    ));
    assert!(matches!(wrong[0], (0, _, P::Refused(Problem::TooMany { .. }))), "{wrong:?}");
}

#[test]
fn of_very_many_mistakes_the_first_are_kept_and_the_others_counted() {
    let text = format!("school|name|2024\n{}", "A|护理|x\n".repeat(1_200));
    let wrongs = read(&text).unwrap_err();
    assert_eq!((wrongs.kept().len(), wrongs.left_out()), (1_000, 200));
}
