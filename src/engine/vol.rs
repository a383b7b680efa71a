//! Volatility by strike: the quadratic smile.
