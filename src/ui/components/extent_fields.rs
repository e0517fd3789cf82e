//! Whether the plan lists every school of the city, and what the others add up to.

use super::readings_panel::{ReadingsPanelProps, fixed};
use super::{LineField, SettingField};
use crate::i18n::{Locale, SettingsMessage};
use crate::plan::{Allowed, Extent, PlanEdit, Setting};
use crate::session::{BackgroundNumber, with_extent};
use std::rc::Rc;
use yew::prelude::*;

const NOTE: &str = "others-note";

/// The extent of the plan, and the figures of the schools not listed.
pub(super) fn extent_fields(locale: Locale, props: &ReadingsPanelProps) -> Html {
    let say = |message| locale.say_settings(message);
    let frame = props.version.plan().frame();
    let word = |it: Extent| Setting::Word(it.word().into());
    let choices: Vec<_> = Extent::ALL
        .iter()
        .map(|&it| (word(it), say(SettingsMessage::Extent(it)).into_owned()))
        .collect();
    let value = word(frame.extent);
    let on_change = {
        let frame = Rc::clone(frame);
        props.on_edit.reform(move |value: Setting| {
            let is_part = value == Setting::Word(Extent::Part.word().into());
            let extent = if is_part { Extent::Part } else { Extent::City };
            PlanEdit::SetFrame(Rc::new(with_extent(&frame, extent)))
        })
    };
    let allowed = Allowed::OneOf(choices.iter().map(|(value, _)| value.clone()).collect());
    html! {
        <>
            <SettingField id="extent" name={say(SettingsMessage::Schools)} question={say(SettingsMessage::SchoolsNote)}
                {allowed} default={value.clone()} {value} {choices} fixed={fixed(&props.version)} {on_change} />
            if frame.extent == Extent::Part {
                { others(locale, props) }
            }
        </>
    }
}

fn others(locale: Locale, props: &ReadingsPanelProps) -> Html {
    let say = |message| locale.say_settings(message);
    let chains = &props.version.pack().chains;
    let count = chains.len();
    let line = |number: BackgroundNumber, label: String| {
        let frame = Rc::clone(props.version.plan().frame());
        let value = number.of(&frame).map(|it| it.to_string()).unwrap_or_default();
        let on_edit = props.on_edit.clone();
        let on_commit = Callback::from(move |text: String| {
            let typed = number.typed(&frame, &text, count);
            let edit = typed.map(|it| on_edit.emit(PlanEdit::SetFrame(Rc::new(it))));
            edit.err().map(|it| locale.problem(&it))
        });
        html! {
            <LineField key={number.id()} id={number.id()} {label} {value} fixed={fixed(&props.version)} {on_commit} />
        }
    };
    let all = BackgroundNumber::ALL.into_iter();
    let all = all.map(|it| line(it, say(SettingsMessage::Number(it)).into_owned()));
    let by_chain = chains.iter().enumerate();
    let by_chain =
        by_chain.map(|(at, chain)| line(BackgroundNumber::Chain(at), locale.of(chain).to_owned()));
    html! {
        <>
            <fieldset class="extent-fields" aria-describedby={NOTE}>
                <legend>{ say(SettingsMessage::Others) }</legend>
                <p class="extent-fields__note" id={NOTE}>{ say(SettingsMessage::OthersNote) }</p>
                { for all }
            </fieldset>
            <fieldset class="extent-fields">
                <legend>{ say(SettingsMessage::ByChain) }</legend>
                { for by_chain }
            </fieldset>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Version;
    use crate::ui::Shared;
    use crate::ui::support::{example, render_html};

    async fn shown(extent: Extent, scenario: Option<&'static str>) -> String {
        render_html(move || {
            let plan = example().plan().clone();
            let frame = Rc::new(with_extent(plan.frame(), extent));
            let plan = plan.with(&PlanEdit::SetFrame(frame)).unwrap().unwrap_or(plan);
            let version = Version::of(plan).unwrap().under(scenario);
            let version = Shared::from(&Rc::new(version));
            extent_fields(Locale::En, &ReadingsPanelProps { version, on_edit: Callback::noop() })
        })
        .await
    }

    #[tokio::test]
    async fn the_others_are_asked_for_only_where_there_are_some() {
        let html = shown(Extent::City, None).await;
        assert_eq!(html.matches("<input").count(), 0, "{html}");
        let html = shown(Extent::Part, None).await;
        assert_eq!(html.matches("<input").count(), 13, "{html}");
        assert_eq!(html.matches(" readonly=").count(), 0, "{html}");
    }

    #[tokio::test]
    async fn under_a_scenario_all_is_read_and_not_changed() {
        let html = shown(Extent::Part, Some("A")).await;
        assert_eq!(html.matches("<select").count(), 0, "{html}");
        assert_eq!(html.matches(" readonly=").count(), 14, "{html}");
        assert_eq!(html.matches("aria-describedby=\"frame-fixed").count(), 14, "{html}");
    }
}
