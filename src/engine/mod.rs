//! Financial truth: numbers in, numbers out.
//!
//! Never here: text, a clock, chance without a seed, or floating-point functions that bypass [`num`].

pub mod condor;
mod domain;
pub mod hedge;
pub mod implied;
pub mod margin;
pub mod num;
pub mod order;
pub mod outcome;
pub mod perp;
pub mod position;
pub mod pricing;
pub mod pwl;
pub mod units;
pub mod vix;
pub mod vol;
