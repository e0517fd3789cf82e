//! What schools, offerings and chains are called.
//!
//! Names of schools and majors are data and stay as they were entered. Where a
//! name is missing the catalogue's stands in, and then the code or the id:
//! every row has something to be called by.

use super::{Locale, Message};
use crate::catalogue;
use crate::evaluation::Subject;
use crate::plan::{About, Offering, Plan, Setting};
use crate::policy::{Clause, Pack, Reading};
use crate::session::{Listed, Version};

/// What a school is called.
#[must_use]
pub fn school_name(about: &About) -> &str {
    about.name.as_deref().unwrap_or(&about.id)
}

/// What the major of an offering is called.
#[must_use]
pub fn major_name(offering: &Offering) -> &str {
    catalogue::name_of(&offering.identity).unwrap_or(&offering.identity.code)
}

/// A value without a name of its own.
pub(super) fn plain(value: &Setting) -> String {
    match value {
        Setting::Number(number) => number.to_string(),
        Setting::Flag(flag) => flag.to_string(),
        Setting::Word(word) => word.to_string(),
    }
}

impl Locale {
    /// What a plan is called.
    #[must_use]
    pub fn title(self, plan: &Plan) -> String {
        let title = plan.frame().title.as_deref().filter(|it| !it.trim().is_empty());
        title.map_or_else(|| self.say(Message::Untitled).into_owned(), ToOwned::to_owned)
    }

    /// What a finding is about, in words: the offering and its school, the
    /// school, the chain, or the city.
    #[must_use]
    pub fn subject(self, version: &Version, listed: &Listed) -> (String, Option<String>) {
        self.subject_at(version, listed.school, listed.subject)
    }

    /// The same of what stands in a school, or in none.
    #[must_use]
    pub fn subject_at(
        self,
        version: &Version,
        school: Option<usize>,
        subject: Subject,
    ) -> (String, Option<String>) {
        let schools = version.plan().schools();
        let school = school.and_then(|it| schools.get(it));
        let name = || school.map(|it| school_name(&it.about).to_owned());
        match subject {
            Subject::Offering(at) => {
                let offering = school.and_then(|it| it.offerings().get(at));
                (offering.map(|it| self.offering(it)).unwrap_or_default(), name())
            }
            Subject::School => (name().unwrap_or_default(), None),
            Subject::Chain(at) => {
                let chain = version.pack().chains.get(at);
                (chain.map(|it| self.of(it).to_owned()).unwrap_or_default(), None)
            }
            Subject::City => (self.say(Message::WholeCity).into_owned(), None),
        }
    }

    /// How a clause is cited.
    #[must_use]
    pub fn citation(self, clause: &Clause) -> String {
        match self {
            Self::ZhHans => format!("{} · {}", clause.zh_citation, clause.id),
            Self::En => format!("Clause {}", clause.en_citation),
        }
    }

    /// A value of a reading.
    #[must_use]
    pub fn setting(self, reading: &Reading, value: &Setting) -> String {
        let named = reading.values.iter().find(|(it, _)| it == value);
        named.map_or_else(|| plain(value), |(_, text)| self.of(text).to_owned())
    }

    /// What a rule is called.
    #[must_use]
    pub fn rule(self, pack: &Pack, at: usize) -> &str {
        pack.rules.get(at).map_or("", |it| self.of(&it.name))
    }

    /// What stands between two sentences that follow each other.
    #[must_use]
    pub const fn join(self) -> &'static str {
        match self {
            Self::ZhHans => "；",
            Self::En => "; ",
        }
    }

    /// An offering with its length of study.
    #[must_use]
    pub fn offering(self, offering: &Offering) -> String {
        let length = self.say(Message::Years(offering.length));
        match self {
            Self::ZhHans => format!("{}（{length}）", major_name(offering)),
            Self::En => format!("{} ({length})", major_name(offering)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Identity, Year};

    #[test]
    fn an_offering_without_a_name_is_called_as_in_the_catalogue_or_by_its_code() {
        let of = |code: &str, name: Option<&str>| {
            let identity =
                Identity { code: code.into(), name: name.map(Into::into), ..Identity::default() };
            Offering::new(identity, Year::default())
        };
        assert_eq!(major_name(&of("720201", Some("护理（高护）"))), "护理（高护）");
        assert_eq!(major_name(&of("720201", None)), "护理");
        assert_eq!(major_name(&of("999999", None)), "999999");
        assert_eq!(Locale::ZhHans.offering(&of("720201", None)), "护理（3年）");
        assert_eq!(Locale::En.offering(&of("720201", None)), "护理 (3 years)");
    }
}
