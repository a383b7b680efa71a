//! Whole setups, which are taken at once: a step back, the pinned one, one from a link, the start, a saved one.

use crate::app::action::Notice;
use crate::app::say;
use crate::app::shelf::Kept;
use crate::app::state::{Now, State, notices_of};
use crate::app::undo::Change;
use crate::link::Opened;
use crate::model::draft::Draft;
use std::rc::Rc;

impl State {
    /// Takes a step back, or forward again.
    pub(super) fn travel(&mut self, is_back: bool) {
        self.release();
        // The change is taken over from the step that is travelled.
        let here = self.here(Change::Load);
        let step = if is_back { self.history.back(here) } else { self.history.forward(here) };
        if let Some(step) = step {
            self.withdraw(&say::is_seen);
            // The layer that is unfolded may stand elsewhere now, or nowhere.
            if matches!(step.change, Change::AddLayer | Change::RemoveLayer(_) | Change::MoveLayer(_) | Change::Preset)
            {
                self.screen.layer = None;
            }
            self.pin = step.pin;
            if step.draft != self.now.draft || step.valid != self.now.checked.valid {
                self.show(step.draft, &step.valid);
            }
        }
    }

    /// Pins the present setup.
    pub(super) fn pin(&mut self) {
        self.release();
        if self.pin.as_ref().is_some_and(|pin| *pin == self.now) {
            return;
        }
        self.note(Change::Pin);
        self.pin = Some(self.now.clone());
    }

    /// Takes the pin away.
    pub(super) fn unpin(&mut self) {
        self.release();
        if self.pin.is_some() {
            self.note(Change::Unpin);
            self.pin = None;
        }
    }

    /// Exchanges the present setup and the pinned one.
    pub(super) fn swap(&mut self) {
        self.release();
        let Some(pin) = self.pin.clone() else { return };
        self.note(Change::Swap);
        self.pin = Some(std::mem::replace(&mut self.now, pin));
    }

    /// Takes over what a link, or a saved setup, holds.
    pub(super) fn load(&mut self, opened: Opened) {
        self.release();
        let Opened { draft, valid, pin, open, .. } = &opened;
        let now = Rc::new(Now::of(draft, valid));
        let pin = pin.as_ref().map(|pin| Rc::new(Now::of(&pin.draft, &pin.valid)));
        self.open = *open;
        if *now != *self.now || pin != self.pin {
            self.note(Change::Load);
            self.pin = pin;
            self.now = now;
        }
        self.withdraw(&|notice| matches!(notice, Notice::Link(_)));
        for notice in notices_of(&opened, &self.now.checked, self.pin.as_deref()) {
            self.notify(notice);
        }
    }

    /// Starts afresh.
    pub(super) fn reset(&mut self) {
        self.release();
        self.open = None;
        let start = Draft::default();
        if self.now.draft != start {
            self.note(Change::Reset);
            self.show(start.clone(), &start);
        }
    }

    /// Tells that a setup was saved, and where it took the place of another; or that the device did not take it.
    pub(super) fn saved(&mut self, kept: Kept, on_device: bool) {
        let Kept { name, link } = kept.clone();
        // What the device holds stays there where it takes nothing else.
        let is_gone = on_device || self.screen.shelf.is_for_now(&name);
        let before = self.screen.shelf.keep(kept, on_device).filter(|before| is_gone && before.link != link);
        // Put back, or another of its name in its place.
        self.withdraw(&|notice| notice.gone().is_some_and(|gone| gone.name == name));
        match before {
            Some(before) => self.notify(Notice::Replaced(before)),
            None if on_device => self.notify(Notice::Saved(name)),
            None => (),
        }
        if !on_device {
            self.notify(Notice::CannotSave);
        }
    }
}
