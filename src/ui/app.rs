//! The whole page.

use super::components::{FileDrop, NoticeBox};
use super::hooks::{LocaleHandle, Step, use_keeping, use_locale, use_opening, use_work};
use super::pages::{Start, Workspace};
use crate::browser;
use crate::i18n::{Locale, Message};
use yew::prelude::*;

/// The page: the start page, or the workspace on a plan.
#[component]
pub fn App() -> Html {
    let language = use_locale();
    let LocaleHandle { locale, choose } = language;
    let work = use_work();
    let (on_file, notice, on_dismiss) = use_opening(work.dispatcher());
    let saving = use_keeping(work.session.as_ref(), work.found);
    let on_step = {
        let dispatcher = work.dispatcher();
        use_callback((), move |step: Step, ()| dispatcher.dispatch(step))
    };
    let title = work.session.as_ref().filter(|_| !work.is_at_start);
    let title = title.map(|it| locale.title(it.now().plan()));
    use_effect_with((locale, title), |(locale, title)| {
        let name = locale.say(Message::AppName);
        browser::set_title(&title.as_ref().map_or(name.to_string(), |it| format!("{it} · {name}")));
    });
    let notice = notice.map(|notice| html! { <NoticeBox {notice} {on_dismiss} /> });
    let page = match &work.session {
        Some(session) if !work.is_at_start => html! {
            <Workspace session={session.clone()} {saving} on_language={choose}
                on_file={on_file.clone()} {on_step} notice={notice.unwrap_or_default()} />
        },
        session => html! {
            <Start title={session.as_ref().map(|it| AttrValue::from(locale.title(it.now().plan())))}
                unreadable={work.unreadable.clone()} on_language={choose}
                on_file={on_file.clone()} {on_step} notice={notice.unwrap_or_default()} />
        },
    };
    html! {
        <ContextProvider<Locale> context={locale}>
            <FileDrop {on_file}>{ page }</FileDrop>
        </ContextProvider<Locale>>
    }
}
