//! Pictures of the page, given to the user as files of their own.

use super::files::{follow, offer};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, Element, HtmlCanvasElement, HtmlImageElement,
    NodeList, XmlSerializer,
};

/// What of a style sheet shows in a picture.
const PROPERTIES: [&str; 9] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "paint-order",
];
/// How many dots of a picture are drawn for each of its units.
const DENSITY: u32 = 3;
const SVG: &str = "http://www.w3.org/2000/svg";

/// A picture that needs nothing of this page any more.
#[derive(Clone, Debug)]
pub struct Drawn {
    text: String,
    width: u32,
    height: u32,
}

/// The picture that an `svg` of the page shows, in the colours that it has now
/// and on the ground that it stands on; `None` where the browser cannot tell.
/// What has a `data-aside` belongs to the page and is left out.
#[must_use]
pub fn drawn(svg: &Element, title: &str) -> Option<Drawn> {
    let copy: Element = svg.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let (shown, settled) = (all(svg)?, all(&copy)?);
    settle(svg, &copy)?;
    for at in 0..shown.length() {
        settle(&element(&shown, at)?, &element(&settled, at)?)?;
    }
    let aside = copy.query_selector_all("[data-aside]").ok()?;
    (0..aside.length()).filter_map(|at| element(&aside, at)).for_each(|it| it.remove());
    for name in ["class", "aria-hidden", "focusable"] {
        copy.remove_attribute(name).ok()?;
    }
    let box_of = svg.get_attribute("viewBox")?;
    let mut sizes = box_of.split(' ').skip(2).map(|it| it.split('.').next()?.parse().ok());
    let (width, height): (u32, u32) = (sizes.next()??, sizes.next()??);
    copy.set_attribute("width", &width.to_string()).ok()?;
    copy.set_attribute("height", &height.to_string()).ok()?;
    let ground = style(svg)?.get_property_value("background-color").ok()?;
    put_first(&copy, "rect", &[("width", "100%"), ("height", "100%"), ("fill", &ground)])?;
    put_first(&copy, "title", &[])?.set_text_content(Some(title));
    let text = XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()?;
    Some(Drawn { text, width, height })
}

fn all(element: &Element) -> Option<NodeList> {
    element.query_selector_all("*").ok()
}

fn element(nodes: &NodeList, at: u32) -> Option<Element> {
    nodes.get(at)?.dyn_into().ok()
}

fn style(element: &Element) -> Option<CssStyleDeclaration> {
    web_sys::window()?.get_computed_style(element).ok()?
}

/// Writes into a copy how the element looks on the page.
fn settle(shown: &Element, copy: &Element) -> Option<()> {
    let style = style(shown)?;
    for name in PROPERTIES {
        let value = style.get_property_value(name).ok()?;
        copy.set_attribute(name, &value).ok()?;
    }
    copy.remove_attribute("class").ok()
}

/// Puts a new element before all others.
fn put_first(parent: &Element, name: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let new = parent.owner_document()?.create_element_ns(Some(SVG), name).ok()?;
    attributes.iter().try_for_each(|(name, value)| new.set_attribute(name, value)).ok()?;
    parent.insert_before(&new, parent.first_child().as_ref()).ok()?;
    Some(new)
}

/// Hands a picture to the user as an SVG file. Says whether that worked.
pub fn download_svg(name: &str, drawn: &Drawn) -> bool {
    offer(name, "image/svg+xml", &drawn.text).is_ok()
}

/// Hands a picture to the user as a PNG file. Says whether that worked.
pub async fn download_png(name: &str, drawn: &Drawn) -> bool {
    match dots(drawn).await {
        Ok(address) => follow(name, &address).is_ok(),
        Err(_) => false,
    }
}

/// The picture in dots, as an address that holds all of it.
async fn dots(drawn: &Drawn) -> Result<String, JsValue> {
    let image = HtmlImageElement::new()?;
    // As an address of its own kind: from a blob some browsers would not let
    // the canvas be read again.
    let text = String::from(js_sys::encode_uri_component(&drawn.text));
    image.set_src(&format!("data:image/svg+xml,{text}"));
    JsFuture::from(image.decode()).await?;
    let document = image.owner_document().ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    let (width, height) = (drawn.width * DENSITY, drawn.height * DENSITY);
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        width.into(),
        height.into(),
    )?;
    canvas.to_data_url()
}
