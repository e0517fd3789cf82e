//! The last change, shown again: before and after in turns.
//!
//! What flips back and forth is seen where it moved. Who asked the browser for
//! less motion holds a key or the button instead, and sees what was before for
//! as long.

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The plan that undo would go back to.
    Before,
    /// The plan as it stands.
    After,
}

/// Where the replay is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Replay {
    /// The plan as it stands is shown, to be worked on.
    #[default]
    Off,
    /// So many sides have been shown.
    Turns(u8),
    /// What was before is shown while something is held down.
    Held,
}

/// What happens to the replay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// It begins.
    Start,
    /// What was before is to be shown until [`Cue::Release`].
    Hold,
    /// A side was shown long enough.
    Tick,
    /// Nothing is held down any more.
    Release,
    /// Another key, a click, another plan.
    End,
}

/// How the replay is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Something went down.
    Down,
    /// It was pressed and let go.
    Click,
}

impl Press {
    /// What follows from it, for who wants less motion and for others.
    #[must_use]
    pub const fn cue(self, wants_less_motion: bool) -> Option<Cue> {
        match (self, wants_less_motion) {
            (Self::Down, true) => Some(Cue::Hold),
            (Self::Click, false) => Some(Cue::Start),
            _ => None,
        }
    }
}

impl Replay {
    /// How long a side is shown, in milliseconds.
    pub const TURN: u32 = 600;
    /// Three times before and after.
    const TURNS: u8 = 6;

    /// The replay after a cue.
    #[must_use]
    pub const fn after(self, cue: Cue) -> Self {
        match (self, cue) {
            (Self::Off, Cue::Start) => Self::Turns(0),
            (Self::Off, Cue::Hold) => Self::Held,
            (Self::Turns(shown), Cue::Tick) if shown + 1 < Self::TURNS => Self::Turns(shown + 1),
            (Self::Turns(_), Cue::Tick | Cue::End) | (Self::Held, Cue::Release | Cue::End) => {
                Self::Off
            }
            (same, _) => same,
        }
    }

    /// What is shown; `None` where nothing is replayed.
    #[must_use]
    pub const fn side(self) -> Option<Side> {
        match self {
            Self::Off => None,
            Self::Turns(shown) if shown % 2 == 1 => Some(Side::After),
            Self::Turns(_) | Self::Held => Some(Side::Before),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_and_after_are_shown_three_times_and_then_the_plan_as_it_stands() {
        let mut replay = Replay::default().after(Cue::Start);
        let mut sides = Vec::new();
        while let Some(side) = replay.side() {
            sides.push(side);
            replay = replay.after(Cue::Tick);
        }
        assert_eq!(sides, [Side::Before, Side::After].repeat(3));
        assert_eq!(replay, Replay::Off);
    }

    #[test]
    fn each_cue_does_what_it_should_and_no_more() {
        let cases = [
            (Replay::Off, Cue::Hold, Replay::Held),
            (Replay::Off, Cue::Tick, Replay::Off),
            (Replay::Off, Cue::Release, Replay::Off),
            (Replay::Off, Cue::End, Replay::Off),
            (Replay::Turns(2), Cue::Start, Replay::Turns(2)),
            (Replay::Turns(2), Cue::Release, Replay::Turns(2)),
            (Replay::Turns(2), Cue::End, Replay::Off),
            (Replay::Held, Cue::Hold, Replay::Held),
            (Replay::Held, Cue::Tick, Replay::Held),
            (Replay::Held, Cue::Release, Replay::Off),
            (Replay::Held, Cue::End, Replay::Off),
        ];
        for (replay, cue, expected) in cases {
            assert_eq!(replay.after(cue), expected, "{replay:?}, {cue:?}");
        }
        assert_eq!(Replay::Held.side(), Some(Side::Before));
    }

    #[test]
    fn who_wants_less_motion_holds_and_others_click() {
        assert_eq!(Press::Down.cue(true), Some(Cue::Hold));
        assert_eq!(Press::Click.cue(true), None);
        assert_eq!(Press::Down.cue(false), None);
        assert_eq!(Press::Click.cue(false), Some(Cue::Start));
    }
}
