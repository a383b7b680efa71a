//! Draft to setup: every problem is found, none stops the rest.

use super::draft::Draft;
use super::fields::FieldId;
use super::setup::Setup;

/// What a draft means.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The setup; a wrong field contributes its last valid value.
    pub setup: Setup,
    /// The last valid text of every field: give it to the next [`check`].
    pub valid: Draft,
    /// All problems and remarks, in table order.
    pub issues: Vec<Issue>,
}

/// Something to say about one field.
#[derive(Debug, Clone, PartialEq)]
pub struct Issue {
    /// The field.
    pub field: FieldId,
    /// What is the matter.
    pub problem: Problem,
}

/// What is the matter with a field. `words` has the sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// Nothing was typed where something is needed.
    Empty,
    /// Not a number.
    NotANumber,
    /// Below the smallest or above the largest accepted value.
    OutOfRange,
    /// A fraction where only whole numbers are accepted.
    NotWhole,
    /// Not one of the choices.
    NotAChoice,
    /// A date further away than expiry.
    AfterExpiry,
    /// Understood; a remark: the long and the short strike of this wing are equal, so the wing is empty.
    EmptyWing,
    /// Understood; a remark: the long strike is nearer than the short one, so this side is bought, not sold.
    ReversedWing,
    /// Understood; a remark: the short put is above the short call.
    InvertedShorts,
    /// Understood; a remark: the typed premium implies no volatility, the smile is used.
    NoVolatility(crate::engine::implied::NoVol),
}

impl Problem {
    /// True when the field's text could not be used and the last valid one stands in.
    pub fn is_wrong(&self) -> bool {
        !matches!(self, Problem::EmptyWing | Problem::ReversedWing | Problem::InvertedShorts | Problem::NoVolatility(_))
    }
}

impl Checked {
    /// True when this field's text could not be used.
    pub fn is_wrong(&self, field: FieldId) -> bool {
        self.issues.iter().any(|issue| issue.field == field && issue.problem.is_wrong())
    }
}
