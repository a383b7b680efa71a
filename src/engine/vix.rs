//! What a level of VIX says about the size of moves.

use super::units::Points;

/// One standard deviation around spot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExpectedMove {
    /// Spot × volatility × √time.
    pub one_sigma: Points,
    /// Spot minus and plus one standard deviation.
    pub plain: (Points, Points),
    /// Spot × e^((r − q − σ²/2) t ∓ σ√t).
    pub lognormal: (Points, Points),
}
