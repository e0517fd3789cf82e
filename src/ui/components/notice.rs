//! What went wrong, said in place and with a way on.

use super::{Symbol, icon};
use crate::browser;
use crate::i18n::{KeepingMessage, Locale, Message};
use crate::io::json;
use crate::plan::{Issue, Issues, Problem};
use crate::session::Version;
use crate::store::Trouble;
use crate::ui::Shared;
use crate::ui::hooks::{NOTICE, Notice, Saving};
use std::borrow::Cow;
use std::rc::Rc;
use yew::prelude::*;

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
pub struct NoticeBoxProps {
    pub notice: Notice,
    pub on_dismiss: Callback<()>,
}

/// Why a file was not opened: every mistake with its place in the file.
pub fn notice_box(locale: Locale, props: &NoticeBoxProps) -> Html {
    let onclick = props.on_dismiss.reform(|_: MouseEvent| ());
    let said = match &props.notice {
        Notice::Unreadable(file) => {
            html! { <p id={NOTICE}>{ locale.say(Message::FileUnreadable(file)) }</p> }
        }
        Notice::Issues(file, issues) => mistakes(locale, file, issues),
        Notice::Opening(file, percent) => return opening(locale, file, *percent, onclick),
    };
    html! {
        <section class="notice notice--wrong" role="alert">
            <button type="button" class="button button--quiet notice__close" {onclick}
                aria-label={locale.say(Message::Dismiss)}>
                { icon(Symbol::Close) }
            </button>
            { said }
        </section>
    }
}

/// How far the reading of a large file is, and the way to stop it.
fn opening(locale: Locale, file: &str, percent: usize, onclick: Callback<MouseEvent>) -> Html {
    let said = locale.say(Message::OpeningFile(file));
    html! {
        <section class="notice notice--opening">
            <p role="status">{ said.clone() }</p>
            <progress class="notice__progress" max="100" value={percent.to_string()} aria-label={said}></progress>
            <button type="button" class="button" {onclick}>{ locale.say(Message::Cancel) }</button>
        </section>
    }
}

fn mistakes(locale: Locale, file: &str, issues: &Issues) -> Html {
    let count = issues.kept().len() + issues.left_out();
    html! {
        <>
            <h2 class="notice__title" id={NOTICE}>{ locale.say(Message::IssuesTitle(file, count)) }</h2>
            <p>{ locale.say(Message::PlanStays) }</p>
            <ul class="notice__issues" tabindex="0" aria-label={locale.say(Message::IssuesTitle(file, count))}>
                { for issues.kept().iter().map(|it| mistake(locale, it)) }
                if issues.left_out() > 0 {
                    <li>{ locale.say(Message::MoreIssues(issues.left_out())) }</li>
                }
            </ul>
        </>
    }
}

fn mistake(locale: Locale, issue: &Issue) -> Html {
    let place = match &*issue.place.0 {
        "" => html! { <span>{ locale.say(Message::WholeFile) }</span> },
        path => html! { <code class="notice__path">{ path.to_owned() }</code> },
    };
    html! { <li class="notice__issue">{ place }<span>{ locale.problem(&issue.problem) }</span></li> }
}

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
pub struct RefusedEditProps {
    pub problem: Option<Rc<Problem>>,
}

/// Why the last edit was refused.
pub fn refused_edit(locale: Locale, props: &RefusedEditProps) -> Html {
    let Some(problem) = &props.problem else {
        return Html::default();
    };
    html! {
        <p class="notice notice--wrong" role="alert">
            { locale.say(Message::EditRefused(&locale.problem(problem))) }
        </p>
    }
}

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
pub struct StorageTroubleProps {
    pub saving: Saving,
    pub version: Shared<Version>,
}

/// That the device does not keep the plan, with the file as a way out.
pub fn storage_trouble(locale: Locale, props: &StorageTroubleProps) -> Html {
    let Saving::Failed(trouble) = props.saving else {
        return Html::default();
    };
    let version = props.version.clone();
    let onclick = Callback::from(move |_: MouseEvent| save(locale, &version));
    html! {
        <div class="notice notice--wrong" role="alert">
            <p>{ trouble_said(locale, trouble) }</p>
            <button type="button" class="button" {onclick}>{ locale.say(Message::DownloadNow) }</button>
        </div>
    }
}

/// Why the device keeps nothing, in words.
#[must_use]
pub fn trouble_said(locale: Locale, trouble: Trouble) -> Cow<'static, str> {
    match trouble {
        Trouble::Full => locale.say(Message::StorageFull),
        Trouble::Closed => locale.say(Message::StorageOff),
        Trouble::Newer => locale.say_keeping(KeepingMessage::StorageNewer),
    }
}

/// Hands the plan to the user as a file named after it.
pub(super) fn save(locale: Locale, version: &Version) {
    let plan = version.baseline().plan();
    let name = crate::store::file_name(&locale.title(plan));
    browser::download(&name, &json::write(plan));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::render_html;

    #[tokio::test]
    async fn every_mistake_stands_with_its_path() {
        let html = render_html(|| {
            let Err(issues) =
                json::read(br#"{ "format": "major-planner/plan", "version": 1, "schools": {} }"#)
            else {
                panic!("it has mistakes")
            };
            let notice = Notice::Issues("a.json".into(), Rc::new(issues));
            notice_box(Locale::ZhHans, &NoticeBoxProps { notice, on_dismiss: Callback::noop() })
        })
        .await;
        for path in ["pack", "as_of", "horizon", "schools"] {
            assert!(html.contains(&format!(">{path}</code>")), "{path}: {html}");
        }
        assert!(html.contains("a.json没有打开：有4处错误"), "{html}");
    }
}
