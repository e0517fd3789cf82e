//! The grid: the plan as a sheet to type in.
//!
//! **One text field lies over the active cell and keeps the focus.** It is
//! never made anew and never given a value while something is typed into it:
//! so an input method that begins on a selected cell loses no letter, and a
//! repaint that another cell causes does not end a composition. What it holds
//! while the cursor moves is the text of the cell, selected: typing replaces
//! it, and so does a composition, as in any text field.
//!
//! Only rows in view are in the document. What a key or a text does is decided
//! in [`crate::session`]; here it is carried out.

mod blocks;
mod events;
mod field;
mod following;
mod geometry;
mod head;
mod heading;
mod lanes;
mod look;
mod place;
mod pointer;
mod row;
mod scene;
mod scroll;
mod sheet;
mod suggested;
mod view;

use crate::browser;
use crate::i18n::Locale;
use crate::plan::Year;
use crate::session::{
    Action, Added, Address, CellAt, Command, Cursor, Extent, Filter, GridColumn, Item, Mode,
    Refused, Row, Rows, Sort, Suggestion, Typing, Version,
};
use crate::ui::components::PasteAnswer;
use crate::ui::hooks::Hover;
use crate::ui::{Shared, language, later};
use events::Seen;
use field::After;
use following::Following;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use lanes::{Lanes, Widths};
use look::Finds;
use scene::Scene;
use scroll::Across;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The id of the text field.
pub(super) const FIELD: &str = "grid-field";

/// Where the grid is asked to go. Another number is another question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The row.
    pub row: Row,
    /// The year whose intake is meant; `None`: the row as a whole.
    pub year: Option<Year>,
    /// The number of the question.
    pub number: u32,
}

#[derive(Properties, PartialEq)]
pub(super) struct GridProps {
    pub version: Shared<Version>,
    /// The year looked at.
    pub nth: usize,
    pub filter: Filter,
    /// Where to go, if somebody asked.
    pub target: Option<Target>,
    /// How often edits that waited for an answer were left.
    pub left: u32,
    /// Whether it is shown where there is room for grid or panel only.
    pub is_in_front: bool,
    pub on_action: Callback<Action>,
    pub on_filter: Callback<Filter>,
    /// Everything about a school or an offering is asked for.
    pub on_details: Callback<Item>,
    /// The card of a verdict is asked for.
    pub on_card: Callback<Address>,
    /// Hears where the pointer goes.
    pub on_hover: Callback<Hover>,
}

/// What happens to the grid.
pub(super) enum Message {
    /// The text in the field is now this one.
    Typed(String),
    /// An input method begins or ends.
    Composing(bool),
    /// A key of the grid.
    Do(Command),
    /// A cell was pressed; with `true` the selection reaches to it.
    Pressed(CellAt, bool),
    /// A cell was pressed twice.
    Opened(CellAt),
    /// A block was pasted.
    Pasted(String),
    /// What becomes of a pasted block with headers.
    Answered(PasteAnswer),
    /// What is selected was cut.
    Cut,
    /// What is offered at this position was chosen.
    Chosen(usize),
    /// The cursor is sent to a row.
    Go(Row),
    /// The row of the cursor is taken out.
    Remove,
    /// The field got or lost the focus.
    Focused(bool),
    /// The browser knows the widths of the columns.
    LaidOut,
    /// The rows were scrolled, or the view has another size.
    Scrolled,
    /// The rows have not been scrolled sideways for a moment.
    StoodStill,
    /// The pointer is over a cell, at a height of the window, or over none.
    Over(Option<(CellAt, i32)>),
    /// All rows are about to be printed.
    Printing,
    /// A column was pressed: the rows are put in order by it.
    Sorted(Option<GridColumn>),
    /// A column is drawn wider by so many pixels; `None`: the usual width again.
    Drawn(GridColumn, Option<i32>),
    /// The columns stay as wide as they are.
    Kept,
    /// What was looked for is found in a row, at a column.
    Found(CellAt),
    /// Nothing is looked for any more.
    Sought,
    /// The report of a block has been read.
    Dismissed,
    /// The page has another language.
    Speaks(Locale),
}

/// A text that was refused when its cell was left, and stays to be seen.
struct Draft {
    offering: Box<str>,
    column: GridColumn,
    text: AttrValue,
}

/// The grid.
pub(super) struct Grid {
    locale: Locale,
    _language: Option<ContextHandle<Locale>>,
    /// Sends it a message.
    on: Callback<Message>,
    /// What the framework does not listen to, as long as the grid is there.
    listeners: Vec<EventListener>,
    box_ref: NodeRef,
    root_ref: NodeRef,
    field_ref: NodeRef,
    scene: Shared<Scene>,
    rows: Rc<Rows>,
    /// All rows of the plan, from which those that are shown were taken.
    all: Rc<Rows>,
    sort: Option<Sort>,
    /// Whether a row was to be moved while the rows are sorted.
    is_move_refused: bool,
    widths: Widths,
    /// What is looked for, if something is.
    finds: Option<Finds>,
    cursor: Cursor,
    mode: Mode,
    /// Whether what is being composed takes the place of what the cell holds.
    replaces: bool,
    /// What is in the field while it is typed into.
    typing: Typing,
    /// What it may mean.
    offered: Vec<Suggestion>,
    /// Which of that Enter takes.
    taken: Option<usize>,
    refused: Option<Refused>,
    drafts: Vec<Draft>,
    is_focused: bool,
    /// First row in the document, and how many.
    window: (usize, usize),
    is_wide: bool,
    across: Across,
    /// The verdict that the pointer is over.
    hovered: Option<Address>,
    /// What style sheets were told of it last.
    told: Across,
    /// Runs while the rows are being scrolled sideways.
    still: Option<Timeout>,
    /// Whether the browser knows the widths of the columns: shown before, all
    /// would move.
    is_laid_out: bool,
    report: Option<sheet::Report>,
    /// A pasted block with headers, until it is said what becomes of it.
    headed: Option<blocks::Headed>,
    /// The row to go to once the plan has it.
    pending: Option<Row>,
    following: Following,
    after: After,
    seen: Rc<RefCell<Seen>>,
}

impl Component for Grid {
    type Message = Message;
    type Properties = GridProps;

    fn create(ctx: &Context<Self>) -> Self {
        let (locale, handle) = language(ctx, Message::Speaks);
        let version = &ctx.props().version;
        let scene = Shared::from(&Rc::new(Scene::of(version, ctx.props().nth)));
        let all = Rc::new(Rows::all(version.plan()));
        let rows = sheet::rows(&all, ctx.props(), None, &Added::default());
        let mut grid = Self {
            locale,
            _language: handle,
            on: ctx.link().callback(|it| it),
            listeners: Vec::new(),
            box_ref: NodeRef::default(),
            root_ref: NodeRef::default(),
            field_ref: NodeRef::default(),
            scene,
            rows,
            all,
            sort: None,
            is_move_refused: false,
            widths: look::kept_widths(locale),
            finds: None,
            cursor: Cursor::default(),
            mode: Mode::default(),
            replaces: false,
            typing: Typing::default(),
            offered: Vec::new(),
            taken: None,
            refused: None,
            drafts: Vec::new(),
            is_focused: false,
            window: geometry::window(0, 0, 0),
            is_wide: true,
            across: Across::default(),
            hovered: None,
            told: Across::default(),
            still: None,
            is_laid_out: false,
            report: None,
            headed: None,
            pending: None,
            following: Following::default(),
            after: After { columns: true, ..After::default() },
            seen: Rc::default(),
        };
        grid.measure();
        grid.begin_at_an_offering();
        grid.note(ctx);
        grid
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let changed = self.happened(ctx, message);
        self.note(ctx);
        changed
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &GridProps) -> bool {
        let props = ctx.props();
        let version = &props.version;
        if !self.scene.fits(version, props.nth) {
            let year = self.scene.year;
            self.scene = Shared::from(&Rc::new(Scene::of(version, props.nth)));
            self.after.columns = true;
            self.after.year |= self.scene.year != year;
            self.measure();
        }
        if props.is_in_front && !before.is_in_front {
            // It may have another size since it was seen.
            self.measure();
        }
        match later::parts() {
            Some(parts) => (parts.follow)(self, ctx, before),
            None => {
                self.all = Rc::new(Rows::all(version.plan()));
                self.arrange(ctx, &Added::default());
            }
        }
        let within = self.cursor.within(self.extent());
        if within != self.cursor {
            self.cursor = within;
            self.stop();
        }
        if before.left != props.left {
            // What it tells of has not happened.
            self.report = None;
        }
        if let Some(target) = props.target.filter(|it| before.target != Some(*it)) {
            self.go(ctx, target.row, target.year);
        }
        if let Some(row) = self.pending.take_if(|it| self.rows.position(*it).is_some()) {
            self.go(ctx, row, None);
        }
        self.note(ctx);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.shown(ctx)
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        if is_first {
            self.listen(ctx);
            // Only now is it known how much is in view.
            ctx.link().send_message(Message::LaidOut);
        }
        self.settle_document(ctx);
    }
}

impl Grid {
    fn extent(&self) -> Extent {
        let page = self.window.1.saturating_sub(geometry::window(0, 0, usize::MAX).1).max(1);
        let is_whole = self.row().is_some() && self.at().is_none();
        Extent { rows: self.rows.count(), columns: self.scene.columns.len(), page, is_whole }
    }

    fn lanes(&self) -> Lanes<'_> {
        let (widths, is_wide) = (self.widths, self.is_wide);
        Lanes { columns: &self.scene.columns, widths, is_wide }
    }

    fn listen(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        let resized = browser::on_resize(move || link.send_message(Message::Scrolled));
        self.listeners.extend(resized);
        let (begins, ends) = (ctx.link().clone(), ctx.link().clone());
        self.listeners.extend(browser::on_printing(
            move || begins.send_message(Message::Printing),
            move || ends.send_message(Message::Scrolled),
        ));
        let Some(field) = self.field() else { return };
        for (name, begins) in [("compositionstart", true), ("compositionend", false)] {
            let link = ctx.link().clone();
            let composing = move |_: &web_sys::Event| link.send_message(Message::Composing(begins));
            self.listeners.push(EventListener::new(&field, name, composing));
        }
    }

    fn field(&self) -> Option<HtmlInputElement> {
        self.field_ref.cast()
    }
}
