//! Probabilities at expiry under a lognormal index.

use super::units::Dollars;

/// Probabilities (0 to 1) and the mean at expiry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// Expiry profit strictly above zero.
    pub profit: f64,
    /// Settlement between the two short strikes, whichever is lower.
    pub between_shorts: f64,
    /// Settlement below the long put.
    pub below_long_put: f64,
    /// Settlement above the long call.
    pub above_long_call: f64,
    /// Undiscounted mean of the expiry profit.
    pub mean: Dollars,
}
