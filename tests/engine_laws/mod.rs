//! Laws by subject, and the setups they are tried on.

mod distribution;
mod everything_finite;
mod hedge;
mod hedge_answers;
mod hedge_finite;
mod hedge_setups;
mod payoff;
mod position;
mod pricing;
mod setups;
