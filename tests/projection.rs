//! Bands, back-test and rolls on histories whose future is known.
//!
//! The seed is fixed, so that a failure repeats. The tables in the docs of
//! `projection` are printed here: `cargo test --test projection -- --nocapture`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use major_planner::plan::{Identity, Method, Offering, Plan, PlanEdit, Students, Year};
use major_planner::projection::{
    Backtest, Band, History, NoBand, Progression, Spread, intake, project, roll,
};

mod support;
#[path = "support/worlds.rs"]
mod worlds;

use major_planner::evaluation::{Keep, Report};
use major_planner::policy::hohhot_2022;
use proptest::prelude::*;
use std::rc::Rc;
use support::{any_offering, any_plan, config};
use worlds::{Random, WORLDS, World, drawn};

const LAST: u16 = 2025;

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

fn students(number: u32) -> Students {
    Students::new(number).unwrap()
}

fn offering(intakes: &[(u16, u32)]) -> Offering {
    let mut offering = Offering::new(Identity::default(), year(2000));
    for &(on, number) in intakes {
        offering.intakes.set(year(on), Students::new(number));
    }
    offering
}

fn spread(method: Method, intakes: &[(u16, u32)], on: u16) -> Result<Spread, NoBand> {
    let history = History::of(&offering(intakes), year(LAST));
    Spread::of(method, &history, year(LAST), year(on))
}

fn recorded(years: &[u32]) -> Vec<(u16, u32)> {
    let count = years.len() - 3;
    (LAST + 1 - count as u16..).zip(years[..count].iter().copied()).collect()
}

const HISTORIES: u32 = 4_000;

/// The spreads of so many histories of so many years, so many years ahead, with
/// what came.
fn spreads(
    method: Method,
    world: World,
    count: usize,
    ahead: u16,
) -> impl Iterator<Item = (Spread, u32)> {
    let mut random = Random(2025);
    (0..HISTORIES).filter_map(move |_| {
        let years = drawn(world, count, &mut random);
        let spread = spread(method, &recorded(&years), LAST + ahead).ok()?;
        Some((spread, years[count - 1 + usize::from(ahead)]))
    })
}

/// Of 1,000 held-out values, how many lie in the band.
fn held(method: Method, world: World, count: usize, ahead: u16) -> u32 {
    let (mut inside, mut bands) = (0, 0);
    for (spread, came) in spreads(method, world, count, ahead) {
        let Band { low, high } = spread.band();
        bands += 1;
        inside += u32::from((low..=high).contains(&students(came)));
    }
    (1_000 * inside + bands / 2) / bands
}

/// The fewest years of which a method tells a spread.
fn least(method: Method) -> usize {
    if matches!(method, Method::Hold | Method::Mean) { 2 } else { 3 }
}

#[test]
fn a_band_holds_8_of_10_values_of_its_own_model() {
    for &method in Method::ALL {
        for count in least(method)..=5 {
            for ahead in 1..=3 {
                let held = held(method, World::Of(method), count, ahead);
                assert!(
                    (750..=850).contains(&held),
                    "{method:?}, {count} years, {ahead} ahead: {held} of 1,000"
                );
            }
        }
    }
}

#[test]
fn of_chances_of_20_percent_one_in_five_comes_true() {
    for &method in Method::ALL {
        for count in least(method)..=5 {
            let mut fifths = [0_u32; 5];
            for (spread, came) in spreads(method, World::Of(method), count, 2) {
                let chance = (spread.chance_below(came) + spread.chance_below(came + 1)) / 2.0;
                fifths[((5.0 * chance) as usize).min(4)] += 1;
            }
            let even = fifths.iter().all(|it| it.abs_diff(HISTORIES / 5) < 120);
            assert!(even, "{method:?}, {count} years: {fifths:?}");
        }
    }
}

/// A world in the words of the docs.
fn named(world: World) -> &'static str {
    match world {
        World::Of(Method::Hold) => "random walk",
        World::Of(Method::Mean) => "one level",
        World::Of(Method::Drift) => "random walk with drift",
        World::Of(Method::Linear) => "straight line",
        World::Of(Method::Damped) => "damped trend",
        World::DampedFromAnywhere => "damped trend that began before",
        World::Drop => "level that drops by a third once",
        World::Few => "a dozen, tossed with coins",
        World::Outliers => "one level, one year in ten far off",
    }
}

/// Whether the docs of a file of the projection hold these lines, which are
/// printed to be put there.
fn assert_documented(file: &str, lines: &[String]) {
    let path = format!("{}/src/projection/{file}", env!("CARGO_MANIFEST_DIR"));
    let docs = std::fs::read_to_string(path).unwrap();
    lines.iter().for_each(|it| println!("{it}"));
    for line in lines {
        assert!(docs.contains(line.as_str()), "not what {file} says: {line}");
    }
}

#[test]
fn what_bands_hold_of_every_world_is_what_the_docs_say() {
    let percent = |held: u32| (held + 5) / 10;
    let row = |world: World| {
        let held = |method, ahead| percent(held(method, world, 5, ahead));
        let cells: Vec<_> =
            Method::ALL.iter().map(|&it| format!("{}, {}", held(it, 1), held(it, 3))).collect();
        format!("//! | {} | {} |", named(world), cells.join(" | "))
    };
    assert_documented("band.rs", &WORLDS.map(row));
}

/// Of 100 plans with so many offerings of a world, recorded over so many years,
/// how many prefer each method.
fn preferences(world: World, offerings: usize, years: usize) -> [u32; 5] {
    const PLANS: u32 = 400;
    let mut random = Random(2025);
    let mut preferred = [0; 5];
    for _ in 0..PLANS {
        let mut backtest = Backtest::default();
        for _ in 0..offerings {
            backtest.add(&offering(&recorded(&drawn(world, years, &mut random))), year(LAST));
        }
        assert_eq!(backtest.forecasts as usize, (years - 2) * offerings, "from the third year on");
        preferred[backtest.preferred().unwrap_or(Method::Hold) as usize] += 1;
    }
    preferred.map(|it| (100 * it + PLANS / 2) / PLANS)
}

#[test]
fn which_method_wins_in_which_world_is_what_the_docs_say() {
    let row = |world: World| {
        let cells = [(10, 5), (50, 5), (50, 7)].map(|(offerings, years)| {
            let preferred = preferences(world, offerings, years);
            preferred.map(|it| it.to_string()).join(", ")
        });
        format!("//! | {} | {} |", named(world), cells.join(" | "))
    };
    assert_documented("backtest.rs", &WORLDS.map(row));
}

/// Method, recorded intakes, year, band, why.
type Case<'a> = (Method, &'a [(u16, u32)], u16, (u32, u32), &'a str);

#[test]
fn a_band_is_the_one_worked_out_by_hand() {
    use Method::{Damped, Drift, Hold, Linear, Mean};
    let gap = &[(2021, 40), (2022, 44), (2024, 50), (2025, 47)][..];
    let cases: &[Case<'_>] = &[
        (Hold, &[(2024, 30), (2025, 40)], 2026, (9, 71), "40 +- 3.078 * 10"),
        (Hold, gap, 2026, (40, 54), "(16/1 + 36/2 + 9/1)/3 = 14.33; 47 +- 1.638 * 3.786 = 6.2"),
        (Hold, gap, 2029, (34, 60), "twice as wide"),
        (Hold, &[(2023, 30), (2024, 40)], 2026, (0, 84), "two years from the last: 43.5"),
        (Mean, &[(2024, 30), (2025, 40)], 2026, (8, 62), "35 +- 3.078 * sqrt(50 * 1.5)"),
        (Mean, gap, 2026, (40, 54), "44, 50, 47: 47 +- 1.886 * sqrt(9 * 4/3) = 6.53"),
        (Drift, gap, 2026, (40, 58), "48.75; (2.25^2 + 2.5^2/2 + 4.75^2)/2 = 15.375, times 1.25"),
        (
            Linear,
            &[(2023, 10), (2024, 10), (2025, 13)],
            2026,
            (7, 21),
            "14 +- 3.078 * sqrt(1.5 * 10/3)",
        ),
        (Linear, &[(2021, 90), (2023, 40), (2025, 1)], 2030, (0, 0), "far below nobody"),
        (
            Damped,
            &[(2023, 10), (2024, 20), (2025, 30)],
            2026,
            (21, 48),
            "level 27.9, trend 7.85; the third year 4.2 off: 34.18 +- 3.078 * 4.2",
        ),
        (
            Damped,
            &[(2023, 10), (2024, 20), (2025, 30)],
            2027,
            (23, 55),
            "39.204; c_1 = 0.5 + 0.25 * 0.8 = 0.7, so times sqrt(1.49)",
        ),
    ];
    for &(method, intakes, on, expected, why) in cases {
        let Band { low, high } = spread(method, intakes, on).unwrap().band();
        assert_eq!((low.number(), high.number()), expected, "{method:?} {on}: {why}");
    }
}

#[test]
fn there_is_no_band_where_the_history_does_not_tell_one() {
    let steady = [(2023, 40), (2024, 40), (2025, 40)];
    let slope = [(2023, 40), (2024, 50), (2025, 60)];
    for &method in Method::ALL {
        assert_eq!(spread(method, &[], 2026), Err(NoBand::NoHistory));
        assert_eq!(spread(method, &[(2025, 40)], 2026), Err(NoBand::TooFewYears));
        let of_two = spread(method, &[(2024, 30), (2025, 40)], 2026);
        assert_eq!(of_two == Err(NoBand::TooFewYears), least(method) == 3, "{method:?}");
        assert_eq!(spread(method, &steady, 2026), Err(NoBand::NeverOff), "{method:?}");
        let is_line = matches!(method, Method::Drift | Method::Linear);
        assert_eq!(spread(method, &slope, 2026) == Err(NoBand::NeverOff), is_line, "{method:?}");
    }
}

#[test]
fn a_backtest_forecasts_each_recorded_year_from_those_before_it() {
    let mut backtest = Backtest::default();
    // 2023 from 10 and 20, 2024 from 10, 20 and 24.
    let mut first = offering(&[(2021, 10), (2022, 20), (2023, 24), (2024, 30), (2026, 99)]);
    backtest.add(&first, year(LAST));
    assert_eq!((backtest.series, backtest.forecasts), (1, 2));
    // Hold 20, 24; mean 15, 18; drift 30, 31; linear 30, 32; damped 26, 30.
    assert_eq!(backtest.errors, [4 + 6, 9 + 12, 6 + 1, 6 + 2, 2]);
    assert_eq!(backtest.mean_error(Method::Mean), Some(105));
    assert_eq!(backtest.preferred(), None, "of one offering nothing can be told");
    first.details_mut().refiled_in = vec![year(2023)];
    let mut again = Backtest::default();
    again.add(&first, year(LAST));
    assert_eq!(again.forecasts, 0, "2024 has one year since, 2023 none");
    again.add(&offering(&[(2019, 1), (2020, 2), (2022, 3), (2024, 4)]), year(LAST));
    assert_eq!((again.series, again.mean_error(Method::Hold)), (0, None), "no year before");
}

#[test]
fn a_method_wins_by_a_tenth_and_only_where_there_is_enough_to_tell() {
    let preferred = |series, forecasts, errors| Backtest { series, forecasts, errors }.preferred();
    assert_eq!(preferred(10, 30, [100, 91, 95, 99, 120]), Some(Method::Hold));
    assert_eq!(preferred(10, 30, [100, 90, 82, 99, 120]), Some(Method::Mean));
    assert_eq!(preferred(10, 30, [100, 90, 81, 99, 120]), Some(Method::Drift));
    assert_eq!(preferred(10, 30, [100, 100, 100, 100, 90]), Some(Method::Damped));
    assert_eq!(preferred(10, 30, [0; 5]), Some(Method::Hold), "all of them hit");
    assert_eq!(preferred(9, 90, [100, 1, 1, 1, 1]), None);
    assert_eq!(preferred(20, 29, [100, 1, 1, 1, 1]), None);
}

proptest! {
    #![proptest_config(config(200, 2025))]

    #[test]
    fn a_roll_is_every_entry_followed_year_by_year(it in any_offering(), on in 2025_u16..2029, rate in 0_u16..=1_000) {
        let (as_of, on) = (year(LAST), year(on));
        let rate = Progression::new(rate).unwrap();
        for &method in Method::ALL {
            let history = History::of(&it, as_of);
            let mut there = Some(0);
            for entered in year(2010).to(on).filter(|entered| it.is_on_file(*entered)) {
                if on.since(entered) >= i32::from(it.length) {
                    continue;
                }
                let (entry, _) = intake(&it, &history, method, as_of, entered);
                let left = entry.map(|entry| {
                    (entered.number()..on.number()).fold(f64::from(entry.number()), |left, _| {
                        (left * f64::from(rate.thousandths()) / 1_000.0 + 0.5).floor()
                    })
                });
                there = there.zip(left).map(|(sum, left)| sum + left as u64);
            }
            let roll = roll(&it, &history, method, as_of, on, rate);
            prop_assert_eq!(roll.map(|it| it.students), there);
        }
    }

    #[test]
    fn a_projected_intake_lies_within_its_band(it in any_offering(), on in 2026_u16..2030) {
        for &method in Method::ALL {
            let history = History::of(&it, year(LAST));
            let Ok(spread) = Spread::of(method, &history, year(LAST), year(on)) else { continue };
            let projected = project(method, &history, year(LAST), year(on)).unwrap();
            let Band { low, high } = spread.band();
            prop_assert!(low <= projected && projected <= high);
            prop_assert_eq!(spread.at(0.0), projected.min(students(Students::MOST)));
            let chances = [0, 1, 30, 1_000, 100_000].map(|it| spread.chance_below(it));
            prop_assert!(chances.is_sorted() && chances[0] == 0.0 && chances[4] <= 1.0);
        }
    }

    #[test]
    fn no_verdict_on_a_recorded_year_depends_on_the_projection(plan in any_plan()) {
        let judged = |plan: &Plan| {
            let report = Report::of(plan, &hohhot_2022(), Keep::All);
            let found: Vec<_> =
                report.findings(0).map(|it| (it.school, it.finding.clone())).collect();
            (report.counts(0), report.coverage(0), found)
        };
        let expected = judged(&plan);
        for &method in Method::ALL {
            let mut frame = (**plan.frame()).clone();
            frame.method = method;
            let mut other = plan.clone();
            other.apply(&PlanEdit::SetFrame(Rc::new(frame))).unwrap();
            prop_assert_eq!(&judged(&other), &expected);
        }
    }
}
