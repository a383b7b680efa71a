//! How large an element is, now and whenever it changes.

use super::frame::next;
use super::{Refused, window};
use js_sys::Array;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Sizes in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sizes {
    /// Width of the element's content box.
    pub width: f64,
    /// Width of the window.
    pub window_width: f64,
    /// Height of the window.
    pub window_height: f64,
}

/// Reports the sizes of an element until dropped.
pub struct Observer {
    observer: ResizeObserver,
    _call: Closure<dyn FnMut(Array)>,
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Returns the present sizes of an element.
///
/// # Errors
/// When there is no window.
pub fn measure(element: &Element) -> Result<Sizes, Refused> {
    let window = window()?;
    Ok(Sizes {
        width: f64::from(element.client_width()),
        window_width: window.inner_width()?.as_f64().ok_or(Refused)?,
        window_height: window.inner_height()?.as_f64().ok_or(Refused)?,
    })
}

/// Calls back with the sizes of an element now and whenever its width changes.
///
/// # Errors
/// When the browser has no resize observer.
pub fn observe(element: &Element, call: impl Fn(Sizes) + 'static) -> Result<Observer, Refused> {
    let watched = element.clone();
    let call = Rc::new(call);
    let closure = Closure::<dyn FnMut(Array)>::new(move |_| {
        let (watched, call) = (watched.clone(), call.clone());
        // A drawing that answers inside the report changes the element again, which browsers call a loop.
        let later = next(move || {
            if let Ok(sizes) = measure(&watched) {
                call(sizes);
            }
        });
        // Where there is no next frame, the next report comes through.
        later.ok();
    });
    let observer = ResizeObserver::new(closure.as_ref().unchecked_ref())?;
    observer.observe(element);
    Ok(Observer { observer, _call: closure })
}
