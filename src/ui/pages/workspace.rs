//! The workspace: the plan, its verdicts, and what is asked about them.

use crate::i18n::{Locale, StripMessage};
use crate::plan::PlanEdit;
use crate::session::{Action, Filter, Lately, Overview, Press, Replay, Session, Shortcut, Side};
use crate::ui::Shared;
use crate::ui::components::{
    LiveRegion, OfferingTable, PanelTab, RefusedEdit, ReplayMark, SidePanel, StorageTrouble,
    TopBar, VerdictStrip, ViewSwitch,
};
use crate::ui::hooks::{ReplayHandle, Saving, Step, use_deltas, use_replay, use_shortcuts};
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
    let filter = use_state_eq(Filter::default);
    let tab = use_state_eq(|| PanelTab::Findings);
    let shows_panel = use_state_eq(|| false);
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
    // To ask about verdicts is to look at the panel.
    let on_filter = {
        let (filter, tab, shows_panel) = (filter.setter(), tab.setter(), shows_panel.setter());
        use_callback((), move |asked: Filter, ()| {
            filter.set(asked);
            tab.set(PanelTab::Findings);
            shows_panel.set(true);
        })
    };
    let on_tab = {
        let (tab, shows_panel) = (tab.setter(), shows_panel.setter());
        use_callback((), move |chosen: PanelTab, ()| {
            tab.set(chosen);
            shows_panel.set(true);
        })
    };
    let on_view = {
        let shows_panel = shows_panel.setter();
        use_callback((), move |panel: bool, ()| shows_panel.set(panel))
    };
    // The strip filters what is in view, and does not change the view.
    let on_strip = {
        let (filter, tab) = (filter.setter(), tab.setter());
        use_callback((), move |asked: Filter, ()| {
            filter.set(asked);
            tab.set(PanelTab::Findings);
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
    html! {
        <div class={classes!("workspace", shows_panel.then_some("workspace--panel"))}>
            <TopBar session={session.clone()} saving={props.saving} on_language={props.on_language.clone()}
                on_file={props.on_file.clone()} on_step={props.on_step.clone()} on_replay={on_press} />
            <main class="workspace__main">
                // First, so that no notice moves it.
                if let Some(overview) = Overview::of(shown, nth) {
                    <VerdictStrip {overview} ghost={ghost.map(|it| it.share)} {deltas} version={version.clone()}
                        filter={*filter} on_filter={on_strip} on_action={on_action.clone()} />
                }
                <LiveRegion {message} />
                <ReplayMark {side} />
                <StorageTrouble saving={props.saving} version={Shared::from(session.now())} />
                { props.notice.clone() }
                <RefusedEdit problem={session.refused().cloned().map(Rc::new)} />
                <ViewSwitch shows_panel={*shows_panel} {on_view} />
                <div class="workspace__columns">
                    <OfferingTable version={version.clone()} {nth} on_action={on_action.clone()}
                        on_filter={on_filter.clone()} />
                    <SidePanel {version} {nth} tab={*tab} filter={*filter} {on_tab} {on_filter} {on_edit} />
                </div>
            </main>
        </div>
    }
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
