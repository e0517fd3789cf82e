//! What the grid shows.

use super::head::Head;
use super::heading::{blank, heading};
use super::row::{GridRow, Marked};
use super::{Grid, Message};
use crate::browser;
use crate::i18n::{GridMessage, Message as Say};
use crate::plan::School;
use crate::session::{CellAt, Command, Filter, Mode, Row};
use crate::ui::components::{Symbol, icon};
use crate::ui::later;
use std::rc::Rc;
use yew::prelude::*;

impl Grid {
    pub(super) fn shown(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let say = |message| self.locale.say(message);
        let (first, count) = self.window;
        let rows = (first..first + count).filter_map(|it| self.row_at(ctx, it));
        let (sent, field, seen) = (link.clone(), self.field_ref.clone(), self.seen.clone());
        let onmousedown = Callback::from(move |event: MouseEvent| {
            let Some((row, column)) = browser::cell_of(&event).filter(|_| event.button() == 0)
            else {
                return;
            };
            // The focus stays with the field.
            event.prevent_default();
            if seen.borrow().mode == Mode::Composing {
                // What is being composed ends as it does in any text field.
                if let Some(field) = field.cast::<web_sys::HtmlElement>() {
                    let _ = field.blur();
                }
            }
            sent.send_message(Message::Pressed(CellAt { row, column }, event.shift_key()));
        });
        let (sent, seen) = (link.clone(), self.seen.clone());
        let onmousemove = Callback::from(move |event: MouseEvent| {
            if event.buttons() != 1 {
                return;
            }
            let spot = browser::cell_of(&event).map(|(row, column)| CellAt { row, column });
            let is_new = |it: &CellAt| {
                let seen = seen.borrow();
                seen.mode == Mode::Moving && seen.cursor.active != *it
            };
            if let Some(spot) = spot.filter(is_new) {
                sent.send_message(Message::Pressed(spot, true));
            }
        });
        let onmouseover = link.callback(|event: MouseEvent| {
            let spot = browser::cell_of(&event).map(|(row, column)| CellAt { row, column });
            Message::Over(spot.map(|it| (it, event.client_y())))
        });
        let onmouseleave = link.callback(|_: MouseEvent| Message::Over(None));
        let ondblclick = link.batch_callback(|event: MouseEvent| {
            browser::cell_of(&event).map(|(row, column)| Message::Opened(CellAt { row, column }))
        });
        let onscroll = link.callback(|_: Event| Message::Scrolled);
        html! {
            <section class={classes!("grid", self.is_wide.then_some("grid--wide"))} ref={self.root_ref.clone()} aria-label={say(Say::Table)}
                aria-busy={(!self.is_laid_out).then_some("true")}>
                <div class="grid__box" ref={self.box_ref.clone()} {onscroll}>
                    <div class="grid__content">
                        <div class="grid__sheet" role="grid" aria-label={say(Say::Table)} aria-multiselectable="true"
                            aria-rowcount={(self.rows.count() + 1).to_string()}
                            aria-colcount={self.scene.columns.len().to_string()}>
                            <Head scene={self.scene.clone()} sort={self.sort} on={self.on.clone()} />
                            <div class="grid__rows" role="rowgroup" {onmousedown} {onmousemove} {onmouseover} {onmouseleave} {ondblclick}>
                                <div class="grid__window" role="presentation">{ for rows }</div>
                            </div>
                        </div>
                        { self.layer(ctx) }
                    </div>
                </div>
                if self.rows.count() == 0 {
                    <p class="grid__nothing">{ self.locale.say_grid(GridMessage::NothingLeft) }</p>
                }
                { self.foot(ctx) }
                { self.asked(ctx) }
            </section>
        }
    }

    fn row_at(&self, ctx: &Context<Self>, position: usize) -> Option<Html> {
        let row = self.rows.get(position)?;
        let (plan, report) = (ctx.props().version.plan(), ctx.props().version.report());
        let marked = self.marked(position);
        let scene = self.scene.clone();
        Some(match row {
            Row::Offering(at) => {
                let school = plan.schools().get(at.school)?;
                let offering = school.offerings().get(at.offering)?;
                let drafts = self.drafts_of(&offering.identity.id);
                let was = self.was(ctx, at.school);
                html! {
                    <GridRow key={&*offering.identity.id} {position} {at} school={Rc::clone(school)} {was}
                        judged={Rc::clone(report.school(at.school)?)} {scene} widths={self.widths} {marked} {drafts} />
                }
            }
            Row::School(at) => {
                let school = plan.schools().get(at)?;
                heading(self.locale, &scene, position, marked, school, report.school(at)?)
            }
            // With keys, as all other rows: else each would be made anew as the rows scroll.
            Row::NewOffering(at) => {
                let blank_row = (format!("new {at}"), GridMessage::NewOffering);
                blank(self.locale, &scene, position, marked, blank_row)
            }
            Row::NewSchool => {
                let blank_row = ("new".to_owned(), GridMessage::NewSchool);
                blank(self.locale, &scene, position, marked, blank_row)
            }
        })
    }

    /// The school in the baseline, where a scenario makes another one of it.
    fn was(&self, ctx: &Context<Self>, school: usize) -> Option<Rc<School>> {
        let version = &ctx.props().version;
        let was = version.other_baseline()?.plan().schools().get(school)?;
        let now = version.plan().schools().get(school)?;
        (!Rc::ptr_eq(was, now)).then(|| Rc::clone(was))
    }

    fn marked(&self, position: usize) -> Marked {
        let columns = self.cursor.columns();
        let is_selected = self.cursor.is_block() && self.cursor.rows().contains(&position);
        Marked {
            active: (self.cursor.active.row == position).then_some(self.cursor.active.column),
            selected: is_selected.then_some((*columns.start(), *columns.end())),
        }
    }

    fn drafts_of(&self, id: &str) -> Vec<(usize, AttrValue)> {
        let of_row = self.drafts.iter().filter(|it| *it.offering == *id);
        of_row
            .filter_map(|it| {
                let column = self.scene.columns.iter().position(|column| *column == it.column)?;
                Some((column, it.text.clone()))
            })
            .collect()
    }

    fn foot(&self, ctx: &Context<Self>) -> Html {
        let say = |message| self.locale.say_grid(message);
        let row = self.row();
        let school = row.and_then(Row::school);
        let go = |row: Row| ctx.link().callback(move |_: MouseEvent| Message::Go(row));
        let has_row = matches!(row, Some(Row::Offering(_) | Row::School(_)));
        let tool = |symbol,
                    label: GridMessage<'_>,
                    enabled: bool,
                    onclick: Callback<MouseEvent>| {
            let label = self.locale.say_grid(label);
            html! {
                <button type="button" class="button button--icon button--quiet" aria-label={label.clone()} title={label}
                    disabled={!enabled} {onclick}>{ icon(symbol) }</button>
            }
        };
        let named = |symbol,
                     label: GridMessage<'_>,
                     enabled: bool,
                     onclick: Callback<MouseEvent>| {
            html! {
                <button type="button" class="button button--quiet" disabled={!enabled} {onclick}>
                    { icon(symbol) }<span>{ self.locale.say_grid(label) }</span>
                </button>
            }
        };
        let name = row.map(|it| self.locale.row(&ctx.props().version, it)).unwrap_or_default();
        let remove = match row {
            Some(Row::School(_)) => GridMessage::RemoveSchool(&name),
            Some(Row::Offering(_)) => GridMessage::RemoveOffering(&name),
            _ => GridMessage::Remove,
        };
        let on_remove = ctx.link().callback(|_: MouseEvent| Message::Remove);
        let on_add = school.map(|it| go(Row::NewOffering(it))).unwrap_or_default();
        html! {
            <div class="grid__foot">
                { self.find_bar(ctx) }
                { self.report(ctx) }
                { self.filtered(ctx) }
                { self.sorted(ctx) }
                { self.tipping(ctx) }
                <div class="grid__tools" role="toolbar" aria-label={say(GridMessage::RowTools)}>
                    { named(Symbol::Add, GridMessage::AddOffering, school.is_some(), on_add) }
                    { named(Symbol::Add, GridMessage::AddSchool, true, go(Row::NewSchool)) }
                    { named(Symbol::Edit, GridMessage::Details, has_row, self.tool(ctx, Command::Details)) }
                    { tool(Symbol::Up, GridMessage::MoveUp, has_row && self.sort.is_none(), self.tool(ctx, Command::Rearrange { down: false })) }
                    { tool(Symbol::Down, GridMessage::MoveDown, has_row && self.sort.is_none(), self.tool(ctx, Command::Rearrange { down: true })) }
                    { tool(Symbol::Remove, remove, has_row, on_remove) }
                </div>
            </div>
        }
    }

    /// How far the intake under the cursor is from changing a verdict.
    fn tipping(&self, ctx: &Context<Self>) -> Html {
        // Of what is being typed it is worked out once that stands: not on each key.
        let is_still = self.mode == Mode::Moving;
        let (at, year) = (self.at().filter(|_| is_still), self.column().year());
        let tipping = at.zip(year).zip(later::parts()).and_then(|((at, year), parts)| {
            (parts.tipping_line)(self.locale, &ctx.props().version, at, year)
        });
        // Its room is kept while it says nothing.
        html! { <p id="grid-tipping" class="grid__tipping" title={tipping.clone()}>{ tipping }</p> }
    }

    fn filtered(&self, ctx: &Context<Self>) -> Html {
        if ctx.props().filter == Filter::default() {
            return Html::default();
        }
        let shown = (0..self.rows.count()).filter_map(|it| self.rows.get(it)?.offering()).count();
        let onclick = ctx.props().on_filter.reform(|_: MouseEvent| Filter::default());
        html! {
            <p class="grid__filtered">
                { self.locale.say_grid(GridMessage::Filtered(shown, self.all.offerings())) }
                <button type="button" class="button button--quiet" {onclick}>{ self.locale.say_grid(GridMessage::ShowAll) }</button>
            </p>
        }
    }

    fn report(&self, ctx: &Context<Self>) -> Html {
        let Some(report) = &self.report else { return Html::default() };
        let unread = report.unread.len();
        let onclick = ctx.link().callback(|_: MouseEvent| Message::Dismissed);
        html! {
            <div class={classes!("grid__report", (unread > 0).then_some("grid__report--unread"))} role="status">
                <p>
                    { report.said.clone() }
                    if unread > 0 { { self.locale.join() }{ self.locale.say_grid(GridMessage::UnreadCells(unread)) } }
                </p>
                if unread > 0 {
                    <ul class="grid__unread" tabindex="0" aria-label={self.locale.say_grid(GridMessage::UnreadCells(unread))}>
                        { for report.unread.iter().map(|it| html! { <li>{ it.clone() }</li> }) }
                    </ul>
                }
                <button type="button" class="button button--icon button--quiet" aria-label={self.locale.say(Say::Dismiss)} {onclick}>
                    { icon(Symbol::Close) }
                </button>
            </div>
        }
    }
}
