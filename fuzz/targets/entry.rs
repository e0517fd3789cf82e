//! Any text as a number of students.

#![no_main]

use libfuzzer_sys::fuzz_target;
use major_planner::i18n;
use major_planner::session::students;

fuzz_target!(|text: &str| {
    let read = students(text);
    assert_eq!(students(&format!("\u{3000}{text} ")), read, "spaces around it matter");
    match read {
        Ok(Some(number)) => {
            assert_eq!(students(&number.number().to_string()), read);
            assert_eq!(students(&i18n::thousands(i64::from(number.number()))), read);
        }
        Ok(None) => assert!(!text.contains(|it: char| it.is_ascii_digit()), "a digit is lost"),
        Err(_) => {}
    }
});
