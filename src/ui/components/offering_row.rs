//! One offering of the table.

use super::{Editing, Icon, IntakeCell, OfferingEditor, Symbol, VerdictMark};
use crate::evaluation::SchoolReport;
use crate::i18n::{Locale, Message, major_name};
use crate::plan::{At, ChainSet, Frame, Offering, PlanEdit, School, Year};
use crate::policy::Pack;
use crate::session::{Action, Filter, Mark, OfferingForm, Refusal, Version, cells, marks};
use crate::ui::Shared;

use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct OfferingRowProps {
    pub at: At,
    pub school: Rc<School>,
    pub judged: Rc<SchoolReport>,
    pub frame: Rc<Frame>,
    pub pack: Shared<Pack>,
    /// The year looked at.
    pub nth: usize,
    /// The plan, while the offering's form is open.
    pub editor: Option<Shared<Version>>,
    pub on_action: Callback<Action>,
    pub on_filter: Callback<Filter>,
    pub on_editing: Callback<Option<Editing>>,
}

/// What was refused in a row, by year.
#[derive(Default)]
struct Refusals(Vec<(Year, Refusal)>);

impl Reducible for Refusals {
    type Action = (Year, Option<Refusal>);

    fn reduce(self: Rc<Self>, (year, refusal): Self::Action) -> Rc<Self> {
        let before = self.0.iter().find(|(it, _)| *it == year).map(|(_, it)| *it);
        if before == refusal {
            return self;
        }
        let others = self.0.iter().filter(|(it, _)| *it != year).copied();
        let mut refusals: Vec<_> = others.chain(refusal.map(|it| (year, it))).collect();
        refusals.sort_by_key(|(year, _)| *year);
        Rc::new(Self(refusals))
    }
}

/// One offering: its intakes year by year, and what was found about it.
#[component]
pub fn OfferingRow(props: &OfferingRowProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let refusals = use_reducer(Refusals::default);
    let on_refused = {
        let dispatcher = refusals.dispatcher();
        use_callback((), move |refused: (Year, Option<Refusal>), ()| dispatcher.dispatch(refused))
    };
    let at = props.at;
    let Some(offering) = props.school.offerings().get(at.offering) else {
        return Html::default();
    };
    let name = AttrValue::from(locale.offering(offering));
    let message = AttrValue::from(format!("refused-{}-{}", at.school, at.offering));
    let intakes = cells(offering, &props.frame).into_iter().map(|cell| {
        let is_recorded = cell.column.is_recorded;
        let kind = if is_recorded { "offering-row__recorded" } else { "offering-row__planned" };
        let is_first = !is_recorded && cell.column.year == props.frame.as_of.plus(1);
        html! {
            <td role="cell" key={cell.column.year.number()} class={classes!(kind, is_first.then_some("offering-row__first-planned"))}>
                <IntakeCell {at} {cell} offering={name.clone()} message={message.clone()}
                    on_action={props.on_action.clone()} on_refused={on_refused.clone()} />
            </td>
        }
    });
    let marks = marks(&props.judged, props.nth, at.offering);
    html! {
        <>
            <tr class="offering-row" role="row">
                <th role="rowheader" class="offering-row__major" id={format!("row-{}-{}", at.school, at.offering)} tabindex="-1">
                    <span class="offering-row__name">{ major_name(offering).to_owned() }</span>
                    <span class="offering-row__about">
                        { offering.identity.code.to_string() }{ " · " }{ locale.say(Message::Years(offering.length)) }{ " · " }
                        { locale.say(Message::OpenedIn(offering.first_year)) }
                    </span>
                </th>
                <td role="cell" class="offering-row__start">{ verdicts(locale, props, &name, &marks) }</td>
                <td role="cell" class="offering-row__start">{ chains(locale, &props.pack, offering.chains) }</td>
                { for intakes }
                <td role="cell" class="offering-row__actions">{ actions(locale, props, &name) }</td>
            </tr>
            if !refusals.0.is_empty() {
                <tr class="offering-row__refusals" role="row">
                    <td role="cell">
                        <div id={message} class="offering-row__message" role="alert">
                            { for refusals.0.iter().map(|(year, it)| html! {
                                <p>{ format!("{year}: ") }{ locale.say(Message::Refused(*it)) }</p>
                            }) }
                        </div>
                    </td>
                </tr>
            }
            { editor(props, offering) }
        </>
    }
}

fn chains(locale: Locale, pack: &Pack, chains: ChainSet) -> Html {
    let served = pack.chains.iter().enumerate().filter(|(at, _)| chains.has(*at));
    let tags: Vec<Html> = served
        .map(|(at, it)| html! { <li key={at} class="chain-tag">{ locale.of(it).to_owned() }</li> })
        .collect();
    if tags.is_empty() {
        return html! { <span class="offering-row__none">{ locale.say(Message::NoChains) }</span> };
    }
    html! { <ul class="offering-row__tags">{ for tags }</ul> }
}

fn verdicts(locale: Locale, props: &OfferingRowProps, name: &AttrValue, marks: &[Mark]) -> Html {
    let Some((first, others)) = marks.split_first() else {
        return html! { <VerdictMark verdict={crate::policy::Verdict::Met} /> };
    };
    let At { school, offering } = props.at;
    let asked = Filter { school: Some(school), offering: Some(offering), ..Filter::default() };
    let onclick = props.on_filter.reform(move |_: MouseEvent| asked);
    let rule = props.pack.rules.get(first.rule).map(|it| locale.of(&it.name).to_owned());
    html! {
        <button type="button" class="offering-row__verdict" title={locale.say(Message::VerdictsOf(name))} {onclick}>
            <VerdictMark verdict={first.verdict}>
                if !others.is_empty() {
                    <span class="offering-row__more">{ format!("+{}", others.len()) }</span>
                }
            </VerdictMark>
            <span class="offering-row__rule">{ rule }</span>
        </button>
    }
}

fn actions(locale: Locale, props: &OfferingRowProps, name: &AttrValue) -> Html {
    let at = props.at;
    let open = props.editor.is_none().then_some(Editing::Offering(at));
    let on_edit = props.on_editing.reform(move |_: MouseEvent| open);
    let on_remove =
        props.on_action.reform(move |_: MouseEvent| Action::Edit(PlanEdit::RemoveOffering { at }));
    let button = |symbol,
                  label: std::borrow::Cow<'static, str>,
                  expanded: Option<bool>,
                  onclick| {
        html! {
            <button type="button" class="button button--icon button--quiet" aria-label={label.clone()}
                title={label} aria-expanded={expanded.map(|it| it.to_string())} {onclick}>
                <Icon {symbol} />
            </button>
        }
    };
    html! {
        <>
            { button(Symbol::Edit, locale.say(Message::EditOffering(name)), Some(props.editor.is_some()), on_edit) }
            { button(Symbol::Remove, locale.say(Message::RemoveOffering(name)), None, on_remove) }
        </>
    }
}

fn editor(props: &OfferingRowProps, offering: &Offering) -> Html {
    let Some(version) = &props.editor else {
        return Html::default();
    };
    html! {
        <tr class="offering-row__editor" role="row">
            <td role="cell">
                <OfferingEditor at={props.at} form={OfferingForm::of(offering)} version={version.clone()}
                    on_action={props.on_action.clone()} on_close={props.on_editing.reform(|()| None)} />
            </td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::support::{example, render};

    fn props(editor: bool) -> OfferingRowProps {
        let version = example();
        let (plan, report) = (version.plan(), version.report());
        OfferingRowProps {
            at: At { school: 11, offering: 1 },
            school: Rc::clone(plan.schools().get(11).unwrap()),
            judged: Rc::clone(report.school(11).unwrap()),
            frame: Rc::clone(plan.frame()),
            pack: Shared::from(version.pack()),
            nth: 0,
            editor: editor.then(|| version.clone()),
            on_action: Callback::noop(),
            on_filter: Callback::noop(),
            on_editing: Callback::noop(),
        }
    }

    #[tokio::test]
    async fn a_row_shows_recorded_planned_and_projected_intakes_apart() {
        let html = render::<OfferingRow>(|| props(false)).await;
        assert_eq!(html.matches("offering-row__recorded").count(), 5, "{html}");
        assert_eq!(html.matches("offering-row__planned").count(), 3, "{html}");
        assert_eq!(html.matches("offering-row__first-planned").count(), 1, "{html}");
        assert!(html.contains("aria-label=\"服装设计与工艺（3年） 2025年招生人数\""), "{html}");
        assert!(html.contains("value=\"22\""), "{html}");
        assert!(html.contains("placeholder=\"22\" title=\"预测22人\""), "{html}");
        assert!(html.contains("招生过少") && html.contains("优势特色产业"), "{html}");
    }

    #[tokio::test]
    async fn its_form_stands_below_it_while_it_is_open() {
        let html = render::<OfferingRow>(|| props(true)).await;
        assert!(html.contains("value=\"680402\"") && html.contains("role=\"combobox\""), "{html}");
        let chosen = "aria-pressed=\"true\"";
        assert_eq!(html.matches(chosen).count(), 1, "the chain that it serves: {html}");
    }
}
