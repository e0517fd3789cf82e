//! The whole page.

use super::components::{NoticeBoxProps, file_drop, notice_box};
use super::hooks::{
    LocaleHandle, Step, use_documents, use_keeping, use_locale, use_opening, use_work,
};
use super::pages::{Start, Workspace};
use super::{Shared, later};
use crate::browser;
use crate::i18n::{Locale, Message};
use crate::store::Found;
use yew::prelude::*;

/// What the page begins with.
#[derive(Debug, Properties, PartialEq)]
pub struct AppProps {
    /// What the device keeps.
    pub found: Shared<Found>,
}

/// The page: the start page, or the workspace on a plan.
#[component]
pub fn App(props: &AppProps) -> Html {
    let language = use_locale();
    let LocaleHandle { locale, choose } = language;
    let work = use_work(&props.found);
    let (on_file, notice, on_dismiss) = use_opening(work.dispatcher());
    let is_over = use_state_eq(|| false);
    let saving = use_keeping(&work);
    let documents = use_documents(&work);
    let on_step = {
        let dispatcher = work.dispatcher();
        use_callback((), move |step: Step, ()| dispatcher.dispatch(step))
    };
    let arrived = use_force_update();
    use_effect_with((), move |()| later::fetch(move || arrived.force_update()));
    let title = work.session.as_ref().filter(|_| !work.is_at_start);
    let title = title.map(|it| locale.title(it.now().plan()));
    use_effect_with((locale, title), |(locale, title)| {
        let name = locale.say(Message::AppName);
        browser::set_title(&title.as_ref().map_or(name.to_string(), |it| format!("{it} · {name}")));
    });
    let notice = notice.map(|notice| {
        notice_box(locale, &NoticeBoxProps { notice, on_dismiss: on_dismiss.clone() })
    });
    let page = match &work.session {
        Some(session) if !work.is_at_start => html! {
            // With a key: another plan is not compared with the one before it.
            <Workspace key={work.record.as_ref().map(|it| it.id.to_string()).unwrap_or_default()}
                session={session.clone()} {saving} on_language={choose}
                {on_step} notice={notice.unwrap_or_default()} />
        },
        session => html! {
            <Start title={session.as_ref().map(|it| AttrValue::from(locale.title(it.now().plan())))}
                at_hand={work.record.as_ref().map(|it| std::rc::Rc::clone(&it.id))}
                documents={work.documents.clone()} handle={documents}
                removed={work.removed.iter().map(|it| it.record.clone()).collect::<Vec<_>>()}
                unreadable={work.unreadable.clone()} trouble={work.trouble} on_language={choose}
                {on_step} is_whole={later::parts().is_some()} notice={notice.unwrap_or_default()} />
        },
    };
    html! {
        <ContextProvider<Locale> context={locale}>
            { file_drop(locale, &is_over, &on_file, page) }
        </ContextProvider<Locale>>
    }
}
