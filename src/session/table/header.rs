//! The headers of our tables.

use crate::plan::Year;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Header {
    /// Name of the school; blank: the one above.
    School,
    /// Kind of the school.
    Kind,
    /// Code of the major.
    Code,
    /// Name of the major.
    Name,
    /// Years of study.
    Length,
    /// First school year on file.
    FirstYear,
    /// The chains that it serves.
    Chains,
    /// Intake of a year.
    Intake(Year),
}

/// The headers as planners write them; the first of each is the usual one.
const WORDS: [(Header, &[&str]); 7] = [
    (Header::School, &["学校", "school", "学校名称"]),
    (Header::Kind, &["类型", "kind", "学校类型", "kindofschool"]),
    (Header::Code, &["专业代码", "code", "代码", "majorcode"]),
    (Header::Name, &["专业名称", "name", "专业", "major", "majorname"]),
    (Header::Length, &["学制", "length", "学制(年)", "years"]),
    (Header::FirstYear, &["首次招生年份", "firstyear", "开办学年", "首次招生"]),
    (Header::Chains, &["产业链", "chains", "服务产业链", "chain"]),
];

impl Header {
    /// The header that a text says; case, spaces and the width of letters do
    /// not matter.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let text = folded(text);
        let is = |words: &[&str]| words.contains(&text.as_str());
        let word = WORDS.iter().find(|(_, words)| is(words)).map(|(header, _)| *header);
        word.or_else(|| year(&text).map(Self::Intake))
    }
}

fn year(text: &str) -> Option<Year> {
    let digits = text.strip_suffix("学年").or_else(|| text.strip_suffix('年')).unwrap_or(text);
    (digits.len() == 4).then(|| digits.parse().ok()).flatten().and_then(Year::new)
}

/// The text as it is compared: in small letters of usual width, without spaces
/// and underscores.
pub(in crate::session) fn folded(text: &str) -> String {
    let narrow = |letter: char| match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        other => other,
    };
    let letters = text.chars().map(narrow).filter(|it| !it.is_whitespace() && *it != '_');
    letters.map(|it| it.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_both_languages_however_they_are_written() {
        let year = Year::new(2023).unwrap();
        let cases = [
            ("学校", Some(Header::School)),
            (" School ", Some(Header::School)),
            ("学校 类型", Some(Header::Kind)),
            ("专业代码", Some(Header::Code)),
            ("ＣＯＤＥ", Some(Header::Code)),
            ("专业名称", Some(Header::Name)),
            ("学制（年）", Some(Header::Length)),
            ("First year", Some(Header::FirstYear)),
            ("first_year", Some(Header::FirstYear)),
            ("产业链", Some(Header::Chains)),
            ("2023", Some(Header::Intake(year))),
            ("2023年", Some(Header::Intake(year))),
            ("２０２３学年", Some(Header::Intake(year))),
            ("12023", None),
            ("1023", None),
            ("+202", None),
            ("备注", None),
            ("", None),
        ];
        for (text, header) in cases {
            assert_eq!(Header::of(text), header, "{text:?}");
        }
    }
}
