//! An SVG file as a PNG.

use super::download::{blob, text_blob};
use super::{Refused, document};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

/// Draws an SVG file's text at twice its size and offers it as a PNG of this name.
///
/// # Errors
/// When the browser cannot begin.
pub fn png(name: &str, svg: &str) -> Result<(), Refused> {
    let url = Url::create_object_url_with_blob(&text_blob("image/svg+xml", svg)?)?;
    let image = HtmlImageElement::new()?;
    let (name, drawn, source) = (name.to_string(), image.clone(), url.clone());
    // Called once, whether it can be drawn or not: an image that cannot has no size.
    let on_end = Closure::once_into_js(move || {
        if drawn.natural_width() > 0 {
            // A browser that refuses a download says so itself.
            draw(&name, &drawn).ok();
        }
        Url::revoke_object_url(&source).ok();
    });
    image.set_onload(Some(on_end.unchecked_ref()));
    image.set_onerror(Some(on_end.unchecked_ref()));
    image.set_src(&url);
    Ok(())
}

fn draw(name: &str, image: &HtmlImageElement) -> Result<(), Refused> {
    let canvas: HtmlCanvasElement = document()?.create_element("canvas")?.unchecked_into();
    canvas.set_width(image.natural_width().saturating_mul(2));
    canvas.set_height(image.natural_height().saturating_mul(2));
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(Refused)?.unchecked_into();
    context.scale(2.0, 2.0)?;
    context.draw_image_with_html_image_element(image, 0.0, 0.0)?;
    let name = name.to_string();
    let offer = Closure::once_into_js(move |content: JsValue| {
        content.dyn_into().map_err(|_| Refused).and_then(|content| blob(&name, &content)).ok();
    });
    Ok(canvas.to_blob(offer.unchecked_ref())?)
}
