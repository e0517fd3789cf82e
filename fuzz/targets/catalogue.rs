//! Any text as a search in the catalogue.

#![no_main]

use libfuzzer_sys::fuzz_target;
use major_planner::catalogue;

fuzz_target!(|text: &str| {
    let found = catalogue::search(text);
    let mut codes: Vec<_> = found.iter().map(|it| it.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), found.len(), "a major is found twice");
    assert_eq!(catalogue::search(&format!(" {text}\u{3000}")), found, "spaces matter");
    if let Some(major) = catalogue::find(text) {
        assert_eq!(major.code, text);
        assert_eq!(found, [major]);
    }
});
