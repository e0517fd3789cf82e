//! A short tour of the page, which can be skipped at any step.
//!
//! It is no modal dialog: what it speaks of stays in reach, and can be tried.

use crate::i18n::Locale;
use yew::prelude::*;

/// How far the tour is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tour {
    /// It is offered.
    Offered,
    /// It is at this step.
    At(usize),
    /// It is over, or was not wanted.
    Over,
}

/// What each step points at; where the panel is not beside the grid, at the way to it.
const PLACES: [&str; 5] = [
    ".verdict-strip",
    ".grid",
    ".view-switch, .workspace__side",
    ".top-bar__actions",
    ".top-bar__actions",
];

impl Tour {
    /// What is pointed at.
    pub(super) fn selector(self) -> Option<&'static str> {
        match self {
            Self::At(step) => PLACES.get(step).copied(),
            Self::Offered | Self::Over => None,
        }
    }

    fn on(self) -> Self {
        match self {
            Self::Offered => Self::At(0),
            Self::At(step) if step + 1 < PLACES.len() => Self::At(step + 1),
            Self::At(_) | Self::Over => Self::Over,
        }
    }

    fn back(self) -> Self {
        match self {
            Self::At(step) => Self::At(step.saturating_sub(1)),
            it => it,
        }
    }
}

/// The tour at its step, or the offer of it.
pub(super) fn tour(locale: Locale, at: Tour, on_tour: &Callback<Tour>) -> Html {
    let words = locale.help();
    let button = |name: &'static str, kind: &'static str, next: Tour| {
        let onclick = on_tour.reform(move |_: MouseEvent| next);
        html! { <button type="button" class={classes!("button", kind)} {onclick}>{ name }</button> }
    };
    let step = match at {
        Tour::Over => return Html::default(),
        Tour::Offered => None,
        Tour::At(step) => words.tour_steps.get(step).map(|it| (step, *it)),
    };
    let is_last = at.on() == Tour::Over;
    let next = match at {
        Tour::Offered => words.tour_start,
        _ if is_last => words.tour_end,
        _ => words.tour_next,
    };
    // One stroke of Esc ends it, where the focus is in it.
    let on_escape = {
        let on_tour = on_tour.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                on_tour.emit(Tour::Over);
            }
        })
    };
    html! {
        <aside class="tour" aria-label={words.tour} onkeydown={on_escape}>
            <div role="status">
                if let Some((step, (name, said))) = step {
                    <p class="tour__step">{ locale.tour_step(step + 1, PLACES.len()) }</p>
                    <p class="tour__name">{ name }</p>
                    <p>{ said }</p>
                } else {
                    <p>{ words.tour_offer }</p>
                }
            </div>
            <div class="tour__buttons">
                if !is_last { { button(words.tour_skip, "button--quiet", Tour::Over) } }
                if step.is_some_and(|(step, _)| step > 0) { { button(words.tour_back, "", at.back()) } }
                { button(next, "button--primary", at.on()) }
            </div>
        </aside>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::render_html;

    #[test]
    fn the_tour_goes_on_and_back_and_ends_behind_its_last_step() {
        let steps: Vec<_> =
            (0..7).scan(Tour::Offered, |at, _| Some(std::mem::replace(at, at.on()))).collect();
        assert_eq!(steps[1..6], [0, 1, 2, 3, 4].map(Tour::At));
        assert_eq!((steps[6], Tour::Over.on()), (Tour::Over, Tour::Over));
        assert_eq!((Tour::At(2).back(), Tour::At(0).back()), (Tour::At(1), Tour::At(0)));
    }

    #[tokio::test(flavor = "current_thread")]
    async fn each_step_can_be_skipped_but_the_last_which_ends() {
        let shown = |at| render_html(move || tour(Locale::En, at, &Callback::noop()));
        assert!(shown(Tour::Offered).await.contains("Skip"));
        assert!(shown(Tour::At(1)).await.contains("Step 2 of 5"));
        let last = shown(Tour::At(4)).await;
        assert!(last.contains("Done") && !last.contains("Skip"), "{last}");
        assert!(!shown(Tour::Over).await.contains("tour"));
    }
}
