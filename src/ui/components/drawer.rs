//! What the drawers of an offering and of a school have in common: head, foot,
//! sections. Plain functions: nothing here has a state of its own.

use super::{Icon, Symbol};
use crate::i18n::{DetailsMessage, Locale, Message};
use crate::session::{Action, Item, Version};
use crate::ui::Shared;
use std::borrow::Cow;
use yew::prelude::*;

/// Opens the drawer of a school or an offering. Whoever shows drawers provides
/// it as a context; where nobody does, nothing offers to open one.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenDetails(pub Callback<Item>);

/// The id of the heading, which gets the focus when a drawer opens.
pub(super) const TITLE: &str = "drawer-title";

/// The outside of a drawer.
pub(super) struct Frame<'a> {
    pub(super) title: String,
    /// What it belongs to.
    pub(super) above: Html,
    pub(super) item: Item,
    pub(super) version: &'a Shared<Version>,
    pub(super) on_action: &'a Callback<Action>,
    pub(super) on_close: &'a Callback<()>,
}

impl Frame<'_> {
    pub(super) fn around(&self, locale: Locale, content: Html) -> Html {
        let on_close = self.on_close.clone();
        let onkeydown = Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                on_close.emit(());
            }
        });
        let close = locale.say(Message::Dismiss);
        html! {
            <section class="side-panel drawer" aria-labelledby={TITLE} {onkeydown}>
                <header class="drawer__head">
                    <div class="drawer__names">
                        <h2 id={TITLE} tabindex="-1">{ self.title.clone() }</h2>
                        { self.above.clone() }
                    </div>
                    <button type="button" class="button button--icon button--quiet" aria-label={close.clone()} title={close}
                        onclick={self.on_close.reform(|_: MouseEvent| ())}>
                        <Icon symbol={Symbol::Close} />
                    </button>
                </header>
                <div class="drawer__content">{ content }{ self.foot(locale) }</div>
            </section>
        }
    }

    fn foot(&self, locale: Locale) -> Html {
        let to = |down: bool, label| {
            let edit = self.item.moved(self.version.plan(), down);
            let disabled = edit.is_none();
            let on_action = self.on_action.clone();
            let onclick = Callback::from(move |_: MouseEvent| {
                edit.iter().for_each(|it| on_action.emit(Action::Edit(it.clone())));
            });
            html! { <button type="button" class="button" {disabled} {onclick}>{ locale.say_details(label) }</button> }
        };
        let (on_action, on_close) = (self.on_action.clone(), self.on_close.clone());
        let item = self.item;
        let on_remove = Callback::from(move |_: MouseEvent| {
            on_action.emit(Action::Edit(item.removed()));
            on_close.emit(());
        });
        html! {
            <div class="drawer__foot">
                { to(false, DetailsMessage::MoveUp) }
                { to(true, DetailsMessage::MoveDown) }
                <button type="button" class="button" onclick={on_remove}>
                    <Icon symbol={Symbol::Remove} />{ locale.say(Message::Remove) }
                </button>
            </div>
        }
    }
}

/// A part of the drawer that can be folded away.
pub(super) fn section(title: Cow<'static, str>, open: bool, content: Html) -> Html {
    html! {
        <details class="drawer__section" {open}>
            <summary><h3>{ title }</h3></summary>
            <div class="drawer__fields">{ content }</div>
        </details>
    }
}
