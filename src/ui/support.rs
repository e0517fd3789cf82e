//! What the components' tests need: a plan to show, and their markup.

use super::Shared;
use crate::io::json;
use crate::session::Version;
use crate::store::EXAMPLE_CITY;
use std::rc::Rc;
use yew::prelude::*;

/// The example city, judged.
pub(super) fn example() -> Shared<Version> {
    let plan = json::read(EXAMPLE_CITY.as_bytes()).unwrap();
    Shared::from(&Rc::new(Version::of(plan).unwrap()))
}

/// The markup of a component, in Chinese.
pub(super) async fn render<C>(props: impl FnOnce() -> C::Properties + Send + 'static) -> String
where
    C: BaseComponent,
{
    yew::ServerRenderer::<C>::with_props(props).hydratable(false).render().await
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    html: Html,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    props.html.clone()
}

/// The markup that a function makes.
pub(super) async fn render_html(make: impl FnOnce() -> Html + Send + 'static) -> String {
    render::<Shown>(move || ShownProps { html: make() }).await
}
