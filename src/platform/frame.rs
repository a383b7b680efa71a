//! Waiting for the next animation frame, and one call per frame.

use super::{Refused, window};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Calls once before the next picture.
///
/// # Errors
/// When there is no window.
pub fn next(call: impl FnOnce() + 'static) -> Result<(), Refused> {
    let call = Closure::once_into_js(call);
    window()?.request_animation_frame(call.unchecked_ref())?;
    Ok(())
}

/// Milliseconds within which a second value is taken to belong to the same picture.
const FRAME: f64 = 12.0;

/// Lets through the first value of a frame at once and, of those that follow, the last one, at the next frame.
///
/// Browsers that send more pointer moves than pictures would otherwise make the page work for pictures nobody sees.
pub struct Throttle<T> {
    shared: Rc<Shared<T>>,
    // Made when first needed: the page is also rendered where there is no browser.
    tick: OnceCell<Closure<dyn FnMut()>>,
}

struct Shared<T> {
    waiting: RefCell<Option<T>>,
    asked: Cell<bool>,
    last: Cell<f64>,
    call: Box<dyn Fn(T)>,
}

impl<T: 'static> Throttle<T> {
    /// A throttle that hands its values to `call`.
    pub fn new(call: impl Fn(T) + 'static) -> Self {
        let shared = Rc::new(Shared {
            waiting: RefCell::new(None),
            asked: Cell::new(false),
            last: Cell::new(f64::NEG_INFINITY),
            call: Box::new(call),
        });
        Self { shared, tick: OnceCell::new() }
    }

    fn tick(&self) -> &Closure<dyn FnMut()> {
        self.tick.get_or_init(|| {
            let ticked = self.shared.clone();
            Closure::new(move || {
                ticked.asked.set(false);
                let waiting = ticked.waiting.borrow_mut().take();
                if let Some(value) = waiting {
                    (ticked.call)(value);
                }
            })
        })
    }

    /// Takes a value: passed on at once when it is the first of its frame, else kept until the next one.
    pub fn send(&self, value: T) {
        let shared = &self.shared;
        if shared.asked.get() {
            *shared.waiting.borrow_mut() = Some(value);
            return;
        }
        // Asking for a frame takes as long as the whole report; it is done only where values come faster than pictures.
        let now = js_sys::Date::now();
        if now - shared.last.replace(now) < FRAME {
            let asked =
                window().and_then(|window| Ok(window.request_animation_frame(self.tick().as_ref().unchecked_ref())?));
            if asked.is_ok() {
                shared.asked.set(true);
                *shared.waiting.borrow_mut() = Some(value);
                return;
            }
        }
        (shared.call)(value);
    }

    /// Passes on at once what is still waiting.
    pub fn flush(&self) {
        let waiting = self.shared.waiting.borrow_mut().take();
        if let Some(value) = waiting {
            (self.shared.call)(value);
        }
    }
}
