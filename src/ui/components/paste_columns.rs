//! What the columns of a block are that is pasted into the plan with its headers.

use super::column_choices::column_choices;
use crate::browser;
use crate::i18n::{Locale, MergingMessage, Message, TableMessage};
use crate::plan::PlanEdit;
use crate::session::{Columns, Merged, Version, Wrongs, merged};
use crate::ui::Shared;
use std::rc::Rc;
use yew::prelude::*;

const DIALOG: &str = "paste-columns";
/// The id of the button that takes the block over.
const TAKE: &str = "paste-columns-take";

/// What becomes of the block.
pub enum PasteAnswer {
    /// It is taken over as its columns say.
    Take {
        /// The changes.
        edits: Vec<PlanEdit>,
        /// What was done, in words.
        said: String,
        /// What was not taken, in words.
        unread: Vec<String>,
    },
    /// It is pasted cell by cell.
    AsItStands,
    /// Nothing.
    Leave,
}

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
#[derive(Properties, PartialEq)]
pub struct PasteColumnsProps {
    pub version: Shared<Version>,
    pub block: Shared<Vec<Vec<String>>>,
    /// What its columns are, as far as it is plain.
    pub columns: Shared<Columns>,
    /// The position of the school to which rows belong that name none.
    pub school: Option<usize>,
    pub on_answer: Callback<PasteAnswer>,
}

/// Asks what the columns are, and says meanwhile what would come of it.
#[component]
pub fn PasteColumns(props: &PasteColumnsProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let say = |message: MergingMessage<'_>| locale.say_merging(message);
    let columns = use_state(|| Rc::clone(&props.columns));
    let merged = use_memo(
        (props.version.clone(), Shared::from(&*columns), props.school),
        |(version, columns, school)| merged(version, &props.block, columns, *school),
    );
    use_effect_with((), |()| {
        browser::show_modal(DIALOG);
        browser::focus("column-choices-0");
        || browser::close_modal(DIALOG)
    });
    let on_columns = {
        let columns = columns.setter();
        Callback::from(move |said: Columns| columns.set(Rc::new(said)))
    };
    let on_take = {
        let (merged, on_answer) = (Rc::clone(&merged), props.on_answer.clone());
        Callback::from(move |_: MouseEvent| {
            let said = locale.say_merging(MergingMessage::Done(&merged)).into_owned();
            let unread = unread(locale, &merged.wrongs)
                .map(|(place, why)| [place, why].join(locale.pause()));
            let (edits, unread) = (merged.edits.clone(), unread.collect());
            on_answer.emit(PasteAnswer::Take { edits, said, unread });
        })
    };
    let on_cells = props.on_answer.reform(|_: MouseEvent| PasteAnswer::AsItStands);
    // The browser closes it on Esc as well.
    let on_cancel = Callback::from(|_: MouseEvent| browser::close_modal(DIALOG));
    let onclose = props.on_answer.reform(|_: Event| PasteAnswer::Leave);
    let not_taken = columns.not_taken().count();
    let left_out = match merged.is_rest_kept {
        true => locale.say_table(TableMessage::NotTaken(not_taken)),
        false => say(MergingMessage::LeftOut(not_taken)),
    };
    let counts = match merged.is_stuck {
        true => MergingMessage::Stuck,
        false => MergingMessage::Counts(&merged),
    };
    html! {
        <dialog id={DIALOG} class="dialog paste-columns" aria-labelledby="paste-columns-title" {onclose}>
            <header class="dialog__head">
                <h2 id="paste-columns-title" class="dialog__title">{ say(MergingMessage::Title) }</h2>
            </header>
            <div class="dialog__content">
                { column_choices(locale, &columns, [say(MergingMessage::Note), left_out], &on_columns) }
                { unread_cells(locale, &merged) }
            </div>
            <div class="dialog__foot">
                // In view while the columns are looked over.
                <p class="paste-columns__counts" role="status">{ say(counts) }</p>
                <button type="button" class="button paste-columns__cells" onclick={on_cells}>{ say(MergingMessage::AsItStands) }</button>
                <button type="button" class="button" onclick={on_cancel}>{ locale.say(Message::Cancel) }</button>
                <button type="button" id={TAKE} class="button button--primary" disabled={merged.is_stuck} onclick={on_take}>{ say(MergingMessage::Take) }</button>
            </div>
        </dialog>
    }
}

/// The list of what would not be taken.
fn unread_cells(locale: Locale, merged: &Merged) -> Html {
    let count = merged.wrongs.kept().len() + merged.wrongs.left_out();
    if count == 0 {
        return Html::default();
    }
    let title = match merged.is_stuck {
        true => MergingMessage::Missing,
        false => MergingMessage::UnreadTitle(count),
    };
    html! {
        <section aria-labelledby="paste-columns-unread">
            <h2 id="paste-columns-unread" class="paste-columns__unread-title">{ locale.say_merging(title) }</h2>
            <ul class="paste-columns__unread">
                { for unread(locale, &merged.wrongs).map(|(place, why)| html! {
                    <li><span class="paste-columns__place">{ place }</span>{ " " }{ why }</li>
                }) }
            </ul>
        </section>
    }
}

/// What is not taken: where, and why.
fn unread(locale: Locale, wrongs: &Wrongs) -> impl Iterator<Item = (String, String)> {
    let more = (wrongs.left_out() > 0)
        .then(|| (String::new(), locale.say(Message::MoreIssues(wrongs.left_out())).into_owned()));
    wrongs.kept().iter().map(move |it| locale.wrong(it)).chain(more)
}
