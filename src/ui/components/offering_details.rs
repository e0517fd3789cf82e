//! The parts of an offering's drawer, and what they are made of.

use super::LineField;
use super::drawer::{choice, extras, section};
use super::offering_rarities as rarities;
use crate::i18n::{ChartMessage, DetailsMessage, Locale, Message};
use crate::plan::{Details, Flag, Level, Offering};
use crate::policy::Pack;
use crate::session::{DetailsChange, Field, Line};
use std::borrow::Cow;
use yew::prelude::*;

/// In which parts of the drawer there is something, from the rank on.
pub(super) fn filled(offering: &Offering) -> [bool; 8] {
    let none = Details::default();
    let it = offering.details.as_deref().unwrap_or(&none);
    [
        offering.level != Level::None,
        !offering.flags.is_empty(),
        !it.suspensions.is_empty(),
        !it.refiled_in.is_empty(),
        !it.assessments.is_empty(),
        it.order.is_some(),
        it.filing.is_some(),
        it.ledger.is_some(),
    ]
}

/// What the parts of the drawer are made of.
pub(super) struct Controls<'a> {
    pub(super) locale: Locale,
    pub(super) offering: &'a Offering,
    pub(super) pack: &'a Pack,
    /// Its intakes over the years, drawn.
    pub(super) history: Html,
    /// Makes a change, or says why not.
    pub(super) change: Callback<DetailsChange, Option<String>>,
}

impl Controls<'_> {
    /// All parts, those unfolded at first that are `filled`.
    pub(super) fn sections(&self, filled: [bool; 8]) -> Html {
        use DetailsMessage as M;
        let rare = [
            (M::Levels, self.level()),
            (M::Flags, self.flags()),
            (M::Suspensions, rarities::suspensions(self)),
            (M::Refilings, rarities::refilings(self)),
            (M::Assessments, rarities::assessments(self)),
            (M::Orders, rarities::order(self)),
            (M::Filings, rarities::filing(self)),
            (M::Ledger, rarities::ledger(self)),
        ];
        let rare = rare.into_iter().zip(filled);
        html! {
            <>
                { section(self.say(M::Basics), true, self.basics()) }
                { section(self.locale.say(Message::Chains), true, self.chains()) }
                { section(self.locale.say_chart(ChartMessage::IntakesByYear), true, self.history.clone()) }
                { extras(self.locale, &self.offering.identity.extras) }
                { for rare.map(|((title, content), open)| section(self.say(title), open, content)) }
            </>
        }
    }

    pub(super) fn say(&self, message: DetailsMessage) -> Cow<'static, str> {
        self.locale.say_details(message)
    }

    /// A line of text.
    pub(super) fn line(&self, line: Line, label: Cow<'static, str>) -> Html {
        let placeholder = match line {
            Line::SuspendedUntil(_) => self.say(DetailsMessage::StillOpen),
            _ => Cow::default(),
        };
        let make = move |text: String| DetailsChange::Line(line, text);
        html! {
            <LineField id={format!("drawer-{}", line.id())} {label} {placeholder}
                value={line.text(self.offering)} is_code={line == Line::Code} on_commit={self.change.reform(make)} />
        }
    }

    /// Yes or no.
    fn toggle(&self, label: String, is_set: bool, change: DetailsChange) -> Html {
        html! {
            <button type="button" key={label.clone()} class="chain-tag chain-tag--choice" aria-pressed={is_set.to_string()}
                onclick={self.on_click(change)}>{ label }</button>
        }
    }

    pub(super) fn on_click(&self, change: DetailsChange) -> Callback<MouseEvent> {
        let make = self.change.clone();
        Callback::from(move |_| drop(make.emit(change.clone())))
    }

    /// One of several changes, of which one is made already: whether it is
    /// that one, what it is called, the change.
    pub(super) fn choice(
        &self,
        label: Cow<'static, str>,
        options: &mut dyn Iterator<Item = (bool, DetailsMessage, DetailsChange)>,
    ) -> Html {
        let (mut chosen, mut names, mut changes) = (None, Vec::new(), Vec::new());
        for (at, (is_chosen, name, change)) in options.enumerate() {
            chosen = chosen.or(is_chosen.then_some(at));
            names.push(self.say(name));
            changes.push(change);
        }
        let make = self.change.clone();
        let on_choice = Callback::from(move |at: usize| {
            changes.get(at).into_iter().for_each(|it| drop(make.emit(it.clone())));
        });
        choice(label, names, chosen, on_choice)
    }

    fn basics(&self) -> Html {
        let field = |line, field| self.line(line, self.locale.say(Message::Field(field)));
        html! {
            <>
                { self.line(Line::Code, self.locale.say(Message::Code)) }
                { field(Line::Name, Field::Name) }
                <div class="drawer__pair">
                    { field(Line::Length, Field::Length) }
                    { field(Line::FirstYear, Field::FirstYear) }
                    { self.line(Line::ClosedFrom, self.say(DetailsMessage::ClosedFrom)) }
                </div>
            </>
        }
    }

    fn chains(&self) -> Html {
        let chains = self.pack.chains.iter().enumerate().map(|(at, it)| {
            let serves = self.offering.chains.has(at);
            let change = DetailsChange::Chain(at, !serves);
            self.toggle(self.locale.of(it).to_owned(), serves, change)
        });
        tags(self.locale.say(Message::Chains), chains.collect())
    }

    fn flags(&self) -> Html {
        let flags = Flag::ALL.iter().map(|&flag| {
            let is_set = self.offering.flags.has(flag);
            let label = self.say(DetailsMessage::Flag(flag)).into_owned();
            self.toggle(label, is_set, DetailsChange::Flag(flag, !is_set))
        });
        tags(self.say(DetailsMessage::Flags), flags.collect())
    }

    fn level(&self) -> Html {
        let (chosen, label) = (self.offering.level, self.say(DetailsMessage::Levels));
        let mut levels = Level::ALL
            .iter()
            .map(|&it| (it == chosen, DetailsMessage::Level(it), DetailsChange::Level(it)));
        html! {
            <>
                { self.choice(label, &mut levels) }
                if chosen != Level::None || self.offering.level_since.is_some() {
                    { self.line(Line::LevelSince, self.say(DetailsMessage::Since)) }
                }
            </>
        }
    }
}

fn tags(label: Cow<'static, str>, tags: Html) -> Html {
    html! { <div class="drawer__tags" role="group" aria-label={label}>{ tags }</div> }
}
