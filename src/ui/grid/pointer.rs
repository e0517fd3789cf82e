//! Cards of verdicts: asked for, or looked at while the pointer rests.

use super::Grid;
use crate::browser;
use crate::plan::At;
use crate::session::{Address, CellAt, GridColumn, Row, marks};
use crate::ui::hooks::Hover;
use yew::prelude::*;

impl Grid {
    /// The address of the gravest verdict on an offering.
    fn gravest(&self, ctx: &Context<Self>, at: At) -> Option<Address> {
        let version = &ctx.props().version;
        let judged = version.report().school(at.school)?;
        let mark = *marks(judged, self.scene.nth, at.offering).first()?;
        Some(Address {
            year: self.scene.year,
            rule: version.pack().rules.get(mark.rule)?.id.as_str().into(),
            subject: (*version.plan().offering(at)?.identity.id).into(),
        })
    }

    /// Opens the card of the gravest verdict on an offering.
    pub(super) fn card(&self, ctx: &Context<Self>, at: At) {
        let address = self.gravest(ctx, at);
        address.into_iter().for_each(|it| ctx.props().on_card.emit(it));
    }

    /// The pointer is over a cell, at this height of the window, or over none.
    pub(super) fn hovered(&mut self, ctx: &Context<Self>, spot: Option<(CellAt, i32)>) {
        let over = spot.and_then(|(spot, height)| {
            if *self.scene.columns.get(spot.column)? != GridColumn::Verdict {
                return None;
            }
            let at = self.rows.get(spot.row).and_then(Row::offering)?;
            Some((self.gravest(ctx, at)?, browser::is_low(height)))
        });
        let address = over.as_ref().map(|(address, _)| address.clone());
        if address == self.hovered {
            return;
        }
        self.hovered = address;
        let hover = over.map_or(Hover::Out, |(address, is_low)| Hover::Over(address, is_low));
        ctx.props().on_hover.emit(hover);
    }
}
