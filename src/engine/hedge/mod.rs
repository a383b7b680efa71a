//! The layered VIX hedge: what a layer is, what it costs, when it wakes up, and what it does to the condor.
//!
//! Never here: which layers are wise, or a price of SPX that is not the engine's own.

pub mod black;
pub mod book;
mod crossings;
pub mod holding;
pub mod layer;
pub mod markets;
pub mod plan;
mod points;
pub mod size;
