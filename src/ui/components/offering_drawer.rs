//! The drawer of an offering: everything about it that does not fit a cell.
//!
//! Each control takes effect at once, as one step to undo.

use super::drawer::{Frame, OpenDetails, TITLE, section};
use super::major_field::refused;
use super::offering_drawer_parts as parts;
use super::{ChoiceField, LineField, MajorField};
use crate::browser;
use crate::i18n::{DetailsMessage, Locale, Message, school_name};
use crate::plan::{At, Flag, Level, Offering};
use crate::session::{Action, DetailsChange, Field, Item, Line, Version};
use crate::ui::Shared;
use std::borrow::Cow;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct OfferingDrawerProps {
    pub version: Shared<Version>,
    pub at: At,
    pub on_action: Callback<Action>,
    pub on_close: Callback<()>,
}

/// The drawer of an offering.
#[component]
pub fn OfferingDrawer(props: &OfferingDrawerProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let open = use_context::<OpenDetails>();
    let plan = props.version.plan();
    let offering = plan.offering(props.at);
    let id = offering.map(|it| it.identity.id.clone());
    use_effect_with(id.clone(), |_| browser::focus(TITLE));
    // What there is something in stands open at first; later the reader decides.
    let opened = use_memo(id.clone(), |_| offering.map(parts::filled).unwrap_or_default());
    let (Some(offering), Some(school), Some(id)) =
        (offering, plan.schools().get(props.at.school), id)
    else {
        return Html::default();
    };
    let at = props.at;
    let change = {
        let (version, on_action) = (props.version.clone(), props.on_action.clone());
        Callback::from(move |change: DetailsChange| match change.edit(version.plan(), at) {
            Ok(edit) => {
                edit.into_iter().for_each(|it| on_action.emit(Action::Edit(it)));
                None
            }
            Err(problem) => Some(refused(locale, &problem)),
        })
    };
    let name = school_name(&school.about).to_owned();
    let above = match open {
        Some(OpenDetails(open)) => {
            let onclick = open.reform(move |_: MouseEvent| Item::School(at.school));
            html! { <button type="button" class="drawer__above" {onclick}>{ name }</button> }
        }
        None => html! { <p class="drawer__above">{ name }</p> },
    };
    let controls = Controls { locale, offering, version: &props.version, change };
    let [.., suspended, refiled, assessed, ordered, filed, decided] = *opened;
    // By id: what is typed belongs to this offering and no other.
    let content = html! {
        <div key={&*id} class="drawer__sections">
            { section(locale.say_details(DetailsMessage::Basics), true, controls.basics()) }
            { section(locale.say(Message::Chains), true, controls.chains()) }
            { section(locale.say_details(DetailsMessage::Levels), opened[0], controls.level()) }
            { section(locale.say_details(DetailsMessage::Flags), opened[1], controls.flags()) }
            { section(locale.say_details(DetailsMessage::Suspensions), suspended, parts::suspensions(&controls)) }
            { section(locale.say_details(DetailsMessage::Refilings), refiled, parts::refilings(&controls)) }
            { section(locale.say_details(DetailsMessage::Assessments), assessed, parts::assessments(&controls)) }
            { section(locale.say_details(DetailsMessage::Orders), ordered, parts::order(&controls)) }
            { section(locale.say_details(DetailsMessage::Filings), filed, parts::filing(&controls)) }
            { section(locale.say_details(DetailsMessage::Ledger), decided, parts::ledger(&controls)) }
        </div>
    };
    let (title, item) = (locale.offering(offering), Item::Offering(at));
    let (version, on_action, on_close) = (&props.version, &props.on_action, &props.on_close);
    Frame { title, above, item, version, on_action, on_close }.around(locale, content)
}

/// What the parts of the drawer are made of.
pub(super) struct Controls<'a> {
    pub(super) locale: Locale,
    pub(super) offering: &'a Offering,
    version: &'a Shared<Version>,
    /// Makes a change, or says why not.
    change: Callback<DetailsChange, Option<String>>,
}

impl Controls<'_> {
    pub(super) fn say(&self, message: DetailsMessage) -> Cow<'static, str> {
        self.locale.say_details(message)
    }

    /// A line of text.
    pub(super) fn line(&self, line: Line, label: Cow<'static, str>) -> Html {
        let placeholder = match line {
            Line::SuspendedUntil(_) => self.say(DetailsMessage::StillOpen),
            _ => Cow::default(),
        };
        html! {
            <LineField id={format!("drawer-{line:?}").replace(['(', ')'], "")} {label} {placeholder}
                value={line.text(self.offering)} on_commit={self.commit(line)} />
        }
    }

    fn commit(&self, line: Line) -> Callback<String, Option<String>> {
        self.change.reform(move |text: String| DetailsChange::Line(line, text))
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

    /// One of several changes, of which one is made already.
    pub(super) fn choice<T: Copy + PartialEq>(
        &self,
        label: Cow<'static, str>,
        chosen: T,
        all: impl IntoIterator<Item = T>,
        named: impl Fn(T) -> DetailsMessage,
        change: impl Fn(T) -> DetailsChange,
    ) -> Html {
        let all: Vec<T> = all.into_iter().collect();
        let names: Vec<_> = all.iter().map(|it| self.say(named(*it))).collect();
        let changes: Vec<DetailsChange> = all.iter().map(|it| change(*it)).collect();
        let make = self.change.clone();
        let on_choice = Callback::from(move |at: usize| {
            changes.get(at).into_iter().for_each(|it| drop(make.emit(it.clone())));
        });
        let chosen = all.iter().position(|it| *it == chosen).unwrap_or(0);
        html! { <ChoiceField {label} {names} {chosen} {on_choice} /> }
    }

    fn basics(&self) -> Html {
        let field = |line, field| self.line(line, self.locale.say(Message::Field(field)));
        let make = self.change.clone();
        let on_major = Callback::from(move |it| drop(make.emit(DetailsChange::Major(it))));
        html! {
            <>
                <MajorField value={Line::Code.text(self.offering)} on_commit={self.commit(Line::Code)} {on_major} />
                { field(Line::Name, Field::Name) }
                { field(Line::Length, Field::Length) }
                { field(Line::FirstYear, Field::FirstYear) }
                { self.line(Line::ClosedFrom, self.say(DetailsMessage::ClosedFrom)) }
            </>
        }
    }

    fn chains(&self) -> Html {
        let chains = self.version.pack().chains.iter().enumerate().map(|(at, it)| {
            let serves = self.offering.chains.has(at);
            let change = DetailsChange::Chain(at, !serves);
            self.toggle(self.locale.of(it).to_owned(), serves, change)
        });
        html! { <div class="drawer__tags" role="group" aria-label={self.locale.say(Message::Chains)}>{ for chains }</div> }
    }

    fn flags(&self) -> Html {
        let flags = Flag::ALL.iter().map(|&flag| {
            let is_set = self.offering.flags.has(flag);
            let label = self.say(DetailsMessage::Flag(flag)).into_owned();
            self.toggle(label, is_set, DetailsChange::Flag(flag, !is_set))
        });
        html! { <div class="drawer__tags" role="group" aria-label={self.say(DetailsMessage::Flags)}>{ for flags }</div> }
    }

    fn level(&self) -> Html {
        let (chosen, label) = (self.offering.level, self.say(DetailsMessage::Levels));
        let levels = Level::ALL.iter().copied();
        html! {
            <>
                { self.choice(label, chosen, levels, DetailsMessage::Level, DetailsChange::Level) }
                if chosen != Level::None || self.offering.level_since.is_some() {
                    { self.line(Line::LevelSince, self.say(DetailsMessage::Since)) }
                }
            </>
        }
    }
}
