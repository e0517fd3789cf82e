//! What the page says, in no language yet.

use crate::plan::{Method, SchoolKind, Year};
use crate::policy::{Remedy, Verdict};
use crate::projection::Origin;
use crate::session::{Field, Refusal};

/// What there is to say. Findings and problems have functions of their own.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the texts stand beside the variants in each language")]
pub enum Message<'a> {
    // The product and its start page
    AppName,
    Tagline,
    Privacy,
    ContinueDoor,
    ContinueNote(&'a str),
    ExampleDoor,
    ExampleNote,
    NewDoor,
    NewNote,
    OpenDoor,
    OpenNote,
    DropHere,

    // Top bar
    PlanTitle,
    Untitled,
    Saved,
    OnThisDevice,
    Saving,
    NotSaved,
    Undo,
    Redo,
    SaveFile,
    OpenFile,
    ToStart,
    Language,

    // Verdicts
    Verdict(Verdict),
    Remedy(Remedy),
    Robust,
    DependsOnReading,
    NotApplicable,

    // Verdict strip
    Overview,
    ServingShare,
    NoShare,
    Target(u32),
    BelowTarget,
    TargetReached,
    ShortChains,
    UnservedSchools,
    Of(i64, i64),
    YearChoice,
    Recorded,
    Projected,
    Planned,

    // Table
    Table,
    TableView,
    PanelView,
    ShowTableOrPanel,
    Code,
    Major,
    Years(u8),
    Chains,
    Verdicts,
    InsteadOf(u32, Origin),
    NotOnFile,
    NoChains,
    Kind(SchoolKind),
    KindOfSchool,
    SchoolName,
    Offerings(usize),
    AddSchool,
    AddOffering,
    RemoveSchool(&'a str),
    RemoveOffering(&'a str),
    Remove,
    Cancel,
    Field(Field),
    CodeHint,
    OffCatalogue,
    Suggestions(usize),

    // Panel
    Panel,
    Findings,
    Coverage,
    Readings,
    Scenarios,
    AllVerdicts,
    AllSchools,
    FilterVerdict,
    FilterSchool,
    FindingsFor(Year),
    NothingFound,
    NothingFiltered,
    ClearFilter,
    ShowInTable,
    WhatItSays,
    WholeCity,

    // Coverage
    ShareByYear,
    Year,
    ServingOfferings,
    AllOfferings,
    Share,
    Basis,
    SchoolsPerChain,
    Chain,
    Schools,
    OfferingsColumn,
    Students,
    AtLeast(u32),
    NobodyUnserved,
    StudentsServing(i64, i64),
    BlankIntakes(i64),

    /// In the place of a part of the page that is on its way.
    Arriving,

    // Readings
    ReadingsIntro,
    ReadingsTitle,
    ParametersTitle,
    PlanSettings,
    AsOf,
    Horizon,
    ProjectionMethod,
    Method(Method),
    DefaultIs(&'a str),
    Unit(&'a str),
    ResetReadings,

    // Notices
    Refused(Refusal),
    IssuesTitle(&'a str, usize),
    PlanStays,
    MoreIssues(usize),
    WholeFile,
    Dismiss,
    StorageFull,
    StorageOff,
    DownloadNow,
    KeptUnreadable,
    FileUnreadable(&'a str),
    /// A file that is being opened, by its name.
    OpeningFile(&'a str),
    EditRefused(&'a str),
}
