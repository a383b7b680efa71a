//! The state in Yew's hands: a reducer round `app::update`, and big values compared by pointer.

use crate::app::action::Action;
use crate::app::state::State;
use crate::app::update::update;
use crate::link::Opened;
use std::ops::Deref;
use std::rc::Rc;
use yew::{Reducible, UseReducerDispatcher};

/// The state of the page as Yew's reducer keeps it.
#[derive(Debug)]
pub struct Store(State);

/// Sends actions to the store. It never changes, so passing it on redraws nothing.
pub type Dispatch = UseReducerDispatcher<Store>;

impl Store {
    /// The state a page opens with: that of a link, or the default setup.
    pub fn new(opened: Option<Opened>) -> Self {
        Self(State::new(opened))
    }
}

impl Deref for Store {
    type Target = State;

    fn deref(&self) -> &State {
        &self.0
    }
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(update(&self.0, action)))
    }
}

/// A shared value that equals another only when it is the same one: comparing costs nothing, however big it is.
#[derive(Debug)]
pub struct Same<T>(Rc<T>);

impl<T> Same<T> {
    /// Shares a new value.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T> From<&Rc<T>> for Same<T> {
    fn from(shared: &Rc<T>) -> Self {
        Self(shared.clone())
    }
}

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
