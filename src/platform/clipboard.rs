//! Copying a text.

use super::{Refused, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Clipboard;

/// Copies a text, then reports. Pages opened from a file may have no clipboard: then the answer is a refusal.
pub fn copy(text: String, report: impl FnOnce(Result<(), Refused>) + 'static) {
    spawn_local(async move { report(write(&text).await) });
}

async fn write(text: &str) -> Result<(), Refused> {
    let navigator = window()?.navigator();
    // Outside secure contexts the property is missing, and calling it would throw.
    let clipboard: Clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))?.unchecked_into();
    if clipboard.is_undefined() || clipboard.is_null() {
        return Err(Refused);
    }
    JsFuture::from(clipboard.write_text(text)).await?;
    Ok(())
}
