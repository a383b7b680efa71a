//! One figure a file: report to scene.
//!
//! Never here: a number the report does not have.

pub mod account;
mod beyond;
mod chart;
pub mod days;
mod dots;
pub mod funding;
pub mod futures;
mod handle;
pub mod heat;
pub mod ladder;
mod label;
mod layer;
mod levels;
pub mod liquidation;
mod path;
pub mod payoff;
pub mod picture;
pub mod points;
mod room;
mod shape;
mod sheet;
mod stack;
pub mod stale;
pub mod stress;
pub mod strip;
pub mod venues;
