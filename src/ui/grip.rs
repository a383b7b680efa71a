//! Pointers and keys on the figures, as actions.

use super::store::Store;
use crate::app::action::Action;
use crate::app::handle::{Handle, Scope};
use crate::charts::scale::Px;
use crate::page::shown::Shown;
use crate::platform::document::closest;
use crate::platform::frame::Throttle;
use crate::platform::pointer::{capture, focus, place_in};
use std::cell::Cell;
use std::rc::{Rc, Weak};
use web_sys::{Element, KeyboardEvent, PointerEvent};

/// What is held of a figure, and the moves that wait for the next picture.
pub struct Grip {
    /// The handle, and how far from its middle it was taken hold of along its axis, pixels: it must not jump.
    held: Cell<Option<(Handle, f64)>>,
    /// Whether a key is down on a slider.
    pub slides: Cell<bool>,
    moves: Throttle<Action>,
}

impl Grip {
    /// Nothing is held yet.
    pub fn new(store: &Rc<Store>) -> Self {
        let store: Weak<Store> = Rc::downgrade(store);
        let moves = Throttle::new(move |action| {
            if let Some(store) = store.upgrade() {
                store.act(action);
            }
        });
        Self { held: Cell::new(None), slides: Cell::new(false), moves }
    }

    /// Takes hold of the handle under the pointer, or looks at the level under it.
    pub fn down(&self, store: &Rc<Store>, figure: &Element, event: &PointerEvent) {
        let shown = store.shown();
        let Some(at) = place_in(figure, event) else { return };
        match handle_of(event) {
            Some(handle) if event.button() == 0 => {
                // Without capture a fast pointer outruns the handle, but the drag still works inside the figure.
                capture(figure, event).ok();
                self.held.set(Some((handle, along(handle, at) - shown.middle(handle))));
                store.act(Action::Grab(handle));
                // A touch that scrolls nothing gives no focus either.
                closest(event, "[data-handle]").filter(|_| event.pointer_type() == "touch").iter().for_each(focus);
            }
            _ => self.look(&shown, figure, at),
        }
    }

    /// Moves what is held, or looks elsewhere.
    pub fn moved(&self, store: &Rc<Store>, figure: &Element, event: &PointerEvent) {
        let shown = store.shown();
        let Some(at) = place_in(figure, event) else { return };
        match self.held.get() {
            Some((handle, offset)) => {
                if let Some(value) = shown.value_at(handle, along(handle, at) - offset) {
                    let scope = reach(event.shift_key(), event.alt_key(), shown.scope);
                    self.moves.send(Action::Drag(handle, value, scope));
                }
            }
            None => self.look(&shown, figure, at),
        }
    }

    /// Looks at the level under the pointer; only the payoff figure has a read-out.
    fn look(&self, shown: &Shown, figure: &Element, (x, _): (f64, f64)) {
        if !figure.has_attribute("data-figure") {
            self.moves.send(Action::Look(Some(shown.payoff().frame.level(Px(x)).0)));
        }
    }

    /// Lets go.
    pub fn up(&self, store: &Rc<Store>) {
        if self.held.take().is_some() {
            self.moves.flush();
            store.act(Action::Release);
        }
    }

    /// Looks away. A lifted finger has left, but its reader has only begun to read.
    pub fn left(&self, event: &PointerEvent) {
        if self.held.get().is_none() && event.pointer_type() != "touch" {
            self.moves.send(Action::Look(None));
        }
    }

    /// Lets go and takes back what the drag did; false when nothing is held.
    pub fn escape(&self, store: &Rc<Store>) -> bool {
        if self.held.take().is_none() {
            return false;
        }
        self.moves.flush();
        let start = store.shown().held.as_ref().map(|held| held.from.clone());
        store.act(Action::Release);
        if start.is_some_and(|start| start.draft != store.shown().now.draft) {
            store.act(Action::Undo);
        }
        true
    }
}

/// The pixel that counts for a handle: levels of SPX lie across, levels of VIX upright.
fn along(handle: Handle, (x, y): (f64, f64)) -> f64 {
    if handle.is_upright() { y } else { x }
}

/// The handle an event happened on, if any.
pub fn handle_of(event: &web_sys::Event) -> Option<Handle> {
    Handle::from_key(&closest(event, "[data-handle]")?.get_attribute("data-handle")?)
}

/// How far a drag or a key reaches: Shift moves all four strikes, Alt mirrors; else as chosen on the switch.
fn reach(shift: bool, alt: bool, chosen: Scope) -> Scope {
    match (shift, alt) {
        (true, _) => Scope::All,
        (false, true) => Scope::Mirror,
        (false, false) => chosen,
    }
}

/// The action of a key pressed on a handle: arrows a step, Page keys ten, Home and End the ends of the range.
pub fn key_action(event: &KeyboardEvent, chosen: Scope) -> Option<Action> {
    if event.ctrl_key() || event.meta_key() {
        return None;
    }
    let handle = handle_of(event)?;
    let scope = reach(event.shift_key(), event.alt_key(), chosen);
    Some(match event.key().as_str() {
        "ArrowRight" | "ArrowUp" => Action::Nudge(handle, 1, scope),
        "ArrowLeft" | "ArrowDown" => Action::Nudge(handle, -1, scope),
        "PageUp" => Action::Nudge(handle, 10, scope),
        "PageDown" => Action::Nudge(handle, -10, scope),
        "Home" => Action::ToEnd(handle, false, scope),
        "End" => Action::ToEnd(handle, true, scope),
        _ => return None,
    })
}
