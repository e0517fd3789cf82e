//! The plan as a file: the bytes that the reference generator writes.

use super::Size;
use super::generate::{Drawn, Major, schools, title};
use crate::policy::hohhot_2022;
use std::fmt::Write;

/// The plan file of this size and seed, on one line.
#[must_use]
pub fn text(size: Size, seed: u32) -> String {
    let pack = hohhot_2022();
    let chains: Vec<&str> = pack.chains.iter().map(|it| &*it.id).collect();
    let mut text = format!(
        r#"{{"format":"major-planner/plan","version":1,"title":"{}","pack":"{}","as_of":2025,"horizon":2026,"extent":"city","projection":{{"method":"linear"}},"schools":["#,
        title(size, seed),
        pack.id
    );
    // Writing to a text does not fail.
    for drawn in schools(size, seed) {
        let _ = school(&mut text, &drawn, &chains);
    }
    text.push_str("]}");
    text
}

fn school(text: &mut String, drawn: &Drawn, chains: &[&str]) -> std::fmt::Result {
    let Drawn { nth, kind, district, majors } = drawn;
    separate(text);
    write!(text, r#"{{"id":"S{nth}","name":"School {nth}","district":"D{district}","#)?;
    write!(text, r#""kind":"{}","offerings":["#, kind.word())?;
    for (at, it) in majors.iter().enumerate() {
        separate(text);
        write!(text, r#"{{"id":"S{nth}-{at}","#)?;
        major(text, it, chains)?;
    }
    text.push_str("]}");
    Ok(())
}

fn major(text: &mut String, major: &Major, chains: &[&str]) -> std::fmt::Result {
    let Major { code, serves, first_year, intakes } = major;
    write!(text, r#""code":"{code}","name":"Major {code}","off_catalogue":true,"#)?;
    write!(text, r#""first_year":{first_year},"chains":["#)?;
    for id in serves.iter().filter_map(|&it| chains.get(it)) {
        separate(text);
        write!(text, r#""{id}""#)?;
    }
    text.push_str(r#"],"intake":{"#);
    for (year, students) in intakes {
        separate(text);
        write!(text, r#""{year}":{students}"#)?;
    }
    text.push_str("}}");
    Ok(())
}

/// A comma, unless the list or object has just begun.
fn separate(text: &mut String) {
    if !text.ends_with(['[', '{']) {
        text.push(',');
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Size, plan, text};
    use crate::io::json;
    use sha2::{Digest, Sha256};

    /// Of what `node benches/workload/to-plan.mjs SIZE SEED` prints.
    const REFERENCE: [(Size, u32, &str); 5] = [
        (Size::City, 1, "1aaf91b25170ffda1db3a5da4c142f001f4e669171ce7f2631b155b338875300"),
        (Size::City, 2, "e00d85d355cb8b7432c9c1a8252f6757a1e00f3f29e9a060cd44984d7cbbfc9c"),
        (Size::City, 3, "c4567e16a9cd63bd8d0c30ea5bcd5ca0d901be354a2a4e97c149916aa70d21b5"),
        (Size::Province, 1, "990eafb59bf1b514b20d1379a2b36ebfaed1601e5af9c3872b47320f5941274b"),
        (Size::Nation, 1, "79bf9a2a9e0ef93099bc51aea139b483e47a694094be6e976392e992d1b8552e"),
    ];

    #[test]
    fn the_file_is_that_of_the_reference_generator() {
        for (size, seed, expected) in REFERENCE {
            let found = super::super::measure::hexadecimal(&Sha256::digest(text(size, seed)));
            assert_eq!(found, expected, "{} {seed}", size.word());
        }
    }

    #[test]
    fn the_plan_made_in_memory_is_the_one_in_the_file() {
        for (size, seed, _) in REFERENCE {
            let read = json::read(text(size, seed).as_bytes()).unwrap();
            assert!(read == plan(size, seed), "{} {seed}", size.word());
        }
    }
}
