//! Blocks that are pasted, filled and blanked.

use super::sheet::Report;
use super::{Grid, Message};
use crate::i18n::GridMessage;
use crate::io::table;
use crate::session::{Action, Columns, Pasted, Row, blanked, pasted};
use crate::ui::components::{PasteAnswer, PasteColumnsProps};
use crate::ui::{Shared, later};
use std::rc::Rc;
use yew::prelude::*;

/// A block with headers, of which the planner is asked what its columns are.
pub(super) struct Headed {
    block: Shared<Vec<Vec<String>>>,
    columns: Shared<Columns>,
    /// The school in which the cursor stands.
    school: Option<usize>,
}

impl Grid {
    pub(super) fn paste(&mut self, ctx: &Context<Self>, text: &str) {
        let block = table::cells(text);
        let today = ctx.props().version.plan().frame().as_of;
        let is_ours = self.seen.borrow().copied == block;
        let parts = later::parts().filter(|_| !is_ours);
        match parts.and_then(|it| (it.columns_above)(&block, today)) {
            Some(columns) => {
                self.headed = Some(Headed {
                    block: Shared::from(&Rc::new(block)),
                    columns: Shared::from(&Rc::new(columns)),
                    school: self.row().and_then(Row::school),
                });
            }
            None => self.paste_cells(ctx, &block),
        }
    }

    /// Asks what the columns of a block are.
    pub(super) fn asked(&self, ctx: &Context<Self>) -> Html {
        let Some((headed, parts)) = self.headed.as_ref().zip(later::parts()) else {
            return Html::default();
        };
        (parts.paste_columns)(PasteColumnsProps {
            version: ctx.props().version.clone(),
            block: headed.block.clone(),
            columns: headed.columns.clone(),
            school: headed.school,
            on_answer: ctx.link().callback(Message::Answered),
        })
    }

    pub(super) fn answered(&mut self, ctx: &Context<Self>, answer: PasteAnswer) {
        let Some(headed) = self.headed.take() else { return };
        self.after.focus = true;
        match answer {
            PasteAnswer::Leave => {}
            PasteAnswer::AsItStands => self.paste_cells(ctx, &headed.block),
            PasteAnswer::Take { edits, said, unread } => {
                self.report = Some(Report { said, unread });
                ctx.props().on_action.emit(Action::EditAll(edits));
            }
        }
    }

    fn paste_cells(&mut self, ctx: &Context<Self>, block: &[Vec<String>]) {
        let (version, columns) = (&ctx.props().version, &self.scene.columns);
        let pasted = pasted(version, &self.rows, columns, self.cursor, block);
        if let [line] = block
            && let [text] = line.as_slice()
            && self.at().is_none()
        {
            // A name pasted onto a heading or a blank row.
            self.typed(ctx, text.clone());
            self.commit(ctx, None);
            return;
        }
        self.take(ctx, pasted, false);
    }

    pub(super) fn take(&mut self, ctx: &Context<Self>, pasted: Pasted, is_filled: bool) {
        let changes = pasted.edits.len();
        let said = match is_filled {
            true => GridMessage::FilledCells(changes),
            false => GridMessage::PastedBlock(pasted.rows, pasted.columns, changes),
        };
        let unread = pasted.unread.iter();
        self.report = Some(Report {
            said: self.locale.say_grid(said).into_owned(),
            unread: unread.map(|it| self.locale.unread(&ctx.props().version, it)).collect(),
        });
        ctx.props().on_action.emit(Action::EditAll(pasted.edits));
    }

    pub(super) fn blank(&mut self, ctx: &Context<Self>) {
        let (version, columns) = (&ctx.props().version, &self.scene.columns);
        let edits = blanked(version, &self.rows, columns, self.cursor);
        self.forget_draft(ctx);
        ctx.props().on_action.emit(Action::EditAll(edits));
    }
}
