//! Search by code, name and pinyin.
//!
//! Planners type what their input method lets them: digits, characters, whole
//! syllables or initials. The ways to spell a name are worked out once; with a
//! few hundred majors each keystroke may look at all of them.

use super::{Major, majors};
use std::cell::OnceCell;

const PINYIN: &str = include_str!("pinyin.txt");

thread_local! {
    static SPELLINGS: OnceCell<Vec<Vec<Spelling>>> = const { OnceCell::new() };
}

/// One way to spell a name.
struct Spelling {
    syllables: String,
    /// Where the syllables begin, so that `li` is found in `huli` and `ul` is not.
    starts: Vec<usize>,
    initials: String,
}

/// How well a text fits, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Beginning,
    Part,
}

pub(super) fn search(text: &str) -> Vec<Major> {
    let text: String = text.chars().filter_map(folded).collect();
    if text.is_empty() {
        return Vec::new();
    }
    SPELLINGS.with(|it| {
        let spellings = it.get_or_init(spellings);
        let mut found: Vec<(Fit, usize, Major)> = Vec::new();
        for (major, spellings) in majors().iter().zip(spellings) {
            if let Some(fit) = fit(major, spellings, &text) {
                let length = major.name.len();
                let at = found.partition_point(|it| (it.0, it.1) <= (fit, length));
                found.insert(at, (fit, length, *major));
            }
        }
        found.into_iter().map(|(_, _, major)| major).collect()
    })
}

/// Case, spaces and the apostrophes between syllables do not matter, and ü may
/// be typed as v or as u.
fn folded(letter: char) -> Option<char> {
    match letter.to_ascii_lowercase() {
        ' ' | '\u{3000}' | '\'' | '’' => None,
        'v' | 'ü' => Some('u'),
        '\u{ff10}'..='\u{ff19}' => char::from_u32(letter as u32 - 0xff10 + 0x30),
        other => Some(other),
    }
}

fn fit(major: &Major, spellings: &[Spelling], text: &str) -> Option<Fit> {
    if text.starts_with(|it: char| it.is_ascii_digit()) {
        return at_beginning(major.code, text);
    }
    if !text.is_ascii() {
        return at_beginning(major.name, text)
            .or_else(|| major.name.contains(text).then_some(Fit::Part));
    }
    spellings.iter().filter_map(|it| it.fit(text)).min()
}

fn at_beginning(whole: &str, text: &str) -> Option<Fit> {
    match whole.strip_prefix(text) {
        Some("") => Some(Fit::Whole),
        Some(_) => Some(Fit::Beginning),
        None => None,
    }
}

impl Spelling {
    fn of<'a>(syllables: impl Iterator<Item = &'a str>) -> Self {
        let mut spelling =
            Self { syllables: String::new(), starts: Vec::new(), initials: String::new() };
        for syllable in syllables {
            spelling.starts.push(spelling.syllables.len());
            spelling.syllables.extend(syllable.chars().filter_map(folded));
            spelling.initials.extend(syllable.chars().next());
        }
        spelling
    }

    fn fit(&self, text: &str) -> Option<Fit> {
        let best = at_beginning(&self.initials, text).into_iter();
        let best = best.chain(at_beginning(&self.syllables, text)).min();
        best.or_else(|| {
            let mut tails = self.starts.iter().filter_map(|&it| self.syllables.get(it..));
            let part = tails.any(|it| it.starts_with(text)) || self.initials.contains(text);
            part.then_some(Fit::Part)
        })
    }
}

/// The ways to spell each major's name, in the order of the majors.
fn spellings() -> Vec<Vec<Spelling>> {
    let (usual, special) = PINYIN.split_once("\n\n").unwrap_or((PINYIN, ""));
    // Once, over a few hundred lines: no index pays for itself.
    let reading = |letter: char| pairs(usual).find(|it| it.1.contains(letter)).map(|it| it.0);
    let spelled = |name: &str| {
        let whole = pairs(special).filter(|it| it.0 == name);
        let mut spellings: Vec<_> = whole.map(|it| Spelling::of(it.1.split(' '))).collect();
        if spellings.is_empty() {
            spellings.push(Spelling::of(name.chars().filter_map(reading)));
        }
        spellings
    };
    majors().iter().map(|it| spelled(it.name)).collect()
}

fn pairs(lines: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = lines.lines().filter(|it| !it.starts_with('#'));
    lines.filter_map(|it| it.split_once('\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> &'static str {
        search(text).first().map_or("", |it| it.name)
    }

    #[test]
    fn a_major_is_found_by_whatever_the_planner_types() {
        let cases = [
            ("hl", "护理", "initials"),
            ("HuLi", "护理", "case does not matter"),
            ("hu li", "护理", "nor do spaces"),
            ("720201", "护理", "the code"),
            ("７２０２０１", "护理", "full-width digits"),
            ("护理", "护理", "the name"),
            ("kuaijishiwu", "会计事务", "会 as in 会计"),
            ("chuqin", "畜禽生产技术", "the standard reading"),
            ("xuqin", "畜禽生产技术", "the usual mistake"),
        ];
        for (text, name, why) in cases {
            assert_eq!(first(text), name, "{text}: {why}");
        }
    }

    #[test]
    fn the_umlaut_may_be_typed_as_v_or_as_u() {
        let names = |text| search(text).iter().map(|it| it.name).collect::<Vec<_>>();
        assert!(!names("lvyou").is_empty());
        assert_eq!(names("lvyou"), names("luyou"));
    }

    #[test]
    fn the_beginning_of_a_code_finds_its_class_and_nothing_finds_nothing() {
        assert!(search("72").iter().all(|it| it.category == "医药卫生大类"));
        assert!(search("72").len() > 10);
        assert_eq!(search(" "), []);
        assert_eq!(search("qqqq"), []);
    }

    #[test]
    fn every_character_of_a_name_has_a_reading() {
        for (major, spellings) in majors().iter().zip(spellings()) {
            let letters = major.name.chars().filter(|it| it.is_alphabetic()).count();
            for spelling in spellings {
                assert!(spelling.starts.len() >= letters, "{}", major.name);
            }
        }
    }
}
