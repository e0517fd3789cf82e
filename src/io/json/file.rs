//! The top of a plan file: frame, schools and scenarios.

use super::reading::Reading;
use super::stream::{Object, Room, Walk};
use super::tree::{Fields, Json, Piece};
use super::{FORMAT, VERSION};
use crate::plan::{
    About, Action, Counted, Draft, DraftBackground, DraftOffering, DraftSchool, Expected, Extent,
    LIMITS, Method, Problem, Scenario, SchoolKind, Setting,
};
use serde::de::{DeserializeSeed, SeqAccess};
use std::rc::Rc;

/// Reads a whole file.
pub(super) fn read(text: &str) -> Result<Draft, serde_json::Error> {
    let (mut draft, reading) = read_with(text)?;
    draft.chain_names = reading.chain_names;
    draft.issues = reading.issues;
    Ok(draft)
}

/// Reads a whole file, and gives what was found beside it.
pub(super) fn read_with(text: &str) -> Result<(Draft, Reading), serde_json::Error> {
    let mut reading = Reading::default();
    let mut draft = Draft::default();
    let mut json = serde_json::Deserializer::from_str(text);
    Object { walk: &mut draft, reading: &mut reading }.deserialize(&mut json)?;
    json.end()?;
    Ok((draft, reading))
}

impl Walk for Draft {
    const REQUIRED: &'static [&'static str] =
        &["format", "version", "pack", "as_of", "horizon", "schools"];

    fn is_large(name: &str) -> Option<&'static str> {
        ["schools", "scenarios"].into_iter().find(|it| *it == name)
    }

    fn item<'de, A: SeqAccess<'de>>(
        &mut self,
        name: &'static str,
        list: &mut A,
        reading: &mut Reading,
    ) -> Result<Option<()>, A::Error> {
        if name == "scenarios" {
            let mut scenario = Scenario::default();
            let walk = Object { walk: &mut scenario, reading };
            let found = list.next_element_seed(walk)?;
            if found.is_some() {
                self.scenarios.push(scenario);
            }
            return Ok(found);
        }
        let mut school = SchoolWalk::default();
        let found = list.next_element_seed(Object { walk: &mut school, reading })?;
        if found.is_some() {
            self.schools.push(school.into());
        }
        Ok(found)
    }

    fn room(&self, name: &'static str, _: &Reading) -> Room {
        if name == "scenarios" {
            let (held, most) = (self.scenarios.len(), LIMITS.scenarios);
            return Room { what: Counted::Scenarios, held, most };
        }
        let (held, most) = (self.schools.len(), LIMITS.schools);
        Room { what: Counted::Schools, held, most }
    }

    fn fields(&mut self, fields: Fields<'_>, it: &mut Reading) {
        for (name, value) in fields {
            match &*name {
                "format" => {
                    it.word(&name, &value, &[FORMAT], |word| (word == FORMAT).then_some(()));
                }
                "version" => version(it, &name, &value),
                "title" => self.title = it.text(&name, &value),
                "pack" => self.pack = it.text(&name, &value),
                "readings" => settings(self, it, value),
                "as_of" => self.as_of = it.year(&name, &value),
                "horizon" => self.horizon = it.year(&name, &value),
                "extent" => {
                    self.extent = it.word(&name, &value, Extent::WORDS, Extent::of_word);
                }
                "background" => self.background = it.object("background", value, background),
                "projection" => {
                    it.object("projection", value, |it, value| projection(self, it, value));
                }
                "schools" | "scenarios" => {}
                _ => it.other(&name, &value, &mut self.extras),
            }
        }
    }
}

fn version(it: &mut Reading, name: &str, value: &Json<'_>) {
    match value {
        Json::Whole(number) if *number > i64::from(VERSION) => {
            let found = number.unsigned_abs();
            it.report(name, Problem::NewerVersion { found });
        }
        other => {
            it.whole(name, other, VERSION.into(), VERSION.into());
        }
    }
}

fn settings(draft: &mut Draft, it: &mut Reading, value: Json<'_>) {
    it.object("readings", value, |it, value| {
        for (name, value) in it.fields(value, &[])? {
            match &value {
                Json::Raw(_) => it.other(&name, &value, &mut draft.settings_extras),
                Json::Null => {}
                other => {
                    if let Some(setting) = setting(it, &name, other) {
                        draft.settings.push((name.into(), setting));
                    }
                }
            }
        }
        Some(())
    });
}

/// The value of a reading or parameter, whichever it is.
pub(super) fn setting(it: &mut Reading, name: &str, value: &Json<'_>) -> Option<Setting> {
    match value {
        Json::Flag(flag) => Some(Setting::Flag(*flag)),
        Json::Text(word) => Some(Setting::Word((**word).into())),
        Json::Whole(number) => match u32::try_from(*number) {
            Ok(number) => Some(Setting::Number(number)),
            Err(_) => it.whole(name, value, 0, u32::MAX.into()).and(None),
        },
        other => {
            let (expected, found) = (Expected::Setting, other.found());
            it.report(name, Problem::Unexpected { expected, found });
            None
        }
    }
}

fn projection(draft: &mut Draft, it: &mut Reading, value: Json<'_>) -> Option<()> {
    for (name, value) in it.fields(value, &[])? {
        match &*name {
            "method" => draft.method = it.word(&name, &value, Method::WORDS, Method::of_word),
            _ => it.other(&name, &value, &mut draft.projection_extras),
        }
    }
    Some(())
}

fn background(it: &mut Reading, value: Json<'_>) -> Option<DraftBackground> {
    let mut background = DraftBackground::default();
    let numbers = &mut background.numbers;
    for (name, value) in it.fields(value, &[])? {
        match &*name {
            "schools" => numbers.schools = it.count(&name, &value),
            "offerings" => numbers.offerings = it.count(&name, &value),
            "serving_offerings" => numbers.serving_offerings = it.count(&name, &value),
            "serving_schools" => numbers.serving_schools = it.count(&name, &value),
            "quality_offerings" => numbers.quality_offerings = it.count(&name, &value),
            "chain_schools" => {
                let chains = it.object("chain_schools", value, |it, value| {
                    let fields = it.fields(value, &[])?.into_iter();
                    let read = |(id, value): (std::borrow::Cow<'_, str>, Json<'_>)| {
                        // The name of a foreign field is no chain: that is said once.
                        let number = match &value {
                            Json::Raw(_) => None,
                            value => it.count(&id, value),
                        };
                        (id.into(), number)
                    };
                    Some(fields.map(read).collect())
                });
                background.chain_schools = chains.unwrap_or_default();
            }
            _ => it.other(&name, &value, &mut numbers.extras),
        }
    }
    Some(background)
}

#[derive(Default)]
pub(super) struct SchoolWalk {
    about: About,
    offerings: Vec<DraftOffering>,
}

impl From<SchoolWalk> for DraftSchool {
    fn from(SchoolWalk { about, offerings }: SchoolWalk) -> Self {
        Self { about: Rc::new(about), offerings }
    }
}

impl Walk for SchoolWalk {
    const REQUIRED: &'static [&'static str] = &["id", "kind"];

    fn is_large(name: &str) -> Option<&'static str> {
        (name == "offerings").then_some("offerings")
    }

    fn item<'de, A: SeqAccess<'de>>(
        &mut self,
        _: &'static str,
        list: &mut A,
        reading: &mut Reading,
    ) -> Result<Option<()>, A::Error> {
        let piece = list.next_element_seed(Piece)?;
        Ok(piece.map(|piece| {
            reading.offerings += 1;
            self.offerings.push(reading.offering(piece));
        }))
    }

    fn room(&self, _: &'static str, reading: &Reading) -> Room {
        let (held, most) = (reading.offerings, LIMITS.offerings);
        Room { what: Counted::Offerings, held, most }
    }

    fn fields(&mut self, fields: Fields<'_>, it: &mut Reading) {
        let about = &mut self.about;
        for (name, value) in fields {
            match &*name {
                "id" => about.id = it.id(&name, &value).unwrap_or_default(),
                "name" => about.name = it.text(&name, &value),
                "district" => about.district = it.text(&name, &value),
                "kind" => {
                    let kind = it.word(&name, &value, SchoolKind::WORDS, SchoolKind::of_word);
                    about.kind = kind.unwrap_or_default();
                }
                "offerings" => {}
                _ => it.other(&name, &value, &mut about.extras),
            }
        }
    }
}

impl Walk for Scenario {
    const REQUIRED: &'static [&'static str] = &["id"];

    fn is_large(name: &str) -> Option<&'static str> {
        (name == "actions").then_some("actions")
    }

    fn item<'de, A: SeqAccess<'de>>(
        &mut self,
        _: &'static str,
        list: &mut A,
        reading: &mut Reading,
    ) -> Result<Option<()>, A::Error> {
        let piece = list.next_element_seed(Piece)?;
        // An action that is wrong is reported, and the plan is refused: which
        // one stands in its place does not matter, only that it has a place.
        Ok(piece.map(|piece| {
            self.actions.push(reading.action(piece).unwrap_or_else(Action::nothing));
        }))
    }

    fn room(&self, _: &'static str, _: &Reading) -> Room {
        let (held, most) = (self.actions.len(), LIMITS.actions);
        Room { what: Counted::Actions, held, most }
    }

    fn fields(&mut self, fields: Fields<'_>, it: &mut Reading) {
        for (name, value) in fields {
            match &*name {
                "id" => self.id = it.id(&name, &value).unwrap_or_default(),
                "name" => self.name = it.text(&name, &value),
                "actions" => {}
                "x_off" if self.switched_off(&value) => {}
                _ => it.other(&name, &value, &mut self.extras),
            }
        }
    }
}
