//! Laws by subject, and the setups they are tried on.

mod distribution;
mod everything_finite;
mod hedge;
mod hedge_answers;
mod hedge_finite;
mod hedge_setups;
mod payoff;
mod perp;
mod perp_answers;
mod perp_course;
mod perp_finite;
mod perp_hedges;
mod perp_setups;
mod position;
mod pricing;
mod setups;
