//! The bar in which a text is looked for in the grid.

use super::{Symbol, icon};
use crate::browser;
use crate::i18n::{FindMessage, Locale};
use crate::session::{CellAt, Rows, Version, found, next_found};
use crate::ui::Shared;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The id of its field.
pub const SOUGHT: &str = "find-bar-field";

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
#[derive(Properties, PartialEq)]
pub struct FindBarProps {
    pub version: Shared<Version>,
    pub rows: Shared<Rows>,
    /// The row of the cursor.
    pub from: usize,
    /// How often the next place was asked for from elsewhere.
    pub number: u32,
    /// Whether it was the one before that was asked for last.
    pub back: bool,
    pub on_found: Callback<CellAt>,
    pub on_close: Callback<()>,
}

/// What happens to it.
pub enum FindBarMessage {
    /// The text is now this one.
    Typed(String),
    /// The next place is asked for, or the one before.
    Next { back: bool },
}

/// The bar.
pub struct FindBar {
    text: String,
    /// In which plan and rows it was looked for.
    of: (Shared<Version>, Shared<Rows>),
    found: Vec<usize>,
    at: Option<usize>,
}

impl FindBar {
    /// Looks again, and goes to a place.
    fn go(&mut self, props: &FindBarProps, back: bool, with: bool) {
        self.of = (props.version.clone(), props.rows.clone());
        self.found = found(&props.version, &props.rows, &self.text);
        self.at = next_found(&self.found, props.from, back, with);
        let row = self.at.and_then(|it| self.found.get(it).copied());
        // A number is looked for among the codes.
        let is_code = self.text.starts_with(|it: char| it.is_ascii_digit());
        let spot = row.map(|row| CellAt { row, column: usize::from(!is_code) });
        spot.into_iter().for_each(|it| props.on_found.emit(it));
    }

    fn on(&mut self, props: &FindBarProps, back: bool) {
        let is_same = self.of == (props.version.clone(), props.rows.clone());
        let at = next_found(&self.found, props.from, back, false);
        match at.and_then(|it| self.found.get(it)).filter(|_| is_same) {
            Some(&row) => {
                self.at = at;
                let is_code = self.text.starts_with(|it: char| it.is_ascii_digit());
                props.on_found.emit(CellAt { row, column: usize::from(!is_code) });
            }
            None => self.go(props, back, false),
        }
    }
}

impl Component for FindBar {
    type Message = FindBarMessage;
    type Properties = FindBarProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let of = (props.version.clone(), props.rows.clone());
        Self { text: String::new(), of, found: Vec::new(), at: None }
    }

    fn update(&mut self, ctx: &Context<Self>, message: FindBarMessage) -> bool {
        match message {
            FindBarMessage::Typed(text) => {
                self.text = text;
                self.go(ctx.props(), false, true);
            }
            FindBarMessage::Next { back } => self.on(ctx.props(), back),
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &FindBarProps) -> bool {
        let props = ctx.props();
        if props.number != before.number {
            self.on(props, props.back);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let locale = ctx.link().context::<Locale>(Callback::noop()).map(|it| it.0);
        let locale = locale.unwrap_or_default();
        let link = ctx.link();
        let say = |message| locale.say_find(message);
        let oninput = link.batch_callback(|event: InputEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            field.map(|it| FindBarMessage::Typed(it.value()))
        });
        let (next, on_close) = (link.clone(), ctx.props().on_close.clone());
        let onkeydown = Callback::from(move |event: KeyboardEvent| {
            if browser::is_composing(&event) {
                return;
            }
            let control = event.ctrl_key() || event.meta_key();
            match event.key().as_str() {
                "Enter" | "F3" => {
                    next.send_message(FindBarMessage::Next { back: event.shift_key() })
                }
                "Escape" => on_close.emit(()),
                // It is open: the browser's own would find the rows in view alone.
                "f" | "F" if control => {}
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        });
        let told = match (self.at, self.text.trim().is_empty()) {
            (_, true) => String::new(),
            (None, false) => say(FindMessage::Nothing).into_owned(),
            (Some(at), false) => say(FindMessage::Place(at + 1, self.found.len())).into_owned(),
        };
        let go = |back| link.callback(move |_: MouseEvent| FindBarMessage::Next { back });
        let button = |symbol, name: FindMessage, enabled: bool, onclick: Callback<MouseEvent>| {
            let name = say(name);
            html! {
                <button type="button" class="button button--icon button--quiet" aria-label={name.clone()} title={name}
                    disabled={!enabled} {onclick}>{ icon(symbol) }</button>
            }
        };
        let has_any = !self.found.is_empty();
        let close = ctx.props().on_close.reform(|_: MouseEvent| ());
        html! {
            <div class="find-bar" role="search" aria-label={say(FindMessage::Find)} {onkeydown}>
                <input type="text" id={SOUGHT} class="find-bar__field" autocomplete="off" spellcheck="false" autocapitalize="off"
                    aria-label={say(FindMessage::Label)} placeholder={say(FindMessage::Label)} {oninput} />
                <p class="find-bar__told" role="status">{ told }</p>
                { button(Symbol::Up, FindMessage::Previous, has_any, go(true)) }
                { button(Symbol::Down, FindMessage::Next, has_any, go(false)) }
                { button(Symbol::Close, FindMessage::Close, true, close) }
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, is_first: bool) {
        if is_first {
            browser::focus(SOUGHT);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::{example, render};
    use std::rc::Rc;

    #[tokio::test(flavor = "current_thread")]
    async fn the_bar_has_a_field_and_says_nothing_before_something_is_typed() {
        let html = render::<FindBar>(|| {
            let version = example();
            let rows = Shared::from(&Rc::new(Rows::all(version.plan())));
            let (on_found, on_close) = (Callback::noop(), Callback::noop());
            FindBarProps { version, rows, from: 0, number: 0, back: false, on_found, on_close }
        })
        .await;
        assert!(html.contains(r#"role="search""#) && html.contains(SOUGHT), "{html}");
        assert!(html.contains(r#"find-bar__told"></p>"#), "{html}");
    }
}
