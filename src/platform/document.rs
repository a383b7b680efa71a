//! The document as a whole: its title, its events, its elements.

use super::{Refused, document, window};
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Sets the title shown by the browser's tab.
///
/// # Errors
/// When there is no document.
pub fn set_title(text: &str) -> Result<(), Refused> {
    let document = document()?;
    if document.title() != text {
        document.set_title(text);
    }
    Ok(())
}

/// Calls back on every event of some names, whether it happens in the document or to the window; the callback may
/// prevent the browser's own action. Listening ends when the returned listeners are dropped.
///
/// # Errors
/// When there is no window.
pub fn listen(names: &[&'static str], call: &Rc<dyn Fn(&Event)>) -> Result<Vec<EventListener>, Refused> {
    let window = window()?;
    let mut listeners = Vec::new();
    for name in names {
        let (call, options) = (call.clone(), EventListenerOptions::enable_prevent_default());
        listeners.push(EventListener::new_with_options(&window, *name, options, move |event| call(event)));
    }
    Ok(listeners)
}

/// Returns the element a selector finds first.
///
/// # Errors
/// When there is none.
pub fn find(selector: &str) -> Result<Element, Refused> {
    document()?.query_selector(selector)?.ok_or(Refused)
}

/// Returns the nearest element that a selector finds, from the one an event happened in outward.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Puts the focus on an element, where it is there.
pub fn focus(selector: &str) {
    if let Ok(element) = find(selector)
        && let Some(element) = element.dyn_ref::<HtmlElement>()
    {
        // In what is folded nothing takes the focus.
        if let Ok(Some(folded)) = element.closest("details:not([open])") {
            folded.set_attribute("open", "").ok();
        }
        element.focus().ok();
    }
}

/// Scrolls no farther than it takes to have an element in sight, where it is there.
pub fn reveal(selector: &str) {
    if let Ok(element) = find(selector) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// True where nothing has the focus: what had it is gone from the page, or can no longer be pressed.
pub fn is_unfocused() -> bool {
    let active = document().ok().and_then(|document| document.active_element());
    active.is_none_or(|element| element.matches("body, :disabled").unwrap_or(true))
}

/// Folds every open menu, and returns whether there was one; its heading gets the focus back where the menu had it and
/// the reader is to go on from there.
pub fn fold_menus(is_to_focus: bool) -> bool {
    let mut is_folded = false;
    while let Ok(menu) = find("details.menu[open]") {
        if is_to_focus {
            focus("details.menu[open] > summary");
        }
        if menu.remove_attribute("open").is_err() {
            break;
        }
        is_folded = true;
    }
    is_folded
}
