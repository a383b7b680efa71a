//! The document as a whole: its title, its keys.

use super::{Refused, window};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// Sets the title shown by the browser's tab.
///
/// # Errors
/// When there is no document.
pub fn set_title(text: &str) -> Result<(), Refused> {
    let document = window()?.document().ok_or(Refused)?;
    if document.title() != text {
        document.set_title(text);
    }
    Ok(())
}

/// Calls back whenever the page may be gone soon: hidden, closed or loaded again.
/// Listening ends when the returned listeners are dropped.
///
/// # Errors
/// When there is no document.
pub fn on_leave(call: impl Fn() + Clone + 'static) -> Result<[EventListener; 2], Refused> {
    let window = window()?;
    let document = window.document().ok_or(Refused)?;
    let again = call.clone();
    Ok([
        EventListener::new(&window, "pagehide", move |_| again()),
        EventListener::new(&document, "visibilitychange", move |_| call()),
    ])
}

/// Calls back on every key pressed anywhere; the callback may prevent the browser's own action.
/// Listening ends when the returned listener is dropped.
///
/// # Errors
/// When there is no document.
pub fn on_key(call: impl Fn(&KeyboardEvent) + 'static) -> Result<EventListener, Refused> {
    let document = window()?.document().ok_or(Refused)?;
    let options = EventListenerOptions::enable_prevent_default();
    Ok(EventListener::new_with_options(&document, "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            call(event);
        }
    }))
}
