//! Holding a pointer, and where it is.

use super::Refused;
use js_sys::Number;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, PointerEvent};

/// Sends all further events of this pointer to `element` until it is let go, wherever it moves.
///
/// # Errors
/// When the pointer is gone already.
pub fn capture(element: &Element, event: &PointerEvent) -> Result<(), Refused> {
    Ok(element.set_pointer_capture(event.pointer_id())?)
}

/// Gives the focus to what a finger is on, in a drawing too; nothing is scrolled, for it is in sight.
pub fn focus(element: &Element) {
    let still = FocusOptions::new();
    still.set_prevent_scroll(true);
    // Parts of drawings have the same method under another interface.
    element.unchecked_ref::<HtmlElement>().focus_with_options(&still).ok();
}

/// Returns the distance of the pointer from the left and the upper edge of a drawing, in the drawing's own units;
/// `None` without a `viewBox`.
pub fn place_in(drawing: &Element, event: &PointerEvent) -> Option<(f64, f64)> {
    let edges = drawing.get_bounding_client_rect();
    let unit = edges.width() / Number::parse_float(drawing.get_attribute("viewBox")?.split(' ').nth(2)?);
    let place = |at: i32, edge: f64| (f64::from(at) - edge) / unit;
    Some((place(event.client_x(), edges.left()), place(event.client_y(), edges.top())))
}
