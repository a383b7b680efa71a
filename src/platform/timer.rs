//! Doing something a while after the last change.

use gloo::timers::callback::Timeout;

/// A call that waits; dropping it cancels the call.
pub type Timer = Timeout;

/// Calls back after so many milliseconds.
#[must_use = "a dropped timer never calls"]
pub fn after(milliseconds: u32, call: Box<dyn FnOnce()>) -> Timer {
    Timeout::new(milliseconds, call)
}
