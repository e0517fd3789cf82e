//! The drawer of an offering or a school: everything about it that does not fit
//! a cell.
//!
//! Each control takes effect at once, as one step to undo. The parts are plain
//! functions: only a line of text has a state of its own.

use super::intake_history::intake_history;
use super::{Symbol, icon, offering_details, school_details};
use crate::browser;
use crate::i18n::{DetailsMessage, Locale, Message, school_name};
use crate::io::json::shown_extras;
use crate::plan::{At, Extras, Problem};
use crate::session::{Action, DetailsChange, Item, SchoolChange, Version};
use crate::ui::Shared;
use std::borrow::Cow;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The id of the heading, which gets the focus when a drawer opens.
const TITLE: &str = "drawer-title";

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
#[derive(Properties, PartialEq)]
pub struct DrawerProps {
    pub version: Shared<Version>,
    /// What it is about.
    pub item: Item,
    pub on_action: Callback<Action>,
    /// Opens the drawer of a school or of another offering.
    pub on_details: Callback<Item>,
    pub on_close: Callback<()>,
}

/// The drawer of an offering or a school.
#[component]
pub fn Drawer(props: &DrawerProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let (plan, item) = (props.version.plan(), props.item);
    let id = AttrValue::from(item.id(plan).unwrap_or_default().to_owned());
    use_effect_with(id.clone(), |_| browser::focus(TITLE));
    // Once touched, a choice no longer follows the attributes of its options.
    use_effect(browser::show_choices);
    // What there is something in stands open at first; later the reader decides.
    let filled = use_memo(id.clone(), |_| match item {
        Item::Offering(at) => plan.offering(at).map(offering_details::filled).unwrap_or_default(),
        Item::School(_) => [false; 8],
    });
    let shown = match item {
        Item::Offering(at) => offering(locale, props, at, *filled),
        Item::School(at) => school(locale, props, at),
    };
    let Some((title, above, sections)) = shown else {
        return Html::default();
    };
    let on_close = props.on_close.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && !browser::is_composing(&event) {
            on_close.emit(());
        }
    });
    let close = locale.say(Message::Dismiss);
    html! {
        <section class="side-panel drawer" aria-labelledby={TITLE} {onkeydown}>
            <header class="drawer__head">
                <div class="drawer__names">
                    <h2 id={TITLE} tabindex="-1">{ title }</h2>
                    { above }
                </div>
                <button type="button" class="button button--icon button--quiet" aria-label={close.clone()} title={close}
                    onclick={props.on_close.reform(|_: MouseEvent| ())}>
                    { icon(Symbol::Close) }
                </button>
            </header>
            <div class="drawer__content">
                // By id: what is typed belongs to this one and no other.
                <div key={&*id}>{ sections }</div>
                { foot(locale, props) }
            </div>
        </section>
    }
}

/// Title, what it belongs to, and the parts.
type Shown = (String, Html, Html);

fn offering(locale: Locale, props: &DrawerProps, at: At, filled: [bool; 8]) -> Option<Shown> {
    let plan = props.version.plan();
    let (offering, school) = (plan.offering(at)?, plan.schools().get(at.school)?);
    let (version, on_action) = (props.version.clone(), props.on_action.clone());
    let change = Callback::from(move |change: DetailsChange| {
        let made = change.edit(version.plan(), at);
        made_or_refused(made, &on_action).map(|it| match it {
            Problem::NotACode { .. } => {
                locale.say_details(DetailsMessage::ChooseMajor).into_owned()
            }
            other => locale.problem(&other),
        })
    });
    let name = school_name(&school.about).to_owned();
    let onclick = props.on_details.reform(move |_: MouseEvent| Item::School(at.school));
    let above = html! { <button type="button" class="drawer__above" {onclick}>{ name }</button> };
    let pack = props.version.pack();
    let history = intake_history(locale, &props.version, at);
    let controls = offering_details::Controls { locale, offering, pack, history, change };
    Some((locale.offering(offering), above, controls.sections(filled)))
}

fn school(locale: Locale, props: &DrawerProps, at: usize) -> Option<Shown> {
    let school = props.version.plan().schools().get(at)?;
    let (version, on_action) = (props.version.clone(), props.on_action.clone());
    let change = Callback::from(move |change: SchoolChange| {
        let made = change.edit(version.plan(), at);
        made_or_refused(made, &on_action).map(|it| locale.problem(&it))
    });
    let count = locale.say(Message::Offerings(school.offerings().len()));
    let above = html! { <p class="drawer__above">{ count }</p> };
    let sections = school_details::sections(locale, &school.about, &change);
    Some((school_name(&school.about).to_owned(), above, sections))
}

fn made_or_refused(
    made: Result<Option<crate::plan::PlanEdit>, Problem>,
    on_action: &Callback<Action>,
) -> Option<Problem> {
    let edit = match made {
        Ok(edit) => edit,
        Err(problem) => return Some(problem),
    };
    edit.into_iter().for_each(|it| on_action.emit(Action::Edit(it)));
    None
}

fn foot(locale: Locale, props: &DrawerProps) -> Html {
    let item = props.item;
    let to = |down: bool, label| {
        let edit = item.moved(props.version.plan(), down);
        let disabled = edit.is_none();
        let on_action = props.on_action.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            edit.iter().for_each(|it| on_action.emit(Action::Edit(it.clone())));
        });
        html! { <button type="button" class="button" {disabled} {onclick}>{ locale.say_details(label) }</button> }
    };
    let (on_action, on_close) = (props.on_action.clone(), props.on_close.clone());
    let on_remove = Callback::from(move |_: MouseEvent| {
        on_action.emit(Action::Edit(item.removed()));
        on_close.emit(());
    });
    html! {
        <div class="drawer__foot">
            { to(false, DetailsMessage::MoveUp) }
            { to(true, DetailsMessage::MoveDown) }
            <button type="button" class="button" onclick={on_remove}>
                { icon(Symbol::Remove) }{ locale.say(Message::Remove) }
            </button>
        </div>
    }
}

/// A part of the drawer that can be folded away.
pub(super) fn section(title: Cow<'static, str>, open: bool, content: Html) -> Html {
    html! {
        <details class="drawer__section" {open}>
            <summary><h3>{ title }</h3></summary>
            <div class="drawer__fields">{ content }</div>
        </details>
    }
}

/// The part with fields of other programs, to be read; nothing without any.
pub(super) fn extras(locale: Locale, extras: &Extras) -> Html {
    if extras.iter().next().is_none() {
        return Html::default();
    }
    let say = |message| locale.say_details(message);
    let fields = shown_extras(extras).map(|(name, text)| {
        html! { <><dt>{ name.to_owned() }</dt><dd>{ text }</dd></> }
    });
    let content = html! {
        <>
            <p class="drawer__note">{ say(DetailsMessage::ExtrasNote) }</p>
            <dl class="drawer__extras">{ for fields }</dl>
        </>
    };
    section(say(DetailsMessage::Extras), true, content)
}

/// One of several names to be chosen.
pub(super) fn choice(
    label: Cow<'static, str>,
    names: Vec<Cow<'static, str>>,
    chosen: Option<usize>,
    on_choice: Callback<usize>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let field = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(at) = field.and_then(|it| usize::try_from(it.selected_index()).ok()) {
            on_choice.emit(at);
        }
    });
    let options = names.into_iter().enumerate();
    let options = options.map(|(at, name)| {
        html! { <option key={at} selected={chosen == Some(at)}>{ name }</option> }
    });
    html! {
        <label class="line-field">
            <span>{ label }</span>
            <select data-chosen={chosen.map(|it| it.to_string())} {onchange}>{ for options }</select>
        </label>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::{example, render, render_html};

    async fn drawer(id: &'static str) -> String {
        render::<Drawer>(move || {
            let version = example();
            let found = version.plan().offerings().find(|(_, it)| *it.identity.id == *id);
            let item = Item::Offering(found.unwrap().0);
            let (on_action, on_close, on_details) = Default::default();
            DrawerProps { version, item, on_action, on_details, on_close }
        })
        .await
    }

    #[tokio::test]
    async fn the_drawer_shows_what_stands_in_the_file() {
        let html = drawer("S12-03").await;
        for shown in
            ["汽车运用与维修（3年）", "西垣职业学校（虚构）", "value=\"700206\"", "value=\"2015\""]
        {
            assert!(html.contains(shown), "{shown}: {html}");
        }
        assert!(html.contains("2024年起暂停招生") && html.contains("value=\"2025\""), "{html}");
        assert!(html.contains("<legend>2023年评估</legend>"), "{html}");
        assert_eq!(html.matches("selected=\"selected\">达标").count(), 2, "{html}");
        assert_eq!(html.matches("selected=\"selected\">不达标").count(), 2, "{html}");
        assert!(html.contains("selected=\"selected\">责令暂停招生"), "{html}");
    }

    #[tokio::test]
    async fn a_school_has_a_drawer_too() {
        let html = render::<Drawer>(|| {
            let (on_action, on_close, on_details) = Default::default();
            let (version, item) = (example(), Item::School(11));
            DrawerProps { version, item, on_action, on_details, on_close }
        })
        .await;
        for shown in ["西垣职业学校（虚构）", "4个布点", "value=\"回民区\"", ">其他学校"]
        {
            assert!(html.contains(shown), "{shown}: {html}");
        }
    }

    #[tokio::test]
    async fn fields_of_other_programs_are_read_by_their_own_names() {
        let html = render_html(|| {
            let mut kept = Extras::default();
            assert_eq!(extras(Locale::En, &kept), Html::default(), "no part without any");
            kept.keep("x_带头人", "\"张\"");
            kept.keep("x_rooms", "3");
            extras(Locale::En, &kept)
        })
        .await;
        assert!(html.contains("<dt>带头人</dt><dd>张</dd><dt>rooms</dt><dd>3</dd>"), "{html}");
        assert!(!html.contains("<input"), "{html}");
    }

    #[tokio::test]
    async fn parts_without_anything_are_folded_away() {
        let html = drawer("S12-03").await;
        let sections = html.matches("<details").count();
        let open = html.matches("open=\"open\"").count();
        assert_eq!(
            (sections, open),
            (11, 6),
            "basics, chains, intakes, suspensions, assessments, order: {html}"
        );
    }
}
