//! The text field over the active cell, and what is shown below it.

use super::geometry::{HEAD, rows};
use super::lanes::{Frozen, Place};
use super::row::differs;
use super::scene::Scene;
use super::suggested::{SUGGESTIONS, suggestion_id};
use super::{FIELD, Grid, Message};
use crate::browser;
use crate::i18n::{GridMessage, Message as Say};
use crate::io::table;
use crate::plan::Offering;
use crate::session::{
    Command, GridColumn, Key, Mode, Row, Version, command, copied, margin, marks,
};
use std::borrow::Cow;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What is left to do once the document is up to date.
#[derive(Clone, Copy, Default)]
pub(super) struct After {
    /// The column of the year looked at comes into view.
    pub year: bool,
    /// The active cell comes into view.
    pub show: bool,
    /// The field takes the focus.
    pub focus: bool,
    /// The caret goes behind the text instead of selecting it.
    pub caret: bool,
    /// The widths of the columns are told to the browser.
    pub columns: bool,
}

impl Grid {
    /// The field with what belongs to it.
    pub(super) fn layer(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let is_typing = self.mode != Mode::Moving;
        let seen = self.seen.clone();
        let oninput = link.batch_callback(move |event: InputEvent| {
            let mut seen = seen.borrow_mut();
            if seen.mode == Mode::Moving {
                // The next key may come before the message is read.
                seen.mode = Mode::Typing;
            }
            event.target_dyn_into::<HtmlInputElement>().map(|it| Message::Typed(it.value()))
        });
        let (seen, sent, field) = (self.seen.clone(), link.clone(), self.field_ref.clone());
        let onkeydown = Callback::from(move |event: KeyboardEvent| {
            let mut seen = seen.borrow_mut();
            let name = event.key();
            let key = Key {
                name: &name,
                shift: event.shift_key(),
                control: event.ctrl_key() || event.meta_key(),
                alt: event.alt_key(),
            };
            let mode = if browser::is_composing(&event) { Mode::Composing } else { seen.mode };
            let Some(command) = command(key, mode) else { return };
            // At its ends Tab leaves the grid.
            let [next, previous] = seen.can_go_on;
            let goes = match (name.as_str(), key.shift) {
                ("Tab", false) => next || mode != Mode::Moving,
                ("Tab", true) => previous || mode != Mode::Moving,
                _ => true,
            };
            if goes {
                event.prevent_default();
                event.stop_propagation();
                if matches!(command, Command::Commit(_)) {
                    // What is typed next replaces, though it may come before the repaint.
                    seen.mode = Mode::Moving;
                    field.cast::<HtmlInputElement>().into_iter().for_each(|it| it.select());
                }
                sent.send_message(Message::Do(command));
            }
        });
        let (seen, sent) = (self.seen.clone(), link.clone());
        let onpaste = Callback::from(move |event: Event| {
            let text = browser::pasted_text(&event).filter(|_| seen.borrow().mode == Mode::Moving);
            if let Some(text) = text {
                event.prevent_default();
                sent.send_message(Message::Pasted(text));
            }
        });
        let copy = {
            let (seen, locale) = (self.seen.clone(), self.locale);
            move |event: &Event| {
                let mut seen = seen.borrow_mut();
                let Some((version, rows, scene)) =
                    seen.sheet.as_ref().filter(|_| seen.mode == Mode::Moving)
                else {
                    return false;
                };
                let words = |at, column| match (version.plan().offering(at), column) {
                    (Some(it), GridColumn::Chains | GridColumn::Level | GridColumn::Flags) => {
                        locale.cell(version.pack(), it, column)
                    }
                    _ => String::new(),
                };
                let block = copied(version, rows, &scene.columns, seen.cursor, words);
                event.prevent_default();
                let is_put = browser::put_text(event, &table::text(&block));
                seen.copied = block;
                is_put
            }
        };
        let oncopy = {
            let copy = copy.clone();
            Callback::from(move |event: Event| {
                copy(&event);
            })
        };
        let oncut = link.batch_callback(move |event: Event| copy(&event).then_some(Message::Cut));
        let row = self.row();
        let is_offering = matches!(row, Some(Row::Offering(_)));
        let is_number = is_offering && matches!(self.column(), GridColumn::Intake(_));
        let is_offered = !self.offered.is_empty();
        let active = self.taken.filter(|_| is_offered).map(suggestion_id);
        html! {
            <div class={classes!("grid__layer", self.frozen_class())}>
                <input ref={self.field_ref.clone()} type="text" id={FIELD} autocomplete="off" spellcheck="false"
                    autocapitalize="off" inputmode={if is_number { "numeric" } else { "text" }}
                    class={classes!("grid__field", is_typing.then_some("grid__field--typing"), is_number.then_some("grid__field--number"))}
                    role={is_offered.then_some("combobox")} aria-autocomplete={is_offered.then_some("list")}
                    aria-expanded={is_offered.then_some("true")} aria-controls={is_offered.then_some(SUGGESTIONS)}
                    aria-activedescendant={active} aria-label={self.label(ctx)}
                    aria-invalid={self.refused.is_some().then_some("true")}
                    aria-describedby={if self.refused.is_some() { "grid-refused" } else { "grid-tipping" }}
                    {oninput} {onkeydown} {onpaste} {oncopy} {oncut}
                    onfocus={link.callback(|_: FocusEvent| Message::Focused(true))}
                    onblur={link.callback(|_: FocusEvent| Message::Focused(false))} />
                { self.below(ctx) }
            </div>
        }
    }

    fn frozen_class(&self) -> Option<&'static str> {
        let place = self.place()?;
        (place.frozen != Frozen::No).then_some("grid__layer--frozen")
    }

    /// Where the active cell lies; headings and blank rows are one cell.
    pub(super) fn place(&self) -> Option<Place> {
        if matches!(self.row(), Some(Row::Offering(_))) {
            return self.lanes().place(self.cursor.active.column);
        }
        let width = 320;
        Some(Place { start: 0, width, frozen: Frozen::Start, kept: 0 })
    }

    /// What the active cell is, what it holds, and what was found.
    fn label(&self, ctx: &Context<Self>) -> String {
        let version = &ctx.props().version;
        let Some(row) = self.row() else {
            return self.locale.say_grid(GridMessage::NothingLeft).into_owned();
        };
        let name = self.locale.row(version, row);
        let (Row::Offering(at), Some(judged)) =
            (row, row.school().and_then(|it| version.report().school(it)))
        else {
            return name;
        };
        let Some(offering) = version.plan().offering(at) else { return name };
        let column = self.column();
        let value = self.value_said(version, offering, column);
        let marks = marks(judged, self.scene.nth, at.offering);
        let others = marks.len().saturating_sub(1);
        let others = (others > 0).then(|| self.locale.say_grid(GridMessage::MoreFindings(others)));
        let verdict = marks.first().map(|mark| {
            let rule = self.locale.rule(version.pack(), mark.rule);
            format!("{} {rule}", self.locale.say(Say::Verdict(mark.verdict)))
        });
        let verdict = verdict.unwrap_or_else(|| {
            self.locale.say(Say::Verdict(crate::policy::Verdict::Met)).into_owned()
        });
        let was = version.other_baseline().and_then(|baseline| {
            let before = baseline.plan().offering(at);
            let before = before.filter(|it| it.identity.id == offering.identity.id);
            differs(self.locale, version.pack(), before, offering, column)
        });
        let column = self.locale.column(column);
        let found = [value.as_deref(), was.as_deref(), Some(&*verdict), others.as_deref()];
        let parts = [&*name, &column].into_iter().chain(found.into_iter().flatten());
        parts.collect::<Vec<&str>>().join(self.locale.pause())
    }

    /// What a cell holds, in words; the verdict is said of every cell anyway.
    fn value_said(
        &self,
        version: &Version,
        offering: &Offering,
        column: GridColumn,
    ) -> Option<Cow<'static, str>> {
        let Scene { frame, year, minimum, .. } = &**self.scene;
        match column {
            GridColumn::Verdict => None,
            GridColumn::Margin => margin(offering, frame, *year, *minimum)
                .map(|it| self.locale.say_grid(GridMessage::Above(it))),
            _ => Some(match self.locale.cell(version.pack(), offering, column) {
                value if value.is_empty() => self.locale.say_grid(GridMessage::Blank),
                value => value.into(),
            }),
        }
    }

    /// Why the text was refused, or what it may mean.
    fn below(&self, ctx: &Context<Self>) -> Html {
        if let Some(refused) = &self.refused {
            return html! {
                <div class="grid__below">
                    <p id="grid-refused" class="grid__refused" role="alert">{ self.locale.refused(refused) }</p>
                </div>
            };
        }
        if self.offered.is_empty() || self.mode == Mode::Moving {
            return Html::default();
        }
        self.suggestions(ctx)
    }

    /// Tells the browser what style sheets cannot know, and moves what is to
    /// be moved: the document is up to date.
    pub(super) fn settle_document(&mut self, ctx: &Context<Self>) {
        self.tell_places();
        let after = std::mem::take(&mut self.after);
        let Some(field) = self.field() else { return };
        if after.year {
            // Later, where the panel is shown in the place of the grid.
            self.after.year = !self.bring_year_into_view();
        }
        if after.show {
            self.bring_into_view();
            if self.is_focused {
                // Where the page scrolls as well.
                let below = field.next_element_sibling().and_then(|it| it.first_element_child());
                below.iter().for_each(browser::bring_into_view);
                browser::bring_into_view(&field);
            }
        }
        if after.focus {
            browser::focus_in_place(&field);
        }
        if self.mode == Mode::Moving {
            let held = self.held(ctx);
            if field.value() != held {
                field.set_value(&held);
            }
            if self.is_focused || after.focus {
                field.select();
            }
        } else if after.caret {
            let text = &self.typing.text;
            field.set_value(text);
            let end = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
            // A text field has a selection.
            let _ = field.set_selection_range(end, end);
        }
    }

    /// Tells style sheets where things lie.
    pub(super) fn tell_places(&mut self) {
        let Some(root) = self.root_ref.cast::<web_sys::HtmlElement>() else { return };
        let pixels = |name: &str, it: i32| browser::set_property(&root, name, &format!("{it}px"));
        if std::mem::take(&mut self.after.columns) {
            browser::set_property(&root, "--grid-columns", &self.lanes().template());
            pixels("--grid-first", self.widths.of(GridColumn::Code));
            pixels("--grid-last", self.widths.of(GridColumn::Margin));
        }
        if self.still.is_none() && self.told != self.across {
            self.stand_still();
        }
        pixels("--grid-before", rows(self.window.0));
        pixels("--grid-height", rows(self.rows.count()));
        pixels("--grid-top", HEAD + rows(self.cursor.active.row));
        if let Some(place) = self.place() {
            pixels("--grid-start", place.start);
            pixels("--grid-width", place.width);
            let kept = |side| {
                if place.frozen == side { format!("{}px", place.kept) } else { "auto".to_owned() }
            };
            browser::set_property(&root, "--grid-kept-start", &kept(Frozen::Start));
            browser::set_property(&root, "--grid-kept-end", &kept(Frozen::End));
        }
    }

    /// What can be done with the row of the cursor.
    pub(super) fn tool(&self, ctx: &Context<Self>, command: Command) -> Callback<MouseEvent> {
        ctx.link().callback(move |_: MouseEvent| Message::Do(command))
    }
}
