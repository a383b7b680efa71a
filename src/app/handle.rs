//! Things that can be taken hold of in a figure.

use crate::engine::condor::Leg;

/// A handle on a figure or a slider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Handle {
    /// A strike, on the payoff figure.
    Strike(Leg),
    /// The spot, on the axis of the payoff figure.
    Spot,
    /// The first (0) or second (1) chosen date.
    Date(usize),
}

/// How far a drag of a strike reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// This strike alone.
    #[default]
    One,
    /// This strike and its twin on the other wing, mirrored (Alt).
    Mirror,
    /// All four strikes (Shift).
    All,
}
