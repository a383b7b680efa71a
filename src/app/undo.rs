//! Undo and redo, with drags coalesced.

use super::handle::Handle;
use crate::model::draft::Draft;
use crate::model::fields::FieldId;

/// Steps back and forward.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    /// Drafts to go back to, newest last.
    pub past: Vec<Step>,
    /// Drafts to go forward to, next last.
    pub future: Vec<Step>,
}

/// One step: the texts before it and what it did.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The texts to return to.
    pub draft: Draft,
    /// What the step did, for the button's label and for coalescing.
    pub deed: Deed,
}

/// What a step did. Successive steps with equal deeds are one step until the field is left or the handle released.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Deed {
    /// Edited a field.
    Edit(FieldId),
    /// Moved a handle.
    Move(Handle),
    /// Opened a link or a named setup, swapped with the pin, or reset.
    Load,
}
