//! The workspace: the plan, its verdicts, and what is asked about them.

use crate::browser;
use crate::i18n::{Locale, StripMessage};
use crate::plan::{At, PlanEdit, Year};
use crate::session::{
    Action, Address, CardStep, Item, Lately, Overview, Press, Replay, Row, Session, Shortcut, Side,
    Version,
};
use crate::ui::Shared;
use crate::ui::components::{
    Drawer, LiveRegion, PanelTab, RefusedEditProps, SidePanel, StorageTroubleProps, TopBarProps,
    VerdictStripProps, clause_cards, refused_edit, replay_mark, storage_trouble, top_bar,
    verdict_strip, view_switch,
};
use crate::ui::grid::{FIELD as GRID_FIELD, Grid};
use crate::ui::hooks::{
    DeskStep, ReplayHandle, Saving, Step, use_cards, use_deltas, use_desk, use_replay,
    use_shortcuts,
};
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

#[derive(Properties)]
pub struct WorkspaceProps {
    pub session: Session,
    pub saving: Saving,
    pub on_language: Callback<Locale>,
    pub on_file: Callback<File>,
    pub on_step: Callback<Step>,
    pub notice: Html,
}

// A new session comes with every action, and only then is there anything new.
impl PartialEq for WorkspaceProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The workspace.
#[component]
pub fn Workspace(props: &WorkspaceProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let session = &props.session;
    let ReplayHandle { replay, on_press } =
        use_replay(session.before().is_some(), session.revision());
    let side = replay.side();
    let shown = session.before().filter(|_| side == Some(Side::Before));
    let shown = shown.unwrap_or_else(|| session.now());
    let (version, nth) = (Shared::from(shown), session.nth_of(shown));
    let desk = use_desk();
    let is_replaying = use_mut_ref(|| false);
    *is_replaying.borrow_mut() = side.is_some();
    let on_action = {
        let on_step = props.on_step.clone();
        let is_replaying = Rc::clone(&is_replaying);
        use_callback((), move |action: Action, ()| {
            // What is shown may not be what an edit would change.
            let is_edit = !matches!(action, Action::Settle | Action::ShowYear(_));
            if !(is_edit && *is_replaying.borrow()) {
                on_step.emit(Step::Act(action));
            }
        })
    };
    let put = desk.dispatcher();
    let on_desk = use_callback((), move |step: DeskStep, ()| put.dispatch(step));
    let on_filter = use_reform(&on_desk, DeskStep::Ask);
    let on_narrow = use_reform(&on_desk, DeskStep::Narrow);
    let on_tab = use_reform(&on_desk, DeskStep::Open);
    let on_show = use_reform(&on_desk, |at: At| DeskStep::Show(Row::Offering(at), None));
    let on_cell = use_reform(&on_desk, |(at, year): (At, Year)| {
        DeskStep::Show(Row::Offering(at), Some(year))
    });
    let on_details = {
        let on_desk = on_desk.clone();
        use_callback(version.clone(), move |item: Item, version: &Shared<Version>| {
            DeskStep::details(version.plan(), item).into_iter().for_each(|it| on_desk.emit(it));
        })
    };
    let on_close = {
        let on_desk = on_desk.clone();
        use_callback((), move |(), ()| {
            on_desk.emit(DeskStep::Close);
            browser::focus(GRID_FIELD);
        })
    };
    // An address leads to its year, and to the panel where its card lies.
    let on_arrive = {
        let (on_action, on_desk) = (on_action.clone(), on_desk.clone());
        use_callback((), move |year: Year, ()| {
            on_action.emit(Action::ShowYear(year));
            on_desk.emit(DeskStep::Open(PanelTab::Findings));
        })
    };
    let cards = use_cards(on_arrive);
    let on_card = {
        let (on_step, on_desk) = (cards.on_step.clone(), on_desk.clone());
        use_callback((), move |address: Address, ()| {
            on_desk.emit(DeskStep::Open(PanelTab::Findings));
            on_step.emit(CardStep::Ask(address));
        })
    };
    let on_edit = {
        let on_action = on_action.clone();
        use_callback((), move |edit: PlanEdit, ()| on_action.emit(Action::Edit(edit)))
    };
    let on_shortcut = {
        let on_action = on_action.clone();
        use_callback(on_press.clone(), move |shortcut: Shortcut, on_press| match shortcut {
            Shortcut::Undo => on_action.emit(Action::Undo),
            Shortcut::Redo => on_action.emit(Action::Redo),
            // Of the two, one starts it.
            Shortcut::Replay => {
                on_press.emit(Press::Down);
                on_press.emit(Press::Click);
            }
        })
    };
    use_shortcuts(on_shortcut);
    let lately = use_deltas(Overview::of(session.now(), session.nth()), session.revision());
    let message = message(locale, replay, lately.as_ref());
    let deltas = lately.filter(|_| side.is_none()).map(|it| it.deltas()).unwrap_or_default();
    let ghost = session.before().and_then(|it| Overview::of(it, session.nth_of(it)));
    // The drawer of a school or an offering stands in the place of the panel.
    let panel = match desk.details.as_ref().and_then(|it| it.item(version.plan())) {
        Some(item) => html! {
            <Drawer version={version.clone()} {item} on_action={on_action.clone()} on_details={on_details.clone()} {on_close} />
        },
        None => html! {
            <>
                <SidePanel version={version.clone()} {nth} tab={desk.tab} filter={desk.filter} on_tab={on_tab.clone()}
                    on_filter={on_filter.clone()} {on_edit} on_step={cards.on_step.clone()}
                    on_hover={cards.on_hover.clone()} on_show={on_show.clone()} {on_cell} />
                { clause_cards(&version, &cards, &on_action, &on_show) }
            </>
        },
    };
    let bar = TopBarProps {
        session: session.clone(),
        saving: props.saving,
        on_language: props.on_language.clone(),
        on_file: props.on_file.clone(),
        on_step: props.on_step.clone(),
        on_replay: on_press,
    };
    html! {
        <div class={classes!("workspace", desk.shows_panel.then_some("workspace--panel"))}>
            { top_bar(locale, &bar) }
            <main class="workspace__main">
                // First, so that no notice moves it.
                if let Some(overview) = Overview::of(shown, nth) {
                    { verdict_strip(locale, &VerdictStripProps {
                        overview, ghost: ghost.map(|it| it.share), deltas, version: version.clone(), filter: desk.filter,
                        on_filter: on_narrow.clone(), on_action: on_action.clone(),
                    }) }
                }
                <LiveRegion {message} />
                { replay_mark(locale, side) }
                { storage_trouble(locale, &StorageTroubleProps { saving: props.saving, version: Shared::from(session.now()) }) }
                { props.notice.clone() }
                { refused_edit(locale, &RefusedEditProps { problem: session.refused().cloned().map(Rc::new) }) }
                { view_switch(locale, desk.shows_panel, &on_desk.reform(DeskStep::View)) }
                <div class="workspace__columns">
                    <Grid {version} {nth} filter={desk.filter} target={desk.target} {on_action}
                        on_filter={on_narrow} {on_details} {on_card} />
                    <div class="workspace__side">{ panel }</div>
                </div>
            </main>
        </div>
    }
}

/// A callback that stays the same, as another kind of step.
#[hook]
fn use_reform<T: 'static>(on_desk: &Callback<DeskStep>, step: fn(T) -> DeskStep) -> Callback<T> {
    let on_desk = on_desk.clone();
    use_callback((), move |it: T, ()| on_desk.emit(step(it)))
}

/// What those hear who do not see the figures move.
fn message(locale: Locale, replay: Replay, lately: Option<&Lately>) -> AttrValue {
    match (replay, lately) {
        (Replay::Turns(_), _) => locale.say_strip(StripMessage::Replaying).into(),
        (Replay::Held, _) => locale.say_strip(StripMessage::Side(Side::Before)).into(),
        (Replay::Off, Some(it)) if it.is_back() => locale.say_strip(StripMessage::AsBefore).into(),
        (Replay::Off, it) => locale.changes(&it.map(Lately::deltas).unwrap_or_default()).into(),
    }
}
