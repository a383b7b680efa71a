//! Holding a pointer, and where it is.

use super::Refused;
use web_sys::{Element, PointerEvent};

/// Sends all further events of this pointer to `element` until it is let go, wherever it moves.
///
/// # Errors
/// When the pointer is gone already.
pub fn capture(element: &Element, event: &PointerEvent) -> Result<(), Refused> {
    Ok(element.set_pointer_capture(event.pointer_id())?)
}

/// Returns the distance of the pointer from the left and the upper edge of `element`, CSS pixels.
pub fn place_in(element: &Element, event: &PointerEvent) -> (f64, f64) {
    let edges = element.get_bounding_client_rect();
    (f64::from(event.client_x()) - edges.left(), f64::from(event.client_y()) - edges.top())
}
