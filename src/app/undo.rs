//! Undo and redo, with drags coalesced.

use super::handle::Handle;
use super::state::Now;
use crate::model::draft::Draft;
use crate::model::fields::{FieldId, Group};
use std::rc::Rc;

/// How many steps are kept.
pub const MOST: usize = 200;

/// Steps back and forward. Cloning is cheap.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    /// Texts to go back to, newest last.
    pub past: Rc<Vec<Step>>,
    /// Texts to go forward to, next last.
    pub future: Rc<Vec<Step>>,
    /// True while the newest step takes more of the same change: the field is not left, the handle not released.
    pub open: bool,
}

/// One step: where it leads, and what it did.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The texts to return to.
    pub draft: Draft,
    /// Their last valid texts.
    pub valid: Draft,
    /// The pinned setup to return to.
    pub pin: Option<Rc<Now>>,
    /// What the step did, for the button's label and for coalescing.
    pub change: Change,
}

/// What a step did. Successive edits of one field and movements of one handle are one step until the field is left or
/// the handle released.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// Edited a field.
    Edit(FieldId),
    /// Moved a handle.
    Move(Handle),
    /// Opened a link or a named setup.
    Load,
    /// Exchanged the pinned setup and the present one.
    Swap,
    /// Pinned the present setup.
    Pin,
    /// Removed the pin.
    Unpin,
    /// Took rates and volatilities of the market, or all assumptions, back to their defaults.
    Defaults(Group),
    /// Went back to the default setup.
    Reset,
    /// Added a layer.
    AddLayer,
    /// Removed the layer in a place, from 0.
    RemoveLayer(usize),
    /// Moved the layer in a place up.
    MoveLayer(usize),
    /// Replaced all layers by a published rule.
    Preset,
    /// Took the moves of a dated day.
    Day(usize),
}

impl Change {
    /// True where several in a row can be one step.
    fn goes_on(self) -> bool {
        matches!(self, Change::Edit(_) | Change::Move(_))
    }
}

impl History {
    /// Notes a step whose change is done after this: `before` is where it leads back to.
    pub(super) fn record(&mut self, before: Step) {
        let goes_on = before.change.goes_on();
        let is_same = self.past.last().is_some_and(|last| last.change == before.change);
        if !(self.open && goes_on && is_same) {
            let past = Rc::make_mut(&mut self.past);
            if past.len() >= MOST {
                past.drain(..=past.len() - MOST);
            }
            past.push(before);
        }
        if !self.future.is_empty() {
            self.future = Rc::default();
        }
        self.open = goes_on;
    }

    /// Ends the newest step; one that led nowhere (typed and deleted, dragged there and back) is forgotten.
    pub(super) fn close(&mut self, draft: &Draft) {
        if self.open && self.past.last().is_some_and(|last| last.draft == *draft) {
            Rc::make_mut(&mut self.past).pop();
        }
        self.open = false;
    }

    /// The newest step, where it is open and does this.
    pub(super) fn doing(&self, change: Change) -> Option<&Step> {
        self.past.last().filter(|last| self.open && last.change == change)
    }

    /// The step to take back; `here` (with any change) is where redo will lead.
    pub(super) fn back(&mut self, here: Step) -> Option<Step> {
        self.open = false;
        travel(&mut self.past, &mut self.future, here)
    }

    /// The step to take forward again; `here` (with any change) is where undo will lead.
    pub(super) fn forward(&mut self, here: Step) -> Option<Step> {
        self.open = false;
        travel(&mut self.future, &mut self.past, here)
    }
}

fn travel(from: &mut Rc<Vec<Step>>, to: &mut Rc<Vec<Step>>, here: Step) -> Option<Step> {
    if from.is_empty() {
        return None;
    }
    let step = Rc::make_mut(from).pop()?;
    Rc::make_mut(to).push(Step { change: step.change, ..here });
    Some(step)
}
