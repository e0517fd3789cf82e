//! What the plan says of the schools that are not in it: whether there are any,
//! and what they add up to.
//!
//! A plan of the whole city has no such schools, so that their numbers go when
//! it becomes one. A blank number is unknown, never 0.

use super::entry::number;
use crate::plan::{Background, Expected, Extent, Found, Frame, LIMITS, Problem};

/// A number of the background.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackgroundNumber {
    /// Schools.
    Schools,
    /// Schools with a serving offering.
    ServingSchools,
    /// Offerings on file.
    Offerings,
    /// Offerings that serve a chain.
    ServingOfferings,
    /// Offerings of the region's quality rank.
    QualityOfferings,
    /// Schools that serve the chain at this position of the pack.
    Chain(usize),
}

impl BackgroundNumber {
    /// Those of every pack.
    pub const ALL: [Self; 5] = [
        Self::Schools,
        Self::ServingSchools,
        Self::Offerings,
        Self::ServingOfferings,
        Self::QualityOfferings,
    ];

    /// A name that no other number has.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Schools => "others-schools".to_owned(),
            Self::ServingSchools => "others-serving-schools".to_owned(),
            Self::Offerings => "others-offerings".to_owned(),
            Self::ServingOfferings => "others-serving-offerings".to_owned(),
            Self::QualityOfferings => "others-quality-offerings".to_owned(),
            Self::Chain(chain) => format!("others-chain-{chain}"),
        }
    }

    /// What the plan says; `None` for a blank.
    #[must_use]
    pub fn of(self, frame: &Frame) -> Option<u32> {
        let it = frame.background.as_ref()?;
        match self {
            Self::Schools => it.schools,
            Self::ServingSchools => it.serving_schools,
            Self::Offerings => it.offerings,
            Self::ServingOfferings => it.serving_offerings,
            Self::QualityOfferings => it.quality_offerings,
            Self::Chain(chain) => it.chain_schools.get(chain).copied().flatten(),
        }
    }

    /// The frame with this number as it is typed; a pack has so many `chains`.
    ///
    /// # Errors
    /// It is no number of the background.
    pub fn typed(self, frame: &Frame, text: &str, chains: usize) -> Result<Frame, Problem> {
        let most = LIMITS.background;
        let read = number(text).ok().filter(|it| it.is_none_or(|it| it <= most));
        let value = read.ok_or_else(|| Problem::Unexpected {
            expected: Expected::Whole(0, most.into()),
            found: Found::text(text.trim()),
        })?;
        let mut it = frame.background.clone().unwrap_or_default();
        it.chain_schools.resize(chains, None);
        match self {
            Self::Schools => it.schools = value,
            Self::ServingSchools => it.serving_schools = value,
            Self::Offerings => it.offerings = value,
            Self::ServingOfferings => it.serving_offerings = value,
            Self::QualityOfferings => it.quality_offerings = value,
            Self::Chain(chain) => {
                it.chain_schools.get_mut(chain).into_iter().for_each(|slot| *slot = value);
            }
        }
        let blank = Background { chain_schools: vec![None; chains], ..Background::default() };
        Ok(Frame { background: (it != blank).then_some(it), ..frame.clone() })
    }
}

/// The frame of a plan of the whole city, or of a part of it.
#[must_use]
pub fn with_extent(frame: &Frame, extent: Extent) -> Frame {
    let background = frame.background.clone().filter(|_| extent == Extent::Part);
    Frame { extent, background, ..frame.clone() }
}

#[cfg(test)]
mod tests {
    use super::super::support::city;
    use super::super::{Action, Session};
    use super::*;
    use crate::plan::PlanEdit;
    use std::rc::Rc;

    const CHAINS: usize = 8;

    fn part() -> Frame {
        with_extent(city().frame(), Extent::Part)
    }

    #[test]
    fn each_number_is_typed_and_blanked_by_itself() {
        let all = BackgroundNumber::ALL.into_iter().chain((0..CHAINS).map(BackgroundNumber::Chain));
        for it in all {
            let typed = it.typed(&part(), " １,２00 ", CHAINS).unwrap();
            assert_eq!(it.of(&typed), Some(1_200), "{it:?}");
            let others = BackgroundNumber::ALL.into_iter().filter(|other| *other != it);
            assert!(others.clone().all(|other| other.of(&typed).is_none()), "{it:?}");
            assert_eq!(it.typed(&typed, "", CHAINS).unwrap(), part(), "a blank is no background");
            assert_eq!(it.of(&it.typed(&typed, "0", CHAINS).unwrap()), Some(0), "a zero is one");
        }
    }

    #[test]
    fn what_is_no_number_is_refused_with_what_would_be_right() {
        for text in ["1,2", "-1", "many", "1000000001", "1.5"] {
            let problem = BackgroundNumber::Schools.typed(&part(), text, CHAINS).unwrap_err();
            let expected = Expected::Whole(0, 1_000_000_000);
            assert_eq!(problem, Problem::Unexpected { expected, found: Found::text(text) });
        }
    }

    #[test]
    fn a_plan_of_the_whole_city_has_no_others_and_undo_brings_them_back() {
        let frame = BackgroundNumber::Schools.typed(&part(), "40", CHAINS).unwrap();
        let edit = |session: &Session, frame: Frame| {
            session.after(&Action::Edit(PlanEdit::SetFrame(Rc::new(frame)))).unwrap()
        };
        let some = edit(&Session::of(city()).unwrap(), frame.clone());
        let whole = edit(&some, with_extent(&frame, Extent::City));
        assert_eq!(whole.now().plan().frame().background, None);
        let back = whole.after(&Action::Undo).unwrap();
        assert_eq!(BackgroundNumber::Schools.of(back.now().plan().frame()), Some(40));
    }
}
