//! The workspace: the plan, its verdicts, and what is asked about them.

use crate::browser;
use crate::i18n::{Locale, Message};
use crate::plan::{At, PlanEdit, Year};
use crate::session::{Action, Filter, Overview, Session};
use crate::ui::Shared;
use crate::ui::components::{
    OfferingTable, PanelTab, RefusedEdit, SidePanel, StorageTrouble, TopBar, VerdictStrip,
    ViewSwitch, clause_cards,
};
use crate::ui::hooks::{Saving, Step, use_cards};
use gloo::timers::callback::Timeout;
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
    let (version, nth) = (Shared::from(session.now()), session.nth());
    let filter = use_state_eq(Filter::default);
    let tab = use_state_eq(|| PanelTab::Findings);
    let shows_panel = use_state_eq(|| false);
    let on_action = {
        let on_step = props.on_step.clone();
        use_callback((), move |action: Action, ()| on_step.emit(Step::Act(action)))
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
    // An address leads to its year, and to the panel where its card lies.
    let on_arrive = {
        let on_action = on_action.clone();
        let (tab, shows_panel) = (tab.setter(), shows_panel.setter());
        use_callback((), move |year: Year, ()| {
            on_action.emit(Action::ShowYear(year));
            tab.set(PanelTab::Findings);
            shows_panel.set(true);
        })
    };
    let cards = use_cards(on_arrive);
    let on_show = {
        let shows_panel = shows_panel.setter();
        use_callback((), move |at: At, ()| {
            shows_panel.set(false);
            after_paint(move || browser::show(&row(at)));
        })
    };
    let on_cell = {
        let shows_panel = shows_panel.setter();
        use_callback((), move |(at, year): (At, Year), ()| {
            shows_panel.set(false);
            after_paint(move || browser::show_cell(&row(at), &year.to_string()));
        })
    };
    let on_edit = on_action.reform(|edit: PlanEdit| Action::Edit(edit));
    let overview = Overview::of(&version, nth);
    let settled = Overview::of(session.settled(), session.nth());
    html! {
        <div class={classes!("workspace", shows_panel.then_some("workspace--panel"))}>
            <TopBar session={session.clone()} saving={props.saving} on_language={props.on_language.clone()}
                on_file={props.on_file.clone()} on_step={props.on_step.clone()} />
            <main class="workspace__main">
                <StorageTrouble saving={props.saving} version={version.clone()} />
                { props.notice.clone() }
                <RefusedEdit problem={session.refused().cloned().map(Rc::new)} />
                if let Some(overview) = overview {
                    <VerdictStrip {overview} version={version.clone()} filter={*filter}
                        on_filter={on_filter.clone()} on_tab={on_tab.clone()} on_action={on_action.clone()} />
                }
                <p class="visually-hidden" role="status">
                    { settled.map(|it| locale.say(Message::Now(it.counts[0], &locale.say(Message::ShareOf(it.share.serving, it.share.total))))) }
                </p>
                <ViewSwitch shows_panel={*shows_panel} {on_view} />
                <div class="workspace__columns">
                    <OfferingTable version={version.clone()} {nth} on_action={on_action.clone()}
                        on_filter={on_filter.clone()} />
                    <div class="workspace__side">
                        <SidePanel version={version.clone()} {nth} tab={*tab} filter={*filter} {on_tab} {on_filter} {on_edit}
                            on_step={cards.on_step.clone()} on_hover={cards.on_hover.clone()} on_show={on_show.clone()} {on_cell} />
                        { clause_cards(&version, &cards, &on_action, &on_show) }
                    </div>
                </div>
            </main>
        </div>
    }
}

/// The id of an offering's row.
fn row(at: At) -> String {
    format!("row-{}-{}", at.school, at.offering)
}

/// Where there is room for one only, the table takes the panel's place first.
fn after_paint(work: impl FnOnce() + 'static) {
    Timeout::new(0, work).forget();
}
