//! Intakes and students on roll over the years.

use super::{Chart, Look, Point, Series, Unit};
use crate::i18n::{ChartMessage, Locale, ProjectionMessage};
use crate::plan::Year;
use crate::projection::{Origin, Roll};
use crate::session::{CityRoll, IntakePoint, IntakeSeries};

/// The intakes of an offering of that name, with the class line and their bands.
pub fn intake_chart(locale: Locale, name: &str, of: &IntakeSeries, as_of: Year) -> Chart {
    let point = |it: &IntakePoint| {
        let band = it.band().map(|it| (it.low.number().into(), it.high.number().into()));
        let chance = it.chance_below(of.minimum);
        let note = chance.map(|it_is| {
            let said = ProjectionMessage::Below(it.year, of.minimum, it_is);
            locale.say_projection(said).into_owned()
        });
        let value = it.intake?.number().into();
        Some(Point { value, origin: it.origin, band, note })
    };
    let points = of.points.iter().map(point).collect();
    let level = locale.say_projection(ProjectionMessage::ClassLine(of.minimum));
    let years = of.points.iter().map(|it| it.year).collect();
    let what = (Some(name), ChartMessage::Intakes);
    let mut chart = over(locale, "intakes", what, years, as_of, points);
    chart.level = Some((of.minimum.into(), level.into_owned()));
    chart
}

/// The students on roll of an offering of that name.
pub fn roll_chart(locale: Locale, name: &str, of: &IntakeSeries, as_of: Year) -> Chart {
    let points = of.points.iter().map(|it| it.roll.map(|roll| of_roll(it.year, as_of, roll)));
    let points = points.collect();
    let years = of.points.iter().map(|it| it.year).collect();
    let mut chart = over(locale, "roll", (Some(name), ChartMessage::Rolls), years, as_of, points);
    chart.is_low = true;
    chart
}

/// The students on roll of a city.
pub fn city_rolls_chart(locale: Locale, rolls: &[CityRoll], as_of: Year) -> Chart {
    let point = |it: &CityRoll| {
        let roll = Roll { students: it.students, is_projected: it.is_projected };
        Some(of_roll(it.year, as_of, roll))
    };
    let points = rolls.iter().map(point).collect();
    let years = rolls.iter().map(|it| it.year).collect();
    let mut chart =
        over(locale, "city-rolls", (None, ChartMessage::CityRolls), years, as_of, points);
    chart.is_low = true;
    chart
}

fn of_roll(year: Year, as_of: Year, roll: Roll) -> Point {
    let origin = match roll.is_projected {
        true => Origin::Projected,
        false if year <= as_of => Origin::Recorded,
        false => Origin::Planned,
    };
    let value = i64::try_from(roll.students).unwrap_or(i64::MAX);
    Point { value, origin, band: None, note: None }
}

/// A chart of one line of students.
fn over(
    locale: Locale,
    id: &str,
    (of, what): (Option<&str>, ChartMessage<'_>),
    years: Vec<Year>,
    as_of: Year,
    points: Vec<Option<Point>>,
) -> Chart {
    let name = locale.say_chart(what).into_owned();
    let title = of.map(|of| locale.say_chart(ChartMessage::Title(of, &name)).into_owned());
    Chart {
        id: id.into(),
        title: title.unwrap_or_else(|| name.clone()),
        recorded: years.iter().filter(|it| **it <= as_of).count(),
        years,
        chosen: None,
        unit: Unit::Students,
        is_low: false,
        series: vec![Series { name, look: Look::First, points }],
        level: None,
        more: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::projection::Progression;
    use crate::session::city_rolls;
    use crate::ui::support::example;

    fn series(id: &str) -> (IntakeSeries, Year) {
        let version = example();
        let at = version.plan().offerings().find(|(_, it)| *it.identity.id == *id).unwrap().0;
        let series = IntakeSeries::of(&version, at, Progression::default()).unwrap();
        (series, version.plan().frame().as_of)
    }

    #[test]
    fn intakes_stand_against_the_class_line_with_their_bands_and_chances() {
        let (series, as_of) = series("S12-02");
        let chart = intake_chart(Locale::En, "Nursing", &series, as_of);
        assert_eq!(chart.level, Some((30, "Smallest class: 30".to_owned())));
        assert_eq!((chart.years.len(), chart.recorded), (8, 5));
        assert_eq!((&*chart.title, &*chart.series[0].name), ("Nursing, Intake", "Intake"));
        let points = &chart.series[0].points;
        let (recorded, projected) = (points[4].as_ref().unwrap(), points[6].as_ref().unwrap());
        assert_eq!((recorded.value, recorded.origin), (22, Origin::Recorded));
        assert!(recorded.band.is_none() && recorded.note.is_none());
        let (low, high) = projected.band.unwrap();
        assert!(low < projected.value && projected.value < high);
        assert!(projected.note.as_ref().unwrap().contains("fewer than 30 enter in 2027"));
    }

    #[test]
    fn rolls_of_an_offering_and_of_the_city_are_projected_where_an_entry_is() {
        let (series, as_of) = series("S12-02");
        let points = roll_chart(Locale::En, "Nursing", &series, as_of).series[0].points.clone();
        assert_eq!(points[4].as_ref().unwrap().origin, Origin::Recorded);
        assert_eq!(points[7].as_ref().unwrap().origin, Origin::Projected);
        let version = example();
        let rolls = city_rolls(&version, Progression::default());
        let chart = city_rolls_chart(Locale::En, &rolls, as_of);
        assert_eq!((chart.years.len(), chart.recorded), (4, 1));
        assert!(chart.series[0].points.iter().flatten().all(|it| it.value > 1_000));
    }
}
