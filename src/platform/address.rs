//! The fragment of the address: read, and replaced without a new history entry.
//!
//! Our own codec, because the fragment carries drafts that a router would refuse.

use super::{Refused, window};
use wasm_bindgen::JsValue;
use web_sys::PerformanceNavigation;

/// Returns the text after `#`, empty when there is none.
///
/// # Errors
/// When there is no window or the browser hides its address.
pub fn fragment() -> Result<String, Refused> {
    let hash = window()?.location().hash()?;
    Ok(hash.strip_prefix('#').unwrap_or(&hash).to_string())
}

/// Replaces the fragment; the history keeps its length and no `hashchange` is sent.
///
/// # Errors
/// When the browser refuses, as some do above a hundred calls in half a minute.
pub fn replace_fragment(text: &str) -> Result<(), Refused> {
    let history = window()?.history()?;
    Ok(history.replace_state_with_url(&JsValue::NULL, "", Some(&["#", text].concat()))?)
}

/// Returns true where the page was there before and was loaded again, or come back to.
pub fn is_again() -> bool {
    let how = window().ok().and_then(|window| window.performance());
    how.is_some_and(|how| {
        matches!(
            how.navigation().type_(),
            PerformanceNavigation::TYPE_RELOAD | PerformanceNavigation::TYPE_BACK_FORWARD
        )
    })
}

/// Returns the whole address with a fragment as it would be shared.
///
/// # Errors
/// When there is no window or the browser hides its address.
pub fn with_fragment(text: &str) -> Result<String, Refused> {
    let whole = window()?.location().href()?;
    let page = whole.split('#').next().unwrap_or_default();
    Ok([page, "#", text].concat())
}
