//! What the page shows now, and the one way to change it.

use super::effects::Effects;
use super::part::{Part, PartProps};
use crate::app::action::Action;
use crate::page::shown::Shown;
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use web_sys::Element;
use yew::{AppHandle, Renderer};

/// A shared value that equals another only when it is the same one: comparing costs nothing, however big it is.
#[derive(Debug)]
pub struct Same<T>(pub Rc<T>);

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Same<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Holds what the page shows. An action changes it at once; the document follows when Yew draws.
pub struct Store {
    shown: RefCell<Same<Shown>>,
    effects: Effects,
    page: RefCell<AppHandle<Part>>,
}

impl Store {
    /// A store that draws what it shows into a place.
    pub fn new(place: Element, shown: Shown) -> Rc<Self> {
        let effects = Effects::new(&shown);
        let shown = Same(Rc::new(shown));
        let page = RefCell::new(Renderer::with_root_and_props(place, whole(&shown)).render());
        Rc::new(Self { shown: RefCell::new(shown), effects, page })
    }

    /// What is shown now.
    pub fn shown(&self) -> Same<Shown> {
        self.shown.borrow().clone()
    }

    /// What the page does outside itself.
    pub fn effects(&self) -> &Effects {
        &self.effects
    }

    /// Does something to the page, where there is something to do.
    pub fn act_if(self: &Rc<Self>, action: Option<Action>) {
        if let Some(action) = action {
            self.act(action);
        }
    }

    /// Does something to the page.
    pub fn act(self: &Rc<Self>, action: Action) {
        let before = self.shown();
        let after = Same(Rc::new(before.after(action)));
        self.shown.replace(after.clone());
        self.page.borrow_mut().update(whole(&after));
        Effects::follow(self, &before, &after);
    }
}

/// The page round its parts.
fn whole(shown: &Same<Shown>) -> PartProps {
    PartProps { part: None, shown: shown.clone() }
}
