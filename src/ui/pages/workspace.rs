//! The workspace: the plan, its verdicts, and what is asked about them.

use crate::i18n::{Locale, Message};
use crate::plan::PlanEdit;
use crate::session::{Action, Filter, Followed, Item, Overview, Session, Version};
use crate::ui::Shared;
use crate::ui::components::{
    Drawer, OfferingTable, OpenDetails, PanelTab, RefusedEdit, SidePanel, StorageTrouble, TopBar,
    VerdictStrip, ViewSwitch,
};
use crate::ui::hooks::{Saving, Step};
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
    let details = use_state_eq(|| None::<Followed>);
    let on_action = {
        let on_step = props.on_step.clone();
        use_callback((), move |action: Action, ()| on_step.emit(Step::Act(action)))
    };
    // To ask about verdicts is to look at the panel.
    let on_filter = {
        let (filter, tab, shows_panel) = (filter.setter(), tab.setter(), shows_panel.setter());
        let details = details.setter();
        use_callback((), move |asked: Filter, ()| {
            details.set(None);
            filter.set(asked);
            tab.set(PanelTab::Findings);
            shows_panel.set(true);
        })
    };
    let on_tab = {
        let (tab, shows_panel, details) = (tab.setter(), shows_panel.setter(), details.setter());
        use_callback((), move |chosen: PanelTab, ()| {
            details.set(None);
            tab.set(chosen);
            shows_panel.set(true);
        })
    };
    let on_view = {
        let shows_panel = shows_panel.setter();
        use_callback((), move |panel: bool, ()| shows_panel.set(panel))
    };
    let on_details = {
        let (details, shows_panel) = (details.setter(), shows_panel.setter());
        use_callback(version.clone(), move |item: Item, version: &Shared<Version>| {
            details.set(Followed::at(version.plan(), item));
            shows_panel.set(true);
        })
    };
    let on_close = {
        let (details, shows_panel) = (details.setter(), shows_panel.setter());
        use_callback((), move |(), ()| {
            details.set(None);
            shows_panel.set(false);
        })
    };
    let on_edit = on_action.reform(|edit: PlanEdit| Action::Edit(edit));
    let overview = Overview::of(&version, nth);
    let settled = Overview::of(session.settled(), session.nth());
    // The drawer of a school or an offering stands in the place of the panel.
    let panel = match details.as_ref().and_then(|it| it.item(version.plan())) {
        Some(item) => html! {
            <Drawer version={version.clone()} {item} on_action={on_action.clone()} {on_close} />
        },
        None => html! {
            <SidePanel version={version.clone()} {nth} tab={*tab} filter={*filter} on_tab={on_tab.clone()}
                on_filter={on_filter.clone()} {on_edit} />
        },
    };
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
                    <ContextProvider<OpenDetails> context={OpenDetails(on_details)}>
                        <OfferingTable version={version.clone()} {nth} on_action={on_action.clone()} {on_filter} />
                        { panel }
                    </ContextProvider<OpenDetails>>
                </div>
            </main>
        </div>
    }
}
