//! Handles that are taken hold of, dragged, moved by key and let go.

use crate::app::drag::moved;
use crate::app::handle::{Handle, Scope};
use crate::app::state::{Held, State};
use crate::app::undo::Change;
use crate::model::report::window;
use std::rc::Rc;

impl State {
    /// Takes hold of a handle.
    pub(super) fn grab(&mut self, handle: Handle) {
        self.release();
        self.held = Some(Held { handle, from: self.now.clone() });
    }

    /// Moves the handle that is held; one that is not is taken hold of first.
    pub(super) fn drag(&mut self, handle: Handle, target: f64, scope: Scope) {
        if !target.is_finite() {
            return;
        }
        if self.held.as_ref().is_none_or(|held| held.handle != handle) {
            self.grab(handle);
        }
        let Some(from) = self.held.as_ref().map(|held| held.from.clone()) else { return };
        let draft = moved(handle, target, scope, &from);
        if draft == self.now.draft {
            return;
        }
        self.note(Change::Move(handle));
        self.now = Rc::new(self.now.after(&draft, &from.checked.valid, Some(from.report.window)));
    }

    /// Moves a handle that is not held.
    pub(super) fn step_to(&mut self, handle: Handle, target: f64, scope: Scope) {
        self.release_handle();
        let draft = moved(handle, target, scope, &self.now);
        if draft == self.now.draft {
            return;
        }
        self.note(Change::Move(handle));
        self.write(draft);
    }

    /// Closes the step that is under way, and lets go.
    pub(super) fn release(&mut self) {
        self.history.close(&self.now.draft);
        self.release_handle();
    }

    /// Lets the window follow the numbers again.
    pub(super) fn release_handle(&mut self) {
        if self.held.take().is_some() && window(&self.now.report.setup) != self.now.report.window {
            self.write(self.now.draft.clone());
        }
    }
}
