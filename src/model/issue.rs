//! What there is to say about a field.

use super::fields::FieldId;
use super::remarks::{LayerRemark, PerpRemark};
use crate::engine::implied::NoVol;
use crate::engine::units::Points;

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
    /// One of two numbers: with its separator as a decimal mark, and with it between thousands.
    TwoReadings([f64; 2]),
    /// Below the smallest or above the largest accepted value.
    OutOfRange,
    /// A fraction where only whole numbers are accepted.
    NotWhole,
    /// Not one of the choices.
    NotAChoice,
    /// The floor of the map is not below its cap: where the other of the two lies.
    MapCrossed(Points),
    /// A date further away than expiry.
    AfterExpiry,
    /// Understood; a remark: the long and the short strike of this wing are equal, so the wing is empty.
    EmptyWing,
    /// Understood; a remark: the long strike is nearer than the short one, so this side is bought, not sold.
    ReversedWing,
    /// Understood; a remark: the short put is above the short call.
    InvertedShorts,
    /// Understood; a remark: the credit is more than the widest wing, which has this width.
    AboveWing(Points),
    /// Understood; a remark: VIX now lies beyond this end of the map.
    VixBeyond,
    /// Understood; a remark: the typed premium implies no volatility, the smile is used.
    NoVolatility(NoVol),
    /// Understood; a remark on a hedge layer.
    Layer(LayerRemark),
    /// Understood; a remark on the perpetual or a layer on it.
    Perp(PerpRemark),
}

impl Problem {
    /// True when the field's text could not be used and the last valid one stands in.
    pub fn is_wrong(&self) -> bool {
        !matches!(
            self,
            Problem::EmptyWing
                | Problem::ReversedWing
                | Problem::InvertedShorts
                | Problem::AboveWing(_)
                | Problem::VixBeyond
                | Problem::NoVolatility(_)
                | Problem::Layer(_)
                | Problem::Perp(_)
        )
    }
}
