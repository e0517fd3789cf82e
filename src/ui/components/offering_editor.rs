//! The form of an offering: to add one, or to change one that is there.

use super::{Icon, Symbol};
use crate::browser;
use crate::catalogue::{self, Major};
use crate::i18n::{Locale, Message};
use crate::plan::{At, Problem};
use crate::session::{Action, Field, OfferingForm, Version};
use crate::ui::Shared;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How many majors are offered at most: more are found faster by typing on.
const OFFERED: usize = 8;

#[derive(Properties, PartialEq)]
pub struct OfferingEditorProps {
    pub at: At,
    /// What stands in the form at first.
    pub form: OfferingForm,
    pub version: Shared<Version>,
    pub on_action: Callback<Action>,
    pub on_close: Callback<()>,
}

/// The form of an offering.
#[component]
pub fn OfferingEditor(props: &OfferingEditorProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let form = use_state_eq(|| props.form.clone());
    let wrong = use_state_eq(Vec::<(Field, Problem)>::new);
    // Which of the majors found is marked; `None` while none is offered.
    let marked = use_state_eq(|| None::<usize>);
    use_effect_with((), |()| browser::focus(&id(Field::Code)));
    let found: Vec<Major> = match *marked {
        Some(_) => catalogue::search(&form.fields.code).into_iter().take(OFFERED).collect(),
        None => Vec::new(),
    };
    let choose = {
        let (form, marked) = (form.clone(), marked.setter());
        Callback::from(move |major: Major| {
            form.set(form.with_major(&major));
            marked.set(None);
        })
    };
    let on_text = {
        let (form, marked) = (form.clone(), marked.setter());
        Callback::from(move |(field, text): (Field, String)| {
            let mut changed = (*form).clone();
            *slot(&mut changed, field) = text;
            form.set(changed);
            marked.set((field == Field::Code).then_some(0));
        })
    };
    let onkeydown = {
        let (marked, found, choose, on_close) =
            (marked.clone(), found.clone(), choose.clone(), props.on_close.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            let count = found.len();
            match (event.key().as_str(), *marked) {
                ("ArrowDown", Some(at)) if count > 0 => marked.set(Some((at + 1) % count)),
                ("ArrowUp", Some(at)) if count > 0 => marked.set(Some((at + count - 1) % count)),
                ("Enter", Some(at)) if count > 0 => {
                    found.get(at).copied().into_iter().for_each(|it| choose.emit(it));
                }
                ("Escape", Some(_)) => marked.set(None),
                ("Escape", None) => on_close.emit(()),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let onsubmit = {
        let (form, wrong, version, at) =
            (form.clone(), wrong.setter(), props.version.clone(), props.at);
        let (on_action, on_close) = (props.on_action.clone(), props.on_close.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match form.edit(&version, at) {
                Ok(edit) => {
                    on_action.emit(Action::Edit(edit));
                    on_close.emit(());
                }
                Err(problems) => wrong.set(problems),
            }
        })
    };
    let chains = props.version.pack().chains.iter().enumerate().map(|(chain, it)| {
        let (form, served) = (form.clone(), form.chains.has(chain));
        let onclick = Callback::from(move |_: MouseEvent| {
            let chains = form.chains.with(chain, !served);
            form.set(form.with_chains(chains));
        });
        html! {
            <button type="button" key={chain} class="chain-tag chain-tag--choice"
                aria-pressed={served.to_string()} {onclick}>{ locale.of(it).to_owned() }</button>
        }
    });
    let field = |field| text_field(locale, &form, field, &wrong, &on_text);
    let on_cancel = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <form class="offering-editor" {onsubmit} {onkeydown} novalidate=true>
            <div class="offering-editor__fields">
                <div class="offering-editor__code">
                    { code_field(locale, &form, &wrong, &on_text, &found, *marked) }
                    { suggestions(locale, &found, *marked, &choose) }
                    <p class="offering-editor__hint" id="code-hint">
                        { locale.say(if form.is_off_catalogue() && found.is_empty() { Message::OffCatalogue } else { Message::CodeHint }) }
                    </p>
                </div>
                { field(Field::Name) }{ field(Field::Length) }{ field(Field::FirstYear) }
            </div>
            <fieldset class="offering-editor__chains">
                <legend>{ locale.say(Message::Chains) }</legend>
                { for chains }
            </fieldset>
            <div class="offering-editor__actions">
                <button type="submit" class="button button--primary">{ locale.say(Message::Apply) }</button>
                <button type="button" class="button" onclick={on_cancel}>
                    <Icon symbol={Symbol::Close} />{ locale.say(Message::Cancel) }
                </button>
            </div>
        </form>
    }
}

fn slot(form: &mut OfferingForm, field: Field) -> &mut String {
    let fields = &mut form.fields;
    match field {
        Field::Code => &mut fields.code,
        Field::Name => &mut fields.name,
        Field::Length => &mut fields.length,
        Field::FirstYear => &mut fields.first_year,
    }
}

fn id(field: Field) -> String {
    format!("offering-{field:?}").to_ascii_lowercase()
}

fn typed(field: Field, on_text: &Callback<(Field, String)>) -> Callback<InputEvent> {
    let on_text = on_text.clone();
    Callback::from(move |event: InputEvent| {
        if let Some(it) = event.target_dyn_into::<HtmlInputElement>() {
            on_text.emit((field, it.value()));
        }
    })
}

fn reason(locale: Locale, field: Field, wrong: &[(Field, Problem)]) -> Option<String> {
    let (_, problem) = wrong.iter().find(|(it, _)| *it == field)?;
    Some(locale.problem(problem))
}

fn text_field(
    locale: Locale,
    form: &OfferingForm,
    field: Field,
    wrong: &[(Field, Problem)],
    on_text: &Callback<(Field, String)>,
) -> Html {
    let value = slot(&mut form.clone(), field).clone();
    let reason = reason(locale, field, wrong);
    let message = format!("{}-wrong", id(field));
    html! {
        <div class="offering-editor__field">
            <label for={id(field)}>{ locale.say(Message::Field(field)) }</label>
            <input type="text" id={id(field)} {value} autocomplete="off" oninput={typed(field, on_text)}
                aria-invalid={reason.is_some().then_some("true")}
                aria-describedby={reason.is_some().then(|| message.clone())} />
            if let Some(reason) = reason {
                <p id={message} class="offering-editor__wrong">{ reason }</p>
            }
        </div>
    }
}

fn code_field(
    locale: Locale,
    form: &OfferingForm,
    wrong: &[(Field, Problem)],
    on_text: &Callback<(Field, String)>,
    found: &[Major],
    marked: Option<usize>,
) -> Html {
    let reason = reason(locale, Field::Code, wrong);
    let active = marked.filter(|it| *it < found.len()).map(|it| format!("major-{it}"));
    html! {
        <div class="offering-editor__field">
            <label for={id(Field::Code)}>{ locale.say(Message::Field(Field::Code)) }</label>
            <input type="text" id={id(Field::Code)} value={form.fields.code.clone()} autocomplete="off"
                role="combobox" aria-autocomplete="list" aria-controls="majors"
                aria-expanded={(!found.is_empty()).to_string()} aria-activedescendant={active}
                aria-invalid={reason.is_some().then_some("true")}
                aria-describedby={if reason.is_some() { "offering-code-wrong" } else { "code-hint" }}
                oninput={typed(Field::Code, on_text)} />
            if let Some(reason) = reason {
                <p id="offering-code-wrong" class="offering-editor__wrong">{ reason }</p>
            }
        </div>
    }
}

fn suggestions(
    locale: Locale,
    found: &[Major],
    marked: Option<usize>,
    choose: &Callback<Major>,
) -> Html {
    let options = found.iter().enumerate().map(|(at, major)| {
        let major = *major;
        // Before the field loses the focus, and with it the list.
        let onmousedown = choose.reform(move |event: MouseEvent| {
            event.prevent_default();
            major
        });
        html! {
            <li key={major.code} id={format!("major-{at}")} role="option" class="offering-editor__major"
                aria-selected={(marked == Some(at)).to_string()} {onmousedown}>
                <span class="offering-editor__major-code">{ major.code }</span>
                <span>{ major.name }</span>
                <span class="offering-editor__major-class">{ major.class }</span>
            </li>
        }
    });
    html! {
        <ul id="majors" role="listbox" class="offering-editor__majors" hidden={found.is_empty()}
            aria-label={locale.say(Message::Suggestions(found.len()))}>
            { for options }
        </ul>
    }
}
