//! How each kind of reference case is worked out and compared.
//!
//! Never here: a tolerance of our own; all come with the vectors.

pub mod condor;
pub mod condor_implied;
pub mod expected;
pub mod fields;
pub mod files;
pub mod hedge;
pub mod hedge_layers;
pub mod hedge_prices;
pub mod hedge_sizes;
pub mod hedge_vix;
pub mod perp;
pub mod perp_hedges;
pub mod perp_queues;
pub mod perp_sizes;
pub mod perp_tiers;
pub mod tally;
