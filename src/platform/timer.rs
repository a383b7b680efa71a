//! Doing something a while after the last change.

use gloo::timers::callback::Timeout;

/// Calls back after so many milliseconds; dropping the returned timeout cancels the call.
#[must_use = "a dropped timeout never calls"]
pub fn after(milliseconds: u32, call: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, call)
}
