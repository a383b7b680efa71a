//! Copying a text.

use super::{Refused, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Clipboard;

/// Copies a text, then reports whether that was done. Pages opened from a file may have no clipboard: then it is not,
/// and that is reported at once.
pub fn copy(text: &str, report: impl FnOnce(bool) + 'static) {
    match write(text) {
        Ok(written) => {
            // A text that is written is answered by nothing, a refusal by its reason.
            let report = Closure::once(move |answer: JsValue| report(answer.is_undefined()));
            // It has let go of what it holds once it is called.
            let _ = written.then2(&report, &report);
            report.forget();
        }
        Err(Refused) => report(false),
    }
}

fn write(text: &str) -> Result<js_sys::Promise, Refused> {
    let navigator = window()?.navigator();
    // Outside secure contexts the property is missing, and calling it would throw.
    let clipboard: Clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))?.unchecked_into();
    if clipboard.is_undefined() || clipboard.is_null() { Err(Refused) } else { Ok(clipboard.write_text(text)) }
}
