//! Where the schools of a file lie, found without reading them.
//!
//! Only brackets and quotes are looked at. Of what is JSON the places are right;
//! what is not is found when the parts are read.

use std::ops::Range;

/// The places of the schools, as far as they are found.
#[derive(Debug, Default)]
pub(super) struct Split {
    at: usize,
    depth: usize,
    /// Where the text at hand began, and whether the next byte is escaped.
    text: Option<usize>,
    is_escaped: bool,
    /// The last text of the outermost object, and the name of the field at hand.
    last: Range<usize>,
    name: Range<usize>,
    /// Where the list begins that is being split.
    begins: Option<usize>,
    /// Where the school at hand begins, and whether a comma came before it.
    school: usize,
    has_comma: bool,
    found: Option<Parts>,
    schools: Vec<Range<usize>>,
    is_odd: bool,
}

/// The list of the schools, with its brackets, and each of them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) list: Range<usize>,
    pub(super) schools: Vec<Range<usize>>,
}

impl Split {
    /// How many bytes have been looked at.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Looks at up to so many more bytes of the same text; `false` at its end.
    pub(super) fn step(&mut self, text: &str, bytes: usize) -> bool {
        let end = text.len().min(self.at + bytes);
        for (at, byte) in text.as_bytes().iter().enumerate().take(end).skip(self.at) {
            self.see(text, at, *byte);
        }
        self.at = end;
        end < text.len()
    }

    /// The parts; `None` where the file has no such list, has two, or has
    /// something else in it.
    pub(super) fn parts(self) -> Option<Parts> {
        self.found.filter(|_| !self.is_odd && self.depth == 0)
    }

    fn see(&mut self, text: &str, at: usize, byte: u8) {
        if let Some(begin) = self.text {
            match byte {
                _ if self.is_escaped => self.is_escaped = false,
                b'\\' => self.is_escaped = true,
                b'"' => {
                    self.text = None;
                    if self.depth == 1 {
                        self.last = begin + 1..at;
                    }
                }
                _ => {}
            }
            return;
        }
        let is_within = self.begins.is_some() && self.depth == 2;
        match byte {
            b'"' => {
                self.is_odd |= is_within;
                self.text = Some(at);
            }
            b':' if self.depth == 1 => self.name = self.last.clone(),
            b'[' | b'{' => {
                let name = text.get(self.name.clone());
                if byte == b'[' && self.depth == 1 && name == Some("schools") {
                    self.is_odd |= self.found.is_some();
                    self.begins = Some(at);
                } else if is_within {
                    self.is_odd |= byte == b'[' || self.has_comma == self.schools.is_empty();
                    self.school = at;
                    self.has_comma = false;
                }
                self.depth += 1;
            }
            b']' | b'}' => {
                self.depth = self.depth.saturating_sub(1);
                match (self.begins, self.depth) {
                    (Some(_), 2) => self.schools.push(self.school..at + 1),
                    (Some(begins), 1) => {
                        self.is_odd |= self.has_comma;
                        let schools = std::mem::take(&mut self.schools);
                        self.found = Some(Parts { list: begins..at + 1, schools });
                        self.begins = None;
                    }
                    _ => {}
                }
            }
            b',' if is_within => {
                self.is_odd |= self.has_comma;
                self.has_comma = true;
            }
            it => self.is_odd |= is_within && !it.is_ascii_whitespace(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str, bytes: usize) -> Option<Vec<&str>> {
        let mut split = Split::default();
        while split.step(text, bytes) {}
        let Parts { list, schools } = split.parts()?;
        assert!(text[list].starts_with('['), "{text}");
        Some(schools.into_iter().map(|it| &text[it]).collect())
    }

    #[test]
    fn schools_are_found_however_the_text_is_cut() {
        let text = r#"{"a": {"schools": [1]}, "schools" : [ {"id": "]\"}"} , {"x": [[], {}]}
            ], "title": "schools", "b": ["schools"]}"#;
        for bytes in 1..text.len() + 2 {
            let found = parts(text, bytes).unwrap();
            assert_eq!(found, [r#"{"id": "]\"}"}"#, r#"{"x": [[], {}]}"#], "{bytes}");
        }
        assert_eq!(parts(r#"{"schools":[]}"#, 3), Some(vec![]));
    }

    #[test]
    fn a_list_of_something_else_is_left_to_the_reader() {
        for odd in [
            r#"{"title": "schools"}"#,
            r#"{"schools": {}}"#,
            r#"{"schools": [{}], "schools": [{}]}"#,
            r#"{"schools": [{}, 1]}"#,
            r#"{"schools": [{}, "a"]}"#,
            r#"{"schools": [{}, []]}"#,
            r#"{"schools": [{} {}]}"#,
            r#"{"schools": [, {}]}"#,
            r#"{"schools": [{},, {}]}"#,
            r#"{"schools": [{},]}"#,
            r#"{"schools": [{}]"#,
        ] {
            assert_eq!(parts(odd, 100), None, "{odd}");
        }
    }
}
