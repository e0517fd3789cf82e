//! The shares of a city over the years.

use super::{Chart, Look, Point, Series, Unit};
use crate::evaluation::YearChance;
use crate::i18n::{ChartMessage, Locale, Message, thousands};
use crate::projection::Origin;
use crate::session::{Share, Shares, SharesOfYear};

/// Both shares over the years, the target, and what the first was before.
/// `chances` are those of the plan, where they are worked out; the share of
/// offerings hangs on them only where sites count while they recruit. `chosen`
/// is the position of the year looked at.
pub fn share_chart(
    locale: Locale,
    years: &[SharesOfYear],
    chances: &[YearChance],
    recruiting: bool,
    chosen: Option<usize>,
) -> Chart {
    let say = |message| locale.say_chart(message).into_owned();
    let band_of = |it: &SharesOfYear, of: fn(&YearChance) -> Option<(u32, u32)>| {
        let chance = chances.iter().find(|chance| chance.year == it.year && chance.drawn > 0)?;
        of(chance).map(|(low, high)| (low.into(), high.into()))
    };
    let offerings = line(
        years,
        |it| Some(it.now.offerings),
        |it| band_of(it, |it| it.share).filter(|_| recruiting),
    );
    let students = line(years, |it| Some(it.now.students), |it| band_of(it, |it| it.students));
    let mut series = vec![
        Series { name: say(ChartMessage::OfferingShare), look: Look::First, points: offerings },
        Series { name: say(ChartMessage::StudentShare), look: Look::Second, points: students },
    ];
    let before = line(years, |it| it.baseline.map(|it| it.offerings), |_| None);
    if before.iter().any(Option::is_some) {
        series.push(Series {
            name: say(ChartMessage::Baseline),
            look: Look::Ghost,
            points: before,
        });
    }
    let target = years.first().map_or(0, |it| it.now.target);
    let of = |share: fn(&Shares) -> Share| {
        let text = |it: &SharesOfYear| {
            let Share { serving, total } = share(&it.now);
            format!("{} / {}", thousands(serving), thousands(total))
        };
        years.iter().map(text).collect()
    };
    Chart {
        id: "share".into(),
        title: locale.say(Message::ShareByYear).into_owned(),
        years: years.iter().map(|it| it.year).collect(),
        recorded: years.iter().filter(|it| it.is_recorded).count(),
        chosen,
        unit: Unit::Tenths,
        is_low: false,
        series,
        level: Some((i64::from(target) * 10, locale.say(Message::Target(target)).into_owned())),
        more: vec![
            (say(ChartMessage::OfferingsOf), of(|it| it.offerings)),
            (say(ChartMessage::StudentsOf), of(|it| it.students)),
        ],
    }
}

fn line(
    years: &[SharesOfYear],
    share: impl Fn(&SharesOfYear) -> Option<Share>,
    band: impl Fn(&SharesOfYear) -> Option<(i64, i64)>,
) -> Vec<Option<Point>> {
    let point = |it: &SharesOfYear| {
        let value = share(it)?.tenths()?;
        let origin = if it.is_recorded { Origin::Recorded } else { Origin::Projected };
        let band = band(it).filter(|_| !it.is_recorded);
        Some(Point { value, origin, band, note: None })
    };
    years.iter().map(point).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::{Draws, if_recruiting};
    use crate::session::share_series;
    use crate::ui::support::example;

    #[test]
    fn the_share_of_offerings_has_a_band_only_where_it_hangs_on_intakes() {
        let version = example();
        let chances = if_recruiting(version.plan(), version.report(), Draws::default());
        let years = share_series(&version, None);
        for recruiting in [false, true] {
            let chart = share_chart(Locale::En, &years, &chances, recruiting, Some(0));
            assert_eq!(chart.series[0].has_band(), recruiting);
            assert!(chart.series[1].has_band() && chart.series.len() == 2);
            assert_eq!((chart.years.len(), chart.recorded), (4, 1));
            assert_eq!(chart.level, Some((700, "target 70%".to_owned())));
            assert!(chart.series[1].points[0].as_ref().unwrap().band.is_none(), "recorded");
        }
    }

    #[test]
    fn before_chances_are_worked_out_there_is_no_band_and_with_a_baseline_a_ghost() {
        let version = example();
        let years = share_series(&version, Some(&version));
        let chart = share_chart(Locale::En, &years, &[], true, None);
        assert!(!chart.series.iter().any(Series::has_band));
        assert_eq!(chart.series[2].look, Look::Ghost);
        let values = |nth: usize| {
            chart.series[nth].points.iter().flatten().map(|it| it.value).collect::<Vec<_>>()
        };
        assert_eq!(values(0), values(2));
    }
}
