//! `window.tailfeather`: thin and documented, speaks wire types.
//!
//! Never here: a rule of the model.
//!
//! ```js
//! tailfeather.version                                  // "0.1.0"
//! tailfeather.evaluate({ vix: 20, days: 30 }).report   // every number, or null and the issues
//! tailfeather.encode({ vix: 20 }).link                 // "?v=1&x=20", to stand after "#/"
//! tailfeather.decode("#/?v=1&x=20").setup              // what a link holds
//! ```
//!
//! Nothing given to these functions makes them throw: what cannot be used comes back as issues that name the field.
//! The types stand beside the page as `tailfeather.d.ts`.

mod answer;
mod value;

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Puts the interface on the window. Without a window there is nobody to call it, and nothing happens.
pub fn install() {
    let Some(window) = web_sys::window() else { return };
    let api = Object::new();
    let set = |name: &str, value: &JsValue| {
        // A plain new object takes any property.
        Reflect::set(&api, &JsValue::from_str(name), value).ok();
    };
    set("version", &JsValue::from_str(env!("CARGO_PKG_VERSION")));
    let evaluate = Closure::<dyn Fn(JsValue, JsValue) -> JsValue>::new(answer::evaluate);
    set("evaluate", &evaluate.into_js_value());
    let encode = Closure::<dyn Fn(JsValue) -> JsValue>::new(answer::encode);
    set("encode", &encode.into_js_value());
    let decode = Closure::<dyn Fn(JsValue) -> JsValue>::new(answer::decode);
    set("decode", &decode.into_js_value());
    Reflect::set(&window, &JsValue::from_str("tailfeather"), &Object::freeze(&api)).ok();
}
