//! The panel beside the table: findings, coverage, readings.

use super::{
    CoveragePanelProps, FindingsPanelProps, ReadingsPanelProps, ScenarioPanelProps, findings_panel,
};
use crate::browser;
use crate::i18n::{Locale, Message};
use crate::plan::{At, PlanEdit, Year};
use crate::session::{Action, CardStep, Filter, Look, Version};
use crate::ui::hooks::Hover;
use crate::ui::{Shared, language, later};
use yew::prelude::*;

/// A tab of the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PanelTab {
    /// What was found.
    Findings,
    /// How far key industries are served.
    Coverage,
    /// How vague clauses are read.
    Readings,
    /// What is tried on the baseline.
    Scenarios,
}

impl PanelTab {
    const ALL: [Self; 4] = [Self::Findings, Self::Coverage, Self::Readings, Self::Scenarios];

    const fn id(self) -> &'static str {
        match self {
            Self::Findings => "tab-findings",
            Self::Coverage => "tab-coverage",
            Self::Readings => "tab-readings",
            Self::Scenarios => "tab-scenarios",
        }
    }

    const fn name(self) -> Message<'static> {
        match self {
            Self::Findings => Message::Findings,
            Self::Coverage => Message::Coverage,
            Self::Readings => Message::Readings,
            Self::Scenarios => Message::Scenarios,
        }
    }

    fn moved(self, by: usize) -> Self {
        let at = Self::ALL.iter().position(|it| *it == self).unwrap_or(0);
        Self::ALL.iter().cycle().nth(at + by).copied().unwrap_or(self)
    }
}

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
#[derive(Clone, Properties, PartialEq)]
pub struct SidePanelProps {
    pub version: Shared<Version>,
    /// The year looked at.
    pub nth: usize,
    pub tab: PanelTab,
    pub filter: Filter,
    pub look: Look,
    pub on_tab: Callback<PanelTab>,
    pub on_filter: Callback<Filter>,
    pub on_look: Callback<Look>,
    pub on_edit: Callback<PlanEdit>,
    pub on_action: Callback<Action>,
    pub on_step: Callback<CardStep>,
    pub on_hover: Callback<Hover>,
    pub on_show: Callback<At>,
    pub on_cell: Callback<(At, Year)>,
    /// Whether the parts are there that arrive later.
    pub is_whole: bool,
    /// What coverage is compared with.
    pub baseline: Option<Shared<Version>>,
}

/// The panel beside the table.
///
/// **It follows an edit or another year one frame later.** A key is answered
/// where it was pressed and in the strip; were the panel laid out before that is
/// painted, it would be seen later.
pub struct SidePanel {
    locale: Locale,
    _language: Option<ContextHandle<Locale>>,
    shown: SidePanelProps,
    following: Option<browser::Painted>,
}

/// What happens to it.
#[derive(Debug)]
pub enum SidePanelMessage {
    /// The page has another language.
    Speaks(Locale),
    /// What came with the last edit has been painted.
    Painted,
}

impl Component for SidePanel {
    type Message = SidePanelMessage;
    type Properties = SidePanelProps;

    fn create(ctx: &Context<Self>) -> Self {
        let (locale, handle) = language(ctx, SidePanelMessage::Speaks);
        Self { locale, _language: handle, shown: ctx.props().clone(), following: None }
    }

    fn update(&mut self, ctx: &Context<Self>, message: SidePanelMessage) -> bool {
        match message {
            SidePanelMessage::Speaks(locale) => self.locale = locale,
            SidePanelMessage::Painted => {
                self.following = None;
                self.shown = ctx.props().clone();
            }
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &SidePanelProps) -> bool {
        let props = ctx.props();
        // Another plan or another year, and nothing that was asked of the panel.
        let (version, baseline) = (props.version.clone(), props.baseline.clone());
        let before = self.shown.clone();
        let follows = SidePanelProps { version, baseline, nth: props.nth, ..before } == *props;
        if !follows {
            self.following = None;
            self.shown = props.clone();
        } else if self.following.is_none() {
            let link = ctx.link().clone();
            let follow = move || link.send_message(SidePanelMessage::Painted);
            self.following = Some(browser::after_paint(follow));
        }
        !follows
    }

    fn view(&self, _: &Context<Self>) -> Html {
        side_panel(self.locale, &self.shown)
    }
}

fn side_panel(locale: Locale, props: &SidePanelProps) -> Html {
    let tabs = PanelTab::ALL.into_iter().map(|tab| {
        let is_chosen = tab == props.tab;
        let onclick = props.on_tab.reform(move |_: MouseEvent| tab);
        let on_tab = props.on_tab.clone();
        let onkeydown = Callback::from(move |event: KeyboardEvent| {
            let by = match event.key().as_str() {
                "ArrowRight" => 1,
                "ArrowLeft" => PanelTab::ALL.len() - 1,
                _ => return,
            };
            event.prevent_default();
            on_tab.emit(tab.moved(by));
            browser::focus(tab.moved(by).id());
        });
        html! {
            <button type="button" key={tab.id()} id={tab.id()} role="tab" class="side-panel__tab" aria-controls="panel"
                aria-selected={is_chosen.to_string()} tabindex={if is_chosen { "0" } else { "-1" }} {onclick} {onkeydown}>
                { locale.say(tab.name()) }
            </button>
        }
    });
    let (version, nth) = (props.version.clone(), props.nth);
    let content = match props.tab {
        PanelTab::Findings => findings_panel(
            locale,
            &FindingsPanelProps {
                version,
                nth,
                filter: props.filter,
                on_filter: props.on_filter.clone(),
                look: props.look,
                on_look: props.on_look.clone(),
                on_step: props.on_step.clone(),
                on_hover: props.on_hover.clone(),
                on_show: props.on_show.clone(),
                on_cell: props.on_cell.clone(),
            },
        ),
        PanelTab::Coverage => {
            let (baseline, on_filter) = (props.baseline.clone(), props.on_filter.clone());
            let props = CoveragePanelProps { version, nth, baseline, on_filter };
            later::shown(locale, |it| (it.coverage_panel)(locale, &props))
        }
        PanelTab::Readings => {
            let on_edit = props.on_edit.clone();
            let props = ReadingsPanelProps { version, on_edit };
            later::shown(locale, |it| (it.readings_panel)(locale, &props))
        }
        PanelTab::Scenarios => {
            let props = ScenarioPanelProps { version, on_action: props.on_action.clone() };
            later::shown(locale, |it| (it.scenario_panel)(locale, &props))
        }
    };
    html! {
        <section class="side-panel" aria-label={locale.say(Message::Panel)}>
            <div class="side-panel__tabs" role="tablist" aria-label={locale.say(Message::Panel)}>{ for tabs }</div>
            <div class="side-panel__content" id="panel" role="tabpanel" tabindex="0" aria-labelledby={props.tab.id()}>
                { content }
            </div>
        </section>
    }
}
