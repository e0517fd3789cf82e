//! How later intakes are projected: five methods, what each does, and how well
//! it would have done on the plan's own history.

use super::readings_panel::fixed;
use crate::i18n::{ChartMessage, Locale, Message, ProjectionMessage};
use crate::plan::{Frame, Method, PlanEdit};
use crate::projection::Backtest;
use crate::session::Version;
use crate::ui::Shared;
use crate::ui::hooks::use_worked_out;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct MethodChoiceProps {
    pub version: Shared<Version>,
    pub on_edit: Callback<PlanEdit>,
}

/// The choice of a method.
#[component]
pub fn MethodChoice(props: &MethodChoiceProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let say = |message| locale.say_projection(message);
    // A walk over all offerings, which is short; but no key has to wait for it.
    let worked = use_worked_out(&props.version, |it| Backtest::of(it.plan()));
    let tried = worked.found.as_deref();
    let choices = Method::ALL.iter().map(|&it| choice(locale, props, it, tried));
    html! {
        <fieldset class="method-choice" aria-busy={worked.is_stale.to_string()} aria-describedby={fixed(&props.version)}>
            <legend class="setting-field__name">{ locale.say(Message::ProjectionMethod) }</legend>
            <p class="setting-field__question">{ say(ProjectionMessage::NeverJudged) }</p>
            { for choices }
            <p class="method-choice__tried" role="status">
                if let Some(it) = tried {
                    { say(ProjectionMessage::Tried(*it)) }{ locale.join() }{ say(ProjectionMessage::Preferred(it.preferred())) }
                } else {
                    { locale.say_chart(ChartMessage::MethodTried) }
                }
            </p>
        </fieldset>
    }
}

fn choice(
    locale: Locale,
    props: &MethodChoiceProps,
    method: Method,
    tried: Option<&Backtest>,
) -> Html {
    let say = |message| locale.say_projection(message);
    let frame = Rc::clone(props.version.plan().frame());
    let is_chosen = frame.method == method;
    let onchange = props
        .on_edit
        .reform(move |_: Event| PlanEdit::SetFrame(Rc::new(Frame { method, ..(*frame).clone() })));
    let is_fixed = fixed(&props.version).is_some();
    // Not `disabled`: it can be reached, and read with the reason.
    let onclick = Callback::from(move |event: MouseEvent| {
        if is_fixed {
            event.prevent_default();
        }
    });
    let off = tried.and_then(|it| it.mean_error(method));
    let is_preferred = tried.and_then(Backtest::preferred) == Some(method);
    let id = format!("method-{}", method.word());
    html! {
        <div class="method-choice__one">
            <input type="radio" name="method" {id} value={method.word()} checked={is_chosen} aria-disabled={is_fixed.then_some("true")} {onclick} {onchange}
                aria-describedby={format!("method-{}-note", method.word())} />
            <label for={format!("method-{}", method.word())}>
                { say(ProjectionMessage::Name(method)) }
                if is_preferred {
                    <span class="method-choice__preferred">{ locale.say_chart(ChartMessage::MethodPreferred) }</span>
                }
            </label>
            <p class="method-choice__note" id={format!("method-{}-note", method.word())}>
                { say(ProjectionMessage::Explained(method)) }
                if let Some(off) = off {
                    <span class="method-choice__off">{ say(ProjectionMessage::Off(method, off)) }</span>
                }
            </p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::{example, render, render_html};

    #[tokio::test]
    async fn the_five_methods_are_explained_and_one_is_chosen() {
        let html = render::<MethodChoice>(|| MethodChoiceProps {
            version: example(),
            on_edit: Callback::noop(),
        })
        .await;
        assert_eq!(html.matches("type=\"radio\"").count(), 5, "{html}");
        assert_eq!(html.matches("checked").count(), 1, "{html}");
        assert!(html.contains("判定从不取决于预测") && html.contains("正在用本规划"), "{html}");
    }

    #[tokio::test]
    async fn under_a_scenario_it_is_seen_and_not_chosen() {
        for (scenario, fixed) in [(None, 0), (Some("A"), 5)] {
            let html = render::<MethodChoice>(move || {
                let version = Shared::from(&Rc::new(example().under(scenario)));
                MethodChoiceProps { version, on_edit: Callback::noop() }
            })
            .await;
            assert_eq!(html.matches(" aria-disabled=\"true\"").count(), fixed, "{html}");
            let reason = "aria-describedby=\"frame-fixed\"";
            assert_eq!(html.contains(reason), scenario.is_some(), "{html}");
        }
    }

    #[tokio::test]
    async fn what_each_was_off_by_stands_beside_it_and_one_is_marked() {
        let tried = Backtest { series: 20, forecasts: 40, errors: [400, 100, 500, 600, 700] };
        let html = render_html(move || {
            let props = MethodChoiceProps { version: example(), on_edit: Callback::noop() };
            let all = Method::ALL.iter();
            let all = all.map(|&it| choice(Locale::En, &props, it, Some(&tried)));
            html! { { for all } }
        })
        .await;
        assert_eq!(html.matches("method-choice__preferred").count(), 1, "{html}");
        assert!(html.contains("Mean: off by 2.5 students on average"), "{html}");
    }
}
