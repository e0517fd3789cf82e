//! The closed sets of words in a plan file.
//!
//! Each has one list that reader, writer and page share, so that a word
//! cannot be spelled in two ways.

/// Declares an enum whose variants are words of the plan file.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// All of them, in the order of the format.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// Their words in a plan file, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word,)+];

            /// The word in a plan file.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The value of this word.
            #[must_use]
            pub fn of_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

words! {
    /// What a school is; it decides how many majors it may open in a year.
    SchoolKind {
        /// 国家级重点
        NationalKey = "national_key",
        /// Any other school.
        Other = "other",
    }
}

impl Default for SchoolKind {
    /// The kind with the stricter cap.
    fn default() -> Self {
        Self::Other
    }
}

words! {
    /// Whether the file holds every school of the city.
    Extent {
        /// Every school of the city.
        City = "city",
        /// Some schools only; the others are the background.
        Part = "part",
    }
}

words! {
    /// How intakes of later years are projected.
    Method {
        /// The last known intake stays.
        Hold = "hold",
        /// The mean of the last three.
        Mean = "mean",
        /// The slope from the first to the last.
        Drift = "drift",
        /// The least-squares line.
        Linear = "linear",
        /// Holt's method with a damped trend.
        Damped = "damped",
    }
}

words! {
    /// The rank that the region gave an offering.
    Level {
        /// No rank.
        None = "none",
        /// Of the school alone.
        School = "school",
        /// 自治区级优质专业
        RegionQuality = "region_quality",
        /// 自治区级骨干专业
        RegionBackbone = "region_backbone",
    }
}

words! {
    /// What was found about an offering when the school took stock.
    Flag {
        /// 优势
        Strength = "strength",
        /// 特色
        Feature = "feature",
        /// 紧缺
        Shortage = "shortage",
        /// Does not match what the school is for.
        OffOrientation = "off_orientation",
        /// Does not match the industries closely.
        WeakFit = "weak_fit",
        /// Does not reach the conditions for opening it.
        BelowConditions = "below_conditions",
        /// More are trained than are needed.
        Oversupply = "oversupply",
        /// The job has gone.
        VanishedJob = "vanished_job",
    }
}

words! {
    /// How far supervision of a weak offering has come.
    Stage {
        /// To be put right by a deadline.
        Rectify = "rectify",
        /// May not recruit.
        Suspended = "suspended",
    }
}

words! {
    /// Where the filing of a new offering stands.
    FilingStatus {
        /// On file.
        Filed = "filed",
        /// Handed in.
        Pending = "pending",
        /// Turned down.
        Refused = "refused",
    }
}

words! {
    /// What the planner decided about an offering.
    Decision {
        /// Goes on as it is.
        Keep = "keep",
        /// Is closed.
        Close = "close",
        /// Is merged into another.
        Merge = "merge",
        /// Is raised in quality.
        Upgrade = "upgrade",
        /// Is turned to another chain.
        Retag = "retag",
        /// Is put right.
        Rectify = "rectify",
        /// Takes in more.
        Expand = "expand",
    }
}

/// A set of [`Flag`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(u8);

impl Flags {
    /// Whether the flag is set.
    #[must_use]
    pub const fn has(self, flag: Flag) -> bool {
        self.0 & (1 << flag as u8) != 0
    }

    /// The set with the flag set or not.
    #[must_use]
    pub const fn with(self, flag: Flag, set: bool) -> Self {
        if set { Self(self.0 | 1 << flag as u8) } else { Self(self.0 & !(1 << flag as u8)) }
    }

    /// The flags set, in the order of the format.
    pub fn iter(self) -> impl Iterator<Item = Flag> {
        Flag::ALL.iter().copied().filter(move |&flag| self.has(flag))
    }

    /// Whether none is set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}
