//! What the tables of the shapes need to be short.

use super::Shape;
use crate::plan::{Frame, Identity, Offering, Setting, Students, Year};
use crate::policy::{Cells, Judged, OfferingYear, Pack, Standard, hohhot_2022};

/// Intakes up to 2025, settings, verdict, robust, why.
pub(crate) type Case<'a> = (&'a [Option<u32>], &'a [(&'a str, &'a str)], &'a str, bool, &'a str);

pub(crate) fn year(number: u16) -> Year {
    Year::new(number).expect("a school year")
}

/// What a plan of 2025 is held against with these settings.
pub(crate) fn standard(settings: &[(&str, &str)]) -> Standard {
    let pack: &Pack = &hohhot_2022();
    let settings = settings.iter().map(|&(name, value)| {
        let value = match (value.parse(), value) {
            (Ok(number), _) => Setting::Number(number),
            (_, "true" | "false") => Setting::Flag(value == "true"),
            _ => Setting::Word(value.into()),
        };
        let check = pack.vocabulary().check_setting(name, &value);
        assert_eq!(check, Ok(()), "{name}: {value:?}");
        (name.into(), value)
    });
    let frame = Frame {
        title: None,
        pack: pack.id.clone(),
        settings: settings.collect(),
        as_of: year(2025),
        horizon: year(2026),
        extent: crate::plan::Extent::City,
        background: None,
        method: crate::plan::Method::Hold,
        scenarios: Vec::new(),
        extras: Default::default(),
        settings_extras: Default::default(),
        projection_extras: Default::default(),
    };
    Standard::of(pack, &frame)
}

/// An offering with these intakes in the years up to 2025, opened in the
/// first of them.
pub(crate) fn offering(intakes: &[Option<u32>]) -> Offering {
    let length = u16::try_from(intakes.len()).expect("few years");
    offering_from(2026 - length, intakes)
}

pub(crate) fn offering_from(first_year: u16, intakes: &[Option<u32>]) -> Offering {
    let first_year = year(first_year);
    let mut offering = Offering::new(Identity::default(), first_year);
    for (&intake, year) in intakes.iter().zip(first_year.to(year(Year::LAST))) {
        offering.intakes.set(year, intake.and_then(Students::new));
    }
    offering
}

pub(crate) fn outcome(
    shape: Shape,
    offering: &Offering,
    settings: &[(&str, &str)],
) -> (&'static str, bool, &'static str) {
    outcome_in(shape, offering, 2025, settings)
}

/// Verdict, whether it is robust, and what it asks for.
pub(crate) fn outcome_in(
    shape: Shape,
    offering: &Offering,
    on: u16,
    settings: &[(&str, &str)],
) -> (&'static str, bool, &'static str) {
    let first = year(2010);
    let intakes: Vec<_> = first.to(year(2030)).map(|it| offering.intakes.get(it)).collect();
    let subject = OfferingYear { offering, year: year(on), cells: Cells::new(first, &intakes) };
    let standard = standard(settings);
    let verdict = shape.verdict(&subject, &standard);
    if !subject.concerns(shape.looks(), &standard) {
        assert_eq!(verdict, shape.of_others(), "it does not concern the rule");
    }
    let judged = verdict.and_then(|it| shape.judged(it, &subject, &standard));
    let remedy = judged.as_ref().and_then(|it| it.remedy).map_or("", |it| it.word());
    let (verdict, robust) = said(judged);
    (verdict, robust, remedy)
}

/// The words of a verdict; where it does not apply, "none".
pub(crate) fn said(judged: Option<Judged>) -> (&'static str, bool) {
    judged.map_or(("none", true), |it| (it.verdict.word(), it.robust))
}

/// Runs a table of a rule about intakes.
pub(crate) fn check(shape: Shape, cases: &[Case<'_>]) {
    for (intakes, settings, verdict, robust, why) in cases {
        let found = outcome(shape, &offering(intakes), settings);
        assert_eq!((found.0, found.1), (*verdict, *robust), "{intakes:?}: {why}");
    }
}
