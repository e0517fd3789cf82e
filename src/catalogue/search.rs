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

/// How the characters of majors' names are read, by their place in the block of
/// Chinese characters: each is looked up by as many names as there are schools.
struct Readings(Vec<&'static str>);

/// The first character of that block, and how many there are.
const BLOCK: (u32, usize) = (0x4e00, 0x5200);

thread_local! {
    static READINGS: OnceCell<&'static Readings> = const { OnceCell::new() };
}

impl Readings {
    /// They live as long as the program: they are made once and given away.
    fn all() -> &'static Self {
        READINGS.with(|it| *it.get_or_init(|| Box::leak(Box::new(Self::new()))))
    }

    fn new() -> Self {
        let mut readings = vec![""; BLOCK.1];
        let (usual, _) = halves();
        // Where a character stands under two readings, the first one counts.
        for (reading, letters) in pairs(usual) {
            let places = letters.chars().filter_map(Self::place);
            places.for_each(|at| {
                if let Some(it) = readings.get_mut(at).filter(|it| it.is_empty()) {
                    *it = reading;
                }
            });
        }
        Self(readings)
    }

    fn place(letter: char) -> Option<usize> {
        usize::try_from((letter as u32).checked_sub(BLOCK.0)?).ok()
    }

    fn of(&self, letter: char) -> Option<&'static str> {
        self.0.get(Self::place(letter)?).copied().filter(|it| !it.is_empty())
    }
}

/// A text that is looked for in many names.
///
/// Which majors it may mean is worked out once; then a name of the catalogue
/// costs a look at its code.
pub struct Sought {
    text: String,
    /// Of each major, whether the text finds it.
    majors: Vec<bool>,
    readings: &'static Readings,
}

impl Sought {
    /// This text; `None` where it is blank.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let text: String = text.chars().filter_map(folded).collect();
        if text.is_empty() {
            return None;
        }
        let found = SPELLINGS.with(|it| {
            let all = majors().iter().zip(it.get_or_init(spellings));
            all.map(|(major, spelled)| fit(major, spelled, &text).is_some()).collect()
        });
        Some(Self { text, majors: found, readings: Readings::all() })
    }

    /// Whether it is, or means, this major or a part of its code.
    #[must_use]
    pub fn finds_major(&self, code: &str, name: Option<&str>) -> bool {
        let at = majors().binary_search_by(|it| it.code.cmp(code)).ok();
        let major = at.and_then(|it| majors().get(it));
        if at.and_then(|it| self.majors.get(it)) == Some(&true) {
            return true;
        }
        let is_own = |it: &&str| major.is_none_or(|major| major.name != *it);
        code.contains(&*self.text) || name.filter(is_own).is_some_and(|it| self.finds_name(it))
    }

    /// Whether it stands in a name, as text or by the pinyin of what the
    /// catalogue's characters tell.
    #[must_use]
    pub fn finds_name(&self, name: &str) -> bool {
        fit_name(&self.text, name, self.readings).is_some()
    }
}

/// How well a text fits a name, as text or by pinyin; `None` where it does not.
#[must_use]
pub fn fit_of(text: &str, name: &str) -> Option<Fit> {
    let text: String = text.chars().filter_map(folded).collect();
    fit_name(&text, name, Readings::all()).filter(|_| !text.is_empty())
}

fn fit_name(text: &str, name: &str, readings: &Readings) -> Option<Fit> {
    let is_letter = |it: u8| it.is_ascii_alphabetic();
    if !text.is_ascii() || !text.bytes().any(is_letter) {
        return within(name, text);
    }
    let written: String = name.chars().filter_map(folded).collect();
    // A character whose reading is not known is a gap that nothing reaches across.
    let syllables = name.chars().map(|it| readings.of(it).unwrap_or("-"));
    within(&written, text).into_iter().chain(Spelling::of(syllables).fit(text)).min()
}

/// A name as it is read, for an order that people expect; characters that are
/// in no name of the catalogue stand for themselves.
#[must_use]
pub fn spelled(name: &str) -> String {
    let (_, special) = halves();
    if let Some((_, whole)) = pairs(special).find(|it| it.0 == name) {
        return format!("{whole} ");
    }
    let readings = Readings::all();
    let mut spelled = String::new();
    for letter in name.chars() {
        match readings.of(letter) {
            Some(syllable) => spelled.push_str(syllable),
            None => spelled.push(letter),
        }
        spelled.push(' ');
    }
    spelled
}

/// How well a text fits, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is all of it.
    Whole,
    /// It is its beginning.
    Beginning,
    /// It stands in it.
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
        return within(major.name, text);
    }
    spellings.iter().filter_map(|it| it.fit(text)).min()
}

fn within(whole: &str, text: &str) -> Option<Fit> {
    at_beginning(whole, text).or_else(|| whole.contains(text).then_some(Fit::Part))
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
    let (usual, special) = halves();
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

/// Characters by their usual reading, and names that are read another way.
fn halves() -> (&'static str, &'static str) {
    PINYIN.split_once("\n\n").unwrap_or((PINYIN, ""))
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
    fn a_text_is_found_in_names_of_majors_and_of_schools_by_what_is_typed() {
        let major = |text, code, name| Sought::of(text).unwrap().finds_major(code, name);
        for text in ["hl", "huli", "Hu Li", "720201", "0201", "护理", "理"] {
            assert!(major(text, "720201", Some("护理")), "{text}");
        }
        assert!(!major("ul", "720201", Some("护理")), "not from within a syllable");
        assert!(major("老年", "720201", Some("护理（老年）")), "named by the school");
        assert!(major("jsj", "校本01", Some("计算机入门")) && major("校本", "校本01", None));
        assert!(!major("hl", "校本01", None));
        let school = |text| Sought::of(text).unwrap().finds_name("第2计算机学校 ABC");
        for text in ["计算机", "jsj", "jisuanji", "abc", "2"] {
            assert!(school(text), "{text}");
        }
        assert!(!school("hl") && !school("3"));
        assert!(Sought::of(" \u{3000}").is_none());
    }

    #[test]
    fn a_name_that_the_catalogue_does_not_hold_is_fitted_best_where_it_begins() {
        let cases = [
            ("信息技术", Some(Fit::Whole)),
            ("xxjs", Some(Fit::Whole)),
            ("xinxi", Some(Fit::Beginning)),
            ("信", Some(Fit::Beginning)),
            ("技术", Some(Fit::Part)),
            ("js", Some(Fit::Part)),
            ("wl", None),
            ("物流", None),
            ("", None),
        ];
        for (text, fit) in cases {
            assert_eq!(fit_of(text, "信息技术"), fit, "{text}");
        }
        assert_eq!(fit_of("green f", "Green food processing"), Some(Fit::Beginning));
    }

    #[test]
    fn names_are_put_in_order_as_they_are_read() {
        let mut names = ["会计事务", "计算机应用", "护理（老年）", "护理", "ABC"];
        names.sort_by_key(|it| spelled(it));
        assert_eq!(names, ["ABC", "护理", "护理（老年）", "计算机应用", "会计事务"]);
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
