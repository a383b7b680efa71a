//! Implied volatility: the volatility at which the model's price equals a given one.

/// Why a price implies no volatility.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoVol {
    /// The price is below the discounted intrinsic value.
    BelowIntrinsic,
    /// The price equals the discounted intrinsic value (an out-of-the-money price of 0 included).
    AtIntrinsic,
    /// The price is not below the largest a put or call can have.
    AboveMaximum,
}
