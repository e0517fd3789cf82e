//! Files that are not in order: every problem at its path, and no file that
//! takes the program down.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use major_planner::i18n::Locale;
use major_planner::io::json;
use major_planner::plan::{Issues, LIMITS};
use std::time::{Duration, Instant};

fn problems(text: &str) -> Vec<String> {
    problems_of(text.as_bytes())
}

fn problems_of(bytes: &[u8]) -> Vec<String> {
    let issues = json::read(bytes).err().unwrap_or_default();
    let line = |it: &major_planner::plan::Issue| {
        format!("{}: {}", it.place, Locale::En.problem(&it.problem))
    };
    issues.kept().iter().map(line).collect()
}

/// A plan with these top-level fields changed or added.
fn plan_with(schools: &str, more: &str) -> String {
    format!(
        r#"{{"format":"major-planner/plan","version":1,"pack":"hohhot-2022","as_of":2025,"horizon":2026,"schools":[{schools}]{more}}}"#
    )
}

fn offering_with(fields: &str) -> String {
    plan_with(
        &format!(
            r#"{{"id":"S","kind":"other","offerings":[{{"id":"O","code":"720201","first_year":2020,{fields}}}]}}"#
        ),
        "",
    )
}

#[test]
fn ten_mistakes_give_ten_messages_with_their_paths() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/");
    let file = std::fs::read(format!("{folder}ten-mistakes.json")).unwrap();
    let expected = std::fs::read_to_string(format!("{folder}ten-mistakes.expected.txt")).unwrap();
    let issues = json::read(&file).unwrap_err();
    let mut found: Vec<_> = issues.kept().iter().map(|it| it.place.0.clone()).collect();
    let mut expected: Vec<_> = expected.lines().map(str::to_owned).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn each_mistake_says_where_and_what_would_be_right() {
    let cases = [
        (offering_with(r#""length":0"#), "schools[0].offerings[0].length: expected a whole number from 1 to 10, found 0"),
        (offering_with(r#""length":3.0"#), "schools[0].offerings[0].length: expected a whole number from 1 to 10, found 3.0"),
        (offering_with(r#""length":3e0"#), "schools[0].offerings[0].length: expected a whole number from 1 to 10, found 3.0"),
        (offering_with(r#""intake":{"2024":100001}"#), "schools[0].offerings[0].intake.2024: expected a whole number from 0 to 100000, found 100001"),
        (offering_with(r#""intake":{"2019":1}"#), "schools[0].offerings[0].intake.2019: the offering is on file only from 2020 on"),
        (offering_with(r#""intake":{"2026":null}"#), "schools[0].offerings[0].intake.2026: recorded intakes end with as_of (2025); later years belong in planned"),
        (offering_with(r#""planned":{"2025":1}"#), "schools[0].offerings[0].planned.2025: planned intakes begin after as_of (2025); earlier years belong in intake"),
        (offering_with(r#""intake":{"2024":1,"2024":2}"#), "schools[0].offerings[0].intake.2024: stands here twice"),
        (offering_with(r#""intake":{"24":1}"#), "schools[0].offerings[0].intake.24: expected a school year from 1900 to 2200, found \"24\""),
        (offering_with(r#""closed_from":1899"#), "schools[0].offerings[0].closed_from: expected a school year from 1900 to 2200, found 1899"),
        (offering_with(r#""id":"P""#), "schools[0].offerings[0].id: stands here twice"),
        (offering_with(r#""flags":["strong"]"#), "schools[0].offerings[0].flags[0]: expected \"strength\", \"feature\", \"shortage\", \"off_orientation\", \"weak_fit\", \"below_conditions\", \"oversupply\" or \"vanished_job\", found \"strong\""),
        (offering_with(r#""order":{"stage":"rectify","since":2024}"#), "schools[0].offerings[0].order.deadline: is missing"),
        (offering_with(r#""suspensions":[{"until":2025}]"#), "schools[0].offerings[0].suspensions[0].from: is missing"),
        (offering_with(r#""assessments":{"2024":{"quality":1}}"#), "schools[0].offerings[0].assessments.2024.quality: expected true or false, found 1"),
        (offering_with(r#""chains":["food"]"#), "schools[0].offerings[0].chains[0]: there is no chain \"food\"; known: green-food, new-energy, biomedicine, information, logistics, culture-tourism, strategic-emerging, local-strength"),
        (plan_with(r#"{"id":"","kind":"other"}"#, ""), "schools[0].id: an id must not be empty"),
        (plan_with(r#"{"id":"S","kind":null}"#, ""), "schools[0].kind: is missing"),
        (plan_with("null", ""), "schools[0]: expected an object, found null"),
        (plan_with("", r#","colour":1"#), "colour: is not a field of this format (fields of other programs begin with x_)"),
        (plan_with("", r#","background":{}"#), "background: a background is only for a file with extent \"part\""),
        (plan_with("", r#","readings":{"class_minimum":101}"#), "readings.class_minimum: expected a whole number from 1 to 100, found 101"),
        (plan_with("", r#","readings":{"quality_tolerance":1}"#), "readings.quality_tolerance: expected 2 or 0, found 1"),
        (plan_with("", r#","scenarios":[{"id":"A"},{"id":"A"}]"#), "scenarios[1].id: the id \"A\" is used elsewhere too"),
        (plan_with("", r#","scenarios":[{"id":"A","actions":[{"do":"close","offering":"O","year":2026,"until":2027}]}]"#), "scenarios[0].actions[0].until: is not a field of this format (fields of other programs begin with x_)"),
        (plan_with("", r#","scenarios":[{"id":"A","actions":[{"do":"set_reading","reading":"window","value":null}]}]"#), "scenarios[0].actions[0].value: is missing"),
        (r#"{"format":"major-planner/plan","version":2,"pack":"hohhot-2022","as_of":2025,"horizon":2036,"schools":{}}"#.to_owned(), "version: version 2 is newer than this program reads (version 1)"),
        ("{\"format\":\n 1x}".to_owned(), ": is not valid JSON at line 2, column 3"),
        ("[]".to_owned(), ": expected an object, found a list"),
        (String::new(), ": is not valid JSON at line 1, column 0"),
    ];
    for (text, expected) in cases {
        let found = problems(&text);
        assert!(found.iter().any(|it| it == expected), "{expected}\nfound {found:#?}\nin {text}");
    }
}

#[test]
fn a_mistake_is_reported_once() {
    for text in [
        offering_with(r#""chains":[1]"#),
        offering_with(r#""length":"three""#),
        plan_with(r#"{"kind":"other"},{"kind":"other"}"#, "").replacen(
            r#"{"kind""#,
            r#"{"id":"S","kind""#,
            1,
        ),
        plan_with("", r#","pack":"x""#).replacen(r#""pack":"hohhot-2022","#, "", 1),
    ] {
        assert_eq!(problems(&text).len(), 1, "{text}: {:#?}", problems(&text));
    }
}

#[test]
fn texts_are_limited_in_characters_not_bytes() {
    let name = |characters: usize| {
        let name = "专".repeat(characters);
        plan_with(&format!(r#"{{"id":"S","kind":"other","name":"{name}"}}"#), "")
    };
    assert_eq!(problems(&name(200)), [""; 0]);
    assert_eq!(
        problems(&name(201)),
        ["schools[0].name: is 201 characters long; at most 200 are allowed"]
    );
}

#[test]
fn forty_different_years_are_allowed_and_forty_one_are_not() {
    let years = |count: u16| {
        let entries: Vec<_> = (0..count).map(|it| format!(r#""{}":1"#, 1986 + it)).collect();
        offering_with(&format!(r#""intake":{{{}}}"#, entries.join(","))).replace("2020", "1900")
    };
    assert_eq!(problems(&years(40)), [""; 0]);
    assert_eq!(problems(&years(41)).len(), 2, "2026 is on the wrong side too");
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    assert_eq!(problems_of(b"{\"a\":\"\xff\"}"), [": is not UTF-8 text from byte 6 on"]);
}

/// Reads a file as large as is allowed; it must be answered in time.
fn answered(what: &str, text: String) -> Issues {
    assert!(text.len() <= LIMITS.bytes, "{what} is {} bytes", text.len());
    let start = Instant::now();
    let issues = json::read(text.as_bytes()).err().unwrap_or_default();
    let limit = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 3 });
    assert!(start.elapsed() < limit, "{what} took {:?}", start.elapsed());
    issues
}

#[test]
fn the_largest_files_are_answered_in_time() {
    const SIZE: usize = 64 << 20;
    assert!(!answered("nesting", "[".repeat(SIZE)).is_empty());
    let nested = plan_with(
        "",
        &format!(r#","x_a":{}{}"#, "[".repeat(SIZE / 2 - 200), "]".repeat(SIZE / 2 - 200)),
    );
    answered("nesting in a foreign field", nested);
    let title = plan_with("", &format!(r#","title":"{}""#, "a".repeat(SIZE - 200)));
    assert_eq!(answered("one long string", title).kept().len(), 1);
    let count = 1_000_000;
    let empty = "{},".repeat(count).trim_end_matches(',').to_owned();
    let empty = plan_with(&format!(r#"{{"id":"S","kind":"other","offerings":[{empty}]}}"#), "");
    let issues = answered("a million empty offerings", empty);
    assert_eq!(issues.kept().len() + issues.left_out(), 3 * count);
    let many = "{},".repeat(SIZE / 3 - 100).trim_end_matches(',').to_owned();
    let many = plan_with(&format!(r#"{{"id":"S","kind":"other","offerings":[{many}]}}"#), "");
    let issues = answered("far too many offerings", many);
    assert_eq!(issues.kept().len() + issues.left_out(), 3 * count + 1);
    let list = format!("[{}1]", "1,".repeat(SIZE / 2 - 200));
    answered("a list where a number should be", offering_with(&format!(r#""length":{list}"#)));
    let names: String = (0..3_000_000).map(|it| format!("\"x{it}\":1,")).collect();
    answered("millions of unknown fields", offering_with(names.trim_end_matches(',')));
}

#[test]
fn a_file_above_the_limit_is_refused_unread() {
    let text = " ".repeat(LIMITS.bytes + 1);
    assert_eq!(problems(&text), [": is larger than the limit of 64 MiB"]);
}
