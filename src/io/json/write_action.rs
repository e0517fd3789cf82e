//! Scenarios as they stand in a file.

use super::switched_off;
use super::write::{Object, Writer, by_year, filing, joined, setting, texts};
use crate::plan::{ASSESSMENT_MARKS, Action, Opening, Scenario, Verb};

impl Writer<'_> {
    pub(super) fn scenario(&self, scenario: &Scenario) -> String {
        let mut object = Object::default();
        object.text("id", &scenario.id);
        object.maybe(scenario.name.as_deref(), |it, name| it.text("name", name));
        let actions = joined(scenario.actions.iter().map(action), ",\n      ");
        let actions =
            if actions.is_empty() { "[]".to_owned() } else { format!("[\n      {actions}\n    ]") };
        object.json("actions", actions);
        object.maybe(switched_off::written(scenario), |it, off| it.json("x_off", off));
        object.extras(&scenario.extras).written()
    }
}

pub(super) fn action(action: &Action) -> String {
    let mut object = Object::default();
    let it = &mut object;
    match &action.verb {
        Verb::Open(opening) => open(it, opening),
        Verb::Close { offering, year } => {
            it.text("do", "close").text("offering", offering).number("year", year);
        }
        Verb::Suspend { offering, year, until } => {
            it.text("do", "suspend").text("offering", offering).number("year", year);
            it.maybe(*until, |it, year| it.number("until", year));
        }
        Verb::Resume { offering, year } => {
            it.text("do", "resume").text("offering", offering).number("year", year);
        }
        Verb::Refile { offering, year } => {
            it.text("do", "refile").text("offering", offering).number("year", year);
        }
        Verb::SetIntake { offering, year, students } => {
            it.text("do", "set_intake").text("offering", offering).number("year", year);
            let students = students.map_or_else(|| "null".to_owned(), |it| it.to_string());
            it.json("students", students);
        }
        Verb::SetChains { offering, chains } => {
            it.text("do", "set_chains").text("offering", offering);
            it.json("chains", texts(chains.iter().map(|it| &**it)));
        }
        Verb::Designate { offering, level, year } => {
            it.text("do", "designate").text("offering", offering).text("level", level.word());
            it.maybe(*year, |it, year| it.number("year", year));
        }
        Verb::Assess { offering, year, marks } => {
            it.text("do", "assess").text("offering", offering).number("year", year);
            it.marks(&ASSESSMENT_MARKS, marks);
        }
        Verb::Order { offering, order } => {
            it.text("do", "order").text("offering", offering);
            match order {
                None => {
                    it.text("stage", "none");
                }
                Some(order) => {
                    it.text("stage", order.stage.word()).number("since", order.since);
                    it.maybe(order.deadline, |it, year| it.number("deadline", year));
                }
            }
        }
        Verb::SetReading { reading, value } => {
            it.text("do", "set_reading").text("reading", reading).json("value", setting(value));
        }
    }
    it.extras(&action.extras).written()
}

fn open(it: &mut Object, opening: &Opening) {
    it.text("do", "open").text("school", &opening.school).number("year", opening.year);
    it.text("id", &opening.id).text("code", &opening.code);
    it.maybe(opening.name.as_deref(), |it, name| it.text("name", name));
    if opening.length != 3 {
        it.number("length", opening.length);
    }
    if !opening.chains.is_empty() {
        it.json("chains", texts(opening.chains.iter().map(|it| &**it)));
    }
    if !opening.planned.is_empty() {
        it.json("planned", by_year(opening.planned.iter()));
    }
    it.maybe(opening.filing.as_ref(), |it, it_filing| it.json("filing", filing(it_filing)));
}
