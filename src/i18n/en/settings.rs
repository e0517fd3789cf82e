//! The settings of a plan beside readings and years, in English.

use crate::i18n::SettingsMessage;
use crate::plan::Extent;
use crate::session::BackgroundNumber as N;

pub(crate) const fn say_settings(message: SettingsMessage) -> &'static str {
    use SettingsMessage as M;
    match message {
        M::OfBaseline => {
            "A scenario has no years, projection method or schools outside the plan of its own, \
             so these cannot be edited here. To change them, switch to the baseline."
        }
        M::Title => "Schools outside the plan",
        M::Schools => "The plan lists",
        M::SchoolsNote => {
            "Some clauses count the whole city: the share of serving offerings, the schools for \
             each chain, the quality majors. If the plan lists only some of the schools, the \
             others are added from the figures below."
        }
        M::Extent(Extent::City) => "every school of the city",
        M::Extent(Extent::Part) => "some schools of the city",
        M::Others => "What the other schools add up to",
        M::OthersNote => {
            "The same in every year. Leave blank what is not known: a blank is not 0, and a \
             clause that depends on it stays unknown. These figures go when the plan lists every \
             school; undo brings them back."
        }
        M::Number(N::Schools) => "Schools",
        M::Number(N::ServingSchools) => "Schools that serve a chain",
        M::Number(N::Offerings) => "Offerings",
        M::Number(N::ServingOfferings) => "Offerings that serve a chain",
        M::Number(N::QualityOfferings) => "Quality majors of the region",
        M::Number(N::Chain(_)) | M::ByChain => "Schools that serve each chain",
    }
}
