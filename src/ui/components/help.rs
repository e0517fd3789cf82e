//! The help: keys, the policy's words, what the page does not judge; and the
//! tour, which is offered once, on the example city.

use super::tour::{Tour, tour};
use super::{Symbol, icon};
use crate::browser::{self, LocalStorage};
use crate::i18n::{Entry, HelpWords, Locale};
use crate::store::Keeper;
use yew::prelude::*;

const DIALOG: &str = "help";

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
#[derive(Properties, PartialEq)]
pub struct HelpProps {
    pub is_open: bool,
    /// Whether the plan is the example city.
    pub is_example: bool,
    /// Opens and closes it.
    pub on_open: Callback<bool>,
}

/// The help, where it is asked for, and the tour.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let is_example = props.is_example;
    let toured = use_state(|| match is_example && !Keeper::on(LocalStorage).was_tour_offered() {
        true => Tour::Offered,
        false => Tour::Over,
    });
    use_effect_with(props.is_open, |is_open| {
        if *is_open {
            browser::show_modal(DIALOG);
        }
    });
    use_effect_with(*toured, |toured| browser::point_at(toured.selector()));
    // Whoever leaves the plan leaves no mark.
    use_effect_with((), |()| || browser::point_at(None));
    let on_tour = {
        let toured = toured.setter();
        Callback::from(move |next: Tour| {
            // Where it cannot be kept it is offered again.
            let _ = Keeper::on(LocalStorage).keep_tour();
            toured.set(next);
        })
    };
    let on_start = on_tour.reform(|_: MouseEvent| {
        browser::close_modal(DIALOG);
        Tour::At(0)
    });
    html! {
        <>
            if props.is_open {
                { dialog(locale.help(), &props.on_open, on_start) }
            }
            { tour(locale, *toured, &on_tour) }
        </>
    }
}

fn dialog(words: &HelpWords, on_open: &Callback<bool>, on_tour: Callback<MouseEvent>) -> Html {
    let onclose = on_open.reform(|_: Event| false);
    let on_close = Callback::from(|_: MouseEvent| browser::close_modal(DIALOG));
    html! {
        <dialog id={DIALOG} class="dialog help" aria-labelledby="help-title" {onclose}>
            <header class="dialog__head">
                <h2 id="help-title" class="dialog__title">{ words.title }</h2>
                <button type="button" class="button" onclick={on_tour}>{ words.tour }</button>
                <button type="button" class="button button--icon button--quiet" aria-label={words.close} title={words.close} onclick={on_close}>
                    { icon(Symbol::Close) }
                </button>
            </header>
            <div class="dialog__content help__content" tabindex="0" role="region" aria-labelledby="help-title">
                { entries("help-keys", words.keys_title, words.keys_note, &words.keys, true) }
                { entries("help-words", words.words_title, words.words_note, &words.words, false) }
                <section aria-labelledby="help-limits">
                    <h3 id="help-limits" class="help__name">{ words.limits_title }</h3>
                    <p class="help__note">{ words.limits_note }</p>
                    <ul class="help__limits">{ for words.limits.iter().map(|it| html! { <li>{ *it }</li> }) }</ul>
                </section>
            </div>
        </dialog>
    }
}

fn entries(id: &'static str, name: &str, note: &str, all: &[Entry], are_keys: bool) -> Html {
    let entry = |(word, said): &Entry| {
        let word = match are_keys {
            true => html! { <kbd class="help__key">{ *word }</kbd> },
            false => html! { *word },
        };
        html! { <div class="help__entry"><dt class="help__word">{ word }</dt><dd class="help__said">{ *said }</dd></div> }
    };
    html! {
        <section aria-labelledby={id}>
            <h3 {id} class="help__name">{ name.to_owned() }</h3>
            <p class="help__note">{ note.to_owned() }</p>
            <dl class="help__entries">{ for all.iter().map(entry) }</dl>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::render_html;

    #[tokio::test(flavor = "current_thread")]
    async fn help_names_keys_words_and_what_is_not_judged() {
        for locale in Locale::ALL {
            let words = locale.help();
            let html =
                render_html(move || dialog(locale.help(), &Callback::noop(), Callback::noop()))
                    .await;
            for said in [words.keys[18].0, words.words[15].0, words.limits[2], words.tour] {
                assert!(html.contains(said), "{said}");
            }
            assert_eq!(html.matches("<dt").count(), words.keys.len() + words.words.len());
        }
    }
}
