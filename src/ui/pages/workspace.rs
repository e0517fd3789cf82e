//! The workspace: the plan, its verdicts, and what is asked about them.

use crate::browser;
use crate::i18n::{Locale, StripMessage};
use crate::plan::{At, PlanEdit, Year};
use crate::session::{
    Action, Address, Asked, CardStep, Filter, Item, Lately, Look, Overview, Press, Replay, Row,
    Session, Shortcut, Side, Version, is_weighed,
};
use crate::store::EXAMPLE_TITLE;
use crate::ui::components::{
    DrawerProps, EffectsDialogProps, HelpProps, PanelTab, RefusedEditProps, SidePanel,
    SidePanelProps, StorageTroubleProps, TopBarProps, VerdictStripProps, refused_edit, replay_mark,
    storage_trouble, top_bar, verdict_strip, view_switch,
};
use crate::ui::grid::{FIELD as GRID_FIELD, Grid};
use crate::ui::hooks::{
    DeskStep, ReplayHandle, Saving, Step, use_cards, use_deltas, use_desk, use_replay,
    use_shortcuts, use_told,
};
use crate::ui::{Shared, later};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct WorkspaceProps {
    pub session: Session,
    pub saving: Saving,
    pub on_language: Callback<Locale>,
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
    let now = use_mut_ref(|| (version.clone(), false));
    *now.borrow_mut() = (version.clone(), side.is_some());
    let ways = {
        let (on_step, put, now) = (props.on_step.clone(), desk.dispatcher(), Rc::clone(&now));
        use_memo((), move |()| Ways::of(on_step, Callback::from(move |it| put.dispatch(it)), now))
    };
    let Ways { on_action, on_desk, .. } = &*ways;
    let cards = use_cards(ways.on_arrive.clone());
    let on_card = {
        let (on_step, on_desk) = (cards.on_step.clone(), on_desk.clone());
        use_callback((), move |address: Address, ()| {
            on_desk.emit(DeskStep::Open(PanelTab::Findings));
            on_step.emit(CardStep::Ask(address));
        })
    };
    let helps = use_state_eq(|| false);
    let on_help = {
        let helps = helps.setter();
        use_callback((), move |is_open: bool, ()| helps.set(is_open))
    };
    let on_shortcut = {
        let (on_action, on_help) = (on_action.clone(), on_help.clone());
        use_callback(on_press.clone(), move |shortcut: Shortcut, on_press| match shortcut {
            Shortcut::Undo => on_action.emit(Action::Undo),
            Shortcut::Redo => on_action.emit(Action::Redo),
            Shortcut::Help => on_help.emit(true),
            // Of the two, one starts it.
            Shortcut::Replay => {
                on_press.emit(Press::Down);
                on_press.emit(Press::Click);
            }
        })
    };
    use_shortcuts(on_shortcut);
    let overview = Overview::of(session.now(), session.nth());
    let lately = use_deltas(overview.clone(), session.revision());
    let told = use_told(message(locale, replay, lately.as_ref()));
    let deltas = lately.filter(|_| side.is_none()).map(|it| it.deltas()).unwrap_or_default();
    let before = session.before().and_then(|it| Overview::of(it, session.nth_of(it)));
    // Under a scenario, what it is compared with is the baseline.
    let baseline = session.now().other_baseline();
    let compared = baseline.and_then(|it| Overview::of(it, session.nth_of(it)));
    let is_baseline = compared.is_some();
    let ghost = compared.as_ref().or(before.as_ref()).map(|it| it.share);
    let overview = if side == Some(Side::Before) { before.or(overview) } else { overview };
    let filter = desk.asked.filter(version.plan());
    let panel = SidePanelProps {
        version: version.clone(),
        nth,
        tab: desk.tab,
        filter,
        look: desk.look,
        on_tab: ways.on_tab.clone(),
        on_filter: ways.on_filter.clone(),
        on_look: ways.on_look.clone(),
        on_edit: ways.on_edit.clone(),
        on_action: on_action.clone(),
        on_step: cards.on_step.clone(),
        on_hover: cards.on_hover.clone(),
        on_show: ways.on_show.clone(),
        on_cell: ways.on_cell.clone(),
        is_whole: later::parts().is_some(),
        baseline: baseline.map(Shared::from),
    };
    // The drawer of a school or an offering stands in the place of the panel.
    let panel = match desk.details.as_ref().and_then(|it| it.item(version.plan())) {
        Some(item) => {
            let (version, on_action) = (version.clone(), on_action.clone());
            let (on_details, on_close) = (ways.on_details.clone(), ways.on_close.clone());
            let props = DrawerProps { version, item, on_action, on_details, on_close };
            later::shown(locale, |it| (it.drawer)(props))
        }
        None => html! {
            <>
                <SidePanel ..panel />
                if let Some(parts) = later::parts() {
                    { (parts.clause_cards)(&version, &cards, on_action, &ways.on_show) }
                }
            </>
        },
    };
    let weighed = desk.weighed.as_ref().zip(later::parts()).map(|((edits, moved), parts)| {
        let (edits, on_step, on_desk) = (edits.clone(), props.on_step.clone(), on_desk.clone());
        let on_answer = Callback::from(move |is_taken: bool| {
            on_desk.emit(DeskStep::Answered(is_taken));
            if is_taken {
                on_step.emit(Step::Act(Action::clone(&edits)));
            }
        });
        let (version, moved) = (version.clone(), Rc::clone(moved));
        (parts.effects_dialog)(EffectsDialogProps { version, moved, on_answer })
    });
    let is_example = version.plan().frame().title.as_deref() == Some(EXAMPLE_TITLE);
    let bar = TopBarProps {
        session: session.clone(),
        saving: props.saving,
        on_language: props.on_language.clone(),
        on_step: props.on_step.clone(),
        on_replay: on_press,
        on_help: on_help.reform(|()| true),
    };
    html! {
        <div class={classes!("workspace", desk.shows_panel.then_some("workspace--panel"))}>
            { top_bar(locale, &bar) }
            <main class="workspace__main">
                // First, so that no notice moves it.
                if let Some(overview) = overview {
                    { verdict_strip(locale, &VerdictStripProps {
                        overview, ghost, is_baseline, deltas, version: version.clone(), filter,
                        on_filter: ways.on_narrow.clone(), on_action: on_action.clone(),
                    }) }
                }
                <p class="visually-hidden" role="status">{ told }</p>
                { replay_mark(locale, side) }
                { storage_trouble(locale, &StorageTroubleProps { saving: props.saving, version: Shared::from(session.now()) }) }
                { props.notice.clone() }
                { refused_edit(locale, &RefusedEditProps { problem: session.refused().cloned().map(Rc::new) }) }
                { view_switch(locale, desk.shows_panel, &ways.on_view) }
                <div class="workspace__columns">
                    <Grid {version} {nth} {filter} target={desk.target} left={desk.left} is_in_front={!desk.shows_panel}
                        on_action={on_action.clone()} on_filter={ways.on_narrow.clone()} on_details={ways.on_details.clone()} {on_card}
                        on_hover={cards.on_hover.clone()} />
                    <div class="workspace__side">{ panel }</div>
                </div>
            </main>
            { weighed.unwrap_or_default() }
            if let Some(parts) = later::parts() {
                { (parts.help)(HelpProps { is_open: *helps, is_example, on_open: on_help }) }
            }
        </div>
    }
}

/// What can be done, made once: who is given one of these again is not
/// rendered again for it.
struct Ways {
    on_action: Callback<Action>,
    on_desk: Callback<DeskStep>,
    on_filter: Callback<Filter>,
    on_narrow: Callback<Filter>,
    on_look: Callback<Look>,
    on_tab: Callback<PanelTab>,
    on_view: Callback<bool>,
    on_show: Callback<At>,
    on_cell: Callback<(At, Year)>,
    on_details: Callback<Item>,
    on_close: Callback<()>,
    on_arrive: Callback<Year>,
    on_edit: Callback<PlanEdit>,
}

impl Ways {
    /// `now` is the version that is shown, and whether it is shown by a replay.
    fn of(
        on_step: Callback<Step>,
        on_desk: Callback<DeskStep>,
        now: Rc<RefCell<(Shared<Version>, bool)>>,
    ) -> Self {
        let asked = |step: fn(Asked) -> DeskStep| {
            let now = Rc::clone(&now);
            on_desk.reform(move |it: Filter| step(Asked::of(now.borrow().0.plan(), it)))
        };
        let (on_filter, on_narrow) = (asked(DeskStep::Ask), asked(DeskStep::Narrow));
        let shown = Rc::clone(&now);
        let weigh = on_desk.clone();
        let on_action = Callback::from(move |action: Action| {
            // What is shown may not be what an edit would change.
            let is_edit = !matches!(action, Action::Settle | Action::ShowYear(_));
            if is_edit && now.borrow().1 {
                return;
            }
            let step = weighed(&now.borrow().0, &action);
            match step {
                Some(step) => weigh.emit(step),
                None => on_step.emit(Step::Act(action)),
            }
        });
        let (details, close) = (on_desk.clone(), on_desk.clone());
        let (arrive, show_year) = (on_desk.clone(), on_action.clone());
        Self {
            on_filter,
            on_narrow,
            on_look: on_desk.reform(DeskStep::Look),
            on_tab: on_desk.reform(DeskStep::Open),
            on_view: on_desk.reform(DeskStep::View),
            on_show: on_desk.reform(|at| DeskStep::Show(Row::Offering(at), None)),
            on_cell: on_desk.reform(|(at, year)| DeskStep::Show(Row::Offering(at), Some(year))),
            on_details: Callback::from(move |item| {
                let step = DeskStep::details(shown.borrow().0.plan(), item);
                step.into_iter().for_each(|it| details.emit(it));
            }),
            on_close: Callback::from(move |()| {
                close.emit(DeskStep::Close);
                browser::focus(GRID_FIELD);
            }),
            // An address leads to its year, and to the panel where its card lies.
            on_arrive: Callback::from(move |year| {
                show_year.emit(Action::ShowYear(year));
                arrive.emit(DeskStep::Open(PanelTab::Findings));
            }),
            on_edit: on_action.reform(Action::Edit),
            on_action,
            on_desk,
        }
    }
}

/// What edits that close, stop or retag would change elsewhere, to be seen
/// before they are taken; `None` where there is nothing to see.
fn weighed(version: &Version, action: &Action) -> Option<DeskStep> {
    let edits = match action {
        Action::Edit(edit) => std::slice::from_ref(edit),
        Action::EditAll(edits) => edits,
        _ => return None,
    };
    if !is_weighed(version, edits) {
        return None;
    }
    let moved = (later::parts()?.effects)(version, edits);
    (!moved.is_empty())
        .then(|| DeskStep::Weigh(Shared::from(&Rc::new(action.clone())), moved.into()))
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
