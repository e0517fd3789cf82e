//! What is said of projections, in English.

use crate::i18n::projection::{ProjectionMessage, of_draws, of_hundred};
use crate::i18n::{percent, thousands};
use crate::plan::Method;
use crate::projection::NoBand;
use std::borrow::Cow;

pub(crate) fn say_projection(message: ProjectionMessage) -> Cow<'static, str> {
    use ProjectionMessage as M;
    let text = match message {
        M::Name(method) => return name(method).into(),
        M::Explained(method) => return explained(method).into(),
        M::Band(year, band) => {
            format!("8 in 10 chance that {year} lies between {} and {}", band.low, band.high)
        }
        M::NoBand(why) => return no_band(why).into(),
        M::Below(year, minimum, chance) => format!(
            "{} in 100 chance that fewer than {minimum} enter in {year}",
            of_hundred(chance)
        ),
        M::ShareMisses(_, it) if it.drawn == 0 => {
            format!("No intake of {} has a band: the share is as certain as the plan", it.year)
        }
        M::ShareMisses(target, it) => {
            let (least, most) = (of_draws(it.misses.0, it.draws), of_draws(it.misses.1, it.draws));
            let tail = format!("in 100 chance that the share misses {target}% in {}", it.year);
            if it.misses.0 == it.misses.1 {
                format!("{least} {tail}")
            } else {
                format!("{least} to {most} {tail}, as blanks are filled in")
            }
        }
        M::ShareOnFile => {
            return "A site counts as long as it is on file, so the share does not depend on intakes: there is no chance to tell"
                .into();
        }
        M::IfRecruiting => return "If a site counted only where it recruits".into(),
        M::DrawsAssume(draws) => format!(
            "From {} draws, the same each time. Offerings are drawn one by one; what moves the whole city at once, such as fewer births, is not in it",
            thousands(draws.into())
        ),
        M::Off(method, tenths) => {
            format!("{}: off by {}.{} students on average", name(method), tenths / 10, tenths % 10)
        }
        M::Tried(it) => format!(
            "Tried on this plan's own history, one year ahead: {} forecasts in {} offerings",
            thousands(it.forecasts.into()),
            thousands(it.series.into())
        ),
        M::Preferred(None) => {
            return "Too few recorded years to tell which method does best".into();
        }
        M::Preferred(Some(Method::Hold)) => {
            return "No method is a tenth better than the last recorded intake: the simplest is preferred"
                .into();
        }
        M::Preferred(Some(method)) => {
            format!(
                "{} does clearly best: at least a tenth better than what is simpler",
                name(method)
            )
        }
        M::NeverJudged => {
            return "Verdicts on recorded years never depend on the projection. Bands and chances decide no verdict"
                .into();
        }
        M::Roll(year, None) => format!("Students on roll in {year}: not known, an intake is blank"),
        M::Roll(year, Some(roll)) => {
            let how = if roll.is_projected { ", projected" } else { "" };
            format!("Students on roll in {year}: {}{how}", thousands_of(roll.students))
        }
        M::Progression(rate) => format!(
            "{} of the students go on from one year to the next (an assumption, not a figure of the policy)",
            percent(rate.thousandths().into())
        ),
        M::StudentShare => return "Share of the students who enter serving offerings".into(),
        M::ClassLine(minimum) => format!("Smallest class: {minimum}"),
    };
    text.into()
}

fn thousands_of(number: u64) -> String {
    thousands(i64::try_from(number).unwrap_or(i64::MAX))
}

const fn name(method: Method) -> &'static str {
    match method {
        Method::Hold => "Hold",
        Method::Mean => "Mean",
        Method::Drift => "Drift",
        Method::Linear => "Straight line",
        Method::Damped => "Damped trend",
    }
}

const fn explained(method: Method) -> &'static str {
    match method {
        Method::Hold => "The last recorded intake stays. Assumes least",
        Method::Mean => {
            "The mean of the last three recorded years. For intakes that go up and down around one level"
        }
        Method::Drift => {
            "Goes on as it went from the first to the last recorded year, five at most"
        }
        Method::Linear => "The straight line that fits the last five recorded years best",
        Method::Damped => {
            "Follows level and trend of the recorded years, and lets the trend fade (Holt)"
        }
    }
}

const fn no_band(why: NoBand) -> &'static str {
    match why {
        NoBand::NoHistory => "Nothing is recorded, so nothing is projected",
        NoBand::TooFewYears => "No band: too few recorded years to tell how far this method is off",
        NoBand::NeverOff => {
            "No band: the recorded years lie exactly where this method puts them, which does not make it certain"
        }
    }
}
