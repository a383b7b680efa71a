//! Piecewise-linear payoff at expiry: exact knots, zeros and extremes, never sampled.

use super::units::{Dollars, Points};

/// A continuous piecewise-linear profit over settlements from 0 up.
#[derive(Debug, Clone, PartialEq)]
pub struct Payoff {
    /// Corners by ascending settlement; the first lies at 0.
    pub knots: Vec<Knot>,
    /// Slope beyond the last knot, dollars per point.
    pub last_slope: f64,
}

/// A corner of a payoff.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Knot {
    /// Settlement of the index.
    pub at: Points,
    /// Profit there.
    pub profit: Dollars,
}

/// A stretch of settlements.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stretch {
    /// Lower end; 0 when it starts at settlement 0.
    pub from: Points,
    /// Upper end; none when it has none.
    pub to: Option<Points>,
}
