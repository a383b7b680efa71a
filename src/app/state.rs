//! The state of the page and what is derived from it.

use super::action::Notice;
use super::handle::{Handle, Scope};
use super::undo::History;
use crate::model::check::Checked;
use crate::model::draft::Draft;
use crate::model::explain::Key;
use crate::model::report::Report;
use std::rc::Rc;

/// Everything the page shows.
#[derive(Debug, Clone)]
pub struct State {
    /// The typed texts: the source of all else.
    pub draft: Draft,
    /// What the draft means. Compare by pointer.
    pub now: Rc<Now>,
    /// The pinned setup to compare with.
    pub pin: Option<Rc<Now>>,
    /// Steps back and forward.
    pub history: History,
    /// How far a drag of a strike reaches when no modifier is held.
    pub scope: Scope,
    /// The key number whose arithmetic is open.
    pub open: Option<Key>,
    /// The handle being held, if any: while it is, the window of the payoff figure stays.
    pub held: Option<Handle>,
    /// Sentences to show, newest last.
    pub notices: Vec<Notice>,
}

/// A draft, what it means, and every number that follows. Computed in `update`, never in a component.
#[derive(Debug, Clone, PartialEq)]
pub struct Now {
    /// The texts.
    pub draft: Draft,
    /// Setup and issues.
    pub checked: Checked,
    /// The numbers.
    pub report: Report,
}
