//! Laws by subject, and the setups they are tried on.

mod distribution;
mod everything_finite;
mod payoff;
mod position;
mod pricing;
mod setups;
