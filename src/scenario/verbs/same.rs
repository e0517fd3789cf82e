//! What an action is about.

use crate::plan::Verb;

/// The id of the offering that an action is about.
pub(super) fn about(verb: &Verb) -> Option<&str> {
    Some(match verb {
        Verb::Open(opening) => &opening.id,
        Verb::Close { offering, .. }
        | Verb::Suspend { offering, .. }
        | Verb::Resume { offering, .. }
        | Verb::Refile { offering, .. }
        | Verb::SetIntake { offering, .. }
        | Verb::SetChains { offering, .. }
        | Verb::Designate { offering, .. }
        | Verb::Assess { offering, .. }
        | Verb::Order { offering, .. } => offering,
        Verb::SetReading { .. } => return None,
    })
}

/// Whether two actions set the same thing of the same subject.
pub(super) fn says_the_same(one: &Verb, other: &Verb) -> bool {
    let of_same = about(one) == about(other);
    match (one, other) {
        (Verb::SetReading { reading: one, .. }, Verb::SetReading { reading: other, .. }) => {
            one == other
        }
        (Verb::SetIntake { year: one, .. }, Verb::SetIntake { year: other, .. })
        | (Verb::Assess { year: one, .. }, Verb::Assess { year: other, .. })
        | (Verb::Refile { year: one, .. }, Verb::Refile { year: other, .. }) => {
            of_same && one == other
        }
        (Verb::Close { .. }, Verb::Close { .. })
        | (Verb::SetChains { .. }, Verb::SetChains { .. })
        | (Verb::Designate { .. }, Verb::Designate { .. })
        | (Verb::Order { .. }, Verb::Order { .. }) => of_same,
        _ => false,
    }
}
