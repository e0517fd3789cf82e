//! What is offered below the field while one types into it.

use super::{Grid, Message};
use crate::i18n::Message as Say;
use crate::session::{GridColumn, Mode, Row, Suggestion, suggested_majors};
use crate::ui::later;
use yew::prelude::*;

/// The id of the list.
pub(super) const SUGGESTIONS: &str = "grid-suggestions";

/// The id of what is offered at a position.
pub(super) fn suggestion_id(at: usize) -> String {
    format!("grid-suggestion-{at}")
}

impl Grid {
    /// Offers what the text in the field may mean.
    pub(super) fn suggest(&mut self, ctx: &Context<Self>, row: Row, column: GridColumn) {
        let (version, typing) = (&ctx.props().version, &self.typing);
        (self.offered, self.taken) = match (row, column) {
            (Row::Offering(_), GridColumn::Chains) => later::parts()
                .map(|it| (it.suggested_chains)(self.locale, version, typing))
                .unwrap_or_default(),
            _ => suggested_majors(row, column, &typing.text),
        };
        if self.mode != Mode::Composing {
            self.mode = if self.offered.is_empty() { Mode::Typing } else { Mode::Offering };
        }
    }

    /// Where the caret is in the field; behind the text where that is no matter.
    pub(super) fn caret(&self, column: GridColumn) -> usize {
        let field = self.field().filter(|_| column == GridColumn::Chains);
        let caret = field.and_then(|it| it.selection_start().ok()?);
        caret.and_then(|it| usize::try_from(it).ok()).unwrap_or(usize::MAX)
    }

    /// What a text becomes whose last chain ends: a separator takes what Enter
    /// would, and others can be typed behind it.
    pub(super) fn ended(&self, text: &str) -> Option<String> {
        let end = self.typing.end_in(text)?;
        match self.offered.get(self.taken?)? {
            Suggestion::Chain { text, .. } => Some(format!("{text}{end}")),
            Suggestion::Major(_) => None,
        }
    }

    /// The list of what is offered.
    pub(super) fn suggestions(&self, ctx: &Context<Self>) -> Html {
        let said = self.locale.say(Say::Suggestions(self.offered.len()));
        let options = self.offered.iter().enumerate().map(|(at, it)| self.option(ctx, at, it));
        html! {
            <div class="grid__below">
                <ul id={SUGGESTIONS} class="grid__suggestions" role="listbox" aria-label={said}>{ for options }</ul>
            </div>
        }
    }

    fn option(&self, ctx: &Context<Self>, at: usize, suggestion: &Suggestion) -> Html {
        // Before the field loses the focus, and with it the list.
        let onmousedown = ctx.link().callback(move |event: MouseEvent| {
            event.prevent_default();
            Message::Chosen(at)
        });
        let shown = match suggestion {
            Suggestion::Major(major) => html! {
                <>
                    <span class="grid__suggestion-code">{ major.code }</span>
                    <span>{ major.name }</span>
                    <span class="grid__suggestion-class">{ major.class }</span>
                </>
            },
            Suggestion::Chain { name, .. } => html! { name.clone() },
        };
        html! {
            <li key={at} id={suggestion_id(at)} role="option" class="grid__suggestion"
                aria-selected={(self.taken == Some(at)).to_string()} {onmousedown}>{ shown }</li>
        }
    }
}
