//! The whole page: one store, its listeners, and what is done once it is drawn.

use super::events::{Listeners, listen};
use super::store::Store;
use crate::app::action::Action;
use crate::app::screen::{Sizes, Theme};
use crate::app::state::State;
use crate::link::Opened;
use crate::page::shown::Shown;
use crate::platform::Refused;
use crate::platform::document;
use crate::platform::resize::{Observer, measure, observe};
use crate::platform::timer::soon;
use std::cell::OnceCell;
use std::rc::Rc;
use web_sys::Element;

/// The page; dropping it ends the listening.
pub struct Page {
    _listeners: Listeners,
    _observer: Rc<OnceCell<Observer>>,
}

/// Puts the page into its place: what a link says, if the address held one, in the theme remembered.
pub fn open(place: Element, opened: Option<Opened>, theme: Theme) -> Page {
    let mut state = State::new(opened);
    state.screen.theme = theme;
    let store = Store::new(place, Shown::new(state));
    let observer = Rc::new(OnceCell::new());
    let page = Page { _listeners: listen(&store), _observer: observer.clone() };
    // Behind the first drawing.
    soon(Box::new(move || {
        // Without an observer the figure keeps the size it was first drawn for.
        if let (Ok(plot), Ok(brand)) = (document::find(".plot"), document::find(".brand")) {
            measured(&store, measure(&plot));
            let seen = store.clone();
            if let Ok(seeing) = observe(&plot, &brand, move |sizes| measured(&seen, Ok(sizes))) {
                observer.set(seeing).ok();
            }
        }
        store.act(Action::Found(super::effects::found()));
    }));
    page
}

/// Draws for the sizes measured, where they are new.
fn measured(store: &Rc<Store>, sizes: Result<[f64; 3], Refused>) {
    let Ok([width, window_width, window_height]) = sizes else { return };
    let sizes = Sizes { width, window_width, window_height };
    if store.shown().screen.sizes != Some(sizes) {
        store.act(Action::Measure(sizes));
    }
}
