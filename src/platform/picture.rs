//! A drawing as a picture that stands alone: SVG with its styles written out.

use super::{Refused, document, root, window};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Document, Element, SvgTextContentElement, Window, XmlSerializer};

const SVG: &str = "http://www.w3.org/2000/svg";
/// Pixels of paper round the drawing, its title and the lines under it.
const MARGIN: (f64, f64, f64) = (20.0, 52.0, 22.0);
/// Pixels more for each line.
const LINE: f64 = 18.0;
/// What a style sheet may have set and a file must carry itself.
const PAINT: [&str; 9] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "stroke-linecap",
    "opacity",
    "vector-effect",
];
const TYPE: [&str; 5] = ["font-family", "font-size", "font-weight", "font-style", "paint-order"];

/// Words to write round the drawing.
pub struct Caption<'a> {
    /// Above it.
    pub title: &'a str,
    /// Lines between title and drawing.
    pub above: &'a [String],
    /// Lines below it.
    pub below: &'a [String],
}

/// Returns an `<svg>` as the text of a file that needs no style sheet. It is put into the page, out of sight, as long
/// as it takes to ask how it looks there.
///
/// # Errors
/// When the browser cannot tell the styles.
pub fn svg(drawing: &str, caption: &Caption) -> Result<String, Refused> {
    let window = window()?;
    let document = document()?;
    let stage = document.create_element("div")?;
    stage.set_class_name("unseen");
    stage.set_inner_html(drawing);
    document.body().ok_or(Refused)?.append_child(&stage)?;
    let text = alone(&window, &document, &stage, caption);
    stage.remove();
    text
}

fn alone(window: &Window, document: &Document, stage: &Element, caption: &Caption) -> Result<String, Refused> {
    let live = stage.first_element_child().ok_or(Refused)?;
    let copy = twin(&live)?;
    write_styles(window, &live, &copy)?;
    frame(window, document, &live, &copy, caption)?;
    Ok(XmlSerializer::new()?.serialize_to_string(&copy)?)
}

/// An element once more, with all in it.
fn twin(element: &Element) -> Result<Element, Refused> {
    Ok(element.clone_node_with_deep(true)?.unchecked_into())
}

/// Writes the computed style of `live` and all below it into the attributes of `copy`, its twin, in place of their
/// classes.
fn write_styles(window: &Window, live: &Element, copy: &Element) -> Result<(), Refused> {
    if let Some(style) = window.get_computed_style(live)? {
        let text = matches!(copy.tag_name().as_str(), "text" | "tspan");
        for name in PAINT.iter().chain(TYPE.iter().filter(|_| text)) {
            write_style(&style, copy, name)?;
        }
    }
    write_length(live, copy)?;
    let (below, twins) = (live.children(), copy.children());
    // From the last to the first: a halo goes before its text, and moves what comes after.
    for index in (0..below.length()).rev() {
        if let (Some(live), Some(copy)) = (below.item(index), twins.item(index)) {
            write_styles(window, &live, &copy)?;
            put_halo(&copy)?;
        }
    }
    copy.remove_attribute("class")?;
    Ok(())
}

fn write_style(style: &CssStyleDeclaration, copy: &Element, name: &str) -> Result<(), Refused> {
    let value = style.get_property_value(name)?;
    if !value.is_empty() {
        copy.set_attribute(name, &value)?;
    }
    Ok(())
}

/// Puts the halo of a text, which its paint order has under it, before it as a text of its own: where a text has its
/// length written, some programs draw letter by letter, each halo over the letter before.
fn put_halo(text: &Element) -> Result<(), Refused> {
    if text.tag_name() == "text" && text.get_attribute("paint-order").is_some_and(|order| order.starts_with("stroke")) {
        let halo = twin(text)?;
        without(&halo, "fill")?;
        halo.set_attribute("aria-hidden", "true")?;
        without(text, "stroke")?;
        text.before_with_node_1(&halo)?;
    }
    Ok(())
}

/// Takes one paint off an element and all in it.
fn without(element: &Element, paint: &str) -> Result<(), Refused> {
    element.set_attribute(paint, "none")?;
    let below = element.children();
    (0..below.length()).filter_map(|index| below.item(index)).try_for_each(|child| without(&child, paint))
}

/// Writes how long a text is here: with a wider typeface, where the file is opened, it would run into its neighbours.
fn write_length(live: &Element, copy: &Element) -> Result<(), Refused> {
    if let (Some(text), "text") = (live.dyn_ref::<SvgTextContentElement>(), &*live.tag_name()) {
        copy.set_attribute("textLength", &number(text.get_computed_text_length().into()))?;
        copy.set_attribute("lengthAdjust", "spacingAndGlyphs")?;
    }
    Ok(())
}

/// Puts paper, title and lines round the drawing, and the patterns it refers to inside.
fn frame(
    window: &Window,
    document: &Document,
    live: &Element,
    copy: &Element,
    caption: &Caption,
) -> Result<(), Refused> {
    let size = live.get_bounding_client_rect();
    let (side, above, below) = MARGIN;
    let lines = LINE * caption.above.len() as f64;
    let (above, below) = (above + lines, below + LINE * caption.below.len() as f64);
    let (width, height) = (size.width() + 2.0 * side, size.height() + above + below);
    let (x, y, width, height) = (number(-side), number(-above), number(width), number(height));
    copy.set_attribute("viewBox", &[&*x, " ", &y, " ", &width, " ", &height].concat())?;
    copy.set_attribute("width", &width)?;
    copy.set_attribute("height", &height)?;
    let style = window.get_computed_style(&root()?)?.ok_or(Refused)?;
    let style = |name: &str| style.get_property_value(name);
    let (paper, ink, font) = (style("background-color")?, style("color")?, style("font-family")?);
    let made = |tag: &str, attributes: &[(&str, &str)]| -> Result<Element, Refused> {
        let element = document.create_element_ns(Some(SVG), tag)?;
        attributes.iter().try_for_each(|(name, value)| element.set_attribute(name, value))?;
        Ok(element)
    };
    let words = |y: f64, pixels: &str, weight: &str, text: &str| -> Result<Element, Refused> {
        let element = made(
            "text",
            &[
                ("x", "0"),
                ("y", &number(y)),
                ("fill", &ink),
                ("font-family", &font),
                ("font-size", pixels),
                ("font-weight", weight),
            ],
        )?;
        element.set_text_content(Some(text));
        Ok(element)
    };
    let paper = made("rect", &[("x", &x), ("y", &y), ("width", &width), ("height", &height), ("fill", &paper)])?;
    if let Some(patterns) = document.query_selector("#patterns")? {
        let twin = twin(&patterns)?;
        write_styles(window, &patterns, &twin)?;
        copy.prepend_with_node_1(&twin)?;
    }
    copy.prepend_with_node_1(&paper)?;
    let title = words(-24.0 - lines, "16px", "600", caption.title)?;
    copy.append_with_node_1(&title)?;
    for (from, lines) in [(-22.0 - lines, caption.above), (size.height() + 6.0, caption.below)] {
        let mut y = from;
        for line in lines {
            y += LINE;
            let line = words(y, "12px", "400", line)?;
            // In the page it has a length, there of the size of labels.
            live.append_child(&line)?;
            write_length(&line, &line)?;
            copy.append_with_node_1(&line)?;
        }
    }
    Ok(())
}

/// A number as the browser writes it, which refuses only radices that are none; the standard library's way of writing
/// one is larger than this module.
fn number(value: f64) -> String {
    js_sys::Number::from(value).to_string_with_radix(10).map(String::from).unwrap_or_default()
}
