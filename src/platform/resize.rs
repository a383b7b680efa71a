//! How large an element is, now and whenever it changes.

use super::frame::next;
use super::{Refused, root, window};
use js_sys::{Array, Number};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

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

/// Returns the width of an element's content and the width and height of the window, sixteenths of the size of the
/// reader's text: CSS pixels where that is the usual one.
///
/// # Errors
/// When there is no window.
pub fn measure(element: &Element) -> Result<[f64; 3], Refused> {
    let window = window()?;
    let (width, height) = (window.inner_width()?.as_f64(), window.inner_height()?.as_f64());
    let style = window.get_computed_style(&root()?)?.ok_or(Refused)?;
    let letters = Number::parse_float(&style.get_property_value("font-size")?) / 16.0;
    let letters = if letters > 0.0 { letters } else { 1.0 };
    Ok([f64::from(element.client_width()) / letters, width.ok_or(Refused)? / letters, height.ok_or(Refused)? / letters])
}

/// Calls back with the sizes of [`measure`] now and whenever the size of the element changes, or that of another which
/// goes by the reader's text.
///
/// # Errors
/// When the browser has no resize observer.
pub fn observe(element: &Element, of_text: &Element, call: impl Fn([f64; 3]) + 'static) -> Result<Observer, Refused> {
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
    observer.observe(of_text);
    Ok(Observer { observer, _call: closure })
}
