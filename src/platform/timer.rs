//! Doing something a while after the last change, or as soon as nothing else runs.

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

/// A call that waits; dropping it cancels the call.
pub type Timer = Timeout;

/// Calls back after so many milliseconds.
#[must_use = "a dropped timer never calls"]
pub fn after(milliseconds: u32, call: Box<dyn FnOnce()>) -> Timer {
    Timeout::new(milliseconds, call)
}

/// Calls back as soon as nothing else runs, behind what waits for that already: Yew's drawing of the last change.
pub fn soon(call: Box<dyn FnOnce()>) {
    spawn_local(async move { call() });
}
