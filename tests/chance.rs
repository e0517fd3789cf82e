//! The chance that the share misses its target, held against every way in which
//! the projected intakes can fall, each judged in full.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use major_planner::evaluation::{Draws, Keep, Report, ShareChance, YearChance, if_recruiting};
use major_planner::io::json;
use major_planner::plan::{At, Plan, PlanEdit, Students, Year};
use major_planner::policy::{Verdict, hohhot_2022};
use major_planner::projection::{History, Spread};

struct Random(u32);

impl Random {
    /// A number from 0 to `limit - 1`: mulberry32.
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x6D2B_79F5);
        let a = self.0;
        let t = (a ^ (a >> 15)).wrapping_mul(a | 1);
        let t = t.wrapping_add((t ^ (t >> 7)).wrapping_mul(t | 61)) ^ t;
        ((u64::from(t ^ (t >> 14)) * u64::from(limit)) >> 32) as u32
    }
}

fn year() -> Year {
    Year::new(2026).unwrap()
}

/// An offering: of few students, so that nobody may come; steady; or blank.
fn offering(id: usize, random: &mut Random) -> String {
    let chains = if random.below(3) > 0 { r#""logistics""# } else { "" };
    let intakes: Vec<_> = match random.below(8) {
        0 => Vec::new(),
        1 => vec![(2025, 40)],
        2 => (2022..=2025).map(|year| (year, 40)).collect(),
        _ => (2021..=2025).map(|year| (year, random.below(12))).collect(),
    };
    let intakes: Vec<_> =
        intakes.iter().map(|(year, number)| format!(r#""{year}":{number}"#)).collect();
    let code = 720_201 + random.below(3);
    format!(
        r#"{{"id":"o{id}","code":"{code}","first_year":2015,"chains":[{chains}],"intake":{{{}}}}}"#,
        intakes.join(",")
    )
}

fn city(random: &mut Random, basis: &str) -> Plan {
    let method = ["hold", "mean", "drift", "linear", "damped"][random.below(5) as usize];
    let unit = ["offering", "major"][random.below(2) as usize];
    let target = [40, 60, 70][random.below(3) as usize];
    let part = match random.below(4) {
        0 => r#""extent":"part","background":{"offerings":3,"serving_offerings":2},"#,
        1 => r#""extent":"part","background":{"offerings":3},"#,
        _ => "",
    };
    let offerings = 1 + random.below(7) as usize;
    let schools: Vec<_> = (0..2)
        .map(|school| {
            let own = (0..offerings).filter(|it| it % 2 == school);
            let own: Vec<_> = own.map(|it| offering(it, random)).collect();
            format!(r#"{{"id":"s{school}","kind":"other","offerings":[{}]}}"#, own.join(","))
        })
        .collect();
    let text = format!(
        r#"{{"format":"major-planner/plan","version":1,"pack":"hohhot-2022","as_of":2025,
        "horizon":2026,{part}"projection":{{"method":"{method}"}},
        "readings":{{"site_basis":"{basis}","site_unit":"{unit}","share_target":{target}}},
        "schools":[{}]}}"#,
        schools.join(",")
    );
    json::read(text.as_bytes()).unwrap_or_else(|it| panic!("{it:?}: {text}"))
}

fn report(plan: &Plan) -> Report {
    Report::of(plan, &hohhot_2022(), Keep::All)
}

/// The offerings whose intake of 2026 has a band.
fn drawn(plan: &Plan) -> Vec<(At, Spread)> {
    let (method, as_of) = (plan.frame().method, plan.frame().as_of);
    let all = plan.offerings();
    all.filter_map(|(at, it)| {
        let history = History::of(it, as_of);
        Some((at, Spread::of(method, &history, as_of, year()).ok()?))
    })
    .collect()
}

/// The share in 2026 as it is judged: the verdict, and tenths of a percent.
fn share(plan: &Plan) -> (Option<Verdict>, Option<u32>) {
    let report = report(plan);
    let rules = &report.pack().rules;
    let verdict = report
        .findings(1)
        .find(|it| rules[it.finding.rule].id == "serving-share")
        .map(|it| it.finding.judged.verdict);
    let coverage = report.coverage(1).unwrap();
    let tenths = (1_000 * coverage.serving_offerings).checked_div(coverage.offerings);
    (verdict, tenths.map(|it| it as u32))
}

/// What the chances come to exactly.
#[derive(Default)]
struct Exact {
    misses: f64,
    may_miss: f64,
    shares: Vec<(u32, f64)>,
}

/// Every way in which some come and nobody comes, judged in full.
fn exact(plan: &Plan) -> Exact {
    let drawn = drawn(plan);
    let mut exact = Exact::default();
    for way in 0..1_u32 << drawn.len() {
        let (mut chance, mut plan) = (1.0, plan.clone());
        for (nth, (at, spread)) in drawn.iter().enumerate() {
            let comes = way >> nth & 1;
            let nobody = spread.chance_below(1);
            chance *= if comes == 1 { 1.0 - nobody } else { nobody };
            let students = Students::new(comes);
            plan.apply(&PlanEdit::SetIntake { at: *at, year: year(), students }).unwrap();
        }
        let (verdict, tenths) = share(&plan);
        exact.misses += if verdict == Some(Verdict::Breach) { chance } else { 0.0 };
        let may = matches!(verdict, Some(Verdict::Breach | Verdict::Unknown));
        exact.may_miss += if may { chance } else { 0.0 };
        exact.shares.extend(tenths.map(|it| (it, chance)));
    }
    exact
}

fn chance(plan: &Plan, draws: Draws) -> YearChance {
    let ShareChance::Recruiting(years) = ShareChance::of(plan, &report(plan), draws) else {
        panic!("sites count where they recruit");
    };
    assert_eq!(years.len(), 1, "2026 alone is to come");
    years[0]
}

#[test]
fn the_draws_come_to_what_every_way_judged_in_full_comes_to() {
    let mut random = Random(2022);
    let (mut open, mut uncertain) = (0, 0);
    for city_of in 0..150 {
        let plan = city(&mut random, "recruiting");
        let exact = exact(&plan);
        let chance = chance(&plan, Draws { count: 4_000, seed: city_of });
        assert_eq!(chance.drawn as usize, drawn(&plan).len());
        let part = |draws: u32| f64::from(draws) / f64::from(chance.draws);
        for (draws, exact) in [(chance.misses.0, exact.misses), (chance.misses.1, exact.may_miss)] {
            // Four standard errors and a bit; certain ones are certain.
            let error = 4.0 * (exact * (1.0 - exact).max(0.0) / f64::from(chance.draws)).sqrt();
            let off = (part(draws) - exact).abs();
            assert!(off <= error + 1e-9, "{city_of}: {} for {exact}", part(draws));
            uncertain += u32::from(exact > 0.01 && exact < 0.99);
        }
        open += u32::from(chance.misses.0 != chance.misses.1);
        if let Some((low, high)) = chance.share {
            let all: f64 = exact.shares.iter().map(|it| it.1).sum();
            let beyond = |is: &dyn Fn(u32) -> bool| {
                exact.shares.iter().filter(|it| is(it.0)).map(|it| it.1).sum::<f64>() / all
            };
            assert!(beyond(&|it| it < low) <= 0.12 && beyond(&|it| it > high) <= 0.12);
            assert!(beyond(&|it| it <= low) >= 0.08 && beyond(&|it| it >= high) >= 0.08);
        }
    }
    assert!(open > 20 && uncertain > 60, "{open} with blanks, {uncertain} uncertain");
}

#[test]
fn while_sites_count_on_file_there_is_no_chance_to_tell() {
    let mut random = Random(1);
    for _ in 0..20 {
        let plan = city(&mut random, "on_file");
        let report = report(&plan);
        assert_eq!(ShareChance::of(&plan, &report, Draws::default()), ShareChance::OnFile);
        let mut frame = (**plan.frame()).clone();
        frame = frame.with_setting(
            "site_basis",
            Some(major_planner::plan::Setting::Word("recruiting".into())),
        );
        let mut recruiting = plan.clone();
        recruiting.apply(&PlanEdit::SetFrame(std::rc::Rc::new(frame))).unwrap();
        let asked = if_recruiting(&plan, &report, Draws::default());
        assert_eq!(asked, [chance(&recruiting, Draws::default())], "as under the other reading");
    }
}

#[test]
fn a_seed_gives_the_same_numbers_and_another_one_others() {
    let plan = city(&mut Random(26), "recruiting");
    let first = chance(&plan, Draws::default());
    assert_eq!(first, chance(&plan, Draws::default()));
    assert_eq!((first.drawn, first.draws, first.misses), (4, 1_000, (406, 932)));
    assert_eq!((first.share, first.students), (Some((400, 666)), Some((0, 600))));
    let others = (0..20).map(|seed| chance(&plan, Draws { seed, ..Draws::default() }));
    assert!(others.filter(|it| it.misses != first.misses).count() > 10);
}

#[test]
fn an_offering_that_comes_changes_no_draw_of_the_others() {
    let mut random = Random(3);
    let plan = city(&mut random, "recruiting");
    let before = chance(&plan, Draws::default());
    let mut later = plan.clone();
    let mut added = plan.offering(At { school: 0, offering: 0 }).unwrap().clone();
    std::rc::Rc::make_mut(&mut added.identity).id = "another".into();
    added.closed_from = Year::new(2026);
    let at = At { school: 0, offering: 0 };
    later.apply(&PlanEdit::AddOffering { at, offering: Box::new(added) }).unwrap();
    assert_eq!(chance(&later, Draws::default()), before, "it is not on file in 2026");
}
