//! One school looked for among many, to filter by.

use crate::i18n::{Locale, Message, school_name};
use crate::session::{Version, school_called, schools_called};
use crate::ui::Shared;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How many names are offered for what is typed.
const OFFERED: usize = 50;

/// What it is given.
#[expect(missing_docs, reason = "the fields are named after what they are")]
#[derive(Properties, PartialEq)]
pub struct SchoolSearchProps {
    pub version: Shared<Version>,
    pub chosen: Option<usize>,
    pub on_choose: Callback<Option<usize>>,
}

/// A field for a school's name, which offers those that hold what is typed: a
/// list of thousands could not be read, and would be built with the page. A
/// whole name chooses its school, and no name all of them.
#[component]
pub fn SchoolSearch(props: &SchoolSearchProps) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let plan = props.version.plan();
    let name = props.chosen.and_then(|it| plan.schools().get(it));
    let name = name.map(|it| school_name(&it.about).to_owned()).unwrap_or_default();
    // What is typed and stands for no school yet.
    let typed = use_state_eq(|| None::<String>);
    {
        let typed = typed.setter();
        use_effect_with(props.chosen, move |_| typed.set(None));
    }
    let text = typed.as_ref().unwrap_or(&name);
    let oninput = {
        let (typed, version) = (typed.setter(), props.version.clone());
        let on_choose = props.on_choose.clone();
        Callback::from(move |event: InputEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            let text = field.map(|it| it.value()).unwrap_or_default();
            let school = school_called(version.plan(), &text);
            typed.set(Some(text).filter(|it| school.is_none() && !it.is_empty()));
            // What stands in the field is what is shown: half a name is no school.
            on_choose.emit(school);
        })
    };
    let offered = schools_called(plan, text, OFFERED);
    html! {
        <>
            <input type="search" class="findings-panel__school" list="school-search-names" autocomplete="off"
                aria-label={locale.say(Message::FilterSchool)} placeholder={locale.say(Message::AllSchools)}
                value={text.clone()} {oninput} />
            <datalist id="school-search-names">
                { for offered.iter().map(|(at, it)| html! { <option key={*at} value={school_name(it).to_owned()} /> }) }
            </datalist>
        </>
    }
}
