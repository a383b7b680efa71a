//! Pointers and keys on the handles of a figure, as actions.

use crate::app::action::Action;
use crate::app::handle::{Handle, Scope};
use crate::platform::pointer::{capture, nearest, x_in};
use web_sys::{Element, KeyboardEvent, PointerEvent};

/// A handle being dragged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grip {
    /// Which one.
    pub handle: Handle,
    /// How far right of the handle's middle it was taken hold of, pixels: it must not jump.
    pub offset: f64,
}

/// The handle an event happened on, if any.
pub fn handle_of(event: &web_sys::Event) -> Option<Handle> {
    Handle::from_key(&nearest(event, "data-handle")?)
}

/// Takes hold of the handle under the pointer; `middle` gives the pixel of a handle's value.
pub fn grip(figure: &Element, event: &PointerEvent, middle: impl Fn(Handle) -> f64) -> Option<Grip> {
    let handle = handle_of(event)?;
    if event.button() != 0 {
        return None;
    }
    // Without capture a fast pointer outruns the handle, but the drag still works inside the figure.
    capture(figure, event).ok();
    Some(Grip { handle, offset: x_in(figure, event) - middle(handle) })
}

/// How far a drag or a key reaches: Shift moves all four strikes, Alt mirrors; else as chosen on the switch.
pub fn scope(shift: bool, alt: bool, chosen: Scope) -> Scope {
    match (shift, alt) {
        (true, _) => Scope::All,
        (false, true) => Scope::Mirror,
        (false, false) => chosen,
    }
}

/// The action of a key pressed on a handle: arrows a step, Page keys ten, Home and End the ends of the range.
pub fn key_action(event: &KeyboardEvent, chosen: Scope) -> Option<Action> {
    if event.ctrl_key() || event.meta_key() {
        return None;
    }
    let handle = handle_of(event)?;
    let scope = scope(event.shift_key(), event.alt_key(), chosen);
    Some(match event.key().as_str() {
        "ArrowRight" | "ArrowUp" => Action::Nudge(handle, 1, scope),
        "ArrowLeft" | "ArrowDown" => Action::Nudge(handle, -1, scope),
        "PageUp" => Action::Nudge(handle, 10, scope),
        "PageDown" => Action::Nudge(handle, -10, scope),
        "Home" => Action::ToEnd(handle, false, scope),
        "End" => Action::ToEnd(handle, true, scope),
        _ => return None,
    })
}
