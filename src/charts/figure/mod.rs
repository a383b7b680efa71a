//! One figure a file: report to scene.
//!
//! Never here: a number the report does not have.

pub mod futures;
pub mod heat;
pub mod ladder;
pub mod payoff;
pub mod picture;
pub mod stale;
pub mod strip;
